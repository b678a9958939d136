import { inside, type Extent, type Place } from './grid-selection.ts';

/** Heights in CSS pixels of a row, and of the two head rows that cover the top of the list. */
export const rowHeight = 27;
export const headHeight = 62;
/** Least widths of the columns that always stand, and of a criterion. */
const frozen = { number: 36, name: 126, total: 46, result: 104 } as const;
const frozenWidth = frozen.number + frozen.name + frozen.total + frozen.result;
const criterionWidth = 28;
/** Rows drawn beyond each edge, for what the wheel brings before the next frame. */
const beyond = 6;

/** What is in sight, in whole rows and columns: nothing changes while a scroll stays inside a row. */
export type Sight = {
  readonly row: number;
  readonly rows: number;
  readonly column: number;
  readonly columns: number;
  /** Width inside the scroll bars. */
  readonly width: number;
};

/** How far a grid is scrolled, and how large it is inside its scroll bars. */
export type Scrolled = {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
};

/** The rows and columns to draw, and how wide the grid would be with all its columns. */
export type Drawn = Sight & { readonly fullWidth: number; readonly tracks: string };

/** What so much scrolling leaves in sight. Sideways the grid moves by whole criteria, as a table of Excel does. */
export function sightOf({ top, left, width, height }: Scrolled): Sight {
  return {
    row: Math.floor(Math.max(0, top) / rowHeight),
    rows: Math.ceil(Math.max(0, height - headHeight) / rowHeight) + 1,
    column: Math.round(Math.max(0, left) / criterionWidth),
    columns: Math.max(1, Math.floor((width - frozenWidth) / criterionWidth)),
    width,
  };
}

/** Brings what is in sight inside the grid. As long as the window keeps its size, as many rows are drawn. */
export function drawnIn(sight: Sight, extent: Extent): Drawn {
  const rows = Math.min(extent.rows, sight.rows + 2 * beyond);
  const columns = Math.min(extent.columns, sight.columns);
  const { row, column } = inside(
    { row: sight.row - beyond, column: sight.column },
    { rows: extent.rows - rows + 1, columns: extent.columns - columns + 1 },
  );
  const fits = columns === extent.columns;
  const name = `minmax(${String(frozen.name)}px, ${fits ? '4.2fr' : '1fr'})`;
  const each = fits ? `minmax(${String(criterionWidth)}px, 1fr)` : `${String(criterionWidth)}px`;
  return {
    row,
    rows,
    column,
    columns,
    width: sight.width,
    fullWidth: sight.width + (extent.columns - columns) * criterionWidth,
    tracks: `${String(frozen.number)}px ${name} repeat(${String(columns)}, ${each}) ${String(frozen.total)}px ${String(frozen.result)}px`,
  };
}

/** How far to scroll so that a place is wholly in sight; as now when it is. */
export function scrollFor(place: Place, now: Scrolled): { readonly top: number; readonly left: number } {
  const { columns } = sightOf(now);
  const top = place.row * rowHeight;
  const room = now.height - headHeight;
  const first = Math.round(now.left / criterionWidth);
  return {
    top: top < now.top ? top : Math.max(now.top, top + rowHeight + 4 - room),
    left:
      place.column < first || place.column >= first + columns
        ? criterionWidth * (place.column < first ? place.column : place.column - columns + 1)
        : now.left,
  };
}
