import type { BrokenLine } from './lines.ts';
import type { PageItem } from './page.ts';

/** Where on the pages the flow has come to; points. */
export type Cursor = {
  /** Left edge of the text. */
  readonly left: number;
  /** Upper edge of the text on the page. */
  readonly top: number;
  /** Height of the text of one page. */
  readonly room: number;
  /** Below the upper edge of the text. */
  y: number;
  /** Room that the paragraph above asks for below it: of this and what the next asks for above it, the larger counts. */
  after: number;
  /** Nothing stands on the page yet. */
  atTop: boolean;
  readonly put: (item: PageItem) => void;
  readonly turn: () => void;
};

/** Puts a line and its pictures at the cursor's height, from `x` on; `heading` is the depth of what it begins. */
export function putLine(line: BrokenLine, x: number, cursor: Cursor, heading?: number): void {
  const y = cursor.top + cursor.y;
  const { height, baseline, runs, pictures } = line;
  const headed = heading === undefined ? {} : { heading };
  if (runs.length > 0) cursor.put({ kind: 'line', x, y, height, baseline, runs, ...headed });
  for (const { top, ...picture } of pictures) cursor.put({ ...picture, x: x + picture.x, y: y + top });
}
