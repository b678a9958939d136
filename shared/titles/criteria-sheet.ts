import { cellName, type SourceSheet, type SourceWorkbook } from '#shared/registry/workbook.ts';
import { fold } from '#shared/vietnamese/fold.ts';
import type { TitleKind } from './criteria-set.ts';
import {
  checkSums,
  finished,
  inTreeOrder,
  readTree,
  sumOf,
  textOf,
  type CriteriaSheetFault,
  type Places,
  type SheetCriterion,
} from './criteria-sheet-tree.ts';

export type { CriteriaSheetFault, SheetCriterion } from './criteria-sheet-tree.ts';

/** What a sheet of criteria says. With faults it is shown, never used. */
export type CriteriaSheet = {
  readonly sheet: string;
  readonly titleKind: TitleKind | undefined;
  readonly headerRow: number | undefined;
  readonly standards: readonly SheetCriterion[];
  /** Sum of the standards' maxima. */
  readonly total: number;
  readonly totalRow: number | undefined;
  readonly passMark: number | undefined;
  readonly passMarkRow: number | undefined;
  readonly disqualifiers: readonly { readonly label: string; readonly text: string; readonly row: number }[];
  readonly faults: readonly CriteriaSheetFault[];
};

const HEADER_SEARCH_ROWS = 40;
/** Reads the first sheet of a workbook that has a head of criteria and points; all its faults are named by cell. */
export function readCriteriaSheet(workbook: SourceWorkbook): CriteriaSheet {
  for (const sheet of workbook.sheets) {
    const places = findHeader(sheet);
    if (places !== undefined) return readSheet(sheet, places);
  }
  return {
    sheet: workbook.sheets[0]?.name ?? '',
    titleKind: undefined,
    headerRow: undefined,
    standards: [],
    total: 0,
    totalRow: undefined,
    passMark: undefined,
    passMarkRow: undefined,
    disqualifiers: [],
    faults: [{ code: 'no-header', row: 1, cell: 'A1' }],
  };
}

function findHeader(sheet: SourceSheet): Places | undefined {
  for (const [index, cells] of sheet.rows.slice(0, HEADER_SEARCH_ROWS).entries()) {
    const heads = cells.map((cell) => fold(textOf(cell)));
    const find = (pattern: RegExp): number => heads.findIndex((head) => pattern.test(head));
    const title = find(/noi dung|tieu chi|tieu chuan/);
    const byMaximum = find(/diem (toi da|chuan|quy dinh)|thang diem|muc diem/);
    const max = byMaximum >= 0 ? byMaximum : find(/^(so )?diem$/);
    if (title < 0 || max < 0 || title === max) continue;
    const numbered = find(/^(tt|stt|so tt|muc)$/);
    return {
      row: index + 1,
      label: numbered >= 0 ? numbered : Math.max(0, title - 1),
      title,
      max,
      note: find(/ghi chu|nguon/),
    };
  }
  return undefined;
}

const at = (row: number, column: number): { readonly row: number; readonly cell: string } => ({
  row,
  cell: cellName(row, column),
});

function readSheet(sheet: SourceSheet, places: Places): CriteriaSheet {
  const faults: CriteriaSheetFault[] = [];
  const { roots, endRow } = readTree(sheet, places, faults);
  const standards = roots.map(finished);
  const total = sumOf(standards);
  for (const standard of roots) checkSums(standard, places, faults);
  const totalRow = findTotal(sheet, places, endRow, total, faults);
  const pass = findPassMark(sheet, endRow);
  if (standards.length === 0) faults.push({ code: 'no-standards', ...at(places.row, places.title) });
  if (totalRow === undefined) faults.push({ code: 'no-total', ...at(endRow, places.max) });
  if (pass === undefined) faults.push({ code: 'no-pass-mark', ...at(endRow, places.title) });
  else if (pass.mark > total) {
    faults.push({ code: 'pass-mark-over-total', ...at(pass.row, 0), passMark: pass.mark, total });
  }
  return {
    sheet: sheet.name,
    titleKind: titleKindOf(sheet, places.row),
    headerRow: places.row,
    standards,
    total,
    totalRow,
    passMark: pass?.mark,
    passMarkRow: pass?.row,
    disqualifiers: findDisqualifiers(sheet, places, endRow),
    faults: inTreeOrder(faults, roots),
  };
}

function findTotal(
  sheet: SourceSheet,
  places: Places,
  endRow: number,
  standards: number,
  faults: CriteriaSheetFault[],
): number | undefined {
  const cells = sheet.rows[endRow - 1] ?? [];
  const lead = [textOf(cells[places.label]), textOf(cells[places.title])].find((text) => text !== '') ?? '';
  if (!/^(tổng|cộng)/iu.test(lead)) return undefined;
  const stated = cells[places.max]?.value;
  if (typeof stated === 'number' && stated !== standards) {
    faults.push({ code: 'total-differs', row: endRow, cell: cellName(endRow, places.max), stated, standards });
  }
  return endRow;
}

function findPassMark(sheet: SourceSheet, from: number): { readonly mark: number; readonly row: number } | undefined {
  // Below the tree it is a rule of the sheet; above, in a title, it may be one too.
  const rows = sheet.rows.map((cells, index) => ({ row: index + 1, text: cells.map(textOf).join(' ') }));
  for (const { row, text } of [...rows.slice(from), ...rows.slice(0, from)]) {
    const [, mark] = /(\d+(?:[.,]\d+)?)\s*điểm\s+trở\s+lên/iu.exec(text) ?? [];
    if (mark !== undefined) return { mark: Number(mark.replace(',', '.')), row };
  }
  return undefined;
}

function findDisqualifiers(sheet: SourceSheet, places: Places, from: number): CriteriaSheet['disqualifiers'] {
  const head = sheet.rows.findIndex(
    (cells, index) =>
      index >= from && cells.some((cell) => /khong (duoc )?xet|khong cong nhan/.test(headWords(textOf(cell)))),
  );
  if (head < 0) return [];
  return sheet.rows.slice(head + 1).flatMap((cells, index) => {
    const [, label] = /^\(?([a-zđ]|\d{1,2})[.)]?$/iu.exec(textOf(cells[places.label])) ?? [];
    const text = textOf(cells[places.title]);
    return label === undefined || text === '' ? [] : [{ label, text, row: head + 2 + index }];
  });
}

/** Words of a heading of the part on exclusions; a sentence that only mentions them has more before it. */
const headWords = (text: string): string => fold(text).slice(0, 60);

function titleKindOf(sheet: SourceSheet, headerRow: number): TitleKind | undefined {
  const titles = fold(
    [sheet.name, ...sheet.rows.slice(0, headerRow - 1).flatMap((cells) => cells.map(textOf))].join(' | '),
  );
  if (/gia dinh van hoa|gdvh/.test(titles)) return 'gia-dinh';
  if (/(thon|to dan pho|tdp|lang)( van hoa|,)/.test(titles)) return 'thon';
  if (/(xa|phuong|thi tran),? .*(tieu bieu|van hoa)/.test(titles)) return 'xa';
  return undefined;
}
