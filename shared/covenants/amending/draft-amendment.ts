import type { CovenantTree } from '../tree.ts';
import { locateOperations } from './addresses.ts';
import { applyChanges } from './apply.ts';
import type { AppliedDraft } from './apply.ts';
import { changesNothing, changesOf } from './changes.ts';
import type { Change } from './changes.ts';
import { compareTexts } from './comparison.ts';
import { consolidate } from './consolidate.ts';
import { followReferences, readingOrder } from './follow.ts';
import { anchorConflicts, handConflicts, handsOf } from './hands.ts';
import type { Hand } from './hands.ts';
import { shortName } from './names.ts';
import { writeNotes } from './notes.ts';
import { numberTable } from './number-table.ts';
import { clearRepealed, giveAmendingNumbers, giveFinalNumbers } from './numbering.ts';
import { amendmentInput } from './operations.ts';
import type { AmendmentInput, NumberingMode, OperationKind } from './operations.ts';
import { lineOrigins, type LineOrigin } from './line-origins.ts';
import { outlineOf } from './outline.ts';
import type { Outline } from './outline.ts';
import type { AmendmentDraft, ChangeCounts, DraftOutcome, Refusal, ReferenceChange, Warning } from './outcome.ts';
import { findPhrase, findSpots, phraseConflicts } from './phrases.ts';
import type { PhraseSpots } from './phrases.ts';
import { numberIn } from './reference-text.ts';
import { holdReferences, touchedReferences } from './references.ts';
import type { HeldReference } from './references.ts';
import { writeSentences } from './sentences.ts';
import { checkShapes } from './shape.ts';
import { fill, sentenceWords } from './wording.ts';

/**
 * What an amendment is drafted from, before it is checked: a covenant in force, operations in the neutral format, the
 * way of numbering, and the amending paper that the notes name.
 */
export type AmendmentRequest = {
  readonly base: CovenantTree;
  readonly operations: readonly unknown[];
  readonly numbering: NumberingMode;
  readonly amendment?: { readonly name: string; readonly effective?: string | undefined } | undefined;
};

/**
 * Drafts an amendment: amending sentences, consolidated text with notes, comparison table, number table and changed
 * references, all from the operations, never from a comparison of two texts. Operations that cannot stand together, or
 * that are not in the neutral format, come back as `errors`. The same input always gives the same outcome.
 */
export function draftAmendment(request: AmendmentRequest): DraftOutcome {
  const parsed = amendmentInput.safeParse(request);
  if (parsed.success) return draftChecked(parsed.data);
  const [issue] = parsed.error.issues;
  const at = `${issue?.path.map(String).join('.') ?? ''}: ${issue?.message ?? ''}`;
  return { errors: [{ code: 'bad-input', operations: [], at }] };
}

/** Drafts an amendment from input that fits its schema. */
export function draftChecked(input: AmendmentInput): DraftOutcome {
  const worked = workOut(input);
  return 'errors' in worked ? worked : outcomeOf(worked);
}

/**
 * Drafts an amendment and says of every line of the new text which line of the covenant in force it comes from, so that
 * what moved, was split or merged is not shown as rewritten.
 */
export function draftWithOrigins(
  request: AmendmentRequest,
): { readonly draft: AmendmentDraft; readonly origins: readonly LineOrigin[] } | { errors: Refusal[] } {
  const parsed = amendmentInput.safeParse(request);
  if (!parsed.success) return { errors: [{ code: 'bad-input', operations: [], at: null }] };
  const worked = workOut(parsed.data);
  if ('errors' in worked) return worked;
  const draft = outcomeOf(worked);
  return { draft, origins: lineOrigins(worked.draft, worked.changes, worked.mode) };
}

/** Carries the operations out, references included, before a word of the amending text is written; or says why they cannot stand. */
function workOut(input: AmendmentInput): Worked | { errors: Refusal[] } {
  const outline = outlineOf(input.base);
  const found = locateOperations(outline, input.operations);
  if (found.errors.length > 0) return { errors: found.errors };
  const misshapen = checkShapes({ outline, numbering: input.numbering }, found.located);
  if (misshapen.length > 0) return { errors: misshapen };

  const all = changesOf(outline, found.located);
  const changes = all.filter((change) => !changesNothing(change));
  const idle = all.filter((change) => !changes.includes(change)).map((change) => change.id);
  const held = holdReferences(outline, input.base);
  const hands = handsOf(changes);
  const { spots, errors } = findConflicts(outline, changes, hands, held);
  if (errors.length > 0) return { errors };

  const draft = applyChanges(outline, changes, spots);
  const order = changes.map((change) => change.id);
  const unnumbered = giveAmendingNumbers(draft, order);
  if (unnumbered.length > 0) return { errors: unnumbered };
  clearRepealed(draft);
  const mode = changes.length > 0 ? input.numbering : 'keep';
  giveFinalNumbers(draft, mode);
  return { input, outline, changes, idle, hands, held, spots, draft, mode };
}

