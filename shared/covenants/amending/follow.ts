import type { CrossReference, ReferenceTarget } from '../tree.ts';
import { addressLabel } from './addresses.ts';
import type { Change } from './changes.ts';
import { descendants } from './draft.ts';
import type { Draft, DraftProvision } from './draft.ts';
import { pathOf } from './names.ts';
import type { NumberingMode } from './operations.ts';
import { articleOf } from './outline.ts';
import type { Outline } from './outline.ts';
import type { ReferenceChange } from './outcome.ts';
import { applyCuts } from './phrases.ts';
import type { Cut } from './phrases.ts';
import { isRelative, numberIn, targetOf, writeReference } from './reference-text.ts';
import type { ReadingOrder } from './reference-text.ts';
import { findWords, splitTail, targetKey } from './references.ts';
import type { HeldReference } from './references.ts';
import { referenceWords } from './wording.ts';

/** A reference outside quoted text that is written anew: with kept numbers, a sentence of its own says so. */
export type DerivedReplacement = { readonly find: string; readonly with: string; readonly holder: DraftProvision };

/** What becomes of all references. The words of the draft are brought to their final form on the way. */
export type FollowedReferences = {
  readonly crossReferences: CrossReference[];
  readonly changes: ReferenceChange[];
  readonly derived: readonly DerivedReplacement[];
};

type Job = {
  readonly reference: Pick<CrossReference, 'text' | 'kind' | 'targets'>;
  readonly isNew: boolean;
  readonly targets: readonly (DraftProvision | undefined)[];
};
type Found = Job & { readonly start: number; readonly end: number; readonly form: string };
type Told = {
  readonly cross: CrossReference;
  readonly change: ReferenceChange | undefined;
  readonly amending: Cut | undefined;
  readonly final: Cut | undefined;
};

/** Lets every reference follow its provision, in the text in force and in new text. */
export function followReferences(
  draft: Draft,
  held: readonly HeldReference[],
  changes: readonly Change[],
  mode: NumberingMode,
): FollowedReferences {
  const order = readingOrder(draft);
  const jobs = jobsOf(draft, order, held, changes);
  const crossReferences: CrossReference[] = [];
  const told: ReferenceChange[] = [];
  const derived: DerivedReplacement[] = [];
  for (const holder of order.all) {
    const found = findAll(holder, jobs.get(holder) ?? []);
    const entries = found.map((one) => followOne(order, holder, one));
    for (const [n, entry] of entries.entries()) {
      crossReferences.push(entry.cross);
      if (!entry.change) continue;
      told.push(entry.change);
      if (entry.change.status === 'followed' && !found[n]?.isNew && !holder.inQuotation)
        derived.push({ ...withoutTails(entry.change), holder });
    }
    const asQuoted = holder.inQuotation || mode === 'keep' ? entries.flatMap((entry) => entry.amending ?? []) : [];
    holder.quoted = applyCuts(holder.text, asQuoted);
    holder.text = applyCuts(
      holder.text,
      entries.flatMap((entry) => entry.final ?? []),
    );
  }
  return { crossReferences, changes: told, derived };
}

/** The draft in reading order, placeholders included. */
export function readingOrder(draft: Draft): ReadingOrder {
  const all = descendants(draft.root).slice(1);
  const places = new Map(all.map((one, n) => [one, n]));
  return { outline: draft.outline, all, placeOf: (one) => places.get(one) ?? -1 };
}

/** References by the paragraph that holds them; those whose paragraph is gone or quoted anew fall away. */
function jobsOf(
  draft: Draft,
  order: ReadingOrder,
  held: readonly HeldReference[],
  changes: readonly Change[],
): Map<DraftProvision, Job[]> {
  const jobs = new Map<DraftProvision, Job[]>();
  const add = (holder: DraftProvision, job: Job) => {
    jobs.set(holder, [...(jobs.get(holder) ?? []), job]);
  };
  for (const { reference, holder, targets } of held) {
    const here = draft.of(holder);
    if (order.placeOf(here) < 0 || here.state !== undefined || here.written) continue;
    add(here, { reference, isNew: false, targets: targets.map((target) => target && draft.of(target)) });
  }
  const written = new Map(
    order.all.flatMap((one) =>
      one.written ? [[`${one.written.operation} ${one.written.pointer}`, one] as const] : [],
    ),
  );
  const byNumber = amendingNumbers(order);
  for (const change of changes) {
    for (const reference of change.references) {
      const here = written.get(`${change.id} ${reference.in}`);
      if (!here || here.state !== undefined) continue;
      const targets = reference.targets.map((target) => resolveThis(here, target));
      add(here, {
        reference: { text: reference.text, kind: reference.kind, targets },
        isNew: true,
        targets: targets.map((target) => {
          const key = targetKey(draft.outline.items, target);
          const old = draft.outline.byAddress.get(key)?.[0];
          return byNumber.get(key) ?? (old && draft.of(old));
        }),
      });
    }
  }
  return jobs;
}

