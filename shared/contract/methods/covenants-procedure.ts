import { z } from 'zod';
import type { ClauseTopic } from '#shared/covenants/clauses.ts';
import type { CoverageCell } from '#shared/covenants/coverage/coverage.ts';
import { procedurePaper, type CaseBook, type ProcedurePaper } from '#shared/covenants/procedure/book.ts';
import { caseEvent } from '#shared/covenants/procedure/events.ts';
import type { CaseHistoryEntry } from '#shared/covenants/procedure/history.ts';
import type { NextStep } from '#shared/covenants/procedure/next-step.ts';
import type { CovenantStanding } from '#shared/covenants/procedure/standing.ts';
import type { CaseStep } from '#shared/covenants/procedure/steps.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';
import { covenantId, isoDate, type CovenantId, type HouseholdId, type VillageId } from '../ids.ts';
import { command, query, type MethodMap } from '../method.ts';
import type { SavedPaper } from './app.ts';

/** How far a covenant has come. */
export type CovenantStage =
  | 'none'
  | 'read'
  | 'in-force'
  | 'drafting'
  | 'posting'
  | 'adopted'
  | 'submitted'
  | 'recognised'
  | 'suspended'
  | 'part-suspended'
  | 'part-abolished'
  | 'abolished';

/** A village in the list of covenants, with its next step and its last day. */
export type BoardRow = {
  readonly village: VillageId;
  /** With its kind: `Thôn Đông Khê`. */
  readonly villageName: string;
  readonly households: number;
  readonly id: CovenantId | undefined;
  readonly docName: string | undefined;
  readonly stage: CovenantStage;
  /** Steps done of the run at work, of {@link CaseStepView}s; all of a covenant in force. */
  readonly done: number;
  readonly next: NextStep;
  /** Topics that the text or its draft has, confirmed by the clerk. */
  readonly covered: number;
  /** Topics that it seems to have, and that wait for the clerk. */
  readonly proposed: number;
  readonly topics: number;
};

/** A step of the run with its dates. */
export type CaseStepView = {
  readonly step: CaseStep;
  readonly state: 'done' | 'now' | 'later';
  readonly from: string | undefined;
  readonly on: string | undefined;
  /** Who acts. */
  readonly who: 'village' | 'commune';
  /** The last day that the rule sets, once it is known. */
  readonly by: string | undefined;
  /** When it was written down, where that was later than it happened. */
  readonly recordedOn: string | undefined;
  readonly papers: readonly ProcedurePaper[];
};

/** A provision that an opinion or a measure can name. */
export type NamedPlace = {
  /** "khoản 2 Điều 5" */
  readonly name: string;
  /** How it begins, so that it is recognised. */
  readonly text: string;
};

/** A paper whose form a decree prescribes, and whether the office held ours against the signed text. */
export type PrescribedForm = {
  readonly paper: ProcedurePaper;
  readonly name: string;
  readonly source: string;
  readonly checked: boolean;
};

/** A household as the entry of opinions lists it. */
export type CaseHousehold = { readonly id: HouseholdId; readonly head: string; readonly group: string };

/** The case file of a covenant. */
export type CaseView = BoardRow & {
  readonly unit: string;
  readonly book: CaseBook;
  readonly steps: readonly CaseStepView[];
  readonly history: readonly CaseHistoryEntry[];
  readonly standing: CovenantStanding;
  readonly today: string;
  /** The day of its last recognition, when known. */
  readonly recognised: string | undefined;
  /** Name of the file that is to take the place of the present text, once it is brought in. */
  readonly replacement: string | undefined;
  /** There is an amendment to compare with the text that it amends. */
  readonly amended: boolean;
  /** The decision by which it was recognised before the office kept cases, as it was written down. */
  readonly recognisedBy: string | undefined;
  /** Provisions of the text that the run is about: the draft, else the text in force. */
  readonly places: readonly NamedPlace[];
  /** By when the first of what people told is to be answered; undefined when all is. */
  readonly feedbackBy: string | undefined;
  readonly forms: readonly PrescribedForm[];
  readonly householdList: readonly CaseHousehold[];
  /** The signers of the office, by whom a decision is signed. */
  readonly signers: readonly string[];
  /** The number that the register offers for the decision. */
  readonly nextNumber: number;
};

/** Something due, or a day off, on the calendar. */
export type CalendarItem =
  | {
      readonly kind: 'step';
      readonly date: string;
      readonly covenant: CovenantId;
      readonly villageName: string;
      readonly next: NextStep;
      readonly late: boolean;
    }
  | {
      readonly kind: 'feedback';
      readonly date: string;
      readonly covenant: CovenantId;
      readonly villageName: string;
      readonly late: boolean;
    }
  /** A day off, or a day off that is worked instead. */
  | { readonly kind: 'off' | 'worked'; readonly date: string; readonly name: string };

