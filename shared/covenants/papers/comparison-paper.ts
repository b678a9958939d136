import { cell } from '#shared/documents/build.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';
import type { CovenantNames } from './covenant-paper.ts';

/** A row of the comparison as the engine gives it; null on the left: new; null on the right: repealed. */
export type ComparisonLine = {
  readonly old_label: string | null;
  readonly old_text: string | null;
  readonly new_label: string | null;
  readonly new_text: string | null;
  readonly operations: readonly string[];
};

/** The comparison table, lying: điều · hiện hành · sửa đổi · lý do. */
export function comparisonPaper(
  rows: readonly ComparisonLine[],
  reasonOf: (operation: string) => string,
  names: CovenantNames,
): OfficialDocument {
  return {
    title: `Bảng so sánh ${names.docName} ${names.unit}`,
    kind: 'other',
    paper: 'covenants.comparison',
    layout: 'free',
    orientation: 'landscape',
    letterhead: {},
    heading: {
      type: 'BẢNG SO SÁNH',
      summary: `${names.docName} ${names.unit} hiện hành và nội dung sửa đổi, bổ sung`,
    },
    body: [
      {
        type: 'table',
        headRows: 1,
        size: 12,
        columns: [{ width: 14 }, { width: 36, align: 'justify' }, { width: 36, align: 'justify' }, { width: 18 }],
        rows: [
          { bold: true, cells: ['Điều, khoản', 'Hiện hành', 'Sửa đổi, bổ sung', 'Lý do'] },
          ...rows.map((row) => ({
            cells: [
              labelsOf(row),
              lines(row.old_text, 'Chưa có'),
              lines(row.new_text, 'Bãi bỏ'),
              [...new Set(row.operations.map(reasonOf).filter((reason) => reason !== ''))].join('; '),
            ],
          })),
        ],
      },
    ],
  };
}

function labelsOf(row: ComparisonLine): string {
  if (row.old_label === null) return row.new_label ?? '';
  if (row.new_label === null || row.new_label === row.old_label) return row.old_label;
  return `${row.old_label}, thành ${row.new_label}`;
}

const lines = (text: string | null, none: string) =>
  text === null ? cell([[{ type: 'text', text: none, italic: true }]]) : cell(text.split('\n').map((line) => [line]));
