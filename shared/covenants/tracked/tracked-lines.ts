import type { LineOrigin } from '../amending/line-origins.ts';
import type { ConsolidatedTree, NumberRow } from '../amending/outcome.ts';
import { longestRising } from '../comparing/longest-rising.ts';
import { compareWords } from '../comparing/words.ts';
import { provisionLines, type ProvisionLine } from '../provision-lines.ts';
import type { CovenantText } from '../text/covenant-text.ts';
import { textLines } from '../text/text-lines.ts';
import { textOfTree } from '../text/text-of-tree.ts';
import { treeOf } from '../text/tree-of-text.ts';
import { matchLines } from './match-lines.ts';

/** What happens to a piece of text or to the end of a paragraph; `from` and `to` are the two halves of a move. */
export type TrackedKind = 'same' | 'old' | 'new' | 'from' | 'to';
export type TrackedRun = { readonly kind: TrackedKind; readonly text: string };

/** One paragraph of the text with its changes; taking all `old`, `from` out gives the new text, all `new`, `to` the old. */
export type TrackedLine = {
  readonly level: ProvisionLine['level'];
  readonly label: readonly TrackedRun[];
  readonly text: readonly TrackedRun[];
  /** What happens to the end of the paragraph. */
  readonly mark: TrackedKind;
  /** Both halves of a moved paragraph have the same. */
  readonly move?: string;
  readonly rows?: readonly (readonly string[])[];
};

/** An amendment carried out: what the engine answers, and where each of its lines comes from. */
export type TrackedInput = {
  readonly consolidated: ConsolidatedTree;
  readonly numbers: readonly NumberRow[];
  readonly origins: readonly LineOrigin[];
};

type Side = readonly ProvisionLine[];
type Lineage = {
  readonly old: Side;
  readonly fresh: Side;
  /** For each new line the old one that it goes on from. */
  readonly from: readonly (number | undefined)[];
  /** New lines that stand where they stood, rising. */
  readonly stable: ReadonlySet<number>;
  readonly splitFrom: readonly (number | undefined)[];
  readonly mergedFrom: readonly (readonly number[])[];
};

/**
 * The covenant in force with an amendment as changes that Word can accept or refuse, made from the operations: a moved
 * provision is moved, a split one is cut, merged ones are joined, and of words only those that differ are touched.
 */
export function trackedLines(base: CovenantText, input: TrackedInput): readonly TrackedLine[] {
  return emit(lineageOf(base, input));
}

function lineageOf(base: CovenantText, { consolidated, numbers, origins }: TrackedInput): Lineage {
  const next = textOfTree(consolidated, base, numbers);
  const old = textLines(base);
  const fresh = textLines(next);
  const oldPlace = matchLines(provisionLines(treeOf(base)), old);
  const freshPlace = matchLines(provisionLines(consolidated), fresh);
  const from: (number | undefined)[] = fresh.map(() => undefined);
  const splitFrom: (number | undefined)[] = fresh.map(() => undefined);
  const mergedFrom: (readonly number[])[] = fresh.map(() => []);
  const moved = new Set<number>();
  const known = new Map(base.lines.map((line, index) => [line.id, index]));
  const placed = new Set(freshPlace);
  next.lines.forEach((line, index) => {
    if (!placed.has(index)) from[index] = known.get(line.id);
  });
  origins.forEach((origin, index) => {
    const at = freshPlace[index];
    if (at === undefined) return;
    from[at] = origin.from === undefined ? undefined : oldPlace[origin.from];
    splitFrom[at] = origin.splitFrom === undefined ? undefined : oldPlace[origin.splitFrom];
    mergedFrom[at] = origin.mergedFrom.flatMap((one) => oldPlace[one] ?? []);
    if (origin.moved) moved.add(at);
  });
  const stable = new Set(longestRising(from.map((one, index) => (moved.has(index) ? undefined : one))));
  return { old, fresh, from, stable, splitFrom, mergedFrom };
}