/** A village in the register of covenants. */
export type RegisterRow = {
  readonly village: VillageId;
  readonly villageName: string;
  readonly id: CovenantId | undefined;
  readonly docName: string;
  /** `05/QĐ-UBND`; empty when none is known. */
  readonly decision: string;
  /** The day of its last recognition. */
  readonly on: string | undefined;
  readonly stage: CovenantStage;
  readonly covered: number;
  readonly topics: number;
};

/** The matrix of villages and topics. */
export type CoverageMatrix = {
  readonly topics: readonly (ClauseTopic & { readonly sample: string })[];
  readonly rows: readonly {
    readonly village: VillageId;
    readonly villageName: string;
    readonly households: number;
    readonly id: CovenantId | undefined;
    readonly cells: readonly CoverageCell[];
  }[];
  /** Villages in which every topic is confirmed, of all villages; cells that wait for the clerk. */
  readonly figure: { readonly full: number; readonly total: number; readonly waiting: number };
};

const one = z.strictObject({ covenant: covenantId });

export const covenantsProcedureMethods = {
  'covenants.board': query(z.strictObject({})).returns<readonly BoardRow[]>(),
  'covenants.case': query(one).returns<CaseView>(),
  /**
   * Records what happened in a case, after the fact too. Errors: `case-refused` with the article, `date-in-future`,
   * `number-taken`. A recognised amendment becomes the covenant's next version, and the number goes into the register.
   */
  'covenants.recordEvent': command(z.strictObject({ covenant: covenantId, event: caseEvent })).returns<{
    readonly next: NextStep['action'];
  }>(),
  /** Several steps told at once, in their order: all are kept, or none. One step of undo. */
  'covenants.recordEvents': command(
    z.strictObject({ covenant: covenantId, events: z.array(caseEvent).min(1).max(700) }),
  ).returns<{ readonly next: NextStep['action'] }>(),
  /** How many households the village had on a day: the base of its majority. */
  'covenants.householdsOn': query(z.strictObject({ covenant: covenantId, on: isoDate })).returns<number>(),
  /** A paper of a case for the preview; what every household gets comes filled once for each of them. */
  /** Notes that the office held the form of a paper against the signed text, or takes that back. */
  'covenants.checkForm': command(z.strictObject({ paper: procedurePaper, checked: z.boolean() })).returns<null>(),
  'covenants.casePaper': query(z.strictObject({ covenant: covenantId, paper: procedurePaper })).returns<
    readonly OfficialDocument[]
  >(),
  /** Papers of a case, each as a Word file in the village's folder; several are the dossier. */
  'covenants.writeCasePapers': command(
    z.strictObject({ covenant: covenantId, papers: z.array(procedurePaper).min(1).max(30) }),
  ).returns<{ readonly papers: readonly SavedPaper[] }>(),
  /** The dossier of art. 11 as it goes to the commune: each paper in a folder of its own, and all in one file to print at once. */
  'covenants.writeDossier': command(one).returns<{
    readonly papers: readonly SavedPaper[];
    readonly whole: SavedPaper;
  }>(),
  /** The papers of the dossier as values, to look at and to print in one run. */
  'covenants.dossierPapers': query(one).returns<readonly OfficialDocument[]>(),
  /** The amendment as changes that Word accepts or refuses, or as a print of them in black and white. */
  'covenants.writeTracked': command(
    z.strictObject({ covenant: covenantId, style: z.enum(['changes', 'print']) }),
  ).returns<SavedPaper>(),
  'covenants.measurePaper': query(one.extend({ measure: z.string().max(64) })).returns<OfficialDocument>(),
  /** The decision on a measure that was recorded. */
  'covenants.writeMeasure': command(
    z.strictObject({ covenant: covenantId, measure: z.string().max(64) }),
  ).returns<SavedPaper>(),
  'covenants.register': query(z.strictObject({})).returns<readonly RegisterRow[]>(),
  'covenants.registerPaper': query(z.strictObject({ format: z.enum(['docx', 'summary']) })).returns<OfficialDocument>(),
  /** The register of covenants, as a list or as the commune's report. */
  'covenants.writeRegister': command(
    z.strictObject({ format: z.enum(['xlsx', 'docx', 'summary']) }),
  ).returns<SavedPaper>(),
  'covenants.calendar': query(
    z.strictObject({ year: z.int().min(1990).max(2100), month: z.int().min(1).max(12) }),
  ).returns<{
    readonly items: readonly CalendarItem[];
    /** Due before the month and still not done. */
    readonly overdue: readonly CalendarItem[];
    readonly today: string;
    readonly unchecked: boolean;
  }>(),
  'covenants.coverage': query(z.strictObject({ drafts: z.boolean() })).returns<CoverageMatrix>(),
  'covenants.confirmTopic': command(
    z.strictObject({
      covenant: covenantId,
      topic: z.string().max(64),
      state: z.enum(['has', 'partly', 'no']),
      at: z.string().max(120),
    }),
  ).returns<null>(),
} satisfies MethodMap;
