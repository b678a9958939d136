import { textLevel, type CovenantText, type TextLevel, type TextLine } from '#shared/covenants/text/covenant-text.ts';
import { idOf } from '#shared/covenants/text/covenant-text.ts';
import { placeLines } from '#shared/covenants/text/places.ts';

/** A text of lines written as `level text`, e.g. `clause Giữ sạch ngõ.`; `clause#1a …` bears that number. */
export function textOf(...lines: readonly string[]): CovenantText {
  return {
    docName: 'Quy ước',
    unit: 'thôn Gò Sen',
    title: 'Quy ước thôn Gò Sen',
    signatories: [],
    counting: { chapters: 'roman', articles: 'run-on', editing: 'renumber' },
    nextId: lines.length,
    lines: lines.map((line, index): TextLine => {
      const [head = '', ...words] = line.split(' ');
      const [level = '', number] = head.split('#');
      return {
        id: idOf(index),
        level: textLevel.parse(level),
        text: words.join(' '),
        ...(number === undefined ? {} : { number }),
      };
    }),
  };
}

/** The lines as printed, with their paths where wanted. */
export function printed(text: CovenantText): readonly string[] {
  return placeLines(text).map(({ line, label }) => `${label} ${line.text}`.trim());
}

/** The id of the line that says so. */
export function lineOf(text: CovenantText, words: string): string {
  const found = text.lines.find((line) => line.text === words);
  if (found === undefined) throw new Error(`no line says ${words}`);
  return found.id;
}

export const levels: readonly TextLevel[] = textLevel.options;
