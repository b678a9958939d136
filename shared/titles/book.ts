import { z } from 'zod';
import { isoDate, isoInstant } from '../contract/ids.ts';
import { certificateLayout } from './certificates.ts';
import { criteriaSet, points, titleKind } from './criteria-set.ts';
import { packageRecord } from './package/record.ts';
import { summaryColumns } from './package/summary-column.ts';

/** The book `criteria`: every set of criteria this office has, all versions. */
export const criteriaBook = z.strictObject({
  sets: z.array(criteriaSet),
  /** How the office prints certificates onto its stock, by title; the shipped layout where it has none of its own. */
  certificates: z.partialRecord(titleKind, certificateLayout).optional(),
  /** The columns of the upward summary as the authority's own form has them, by title. */
  summaryColumns: z.partialRecord(titleKind, summaryColumns).optional(),
});
export type CriteriaBook = z.infer<typeof criteriaBook>;

/** No set; the shipped ones are offered from `resources/legal`. */
export const emptyCriteria: CriteriaBook = { sets: [] };

/** Who gave a score: the family itself, the village's meeting, or those who verified it. */
export const scoreKind = z.enum(['self', 'meeting', 'verified']);
export type ScoreKind = z.infer<typeof scoreKind>;

/** Stands in a score column where nothing was given. */
export const noScore = -1;

/**
 * One column of points, one number per row, {@link noScore} where none; or empty when the whole column has none.
 * Checked by hand: a year of 40,000 households holds millions of them, and a schema per number would take seconds.
 */
export const scoreColumn = z.custom<number[]>((value) => {
  if (!Array.isArray(value)) return false;
  for (const item of value) if (typeof item !== 'number' || !(item >= noScore && item < Infinity)) return false;
  return true;
}, 'a column of points');

/** Why points were taken, as the village told it. */
export const scoreReason = z.strictObject({
  text: z.string(),
  /** Who established it: `Trưởng thôn`, `Công an xã`. */
  source: z.string(),
  /** When it happened or was established. */
  on: isoDate.optional(),
  who: z.string(),
  at: isoInstant,
});
export type ScoreReason = z.infer<typeof scoreReason>;

/** A row that is not considered, whatever its points. */
export const exclusion = z.strictObject({
  id: z.string(),
  subject: z.string(),
  disqualifier: z.string(),
  text: z.string(),
  source: z.string(),
  on: isoDate.optional(),
  who: z.string(),
  at: isoInstant,
});
export type Exclusion = z.infer<typeof exclusion>;

/** A result set by a person against the points; never without reason and name, never over an exclusion. */
export const override = z.strictObject({ passed: z.boolean(), text: z.string(), who: z.string(), at: isoInstant });
export type Override = z.infer<typeof override>;

/** The steps of a year in their order (Nghị định 86/2023/NĐ-CP, art. 7–9; registering and handing over as still done). */
export const yearSteps = [
  'open',
  'register',
  'score',
  'meeting',
  'posting',
  'dossier',
  'decision',
  'publish',
  'certificates',
  'hand-over',
  'locked',
] as const;
export const yearStep = z.enum(yearSteps);
export type YearStep = z.infer<typeof yearStep>;

/** A step that was done: the day it was done, and the moment it was entered, which may be later. */
export const stepDone = z.strictObject({ step: yearStep, on: isoDate, at: isoInstant, who: z.string() });
export type StepDone = z.infer<typeof stepDone>;

/** The village's meeting that assessed the households. */
export const assessmentMeeting = z.strictObject({
  on: isoDate,
  /** Hours as written in minutes, `19 giờ 30 phút`. */
  from: z.string(),
  until: z.string(),
  place: z.string(),
  chair: z.string(),
  chairPost: z.string(),
  secretary: z.string(),
  invited: z.int().min(0),
  present: z.int().min(0),
  /** Votes for the list as a whole. */
  votesFor: z.int().min(0),
  votesAgainst: z.int().min(0),
  opinions: z.string(),
});
export type AssessmentMeeting = z.infer<typeof assessmentMeeting>;

/** An objection to the posted list, also one that came when the posting was over, and its answer. */
export const objection = z.strictObject({
  id: z.string(),
  /** The day it came. */
  on: isoDate,
  from: z.string(),
  subject: z.string().optional(),
  text: z.string(),
  /** It came after the last day of the posting as it stood then. */
  late: z.boolean().optional(),
  /** When and by whom it was entered. */
  at: isoInstant.optional(),
  who: z.string().optional(),
  answer: z.string().optional(),
  answeredOn: isoDate.optional(),
});
export type Objection = z.infer<typeof objection>;

/** The public posting of the list. */
export const posting = z.strictObject({
  from: isoDate,
  until: isoDate,
  places: z.string(),
  objections: z.array(objection),
});
export type Posting = z.infer<typeof posting>;

