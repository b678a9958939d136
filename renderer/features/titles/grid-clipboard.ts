import { showPoints, parsePoints, pointsFault } from '#shared/titles/scoring.ts';
import type { ScoredCriterion } from '#shared/titles/criteria-set.ts';
import type { Cell } from './grid-model.ts';
import type { Block, Place } from './grid-selection.ts';

/** A block of cells as Excel takes it from the clipboard: tabs between columns, lines between rows. */
export function toClipboard(block: Block, at: (column: number, row: number) => number): string {
  const lines: string[] = [];
  for (let row = block.top; row <= block.bottom; row += 1) {
    const cells: string[] = [];
    for (let column = block.left; column <= block.right; column += 1) cells.push(showPoints(at(column, row)));
    lines.push(cells.join('\t'));
  }
  return lines.join('\r\n');
}

/** What came of a paste: cells to write, or the first place that may not be. */
export type Paste =
  | { readonly kind: 'cells'; readonly cells: readonly Cell[] }
  | { readonly kind: 'wrong'; readonly place: Place; readonly text: string }
  | { readonly kind: 'outside'; readonly rows: number; readonly columns: number };

/**
 * Reads what Excel put into the clipboard, to be written from the block's first cell on. One value fills the whole block.
 * It is taken whole or not at all.
 */
export function fromClipboard(text: string, block: Block, columns: readonly ScoredCriterion[], rows: number): Paste {
  const lines = text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((line) => line.split('\t'));
  const width = Math.max(...lines.map((line) => line.length));
  const one = lines.length === 1 && width === 1 ? lines[0]?.[0] : undefined;
  const height = one === undefined ? lines.length : block.bottom - block.top + 1;
  const across = one === undefined ? width : block.right - block.left + 1;
  if (block.top + height > rows || block.left + across > columns.length) {
    return { kind: 'outside', rows: height, columns: across };
  }
  const cells: Cell[] = [];
  for (let down = 0; down < height; down += 1) {
    for (let right = 0; right < across; right += 1) {
      const place = { row: block.top + down, column: block.left + right };
      const raw = one ?? lines[down]?.[right] ?? '';
      const points = parsePoints(raw);
      const criterion = columns[place.column];
      if (criterion === undefined || points === undefined || pointsFault(criterion, points) !== 'none') {
        return { kind: 'wrong', place, text: raw };
      }
      cells.push({ ...place, points });
    }
  }
  return { kind: 'cells', cells };
}
