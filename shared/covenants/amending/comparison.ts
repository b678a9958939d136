import type { AppliedDraft } from './apply.ts';
import type { Change } from './changes.ts';
import type { DraftProvision } from './draft.ts';
import { positionOf } from './instructions.ts';
import { blockOf, fullName, lineOf, namesOfSiblings } from './names.ts';
import type { Provision } from './outline.ts';
import type { ComparisonRow } from './outcome.ts';
import type { PhraseSpots } from './phrases.ts';
import { numberIn } from './reference-text.ts';
import { partNames } from './wording.ts';

/** A row with what the notes need to know: the provision it speaks of, and its parts when it was split. */
export type PlacedRow = {
  readonly row: ComparisonRow;
  readonly provision: DraftProvision;
  /** Place in the covenant in force, then whole, title, opening words, own line, then order of the operations. */
  readonly where: readonly number[];
};

const old = (one: Provision): string => one.number;
const final = numberIn('final');

/**
 * The rows of the comparison table in the order of the covenant in force, a new provision where it was put. A move, a
 * split or a merge is one row, never a deletion and an insertion.
 */
export function compareTexts(
  draft: AppliedDraft,
  changes: readonly Change[],
  spots: PhraseSpots,
  correctedReferences: readonly DraftProvision[],
): PlacedRow[] {
  const rows = changes.flatMap((change, order) => rowsOf(draft, change, order));
  const phrased = new Set([...spots.values()].flat());
  for (const provision of phrased) {
    const one = draft.of(provision);
    const operations = changes
      .filter((change) => change.kind === 'replace-phrase' && spots.get(change.id)?.includes(provision))
      .map((change) => change.id);
    rows.push(ownLine(draft, provision, one, 'replace-phrase', operations));
  }
  for (const one of correctedReferences) {
    if (one.was && !phrased.has(one.was)) rows.push(ownLine(draft, one.was, one, 'reference', []));
  }
  return rows.toSorted((one, other) => compare(one.where, other.where));
}

function compare(one: readonly number[], other: readonly number[]): number {
  for (let n = 0; n < Math.max(one.length, other.length); n += 1) {
    const difference = (one[n] ?? -1) - (other[n] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}

type Side = { readonly label: string; readonly text: string } | undefined;

function placedRow(
  before: Side,
  after: Side,
  kind: ComparisonRow['kind'],
  operations: string[],
  provision: DraftProvision,
  where: readonly number[],
): PlacedRow {
  return {
    row: {
      old_label: before?.label ?? null,
      old_text: before?.text ?? null,
      new_label: after?.label ?? null,
      new_text: after?.text ?? null,
      kind,
      operations,
    },
    provision,
    where,
  };
}

function rowsOf(draft: AppliedDraft, change: Change, order: number): PlacedRow[] {
  const { outline } = draft;
  const wholeOld = (one: Provision): Side => ({
    label: fullName(outline, one, old),
    text: blockOf(outline, one, old, (line) => line.text),
  });
  const wholeNew = (one: DraftProvision): Side => ({
    label: fullName(outline, one, final),
    text: blockOf(outline, one, final, (line) => line.text),
  });
  switch (change.kind) {
    case 'insert': {
      const position = positionOf(change.placement, change.level);
      return (draft.tops.get(change.id) ?? []).map((top, n) =>
        placedRow(undefined, wholeNew(top), change.kind, [change.id], top, [position, 0, order, n]),
      );
    }
    case 'rename': {
      const one = draft.of(change.target);
      return [titleRow(draft, change.target, one, change.id)];
    }
    case 'replace':
    case 'repeal': {
      const one = draft.of(change.target);
      if (change.part === 'lead') return [leadRow(draft, change.target, one, change)];
      const after = change.kind === 'repeal' ? undefined : wholeNew(one);
      return [placedRow(wholeOld(change.target), after, change.kind, [change.id], one, [change.target.position, 0])];
    }
    case 'move': {
      const one = draft.of(change.target);
      const where = [change.target.position, 0];
      return [placedRow(wholeOld(change.target), wholeNew(one), change.kind, [change.id], one, where)];
    }
    case 'split': {
      const one = draft.of(change.target);
      const parts = one.parts ?? [one];
      const after = {
        label: namesOfSiblings(outline, parts, final),
        text: parts.map((part) => blockOf(outline, part, final, (line) => line.text)).join('\n'),
      };
      return [placedRow(wholeOld(change.target), after, change.kind, [change.id], one, [change.target.position, 0])];
    }
    case 'merge': {
      const [first] = change.targets;
      if (!first) return [];
      const one = draft.of(first);
      const heads = first.level === 'chapter';
      const textOf = (target: Provision) =>
        heads ? lineOf(outline, target.level, target.number, target.text) : (wholeOld(target)?.text ?? '');
      const before = {
        label: namesOfSiblings(outline, change.targets, old),
        text: change.targets.map(textOf).join('\n'),
      };
      const after = heads
        ? { label: fullName(outline, one, final), text: lineOf(outline, one.level, one.final, one.text) }
        : wholeNew(one);
      return [placedRow(before, after, change.kind, [change.id], one, [first.position, 0])];
    }
    case 'replace-phrase':
      return [];
  }
}

function titleRow(draft: AppliedDraft, target: Provision, one: DraftProvision, operation: string): PlacedRow {
  const { before, after } = linesOf(draft, target, one, `${partNames.title} `);
  return placedRow(before, after, 'rename', [operation], one, [target.position, 1]);
}

function linesOf(draft: AppliedDraft, target: Provision, one: DraftProvision, prefix: string) {
  const { outline } = draft;
  return {
    before: {
      label: prefix + fullName(outline, target, old),
      text: lineOf(outline, target.level, target.number, target.text),
    },
    after: { label: prefix + fullName(outline, one, final), text: lineOf(outline, one.level, one.final, one.text) },
  };
}

function leadRow(
  draft: AppliedDraft,
  target: Provision,
  one: DraftProvision,
  change: { readonly kind: 'replace' | 'repeal'; readonly id: string },
): PlacedRow {
  const where = [target.position, 2];
  const { before, after } = linesOf(draft, target, one, `${partNames.lead} `);
  if (target.level === 'clause') return placedRow(before, after, change.kind, [change.id], one, where);
  const gone = change.kind === 'repeal';
  return placedRow(
    { label: before.label, text: leadsOf(target.children) },
    gone ? undefined : { label: after.label, text: leadsOf(one.children) },
    change.kind,
    [change.id],
    one,
    where,
  );
}

function leadsOf(ones: readonly { readonly level: string; readonly text: string }[]): string {
  return ones
    .filter((one) => one.level === 'lead')
    .map((one) => one.text)
    .join('\n');
}

/** One paragraph whose own words change, by a phrase or because a reference follows. */
function ownLine(
  draft: AppliedDraft,
  target: Provision,
  one: DraftProvision,
  kind: 'replace-phrase' | 'reference',
  operations: string[],
): PlacedRow {
  const titled = target.level === 'chapter' || (target.level === 'article' && !draft.outline.items);
  const { before, after } = linesOf(draft, target, one, titled ? `${partNames.title} ` : '');
  return placedRow(before, after, kind, operations, one, [target.position, titled ? 1 : 3]);
}
