import { z } from 'zod';
import {
  assessmentMeeting,
  objection,
  outcome,
  scoreKind,
  yearStep,
  type Correction,
  type YearUnit,
} from '#shared/titles/book.ts';
import type { SetFault } from '#shared/titles/check-set.ts';
import { criteriaSet, titleKind, type CriteriaSet, type TitleKind } from '#shared/titles/criteria-set.ts';
import { setEdit } from '#shared/titles/edit-set.ts';
import type { CriteriaSheetFault } from '#shared/titles/criteria-sheet.ts';
import { exceptionViews } from '#shared/titles/views.ts';
import type { Board, ExceptionRow, Grid, SetSummary, SubjectCard, WhatIf } from '#shared/titles/views.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';
import { fileRef, isoDate, year } from '../ids.ts';
import { command, query, type MethodMap } from '../method.ts';
import type { SavedPaper } from './app.ts';

const unitId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
const subjectId = unitId;
const text = z.string().trim().max(2000);
const setId = unitId;

const inYear = { year, title: titleKind };
const inUnit = { ...inYear, unit: unitId };
const points = z.number().min(-1).max(10_000);

/** The papers of a year; `why` and `slip` are about one row, the others about a unit or the commune. */
export const titlePaper = z.enum([
  'invitation',
  'minutes',
  'posting',
  'passed-list',
  'failed-list',
  'request',
  'decision',
  'why',
]);
export type TitlePaper = z.infer<typeof titlePaper>;

/** What came of reading a sheet of criteria: the set it describes, or its faults by cell. */
export type SetImport = {
  readonly file: string;
  readonly sheet: string;
  /** The title that the sheet itself names. */
  readonly titleKind: TitleKind | undefined;
  readonly set: CriteriaSet | undefined;
  readonly faults: readonly CriteriaSheetFault[];
  readonly saved: boolean;
};

const paper = z.strictObject({
  ...inYear,
  paper: titlePaper,
  unit: unitId.exactOptional(),
  subject: subjectId.exactOptional(),
});

