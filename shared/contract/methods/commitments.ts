import { z } from 'zod';
import {
  audienceKind,
  resignRules,
  signatureState,
  type AudienceKind,
  type FrozenCertificate,
  type ResignRules,
  type SignatureState,
} from '#shared/commitments/book.ts';
import type { Coverage } from '#shared/commitments/coverage.ts';
import { commitmentForm, type CommitmentForm } from '#shared/commitments/forms.ts';
import type { CampaignFigures, Timeline } from '#shared/commitments/progress.ts';
import type { ResignReason } from '#shared/commitments/resign.ts';
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
import type { AppError } from '../errors.ts';
import type { SavedPaper } from './app.ts';

/** A campaign in a list. */
export type CampaignSummary = {
  readonly id: CampaignId;
  readonly name: string;
  readonly year: number;
  readonly form: string;
  readonly due: string | undefined;
  readonly coverage: Coverage;
  readonly audience: AudienceKind;
  readonly closedOn: string | undefined;
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
  /** The rule that an exemption rests on. */
  readonly basis: string | undefined;
  readonly prints: number;
  readonly printedAt: string | undefined;
  readonly signedOn: string | undefined;
  /** The code on the person's form, once it was printed: `KM-3F7QA-9`. */
  readonly code: string | undefined;
  /** How the newest signature was given, also where it no longer counts. */
  readonly how: 'paper' | 'screen' | 'scan' | undefined;
  /** Why a signature given before no longer counts. */
  readonly again: ResignReason | undefined;
  readonly hasScan: boolean;
  /** In post in a unit of the audience on the date of the view. */
  readonly inAudience: boolean;
};

/** A campaign with everybody in it, as of a date; people in list order, unit by unit. */
export type CampaignView = CampaignSummary & {
  readonly date: string;
  readonly units: readonly { readonly id: UnitId; readonly name: string; readonly coverage: Coverage }[];
  readonly people: readonly CampaignPerson[];
  readonly formVersion: number;
  /** The newest version of the form; above `formVersion` when the office has worded it anew since. */
  readonly newestVersion: number;
  readonly resign: ResignRules;
  /** Who confirms the forms; undefined: as the form says. */
  readonly confirmer: string | undefined;
  readonly timeline: Timeline;
  readonly certificates: readonly Pick<FrozenCertificate, 'id' | 'on' | 'by' | 'unitId'>[];
};

/** One thing that happened to a person's form. */
export type PersonEvent = {
  readonly on: string;
  readonly what: 'printed' | 'signed-paper' | 'signed-screen' | 'signed-scan';
  readonly version: number | undefined;
  readonly by: string | undefined;
  readonly witness: string | undefined;
  readonly file: string | undefined;
};

/** A person of a campaign with everything known of their form, newest first. */
export type CampaignPersonCard = { readonly row: CampaignPerson; readonly events: readonly PersonEvent[] };

