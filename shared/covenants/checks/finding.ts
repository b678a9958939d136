import type { Operation } from '../amending/operations.ts';
import type { CheckRule, Severity } from './rules.ts';

/** Where a finding stands. */
export type FindingPlace = {
  /** Path of the provision, as of a {@link ProvisionLine}; empty for the covenant as a whole. */
  readonly at: string;
  /** `khoản 2 Điều 18`. */
  readonly label: string;
};

/** What a check found. */
export type CovenantFinding = {
  /** Id of its rule. */
  readonly code: string;
  readonly severity: Severity;
  readonly places: readonly FindingPlace[];
  /** As written in the covenant. */
  readonly words: string;
  readonly title: string;
  readonly explanation: string;
  readonly source: CheckRule['source'];
  readonly mark: CheckRule['mark'];
  readonly checked: boolean;
  /** An operation that mends it, and the words that it puts in; only where nothing else changes. */
  readonly correction?: { readonly record: Operation; readonly with: string };
};

/** What a check hands over before it is worded. */
export type RawFinding = {
  readonly places: readonly FindingPlace[];
  readonly words: string;
  readonly correction?: CovenantFinding['correction'];
};

/** Words a finding by its rule. */
export function findingOf(rule: CheckRule, raw: RawFinding): CovenantFinding {
  const { id, severity, explanation, source, mark, checked } = rule;
  const place = raw.places[0]?.label ?? '';
  const title = rule.title
    .replaceAll('{place}', place)
    .replaceAll('{words}', raw.words)
    .replaceAll('{count}', String(raw.places.length));
  return {
    code: id,
    severity,
    places: raw.places,
    words: raw.words,
    title: title.charAt(0).toLocaleUpperCase('vi') + title.slice(1),
    explanation,
    source,
    mark,
    checked,
    ...(raw.correction === undefined ? {} : { correction: raw.correction }),
  };
}
