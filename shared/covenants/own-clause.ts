import { z } from 'zod';
import { isoInstant } from '#shared/contract/ids.ts';

/** A wording that was changed, so that covenants that still have it are known. */
export const pastWording = z.strictObject({ short: z.string(), long: z.string(), until: isoInstant });
export type PastWording = z.infer<typeof pastWording>;

const wording = z.string().trim().min(1).max(4_000).normalize('NFC');

/** What the office writes of a clause. */
export const clauseDraft = z
  .strictObject({
    topic: z.string().max(64),
    place: z.string().max(64),
    title: z.string().trim().min(1).max(200).normalize('NFC'),
    short: wording,
    long: wording,
    fill: z
      .array(
        z.strictObject({
          name: z.string().regex(/^[a-z_]{1,40}$/),
          label: z.string().max(100),
          value: z.string().max(200),
        }),
      )
      .max(30),
    /** Where the office has it from: `Hội nghị thôn Đông Khê, 2024`. */
    from: z.string().trim().max(300),
    mayRestateLaw: z.boolean(),
  })
  .superRefine(({ short, long, fill }, context) => {
    const named = new Set([...`${short} ${long}`.matchAll(/\{([a-z_]+)\}/g)].map((match) => match[1]));
    if (fill.some((part) => !named.has(part.name)) || named.size !== fill.length)
      context.addIssue({ code: 'custom', path: ['fill'], message: 'each fillable part once, and no other' });
  });
export type ClauseDraft = z.infer<typeof clauseDraft>;

/** A clause of the office, or its own wording of one that ships. */
export const ownClause = z.strictObject({
  ...clauseDraft.shape,
  id: z.string().regex(/^[A-Za-z0-9-]{1,64}$/),
  /** No longer offered; covenants that have it keep it. */
  retired: z.boolean(),
  past: z.array(pastWording),
  by: z.string(),
  at: isoInstant,
});
export type OwnClause = z.infer<typeof ownClause>;
