import { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType, type FileChild } from 'docx';
import {
  componentSizes,
  letterheadShares,
  motto,
  nationTitle,
  shortRuleShare,
  type ComponentSizes,
} from '#shared/documents/layout.ts';
import type { Heading, Letterhead, OfficialDocument, PlaceDate } from '#shared/documents/model.ts';
import { addresseeLines, basisLines, numberLine, placeDateLine } from '#shared/documents/official-lines.ts';
import { pointsPerMillimetre, textWidth } from '#shared/documents/text-width.ts';
import type { WriteContext } from './context.ts';
import { line, rule } from './paragraphs.ts';
import { styleIds } from './styles.ts';
import { noLines } from './tables.ts';
import { twips } from './units.ts';

const boldWidth = (text: string, size: number) => textWidth(text, size, 'bold') / pointsPerMillimetre;

function nation(width: number, size: ComponentSizes): readonly Paragraph[] {
  return [line(styleIds.nation, nationTitle), line(styleIds.motto, motto), rule(boldWidth(motto, size.motto), width)];
}

function agency(letterhead: Letterhead, width: number, size: ComponentSizes): readonly Paragraph[] {
  const own = letterhead.agency ?? [];
  const last = own.at(-1);
  return [
    ...(letterhead.parent ?? []).map((text) => line(styleIds.parentAgency, text)),
    ...own.map((text) => line(styleIds.agency, text)),
    ...(last === undefined ? [] : [rule(Math.min(boldWidth(last, size.agency), width) * shortRuleShare, width)]),
  ];
}

/** Quốc hiệu, tiêu ngữ, agency, number, place and date: in two columns when an agency is named, else centred. */
export function writeLetterhead(letterhead: Letterhead, context: WriteContext): readonly FileChild[] {
  const size = componentSizes(context.settings);
  if (letterhead.agency === undefined) {
    return [
      ...nation(context.width, size),
      ...(letterhead.placeDate === undefined ? [] : [writePlaceDate(letterhead.placeDate)]),
    ];
  }
  // Wide enough for quốc hiệu in one line, whatever the page.
  const right = Math.max(context.width * letterheadShares.nation, boldWidth(nationTitle, size.nation) + 1.5);
  const left = context.width - right;
  const numbers = [
    ...(letterhead.number === undefined ? [] : [line(styleIds.number, numberLine(letterhead.number))]),
    ...(letterhead.letterSummary === undefined ? [] : [line(styleIds.letterSummary, letterhead.letterSummary)]),
  ];
  const dates = letterhead.placeDate === undefined ? [] : [writePlaceDate(letterhead.placeDate)];
  const rows = [[agency(letterhead, left, size), nation(right, size)] as const];
  if (numbers.length + dates.length > 0) rows.push([numbers, dates]);
  return [
    new Table({
      width: { size: twips(context.width), type: WidthType.DXA },
      columnWidths: [twips(left), twips(right)],
      layout: TableLayoutType.FIXED,
      borders: noLines,
      margins: { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
      rows: rows.map(
        ([first, second]) =>
          new TableRow({ cantSplit: true, children: [columnOf(first, left), columnOf(second, right)] }),
      ),
    }),
  ];
}

function columnOf(paragraphs: readonly Paragraph[], width: number): TableCell {
  return new TableCell({
    width: { size: twips(width), type: WidthType.DXA },
    children: paragraphs.length === 0 ? [new Paragraph({ style: styleIds.end })] : [...paragraphs],
  });
}

/** "Vân Khê, ngày 05 tháng 02 năm 2026" on a line of its own. */
export function writePlaceDate(placeDate: PlaceDate): Paragraph {
  return line(styleIds.placeDate, placeDateLine(placeDate), { keepNext: true });
}

/** Tên loại, trích yếu with its rule, and the note in brackets. */
export function writeHeading(heading: Heading, context: WriteContext): readonly Paragraph[] {
  const size = componentSizes(context.settings).heading;
  const { type, summary, note } = heading;
  const lastLine = summary?.split('\n').at(-1) ?? type;
  const length = Math.min(boldWidth(lastLine, size), context.width * 0.8) * shortRuleShare;
  return [
    line(styleIds.type, type),
    ...(summary === undefined ? [] : summary.split('\n').map((text) => line(styleIds.summary, text))),
    ...(note === undefined ? [] : [line(styleIds.note, `(${note})`)]),
    ...(summary === undefined || note !== undefined ? [] : [rule(length, context.width)]),
    new Paragraph({ style: styleIds.end, keepNext: true, spacing: { after: twips(2.5) } }),
  ];
}

/** "Kính gửi:" with one addressee on the same line, or several below each other. */
export function writeAddressees(addressees: readonly string[]): readonly Paragraph[] {
  const [first, ...items] = addresseeLines(addressees);
  if (first === undefined) return [];
  if (items.length === 0) return [line(styleIds.addressee, first)];
  const indent = { left: twips(30) };
  return [
    line(styleIds.addressee, first, { alignment: AlignmentType.LEFT, indent }),
    ...items.map((item, index) =>
      line(styleIds.addresseeItem, item, {
        keepNext: true,
        ...(index === items.length - 1 ? { spacing: { after: twips(4) } } : {}),
      }),
    ),
  ];
}

/** Authority, legal bases and the line that enacts. */
export function writePreamble({ authority, bases = [], resolution }: OfficialDocument): readonly Paragraph[] {
  return [
    ...(authority === undefined ? [] : [line(styleIds.authority, authority)]),
    ...basisLines(bases).map((basis) => line(styleIds.basis, basis)),
    ...(resolution === undefined ? [] : [line(styleIds.resolution, resolution)]),
  ];
}
