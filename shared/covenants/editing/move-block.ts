import type { CovenantText, TextLine } from '../text/covenant-text.ts';
import { depthOf } from '../text/numbers.ts';
import type { EditOutcome } from './apply-edit.ts';
import { endOfBlock, parentOf } from './nesting.ts';

/**
 * Moves a line with all below it over its neighbour; the first of its row goes to the end of the provision before, the
 * last to the beginning of the next.
 */
export function moveBlock(text: CovenantText, to: 'up' | 'down', index: number): EditOutcome {
  const { lines } = text;
  const end = endOfBlock(lines, index);
  const place = to === 'up' ? placeAbove(lines, index) : placeBelow(lines, index, end);
  if (place === undefined) return { refused: to === 'up' ? 'first-in-place' : 'last-in-place' };
  const block = lines.slice(index, end);
  const moved =
    place <= index
      ? [...lines.slice(0, place), ...block, ...lines.slice(place, index), ...lines.slice(end)]
      : [...lines.slice(0, index), ...lines.slice(end, place), ...block, ...lines.slice(place)];
  const id = lines[index]?.id ?? '';
  return { text: { ...text, lines: moved }, focus: { line: id, caret: 0 } };
}

function placeAbove(lines: readonly TextLine[], index: number): number | undefined {
  const depth = depthOf[lines[index]?.level ?? 'part'];
  for (let above = index - 1; above >= 0; above -= 1) {
    const other = depthOf[lines[above]?.level ?? 'part'];
    if (other === depth) return above;
    if (other < depth) break;
  }
  const parent = parentOf(lines, index);
  if (parent === undefined) return undefined;
  const level = lines[parent]?.level;
  // The end of the provision before is where the parent begins, above all headings between them.
  const before = lines.findLastIndex((line, n) => n < parent && line.level === level);
  return before < 0 ? undefined : endOfBlock(lines, before);
}

function placeBelow(lines: readonly TextLine[], index: number, end: number): number | undefined {
  const depth = depthOf[lines[index]?.level ?? 'part'];
  const next = lines[end];
  if (next !== undefined && depthOf[next.level] === depth) return endOfBlock(lines, end);
  const parent = parentOf(lines, index);
  if (parent === undefined) return undefined;
  const level = lines[parent]?.level;
  const after = lines.findIndex((line, n) => n >= end && line.level === level);
  if (after < 0) return undefined;
  // Before the first of its own level there, behind opening words.
  const stop = endOfBlock(lines, after);
  const first = lines.findIndex(
    (line, n) =>
      n > after && n < stop && depthOf[line.level] <= depth && depthOf[line.level] > depthOf[level ?? 'part'],
  );
  return first < 0 ? stop : first;
}
