/** A place in the grid. */
export type Place = { readonly row: number; readonly column: number };

/** What is chosen: from where the choosing began (`anchor`) to the active cell. */
export type Selection = { readonly anchor: Place; readonly active: Place };

/** How large the grid is. */
export type Extent = { readonly rows: number; readonly columns: number };

/** The chosen block; both ends included. */
export type Block = { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };

/** A selection of one cell. */
export function single(place: Place): Selection {
  return { anchor: place, active: place };
}

/** The block between anchor and active cell. */
export function blockOf({ anchor, active }: Selection): Block {
  return {
    top: Math.min(anchor.row, active.row),
    bottom: Math.max(anchor.row, active.row),
    left: Math.min(anchor.column, active.column),
    right: Math.max(anchor.column, active.column),
  };
}

/** True when a block holds a cell. */
export function holds(block: Block, row: number, column: number): boolean {
  return row >= block.top && row <= block.bottom && column >= block.left && column <= block.right;
}

const clamp = (value: number, last: number) => Math.max(0, Math.min(last, value));

/** Brings a place inside the grid. */
export function inside(place: Place, extent: Extent): Place {
  return { row: clamp(place.row, extent.rows - 1), column: clamp(place.column, extent.columns - 1) };
}

/**
 * Where a key of movement leads, as in Excel: arrows, Ctrl+arrow to the edge, Home and End in the row, Ctrl+Home and
 * Ctrl+End in the grid, Page keys, Tab and Enter. Undefined for other keys.
 * @param page rows in sight
 */
export function moveBy(
  key: { readonly key: string; readonly ctrl: boolean; readonly shift: boolean },
  from: Place,
  extent: Extent,
  page: number,
): Place | undefined {
  const last = { row: extent.rows - 1, column: extent.columns - 1 };
  const to = (row: number, column: number) => inside({ row, column }, extent);
  switch (key.key) {
    case 'ArrowDown':
      return to(key.ctrl ? last.row : from.row + 1, from.column);
    case 'ArrowUp':
      return to(key.ctrl ? 0 : from.row - 1, from.column);
    case 'ArrowRight':
      return to(from.row, key.ctrl ? last.column : from.column + 1);
    case 'ArrowLeft':
      return to(from.row, key.ctrl ? 0 : from.column - 1);
    case 'Home':
      return to(key.ctrl ? 0 : from.row, 0);
    case 'End':
      return to(key.ctrl ? last.row : from.row, last.column);
    case 'PageDown':
      return to(from.row + page, from.column);
    case 'PageUp':
      return to(from.row - page, from.column);
    case 'Enter':
      return to(from.row + (key.shift ? -1 : 1), from.column);
    case 'Tab':
      return to(from.row, from.column + (key.shift ? -1 : 1));
    default:
      return undefined;
  }
}

/** The keys that stretch the selection when Shift is held; with Enter and Tab Shift means backwards. */
export function stretches(key: string): boolean {
  return key.startsWith('Arrow') || key === 'Home' || key === 'End' || key.startsWith('Page');
}

/**
 * The cells that Ctrl+D fills: each column of the block takes its topmost cell; a single row takes the row above it.
 * Undefined when there is nothing above.
 */
export function fillDownSource(
  block: Block,
): { readonly source: number; readonly from: number; readonly to: number } | undefined {
  if (block.top !== block.bottom) return { source: block.top, from: block.top + 1, to: block.bottom };
  return block.top === 0 ? undefined : { source: block.top - 1, from: block.top, to: block.top };
}
