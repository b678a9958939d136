import { longestRising } from '../comparing/longest-rising.ts';
import { idOf, type CovenantText, type TextLine } from './covenant-text.ts';

/**
 * A text that was read anew, with the names of the lines that say the same in the text before it, so that comments and what
 * else hangs on a line stay with it. New lines get names that were never given.
 */
export function keepIds(before: CovenantText, fresh: CovenantText): CovenantText {
  const places = new Map<string, number[]>();
  before.lines.forEach((line, index) => places.set(keyOf(line), [...(places.get(keyOf(line)) ?? []), index]));
  // Of lines that say the same, the first goes with the first.
  const was = fresh.lines.map((line) => places.get(keyOf(line))?.shift());
  const inOrder = new Set(longestRising(was));
  let { nextId } = before;
  const lines = fresh.lines.map((line, index): TextLine => {
    const old = was[index];
    const known = old === undefined || !inOrder.has(index) ? undefined : before.lines[old]?.id;
    return { ...line, id: known ?? idOf(nextId++) };
  });
  return { ...fresh, nextId, lines };
}

/** What a line says. */
function keyOf({ level, text, rows }: TextLine): string {
  return `${level}|${text}|${JSON.stringify(rows ?? null)}`;
}
