import { depthOf } from '#shared/covenants/text/numbers.ts';
import type { TextLevel } from '#shared/covenants/text/covenant-text.ts';
import type { PlacedLine } from '#shared/covenants/text/places.ts';
import type { TreeItem } from './text-tree.tsx';

const headLevels: ReadonlySet<TextLevel> = new Set<TextLevel>(['part', 'chapter', 'section', 'heading']);

/** Whether lines of this level are divisions of the tree. */
export function isHead(level: TextLevel): boolean {
  return headLevels.has(level);
}

/** Whether lines of this level stand in the tree with all that belongs to them. */
export function isArticle(level: TextLevel): boolean {
  return level === 'article' || level === 'item';
}

/** A line that keeps its place keeps its item, so that the tree sees at a glance that nothing of it changed. */
const known = new WeakMap<PlacedLine, TreeItem>();

/** The divisions and điều of a text for its tree. */
export function treeItems(placed: readonly PlacedLine[]): readonly TreeItem[] {
  const items: TreeItem[] = [];
  for (const one of placed) {
    const { line, label } = one;
    const head = isHead(line.level);
    if (!head && !isArticle(line.level)) continue;
    const mark = head && line.level !== 'heading' ? '.' : '';
    const item = known.get(one) ?? { key: line.id, head, text: `${label}${mark} ${line.text}` };
    known.set(one, item);
    items.push(item);
  }
  return items;
}

/** The điều or numbered line that a line belongs to; undefined above the first, and for divisions. */
export function articleOfLine(placed: readonly PlacedLine[], line: string | undefined): PlacedLine | undefined {
  const index = placed.findIndex((one) => one.line.id === line);
  for (let at = index; at >= 0; at -= 1) {
    const one = placed[at];
    if (one === undefined || isHead(one.line.level)) return undefined;
    if (isArticle(one.line.level)) return one;
  }
  return undefined;
}

/** A line with all that belongs to it; the whole text when the line is gone. */
export function blockOf(placed: readonly PlacedLine[], id: string): readonly PlacedLine[] {
  const start = placed.findIndex((one) => one.line.id === id);
  const first = placed[start];
  if (first === undefined) return placed;
  let end = start + 1;
  while (end < placed.length && depthOf[placed[end]?.line.level ?? 'part'] > depthOf[first.line.level]) end += 1;
  return placed.slice(start, end);
}
