import { z } from 'zod';
import { covenantTree, referenceKind, referenceTarget } from '../tree.ts';

/**
 * The neutral format of an amendment: operations on a covenant in force. Every address speaks of the covenant in
 * force, never of what another operation makes.
 */

const label = z.string().min(1).max(40);
const id = z.string().min(1).max(64);
/** One paragraph: a line break inside it would be read as another provision. */
const line = z
  .string()
  .max(20_000)
  .regex(/^[^\n\r\t\v\f]*$/, 'one paragraph only, without line breaks or tabs')
  .normalize('NFC');

/** Where a provision stands: `{article, clause, point}` and so on, or `{heading}`, `{clause}` for numbered lines. */
export const address = z
  .strictObject({
    chapter: label.optional(),
    heading: label.optional(),
    article: label.optional(),
    clause: label.optional(),
    point: label.optional(),
    /** Counted from 1 among the dashes of one parent. */
    dash: z.int().min(1).max(1_000).optional(),
    part: z.enum(['title', 'lead']).optional(),
  })
  .superRefine((value, context) => {
    const refuse = (message: string) => {
      context.addIssue({ code: 'custom', message });
    };
    const outer = [value.chapter, value.heading].filter((part) => part !== undefined).length;
    const inner = [value.article, value.clause, value.point, value.dash].filter((part) => part !== undefined).length;
    if (outer + inner === 0) refuse('an address names at least one provision');
    else if (outer > 1 || (outer === 1 && inner > 0)) refuse('a chapter or heading is addressed alone');
    else if (value.article === undefined && (value.point ?? value.dash) !== undefined) refuse('the article is missing');
  });
export type Address = z.infer<typeof address>;

/** A reference written in new text. `targets` are in amending numbers; "này" is the article or clause it stands in. */
const newReference = z.strictObject({
  /** Place of its paragraph in the operation, as a JSON pointer: `/articles/0/clauses/1/text`. */
  in: z.string().regex(/^(\/[a-z]+(\/\d+)?)+$/, 'a place in the operation, such as /clauses/0/text'),
  text: line.min(1),
  kind: referenceKind,
  targets: z.array(referenceTarget),
});
export type NewReference = z.infer<typeof newReference>;

const newPoint = z.strictObject({ text: line, dashes: z.array(line).optional(), number: label.optional() });
const newClause = z.strictObject({
  text: line,
  points: z.array(newPoint).optional(),
  dashes: z.array(line).optional(),
  number: label.optional(),
});
const newArticle = z.strictObject({
  title: line.optional(),
  lead: z.array(line).optional(),
  points: z.array(newPoint).optional(),
  dashes: z.array(line).optional(),
  clauses: z.array(newClause).optional(),
  number: label.optional(),
});
const newItem = z.strictObject({ text: line, number: label.optional() });
const newChapter = z.strictObject({ title: line, articles: z.array(newArticle).optional(), number: label.optional() });
const newHeading = z.strictObject({ title: line, items: z.array(newItem).optional(), number: label.optional() });

/** The new content of a whole provision; which keys it may have depends on the level of the target. */
const newContent = z.strictObject({
  title: line.optional(),
  text: line.optional(),
  lead: z.array(line).optional(),
  points: z.array(newPoint).optional(),
  dashes: z.array(line).optional(),
  clauses: z.array(newClause).optional(),
  articles: z.array(newArticle).optional(),
  items: z.array(newItem).optional(),
  number: label.optional(),
});
export type NewContent = z.infer<typeof newContent>;

const common = { id, reason: z.string().max(5_000).optional(), references: z.array(newReference).optional() };
const place = { after: address.optional(), before: address.optional(), into: address.optional() };
/** The keys of an insertion that hold new provisions, one per level. */
const insertedKeys = ['chapters', 'headings', 'articles', 'items', 'clauses', 'points', 'dashes'] as const;
export type InsertedKey = (typeof insertedKeys)[number];

function onePlace(value: { after?: unknown; before?: unknown; into?: unknown }, context: z.RefinementCtx): void {
  const places = [value.after, value.before, value.into].filter((one) => one !== undefined);
  if (places.length !== 1) context.addIssue({ code: 'custom', message: 'exactly one of after, before, into' });
}

const insert = z
  .strictObject({
    op: z.literal('insert'),
    ...common,
    ...place,
    chapters: z.array(newChapter).min(1).optional(),
    headings: z.array(newHeading).min(1).optional(),
    articles: z.array(newArticle).min(1).optional(),
    items: z.array(newItem).min(1).optional(),
    clauses: z.array(newClause).min(1).optional(),
    points: z.array(newPoint).min(1).optional(),
    dashes: z.array(line).min(1).optional(),
  })
  .superRefine((value, context) => {
    onePlace(value, context);
    if (insertedKeys.filter((key) => value[key] !== undefined).length !== 1)
      context.addIssue({ code: 'custom', message: `exactly one of ${insertedKeys.join(', ')}` });
  });
