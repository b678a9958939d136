import type {
  NumberingDefinitions,
  NumberingLevel,
  NumberingList,
  NumberingPattern,
} from '#shared/covenants/source-document.ts';
import { numberFormat } from './number-format.ts';

type LevelDraft = {
  start: number;
  format: number;
  text: string;
  noRestart: boolean;
  legal: boolean;
  font: number | undefined;
};

/** Takes the control words of `\listtable` and `\listoverridetable` as they come. */
export type RtfLists = {
  word(word: string, value: number | undefined): void;
  /** A character of `\leveltext`: its length first, then text with codes 0 to 8 for the numbers of the levels. */
  levelText(code: number): void;
  finish(fontName: (id: number) => string | undefined): NumberingDefinitions;
};

/** An empty table of lists. */
export function rtfLists(): RtfLists {
  const patterns = new Map<number, LevelDraft[]>();
  const lists = new Map<number, { pattern: number; starts: Map<number, number> }>();
  let levels: LevelDraft[] = [];
  let override: { pattern: number; starts: Map<number, number>; level: number } | undefined;
  let inOverrides = false;

  return {
    word(word, value = 0) {
      const level = levels.at(-1);
      if (word === 'list') levels = [];
      else if (word === 'listoverridetable') inOverrides = true;
      else if (word === 'listoverride') override = { pattern: 0, starts: new Map(), level: -1 };
      else if (word === 'lfolevel' && override !== undefined) override.level += 1;
      else if (word === 'listid') {
        if (inOverrides && override !== undefined) override.pattern = value;
        else patterns.set(value, levels);
      } else if (word === 'ls' && override !== undefined) lists.set(value, override);
      else if (word === 'listlevel') {
        levels.push({ start: 1, format: 0, text: '', noRestart: false, legal: false, font: undefined });
      } else if (word === 'levelstartat') {
        if (inOverrides) override?.starts.set(override.level, value);
        else if (level !== undefined) level.start = value;
      } else if (level === undefined || inOverrides) return;
      else if (word === 'levelnfc' || word === 'levelnfcn') level.format = value;
      else if (word === 'levelnorestart') level.noRestart = value !== 0;
      else if (word === 'levellegal') level.legal = value !== 0;
      else if (word === 'f') level.font = value;
    },
    levelText(code) {
      const level = levels.at(-1);
      if (level === undefined || inOverrides) return;
      level.text += code <= 8 ? `%${code + 1}` : String.fromCharCode(code);
    },
    finish(fontName) {
      return {
        patterns: Object.fromEntries(
          [...patterns].map(([id, drafts]): [string, NumberingPattern] => [
            String(id),
            { levels: Object.fromEntries(drafts.map((draft, at) => [at, finishLevel(draft, fontName)])) },
          ]),
        ),
        lists: Object.fromEntries(
          [...lists].map(([id, list]): [string, NumberingList] => [
            String(id),
            { pattern: String(list.pattern), starts: Object.fromEntries(list.starts), levels: {} },
          ]),
        ),
      };
    },
  };
}

/** LibreOffice writes the words of its lists without their Vietnamese letters; these are the only ones that occur. */
const DAMAGED: readonly (readonly [RegExp, string])[] = [
  [/^Ch\?\?ng /, 'Chương '],
  [/^CH\?\?NG /, 'CHƯƠNG '],
  [/^\?i\?u /, 'Điều '],
  [/^\?I\?U /, 'ĐIỀU '],
  [/^Kho\?n /, 'Khoản '],
  [/^M\?c /, 'Mục '],
  [/^Ph\?n /, 'Phần '],
];

function mended(text: string): string {
  return DAMAGED.reduce((label, [damaged, whole]) => label.replace(damaged, whole), text);
}

function finishLevel(draft: LevelDraft, fontName: (id: number) => string | undefined): NumberingLevel {
  const font = draft.font === undefined ? undefined : fontName(draft.font);
  return {
    start: draft.start,
    format: numberFormat(draft.format),
    text: mended(draft.text),
    ...(draft.noRestart && { restartAfter: 0 }),
    ...(draft.legal && { legal: true }),
    ...(font !== undefined && { font }),
  };
}
