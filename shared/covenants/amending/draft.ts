import type { PlaceholderState } from '../tree.ts';
import type { NewProvision } from './contents.ts';
import { nextNumber, sayNumber } from './labels.ts';
import type { NumberedLevel } from './labels.ts';
import { readingRank } from './outline.ts';
import type { Level, Outline, Provision } from './outline.ts';

/**
 * A provision of the text in the making. The draft of one amendment is built and changed by the functions of this
 * folder alone and never leaves them: what comes out are trees, rows and sentences.
 */
export type DraftProvision = {
  level: Level;
  /** Its provision in the covenant in force; undefined for what the amendment brings. */
  readonly was: Provision | undefined;
  /** Number in the amending sentences; undefined until it is given. */
  amending: string | undefined;
  /** Number in the consolidated text. */
  final: string;
  /** Words of the consolidated text. */
  text: string;
  /** Words as the sentences quote them: with references in amending numbers. */
  quoted: string;
  state: PlaceholderState | undefined;
  /** What a placeholder left by a move or a merge points at. */
  standsFor: DraftProvision | undefined;
  parent: DraftProvision | undefined;
  children: DraftProvision[];
  /** The operation that wrote its words, with the place of the words in it. */
  written: { readonly operation: string; readonly pointer: string } | undefined;
  /** Its words stand in a quotation of the amending text, so that references in it need no sentence of their own. */
  inQuotation: boolean;
  /** Repealed, dropped or merged: what takes its place, often nothing. */
  heirs: readonly DraftProvision[] | undefined;
  /** Split: all parts, itself first. */
  parts: readonly DraftProvision[] | undefined;
  /** The operation whose numbering fault it is when it gets no number. */
  numberedFor: string | undefined;
  /** The number that the clerk asked for. */
  wish: string | undefined;
  /** Itself brought by an insertion, not only part of something that is. */
  inserted: boolean;
  /** Dropped from a replaced provision whose parent stays. */
  removed: boolean;
};

/** The draft with the draft provision of every provision in force. */
export type Draft = {
  readonly outline: Outline;
  readonly root: DraftProvision;
  readonly of: (one: Provision) => DraftProvision;
};

/** A draft in which nothing has changed yet. */
export function draftOf(outline: Outline): Draft {
  const byProvision = new Map<Provision, DraftProvision>();
  const copy = (one: Provision, parent: DraftProvision | undefined): DraftProvision => {
    const made = blank(one.level, one, one.text, parent);
    made.amending = one.number;
    made.state = one.state;
    byProvision.set(one, made);
    made.children = one.children.map((child) => copy(child, made));
    return made;
  };
  const root = copy(outline.root, undefined);
  const of = (one: Provision) => {
    const found = byProvision.get(one);
    if (!found) throw new Error('a provision of another covenant');
    return found;
  };
  return { outline, root, of };
}

/** A provision that stands nowhere yet. */
export function blank(level: Level, was: Provision | undefined, text: string, parent?: DraftProvision): DraftProvision {
  return {
    level,
    was,
    amending: undefined,
    final: '',
    text,
    quoted: text,
    state: undefined,
    standsFor: undefined,
    parent,
    children: [],
    written: undefined,
    inQuotation: false,
    heirs: undefined,
    parts: undefined,
    numberedFor: undefined,
    wish: undefined,
    inserted: false,
    removed: false,
  };
}

/** Gives a provision new words, which an amending sentence will quote. */
export function write(one: DraftProvision, text: string, operation: string, pointer: string): void {
  one.text = text;
  one.inQuotation = true;
  one.written = { operation, pointer };
}

/** Provisions of new content; clauses and points inside it begin with 1 and a, the top has no number yet. */
export function freshProvision(content: NewProvision, operation: string): DraftProvision {
  const made = blank(content.level, undefined, content.text);
  write(made, content.text, operation, content.pointer);
  made.numberedFor = operation;
  made.wish = content.wish;
  made.children = content.children.map((child) => {
    const inner = freshProvision(child, operation);
    inner.parent = made;
    return inner;
  });
  numberInside(made);
  return made;
}

function numberInside(one: DraftProvision): void {
  for (const level of ['clause', 'point'] as const) {
    renumberRow(
      one.children.filter((child) => child.level === level),
      level,
    );
  }
}

/** Numbers provisions 1, 2, 3 … or a, b, c … in their order. */
export function renumberRow(row: readonly DraftProvision[], level: NumberedLevel): void {
  let last: ReturnType<typeof nextNumber> | undefined;
  for (const one of row) {
    last = nextNumber(level, last);
    one.amending = sayNumber(level, last, false);
  }
}

/** Takes a provision out of its parent. */
export function detach(one: DraftProvision): void {
  if (one.parent) one.parent.children = one.parent.children.filter((child) => child !== one);
  one.parent = undefined;
}

/** Puts provisions directly behind or before a sibling. */
export function putBeside(anchor: DraftProvision, side: 'after' | 'before', ones: readonly DraftProvision[]): void {
  const { parent } = anchor;
  if (!parent) throw new Error('the covenant itself has no neighbours');
  const at = parent.children.indexOf(anchor) + (side === 'after' ? 1 : 0);
  parent.children = [...parent.children.slice(0, at), ...ones, ...parent.children.slice(at)];
  for (const one of ones) one.parent = parent;
}

/** Puts provisions last in their row of a parent: opening paragraphs before points, points before dashes and clauses. */
export function putLast(parent: DraftProvision, ones: readonly DraftProvision[]): void {
  for (const one of ones) {
    const later = parent.children.findIndex((child) => readingRank[child.level] > readingRank[one.level]);
    const at = later < 0 ? parent.children.length : later;
    parent.children = [...parent.children.slice(0, at), one, ...parent.children.slice(at)];
    one.parent = parent;
  }
}

/** Leaves a placeholder where a provision stood; opening paragraphs and dashes leave nothing. */
export function leavePlaceholder(one: DraftProvision, state: PlaceholderState, standsFor: DraftProvision): void {
  if (one.level !== 'dash' && one.level !== 'lead') {
    const mark = blank(one.level, undefined, '');
    mark.amending = one.amending;
    mark.state = state;
    mark.standsFor = standsFor;
    putBeside(one, 'before', [mark]);
  }
  detach(one);
}

/** The provision and all below it, in reading order. */
export function descendants(one: DraftProvision): DraftProvision[] {
  return [one, ...one.children.flatMap(descendants)];
}

/** Marks a provision and all below it as gone, with nothing in their place. */
export function dropAll(one: DraftProvision): void {
  for (const gone of descendants(one)) gone.heirs = [];
}
