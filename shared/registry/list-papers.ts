import type { OfficialDocument, Table } from '#shared/documents/model.ts';
import type { Commune } from '#shared/office/book.ts';
import { communeName } from '#shared/office/commune-name.ts';
import { shortDate } from '#shared/vietnamese/official/dates.ts';
import { showPhone } from '#shared/vietnamese/phone.ts';
import type { RejectedRow } from './book.ts';
import { employmentWords, sexWords } from './reading/report.ts';
import type { HouseholdRowView, PersonRowView } from './views.ts';
import type { CellOut, ColumnOut, SheetOut } from './workbook.ts';

/** A list on paper: the same columns and rows for a workbook and for a document. */
export type ListPaper = {
  readonly paper: 'registry.households' | 'registry.people';
  /** In capitals, e.g. `DANH SÁCH HỘ GIA ĐÌNH`. */
  readonly title: string;
  /** Which part of the register it is, e.g. `Thôn Đông Khê`. */
  readonly part: string;
  readonly columns: readonly ColumnOut[];
  readonly rows: readonly (readonly CellOut[])[];
};

const number: ColumnOut = { header: 'STT', width: 8, type: 'integer', align: 'center' };

const birthCell = (birth: string | undefined): CellOut => (birth === undefined ? undefined : shortDate(birth));

/** Columns that tell of a person more than name, household and post. */
const personalHeaders: ReadonlySet<string> = new Set(['Ngày sinh', 'Số CCCD', 'Điện thoại', 'Số điện thoại']);

/** The list without those columns, unless they are asked for. */
function shown(paper: ListPaper, personal: boolean): ListPaper {
  if (personal) return paper;
  const kept = paper.columns.flatMap(({ header }, index) => (personalHeaders.has(header) ? [] : [index]));
  return {
    ...paper,
    columns: kept.flatMap((index) => paper.columns[index] ?? []),
    rows: paper.rows.map((row) => kept.map((index) => row[index])),
  };
}

/**
 * The list of households as offices print it.
 * @param personal with births, identity numbers and telephones
 */
export function householdList(rows: readonly HouseholdRowView[], part: string, personal: boolean): ListPaper {
  const paper: ListPaper = {
    paper: 'registry.households',
    title: 'DANH SÁCH HỘ GIA ĐÌNH',
    part,
    columns: [
      number,
      { header: 'Mã hộ', width: 11, type: 'text' },
      { header: 'Chủ hộ', width: 25, type: 'text' },
      { header: 'Ngày sinh', width: 15, type: 'text', align: 'center' },
      { header: 'Thôn', width: 15, type: 'text' },
      { header: 'Xóm/Ngõ', width: 16, type: 'text' },
      { header: 'Số nhân khẩu', width: 9, type: 'integer', align: 'center' },
      { header: 'Số CCCD', width: 19, type: 'text' },
      { header: 'Điện thoại', width: 17, type: 'text' },
      { header: 'Ghi chú', width: 20, type: 'text' },
    ],
    rows: rows.map((row, index) => [
      index + 1,
      row.code,
      row.head,
      birthCell(row.birth),
      row.village,
      row.group,
      row.members,
      row.idNumber,
      row.phone === undefined ? undefined : showPhone(row.phone),
      row.note,
    ]),
  };
  return shown(paper, personal);
}

/**
 * The list of cadres as offices print it.
 * @param personal with births and telephones
 */
export function peopleList(rows: readonly PersonRowView[], part: string, personal: boolean): ListPaper {
  const paper: ListPaper = {
    paper: 'registry.people',
    title: 'DANH SÁCH CÁN BỘ, CÔNG CHỨC, VIÊN CHỨC, NGƯỜI LAO ĐỘNG',
    part,
    columns: [
      number,
      { header: 'Họ và tên', width: 25, type: 'text' },
      { header: 'Ngày sinh', width: 15, type: 'text', align: 'center' },
      { header: 'Giới tính', width: 8, type: 'text', align: 'center' },
      { header: 'Chức vụ', width: 24, type: 'text' },
      { header: 'Đơn vị', width: 25, type: 'text' },
      { header: 'Loại', width: 15, type: 'text' },
      { header: 'Đảng viên', width: 10, type: 'text', align: 'center' },
      { header: 'Số điện thoại', width: 17, type: 'text' },
      { header: 'Ghi chú', width: 20, type: 'text' },
    ],
    rows: rows.map((row, index) => [
      index + 1,
      row.name,
      birthCell(row.birth),
      row.sex === undefined ? undefined : sexWords[row.sex],
      row.post,
      row.unit,
      row.kind === undefined ? undefined : employmentWords[row.kind],
      row.party ? 'x' : undefined,
      row.phone === undefined ? undefined : showPhone(row.phone),
      row.note,
    ]),
  };
  return shown(paper, personal);
}

