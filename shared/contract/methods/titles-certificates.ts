import { z } from 'zod';
import type { Certificate, CertificateLayout, CertificateValues } from '#shared/titles/certificates.ts';
import { certificateLayout } from '#shared/titles/certificates.ts';
import { titleKind, type Provenance } from '#shared/titles/criteria-set.ts';
import { year } from '../ids.ts';
import { command, query, type MethodMap } from '../method.ts';
import type { SavedPaper } from './app.ts';

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
/** One unit, or without it every unit of the commune that was decided. */
const where = { year, title: titleKind, unit: id.exactOptional() };

/** What the screen needs to print certificates onto ready-made stock. */
export type CertificateSheet = {
  readonly layout: CertificateLayout;
  /** Of the shipped layout; undefined once the office set its own. */
  readonly provenance: Provenance | undefined;
  /** Those who passed by a decision, in the order of the list. */
  readonly certificates: readonly Certificate[];
  /** Fills a trial print while nobody has passed yet: invented, or the first of the list. */
  readonly sample: CertificateValues;
};

export const titlesCertificatesMethods = {
  /** The layout of a title's certificates and whom they are for. */
  'titles.certificates': query(z.strictObject(where)).returns<CertificateSheet>(),
  /** Keeps the office's places, texts and printer correction; without `layout` the shipped one holds again. */
  'titles.setCertificates': command(
    z.strictObject({ title: titleKind, layout: certificateLayout.exactOptional() }),
  ).returns<{ readonly saved: true }>(),
  /** A page for each of `subjects`, or for all who passed (`nothing-to-print` when nobody did). */
  'titles.writeCertificates': command(
    z.strictObject({ ...where, subjects: z.array(id).min(1).max(50_000).exactOptional() }),
  ).returns<SavedPaper & { readonly certificates: number }>(),
  /** One sheet of plain paper that shows where everything comes out, with crosses to measure from. */
  'titles.tryCertificates': command(z.strictObject(where)).returns<SavedPaper>(),
} satisfies MethodMap;
