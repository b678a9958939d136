import { fold } from '#shared/vietnamese/fold.ts';
import { readIdNumber, type IdNumber } from '#shared/vietnamese/id-number.ts';
import { readListDate, type ListDate } from '#shared/vietnamese/list-dates.ts';
import { nameKey, tidyText } from '#shared/vietnamese/names.ts';
import { readPhones, type PhoneCell } from '#shared/vietnamese/phone.ts';
import type { Employment } from '../book.ts';
import { columnLetter, type SourceCell } from '../workbook.ts';
import type { Field } from './fields.ts';
import { cellText, columnOf, type SheetLayout } from './layout.ts';
import type { ListWarning } from './list-reading.ts';
import type { RoledRow } from './row-roles.ts';

/** Reads the fields of one row; what it cannot understand goes to `notice`. */
export type RowReader = {
  readonly row: number;
  cell(field: Field): SourceCell | undefined;
  text(field: Field): string;
  letter(field: Field): string;
  notice(warning: ListWarning): void;
};

/**
 * A reader of a sheet's rows. It is one object that is set on a row before that row is read: lists have 20,000 of them.
 * Columns are found once.
 */
export function rowReaders(layout: SheetLayout, notice: (warning: ListWarning) => void): (row: RoledRow) => RowReader {
  const places = new Map<Field, number>();
  for (const { column, field } of layout.columns) if (field !== undefined) places.set(field, column);
  let cells: RoledRow['cells'] = [];
  const cell = (field: Field): SourceCell | undefined => {
    const column = places.get(field);
    return column === undefined ? undefined : cells[column];
  };
  const reader = {
    row: 0,
    cell,
    text: (field: Field): string => cellText(cell(field)),
    letter: (field: Field): string => columnLetter(Math.max(0, columnOf(layout, field))),
    notice,
  };
  return (row) => {
    reader.row = row.row;
    cells = row.cells;
    return reader;
  };
}

/** The text, or undefined when it is empty. */
export function filled(text: string): string | undefined {
  return text === '' ? undefined : text;
}

/** The name as written: one column, or family and given name joined. */
export function writtenName(reader: RowReader): string {
  const whole = rawText(reader.cell('name'));
  if (whole.trim() !== '') return whole;
  const family = rawText(reader.cell('family')).trim();
  const given = rawText(reader.cell('given')).trim();
  // A name cut badly: the whole of it stands in the family's column, and its last word again in the other.
  const isRepeated = family.split(/\s+/).length > 2 && nameKey(family).endsWith(` ${nameKey(given)}`);
  return isRepeated || given === '' ? family : `${family} ${given}`.trim();
}

function rawText(cell: SourceCell | undefined): string {
  return typeof cell?.value === 'string' ? cell.value : (cell?.text ?? '');
}

/** Where a missing name is to be written. */
export function nameLetter(layout: SheetLayout): string {
  const columns = (['name', 'family', 'given'] as const).map((field) => columnOf(layout, field));
  return columnLetter(Math.max(0, columns.find((column) => column >= 0) ?? 0));
}

/** Birth and what the two-column layout says of the sex; a text that is no date is noticed. */
export function readBirth(
  reader: RowReader,
  formatsKnown: boolean,
): { readonly date: ListDate | undefined; readonly sex: 'male' | 'female' | undefined } {
  const places = [
    ['birth', undefined],
    ['year', undefined],
    ['birth-male', 'male'],
    ['birth-female', 'female'],
  ] as const;
  for (const [field, sex] of places) {
    const cell = reader.cell(field);
    const text = cellText(cell);
    if (cell === undefined || text === '') continue;
    const date = readListDate(cell, formatsKnown);
    const isMark = sex !== undefined && /^[xX✓v]$/.test(text);
    if (date === undefined && !isMark) {
      reader.notice({ code: 'unread', row: reader.row, column: reader.letter(field), raw: text });
    }
    return { date, sex };
  }
  return { date: undefined, sex: undefined };
}

/** Nam, Nữ in the ways lists write them. */
export function readSex(text: string): 'male' | 'female' | undefined {
  const folded = fold(text);
  if (folded === 'nam' || folded === 'ong' || folded === 'trai') return 'male';
  if (folded === 'nu' || folded === 'ba' || folded === 'gai') return 'female';
  return undefined;
}

/** The kind of employment in the words and short forms of lists. */
export function readEmployment(text: string): Employment | undefined {
  const folded = fold(text).replace(/[.]/g, '');
  if (/^(cb|can bo)/.test(folded)) return 'can-bo';
  if (/^(cc|cong chuc)/.test(folded)) return 'cong-chuc';
  if (/^(vc|vien chuc)/.test(folded)) return 'vien-chuc';
  if (/^(hd|hop dong|ldhd|lao dong hop dong)/.test(folded)) return 'hop-dong';
  if (/^(nld|ld|nguoi lao dong|lao dong|ktn?ct|khong chuyen trach)/.test(folded)) return 'nguoi-lao-dong';
  return undefined;
}

/** A mark in a yes-or-no column: x, X, có, 1, the day of joining; "không", "0" and an empty cell are no. */
export function readMark(cell: SourceCell | undefined): boolean {
  const folded = fold(cellText(cell));
  return folded !== '' && !/^(0|k|ko|khong|chua|quan chung|-|false)$/.test(folded);
}

/** Phones of a cell; a second number and text that is none are noticed. */
export function readPhoneField(reader: RowReader): PhoneCell {
  const cell = readPhones(reader.cell('phone')?.value);
  if (cell.phones.length > 1) reader.notice({ code: 'two-phones', row: reader.row, phones: cell.phones });
  if (cell.unread !== undefined) {
    reader.notice({ code: 'unread', row: reader.row, column: reader.letter('phone'), raw: cell.unread });
  }
  return cell;
}

/** The identity number of a row; an old or a wrong one is noticed and kept. */
export function readIdField(reader: RowReader): IdNumber | undefined {
  const id = readIdNumber(reader.cell('cccd')?.value);
  if (id?.kind === 'cmnd') reader.notice({ code: 'old-id-9-digits', row: reader.row, raw: id.id });
  if (id?.kind === 'bad-length') reader.notice({ code: 'bad-id-length', row: reader.row, raw: reader.text('cccd') });
  return id;
}

/** A count of people: 5, "5", "05", "5 khẩu", "5 người"; undefined for an empty cell and for what is no count. */
export function readCount(cell: SourceCell | undefined): number | undefined {
  if (typeof cell?.value === 'number') return Number.isInteger(cell.value) && cell.value >= 0 ? cell.value : undefined;
  const [, digits] = /^0*(\d{1,4})\s*(?:nhân khẩu|khẩu|người|nk)?\.?$/iu.exec(cellText(cell)) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

/** Members of a household; a number typed as text is noticed (in a .csv everything is text), and a missing one. */
export function readMembers(reader: RowReader, formatsKnown: boolean, isMapped: boolean): number | undefined {
  const cell = reader.cell('members');
  const text = cellText(cell);
  if (text === '') {
    if (isMapped && cell?.formula === undefined) reader.notice({ code: 'missing-members', row: reader.row });
    return undefined;
  }
  const count = readCount(cell);
  if (count === undefined) {
    reader.notice({ code: 'unread', row: reader.row, column: reader.letter('members'), raw: text });
  } else if (typeof cell?.value === 'string' && (formatsKnown || !/^[1-9]?\d$/.test(text))) {
    reader.notice({ code: 'number-as-text', row: reader.row, column: 'members', raw: tidyText(cell.value) });
  }
  return count;
}
