import type { Change, MergeChange, RepealChange, ReplaceChange, SplitChange } from './changes.ts';
import type { NewProvision } from './contents.ts';
import {
  blank,
  descendants,
  detach,
  draftOf,
  dropAll,
  freshProvision,
  leavePlaceholder,
  putBeside,
  putLast,
  renumberRow,
  write,
} from './draft.ts';
import type { Draft, DraftProvision } from './draft.ts';
import { nextNumber, parseNumber, sayNumber } from './labels.ts';
import type { Outline, Provision } from './outline.ts';
import { applyCuts, cutsAt } from './phrases.ts';
import type { PhraseSpots } from './phrases.ts';
import { replaceWhole } from './replacing.ts';
import { splitChildren } from './shape.ts';

/** Draft after all changes, without new numbers; `tops` are the provisions of each insertion. */
export type AppliedDraft = Draft & { readonly tops: ReadonlyMap<string, readonly DraftProvision[]> };

/**
 * Carries all changes out on a draft: first phrases, all at once on the text in force; then titles, replacements,
 * splits and merges; then repeals; then what is put somewhere, in the order of the operations.
 */
export function applyChanges(outline: Outline, changes: readonly Change[], spots: PhraseSpots): AppliedDraft {
  const draft = draftOf(outline);
  const phrases = changes.filter((change) => change.kind === 'replace-phrase');
  for (const one of new Set([...spots.values()].flat())) {
    draft.of(one).text = applyCuts(one.text, cutsAt(one, phrases, spots));
  }
  for (const change of changes) {
    if (change.kind === 'rename') write(draft.of(change.target), change.title, change.id, '/title');
    if (change.kind === 'replace') replace(draft, change);
    if (change.kind === 'split') split(draft, change);
    if (change.kind === 'merge') merge(draft, change);
  }
  for (const change of changes) if (change.kind === 'repeal') repeal(draft, change);
  const tops = placeAll(draft, changes);
  // A repealed dash leaves nothing, but something may have been put beside it.
  for (const one of descendants(draft.root)) if (one.level === 'dash' && one.state !== undefined) detach(one);
  return { ...draft, tops };
}

function replace(draft: Draft, change: ReplaceChange): void {
  const target = draft.of(change.target);
  if (change.part === 'whole') replaceWhole(target, change.content, change.id);
  else if (change.target.level === 'clause') write(target, change.content.text, change.id, change.content.pointer);
  else {
    dropLeads(target);
    putLast(target, freshAll(change.leads, change.id));
  }
}

function freshAll(contents: readonly NewProvision[], operation: string): DraftProvision[] {
  return contents.map((content) => freshProvision(content, operation));
}

function dropLeads(article: DraftProvision): void {
  for (const lead of article.children.filter((child) => child.level === 'lead')) {
    lead.heirs = [];
    detach(lead);
  }
}

function repeal(draft: Draft, change: RepealChange): void {
  const target = draft.of(change.target);
  if (change.part === 'lead') dropLeads(target);
  else {
    dropAll(target);
    target.state = 'repealed';
  }
}

function split(draft: Draft, change: SplitChange): void {
  const target = draft.of(change.target);
  if (change.intoPoints !== undefined) {
    for (const child of target.children) dropAll(child);
    write(target, change.intoPoints, change.id, '/text');
    const points = change.parts.map((part): NewProvision => ({
      ...part,
      level: 'point',
      wish: undefined,
      children: [],
    }));
    target.children = [];
    putLast(target, freshAll(points, change.id));
    renumberRow(target.children, 'point');
    return;
  }
  const inner = splitChildren(draft.outline, change.target);
  const old = target.children;
  target.children = [];
  const dealt = new Set<DraftProvision>();
  const parts = change.parts.map((part, n) => {
    const made = n === 0 ? target : blank(target.level, undefined, '');
    made.numberedFor = change.id;
    write(made, part.text, change.id, part.pointer);
    const leads = part.leads ? freshAll(part.leads, change.id) : [];
    // What the parts do not name stays with the first: opening paragraphs, points and dashes straight under an article.
    const kept =
      n > 0 || target.level !== 'article'
        ? []
        : old.filter(
            (child) => (child.level === 'lead' && !part.leads) || child.level === 'point' || child.level === 'dash',
          );
    const given = part.children.flatMap(
      (number) => old.find((child) => child.level === inner && child.was?.number === number && !child.state) ?? [],
    );
    if (inner) renumberRow(given, inner);
    for (const child of [...kept, ...given]) dealt.add(child);
    putLast(made, [...leads, ...kept, ...given]);
    return made;
  });
  for (const child of old) if (!dealt.has(child)) dropAll(child);
  target.parts = parts;
  for (const part of parts) for (const one of descendants(part)) one.inQuotation = true;
  putBeside(target, 'after', parts.slice(1));
}

function merge(draft: Draft, change: MergeChange): void {
  const [first, ...others] = change.targets.map((target) => draft.of(target));
  if (!first) return;
  const quoteAll = first.level !== 'chapter';
  write(first, change.text, change.id, change.pointer);
  for (const one of [first, ...others]) {
    if (quoteAll) for (const below of descendants(one)) below.inQuotation = true;
  }
  for (const other of others) {
    other.heirs = [first];
    const inherited = other.children;
    other.children = [];
    leavePlaceholder(other, 'merged', first);
    for (const level of ['clause', 'point'] as const) {
      continueNumbers(
        first.children.filter((child) => child.level === level),
        inherited.filter((child) => child.level === level && child.state === undefined),
        level,
      );
    }
    putLast(
      first,
      inherited.filter((child) => child.state === undefined || first.level === 'chapter'),
    );
  }
}

/** Children that come to another parent follow its own with the next plain numbers. */
function continueNumbers(
  own: readonly DraftProvision[],
  more: readonly DraftProvision[],
  level: 'clause' | 'point',
): void {
  const lastOwn = own.at(-1)?.amending;
  let last = lastOwn === undefined ? undefined : (parseNumber(level, lastOwn) ?? { main: own.length, suffix: 0 });
  for (const one of more) {
    last = nextNumber(level, last);
    one.amending = sayNumber(level, last, false);
  }
}

/** Puts inserted and moved provisions where they belong; several at one place stand in the order of the operations. */
function placeAll(draft: Draft, changes: readonly Change[]): Map<string, readonly DraftProvision[]> {
  const tops = new Map<string, readonly DraftProvision[]>();
  const lastAt = new Map<Provision, DraftProvision>();
  for (const change of changes) {
    if (change.kind !== 'insert' && change.kind !== 'move') continue;
    const { anchor, side } = change.placement;
    let ones: DraftProvision[];
    if (change.kind === 'insert') {
      ones = freshAll(change.tops, change.id);
      for (const one of ones) one.inserted = true;
      tops.set(change.id, ones);
    } else {
      const moved = draft.of(change.target);
      leavePlaceholder(moved, 'moved', moved);
      moved.amending = undefined;
      moved.numberedFor = change.id;
      ones = [moved];
    }
    const beside = draft.of(anchor);
    const last = ones.at(-1);
    if (side === 'before') putBeside(beside, 'before', ones);
    else if (side === 'into') putLast(beside, ones);
    else {
      putBeside(lastAt.get(anchor) ?? beside.parts?.at(-1) ?? beside, 'after', ones);
      if (last) lastAt.set(anchor, last);
    }
  }
  return tops;
}
