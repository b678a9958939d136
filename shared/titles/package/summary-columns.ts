import { percentOf } from '../board.ts';
import type { TitleKind } from '../criteria-set.ts';
import { subjectWords } from '../papers/words.ts';
import type { UnitFigures } from './manifest.ts';
import type { SummaryColumn, SummaryField } from './summary-column.ts';

/** The columns that an office put in place of the usual ones, by title. */
export type OwnColumns = { readonly [T in TitleKind]?: readonly SummaryColumn[] | undefined };

/** The usual columns of a summary; STT and name stand before them. */
export function usualColumns(title: TitleKind, yearsInARow: number): readonly SummaryColumn[] {
  return [
    { field: 'rows', head: `Tổng số ${subjectWords[title]}` },
    { field: 'registered', head: 'Đăng ký' },
    { field: 'passed', head: 'Đạt' },
    { field: 'rate', head: 'Tỷ lệ (%)' },
    { field: 'failed', head: 'Không đạt' },
    { field: 'excluded', head: 'Không xét' },
    { field: 'continuous', head: `Liên tục từ ${String(yearsInARow)} năm` },
    { field: 'note', head: 'Ghi chú' },
  ];
}

/** The columns of a title's summary: those of the authority's own form where the office entered them. */
export function columnsOf(
  own: OwnColumns | undefined,
  title: TitleKind,
  yearsInARow: number,
): readonly SummaryColumn[] {
  return own?.[title] ?? usualColumns(title, yearsInARow);
}

/** The figure of a column; undefined for a column of words. */
export function figureOf(field: SummaryField, figures: UnitFigures): number | undefined {
  switch (field) {
    case 'rate':
      return percentOf(figures.passed, figures.rows) ?? 0;
    case 'note':
      return undefined;
    case 'rows':
    case 'registered':
    case 'passed':
    case 'failed':
    case 'excluded':
    case 'notRegistered':
    case 'continuous':
      break;
  }
  return figures[field];
}
