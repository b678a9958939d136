import { fold } from '#shared/vietnamese/fold.ts';
import { tidyText } from '#shared/vietnamese/names.ts';
import type { SourceCell } from '../workbook.ts';
import { cellText, columnOf, type SheetLayout } from './layout.ts';

/** What a row of a list's sheet is. */
export type RowRole = 'data' | 'blank' | 'header' | 'group' | 'subtotal' | 'total' | 'signature' | 'signature-more';

/** A row below the header, with its role and the text that leads it. */
export type RoledRow = {
  readonly row: number;
  readonly role: RowRole;
  readonly lead: string;
  readonly cells: readonly (SourceCell | undefined)[];
};

/** Tổng, Cộng at the start of a row; with their marks, as Tống and Công are also family names. */
const SUM_WORD = /^(tổng|cộng)(?![\p{L}])/iu;
const SUM_UNMARKED = /^(tong (cong|so)|cong:)/;
const WHOLE_SUM = /^(tổng|cộng\s*(:|$|toàn|chung|tất))/iu;
const SIGNATURE =
  /^(nguoi lap|truong thon|to truong|truong ban|ke toan|thu truong|chu tich|pho chu tich|bi thu|hieu truong|giam doc|xac nhan|tm\.|kt\.|tl\.|\(?ky,? |noi nhan|.*ngay \S* ?thang \S* ?nam)/;
const GROUP_WORD =
  /^([IVXLC]+|[A-Z]|\d+)[.)]\s+\D|^(xóm|ngõ|đội|khu|tổ|cụm|thôn|phòng|ban|trường|trạm|trung tâm|khối)\s/iu;

type Facts = {
  readonly cells: readonly (SourceCell | undefined)[];
  readonly row: number;
  readonly texts: readonly string[];
  readonly lead: string;
  readonly leadColumn: number;
  readonly filled: number;
  readonly isNumbered: boolean;
  readonly name: string;
  /** Cells filled in mapped columns other than the number and the name. */
  readonly others: number;
  readonly spansName: boolean;
};

/** Whether a cell holds something to be read, or a formula that would. */
const isFilled = (cell: SourceCell | undefined): boolean =>
  cell !== undefined && (cell.formula !== undefined || cellText(cell) !== '');

/** Rows in which one merged block covers the name and at least two more columns. */
function rowsSpanned(layout: SheetLayout, firstNameColumn: number): ReadonlySet<number> {
  const rows = new Set<number>();
  for (const block of layout.sheet.merges) {
    if (block.left > firstNameColumn || block.right <= block.left + 1) continue;
    for (let row = block.top; row <= block.bottom; row += 1) rows.add(row);
  }
  return rows;
}

function factsOf(
  layout: SheetLayout,
  row: number,
  nameColumns: readonly number[],
  nameSpans: ReadonlySet<number>,
): Facts {
  const cells = layout.sheet.rows[row - 1] ?? [];
  const texts = cells.map(cellText);
  const leadColumn = texts.findIndex((text) => text !== '' && !/^[\d.,]+$/.test(text));
  const sttColumn = columnOf(layout, 'stt');
  const stt = sttColumn < 0 ? undefined : cells[sttColumn];
  const isNumbered =
    stt !== undefined &&
    (stt.formula !== undefined || typeof stt.value === 'number' || /^\d+[.)]?$/.test(cellText(stt)));
  const name = nameColumns
    .map((column) => texts[column] ?? '')
    .join(' ')
    .trim();
  const others = layout.columns.filter(
    ({ column, field }) => field !== 'stt' && !nameColumns.includes(column) && isFilled(cells[column]),
  ).length;
  const spansName = nameSpans.has(row);
  return {
    cells,
    row,
    texts,
    lead: texts[leadColumn] ?? '',
    leadColumn,
    filled: cells.filter(isFilled).length,
    isNumbered,
    name,
    others,
    spansName,
  };
}

function isSum(facts: Facts, firstNameColumn: number): boolean {
  if (facts.lead === '' || facts.leadColumn > firstNameColumn) return false;
  if (facts.isNumbered) return false;
  return SUM_WORD.test(facts.lead) || SUM_UNMARKED.test(fold(facts.lead));
}