function findConflicts(
  outline: Outline,
  changes: readonly Change[],
  hands: readonly Hand[],
  held: readonly HeldReference[],
): { spots: PhraseSpots; errors: Refusal[] } {
  const order = new Map(changes.map((change, n) => [change.id, n]));
  const pair = (one: string, other: string) =>
    [one, other].toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  const phrases = changes.filter((change) => change.kind === 'replace-phrase');
  const errors = [...handConflicts(hands), ...anchorConflicts(changes, hands, pair)];
  const found = findSpots(outline, phrases, hands, pair, errors);
  errors.push(...found.errors);
  errors.push(...phraseConflicts(outline, phrases, found.spots));
  errors.push(...touchedReferences(outline, held, phrases, found.spots));
  return { spots: found.spots, errors };
}

/** An amendment carried out on a draft of the covenant. */
type Worked = {
  readonly input: AmendmentInput;
  readonly outline: Outline;
  readonly changes: readonly Change[];
  /** Operations that change nothing. */
  readonly idle: readonly string[];
  readonly hands: readonly Hand[];
  readonly held: readonly HeldReference[];
  readonly spots: PhraseSpots;
  readonly draft: AppliedDraft;
  readonly mode: NumberingMode;
};

function outcomeOf(worked: Worked): AmendmentDraft {
  const { input, outline, changes, spots, draft, mode } = worked;
  const order = readingOrder(draft);
  const followed = followReferences(draft, worked.held, changes, mode);
  const sentences = writeSentences(draft, changes, spots, followed.derived, mode);
  const corrected = [...new Set(followed.derived.map((one) => one.holder))];
  const rows = compareTexts(draft, changes, spots, corrected);
  const kind = sentenceWords.titleKinds[outline.items ? 'items' : 'articles'];
  const title = fill(sentenceWords.title, { kind, covenant: `${outline.name} ${outline.unit}` });
  return {
    title: changes.length > 0 ? title : null,
    sentences: [...sentences.sentences],
    consolidated: consolidate(draft, followed.crossReferences, mode),
    comparison: rows.map((placed) => placed.row),
    number_table: numberTable(draft, order, changes, worked.hands, mode),
    reference_changes: followed.changes,
    notes: writeNotes({ draft, changes, sentences, mode, amendment: input.amendment }, rows),
    changes: countChanges(changes, spots, sentences.derived),
    warnings: warningsOf(draft, worked.idle, followed.changes),
  };
}

function countChanges(changes: readonly Change[], spots: PhraseSpots, derived: number): ChangeCounts {
  const byKind: Partial<Record<OperationKind, number>> = {};
  const hits: Record<string, number> = {};
  for (const change of changes) {
    byKind[change.kind] = (byKind[change.kind] ?? 0) + 1;
    if (change.kind !== 'replace-phrase') continue;
    const found = (spots.get(change.id) ?? []).map((one) => findPhrase(one.text, change.find).length);
    hits[change.id] = found.reduce((sum, n) => sum + n, 0);
  }
  return { operations: changes.length, by_kind: byKind, derived, phrase_hits: hits };
}

function warningsOf(draft: AppliedDraft, idle: readonly string[], references: readonly ReferenceChange[]): Warning[] {
  const empty = draft.root.children.filter(
    (one) =>
      one.level === 'chapter' && one.state === undefined && one.children.every((child) => child.state !== undefined),
  );
  return [
    ...idle.map((operation): Warning => ({ code: 'no-change', operation })),
    ...empty.map((one): Warning => ({ code: 'empty-chapter', at: shortName(draft.outline, one, numberIn('final')) })),
    ...references
      .filter((change) => change.status === 'dangling')
      .map((change): Warning => ({ code: 'dangling-reference', at: change.new_at, text: change.new_text })),
  ];
}
