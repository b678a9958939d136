import { fold } from '#shared/vietnamese/fold.ts';
import { textParagraphsOf, type TextBlock } from './text-blocks.ts';
import { foldSpaces, isCapitals } from './text-shape.ts';
import type { Zones } from './zones.ts';

/** What a covenant calls itself and its community; keys are those of the neutral tree. */
export type CovenantIdentity = {
  readonly doc_name: 'Quy ước' | 'Hương ước';
  readonly unit?: string;
  readonly commune?: string;
};

const UNIT_NOUNS = [
  'tổ dân phố',
  'khu dân cư',
  'cụm dân cư',
  'khu phố',
  'thôn',
  'làng',
  'xóm',
  'bản',
  'buôn',
  'plei',
  'phum',
  'sóc',
  'ấp',
  'khóm',
  'khu',
  'tổ',
] as const;
const COMMUNE_NOUNS = ['thị trấn', 'đặc khu', 'phường', 'xã'] as const;

/** Name of the paper by its title (or, without one, by its text), community and commune by the letterhead, then the title. */
export function readIdentity(zones: Zones): CovenantIdentity {
  const letterhead = texts(zones.letterhead);
  const title = texts(zones.title);
  const opening = texts(zones.body).slice(0, 40).join(' ');
  const named = fold(title.join(' ')) || fold(opening);
  const unit = fromLetterhead(letterhead, UNIT_NOUNS) ?? fromTitle(title, UNIT_NOUNS);
  const commune = fromLetterhead(letterhead, COMMUNE_NOUNS) ?? fromTitle(title, COMMUNE_NOUNS);
  return {
    doc_name: named.includes('huong uoc') && !/quy uoc.*huong uoc/.test(named) ? 'Hương ước' : 'Quy ước',
    ...(unit !== undefined && { unit }),
    ...(commune !== undefined && { commune }),
  };
}

function texts(blocks: readonly TextBlock[]): string[] {
  return textParagraphsOf(blocks).map((paragraph) => foldSpaces(paragraph.text));
}

function fromLetterhead(lines: readonly string[], nouns: readonly string[]): string | undefined {
  for (const line of lines) {
    const text = line.replace(/^(?:UBND|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN)\s+/iu, '');
    for (const noun of nouns) {
      const rest = text.slice(noun.length);
      if (text.toLowerCase().startsWith(noun) && /^\s+\p{L}|^\s+\d/u.test(rest) && text.length <= 80) {
        return `${noun} ${properName(rest.trim())}`;
      }
    }
  }
  return undefined;
}

/** "… thôn Đông Khê, xã Vân Khê" */
function fromTitle(lines: readonly string[], nouns: readonly string[]): string | undefined {
  const text = lines.join(' ');
  const name = '((?:số\\s+)?(?:\\p{Lu}[\\p{L}\\d]*|\\d+)(?:\\s+(?:\\p{Lu}[\\p{L}\\d]*|\\d+))*)';
  for (const noun of nouns) {
    const found = new RegExp(`(?<!\\p{L})${noun}\\s+(?:văn hóa\\s+)?${name}`, 'iu').exec(text)?.[1];
    if (found !== undefined && /\p{Lu}|\d/u.test(found.charAt(0))) return `${noun} ${properName(found)}`;
  }
  return undefined;
}

/** Names set in capitals get their usual case; "số" before a number stays small. */
function properName(name: string): string {
  if (!isCapitals(name)) return name;
  return name
    .toLowerCase()
    .split(' ')
    .map((word) => (word === 'số' ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ');
}
