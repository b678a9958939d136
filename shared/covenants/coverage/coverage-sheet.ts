import type { CellOut, SheetOut } from '#shared/registry/workbook.ts';
import type { ClauseTopic } from '../clauses.ts';
import { coverageCount, type CoverageCell } from './coverage.ts';

/** A village of the matrix as it is printed. */
export type CoverageLine = {
  readonly village: string;
  readonly households: number;
  readonly cells: readonly CoverageCell[];
};

/** What a cell says in words, with the provision that shows it. */
function wordsOf({ state, confirmed, inDraft, label }: CoverageCell): string {
  const place = label === '' ? '' : ` (${label})`;
  if (!confirmed) return `Đề xuất${place}`;
  if (state === 'no') return 'Chưa có';
  if (state === 'partly') return `Một phần${place}`;
  return `${inDraft ? 'Có trong dự thảo' : 'Có'}${place}`;
}

/** The matrix of villages and topics as a sheet: every cell names its provision, the last row counts. */
export function coverageSheet(
  commune: string,
  topics: readonly ClauseTopic[],
  lines: readonly CoverageLine[],
): SheetOut {
  const has = (index: number) =>
    lines.filter(({ cells }) => cells[index]?.state === 'has' && cells[index].confirmed).length;
  return {
    name: 'Ma trận điều khoản',
    titleRows: [
      { text: 'ĐIỀU KHOẢN ỨNG XỬ TRONG HƯƠNG ƯỚC, QUY ƯỚC', bold: true },
      { text: commune, italic: true },
    ],
    columns: [
      { header: 'TT', width: 5, type: 'integer' },
      { header: 'Thôn, tổ dân phố', width: 24, type: 'text' },
      { header: 'Số hộ', width: 8, type: 'integer' },
      ...topics.map((topic) => ({ header: topic.short ?? topic.name, width: 17, type: 'text' as const })),
      { header: 'Đủ', width: 8, type: 'text' },
    ],
    rows: lines.map(({ village, households, cells }, index): readonly CellOut[] => [
      index + 1,
      village,
      households,
      ...topics.map((_, column) => {
        const cell = cells[column];
        return cell === undefined ? 'Chưa nhập' : wordsOf(cell);
      }),
      cells.length === 0 ? '' : `${String(coverageCount(cells).covered)}/${String(topics.length)}`,
    ]),
    footRows: [['', 'Số thôn đã có', '', ...topics.map((_, index) => String(has(index))), '']],
    orientation: 'landscape',
    frozenColumns: 2,
  };
}
