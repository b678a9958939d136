import { fold } from '#shared/vietnamese/fold.ts';
import type { MergedCells, SourceCell } from '../workbook.ts';
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
  /** The first text of the row; not looked for in a numbered row, which is about somebody. */
  readonly lead: string;
  readonly leadColumn: number;
  readonly filled: number;
  readonly isNumbered: boolean;
  readonly hasName: boolean;
  /** Cells filled in mapped columns other than the number and the name. */
  readonly others: number;
  readonly spansName: boolean;
};

/** Where the columns stand that tell what a row is. */
type Places = {
  readonly stt: number;
  readonly names: readonly number[];
  readonly firstName: number;
  readonly others: readonly number[];
  /** Rows in which one merged block covers the name and at least two more columns. */
  readonly spanned: ReadonlySet<number>;
};

/** By where blocks begin and end: a sheet may have thousands of them, each over all of its rows. */
function spannedRows(rows: number, merges: readonly MergedCells[], firstName: number): ReadonlySet<number> {
  const begins = new Map<number, number>();
  for (const block of merges) {
    if (block.left > firstName || block.right <= block.left + 1 || block.top > rows) continue;
    begins.set(block.top, (begins.get(block.top) ?? 0) + 1);
    begins.set(block.bottom + 1, (begins.get(block.bottom + 1) ?? 0) - 1);
  }
  const spanned = new Set<number>();
  if (begins.size === 0) return spanned;
  let open = 0;
  for (let row = 1; row <= rows; row += 1) {
    open += begins.get(row) ?? 0;
    if (open > 0) spanned.add(row);
  }
  return spanned;
}

function placesOf(layout: SheetLayout): Places {
  const names = (['name', 'family', 'given'] as const)
    .map((field) => columnOf(layout, field))
    .filter((column) => column >= 0);
  const firstName = Math.min(...names);
  const spanned = spannedRows(layout.sheet.rows.length, layout.sheet.merges, firstName);
  return {
    stt: columnOf(layout, 'stt'),
    names,
    firstName,
    others: layout.columns
      .filter(({ column, field }) => field !== 'stt' && !names.includes(column))
      .map(({ column }) => column),
    spanned,
  };
}

/** Whether a cell holds something to be read, or a formula that would. */
function isFilled(cell: SourceCell | undefined): boolean {
  if (cell === undefined) return false;
  if (cell.formula !== undefined) return true;
  return typeof cell.value === 'string' ? cell.value.trim() !== '' : cell.value !== undefined;
}

function isNumber(cell: SourceCell | undefined): boolean {
  if (cell === undefined) return false;
  return cell.formula !== undefined || typeof cell.value === 'number' || /^\d+[.)]?$/.test(cellText(cell));
}

function factsOf(layout: SheetLayout, row: number, places: Places): Facts {
  const cells = layout.sheet.rows[row - 1] ?? [];
  const isNumbered = places.stt >= 0 && isNumber(cells[places.stt]);
  const leadColumn = isNumbered ? -1 : cells.findIndex((cell) => isFilled(cell) && !/^[\d.,]*$/.test(cellText(cell)));
  let filled = 0;
  for (const cell of cells) if (isFilled(cell)) filled += 1;
  let others = 0;
  for (const column of places.others) if (isFilled(cells[column])) others += 1;
  return {
    cells,
    row,
    lead: leadColumn < 0 ? '' : cellText(cells[leadColumn]),
    leadColumn,
    filled,
    isNumbered,
    hasName: places.names.some((column) => isFilled(cells[column])),
    others,
    spansName: places.spanned.has(row),
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
  if (facts.isNumbered) return false;
  const same = layout.columns.filter(({ column, header }) => {
    const text = cellText(facts.cells[column]);
    return text.length === header.length && fold(text) === fold(header);
  });
  return same.length >= 3;
}

/** Whether a row is surely about somebody: it is numbered, or names somebody and says something of them. */
function isSure(facts: Facts, afterEnd: boolean, hasOthers: boolean): boolean {
  if (facts.isNumbered) return facts.hasName || facts.others > 0;
  if (!facts.hasName || SIGNATURE.test(fold(facts.lead))) return false;
  if (afterEnd) return facts.others >= 2;
  return facts.others > 0 || !hasOthers;
}

/** The words over signatures, where a list ends without a sum. */
function opensSignatures(facts: Facts): boolean {
  if (facts.isNumbered) return false;
  const words = facts.hasName ? [facts.lead] : facts.cells.map(cellText);
  return words.some((text) => text !== '' && SIGNATURE.test(fold(text)));
}

function provisionalRole(layout: SheetLayout, facts: Facts, firstNameColumn: number): RowRole {
  if (facts.filled === 0 || (!facts.hasName && facts.others === 0 && facts.lead === '')) return 'blank';
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
  const places = placesOf(layout);
  const firstNameColumn = places.firstName;
  const hasOthers = layout.columns.some(
    ({ column, field }) => field !== undefined && field !== 'stt' && field !== 'skip' && !places.names.includes(column),
  );
  const facts: Facts[] = [];
  for (let row = layout.bodyRow; row <= layout.sheet.rows.length; row += 1) facts.push(factsOf(layout, row, places));
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
    const { row, cells, lead } = item;
    if (provisional === 'total') {
      const isOnly = roles.indexOf('total') === lastSum;
      const isTotal = index === lastSum && index > lastSure && (isOnly || WHOLE_SUM.test(item.lead));
      return { row, role: isTotal ? 'total' : 'subtotal', lead, cells };
    }
    if (index > lastSure && (provisional === 'data' || provisional === 'group')) {
      signatures += 1;
      // The first row of the block, and any that stands where a name would, could be taken for somebody.
      const couldBeTaken = signatures === 1 || (item.leadColumn >= 0 && item.leadColumn <= firstNameColumn);
      return { row, role: couldBeTaken ? 'signature' : 'signature-more', lead, cells };
    }
    return { row, role: provisional, lead, cells };
  });
}
