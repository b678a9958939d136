import type { CovenantText } from '#shared/covenants/text/covenant-text.ts';
import { depthOf, isNumbered } from '#shared/covenants/text/numbers.ts';
import { placeLines, type PlacedLine } from '#shared/covenants/text/places.ts';
import { treeOf } from '#shared/covenants/text/tree-of-text.ts';

/** Something in the text that the clerk should look at, with the line that it is in. */
export type TextFault =
  | { readonly kind: 'dangling'; readonly line: PlacedLine; readonly text: string }
  | { readonly kind: 'empty' | 'duplicate' | 'gap'; readonly line: PlacedLine };

/** What the checks of numbers and references find in a text. */
export type TextFindings = {
  readonly faults: readonly TextFault[];
  readonly internal: number;
  readonly external: readonly { readonly at: string; readonly text: string }[];
  /** Dead references by the path of their line. */
  readonly dead: ReadonlyMap<string, ReadonlySet<string>>;
};

/** Looks through a text: dead references, empty lines, numbers twice or missing. */
export function findFaults(text: CovenantText): TextFindings {
  const placed = placeLines(text);
  const references = treeOf(text).cross_references;
  const dead = new Map<string, Set<string>>();
  const faults: TextFault[] = [];
  for (const reference of references) {
    if (reference.kind !== 'dangling') continue;
    const line = placed.find((one) => one.at === reference.at && one.line.text.includes(reference.text));
    if (line === undefined) continue;
    faults.push({ kind: 'dangling', line, text: reference.text });
    dead.set(reference.at, (dead.get(reference.at) ?? new Set()).add(reference.text));
  }
  const paths = new Map<string, number>();
  const last = new Map<string, number>();
  for (const one of placed) {
    const { line } = one;
    if (line.text === '' && line.level !== 'table' && line.level !== 'article' && line.state === undefined)
      faults.push({ kind: 'empty', line: one });
    if (!isNumbered(line.level)) continue;
    const row = `${line.level}|${depthOf[line.level] >= depthOf.clause ? one.at.split('.').slice(0, -1).join('.') : ''}`;
    const path = `${line.level}|${one.at}`;
    if (
      paths.has(path) &&
      !(line.level === 'article' && text.counting.articles === 'restart') &&
      line.level !== 'section'
    )
      faults.push({ kind: 'duplicate', line: one });
    paths.set(path, 1);
    const value = Number(one.number);
    if (line.number !== undefined && Number.isInteger(value) && value > (last.get(row) ?? 0) + 1)
      faults.push({ kind: 'gap', line: one });
    if (Number.isInteger(value)) last.set(row, value);
  }
  return {
    faults,
    internal: references.filter((one) => one.kind === 'internal' || one.kind === 'relative').length,
    external: references.filter((one) => one.kind === 'external').map(({ at, text: words }) => ({ at, text: words })),
    dead,
  };
}