export const titlesMethods = {
  /** The office's sets, and the shipped ones it has not copied yet. */
  'titles.listSets': query(z.strictObject({})).returns<{ readonly sets: readonly SetSummary[] }>(),
  'titles.getSet': query(z.strictObject({ set: setId })).returns<{
    readonly set: CriteriaSet;
    readonly faults: readonly SetFault[];
  }>(),
  'titles.board': query(z.strictObject(inYear)).returns<
    | {
        readonly state: 'closed';
        readonly sets: readonly SetSummary[];
        readonly households: number;
        readonly units: number;
      }
    | ({ readonly state: 'open' } & Board)
  >(),
  'titles.grid': query(z.strictObject(inUnit)).returns<Grid>(),
  'titles.subject': query(z.strictObject({ ...inUnit, subject: subjectId })).returns<SubjectCard>(),
  'titles.exceptions': query(
    z.strictObject({ ...inYear, view: z.enum(exceptionViews), unit: unitId.exactOptional() }),
  ).returns<{ readonly rows: readonly ExceptionRow[] }>(),
  /** The same list as a workbook; `not-found` when nobody is in it. */
  'titles.writeExceptions': command(
    z.strictObject({ ...inYear, view: z.enum(exceptionViews), unit: unitId.exactOptional() }),
  ).returns<SavedPaper>(),
  /** The meeting, posting, decision and corrections of a unit. */
  'titles.unit': query(z.strictObject(inUnit)).returns<
    Pick<YearUnit, 'name' | 'step' | 'done' | 'meeting' | 'posting' | 'decision'> & {
      readonly corrections: readonly Correction[];
    }
  >(),
  /** What another pass mark would give; saves nothing. */
  'titles.whatIf': query(z.strictObject({ ...inYear, passMark: z.number().min(0).max(10_000) })).returns<WhatIf>(),

  /** Copies the set into the office's own (frozen) and makes a row for every household, village, or the commune. */
  'titles.openYear': command(z.strictObject({ ...inYear, set: setId })).returns<{
    readonly units: number;
    readonly subjects: number;
  }>(),
  /** Takes in households that came into the register since, and lets go those that left it and have no points. */
  'titles.followRegister': command(z.strictObject(inYear)).returns<{
    readonly added: number;
    readonly removed: number;
  }>(),
  /**
   * Writes points; `points: -1` clears a cell. All or nothing: a cell over its maximum refuses the whole call
   * (`points-over`), as does a unit whose decision was made (`results-fixed`).
   */
  'titles.setScores': command(
    z.strictObject({
      ...inUnit,
      cells: z
        .array(z.strictObject({ subject: subjectId, criterion: z.string().max(40), kind: scoreKind, points }))
        .min(1)
        .max(100_000),
    }),
  ).returns<{ readonly written: number }>(),
  /**
   * Fills every empty cell of the rows that are not complete with its maximum. An exception with `points` gets those in
   * `criterion`; one without is left as it is.
   */
  'titles.fullMarksExcept': command(
    z.strictObject({
      ...inUnit,
      kind: scoreKind,
      exceptions: z
        .array(
          z.strictObject({
            subject: subjectId,
            criterion: z.string().max(40).exactOptional(),
            points: points.exactOptional(),
          }),
        )
        .max(10_000),
    }),
  ).returns<{ readonly rows: number }>(),
  /** Says why points were taken; an empty text removes the reason. */
  'titles.setReason': command(
    z.strictObject({
      ...inUnit,
      subject: subjectId,
      criterion: z.string().max(40),
      text,
      source: text,
      on: isoDate.exactOptional(),
    }),
  ).returns<{ readonly saved: true }>(),
  'titles.exclude': command(
    z.strictObject({
      ...inUnit,
      subject: subjectId,
      disqualifier: z.string().max(40),
      text: text.min(1),
      source: text,
      on: isoDate.exactOptional(),
    }),
  ).returns<{ readonly exclusion: string }>(),
  /** Lifts an exclusion; needs a reason (`reason-needed`), which the change log keeps. */
  'titles.unexclude': command(z.strictObject({ ...inUnit, exclusion: z.string().max(64), reason: text })).returns<{
    readonly lifted: true;
  }>(),
  'titles.setRegistered': command(
    z.strictObject({ ...inUnit, subjects: z.array(subjectId).min(1).max(50_000), registered: z.boolean() }),
  ).returns<{ readonly rows: number }>(),
  /** A person decides against the points; `passed` left out takes it back. Needs a reason. */
  'titles.override': command(
    z.strictObject({ ...inUnit, subject: subjectId, passed: z.boolean().exactOptional(), reason: text }),
  ).returns<{ readonly saved: true }>(),

  'titles.recordMeeting': command(z.strictObject({ ...inUnit, meeting: assessmentMeeting })).returns<{
    readonly saved: true;
  }>(),
  /** Posts the list from a day on; the last day follows from the terms of the year. */
  'titles.post': command(z.strictObject({ ...inUnit, from: isoDate, places: text })).returns<{
    readonly until: string;
  }>(),
  /**
   * Notes an objection to the posted list, also after the posting, the decision and the lock: it is kept that it came late.
   * What comes of it after the decision is a correction. Refused (`not-posted`) where no list was posted.
   */
  'titles.object': command(
    z.strictObject({
      ...inUnit,
      on: isoDate,
      from: text.min(1),
      text: text.min(1),
      subject: subjectId.exactOptional(),
    }),
  ).returns<{ readonly objection: string }>(),
  'titles.answer': command(
    z.strictObject({ ...inUnit, objection: objection.shape.id, answer: text.min(1), on: isoDate }),
  ).returns<{ readonly saved: true }>(),
  /** Records that a step was done on a day, also after the fact; the unit stands at the step after it. */
  'titles.recordStep': command(z.strictObject({ ...inUnit, step: yearStep, on: isoDate })).returns<{
    readonly saved: true;
  }>(),
  /**
   * The decision: results and names are fixed as they stand. Refused while a row has no points (`not-all-scored`) or
   * waits on the edge of the quota (`ties-open`).
   */
  'titles.decide': command(
    z.strictObject({
      ...inYear,
      units: z.array(unitId).min(1).max(1000),
      number: z.string().trim().min(1).max(60),
      on: isoDate,
      signer: text,
    }),
  ).returns<{ readonly passed: number; readonly refused: number }>(),
  /** Changes a fixed result; needs a reason and leaves a trace. */
  'titles.correct': command(z.strictObject({ ...inUnit, subject: subjectId, outcome, reason: text })).returns<{
    readonly saved: true;
  }>(),

  /**
   * Reads a set of criteria from a workbook. Without `save` nothing is kept; a sheet with faults is never kept, they are
   * named by their cells. A set of the same name gets its next version.
   */
  'titles.importSet': command(
    z.strictObject({
      file: fileRef,
      title: titleKind,
      name: text.min(1),
      legalBasis: text,
      scoredBy: criteriaSet.shape.scoredBy,
      save: z.boolean(),
    }),
  ).returns<SetImport>(),
  /**
   * Makes the next version of a set, or with `name` a set of its own that begins like it, free to be changed. A set that
   * ships with the program or that a year was opened with is changed only in this way.
   */
  'titles.reviseSet': command(z.strictObject({ set: setId, name: text.min(1).exactOptional() })).returns<{
    readonly set: string;
  }>(),
  /** One change of a set that no year uses; see {@link setEdit}. Answers with what does not add up then. */
  'titles.editSet': command(z.strictObject({ set: setId, edit: setEdit })).returns<{
    readonly faults: readonly SetFault[];
  }>(),
  /** Takes an own set away that no year uses. */
  'titles.removeSet': command(z.strictObject({ set: setId })).returns<{ readonly name: string }>(),
  /** Ticks a set, or the line of it with this id, as held against the signed text; `checked: false` takes it back. */
  'titles.markChecked': command(
    z.strictObject({ set: setId, line: z.string().max(40).exactOptional(), checked: z.boolean() }),
  ).returns<{ readonly saved: true }>(),

  /** The annual score sheet of a village, or of the commune with one sheet per village. */
  'titles.writeSheet': command(
    z.strictObject({ ...inYear, unit: unitId.exactOptional(), format: z.enum(['xlsx', 'docx']) }),
  ).returns<SavedPaper>(),
  /** A paper as a page shows it, not written yet. */
  'titles.preview': query(paper).returns<OfficialDocument>(),
  /** The annual score sheet as its Word file will be, of a unit or of all. */
  'titles.previewSheet': query(z.strictObject({ ...inYear, unit: unitId.exactOptional() })).returns<OfficialDocument>(),
  /** The slips of a unit, one for each household. */
  'titles.previewSlips': query(z.strictObject(inUnit)).returns<readonly OfficialDocument[]>(),
  'titles.writePaper': command(paper).returns<SavedPaper>(),
  /**
   * A slip per household, or of one, with name, last year's result and a code to find the row when the slip comes back.
   */
  'titles.writeSlips': command(z.strictObject({ ...inUnit, subject: subjectId.exactOptional() })).returns<
    SavedPaper & { readonly slips: number }
  >(),
} satisfies MethodMap;
