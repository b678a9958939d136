import { z } from 'zod';

/** What a column of an upward summary shows; `note` is a column of words, left empty for the pen. */
export const summaryField = z.enum([
  'rows',
  'registered',
  'passed',
  'rate',
  'failed',
  'excluded',
  'notRegistered',
  'continuous',
  'note',
]);
export type SummaryField = z.infer<typeof summaryField>;

/** A column of the summary: the figure it shows under the authority's own words. */
export const summaryColumn = z.strictObject({ field: summaryField, head: z.string().trim().min(1).max(80) });
export type SummaryColumn = z.infer<typeof summaryColumn>;

/** More do not fit a lying page. */
export const mostSummaryColumns = 14;

/** The columns of a summary, in their order. */
export const summaryColumns = z.array(summaryColumn).min(1).max(mostSummaryColumns);
