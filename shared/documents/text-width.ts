/**
 * Widths of Times New Roman (and of Tinos and Liberation Serif, which have the same) in thousandths of the size, for the
 * characters from space to `~`, one row per face. Letters with marks are as wide as without, but for those in `special`.
 */
const faces = {
  regular:
    '250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500 500 500 500 500 278 278 564 564 564 444 921 722 667 667 722 611 556 722 722 333 389 722 611 889 722 722 556 722 667 556 611 722 722 944 722 722 611 333 278 333 469 500 333 444 500 444 500 444 333 500 500 278 278 500 278 778 500 500 500 500 333 389 278 500 500 722 500 500 444 480 200 480 541',
  bold: '250 333 555 500 500 1000 833 278 333 333 500 570 250 333 250 278 500 500 500 500 500 500 500 500 500 500 333 333 570 570 570 500 930 722 667 722 722 667 611 778 778 389 500 778 667 944 722 778 611 778 722 556 667 722 722 1000 722 722 667 333 278 333 581 500 333 500 556 444 556 444 333 500 556 278 333 556 278 833 556 500 556 556 444 389 333 556 500 722 500 500 444 394 220 394 520',
  italic:
    '250 333 420 500 500 833 778 214 333 333 500 675 250 333 250 278 500 500 500 500 500 500 500 500 500 500 333 333 675 675 675 500 920 611 611 667 722 611 611 722 722 333 444 667 556 833 667 722 611 722 611 500 556 722 611 833 611 556 556 389 278 389 422 500 333 500 500 444 500 444 278 500 500 278 278 444 278 722 500 500 500 500 389 389 278 500 444 667 444 444 389 400 275 400 541',
  boldItalic:
    '250 389 555 500 500 833 778 278 333 333 500 570 250 333 250 278 500 500 500 500 500 500 500 500 500 500 333 333 570 570 570 500 832 667 667 667 722 667 667 722 778 389 500 667 611 889 722 722 611 722 667 556 611 722 667 889 667 611 611 333 278 333 570 500 333 500 500 444 500 444 333 500 556 278 278 500 278 778 556 500 500 500 389 389 278 556 444 667 500 444 389 348 220 348 570',
} as const;

/** A face of the font. */
export type Face = keyof typeof faces;

const special: Record<Face, string> = {
  regular: 'đ500 Đ722 ơ529 Ơ722 ư542 Ư776 –500 —1000 “444 ”444 ‘333 ’333 …1000',
  bold: 'đ556 Đ722 ơ554 Ơ778 ư600 Ư796 –500 —1000 “500 ”500 ‘333 ’333 …1000',
  italic: 'đ500 Đ722 ơ534 Ơ722 ư545 Ư754 –500 —889 “556 ”556 ‘333 ’333 …889',
  boldItalic: 'đ500 Đ722 ơ537 Ơ722 ư599 Ư775 –500 —1000 “500 ”500 ‘333 ’333 …1000',
};

/** Thousandths for a character that the tables do not name, e.g. `☐`. */
const otherWidth = 750;
const horn = '\u031B';

function buildTable(face: Face): Map<string, number> {
  const table = new Map<string, number>();
  faces[face].split(' ').forEach((width, index) => table.set(String.fromCharCode(32 + index), Number(width)));
  for (const entry of special[face].split(' ')) table.set(entry.slice(0, 1), Number(entry.slice(1)));
  table.set('\u00A0', 250);
  return table;
}

const tables: Record<Face, Map<string, number>> = {
  regular: buildTable('regular'),
  bold: buildTable('bold'),
  italic: buildTable('italic'),
  boldItalic: buildTable('boldItalic'),
};

function widthOf(table: Map<string, number>, character: string): number {
  const known = table.get(character);
  if (known !== undefined) return known;
  const [base = '', ...marks] = character.normalize('NFD');
  const bare = table.get(marks.includes(horn) ? (base + horn).normalize('NFC') : base);
  const width = marks.length > 0 && bare !== undefined ? bare : otherWidth;
  table.set(character, width);
  return width;
}

/** Width of a text set in one line, in points. The text is NFC. */
export function textWidth(text: string, size: number, face: Face = 'regular'): number {
  const table = tables[face];
  let sum = 0;
  for (const character of text) sum += widthOf(table, character);
  return (sum * size) / 1000;
}

/** The face of a run. */
export function faceOf(bold: boolean | undefined, italic: boolean | undefined): Face {
  if (bold === true) return italic === true ? 'boldItalic' : 'bold';
  return italic === true ? 'italic' : 'regular';
}

/** Points in a millimetre. */
export const pointsPerMillimetre = 72 / 25.4;

/** Millimetres in points; what is left out is none. */
export function points(millimetres: number | undefined): number {
  return (millimetres ?? 0) * pointsPerMillimetre;
}
