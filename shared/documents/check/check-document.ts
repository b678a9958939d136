import { checkLooks } from './check-looks.ts';
import { checkNames, type KnownNames } from './check-names.ts';
import { checkPages } from './check-page.ts';
import { checkWords } from './check-words.ts';
import { recognise, type Placed, type Recognised } from './components.ts';
import type { CheckReport, Component } from './findings.ts';
import type { LaidParagraph, PaperLayout } from './paper-layout.ts';
import { newReport, type Remark, type Report } from './report.ts';
import { sources } from './sources.ts';

export type { KnownNames } from './check-names.ts';

/**
 * Holds a paper against Nghị định 30/2020/NĐ-CP: each finding says the component, what was found, what is asked and where the
 * decree asks it. A paper of free layout has no findings.
 */
export function checkDocument(layout: PaperLayout, known: KnownNames = { signers: [], agency: [] }): CheckReport {
  const recognised = recognise(layout);
  const components = [...new Set(recognised.placed.map(({ component }) => component))];
  if (!recognised.official) return { layout: 'free', findings: [], components };
  return { layout: 'official', findings: reportOn(layout, recognised, known).findings(), components };
}

/** Everything that "sửa giúp" is to correct in a paper: every place, not only the first of each kind. */
export function remarksOn(layout: PaperLayout): readonly Remark[] {
  const recognised = recognise(layout);
  return recognised.official ? reportOn(layout, recognised, { signers: [], agency: [] }).remarks() : [];
}

function reportOn(layout: PaperLayout, recognised: Recognised, known: KnownNames): Report {
  const report = newReport();
  checkPages(layout, report);
  checkPresence(recognised, report);
  checkLooks(recognised.placed, report);
  checkRules(layout, recognised.placed, report);
  checkWords(recognised, report);
  checkNames(recognised.placed, known, report);
  return report;
}

const always: readonly (readonly [Component, string])[] = [
  ['nation', sources.nation],
  ['motto', sources.nation],
  ['agency', sources.agency],
  ['place-date', sources.date],
  ['capacity', sources.signature],
];

/** The components of art. 8; minutes may go without a number and without recipients. */
function checkPresence({ placed, kind }: Recognised, report: Report): void {
  const present = new Set(placed.map(({ component }) => component));
  const ask = (component: Component, source: string) => {
    if (present.has(component)) return;
    report.say({ code: 'missing', component, found: 'missing', asked: 'present', source });
  };
  for (const [component, source] of always) ask(component, source);
  if (!present.has('letter-summary')) ask('type', sources.heading);
  if (kind === 'BB') return;
  ask('number', sources.number);
  ask('signer', sources.signature);
  ask('recipients-head', sources.recipients);
}

/** The rules below tiêu ngữ, the agency and the summary. */
function checkRules(layout: PaperLayout, placed: readonly Placed[], report: Report): void {
  const below: readonly (readonly [Component, string])[] = [
    ['motto', sources.nation],
    ['agency', sources.agency],
    ['summary', sources.heading],
  ];
  for (const [component, source] of below) {
    const last = placed.findLast((entry) => entry.component === component)?.paragraph;
    if (last === undefined || hasRule(layout.paragraphs, last)) continue;
    const underlined = last.runs.some(({ underline }) => underline);
    report.say({
      code: 'rule',
      component,
      found: underlined ? 'underline' : 'missing',
      asked: 'rule',
      source,
      at: last,
    });
  }
}

/** Lines are drawn as borders, in an all but empty paragraph below, or as shapes that hang on a paragraph near by. */
function hasRule(paragraphs: readonly LaidParagraph[], at: LaidParagraph): boolean {
  if (at.rule.below || at.rule.drawn) return true;
  for (const next of paragraphs.slice(at.index + 1, at.index + 4)) {
    const sameColumn = next.cell?.table === at.cell?.table && next.cell?.column === at.cell?.column;
    if (sameColumn && (next.rule.above || next.rule.drawn)) return true;
    if (next.text.trim() !== '') break;
    if (sameColumn && next.rule.below) return true;
  }
  return paragraphs.slice(Math.max(0, at.index - 2), at.index).some(({ rule }) => rule.drawn);
}
