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
  const old = new Map(
    before.lines.map((line, index) => [
      line.id,
      { level: line.level, under: parents[index] ?? '', number: numbers[index] ?? '' },
    ]),
  );
  const under = parentIds(after.lines);
  const stays = after.lines.map((line, index) => {
    const was = old.get(line.id);
    return was?.level === line.level && was.under === under[index] ? was.number : undefined;
  });
  const taken = new Set(
    after.lines.flatMap((line, index) =>
      stays[index] === undefined
        ? []
        : [`${line.level}|${runsOn(line) ? '' : (under[index] ?? '')}|${stays[index] ?? ''}`],
    ),
  );
  const counter = lineCounter(after.counting);
  const lines = after.lines.map((line, index): TextLine => {
    const system = systemOf[line.level];
    if (system === undefined) return line;
    const free = counter.expected(line.level);
    const key = (number: string) => `${line.level}|${runsOn(line) ? '' : (under[index] ?? '')}|${number}`;
    let number = stays[index] ?? line.number ?? free;
    if (stays[index] === undefined && taken.has(key(number))) {
      const last = counter.last(line.level) ?? { main: 0, suffix: 0 };
      const roman = !/^\d/.test(free);
      let suffix = last.suffix + 1;
      while (taken.has(key(sayNumber(system, { main: last.main, suffix }, roman)))) suffix += 1;
      number = sayNumber(system, { main: last.main, suffix }, roman);
      taken.add(key(number));
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
