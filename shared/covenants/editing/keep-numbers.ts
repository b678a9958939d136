import { sayNumber } from '../amending/labels.ts';
import type { CovenantText, TextLine } from '../text/covenant-text.ts';
import { depthOf, lineCounter, numbersOf, systemOf } from '../text/numbers.ts';

/** Numbers of this level are counted over the whole covenant. */
const runsOn = (line: TextLine) => line.level !== 'clause' && line.level !== 'point' && line.level !== 'section';

/**
 * Leaves every number that was printed as it is: what counting would change keeps its old number, and what is new
 * between two takes the number before it with the next suffix (Điều 5a).
 */
export function keepNumbers(before: CovenantText, after: CovenantText): CovenantText {
  const numbers = numbersOf(before);
  const parents = parentIds(before.lines);
  const old = new Map(before.lines.map((line, index) => [line.id, index]));
  const under = parentIds(after.lines);
  const stays = after.lines.map((line, index) => {
    const was = old.get(line.id);
    if (was === undefined || before.lines[was]?.level !== line.level || parents[was] !== under[index]) return undefined;
    return numbers[was];
  });
  const given: { readonly index: number; readonly number: string }[] = [];
  /** Whether a line that keeps its number, or one that got its own here, bears this one in the row of a line. */
  const isTaken = (row: number, number: string): boolean => {
    const line = after.lines[row];
    const alike = (index: number) =>
      after.lines[index]?.level === line?.level && (line === undefined || runsOn(line) || under[index] === under[row]);
    return (
      stays.some((one, index) => one === number && alike(index)) ||
      given.some((one) => one.number === number && alike(one.index))
    );
  };
  const counter = lineCounter(after.counting);
  const lines = after.lines.map((line, index): TextLine => {
    const system = systemOf[line.level];
    if (system === undefined) return line;
    const free = counter.expected(line.level);
    let number = stays[index] ?? line.number ?? free;
    if (stays[index] === undefined && isTaken(index, number)) {
      const last = counter.last(line.level) ?? { main: 0, suffix: 0 };
      const roman = !/^\d/.test(free);
      let suffix = last.suffix + 1;
      while (isTaken(index, sayNumber(system, { main: last.main, suffix }, roman))) suffix += 1;
      number = sayNumber(system, { main: last.main, suffix }, roman);
      given.push({ index, number });
    }
    const { number: _own, ...plain } = line;
    const made: TextLine = number === free ? plain : { ...plain, number };
    counter.count(made);
    return made.number === line.number ? line : made;
  });
  return { ...after, lines };
}

/** The id of the line that each line stands under; empty for the outermost. */
function parentIds(lines: readonly TextLine[]): readonly string[] {
  const open: { readonly depth: number; readonly id: string }[] = [];
  return lines.map(({ level, id }) => {
    const depth = depthOf[level];
    while ((open.at(-1)?.depth ?? -1) >= depth) open.pop();
    const parent = open.at(-1)?.id ?? '';
    open.push({ depth, id });
    return parent;
  });
}
