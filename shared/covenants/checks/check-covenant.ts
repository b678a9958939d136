import type { ClauseTopic } from '../clauses.ts';
import type { ProvisionLine } from '../provision-lines.ts';
import type { CovenantText } from '../text/covenant-text.ts';
import { textLines } from '../text/text-lines.ts';
import { treeOf } from '../text/tree-of-text.ts';
import { countedChecks } from './counted.ts';
import { findingOf, type CovenantFinding } from './finding.ts';
import type { OfficeRule, Severity } from './rules.ts';
import { checkWording } from './wording.ts';

/** What a covenant is checked with. */
export type CheckInput = {
  /** The text to look through: in force, or as the amendment at work leaves it with the numbers kept. */
  readonly text: CovenantText;
  /** The text in force, on which a correction would be an operation; the same text when nothing is amended. */
  readonly base: CovenantText;
  readonly rules: readonly OfficeRule[];
  readonly topics: readonly ClauseTopic[];
  /** The office's commune as texts name it: `xã Vân Khê`. */
  readonly officeCommune: string | undefined;
};

/** What the checks say of a covenant. */
export type CovenantCheck = {
  /** The weightiest first, then in reading order. */
  readonly findings: readonly CovenantFinding[];
  /** References inside the covenant, and how many of them lead nowhere. */
  readonly references: { readonly total: number; readonly dead: number };
  /** How many findings have to be mended before the draft is posted. */
  readonly blocking: number;
};

const WEIGHT: { readonly [S in Severity]: number } = { error: 0, warning: 1, notice: 2 };

const keyOf = (line: ProvisionLine) => `${line.level}|${line.at}|${line.text}`;

/** Looks through a covenant by the office's rules. Nothing is changed; a finding may carry an operation that mends it. */
export function checkCovenant({ text, base, rules, topics, officeCommune }: CheckInput): CovenantCheck {
  const lines = textLines(text);
  const tree = treeOf(text);
  const standing = base === text ? undefined : new Set(textLines(base).map(keyOf));
  const inForce = (line: ProvisionLine) => standing === undefined || standing.has(keyOf(line));
  const active = rules.filter((rule) => !rule.off);
  const items = (tree.items ?? []).length > 0;
  const counted = {
    lines,
    tree,
    signatories: text.signatories,
    commune: text.commune,
    officeCommune,
    inForce,
  };
  const hits = [
    ...checkWording(lines, active, { unit: text.unit, items, topics, inForce }),
    ...active.flatMap((rule) =>
      rule.counts === undefined ? [] : countedChecks[rule.counts](counted).map((raw) => ({ rule, raw })),
    ),
  ];
  const order = new Map(lines.map((line, index) => [line.at, index] as const).toReversed());
  const placed = hits.map(({ rule, raw }) => findingOf(rule, raw));
  const position = (one: CovenantFinding) => order.get(one.places[0]?.at ?? '') ?? -1;
  const findings = placed.toSorted(
    (one, other) => WEIGHT[one.severity] - WEIGHT[other.severity] || position(one) - position(other),
  );
  const inside = tree.cross_references.filter((reference) => reference.kind !== 'external');
  return {
    findings,
    references: {
      total: inside.length,
      dead: inside.filter((reference) => reference.kind === 'dangling').length,
    },
    blocking: findings.filter((one) => one.severity === 'error').length,
  };
}
