import { isLeftOut, type Line } from './line.ts';
import type { ReadingWarning } from './warnings.ts';

/** Units between province and commune and the township, which local government has no longer had since 01/7/2025. */
const UNITS = ['huyện', 'quận', 'thị xã', 'thị trấn'] as const;

const MENTION = new RegExp(
  `(?<!\\p{L})(?:(?:UBND|HĐND|[ỦU][yỷ] ban nhân dân|Hội đồng nhân dân|Công an|Mặt trận Tổ quốc)\\s+)?(?:${UNITS.join('|')})(?!\\p{L})(?:\\s+\\p{Lu}\\p{L}*)*`,
  'giu',
);

/** Every mention of a body that is no more, with its place and the words that name it. */
export function abolishedBodyWarnings(lines: readonly Line[]): ReadingWarning[] {
  return lines.flatMap((line) =>
    isLeftOut(line.role) || line.table !== undefined
      ? []
      : [...line.text.matchAll(MENTION)].map((match): ReadingWarning => ({
          code: 'abolished-body',
          at: line.at,
          text: match[0],
        })),
  );
}
