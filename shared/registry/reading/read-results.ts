import { fold } from '#shared/vietnamese/fold.ts';
import { tidyName, withoutHonorific } from '#shared/vietnamese/names.ts';
import { cellName, columnIndex, type SourceWorkbook } from '../workbook.ts';
import { filled, nameLetter, rowReaders, writtenName, type RowReader } from './cells.ts';
import { cellText, columnOf, type SheetLayout } from './layout.ts';
import type { ListReading, Rejection, ResultRow, SheetReading } from './list-reading.ts';
import { readVillageName, splitAddress, villageOfSheet, yearOfSheet, type NamedVillage } from './places.ts';
import { listSheets, noticeSheet, rowValues, walkRows, warningList, type SheetMapping } from './sheets.ts';

/** Reads results of past years: one sheet per year, or per village of a year. */
export function readResults(workbook: SourceWorkbook, mappings: readonly SheetMapping[] = []): ListReading<ResultRow> {
  const { layouts, skipped } = listSheets(workbook, 'results', mappings);
  const rows: ResultRow[] = [];
  const rejected: Rejection[] = [];
  const sheets = layouts.map((layout): SheetReading => {
    const given = mappings.find((mapping) => mapping.sheet === layout.sheet.name)?.village;
    const warnings = warningList();
    const year = yearOfSheet(layout.titles, layout.sheet.name);
    const hasVillages = columnOf(layout, 'village') >= 0 || given !== undefined;
    const village = given === undefined ? villageOfTitles(layout, hasVillages) : readVillageName(given);
    const readerOf = rowReaders(layout, warnings.add);
    const nameAt = columnIndex(nameLetter(layout));
    const firstDataRow = walkRows(layout, warnings.add, (row) => {
      const read = readRow(layout, readerOf(row), year, village);
      rows.push(read);
      if (read.head !== undefined && read.village !== undefined) return;
      if (read.head === undefined) warnings.add({ code: 'missing-name', row: row.row });
      rejected.push({
        sheet: layout.sheet.name,
        row: row.row,
        cell: cellName(row.row, nameAt),
        reason: read.head === undefined ? 'missing-name' : 'missing-village',
        headers: layout.columns.map(({ header }) => header),
        values: rowValues(layout, row),
      });
    });
    noticeSheet(layout, warnings.add);
    return {
      layout,
      firstDataRow,
      ...(village === undefined ? {} : { village: village.name }),
      ...(year === undefined ? {} : { year }),
      warnings: warnings.sorted(),
    };
  });
  return { sheets, skipped, rows, duplicates: [], rejected };
}

/** A sheet of results is more often named after its year than after a village, so only the titles are asked. */
function villageOfTitles(layout: SheetLayout, hasVillages: boolean): NamedVillage | undefined {
  return hasVillages ? undefined : villageOfSheet(layout.titles, 'Sheet1');
}

function readRow(
  layout: SheetLayout,
  reader: RowReader,
  year: number | undefined,
  sheetVillage: NamedVillage | undefined,
): ResultRow {
  const written = writtenName(reader);
  const head = withoutHonorific(tidyName(written));
  const place = splitAddress(reader.text('hamlet'));
  const village = readVillageName(reader.text('village')) ?? place.village ?? sheetVillage;
  return {
    sheet: layout.sheet.name,
    row: reader.row,
    year,
    head: filled(head),
    written,
    village: village?.name,
    group: filled(place.group),
    score: readScore(reader),
    passed: isPassed(reader.text('result')),
    reason: filled(reader.text('reason')),
    note: filled(reader.text('note')),
  };
}

function readScore(reader: RowReader): number | undefined {
  const cell = reader.cell('score');
  if (typeof cell?.value === 'number') return cell.value;
  const text = cellText(cell);
  if (text === '') return undefined;
  const [, number] = /^(\d+(?:[.,]\d+)?)\s*(?:điểm|đ)?$/iu.exec(text) ?? [];
  if (number === undefined) {
    reader.notice({ code: 'unread', row: reader.row, column: reader.letter('score'), raw: text });
    return undefined;
  }
  return Number(number.replace(',', '.'));
}

/** Đạt, x, có, GĐVH, a tick are a pass; Không đạt, không, an empty cell are not. */
function isPassed(text: string): boolean {
  const folded = fold(text);
  if (folded === '' || /^(k|ko|khong|chua|truot|0|-)\b/.test(folded)) return false;
  return /^(x|dat|co|v|1|✓|✔|gdvh|gia dinh van hoa|cong nhan|tieu bieu)/.test(folded);
}
