import { addDays } from '#shared/calendar/days.ts';
import { judgeAdoption } from './adoption.ts';
import type { CaseRun, ProcedurePaper } from './book.ts';

/** Days for which a draft is posted at least (Nghị định 61/2023/NĐ-CP, art. 9). */
export const POSTING_DAYS = 30;

/** The steps of one run, in their order. */
export const caseSteps = ['proposal', 'draft', 'posting', 'adoption', 'dossier', 'recognition', 'publication'] as const;
export type CaseStep = (typeof caseSteps)[number];

/** Who acts in a step: the commune decides, all else is the village's (Nghị định 61/2023/NĐ-CP, art. 7–11). */
export const stepWho = (step: CaseStep): 'village' | 'commune' => (step === 'recognition' ? 'commune' : 'village');

/** When the last thing of a step was written down; undefined while nothing of it is. */
export function recordedAt(run: CaseRun, step: CaseStep): string | undefined {
  switch (step) {
    case 'proposal':
      return (run.group ?? run.proposal)?.recordedAt;
    case 'draft':
      return run.draft?.recordedAt;
    case 'posting':
      return run.posting?.recordedAt;
    case 'adoption':
      return run.adoptions.at(-1)?.recordedAt;
    case 'dossier':
      return run.submissions.at(-1)?.recordedAt;
    case 'recognition':
      return run.recognition?.recordedAt;
    case 'publication':
      return run.publication?.recordedAt;
  }
}

/** The day on which the draft has been posted for thirty days; undefined before it is posted. */
export function postedUntil(run: Pick<CaseRun, 'posting'> | undefined): string | undefined {
  return run?.posting === undefined ? undefined : addDays(run.posting.on, POSTING_DAYS);
}

/** The attempt that adopted the draft, when one did: the last, since a text that came back may be adopted anew. */
export function adoptedBy(run: Pick<CaseRun, 'adoptions'>): CaseRun['adoptions'][number] | undefined {
  const last = run.adoptions.at(-1);
  return last !== undefined && judgeAdoption(last).passed ? last : undefined;
}

/** Whether the commune gave the last dossier back, so that the text may be mended and adopted anew. */
export const cameBack = (run: Pick<CaseRun, 'submissions'>): boolean => run.submissions.at(-1)?.returned !== undefined;

/** Whether the text of a run stands as the community adopted it. */
export function textIsFixed(run: CaseRun | undefined): boolean {
  return run !== undefined && run.recognition === undefined && adoptedBy(run) !== undefined && !cameBack(run);
}

/** The dossier that the commune has in hand or decided on: the last one that was not returned. */
export function openSubmission(run: Pick<CaseRun, 'submissions'>): CaseRun['submissions'][number] | undefined {
  const last = run.submissions.at(-1);
  return last?.returned === undefined ? last : undefined;
}

/** The day on which a step was done; undefined while it is not. */
export function doneOn(run: CaseRun, step: CaseStep): string | undefined {
  switch (step) {
    case 'proposal':
      return run.proposal === undefined ? undefined : run.group?.on;
    case 'draft':
      return run.draft?.on;
    case 'posting':
      // The posting is over when what follows it has begun.
      return run.invitation === undefined && run.adoptions.length === 0 ? undefined : postedUntil(run);
    case 'adoption':
      return adoptedBy(run)?.on;
    case 'dossier':
      return openSubmission(run)?.on;
    case 'recognition':
      return run.recognition?.on;
    case 'publication':
      return run.publication?.on;
  }
}

/** The first step that is not done; undefined when all are. */
export function stepNow(run: CaseRun): CaseStep | undefined {
  return caseSteps.find((step) => doneOn(run, step) === undefined);
}

const slips = (run: CaseRun) => run.adoptions.some((one) => one.kind === 'slips');

/** The papers that belong to a step; what only an amendment has is left out of a first covenant. */
export function papersOf(run: CaseRun, step: CaseStep): readonly ProcedurePaper[] {
  const amending: readonly ProcedurePaper[] = run.subject === 'amendment' ? ['comparison'] : [];
  switch (step) {
    case 'proposal':
      return ['plan'];
    case 'draft':
      return run.subject === 'amendment' ? ['amendment', 'comparison'] : ['posting-draft'];
    case 'posting':
      return ['posting-draft', 'opinion-slip', 'opinion-tally', 'posting-minutes'];
    case 'adoption':
      return [
        'invitation',
        'minutes',
        ...(slips(run) ? (['household-slips', 'slip-minutes'] as const) : []),
        'resolution',
      ];
    case 'dossier':
      return [
        'request',
        'resolution',
        'minutes',
        ...(slips(run) ? (['slip-minutes'] as const) : []),
        'covenant-signed',
        ...amending,
      ];
    case 'recognition':
      return [run.submissions.at(-1)?.returned === undefined ? 'recognition' : 'refusal'];
    case 'publication':
      return ['posting-notice', 'covenant-signed'];
  }
}
