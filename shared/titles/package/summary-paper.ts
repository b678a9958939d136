import { cell, paragraph, table } from '#shared/documents/build.ts';
import type { Letterhead, OfficialDocument, SignaturePlace, TableCell } from '#shared/documents/model.ts';
import { showPoints } from '../scoring.ts';
import { valuesOf } from '#shared/documents/template-fields.ts';
import { percentOf } from '../board.ts';
import { showCount, showPercent, subjectWords, titleNames } from '../papers/words.ts';
import { addFigures, type UnitFigures } from './manifest.ts';
import { summaryPaperFields } from './paper-fields.ts';
import { areaNames } from './summary-cells.ts';
import type { SummaryColumn } from './summary-column.ts';
import { figureOf, usualColumns } from './summary-columns.ts';
import type { Totals } from './totals.ts';

/** What a summary on paper is made from. */
export type SummaryPaper = {
  readonly letterhead: Letterhead;
  /** The right place to sign. */
  readonly head: SignaturePlace;
  readonly year: number;
  readonly totals: Totals;
  /** What the lines are: `Xã, phường`, `Thôn, tổ dân phố`. */
  readonly lineHead: string;
  /** Those of the authority's own form; the usual ones when left out. */
  readonly columns?: readonly SummaryColumn[] | undefined;
};

const widths: Readonly<Record<SummaryColumn['field'], number>> = {
  rows: 17,
  registered: 17,
  passed: 17,
  rate: 15,
  failed: 16,
  excluded: 16,
  notRegistered: 16,
  continuous: 19,
  note: 20,
};

/** The summary as a lying Word paper: a line per unit, urban and rural apart, totals and a sentence that says them. */
export function summaryPaper(paper: SummaryPaper): OfficialDocument {
  const { totals, year } = paper;
  const what = subjectWords[totals.title];
  const heads = paper.columns ?? usualColumns(totals.title, totals.yearsInARow);
  const { rows, passed, failed, excluded } = totals.figures;
  const body: { readonly cells: readonly TableCell[]; readonly bold?: boolean }[] = [];
  for (const area of ['urban', 'rural'] as const) {
    const group = totals.lines.filter((line) => line.area === area);
    if (group.length === 0) continue;
    const sum = addFigures(group.map((line) => line.figures));
    body.push({ bold: true, cells: ['', areaNames[area], ...cellsOf(heads, sum)] });
    group.forEach((line, index) => {
      body.push({ cells: [String(index + 1), line.name, ...cellsOf(heads, line.figures)] });
    });
  }
  body.push({ bold: true, cells: ['', 'Tổng cộng', ...cellsOf(heads, totals.figures)] });
  const frame = table(
    [
      { head: 'STT', width: 11, align: 'center' },
      { head: paper.lineHead, width: 52 },
      ...heads.map((column) => ({
        head: column.head,
        width: widths[column.field],
        align: column.field === 'note' ? ('left' as const) : ('right' as const),
      })),
    ],
    [],
    { size: 12 },
  );
  return {
    title: `Tổng hợp danh hiệu ${titleNames[totals.title]} năm ${String(year)}`,
    kind: 'other',
    paper: 'titles.summary',
    values: valuesOf(summaryPaperFields, paper),
    layout: 'free',
    orientation: 'landscape',
    letterhead: paper.letterhead,
    heading: { type: 'BẢNG TỔNG HỢP', summary: `Kết quả danh hiệu “${titleNames[totals.title]}” năm ${String(year)}` },
    body: [
      paragraph(
        `Tổng số ${showCount(rows)} ${what}: đạt ${showCount(passed)} (${showPercent(percentOf(passed, rows))}), không đạt ${showCount(failed)}, không xét ${showCount(excluded)}.`,
      ),
      frame.type === 'table' ? { ...frame, rows: [...frame.rows, ...body] } : frame,
    ],
    signatures: { columns: 2, places: [{ capacity: ['NGƯỜI LẬP BẢNG'], hint: '(Ký, ghi rõ họ tên)' }, paper.head] },
  };
}

function cellsOf(heads: readonly SummaryColumn[], figures: UnitFigures): readonly TableCell[] {
  return heads.map((column) => {
    const value = figureOf(column.field, figures);
    if (value === undefined) return '';
    return cell(column.field === 'rate' ? showPoints(value) : showCount(value), { align: 'right' });
  });
}
