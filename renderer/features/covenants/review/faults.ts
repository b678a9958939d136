import type { CovenantReading } from '#shared/contract/methods/covenants-reading.ts';
import type { ReadingLine } from '#shared/covenants/reading/reading.ts';

type Warning = CovenantReading['warnings'][number];

/** Words of a line that the report speaks of. */
export type MarkedWords = { readonly text: string; readonly kind: 'fault' | 'guess' };

/** Where the report's findings stand in the text that was read. */
export type ReadingFaults = {
  /** Words to mark, by the key of their line. */
  readonly marks: ReadonlyMap<string, readonly MarkedWords[]>;
  /** The line that each warning speaks of, in the order of the reading's warnings; undefined for the file as a whole. */
  readonly lines: readonly (string | undefined)[];
};

/** Finds each warning's place: by its path, its words, or the kind of line that it counts. */
export function faultsOf(reading: CovenantReading): ReadingFaults {
  const marks = new Map<string, MarkedWords[]>();
  const mark = (line: ReadingLine | undefined, text: string, kind: MarkedWords['kind']) => {
    if (line === undefined || text === '' || !line.text.includes(text)) return;
    marks.set(line.key, [...(marks.get(line.key) ?? []), { text, kind }]);
  };
  const lost = reading.fonts.flatMap((font) => font.lost.map((one) => one.character));
  for (const character of new Set(lost))
    for (const line of reading.lines) if (line.text.includes(character)) mark(line, character, 'fault');
  const lines = reading.warnings.map((warning) => {
    const line = lineOf(reading, warning, lost);
    if (warning.code === 'dangling-reference' || warning.code === 'abolished-body') mark(line, warning.text, 'fault');
    if (warning.code === 'ambiguous-reference' || warning.code === 'false-heading') mark(line, warning.text, 'guess');
    return line?.key;
  });
  return { marks, lines };
}

function lineOf(reading: CovenantReading, warning: Warning, lost: readonly string[]): ReadingLine | undefined {
  const { lines } = reading;
  const articles = (number: string) => lines.filter((line) => line.role === 'article' && line.number === number);
  switch (warning.code) {
    case 'number-gap':
    case 'number-back':
      return articles(warning.next)[0];
    case 'duplicate-article':
      return articles(warning.number)[1];
    case 'table-in-article':
      return lines.find((line) => line.table !== null && line.at.split('.')[0] === warning.article);
    case 'lost-characters':
      return lines.find((line) => lost.some((character) => line.text.includes(character)));
    case 'false-heading':
      return (
        lines.find((line) => line.text.includes(warning.text)) ??
        lines.find((line) => line.in_tree && line.at === warning.inside)
      );
    case 'orphan-text':
      return lines.find((line) => line.role === 'orphan' && line.text === warning.text);
    case 'several-documents':
      return lines.find((line) => line.role === 'other-document');
    case 'footnotes':
      return lines.find((line) => line.role === 'note');
    case 'text-boxes':
      return lines.find((line) => line.role === 'text-box');
    case 'auto-letter-not-vietnamese':
    case 'clause-gap':
    case 'clause-back':
    case 'duplicate-clause':
    case 'ambiguous-reference':
    case 'dangling-reference':
    case 'abolished-body': {
      if (warning.at === '') return undefined;
      const there = lines.filter((line) => line.in_tree && line.at === warning.at);
      const words = 'text' in warning ? warning.text : '';
      return there.find((line) => words !== '' && line.text.includes(words)) ?? there[0];
    }
    case 'auto-numbering':
    case 'legacy-encoding':
    case 'mixed-encoding':
    case 'capitals-by-font':
    case 'soft-hyphen-is-letter':
    case 'no-chapters':
    case 'no-articles':
    case 'no-structure':
    case 'tracked-changes':
    case 'comments':
    case 'decomposed-unicode':
    case 'broken-lines':
    case 'extra-spaces':
    case 'tone-placement-mixed':
    case 'article-separator-mixed':
    case 'old-binary-format':
      return undefined;
  }
}

/** A text cut at the words that are marked in it; every place where they stand. */
export function markedPieces(
  text: string,
  marks: readonly MarkedWords[] = [],
): readonly { readonly text: string; readonly kind: MarkedWords['kind'] | undefined }[] {
  let pieces: readonly { readonly text: string; readonly kind: MarkedWords['kind'] | undefined }[] = [
    { text, kind: undefined },
  ];
  for (const mark of marks) {
    pieces = pieces.flatMap((piece) => {
      if (piece.kind !== undefined) return [piece];
      const between = piece.text.split(mark.text);
      return between.flatMap((words, index) => [
        ...(index > 0 ? [{ text: mark.text, kind: mark.kind }] : []),
        ...(words === '' ? [] : [{ text: words, kind: undefined }]),
      ]);
    });
  }
  return pieces;
}
