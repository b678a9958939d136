import { z } from 'zod';

/** Which of the two texts that a file with tracked changes holds is the main part. */
export const changeViews = z.enum(['accept_all', 'reject_all']);
export type ChangeView = z.infer<typeof changeViews>;

/** A decision of the clerk about a line: another role, plain text, or the continuation of the line before. */
export const roleOverride = z.enum([
  'part',
  'chapter',
  'section',
  'heading',
  'article',
  'clause',
  'item',
  'point',
  'dash',
  'text',
  'continuation',
]);
export type RoleOverride = z.infer<typeof roleOverride>;

/** Decisions by the key of the line. */
export const roleOverrides = z.record(z.string().regex(/^\d{1,7}\.\d{1,5}(?:\.text)?$/), roleOverride);
export type RoleOverrides = z.infer<typeof roleOverrides>;

/** How a file is to be read; the clerk's decisions. */
export type ReadingOptions = {
  /** All changes are accepted when not said. */
  readonly view?: ChangeView | undefined;
  readonly roles?: RoleOverrides | undefined;
};