/** What one printing made. */
export type CampaignPrint = {
  readonly papers: readonly SavedPaper[];
  readonly forms: number;
  /** Of `forms`, how many had been printed before. */
  readonly reprinted: number;
  /** Why it ended before all were made: what is in `papers` was written whole, and nothing else. */
  readonly stopped?: AppError;
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
    /** The newest version of each. */
    readonly forms: readonly CommitmentForm[];
  }>(),
  /** Every version of one form, newest first, each with the number of forms printed with it. */
  'commitments.formVersions': query(z.strictObject({ form: z.string().max(64) })).returns<
    readonly (CommitmentForm & { readonly printed: number })[]
  >(),
  /** Saves the office's wording as a new version; without `form` as a form of its own. */
  'commitments.saveForm': command(
    z.strictObject({
      form: z.string().max(64).optional(),
      wording: commitmentForm.omit({ id: true, version: true, mark: true, source: true }),
    }),
  ).returns<{ readonly form: string; readonly version: number }>(),
  /** From today the campaign asks for the newest version of its form; who signed an earlier one is asked again when its rules say so. */
  'commitments.useNewestForm': command(z.strictObject({ campaign: campaignId })).returns<{
    readonly version: number;
  }>(),
  'commitments.campaigns': query(z.strictObject({ year: year.optional() })).returns<readonly CampaignSummary[]>(),
  'commitments.open': command(
    z.strictObject({
      name: z.string().trim().min(1).max(200),
      year,
      form: z.string().max(64),
      due: isoDate.optional(),
      units: z.array(unitId).max(500).optional(),
      audience: audienceKind.optional(),
      resign: resignRules.optional(),
      confirmer: z.string().trim().max(200).optional(),
    }),
  ).returns<{ readonly id: CampaignId }>(),
  'commitments.change': command(
    z.strictObject({
      campaign: campaignId,
      name: z.string().trim().min(1).max(200).optional(),
      due: isoDate.optional(),
      resign: resignRules.optional(),
      confirmer: z.string().trim().max(200).optional(),
    }),
  ).returns<null>(),
  /** Takes people into the campaign's own list: traders, guests. Who stands there already by name and place is left as is. */
  'commitments.addOthers': command(
    z.strictObject({
      campaign: campaignId,
      people: z
        .array(
          z.strictObject({
            name: z.string().trim().min(1).max(300),
            post: z.string().trim().max(300),
            place: z.string().trim().min(1).max(300),
          }),
        )
        .min(1)
        .max(5_000),
    }),
  ).returns<{ readonly added: number; readonly known: number }>(),
  /** Closes the campaign: its records and certificates stay as they are. Undo opens it again. */
  'commitments.close': command(z.strictObject({ campaign: campaignId })).returns<null>(),
  /** The figures for reports, on any date. */
  'commitments.figures': query(
    z.strictObject({ campaign: campaignId, date: isoDate.optional() }),
  ).returns<CampaignFigures>(),
  'commitments.person': query(z.strictObject({ campaign: campaignId, person: personId })).returns<CampaignPersonCard>(),
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
      /** A Word file for all, a Word file for each, or the pages of all as one PDF. */
      as: z.enum(['one-file', 'one-each', 'pdf']),
      /** Within a unit: as listed, or by given name. Left out: as listed. */
      order: z.enum(['list', 'name']).optional(),
      /** Names of files in `one-each`, e.g. `{stt} {ho_ten}`. */
      pattern: z.string().max(200).optional(),
      /** What else lies in each unit's envelope, in one job with its forms. */
      enclose: z
        .array(z.enum(['cover', 'list', 'sheet']))
        .max(3)
        .optional(),
      job: jobId,
    }),
  ).returns<CampaignPrint>(),
  /** The papers of a printing as values, for the page view; gives codes to forms that have none, and records nothing else. */
  'commitments.prepare': command(
    z.strictObject({
      campaign: campaignId,
      people: z.union([z.array(personId).min(1).max(20_000), z.literal('missing'), z.literal('all')]),
      order: z.enum(['list', 'name']).optional(),
      enclose: z
        .array(z.enum(['cover', 'list', 'sheet']))
        .max(3)
        .optional(),
    }),
  ).returns<{ readonly documents: readonly OfficialDocument[]; readonly forms: number }>(),
  /** Records that prepared forms went to paper: called when the printer has taken them, and not before. */
  'commitments.printed': command(
    z.strictObject({ campaign: campaignId, people: z.array(personId).min(1).max(20_000) }),
  ).returns<{ readonly forms: number; readonly reprinted: number }>(),
  'commitments.mark': command(
    z.strictObject({
      campaign: campaignId,
      people: z.array(personId).min(1).max(20_000),
      state: signatureState.exclude(['printed']),
      reason: z.string().max(1_000).optional(),
      basis: z.string().max(1_000).optional(),
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
  /** A certificate once given, as it was given. */
  'commitments.reprintCertificate': command(
    z.strictObject({ campaign: campaignId, certificate: z.string().max(64) }),
  ).returns<SavedPaper>(),
} satisfies MethodMap;