/** The decision that grants the title. */
export const titleDecision = z.strictObject({ number: z.string(), on: isoDate, signer: z.string() });
export type TitleDecision = z.infer<typeof titleDecision>;

/** How a row came out. `tied` waits for a person: it stands with others on the edge of the quota. */
export const outcome = z.enum(['passed', 'failed', 'excluded', 'incomplete', 'not-registered', 'tied']);
export type Outcome = z.infer<typeof outcome>;

/** Results as they stood at the decision, with the names of that day; later changes of the register do not reach them. */
export const frozenResults = z.strictObject({
  at: isoInstant,
  names: z.array(z.string()),
  addresses: z.array(z.string()),
  members: z.array(z.int()),
  /** {@link noScore} where the points are not known (an imported list). */
  totals: scoreColumn,
  outcomes: z.array(outcome),
  /** One line per row that did not pass; empty for the others. */
  reasons: z.array(z.string()),
});
export type FrozenResults = z.infer<typeof frozenResults>;

/** A change after the decision; it needs a reason and leaves a trace. */
export const correction = z.strictObject({
  at: isoInstant,
  who: z.string(),
  subject: z.string(),
  text: z.string(),
  before: outcome,
  after: outcome,
});
export type Correction = z.infer<typeof correction>;

/**
 * The rows that are scored and go through the cycle together: the households of one village; or all villages of the
 * commune; or the commune itself.
 */
export const yearUnit = z.strictObject({
  /** Name on the day the year was opened; a unit that is merged later keeps it. */
  name: z.string(),
  /** Whom the rows are about: household ids, village ids, or `commune`. */
  subjects: z.array(z.string()),
  /** Rows (subjects) that did not register. Registration is no longer in the decree, so nobody is left out by default. */
  unregistered: z.array(z.string()),
  /** For each kind of score one column per scored criterion of the set. */
  scores: z.strictObject({
    self: z.array(scoreColumn),
    meeting: z.array(scoreColumn),
    verified: z.array(scoreColumn),
  }),
  /** Keyed by {@link cellKey}. */
  reasons: z.record(z.string(), scoreReason),
  exclusions: z.array(exclusion),
  /** Keyed by subject. */
  overrides: z.record(z.string(), override),
  step: yearStep,
  done: z.array(stepDone),
  meeting: assessmentMeeting.optional(),
  posting: posting.optional(),
  decision: titleDecision.optional(),
  results: frozenResults.optional(),
  corrections: z.array(correction),
});
export type YearUnit = z.infer<typeof yearUnit>;

/** The terms of a year: data of the office, drawn from `resources/legal/titles-terms.json` when the year is opened. */
export const yearTerms = z.strictObject({
  /** The assessment is done before this day. */
  assessedBy: isoDate,
  postingDays: z.int().min(0),
  /** Days after the posting to hand in the dossier: the office's own term. */
  dossierDays: z.int().min(0),
  decisionDays: z.int().min(0),
  publishDays: z.int().min(0),
  /** Only who registered may get the title. */
  registrationNeeded: z.boolean(),
  /** Years in a row asked for "tiêu biểu". */
  yearsInARow: z.int().min(1),
  /** Rows on the edge of a quota with equal points: all in, all out, or left to a person. */
  ties: z.enum(['in', 'out', 'ask']),
  /** A difference of self and meeting totals from which a row is shown as an exception. */
  differenceShown: points,
});
export type YearTerms = z.infer<typeof yearTerms>;

/** One title in one year. */
export const titleYear = z.strictObject({
  /** Id of the (frozen) criteria set; undefined for a year of which only the results were brought in. */
  set: z.string().optional(),
  openedAt: isoInstant,
  terms: yearTerms,
  units: z.record(z.string(), yearUnit),
});
export type TitleYear = z.infer<typeof titleYear>;

/** The book `titles-YYYY`: the titles of one year. */
export const titlesBook = z.strictObject({
  titles: z.partialRecord(titleKind, titleYear),
  /** What was made of the year for the higher authority, and where it went. */
  packages: z.array(packageRecord).optional(),
});
export type TitlesBook = z.infer<typeof titlesBook>;

/** A year that was not opened for any title. */
export const emptyTitles: TitlesBook = { titles: {} };

/** Key of a cell's reason: the subject and the id of the criterion. */
export function cellKey(subject: string, criterion: string): string {
  return `${subject}/${criterion}`;
}

/** A unit with nothing in it yet but its rows. */
export function newUnit(name: string, subjects: readonly string[], columns: number): YearUnit {
  const empty = (): number[][] => Array.from({ length: columns }, () => []);
  return {
    name,
    subjects: [...subjects],
    unregistered: [],
    scores: { self: empty(), meeting: empty(), verified: empty() },
    reasons: {},
    exclusions: [],
    overrides: {},
    step: 'score',
    done: [],
    corrections: [],
  };
}
