import type { CovenantBook, CovenantVersion } from '#shared/covenants/book.ts';
import { labelOf, numbersOf } from '#shared/covenants/text/numbers.ts';
import type { SheetOut } from '#shared/registry/workbook.ts';
import { bookSheets, type NamesById } from './book-sheets.ts';
import { words } from './headings.ts';

/** The sheets of a covenant: its newest text line by line as it is read, then all else that its book holds. */
export function covenantSheets(book: CovenantBook, names: NamesById): readonly SheetOut[] {
  const newest = book.versions.at(-1);
  // The texts of older versions are in the file of the data: side by side they are no reading matter.
  const versions = book.versions.map(({ text, ...rest }) => ({ ...rest, 'Số dòng': text.lines.length }));
  const rest = bookSheets({ ...book, versions }, names);
  return newest === undefined ? rest : [textSheet(newest), ...rest];
}

function textSheet({ text }: CovenantVersion): SheetOut {
  const numbers = numbersOf(text);
  return {
    name: words.text,
    titleRows: [{ text: text.title, bold: true }],
    columns: [
      { header: 'Số', width: 16, type: 'text' },
      { header: 'Nội dung', width: 110, type: 'text' },
    ],
    rows: text.lines.map((line, index) => [
      labelOf(line.level, numbers[index] ?? ''),
      line.rows === undefined ? line.text : line.rows.map((row) => row.join(' | ')).join('\n'),
    ]),
  };
}
