import type { UnitFigures } from './manifest.ts';
import { percentOf } from '../board.ts';

/** What a column of an upward summary shows. */
export const summaryFields = [
  'rows',
  'registered',
  'passed',
  'rate',
  'failed',
  'excluded',
  'notRegistered',
  'continuous',
  'note',
] as const;
export type SummaryField = (typeof summaryFields)[number];

/** A column of the summary: the figure it shows under the authority's own words. */
export type SummaryColumn = { readonly field: SummaryField; readonly head: string };

/**
 * The usual columns of a summary: STT and name stand before them. Their words are the office's to change; an authority's
 * form differs from place to place.
 */
export function usualColumns(what: string, yearsInARow: number): readonly SummaryColumn[] {
  return [
    { field: 'rows', head: `Tổng số ${what}` },
    { field: 'registered', head: 'Đăng ký' },
    { field: 'passed', head: 'Đạt' },
    { field: 'rate', head: 'Tỷ lệ (%)' },
    { field: 'failed', head: 'Không đạt' },
    { field: 'excluded', head: 'Không xét' },
    { field: 'continuous', head: `Liên tục từ ${String(yearsInARow)} năm` },
    { field: 'note', head: 'Ghi chú' },
  ];
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
