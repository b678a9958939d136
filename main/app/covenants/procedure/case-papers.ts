import { fail, ok, type Result } from '#shared/contract/result.ts';
import { draftWithOrigins } from '#shared/covenants/amending/draft-amendment.ts';
import type { Amendment, CovenantBook, CovenantVersion } from '#shared/covenants/book.ts';
import { amendmentPaper } from '#shared/covenants/papers/amendment-paper.ts';
import { comparisonPaper } from '#shared/covenants/papers/comparison-paper.ts';
import { consolidatedPaper, covenantPaper, type CovenantNames } from '#shared/covenants/papers/covenant-paper.ts';
import {
  meetingMinutes,
  resolutionPaper,
  slipMinutes,
  votingSlip,
} from '#shared/covenants/papers/procedure/adoption.ts';
import {
  invitationPaper,
  opinionSlip,
  opinionTally,
  planPaper,
  postingMinutes,
} from '#shared/covenants/papers/procedure/before-adoption.ts';
import {
  adoptedSignatures,
  recognisedNote,
  covenantPaperLaw,
  yearOf,
  type CasePaper,
} from '#shared/covenants/papers/procedure/frame.ts';
import { adoptedBy } from '#shared/covenants/procedure/steps.ts';
import {
  postingNotice,
  recognitionPaper,
  refusalPaper,
  requestPaper,
  reviewMinutes,
} from '#shared/covenants/papers/procedure/recognition.ts';
import { trackedPaper } from '#shared/covenants/papers/tracked-paper.ts';
import type { CaseRun, ProcedurePaper } from '#shared/covenants/procedure/book.ts';
import { textOfTree } from '#shared/covenants/text/text-of-tree.ts';
import { treeOf } from '#shared/covenants/text/tree-of-text.ts';
import { trackedLines } from '#shared/covenants/tracked/tracked-lines.ts';
import type { FormValues } from '#shared/documents/form-values.ts';
import { committeeName } from '#shared/documents/letterhead.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';
import type { Ports } from '../../ports.ts';
import type { CaseData, VillageCase } from './case-data.ts';

/** A village that has a covenant. */
export type WithCovenant = VillageCase & { readonly covenant: NonNullable<VillageCase['covenant']> };

const noRun: CaseRun = { id: '', subject: 'amendment', opinions: [], adoptions: [], submissions: [] };

/** What a village's papers are made from. Errors: `office-missing`. */
export async function paperOf(ports: Ports, data: CaseData, one: WithCovenant): Promise<Result<CasePaper>> {
  const { commune, signers } = data.office;
  if (commune === undefined) return fail('office-missing', {});
  const law = covenantPaperLaw.parse(await ports.resources.json('legal/covenant-papers.json'));
  const { current, past } = one.covenant.cases;
  // A run that was given up has no papers to come back to.
  const run = current ?? past.findLast((ended) => ended.recognition !== undefined) ?? past.at(-1) ?? noRun;
  const signer = signers.find((candidate) => candidate.name === run.recognition?.signer) ?? signers[0];
  const { docName, unit } = one.covenant.book;
  return ok({ commune, signer, law, docName, unit, run, households: one.households, today: data.today });
}

/** One paper of a case. Errors: `nothing-amended`, `amendment-refused`. */
export function buildPaper(
  paper: ProcedurePaper,
  from: CasePaper,
  one: WithCovenant,
  who: { readonly author: string; readonly at: string },
): Result<OfficialDocument> {
  switch (paper) {
    case 'plan':
      return ok(planPaper(from));
    case 'opinion-slip':
      return ok(opinionSlip(from));
    case 'opinion-tally':
      return ok(opinionTally(from));
    case 'posting-minutes':
      return ok(postingMinutes(from));
    case 'invitation':
      return ok(invitationPaper(from));
    case 'minutes':
      return ok(meetingMinutes(from));
    case 'household-slips':
      return ok(votingSlip(from));
    case 'slip-minutes':
      return ok(slipMinutes(from));
    case 'resolution':
      return ok(resolutionPaper(from));
    case 'request':
      return ok(requestPaper(from));
    case 'recognition':
      return ok(recognitionPaper(from));
    case 'refusal':
      return ok(refusalPaper(from));
    case 'posting-notice':
      return ok(postingNotice(from));
    case 'review-minutes':
      return ok(reviewMinutes(from, one.covenant.cases.reviews.at(-1)));
    case 'posting-draft':
    case 'covenant-signed':
    case 'tracked':
    case 'tracked-print':
    case 'comparison':
    case 'amendment':
    case 'consolidated':
      return textPaper(paper, from, one.covenant.book, who);
  }
}

type TextPaper = Extract<
  ProcedurePaper,
  'posting-draft' | 'covenant-signed' | 'tracked' | 'tracked-print' | 'comparison' | 'amendment' | 'consolidated'
>;

/**
 * The amendment that the run is about, with the version it amends: at work, or the one that became a version. Changes to
 * look at are always of the amendment at work, as the editor shows them.
 */
