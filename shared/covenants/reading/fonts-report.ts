import { encodingOfFont, type TextEncoding } from '#shared/vietnamese/legacy/fonts.ts';
import { foldSpaces } from './text-shape.ts';
import type { TextParagraph } from './text-blocks.ts';

/** A character that its encoding has no letter for. It stays in the text as it stands, and is told. */
export type LostCharacter = { readonly character: string; readonly code: string; readonly count: number };

/** What was found in one font and how it was read. */
export type FontReport = {
  /** Name as in the file; null when the file names none. */
  readonly font: string | null;
  readonly encoding: TextEncoding;
  /** The font's name claims another encoding than its text has. */
  readonly misnamed: boolean;
  /** Named by a paragraph style for some of its text, e.g. `Normal`; null when runs name it everywhere. */
  readonly style: string | null;
  readonly runs: number;
  /** Letters, digits and signs, without white space. */
  readonly count: number;
  readonly before: string;
  readonly after: string;
  readonly lost: readonly LostCharacter[];
};

type Draft = {
  font: string | null;
  encoding: TextEncoding;
  style: string | null;
  runs: number;
  count: number;
  before: string;
  after: string;
  lost: Map<string, number>;
};

const SAMPLE = 60;

/** One report per font and encoding, those with most text first. */
export function reportFonts(paragraphs: readonly TextParagraph[]): FontReport[] {
  const drafts = new Map<string, Draft>();
  for (const paragraph of paragraphs) {
    for (const run of paragraph.runs) {
      if (run.text.trim() === '') continue;
      const font = run.source.font ?? null;
      const key = `${run.encoding}|${font ?? ''}`;
      const draft = drafts.get(key) ?? newDraft(font, run.encoding);
      drafts.set(key, draft);
      draft.runs += 1;
      draft.count += run.text.replace(/\s/g, '').length;
      if (run.source.fontFrom === 'style') draft.style ??= paragraph.styleName ?? null;
      // The longest run of letters beyond ASCII shows best what happened.
      if (draft.after.length < SAMPLE && run.text.length > draft.after.length) {
        draft.before = foldSpaces(run.source.text.slice(0, SAMPLE * 2)).slice(0, SAMPLE);
        draft.after = foldSpaces(run.text).slice(0, SAMPLE);
      }
      for (const character of run.lost) draft.lost.set(character, (draft.lost.get(character) ?? 0) + 1);
    }
  }
  return [...drafts.values()]
    .sort((a, b) => b.count - a.count)
    .map((draft) => ({
      ...draft,
      misnamed: draft.font !== null && encodingOfFont(draft.font) !== draft.encoding,
      lost: [...draft.lost].map(([character, count]) => ({ character, code: codeOf(character), count })),
    }));
}

function newDraft(font: string | null, encoding: TextEncoding): Draft {
  return { font, encoding, style: null, runs: 0, count: 0, before: '', after: '', lost: new Map() };
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
