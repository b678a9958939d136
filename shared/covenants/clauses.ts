import { z } from 'zod';

/** A clause of the library, worded for a village covenant. Wording is data: the office may change it. */
export const libraryClause = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,64}$/),
  /** What the coverage of a covenant is counted by; see `topics` of the library. */
  topic: z.string(),
  /** Where in village life it holds; see `places` of the library. */
  place: z.string(),
  title: z.string(),
  /** One sentence for a clause (khoản). May hold fillable parts as `{name}`. */
  short: z.string(),
  /** The fuller wording for covenants that say more. */
  long: z.string(),
  /** The fillable parts with what they hold until the village says otherwise. */
  fill: z.array(z.strictObject({ name: z.string(), label: z.string(), value: z.string() })),
  /** Where it comes from: the decision, and its article and item. */
  source: z.strictObject({ decision: z.string(), article: z.string(), item: z.string() }),
  /** How sure the source is (C, P, I, K, U); what is not C is shown as not yet checked. */
  mark: z.enum(['C', 'P', 'I', 'K', 'U']),
  checked: z.boolean(),
  /**
   * True where a law may already say it: a covenant must not restate a legal normative document (Nghị định
   * 61/2023/NĐ-CP, art. 4), so the clerk is asked to word it as the village's own rule.
   */
  mayRestateLaw: z.boolean(),
});
export type LibraryClause = z.infer<typeof libraryClause>;

/** A topic of the two codes, by which the coverage of a covenant is counted. */
export const clauseTopic = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** For the heads of narrow columns; the name when left out. */
  short: z.string().optional(),
  /** Words by which a provision is proposed as covering the topic; compared folded. */
  words: z.array(z.string()),
});
export type ClauseTopic = z.infer<typeof clauseTopic>;

/** The file `resources/legal/clauses.json`. */
export const clauseLibrary = z.strictObject({
  note: z.string(),
  topics: z.array(clauseTopic),
  /** The groups of places, by which the library is looked through. */
  places: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  clauses: z.array(libraryClause),
});
export type ClauseLibrary = z.infer<typeof clauseLibrary>;

/** The clause as it goes into a covenant: its fillable parts replaced by the village's own values. */
export function clauseText(
  clause: LibraryClause,
  wording: 'short' | 'long',
  values: { readonly [name: string]: string },
): string {
  return clause[wording].replace(/\{([a-z_]+)\}/g, (whole, name: string) => {
    const own = values[name]?.trim();
    if (own !== undefined && own !== '') return own;
    return clause.fill.find((part) => part.name === name)?.value ?? whole;
  });
}