function amended(
  book: CovenantBook,
  run: CaseRun,
  paper: TextPaper,
): { base: CovenantVersion; amendment: Amendment } | undefined {
  const past = run.recognition === undefined ? undefined : book.past.at(-1);
  const atWork = paper === 'tracked' || paper === 'tracked-print' || past === undefined;
  const amendment = atWork ? (book.amendment ?? past) : past;
  const base = book.versions.find((version) => version.id === amendment?.baseVersion);
  if (amendment === undefined || base === undefined || amendment.operations.length === 0) return undefined;
  return { base, amendment };
}

function textPaper(
  paper: TextPaper,
  from: CasePaper,
  book: CovenantBook,
  who: { readonly author: string; readonly at: string },
): Result<OfficialDocument> {
  const newest = book.versions.at(-1);
  if (newest === undefined) return fail('nothing-amended', {});
  const names: CovenantNames = {
    docName: book.docName,
    unit: book.unit,
    place: from.commune.place,
    year: Number(from.today.slice(0, 4)),
    committee: committeeName(from.commune),
  };
  const found = amended(book, from.run, paper);
  const replacing = from.run.subject === 'replacement' && from.run.recognition === undefined;
  const text = (replacing ? book.replacement?.text : undefined) ?? newest.text;
  const whole = from.run.subject !== 'amendment' || found === undefined;
  if (whole && (paper === 'posting-draft' || paper === 'covenant-signed')) {
    return ok(forPosting(paper, covenantPaper(text, names), from));
  }
  if (found === undefined) return fail('nothing-amended', {});
  const { base, amendment } = found;
  const outcome = draftWithOrigins({
    base: treeOf(base.text),
    operations: amendment.operations.filter((one) => one.state !== 'refused').map((one) => one.record),
    numbering: amendment.numbering,
    amendment: { name: amendment.name, effective: amendment.effective },
  });
  if ('errors' in outcome) {
    const [first] = outcome.errors;
    return first === undefined
      ? fail('nothing-amended', {})
      : fail('amendment-refused', { reason: first.code, at: first.at ?? '' });
  }
  const { draft, origins } = outcome;
  if (draft.title === null) return fail('nothing-amended', {});
  switch (paper) {
    case 'comparison': {
      const reasons = new Map(amendment.operations.map((one) => [one.record.id, one.reason]));
      return ok(comparisonPaper(draft.comparison, (operation) => reasons.get(operation) ?? '', names));
    }
    case 'tracked':
    case 'tracked-print': {
      const lines = trackedLines(base.text, {
        consolidated: draft.consolidated,
        numbers: draft.number_table,
        origins,
      });
      return ok(
        trackedPaper(lines, paper === 'tracked' ? 'changes' : 'print', {
          names,
          operations: draft.changes.operations,
          revision: { author: who.author, date: who.at },
        }),
      );
    }
    case 'consolidated':
      return ok(consolidatedPaper(textOfTree(draft.consolidated, base.text, draft.number_table), draft.notes, names));
    case 'amendment':
    case 'posting-draft':
    case 'covenant-signed': {
      const text = { title: draft.title, sentences: draft.sentences, effective: amendment.effective };
      return ok(forPosting(paper, amendmentPaper(text, names), from));
    }
  }
}

/**
 * A draft for posting says that it is one and bears no signatures; the adopted text has the day of its adoption and the
 * names of those who sign. Names tell the two apart in the folder.
 */
function forPosting(paper: TextPaper, document: OfficialDocument, from: CasePaper): OfficialDocument {
  if (paper === 'covenant-signed') {
    const on = adoptedBy(from.run)?.on;
    const { heading } = document;
    const note = recognisedNote(from);
    return {
      ...document,
      ...(heading === undefined || note === undefined ? {} : { heading: { ...heading, note } }),
      paper: 'covenants.covenant-signed',
      title: `${document.title}, bản thông qua`,
      closing: { place: from.commune.place, ...(on === undefined ? { year: yearOf(from) } : { date: on }) },
      signatures: { columns: 2, places: adoptedSignatures(from) },
    };
  }
  if (paper !== 'posting-draft') return document;
  const { signatures: _signatures, ...rest } = document;
  const heading =
    document.heading === undefined ? {} : { heading: { ...document.heading, note: 'Dự thảo để lấy ý kiến' } };
  return { ...rest, ...heading, paper: 'covenants.posting-draft', title: `${document.title}, dự thảo` };
}

/** Papers that are made once for every household of the village. */
export const perHousehold: ReadonlySet<ProcedurePaper> = new Set(['opinion-slip', 'household-slips', 'invitation']);

/** The households of a village as the fields of a form want them. */
export function householdValues(data: CaseData, one: VillageCase): readonly FormValues[] {
  return data.registry.households
    .filter((household) => household.villageId === one.village.id && household.status === 'active')
    .map((household) => ({ chu_ho: household.head, dia_chi: household.address ?? household.group ?? '' }));
}