function emit(lineage: Lineage): readonly TrackedLine[] {
  const { old, fresh, from, stable } = lineage;
  const lines: TrackedLine[] = [];
  const goesTo = new Map<number, number>();
  from.forEach((one, index) => {
    if (one !== undefined) goesTo.set(one, index);
  });
  const kept = new Set([...stable].flatMap((index) => from[index] ?? []));
  let at = 0;
  const passOld = () => {
    for (; at < old.length && !kept.has(at); at += 1) {
      const line = old[at];
      if (line === undefined) continue;
      const target = goesTo.get(at);
      // Word moves paragraphs only: a table that goes elsewhere is taken out here and put in there.
      if (target === undefined || line.level === 'table') lines.push(whole(line, 'old'));
      else lines.push(halfOfMove(line, fresh[target], 'from', `m${String(at)}`));
    }
  };
  for (let index = 0; index < fresh.length; index += 1) {
    passOld();
    const line = fresh[index];
    if (line === undefined) continue;
    const source = from[index];
    const before = source === undefined ? undefined : old[source];
    if (before === undefined || source === undefined) {
      lines.push(whole(line, 'new'));
    } else if (!stable.has(index)) {
      lines.push(line.level === 'table' ? whole(line, 'new') : halfOfMove(before, line, 'to', `m${String(source)}`));
    } else {
      const parts = partsOf(lineage, index, source);
      const joined = parts.length > 1 ? [] : joinedWith(lineage, index, source, goesTo);
      lines.push(
        ...joint(
          [before, ...joined.flatMap((one) => old[one] ?? [])],
          parts.flatMap((one) => fresh[one] ?? []),
        ),
      );
      at = source + 1 + joined.length;
      index += parts.length - 1;
    }
  }
  passOld();
  return lines;
}

/** The line and the parts of its split that follow it at once. */
function partsOf({ fresh, splitFrom }: Lineage, index: number, source: number): readonly number[] {
  const parts = [index];
  for (let next = index + 1; next < fresh.length && splitFrom[next] === source; next += 1) parts.push(next);
  return parts;
}

/** The lines merged into one that followed it at once, with nothing of theirs below them. */
function joinedWith(
  { mergedFrom, old }: Lineage,
  index: number,
  source: number,
  goesTo: ReadonlyMap<number, number>,
): readonly number[] {
  const joined: number[] = [];
  for (const one of mergedFrom[index] ?? []) {
    if (one !== source + 1 + joined.length || goesTo.has(one) || old[one]?.level !== old[source]?.level) break;
    joined.push(one);
  }
  return joined;
}

function whole(line: ProvisionLine, kind: TrackedKind): TrackedLine {
  return {
    level: line.level,
    label: run(kind, line.label),
    text: run(kind, line.text),
    mark: kind,
    ...(line.rows === undefined ? {} : { rows: line.rows }),
  };
}

const run = (kind: TrackedKind, text: string): readonly TrackedRun[] => (text === '' ? [] : [{ kind, text }]);

/** One half of a moved paragraph: what it keeps has moved, what differs is struck here and new there. */
function halfOfMove(
  before: ProvisionLine,
  after: ProvisionLine | undefined,
  half: 'from' | 'to',
  move: string,
): TrackedLine {
  const own = half === 'from' ? 'old' : 'new';
  const line = half === 'from' || after === undefined ? before : after;
  const runs = compareWords(before.text, after?.text ?? before.text);
  return {
    level: line.level,
    label: run(before.label === after?.label ? half : own, line.label),
    text: runs
      .filter((one) => one.kind === 'same' || one.kind === own)
      .map((one) => ({ kind: one.kind === 'same' ? half : own, text: one.text })),
    mark: half,
    move,
  };
}

const text = (ones: readonly ProvisionLine[]) => ones.map((one) => one.text).join('\n');

/** Old paragraphs that became new ones in their place: one for one, one cut in several, or several joined in one. */
function joint(before: readonly ProvisionLine[], after: readonly ProvisionLine[]): readonly TrackedLine[] {
  const [first] = before;
  const [next] = after;
  if (first === undefined || next === undefined) return [];
  const lines: TrackedLine[] = [];
  const both =
    first.label === next.label ? run('same', next.label) : [...run('old', first.label), ...run('new', next.label)];
  let current: { level: TrackedLine['level']; label: readonly TrackedRun[]; text: TrackedRun[] } = {
    level: next.level,
    label: both,
    text: [],
  };
  let ended = 0;
  for (const piece of compareWords(text(before), text(after))) {
    piece.text.split('\n').forEach((part, index) => {
      if (index > 0) {
        ended += 1;
        lines.push({ ...current, mark: piece.kind });
        const line = (piece.kind === 'old' ? before : after)[ended];
        current = { level: line?.level ?? current.level, label: run(piece.kind, line?.label ?? ''), text: [] };
      }
      if (part !== '') current.text.push({ kind: piece.kind, text: part });
    });
  }
  const rows = next.rows === undefined ? {} : { rows: next.rows };
  return [...lines, { ...current, mark: 'same', ...rows }];
}

/** Whether anything of the paragraph changes. */
export function isTouched(line: TrackedLine): boolean {
  return line.mark !== 'same' || [...line.label, ...line.text].some((one) => one.kind !== 'same');
}
