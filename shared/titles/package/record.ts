import { z } from 'zod';
import { isoDate, isoInstant } from '#shared/contract/ids.ts';
import { titleKind } from '../criteria-set.ts';
import { packageCorrection, packageLevel, unitFigures } from './manifest.ts';

/** By what means a package went out. */
export const handoverMeans = z.enum(['usb', 'direct', 'document-system', 'e-mail', 'zalo', 'other']);
export type HandoverMeans = z.infer<typeof handoverMeans>;

/** One time that a package was handed over. */
export const handover = z.strictObject({
  on: isoDate,
  to: z.string().min(1),
  means: handoverMeans,
  /** Who took it, where that is known. */
  person: z.string(),
  /** The receiver's own number for it. */
  receipt: z.string(),
  at: isoInstant,
  who: z.string(),
});
export type Handover = z.infer<typeof handover>;

/** A package that was made: what was in it, under which sum, and where it went. Kept in the year's book. */
export const packageRecord = z.strictObject({
  id: z.string(),
  series: z.string(),
  version: z.int().min(1),
  level: packageLevel,
  /** The village whose package it is; undefined for the commune's. */
  unit: z.strictObject({ id: z.string(), name: z.string() }).optional(),
  at: isoInstant,
  who: z.string(),
  file: z.string(),
  bytes: z.int().min(0),
  sha256: z.string(),
  /** See `checkCode`. */
  check: z.string(),
  sealed: z.boolean(),
  masked: z.boolean(),
  reason: z.string(),
  corrections: z.array(packageCorrection),
  replaces: z.int().min(1).optional(),
  titles: z.array(z.strictObject({ title: titleKind, units: z.int().min(0), figures: unitFigures })),
  handovers: z.array(handover),
});
export type PackageRecord = z.infer<typeof packageRecord>;

/** The packages of one sender in a year, newest first: those of the commune, or of one village. */
export function recordsOf(
  records: readonly PackageRecord[] | undefined,
  unit: string | undefined,
): readonly PackageRecord[] {
  return (records ?? [])
    .filter((record) => record.unit?.id === unit)
    .toSorted((first, second) => second.version - first.version);
}
