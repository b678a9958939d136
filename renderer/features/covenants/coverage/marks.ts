import { Circle, CircleHelp, Contrast, Minus } from 'lucide-react';
import type { CoverageMatrix } from '#shared/contract/methods/covenants-procedure.ts';
import type { CoverageCell } from '#shared/covenants/coverage/coverage.ts';

/** A village of the matrix. */
export type MatrixRow = CoverageMatrix['rows'][number];

/** How a cell is drawn. */
export type MatrixMark = 'has' | 'draft' | 'partly' | 'proposed' | 'no';

/** All of them, in the order of the legend. */
export const matrixMarks: readonly MatrixMark[] = ['has', 'draft', 'partly', 'proposed', 'no'];

/** The sign of each. */
export const markIcons = { has: Circle, draft: Circle, partly: Contrast, proposed: CircleHelp, no: Minus } as const;

/** The mark of a cell: what matching found is only proposed until the clerk says so. */
export function markOf(cell: CoverageCell): MatrixMark {
  if (!cell.confirmed) return 'proposed';
  return cell.state === 'has' && cell.inDraft ? 'draft' : cell.state;
}

/** Topics that a village has, confirmed. */
export const confirmedTopics = (row: MatrixRow): number =>
  row.cells.filter((cell) => cell.state === 'has' && cell.confirmed).length;

/** Name of a cell. */
export const matrixKey = (village: string, topic: string): string => `${village}|${topic}`;
