import type { CovenantText, TextLevel } from '#shared/covenants/text/covenant-text.ts';
import { depthOf, isNumbered } from '#shared/covenants/text/numbers.ts';
import type { PlacedLine } from '#shared/covenants/text/places.ts';
import { referencesOf } from '#shared/covenants/text/text-references.ts';

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
export function findFaults(text: CovenantText, placed: readonly PlacedLine[]): TextFindings {
  const references = referencesOf(placed, countsItems(text));
  const dead = new Map<string, Set<string>>();
  const faults: TextFault[] = [];
  for (const reference of references) {
    if (reference.kind !== 'dangling') continue;
    const line = placed.find((one) => one.at === reference.at && one.line.text.includes(reference.text));
    if (line === undefined) continue;
    faults.push({ kind: 'dangling', line, text: reference.text });
    dead.set(reference.at, (dead.get(reference.at) ?? new Set()).add(reference.text));
  }
  const restarts = text.counting.articles === 'restart';
  const heads = new Set<string>();
  const provisions = new Set<string>();
  const last = new Map<TextLevel, number>();
  for (const one of placed) {
    const { line } = one;
    const { level } = line;
    if (line.text === '' && level !== 'table' && level !== 'article' && line.state === undefined)
      faults.push({ kind: 'empty', line: one });
    if (!isNumbered(level)) continue;
    if (restarts && (level === 'chapter' || level === 'part')) provisions.clear();
    if (level !== 'section') {
      const paths = depthOf[level] < depthOf.article ? heads : provisions;
      if (paths.has(one.at)) faults.push({ kind: 'duplicate', line: one });
      paths.add(one.at);
    }
    // Khoản and điểm begin anew in each provision that holds them, all others run on.
    if (depthOf[level] <= depthOf.item) last.delete('clause');
    if (depthOf[level] <= depthOf.clause) last.delete('point');
    const value = Number(one.number);
    if (line.number !== undefined && Number.isInteger(value) && value > (last.get(level) ?? 0) + 1)
      faults.push({ kind: 'gap', line: one });
    if (Number.isInteger(value)) last.set(level, value);
  }
  return {
    faults,
    internal: references.filter((one) => one.kind === 'internal' || one.kind === 'relative').length,
    external: references.filter((one) => one.kind === 'external').map(({ at, text: words }) => ({ at, text: words })),
    dead,
  };
}

/** The covenant has numbered lines instead of điều. */
export function countsItems({ lines }: CovenantText): boolean {
  return lines.some((line) => line.level === 'item') && !lines.some((line) => line.level === 'article');
}
