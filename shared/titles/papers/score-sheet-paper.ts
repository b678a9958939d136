import { cell, paragraph, run, titleLine } from '#shared/documents/build.ts';
import type { Block, OfficialDocument, TableCell, TableRow } from '#shared/documents/model.ts';
import type { Commune } from '#shared/office/book.ts';
import { noScore } from '../book.ts';
import { percentOf } from '../board.ts';
import { scoredCriteria, type CriteriaSet } from '../criteria-set.ts';
import { showPoints } from '../scoring.ts';
import { chairPlace, committeeLetterhead } from '#shared/documents/letterhead.ts';
import { refusedTable } from './lists.ts';
import type { PaperRow } from './paper-rows.ts';
import { nameHeads, outcomeWords, showCount, showPercent, subjectWords, titleNames } from './words.ts';

/** What the annual score sheet in Word shows. */
export type ScoreSheetPaper = {
  readonly commune: Commune;
  readonly year: number;
  readonly set: CriteriaSet;
  readonly units: readonly {
    readonly name: string;
    readonly rows: readonly PaperRow[];
    /** What was corrected after the decision. */
    readonly note?: string | undefined;
  }[];
};

/** More columns than these do not fit a lying page at a readable size: the standards' sums stand instead. */
const mostColumns = 20;

/** The annual score sheet as a lying Word paper: per unit a table with every criterion, or the sums of the standards. */
export function scoreSheetPaper(paper: ScoreSheetPaper): OfficialDocument {
  const { commune, set, year, units } = paper;
  const only = units.length === 1 ? units[0] : undefined;
  const all = units.flatMap((unit) => unit.rows);
  return {
    title: `Bảng chấm điểm ${titleNames[set.title]} năm ${String(year)}${only === undefined ? '' : `, ${only.name}`}`,
    kind: 'other',
    paper: 'titles.score-sheet',
    layout: 'free',
    orientation: 'landscape',
    letterhead: committeeLetterhead(commune, { place: commune.place, year }),
    heading: {
      type: 'BẢNG CHẤM ĐIỂM',
      summary: `Danh hiệu “${titleNames[set.title]}” năm ${String(year)}${only === undefined ? '' : `, ${only.name}`}`,
    },
    body: [
      paragraph(
        `Căn cứ chấm điểm: ${set.legalBasis}. Cần ${showPoints(set.passMark)} trên ${showPoints(set.total)} điểm.${set.remark === undefined ? '' : ` ${set.remark}`}`,
      ),
      paragraph(countsLine(set, all)),
      ...units.flatMap(({ note }) => (note === undefined ? [] : [paragraph([run(note, { italic: true })])])),
      ...units.flatMap((unit): Block[] => [
        ...(only === undefined
          ? [
              {
                type: 'paragraph',
                align: 'left',
                indent: 'none',
                role: 'title',
                keepNext: true,
                content: [unit.name],
              } as const,
            ]
          : []),
        unitTable(set, unit.rows),
      ]),
      titleLine('Các trường hợp không đạt, không xét, chưa chấm'),
      refusedTable(
        set.title,
        all.filter((row) => row.outcome !== 'passed'),
      ),
    ],
    signatures: {
      columns: 2,
      places: [{ capacity: ['NGƯỜI LẬP BẢNG'], hint: '(Ký, ghi rõ họ tên)' }, chairPlace(undefined)],
    },
  };
}

function countsLine(set: CriteriaSet, rows: readonly PaperRow[]): string {
  const count = (outcome: PaperRow['outcome']) => rows.filter((row) => row.outcome === outcome).length;
  const passed = count('passed');
  return `Tổng số ${showCount(rows.length)} ${subjectWords[set.title]}: đạt ${showCount(passed)} (${showPercent(percentOf(passed, rows.length))}), không đạt ${showCount(count('failed'))}, không xét ${showCount(count('excluded'))}, chưa chấm ${showCount(count('incomplete'))}.`;
}

function tall(text: string): TableCell {
  return cell(text, { rowSpan: 2, align: 'center' });
}

function unitTable(set: CriteriaSet, rows: readonly PaperRow[]): Block {
  const columns = scoredCriteria(set);
  const whole = columns.length <= mostColumns;
  const scores = whole
    ? columns.map((column) => ({
        head: column.label,
        max: column.max,
        of: (row: PaperRow, index: number) => row.scores[index] ?? noScore,
      }))
    : set.standards.map((standard) => ({
        head: standard.label,
        max: standard.max,
        of: (row: PaperRow, index: number) => row.standards[index] ?? noScore,
      }));
  const groups = set.standards
    .map((standard, index) => ({ standard, span: columns.filter((column) => column.standard === index).length }))
    .filter(({ span }) => span > 0);
  const headTop: TableCell[] = [
    tall('STT'),
    tall(nameHeads[set.title]),
    ...(whole
      ? groups.map(({ standard, span }) =>
          cell(`${standard.label}. ${standard.short ?? standard.title}`, { columnSpan: span, align: 'center' }),
        )
      : [cell('Điểm theo tiêu chuẩn', { columnSpan: scores.length, align: 'center' })]),
    tall('Tổng'),
    tall('Kết quả'),
  ];
  const headBottom: TableCell[] = scores.map(({ head, max }) =>
    cell([[head], [`(${showPoints(max)})`]], { align: 'center' }),
  );
  const body = rows.map((row): TableRow => ({
    cells: [
      String(row.number),
      row.name,
      ...scores.map(({ of }, index) => showPoints(of(row, index))),
      showPoints(row.total),
      outcomeWords[row.outcome],
    ],
  }));
  return {
    type: 'table',
    headRows: 2,
    size: 10,
    columns: [
      { width: 11, align: 'center' },
      { width: 44, align: 'left' },
      ...scores.map(() => ({ width: 10, align: 'center' }) as const),
      { width: 13, align: 'center' },
      { width: 22, align: 'left' },
    ],
    rows: [{ bold: true, cells: headTop }, { bold: true, cells: headBottom }, ...body],
  };
}
