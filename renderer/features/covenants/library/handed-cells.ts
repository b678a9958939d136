import type { CovenantId } from '#shared/contract/ids.ts';

/** A cell of the matrix: a topic in a village. */
export type HandedCell = { readonly covenant: CovenantId; readonly topic: string };

let handed: readonly HandedCell[] = [];

/** Keeps the cells that were chosen in the matrix until the page for many villages opens. */
export function handCells(cells: readonly HandedCell[]): void {
  handed = cells;
}

/** The cells that were chosen last. */
export const handedCells = (): readonly HandedCell[] => handed;
