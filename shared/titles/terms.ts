import { z } from 'zod';
import { yearTerms, type YearTerms } from './book.ts';
import { points, provenance } from './criteria-set.ts';

const valued = <T extends z.ZodType>(value: T) => z.strictObject({ value, provenance });

/** The terms as `resources/legal/titles-terms.json` holds them, each with its source; the office's year copies the values. */
export const shippedTerms = z.strictObject({
  /** Month and day, `11-25`. */
  assessedBy: valued(z.string().regex(/^\d{2}-\d{2}$/)),
  postingDays: valued(yearTerms.shape.postingDays),
  dossierDays: valued(yearTerms.shape.dossierDays),
  decisionDays: valued(yearTerms.shape.decisionDays),
  publishDays: valued(yearTerms.shape.publishDays),
  registrationNeeded: valued(yearTerms.shape.registrationNeeded),
  yearsInARow: valued(yearTerms.shape.yearsInARow),
  ties: valued(yearTerms.shape.ties),
  differenceShown: valued(points),
});
export type ShippedTerms = z.infer<typeof shippedTerms>;

/** The terms of one year. */
export function termsOfYear(shipped: ShippedTerms, year: number): YearTerms {
  return {
    assessedBy: `${String(year)}-${shipped.assessedBy.value}`,
    postingDays: shipped.postingDays.value,
    dossierDays: shipped.dossierDays.value,
    decisionDays: shipped.decisionDays.value,
    publishDays: shipped.publishDays.value,
    registrationNeeded: shipped.registrationNeeded.value,
    yearsInARow: shipped.yearsInARow.value,
    ties: shipped.ties.value,
    differenceShown: shipped.differenceShown.value,
  };
}
