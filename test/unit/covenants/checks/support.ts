import { readFileSync } from 'node:fs';
import { checkCovenant, type CovenantCheck } from '#shared/covenants/checks/check-covenant.ts';
import { checkRules, rulesOfOffice } from '#shared/covenants/checks/rules.ts';
import { clauseLibrary } from '#shared/covenants/clauses.ts';
import type { CovenantText, TextLine } from '#shared/covenants/text/covenant-text.ts';

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));

/** The checks that ship. */
export const shippedRules = checkRules.parse(read('../../../../resources/legal/covenant-checks.json')).rules;
export const { topics } = clauseLibrary.parse(read('../../../../resources/legal/clauses.json'));

/** A covenant of one chapter: every string is a clause of Điều 1, or a whole line. */
export function covenantOf(
  lines: readonly (string | Omit<TextLine, 'id'>)[],
  more: Partial<CovenantText> = {},
): CovenantText {
  const all: readonly Omit<TextLine, 'id'>[] = [
    { level: 'chapter', text: 'QUY ĐỊNH CHUNG' },
    { level: 'article', text: 'Việc chung' },
    ...lines.map((line) => (typeof line === 'string' ? { level: 'clause' as const, text: line } : line)),
  ];
  return {
    docName: 'Quy ước',
    unit: 'thôn Bến Trúc',
    title: 'Quy ước thôn Bến Trúc',
    signatories: ['A', 'B', 'C', 'D'],
    counting: { chapters: 'roman', articles: 'run-on', editing: 'keep' },
    nextId: all.length,
    lines: all.map((line, index) => ({ id: index.toString(36), ...line })),
    ...more,
  };
}

/** Checks a text as it stands by the shipped rules. */
export function check(text: CovenantText, officeCommune?: string): CovenantCheck {
  const rules = rulesOfOffice(shippedRules, []);
  return checkCovenant({ text, base: text, rules, topics, officeCommune });
}

/** The codes of what is found in one clause. */
export const codesIn = (clause: string): readonly string[] =>
  check(covenantOf([clause])).findings.map((finding) => finding.code);
