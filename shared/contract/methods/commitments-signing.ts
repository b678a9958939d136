import { z } from 'zod';
import { ink } from '#shared/commitments/ink.ts';
import type { PageVerdict } from '#shared/commitments/scan-reading.ts';
import { campaignId, fileRef, isoDate, jobId, personId, type PersonId } from '../ids.ts';
import { command, job, query, type MethodMap } from '../method.ts';
import type { SavedPaper } from './app.ts';
import type { CampaignPrint } from './commitments.ts';

/** A page of a scan as the clerk sees it before anything is kept. */
export type ScanPageRow = {
  readonly page: number;
  readonly verdict: PageVerdict;
  readonly code: string | undefined;
  readonly person: PersonId | undefined;
  readonly name: string | undefined;
  readonly unit: string | undefined;
  /** The person has a scan already; keeping this page replaces it. */
  readonly hasScan: boolean;
};

/** What was found in a file of scanned forms. */
export type ScanReading = {
  readonly name: string;
  readonly pages: readonly ScanPageRow[];
  /** The very same file was kept before. */
  readonly keptBefore: boolean;
};

/** Signatures on the screen, and scans of signed forms. */
export const commitmentsSigningMethods = {
  /** Keeps a signature given on the screen, with the instant and who was present. `signature-empty` for a mere tap. */
  'commitments.sign': command(
    z.strictObject({
      campaign: campaignId,
      person: personId,
      ink,
      witness: z.string().trim().max(200).optional(),
    }),
  ).returns<{ readonly signed: number; readonly due: number }>(),
  /** Reads the codes on every page of a PDF, JPG or PNG; keeps nothing. */
  'commitments.readScan': job(
    z.strictObject({ campaign: campaignId, file: fileRef, job: jobId }),
  ).returns<ScanReading>(),
  /** One page as a picture, for a page that has to be assigned by hand. */
  'commitments.scanPage': query(z.strictObject({ file: fileRef, page: z.int().min(1).max(5_000) })).returns<{
    readonly type: 'image/png' | 'image/jpeg';
    readonly base64: string;
  }>(),
  /** Keeps the file under its hash and each page with its person's record, as one step; who had not signed becomes signed. */
  'commitments.keepScan': command(
    z.strictObject({
      campaign: campaignId,
      file: fileRef,
      pages: z
        .array(z.strictObject({ page: z.int().min(1).max(5_000), person: personId }))
        .min(1)
        .max(5_000),
      signedOn: isoDate.optional(),
    }),
  ).returns<{ readonly kept: number }>(),
  /** The scan of one person's form, cut out of its file. `no-scan` without one, `original-missing` when the file is gone or changed. */
  'commitments.openScan': command(z.strictObject({ campaign: campaignId, person: personId })).returns<SavedPaper>(),
  /** The signed forms again, whichever way they were signed: with the strokes, as scanned, or with a note on the original. */
  'commitments.printSigned': job(
    z.strictObject({
      campaign: campaignId,
      people: z.union([z.array(personId).min(1).max(20_000), z.literal('signed')]),
      /** Word, and what was scanned as PDF; or all of them in one PDF. Left out: Word. */
      as: z.enum(['word', 'pdf']).optional(),
      job: jobId,
    }),
  ).returns<CampaignPrint>(),
} satisfies MethodMap;
