import { checkCovenant } from '../checks/check-covenant.ts';
import type { OfficeRule } from '../checks/rules.ts';
import type { ClauseTopic } from '../clauses.ts';
import type { CovenantText } from '../text/covenant-text.ts';
import type { LintFinding } from './reading.ts';

/** Names of the exchange format; a check that it does not know goes by the id of its rule. */
const exchangeCodes: { readonly [rule: string]: string } = {
  'muc-phat': 'monetary-fine',
  'phat-tien': 'monetary-fine',
  'nop-tien-thay': 'monetary-fine',
  'chep-lai-luat': 'restates-law',
  'sinh-con': 'outdated-policy',
};

/** What the words of a text that was just read hurt; numbers and references are told by the reading's own warnings. */
export function lintOf(
  text: CovenantText,
  rules: readonly OfficeRule[],
  topics: readonly ClauseTopic[],
): readonly LintFinding[] {
  const wording = rules.filter((rule) => rule.counts === undefined);
  const { findings } = checkCovenant({ text, base: text, rules: wording, topics, officeCommune: undefined });
  return findings.flatMap((finding) =>
    finding.places.map(({ at }) => ({
      code: exchangeCodes[finding.code] ?? finding.code,
      at,
      text: finding.words,
      title: finding.title,
    })),
  );
}
