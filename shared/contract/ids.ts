import { z } from 'zod';

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);

/** A file handed in or made, known only to the main process. Never a path. */
export const fileRef = z
  .string()
  .regex(/^file:[A-Za-z0-9_-]{8,64}$/)
  .brand<'FileRef'>();
export type FileRef = z.infer<typeof fileRef>;

/** A running job; the caller makes it (unique per window) so that it can cancel before the first answer. */
export const jobId = id.brand<'JobId'>();
export type JobId = z.infer<typeof jobId>;

export const villageId = id.brand<'VillageId'>();
export type VillageId = z.infer<typeof villageId>;
export const householdId = id.brand<'HouseholdId'>();
export type HouseholdId = z.infer<typeof householdId>;
export const personId = id.brand<'PersonId'>();
export type PersonId = z.infer<typeof personId>;
export const unitId = id.brand<'UnitId'>();
export type UnitId = z.infer<typeof unitId>;
export const covenantId = id.brand<'CovenantId'>();
export type CovenantId = z.infer<typeof covenantId>;
export const campaignId = id.brand<'CampaignId'>();
export type CampaignId = z.infer<typeof campaignId>;

/** An ISO calendar date, `2026-11-20`. */
export const isoDate = z.iso.date();
/** An ISO instant in UTC, `2026-11-20T02:41:00.000Z`. */
export const isoInstant = z.iso.datetime();
/** A calendar year the app keeps books for. */
export const year = z.int().min(1990).max(2100);