/** "này" in a new reference is the article or clause that its paragraph stands in. */
function resolveThis(holder: DraftProvision, target: ReferenceTarget): ReferenceTarget {
  let clause: DraftProvision | undefined = holder;
  while (clause && clause.level !== 'clause') clause = clause.parent;
  return {
    ...target,
    article: target.article === referenceWords.this ? (articleOf(holder)?.amending ?? null) : target.article,
    clause: target.clause === referenceWords.this ? (clause?.amending ?? null) : target.clause,
  };
}

/** Provisions by their amending numbers; the number of one that moved or merged leads to what took its place. */
function amendingNumbers(order: ReadingOrder): Map<string, DraftProvision> {
  const found = new Map<string, DraftProvision>();
  for (const one of order.all) {
    if (one.level === 'lead' || one.level === 'dash') continue;
    const key = targetKey(order.outline.items, targetOf(order.outline, one, 'amending'));
    if (!found.has(key)) found.set(key, one.standsFor ?? one);
  }
  return found;
}

/** Finds the words of every reference in its paragraph: the longest first, so that none is sought inside another. */
function findAll(holder: DraftProvision, jobs: readonly Job[]): Found[] {
  const found: Found[] = [];
  for (const job of jobs.toSorted((one, other) => other.reference.text.length - one.reference.text.length)) {
    const { words, tail } = splitTail(job.reference.text);
    const forms = tail === '' ? [words] : [tail, ...referenceWords.tails].map((one) => words + one);
    const free = forms.flatMap((form) =>
      findWords(holder.text, form)
        .filter((spot) => !found.some((other) => other.start < spot.end && spot.start < other.end))
        .map((spot) => ({ ...spot, form })),
    );
    const spot = free.find((one) => one.form === free[0]?.form);
    if (spot) found.push({ ...job, ...spot });
  }
  return found.toSorted((one, other) => one.start - other.start);
}

/** What a provision has become: itself, its parts, what it was merged into, or nothing. */
function heirsOf(one: DraftProvision | undefined): readonly DraftProvision[] {
  if (!one) return [];
  if (one.heirs) return one.heirs.flatMap(heirsOf);
  if (one.parts) return one.parts;
  return one.state === undefined ? [one] : [];
}

function followOne(order: ReadingOrder, holder: DraftProvision, found: Found): Told {
  const { outline } = order;
  const { reference, isNew, form } = found;
  const at = pathOf(outline, holder, numberIn('final'));
  const oldAt = isNew || !holder.was ? null : pathOf(outline, holder.was, (one) => one.number);
  const cross = { at, text: form, kind: reference.kind, targets: reference.targets };
  if (reference.kind === 'external') return { cross, change: undefined, amending: undefined, final: undefined };
  const followed = { ...reference, holder, heirs: found.targets.map(heirsOf) };
  const amending = writeReference(order, followed, 'amending');
  const final = writeReference(order, followed, 'final');
  const change = { old_at: oldAt, new_at: at, old_text: reference.text, new_text: form };
  if ('missing' in amending || 'missing' in final) {
    const lost = 'missing' in amending ? amending.missing : [];
    const isOld = !isNew && reference.kind === 'dangling';
    return {
      cross: { ...cross, kind: 'dangling', targets: reference.targets.map(plainTarget) },
      change: isOld
        ? undefined
        : { ...change, status: 'dangling', missing: lost.map((one) => targetLabel(outline, one)) },
      amending: undefined,
      final: undefined,
    };
  }
  const { tail } = splitTail(form);
  const asHere = (text: string) => {
    const parts = splitTail(text);
    return parts.tail === '' || form === reference.text ? text : parts.words + tail;
  };
  const [inSentences, inText] = [asHere(amending.text), asHere(final.text)];
  const cut = (text: string) => (text === form ? undefined : { start: found.start, end: found.end, with: text });
  const before = isNew ? amending.text : reference.text;
  const absolute = reference.kind === 'relative' && !isRelative(splitTail(final.text).words);
  return {
    cross: {
      ...cross,
      text: inText,
      kind: absolute ? 'internal' : reference.kind,
      targets: final.aims.map((one) => targetOf(outline, one, 'final')),
    },
    change:
      final.text === before
        ? undefined
        : { ...change, old_text: before, new_text: inText, status: 'followed', missing: [] },
    amending: cut(inSentences),
    final: cut(inText),
  };
}

function plainTarget(target: ReferenceTarget): ReferenceTarget {
  const { article, clause, point } = target;
  return target.chapter === undefined
    ? { article, clause, point }
    : { chapter: target.chapter, article, clause, point };
}

function targetLabel(outline: Outline, target: ReferenceTarget): string {
  return addressLabel(outline.items, {
    chapter: target.chapter,
    article: target.article ?? undefined,
    clause: target.clause ?? undefined,
    point: target.point ?? undefined,
  });
}

/** When a phrase changes the words behind the numbers, only the numbers are quoted. */
function withoutTails(change: ReferenceChange): { find: string; with: string } {
  const [old, fresh] = [splitTail(change.old_text), splitTail(change.new_text)];
  const differ = old.tail !== '' && fresh.tail !== '' && old.tail !== fresh.tail;
  return differ ? { find: old.words, with: fresh.words } : { find: change.old_text, with: change.new_text };
}
