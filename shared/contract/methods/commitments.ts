import { z } from 'zod';
import { signatureState, type SignatureState } from '#shared/commitments/book.ts';
import type { Coverage } from '#shared/commitments/coverage.ts';
import type { CommitmentForm } from '#shared/commitments/forms.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';
import {
  campaignId,
  isoDate,
  jobId,
  personId,
  unitId,
  year,
  type CampaignId,
  type PersonId,
  type UnitId,
} from '../ids.ts';
import { command, job, query, type MethodMap } from '../method.ts';
import type { SavedPaper } from './app.ts';

/** A campaign in a list. */
export type CampaignSummary = {
  readonly id: CampaignId;
  readonly name: string;
  readonly year: number;
  readonly form: string;
  readonly due: string | undefined;
  readonly coverage: Coverage;
};

/** A person's row in a campaign. */
export type CampaignPerson = {
  readonly id: PersonId;
  readonly name: string;
  readonly post: string;
  readonly unitId: UnitId;
  readonly unit: string;
  readonly state: SignatureState;
  readonly reason: string | undefined;
  readonly prints: number;
  readonly printedAt: string | undefined;
  readonly signedOn: string | undefined;
  /** The code on the person's form, once it was printed: `KM-3F7QA-9`. */
  readonly code: string | undefined;
};

/** A campaign with everybody in it, as of a date; people in list order, unit by unit. */
export type CampaignView = CampaignSummary & {
  readonly date: string;
  readonly units: readonly { readonly id: UnitId; readonly name: string; readonly coverage: Coverage }[];
  readonly people: readonly CampaignPerson[];
};

/** What one printing made. */
export type CampaignPrint = {
  readonly papers: readonly SavedPaper[];
  readonly forms: number;
  /** Of `forms`, how many had been printed before. */
  readonly reprinted: number;
};

/** The papers of a campaign besides its forms. */
export const campaignPaper = z.enum(['signing-sheet', 'reminder', 'certificate']);
export type CampaignPaper = z.infer<typeof campaignPaper>;

/** Whose form was ticked, and whether it had been before. */
export type CampaignTick = {
  readonly person: PersonId;
  readonly name: string;
  readonly post: string;
  readonly unit: string;
  readonly repeated: boolean;
  readonly signed: number;
  readonly due: number;
};

export const commitmentsMethods = {
  'commitments.forms': query(z.strictObject({})).returns<{
    readonly note: string;
    readonly forms: readonly CommitmentForm[];
  }>(),
  'commitments.campaigns': query(z.strictObject({ year: year.optional() })).returns<readonly CampaignSummary[]>(),
  'commitments.open': command(
    z.strictObject({
      name: z.string().trim().min(1).max(200),
      year,
      form: z.string().max(64),
      due: isoDate.optional(),
      units: z.array(unitId).max(500).optional(),
    }),
  ).returns<{ readonly id: CampaignId }>(),
  'commitments.campaign': query(
    z.strictObject({ campaign: campaignId, date: isoDate.optional() }),
  ).returns<CampaignView>(),
  /** One person's form as a paper value, for the preview. */
  'commitments.form': query(z.strictObject({ campaign: campaignId, person: personId })).returns<OfficialDocument>(),
  /** Forms for the people given, in that order, or for everybody still missing; records the printing. */
  'commitments.print': job(
    z.strictObject({
      campaign: campaignId,
      people: z.union([z.array(personId).min(1).max(20_000), z.literal('missing'), z.literal('all')]),
      as: z.enum(['one-file', 'one-each']),
      job: jobId,
    }),
  ).returns<CampaignPrint>(),
  'commitments.mark': command(
    z.strictObject({
      campaign: campaignId,
      people: z.array(personId).min(1).max(20_000),
      state: signatureState.exclude(['printed']),
      reason: z.string().max(1_000).optional(),
      signedOn: isoDate.optional(),
    }),
  ).returns<{ readonly marked: number }>(),
  /** Ticks the form whose code was scanned or typed as signed today. A repeated scan changes nothing and says so. */
  'commitments.tick': command(
    z.strictObject({ campaign: campaignId, code: z.string().max(100) }),
  ).returns<CampaignTick>(),
  /** A sổ ký, the list of who is missing, or the certificate of 100 % (refused with `not-complete` while one is missing). */
  'commitments.writePaper': command(
    z.strictObject({ campaign: campaignId, paper: campaignPaper, unit: unitId.optional() }),
  ).returns<SavedPaper>(),
} satisfies MethodMap;
