import type { CovenantText, TextLine } from './covenant-text.ts';
import { countAlike } from './numbers.ts';
import { linePlacer, type PlacedLine, type PlacingState } from './places.ts';

type Counted = Pick<CovenantText, 'lines' | 'counting'>;

/** The lines of a text in their places, with what is needed to place the next text without beginning at its head. */
export type Placement = {
  readonly text: Counted;
  readonly placed: readonly PlacedLine[];
  /** How far placing had come before some of the lines, in order. */
  readonly marks: readonly Mark[];
};

type Mark = { readonly index: number; readonly state: PlacingState };

/** Lines between two marks. */
const MARK_EVERY = 64;

/**
 * The same as `placeLines`, from the placement of the text before an edit: what stands in front of the edit is taken over,
 * and so is what follows as soon as counting goes on as it did. A line that keeps its place stays the same object.
 */
export function placementOf(text: Counted, before?: Placement): Placement {
  if (before === undefined || before.text.counting !== text.counting) return place(text, undefined, 0, 0);
  if (before.text.lines === text.lines) return before;
  const old = before.text.lines;
  const head = alikeAtHead(old, text.lines);
  return place(text, before, head, alikeAtEnd(old, text.lines, head));
}

/** `head` and `end`: how many lines of the text before stand in this one, at its head and at its end. */
function place(text: Counted, before: Placement | undefined, head: number, end: number): Placement {
  const { lines } = text;
  const mark = before?.marks.findLast(({ index }) => index <= head);
  const placer = linePlacer(text.counting, mark?.state);
  const from = mark?.index ?? 0;
  const placed = before?.placed.slice(0, from) ?? [];
  const marks = before?.marks.filter(({ index }) => index < from) ?? [];
  const shift = lines.length - (before?.placed.length ?? 0);
  const known = new Map(before?.marks.map(({ index, state }) => [index + shift, state]));
  let last = from - MARK_EVERY;
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    const there = index >= lines.length - end ? known.get(index) : undefined;
    if (there !== undefined || index - last >= MARK_EVERY) {
      const state = placer.state();
      if (before !== undefined && there !== undefined && goOnAlike(state, there)) {
        return {
          text,
          placed: placed.concat(before.placed.slice(index - shift)),
          marks: marks.concat(
            before.marks
              .filter((one) => one.index >= index - shift)
              .map((one) => ({ index: one.index + shift, state: one.state })),
          ),
        };
      }
      marks.push({ index, state });
      last = index;
    }
    const was = index < head ? before?.placed[index] : before?.placed[index - shift];
    const now = placer.place(line);
    placed.push(was?.line === line && was.number === now.number && was.at === now.at ? was : now);
  }
  return { text, placed, marks };
}

function alikeAtHead(old: readonly TextLine[], now: readonly TextLine[]): number {
  const most = Math.min(old.length, now.length);
  let count = 0;
  while (count < most && old[count] === now[count]) count += 1;
  return count;
}

function alikeAtEnd(old: readonly TextLine[], now: readonly TextLine[], head: number): number {
  const most = Math.min(old.length, now.length) - head;
  let count = 0;
  while (count < most && old[old.length - 1 - count] === now[now.length - 1 - count]) count += 1;
  return count;
}

function goOnAlike(one: PlacingState, other: PlacingState): boolean {
  return (
    one.outer === other.outer &&
    one.article === other.article &&
    one.clause === other.clause &&
    one.point === other.point &&
    countAlike(one.counted, other.counted)
  );
}
