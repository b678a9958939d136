import { addressLabel } from './addresses.ts';
import type { Located, LocatedOperation } from './addresses.ts';
import { contentTree, insertedContent, levelOfKey, replacedContent } from './contents.ts';
import type { NewProvision } from './contents.ts';
import type { Address, NumberingMode, Operation, OperationOf } from './operations.ts';
import { isBelow } from './outline.ts';
import type { Level, Outline, Provision } from './outline.ts';
import type { Refusal, RefusalCode } from './outcome.ts';
import { quotesBalance } from './quotes.ts';
import { findWords } from './references.ts';

type Report = (code: RefusalCode, at: string | null) => void;
type Context = { readonly outline: Outline; readonly numbering: NumberingMode };

/** Levels that may hold provisions put "into" them. */
const holders: Readonly<Partial<Record<Level, readonly Level[]>>> = {
  chapter: ['article'],
  article: ['clause', 'point', 'dash'],
  clause: ['point', 'dash'],
  point: ['dash'],
};

/** Keys that the new content of a level may have. */
const contentKeys = {
  articles: {
    chapter: ['title', 'articles'],
    article: ['title', 'lead', 'points', 'dashes', 'clauses'],
    clause: ['text', 'points', 'dashes'],
    point: ['text', 'dashes'],
    dash: ['text'],
  },
  items: { chapter: ['title', 'items'], article: ['text'], clause: [], point: [], dash: [] },
} as const;

/** Second stage: what an operation asks must be possible at the level of what it names. */
export function checkShapes(context: Context, located: readonly LocatedOperation[]): Refusal[] {
  return located.flatMap((one) => {
    const errors: Refusal[] = [];
    const report: Report = (code, at) => {
      errors.push({ code, operations: [one.operation.id], at });
    };
    const words = wordsOf(one.operation);
    if (!words.every((paragraph) => quotesBalance(paragraph.text))) report('unbalanced-quotes', null);
    one.operation.references?.forEach((reference, n) => {
      const there = words.some(
        (paragraph) => paragraph.pointer === reference.in && findWords(paragraph.text, reference.text).length > 0,
      );
      if (!there) report('bad-input', `references.${String(n)}`);
    });
    checkOne(context, one, report);
    const placed = one.target?.provision;
    if (
      one.operation.op === 'move' &&
      placed?.level === 'chapter' &&
      context.numbering === 'keep' &&
      errors.length === 0
    )
      report('move-needs-renumber', labelOf(context, one.target));
    return errors;
  });
}

function checkOne(context: Context, one: LocatedOperation, report: Report): void {
  const { operation, target } = one;
  switch (operation.op) {
    case 'insert':
      checkInsert(context, one, operation, report);
      return;
    case 'replace':
      if (target) checkReplace(context, operation, target, report);
      return;
    case 'repeal':
      if (target?.address.part === 'title' || (target?.address.part === 'lead' && target.provision.level !== 'article'))
        report('level-mismatch', labelOf(context, target));
      return;
    case 'replace-phrase':
      for (const place of one.places ?? []) {
        const named = place.address.part === 'title' ? ['chapter', 'article'] : ['article', 'clause'];
        const wrong = place.address.part !== undefined && !named.includes(place.provision.level);
        if (wrong || (context.outline.items && place.address.part !== undefined && place.provision.level === 'article'))
          report('level-mismatch', labelOf(context, place));
      }
      return;
    case 'rename':
      if (target && (!hasTitle(context.outline, target.provision) || target.address.part === 'lead'))
        report('level-mismatch', labelOf(context, target));
      else if (isBlank(operation.title)) report('empty-text', null);
      return;
    case 'move':
      checkMove(context, one, report);
      return;
    case 'split':
      if (target) checkSplit(context, operation, target, report);
      return;
    case 'merge':
      checkMerge(context, operation, one.targets, report);
      return;
  }
}

function checkInsert(context: Context, one: LocatedOperation, operation: OperationOf<'insert'>, report: Report): void {
  const { anchor } = one;
  const { key, tops } = insertedContent(operation);
  if (anchor) {
    const ofLines = key === 'items' || key === 'headings';
    const fits =
      anchor.side === 'into'
        ? holders[anchor.provision.level]?.includes(levelOfKey[key]) && anchor.provision.state === undefined
        : anchor.provision.level === levelOfKey[key];
    if (!fits || anchor.address.part !== undefined || ofLines !== context.outline.items)
      report('level-mismatch', labelOf(context, anchor));
  }
  if (tops.some(isEmpty)) report('empty-text', null);
}

function checkMove(context: Context, one: LocatedOperation, report: Report): void {
  const { target, anchor } = one;
  if (!target || !anchor) return;
  const self = anchor.provision === target.provision;
  if (target.address.part !== undefined || anchor.address.part !== undefined || target.provision.level === 'lead') {
    report('level-mismatch', labelOf(context, target));
  } else if (anchor.side === 'into') {
    if (self || isBelow(anchor.provision, target.provision)) report('move-into-self', labelOf(context, target));
    else if (!holders[anchor.provision.level]?.includes(target.provision.level) || anchor.provision.state !== undefined)
      report('level-mismatch', labelOf(context, anchor));
  } else if (anchor.provision.level !== target.provision.level) report('level-mismatch', labelOf(context, anchor));
  else if (self) report('move-into-self', labelOf(context, target));
}

