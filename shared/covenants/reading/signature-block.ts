import { fold } from '#shared/vietnamese/fold.ts';
import { foldSpaces, isCapitals } from './text-shape.ts';
import { textParagraphsOf, type TextBlock, type TextParagraph } from './text-blocks.ts';

/** Offices that sign a covenant or stand under one (Nghị định 61/2023/NĐ-CP, art. 6), folded. */
const OFFICE =
  /^(?:tm\.?|t\/m|kt\.?|thay mat|truong (?:thon|lang|xom|ban|buon|ap|khu|khom|cum)|to truong|dai dien|ban (?:cong tac|soan thao|van dong|quan ly)|chu (?:tich|toa|tri)|bi thu|xac nhan|phe duyet|cong nhan|duyet|ubnd|uy ban|thu ky|noi nhan|nguoi (?:lap|viet|ghi))(?![a-z])/;
/** Above the commune: whoever signs below these did not sign for the community. */
const AUTHORITY =
  /^(?:xac nhan|phe duyet|cong nhan|duyet|ubnd|uy ban|tm\.? (?:ubnd|uy ban)|chu tich (?:ubnd|uy ban)|kt\.? chu tich)(?![a-z])/;
const SIGN_HERE = /^\(?\s*(?:ky|da ky)(?![a-z])/;
const DATE_LINE = /^(?:[^,.;]{2,60},\s*)?ngay\s+[\d. …_]+\s*thang\s+[\d. …_]+\s*nam\s+[\d. …_]*\.?$/;
/** A Vietnamese name as signed: two to six words, each with one capital. */
const PERSON = /^(?:(?:Ông|Bà|Đ\/c|Đồng chí):?\s+)?((?:\p{Lu}\p{Ll}*)(?:[ -]\p{Lu}\p{Ll}*){1,5})$/u;

/** "Vân Khê, ngày 12 tháng 9 năm 2024", alone on its line. */
export function isDateLine(text: string): boolean {
  return DATE_LINE.test(fold(text));
}

/** The place where signatures begin: an office in capitals, alone in a line or a cell, or "(Ký, ghi rõ họ tên)". */
export function beginsSignatures(block: TextBlock): boolean {
  if (block.kind === 'table') {
    const paragraphs = textParagraphsOf([block]);
    const signs = paragraphs.some((paragraph) => paragraph.text.length < 60 && SIGN_HERE.test(fold(paragraph.text)));
    return signs || (block.ruled !== true && paragraphs.some((paragraph) => isOfficeLine(paragraph.text)));
  }
  return linesOf(block).some((line) => isOfficeLine(line) || (line.startsWith('(') && SIGN_HERE.test(fold(line))));
}

function isOfficeLine(text: string): boolean {
  const line = foldSpaces(text);
  return line.length <= 120 && isCapitals(line) && OFFICE.test(fold(line));
}

/** Names of those who signed for the community, in reading order. */
export function signatoriesIn(blocks: readonly TextBlock[]): string[] {
  const names: string[] = [];
  for (const cell of blocks.flatMap(cellsOf)) {
    const lines = cell.filter((line) => line !== '');
    if (lines.some((line) => AUTHORITY.test(fold(line)))) continue;
    for (const line of lines) {
      const name = PERSON.exec(line)?.[1];
      if (name !== undefined && !OFFICE.test(fold(name))) names.push(name);
    }
  }
  return names;
}

/** Each cell of a table is one group of lines; paragraphs side by side are parted by their tabs. */
function cellsOf(block: TextBlock): string[][] {
  if (block.kind === 'table') {
    return block.rows.flatMap((row) =>
      row.map((cell) => textParagraphsOf(cell.blocks).map((paragraph) => foldSpaces(paragraph.text))),
    );
  }
  return linesOf(block).map((line) => [line]);
}

function linesOf(paragraph: TextParagraph): string[] {
  return paragraph.text.split(/[\n\t]/).map(foldSpaces);
}
