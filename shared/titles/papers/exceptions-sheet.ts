import type { Commune } from '#shared/office/book.ts';
import type { SheetOut } from '#shared/registry/workbook.ts';
import { noScore, type YearTerms } from '../book.ts';
import type { TitleKind } from '../criteria-set.ts';
import { showPoints } from '../scoring.ts';
import type { ExceptionRow, ExceptionView } from '../views.ts';
import { committeeName } from '#shared/documents/letterhead.ts';
import { nameHeads, outcomeWords, titleNames } from './words.ts';

/** What a list of the year is called on paper. */
export function exceptionWords(
  view: ExceptionView,
  year: number,
  terms: Pick<YearTerms, 'differenceShown' | 'yearsInARow'>,
): string {
  switch (view) {
    case 'failed':
      return 'Danh sách không đạt điểm';
    case 'excluded':
      return 'Danh sách bị loại trừ';
    case 'unregistered':
      return 'Danh sách chưa đăng ký';
    case 'changed':
      return `Danh sách khác kết quả năm ${String(year - 1)}`;
    case 'differing':
      return `Danh sách lệch tự chấm và họp trên ${showPoints(terms.differenceShown)} điểm`;
    case 'uniform':
      return 'Danh sách đơn vị mọi hộ điểm như nhau';
    case 'outstanding':
      break;
  }
  return `Danh sách đạt ${String(terms.yearsInARow)} năm liên tục trở lên`;
}

/** A list of the year as a sheet, in the order of the screen. */
export function exceptionsSheet(
  title: TitleKind,
  words: string,
  { year, commune }: { readonly year: number; readonly commune: Commune },
  rows: readonly ExceptionRow[],
): SheetOut {
  return {
    name: 'Danh sách',
    titleRows: [
      { text: committeeName(commune), bold: true },
      { text: words.toUpperCase(), bold: true, size: 14 },
      { text: `Danh hiệu ${titleNames[title]} năm ${String(year)}`, italic: true },
    ],
    columns: [
      { header: 'STT', width: 6, type: 'integer', align: 'center' },
      { header: nameHeads[title], width: 26, type: 'text' },
      { header: 'Địa chỉ', width: 20, type: 'text' },
      { header: 'Thôn, tổ dân phố', width: 20, type: 'text' },
      { header: 'Điểm', width: 9, type: 'text', align: 'center' },
      { header: 'Tự chấm', width: 9, type: 'text', align: 'center' },
      { header: 'Kết quả', width: 14, type: 'text' },
      { header: 'Năm trước', width: 14, type: 'text' },
      { header: 'Lý do', width: 50, type: 'text' },
    ],
    rows: rows.map((row, index) => [
      index + 1,
      row.name,
      row.address,
      row.unitName,
      row.total === noScore ? '' : showPoints(row.total),
      row.self === undefined ? '' : showPoints(row.self),
      outcomeWords[row.outcome],
      row.before === undefined ? '' : outcomeWords[row.before],
      row.why,
    ]),
    frozenColumns: 2,
  };
}