/** The authority's name in capitals; empty for an office that was not set up yet. */
function authorityOf(commune: Commune | undefined): string {
  return commune === undefined ? '' : `ỦY BAN NHÂN DÂN ${communeName(commune).toLocaleUpperCase('vi')}`;
}

/** The list as a sheet, ready to print. */
export function listSheet(paper: ListPaper, commune: Commune | undefined): SheetOut {
  const authority = authorityOf(commune);
  return {
    name: paper.part === '' ? 'Danh sách' : paper.part,
    titleRows: [
      ...(authority === '' ? [] : [{ text: authority, bold: true }]),
      { text: paper.title, bold: true, size: 14 },
      ...(paper.part === '' ? [] : [{ text: paper.part, italic: true }]),
    ],
    columns: paper.columns,
    rows: paper.rows,
    frozenColumns: 2,
  };
}

/** The list as a document across the page. */
export function listDocument(paper: ListPaper, commune: Commune | undefined): OfficialDocument {
  const authority = authorityOf(commune);
  const table: Table = {
    type: 'table',
    columns: paper.columns.map(({ width, align }) => ({ width, ...(align === undefined ? {} : { align }) })),
    headRows: 1,
    rows: [
      {
        cells: paper.columns.map(({ header }) => ({ content: [[header]], align: 'center' as const, bold: true })),
        bold: true,
      },
      ...paper.rows.map((row) => ({ cells: row.map(wordsOf) })),
    ],
    size: 11,
  };
  return {
    title: paper.part === '' ? titleWords(paper) : `${titleWords(paper)}, ${paper.part}`,
    kind: 'other',
    paper: paper.paper,
    layout: 'free',
    orientation: 'landscape',
    ...(authority === '' ? {} : { letterhead: { agency: [authority] } }),
    heading: { type: paper.title, ...(paper.part === '' ? {} : { summary: paper.part }) },
    body: [table],
  };
}

/** The title as a sentence: a name for a file, not a heading. */
function titleWords({ title }: ListPaper): string {
  return title.charAt(0) + title.slice(1).toLowerCase();
}

/** A cell as words; only texts and numbers stand in these lists. */
function wordsOf(cell: CellOut): string {
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';
}

const reasons: { readonly [R in RejectedRow['reason']]: string } = {
  'missing-name': 'Không có họ tên',
  'missing-village': 'Không rõ thôn, tổ dân phố',
  'missing-unit': 'Không rõ đơn vị',
};

/** A row that was not taken, with the village of its list so that the mended paper says it too. */
export type RejectedForPaper = Pick<RejectedRow, 'sheet' | 'row' | 'cell' | 'reason' | 'headers' | 'values'> & {
  readonly village?: string;
};

/**
 * The rows that were not taken, sheet by sheet under their own headers, with the reason and the cell to be mended beside
 * them. Filled in, the workbook is imported like any other list.
 */
export function rejectedSheets(rejected: readonly RejectedForPaper[]): readonly SheetOut[] {
  const bySheet = new Map<string, RejectedForPaper[]>();
  for (const row of rejected) bySheet.set(row.sheet, [...(bySheet.get(row.sheet) ?? []), row]);
  return [...bySheet].map(([name, rows]) => {
    const headers = rows[0]?.headers ?? [];
    const village = rows[0]?.village;
    return {
      name,
      titleRows: [
        { text: 'CÁC DÒNG CHƯA NHẬN, CẦN SỬA RỒI NHẬP LẠI', bold: true, size: 14 },
        ...(village === undefined ? [] : [{ text: `Thôn ${village}`, bold: true }]),
      ],
      columns: [
        ...headers.map((header): ColumnOut => ({
          header,
          width: Math.max(8, Math.min(28, header.length + 6)),
          type: 'text',
        })),
        { header: 'Lý do không nhận', width: 26, type: 'text' },
        { header: 'Ô cần sửa', width: 12, type: 'text', align: 'center' },
      ],
      rows: rows.map(({ values, reason, cell }) => [
        ...values,
        { value: reasons[reason], style: { bold: true } },
        cell,
      ]),
      frozenColumns: 0,
    };
  });
}
