import type { CriteriaSheet, SheetCriterion } from './criteria-sheet.ts';
import type { CriteriaSet, Provenance, SubCriterion, TitleKind } from './criteria-set.ts';

/** What a sheet of criteria does not say itself. */
export type SetParticulars = {
  readonly id: string;
  readonly series: string;
  readonly version: number;
  readonly title: TitleKind;
  readonly name: string;
  readonly legalBasis: string;
  readonly scoredBy: CriteriaSet['scoredBy'];
  /** Name of the file that it was read from. */
  readonly file: string;
};

function subOf({ id, label, title, max }: SheetCriterion): SubCriterion {
  return { id, label, title, max: max ?? 0 };
}

/**
 * The set that a sheet describes; its values count as unconfirmed until the office ticks them against the signed text.
 * @returns undefined when the sheet has faults
 */
export function setFromSheet(sheet: CriteriaSheet, particulars: SetParticulars): CriteriaSet | undefined {
  const { file, ...own } = particulars;
  if (sheet.faults.length > 0 || sheet.passMark === undefined) return undefined;
  const provenance: Provenance = { source: file, mark: 'U', checked: false };
  return {
    ...own,
    years: {},
    area: 'all',
    standards: sheet.standards.map((standard) => ({
      id: standard.id,
      label: standard.label,
      title: standard.title,
      max: standard.max ?? 0,
      criteria: standard.children.map((item) => ({
        id: item.id,
        label: item.label,
        title: item.title,
        max: item.max ?? 0,
        codeOfConduct: item.codeOfConduct,
        provenance,
        subs: item.children.map(subOf),
      })),
    })),
    total: sheet.total,
    passMark: sheet.passMark,
    disqualifiers: sheet.disqualifiers.map(({ label, text }) => ({ id: label, label, text, provenance })),
    provenance,
    frozen: false,
  };
}