const replace = z.strictObject({ op: z.literal('replace'), ...common, target: address, new: newContent });
const repeal = z.strictObject({ op: z.literal('repeal'), ...common, target: address });
const replacePhrase = z.strictObject({
  op: z.literal('replace-phrase'),
  ...common,
  find: line.min(1),
  /** Empty: the phrase is dropped. */
  with: line,
  at: z.union([z.literal('all'), z.array(address).min(1)]),
});
const rename = z.strictObject({ op: z.literal('rename'), ...common, target: address, title: line });
const move = z.strictObject({ op: z.literal('move'), ...common, ...place, target: address }).superRefine(onePlace);
const splitPart = z.strictObject({
  title: line.optional(),
  text: line.optional(),
  lead: z.array(line).optional(),
  /** Numbers of the old clauses that go to this part. */
  clauses: z.array(label).optional(),
  /** Letters of the old points that go to this part. */
  points: z.array(label).optional(),
});
const split = z
  .strictObject({
    op: z.literal('split'),
    ...common,
    target: address,
    as: z.literal('points').optional(),
    /** The opening words that stay, with `as: "points"`. */
    text: line.optional(),
    parts: z.union([z.array(splitPart).min(2), z.array(line).min(1)]),
  })
  .superRefine((value, context) => {
    const words = value.parts.every((part) => typeof part === 'string');
    if (words !== (value.as === 'points'))
      context.addIssue({ code: 'custom', path: ['parts'], message: 'parts are texts only with as: "points"' });
    if ((value.text !== undefined) !== (value.as === 'points'))
      context.addIssue({ code: 'custom', path: ['text'], message: 'text belongs to as: "points", and only to it' });
  });
const merge = z
  .strictObject({
    op: z.literal('merge'),
    ...common,
    targets: z.array(address).min(2),
    title: line.optional(),
    text: line.optional(),
  })
  .superRefine((value, context) => {
    if ((value.title === undefined) === (value.text === undefined))
      context.addIssue({ code: 'custom', message: 'exactly one of title, text' });
  });

/** One change of an amendment. */
export const operation = z.discriminatedUnion('op', [
  insert,
  replace,
  repeal,
  replacePhrase,
  rename,
  move,
  split,
  merge,
]);
export type Operation = z.infer<typeof operation>;
export type OperationKind = Operation['op'];
export type OperationOf<K extends OperationKind> = Extract<Operation, { op: K }>;

/** The operations of one amendment, in the clerk's order; each has an id of its own. */
export const operations = z
  .array(operation)
  .max(2_000)
  .superRefine((list, context) => {
    const seen = new Set<string>();
    list.forEach((one, index) => {
      if (seen.has(one.id))
        context.addIssue({ code: 'custom', path: [index, 'id'], message: `the id ${one.id} is used twice` });
      seen.add(one.id);
    });
  });

/** Whether the consolidated text keeps the old numbers ("Điều 5a") or is numbered anew from 1. */
export const numberingMode = z.enum(['keep', 'renumber']);
export type NumberingMode = z.infer<typeof numberingMode>;

/** The amending paper that the notes of the consolidated text name; `effective` is an ISO date, when it is known. */
export const amendment = z.strictObject({ name: z.string().min(1).max(500), effective: z.iso.date().optional() });
export type Amendment = z.infer<typeof amendment>;

/** A covenant that can be amended: its name and community are known, and its lists of numbers agree with each other. */
export const amendableCovenant = covenantTree
  .extend({ doc_name: z.enum(['Quy ước', 'Hương ước']), unit: z.string().min(1).max(200) })
  .superRefine((tree, context) => {
    const lines = tree.items !== undefined && tree.items.length > 0;
    if (lines && (tree.articles.length > 0 || tree.chapters.length > 0))
      context.addIssue({ code: 'custom', path: ['items'], message: 'either articles or numbered lines, not both' });
    const agree = (
      path: 'chapters' | 'headings',
      outer: readonly { number: string; numbers: readonly string[] }[],
      inner: readonly { number: string; outer: string | null }[],
    ) => {
      const told = outer.flatMap((one) => one.numbers.map((number) => `${one.number} ${number}`)).join(', ');
      const found = outer
        .map((one) => one.number)
        .filter((number, index, all) => all.indexOf(number) === index)
        .flatMap((number) => inner.filter((one) => one.outer === number).map((one) => `${number} ${one.number}`));
      if (told.split(', ').toSorted().join() !== found.join(', ').split(', ').toSorted().join())
        context.addIssue({ code: 'custom', path: [path], message: 'the lists of numbers do not agree' });
      inner.forEach((one) => {
        if (one.outer !== null && !outer.some((head) => head.number === one.outer))
          context.addIssue({ code: 'custom', path: [path], message: `${one.outer} is named but not there` });
      });
    };
    agree(
      'chapters',
      tree.chapters.map((one) => ({ number: one.number, numbers: one.articles })),
      tree.articles.map((one) => ({ number: one.number, outer: one.chapter })),
    );
    agree(
      'headings',
      (tree.headings ?? []).map((one) => ({ number: one.number, numbers: one.items })),
      (tree.items ?? []).map((one) => ({ number: one.number, outer: one.heading })),
    );
  });
export type AmendableCovenant = z.infer<typeof amendableCovenant>;

/** All that an amendment is drafted from. */
export const amendmentInput = z.strictObject({
  base: amendableCovenant,
  operations,
  numbering: numberingMode,
  amendment: amendment.optional(),
});
export type AmendmentInput = z.infer<typeof amendmentInput>;