function checkReplace(context: Context, operation: OperationOf<'replace'>, target: Located, report: Report): void {
  const { level } = target.provision;
  const given = Object.entries(operation.new).flatMap(([key, value]) => (value === undefined ? [] : [key]));
  const { part } = target.address;
  if (part !== undefined) {
    const key = level === 'clause' ? 'text' : 'lead';
    const fits = part === 'lead' && (level === 'clause' || (level === 'article' && !context.outline.items));
    if (!fits || given.length !== 1 || given[0] !== key) report('level-mismatch', labelOf(context, target));
    else if (
      isBlank(operation.new.text ?? 'x') ||
      operation.new.lead?.some(isBlank) ||
      operation.new.lead?.length === 0
    )
      report('empty-text', null);
    return;
  }
  const keys: readonly string[] =
    level === 'covenant' || level === 'lead' ? [] : contentKeys[context.outline.items ? 'items' : 'articles'][level];
  if (!given.every((key) => keys.includes(key))) report('level-mismatch', labelOf(context, target));
  else if (isEmpty(replacedContent(level, operation))) report('empty-text', null);
}

function checkSplit(context: Context, operation: OperationOf<'split'>, target: Located, report: Report): void {
  const { provision } = target;
  const inner = splitChildren(context.outline, provision);
  const parts = operation.parts.flatMap((part) => (typeof part === 'string' ? [] : [part]));
  const texts = operation.parts.map((part) => (typeof part === 'string' ? part : (part.title ?? part.text ?? '')));
  const titled = hasTitle(context.outline, provision);
  const fits =
    operation.as === 'points'
      ? provision.level === 'clause'
      : ['article', 'clause', 'point'].includes(provision.level) &&
        parts.every((part) =>
          titled
            ? part.text === undefined && part.points === undefined
            : part.title === undefined && part.clauses === undefined && part.lead === undefined,
        ) &&
        (inner === 'point' || parts.every((part) => part.points === undefined));
  if (!fits || target.address.part !== undefined) {
    report('level-mismatch', labelOf(context, target));
    return;
  }
  if (texts.some(isBlank) || isBlank(operation.text ?? 'x')) report('empty-text', null);
  if (operation.as === 'points' || !inner) return;
  const given = parts.flatMap((part) => (inner === 'clause' ? part.clauses : part.points) ?? []);
  if (inner === 'point' && parts.every((part) => part.points === undefined)) return;
  const own = provision.children.filter((child) => child.level === inner && child.state === undefined);
  if (
    given.toSorted().join() !==
    own
      .map((child) => child.number)
      .toSorted()
      .join()
  )
    report('split-incomplete', labelOf(context, target));
}

/** The level of children that a split deals out: clauses of an article, points of a clause. */
export function splitChildren(outline: Outline, provision: Provision): 'clause' | 'point' | undefined {
  if (provision.level === 'article' && !outline.items) return 'clause';
  return provision.level === 'clause' ? 'point' : undefined;
}

function checkMerge(
  context: Context,
  operation: OperationOf<'merge'>,
  targets: readonly Located[],
  report: Report,
): void {
  const [first, second] = targets;
  if (!first || !second) return;
  const { level } = first.provision;
  const twice = new Set(targets.map((one) => one.provision)).size < targets.length;
  const mergeable = ['chapter', 'article', 'clause', 'point'].includes(level);
  const worded = hasTitle(context.outline, first.provision) === (operation.title !== undefined);
  if (targets.some((one) => one.provision.level !== level) || twice) report('level-mismatch', labelOf(context, second));
  else if (!mergeable || !worded || targets.some((one) => one.address.part !== undefined))
    report('level-mismatch', labelOf(context, first));
  else if (
    (level === 'clause' || level === 'point') &&
    targets.some((one) => one.provision.parent !== first.provision.parent)
  )
    report('merge-parents-differ', labelOf(context, second));
  if (isBlank(operation.title ?? operation.text ?? '')) report('empty-text', null);
}

/** Chapters, headings and articles have titles; a numbered line has only its text. */
function hasTitle(outline: Outline, provision: Provision): boolean {
  return provision.level === 'chapter' || (provision.level === 'article' && !outline.items);
}

function labelOf(context: Context, place: { readonly address: Address } | undefined): string | null {
  return place ? addressLabel(context.outline.items, place.address) : null;
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

/** No words and nothing below it, here or anywhere inside. */
function isEmpty(content: NewProvision): boolean {
  return (isBlank(content.text) && content.children.length === 0) || content.children.some(isEmpty);
}

type Paragraph = { readonly text: string; readonly pointer: string };

/** All new words of an operation, without its addresses and references, by their place in it. */
function wordsOf(operation: Operation): readonly Paragraph[] {
  switch (operation.op) {
    case 'insert':
      return insertedContent(operation).tops.flatMap(paragraphsOf);
    case 'replace':
      return paragraphsOf(contentTree('article', operation.new, '/new'));
    case 'replace-phrase':
      return [...paragraph('/find', operation.find), ...paragraph('/with', operation.with)];
    case 'rename':
      return paragraph('/title', operation.title);
    case 'split':
      return operation.parts
        .flatMap((part, n) => {
          const at = `/parts/${String(n)}`;
          if (typeof part === 'string') return paragraph(at, part);
          const leads = (part.lead ?? []).flatMap((text, m) => paragraph(`${at}/lead/${String(m)}`, text));
          return [...paragraph(`${at}/title`, part.title), ...paragraph(`${at}/text`, part.text), ...leads];
        })
        .concat(paragraph('/text', operation.text));
    case 'merge':
      return [...paragraph('/title', operation.title), ...paragraph('/text', operation.text)];
    case 'repeal':
    case 'move':
      return [];
  }
}

function paragraphsOf(one: NewProvision): Paragraph[] {
  return [one, ...one.children.flatMap(paragraphsOf)];
}

function paragraph(pointer: string, text: string | undefined): Paragraph[] {
  return text === undefined ? [] : [{ pointer, text }];
}
