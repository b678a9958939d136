import type { CovenantText, TextLine } from '../text/covenant-text.ts';
import type { EditOutcome } from './apply-edit.ts';
import type { EditOf } from './edit.ts';

/** A place where words were found, with the text around it. */
export type FoundWords = { readonly line: string; readonly start: number; readonly text: string };

/** All places where the words stand, in reading order, in titles of provisions too; capitals count. */
export function findWords(text: CovenantText, find: string): readonly FoundWords[] {
  const wanted = find.normalize('NFC');
  if (wanted === '') return [];
  return text.lines.flatMap((line) => {
    const found: FoundWords[] = [];
    for (let start = line.text.indexOf(wanted); start >= 0; start = line.text.indexOf(wanted, start + wanted.length)) {
      found.push({ line: line.id, start, text: line.text });
    }
    return found;
  });
}

/** The same words in all lines, or in those named. */
export function replaceWords(text: CovenantText, edit: EditOf<'replace'>): EditOutcome {
  const chosen = edit.lines === undefined ? undefined : new Set(edit.lines);
  let count = 0;
  const lines = text.lines.map((line): TextLine => {
    if (!line.text.includes(edit.find) || chosen?.has(line.id) === false) return line;
    count += 1;
    return { ...line, text: line.text.replaceAll(edit.find, () => edit.with) };
  });
  return count === 0 ? { refused: 'not-found' } : { text: { ...text, lines } };
}
