import { z } from 'zod';
import { isoInstant } from '#shared/contract/ids.ts';
import { packageManifest, packageTitle, packageUnit } from './manifest.ts';

/** A unit as it was received; `digest` is the sum of its data file: the same digest, the same results. */
export const receivedUnit = packageUnit.extend({ digest: z.string() });
export type ReceivedUnit = z.infer<typeof receivedUnit>;

/** A package that was verified and taken in. */
export const receivedPackage = packageManifest
  .pick({
    id: true,
    series: true,
    version: true,
    replaces: true,
    reason: true,
    corrections: true,
    level: true,
    sender: true,
    madeAt: true,
    madeBy: true,
    masked: true,
  })
  .extend({
    /** The file as it came in. */
    file: z.string(),
    bytes: z.int().min(0),
    sha256: z.string(),
    check: z.string(),
    sealed: z.boolean(),
    receivedAt: isoInstant,
    receivedBy: z.string(),
    /** Its rows, kept beside the data under their hash. */
    rows: z.strictObject({ name: z.string(), bytes: z.int().min(0), sha256: z.string() }),
    titles: z.array(packageTitle.extend({ units: z.array(receivedUnit) })),
  });
export type ReceivedPackage = z.infer<typeof receivedPackage>;

/** The book `received-YYYY`: packages of villages or communes that this office received. The office's own books stay apart. */
export const receivedBook = z.strictObject({
  packages: z.array(receivedPackage),
  /** Where a unit came more than once with different results: the package that counts, by the key of the unit. */
  choices: z.record(z.string(), z.string()),
});
export type ReceivedBook = z.infer<typeof receivedBook>;

/** Nothing received yet. */
export const emptyReceived: ReceivedBook = { packages: [], choices: {} };
