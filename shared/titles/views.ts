import type { Exclusion, Outcome, Override, ScoreKind, ScoreReason, YearStep, YearTerms } from './book.ts';
import type { Certainty, ScoredCriterion, TitleKind } from './criteria-set.ts';
import type { NextAction } from './cycle.ts';
import type { Counts } from './decide.ts';
import type { Explanation } from './explain.ts';
import type { PastResult } from './streak.ts';

/** A set of criteria in a list. */
export type SetSummary = {
  readonly id: string;
  readonly title: TitleKind;
  readonly name: string;
  readonly version: number;
  readonly legalBasis: string;
  readonly remark: string | undefined;
  readonly total: number;
  readonly passMark: number;
  readonly standards: number;
  readonly criteria: number;
  readonly mark: Certainty;
  readonly checked: boolean;
  readonly frozen: boolean;
  /** Shipped with the program and not copied into the office's sets yet. */
  readonly shipped: boolean;
  /** How many faults keep it from being used. */
  readonly faults: number;
};

/** One village (or the one group of a village's or commune's title) on the board of a year. */
export type BoardRow = {
  readonly unit: string;
  readonly name: string;
  readonly area: 'urban' | 'rural';
  readonly counts: Counts;
  /** Rows with a result: all but the incomplete. */
  readonly scored: number;
  /** Share of the scored that pass, in per cent with one decimal; undefined while nobody is scored. */
  readonly rate: number | undefined;
  readonly step: YearStep;
  readonly next: NextAction;
  readonly due: string | undefined;
  /** Everybody has the same points. */
  readonly uniform: boolean;
  /** A step is behind it whose record is missing. */
  readonly papersMissing: boolean;
  /** Households of the register that are not in the year yet, or still in it though gone. */
  readonly registerDiffers: number;
};

/** How many rows each view of exceptions holds. */
export type ExceptionCounts = {
  readonly failed: number;
  readonly excluded: number;
  readonly unregistered: number;
  readonly changed: number;
  readonly differing: number;
  readonly uniformUnits: number;
};

/** The board of one title and year. */
export type Board = {
  readonly year: number;
  readonly title: TitleKind;
  readonly today: string;
  readonly set: SetSummary | undefined;
  readonly terms: YearTerms;
  readonly rows: readonly BoardRow[];
  readonly exceptions: ExceptionCounts;
  /** Share of last year's households that passed; undefined when last year is not known. */
  readonly lastYearRate: number | undefined;
};

/** Which rows to list: the exceptions, and those with the title for as many years in a row as "tiêu biểu" asks for. */
export const exceptionViews = [
  'failed',
  'excluded',
  'unregistered',
  'changed',
  'differing',
  'uniform',
  'outstanding',
] as const;
export type ExceptionView = (typeof exceptionViews)[number];

/** One row of a list of exceptions. */
export type ExceptionRow = {
  readonly unit: string;
  readonly unitName: string;
  readonly subject: string;
  readonly name: string;
  readonly address: string;
  readonly total: number;
  readonly outcome: Outcome;
  /** Last year's outcome, where it is known. */
  readonly before: Outcome | undefined;
  /** The family's own total, where it gave one. */
  readonly self: number | undefined;
  /** Why, in the words of papers. */
  readonly why: string;
};

/** One standard over the columns of a grid. */
export type GridStandard = {
  readonly label: string;
  readonly title: string;
  readonly short: string;
  readonly max: number;
  readonly minimum: number | undefined;
};

/** Everything a scoring grid shows, in columns; a thousand rows of 45 criteria are some 150 kB. */
export type Grid = {
  readonly year: number;
  readonly title: TitleKind;
  readonly unit: string;
  readonly name: string;
  readonly step: YearStep;
  /** The decision was made: nothing is typed any more. */
  readonly fixed: boolean;
  readonly set: SetSummary;
  readonly registrationNeeded: boolean;
  readonly familiesRate: number | undefined;
  readonly standards: readonly GridStandard[];
  readonly columns: readonly ScoredCriterion[];
  readonly disqualifiers: readonly { readonly id: string; readonly text: string }[];
  readonly subjects: readonly string[];
  readonly names: readonly string[];
  readonly addresses: readonly string[];
  /** 0 where the register does not know. */
  readonly members: readonly number[];
  readonly scores: Readonly<Record<ScoreKind, readonly (readonly number[])[]>>;
  readonly totals: readonly number[];
  readonly outcomes: readonly Outcome[];
  readonly counts: Counts;
  readonly reasons: Readonly<Record<string, ScoreReason>>;
  readonly exclusions: readonly Exclusion[];
  readonly unregistered: readonly string[];
  readonly overrides: Readonly<Record<string, Override>>;
  readonly previous: { readonly unit: string; readonly name: string } | undefined;
  readonly next: { readonly unit: string; readonly name: string } | undefined;
};

/** One household (or village) with everything behind its result. */
export type SubjectCard = {
  readonly subject: string;
  readonly number: number;
  readonly name: string;
  readonly address: string;
  readonly members: number | undefined;
  readonly registered: boolean;
  readonly total: number;
  readonly maximum: number;
  readonly explanation: Explanation;
  readonly history: readonly PastResult[];
  /** Years in a row with the title up to last year. */
  readonly streak: number;
  readonly codeOfConductLost: number;
};

/** What another pass mark would give; nothing is saved. */
export type WhatIf = {
  readonly passMark: number;
  readonly counts: Counts;
  readonly rows: readonly { readonly unit: string; readonly name: string; readonly counts: Counts }[];
};
