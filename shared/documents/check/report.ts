import type { Component, Finding, FindingCode, FindingPlace, Severity } from './findings.ts';
import type { LaidParagraph } from './paper-layout.ts';

/** What a rule says; the rest is added when it is taken down. */
export type Remark = {
  readonly code: FindingCode;
  readonly component: Component;
  readonly found: string;
  readonly asked: string;
  readonly source: string;
  readonly severity?: Severity;
  readonly at?: LaidParagraph;
  readonly section?: number;
};

/** Takes remarks down; the same one twice is one finding that says how often it stands. */
export type Report = {
  readonly say: (remark: Remark) => void;
  readonly findings: () => readonly Finding[];
  /** Every remark, in the order in which they were said. */
  readonly remarks: () => readonly Remark[];
};

/** What the program corrects by itself in a copy. */
const correctable: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'paper-size',
  'margin-top',
  'margin-bottom',
  'margin-left',
  'margin-right',
  'page-number-missing',
  'page-number-place',
  'page-number-align',
  'page-number-size',
  'page-number-first',
  'font',
  'colour',
  'size',
  'bold',
  'italic',
  'capitals',
  'align',
  'first-line',
  'paragraph-spacing',
  'line-spacing',
  'number-zero',
  'date-zero',
  'date-extra-zero',
  'point-letter',
  'decomposed',
]);

/** True when "sửa giúp" corrects this kind of finding. */
export function isCorrectable(code: FindingCode): boolean {
  return correctable.has(code);
}

const excerptLength = 60;

function placeOf({ at, section }: Remark): FindingPlace {
  if (at === undefined) return section === undefined ? {} : { section };
  const text = at.text.trim().replace(/\s+/g, ' ');
  const excerpt = text.length > excerptLength ? `${text.slice(0, excerptLength)}…` : text;
  return { paragraph: at.index, section: at.section, excerpt };
}

/** An empty report. */
export function newReport(): Report {
  const findings = new Map<string, Finding>();
  const remarks: Remark[] = [];
  return {
    say(remark) {
      remarks.push(remark);
      const { code, component, found, asked, source, severity = 'error' } = remark;
      const key = [code, component, found, asked].join('\n');
      const known = findings.get(key);
      if (known) findings.set(key, { ...known, times: known.times + 1 });
      else {
        findings.set(key, {
          code,
          component,
          found,
          asked,
          source,
          place: placeOf(remark),
          severity,
          times: 1,
          correctable: isCorrectable(code),
        });
      }
    },
    findings: () => [...findings.values()],
    remarks: () => remarks,
  };
}

/** A measure for the clerk: whole where it is whole, else one decimal with a comma. */
export function measure(value: number, unit: 'mm' | 'pt'): string {
  const rounded = Math.round(value * 10) / 10;
  return `${String(rounded).replace('.', ',')} ${unit}`;
}

/** "20–25 mm", or one value when both ends are the same. */
export function rangeText({ min, max }: { readonly min: number; readonly max: number }, unit: 'mm' | 'pt'): string {
  return min === max ? measure(min, unit) : `${String(min)}–${measure(max, unit)}`;
}