function isGroup(facts: Facts, firstNameColumn: number): boolean {
  if (facts.isNumbered || facts.filled !== 1 || facts.lead === '') return false;
  if (facts.leadColumn > firstNameColumn) return false;
  if (facts.spansName) return true;
  return facts.leadColumn < firstNameColumn || GROUP_WORD.test(facts.lead);
}

function isHeaderAgain(layout: SheetLayout, facts: Facts): boolean {
  const same = layout.columns.filter(
    ({ column, header }) => facts.texts[column] !== '' && fold(facts.texts[column] ?? '') === fold(header),
  );
  return same.length >= 3;
}

/** Whether a row is surely about somebody: it is numbered, or names somebody and says something of them. */
function isSure(facts: Facts, afterEnd: boolean, hasOthers: boolean): boolean {
  if (facts.isNumbered) return facts.name !== '' || facts.others > 0;
  if (facts.name === '' || SIGNATURE.test(fold(facts.lead))) return false;
  if (afterEnd) return facts.others >= 2;
  return facts.others > 0 || !hasOthers;
}

/** The words over signatures, where a list ends without a sum. */
function opensSignatures(facts: Facts): boolean {
  if (facts.isNumbered) return false;
  const words = facts.name === '' ? facts.texts : [facts.lead];
  return words.some((text) => text !== '' && SIGNATURE.test(fold(text)));
}

function provisionalRole(layout: SheetLayout, facts: Facts, firstNameColumn: number): RowRole {
  if (facts.filled === 0 || (facts.name === '' && facts.others === 0 && facts.lead === '')) return 'blank';
  if (isHeaderAgain(layout, facts)) return 'header';
  if (isSum(facts, firstNameColumn)) return 'total';
  if (isGroup(facts, firstNameColumn)) return 'group';
  return 'data';
}

/**
 * Tells the rows of people or households from the rows that only dress the list: groups, sums, repeated heads, blank rows
 * and the signatures below.
 */
export function roleRows(layout: SheetLayout): readonly RoledRow[] {
  const nameColumns = (['name', 'family', 'given'] as const)
    .map((field) => columnOf(layout, field))
    .filter((column) => column >= 0);
  const firstNameColumn = Math.min(...nameColumns);
  const hasOthers = layout.columns.some(
    ({ column, field }) => field !== undefined && field !== 'stt' && field !== 'skip' && !nameColumns.includes(column),
  );
  const nameSpans = rowsSpanned(layout, firstNameColumn);
  const facts: Facts[] = [];
  for (let row = layout.bodyRow; row <= layout.sheet.rows.length; row += 1) {
    facts.push(factsOf(layout, row, nameColumns, nameSpans));
  }
  const roles = facts.map((item) => provisionalRole(layout, item, firstNameColumn));

  let afterEnd = false;
  let lastSure = -1;
  for (const [index, item] of facts.entries()) {
    if ((roles[index] === 'total' && WHOLE_SUM.test(item.lead)) || opensSignatures(item)) afterEnd = true;
    else if (roles[index] === 'data' && isSure(item, afterEnd, hasOthers)) lastSure = index;
  }
  const lastSum = roles.lastIndexOf('total');

  let signatures = 0;
  return facts.map((item, index) => {
    const provisional = roles[index] ?? 'blank';
    const common = { row: item.row, lead: tidyText(item.lead), cells: item.cells };
    if (provisional === 'total') {
      const isOnly = roles.indexOf('total') === lastSum;
      const isTotal = index === lastSum && index > lastSure && (isOnly || WHOLE_SUM.test(item.lead));
      return { ...common, role: isTotal ? 'total' : 'subtotal' };
    }
    if (index > lastSure && (provisional === 'data' || provisional === 'group')) {
      signatures += 1;
      // The first row of the block, and any that stands where a name would, could be taken for somebody.
      const couldBeTaken = signatures === 1 || (item.leadColumn >= 0 && item.leadColumn <= firstNameColumn);
      return { ...common, role: couldBeTaken ? 'signature' : 'signature-more' };
    }
    return { ...common, role: provisional };
  });
}
