import type { AppliedDraft } from './apply.ts';
import type { Change, InsertChange, MoveChange, Placement, ReplaceChange } from './changes.ts';
import type { DraftProvision } from './draft.ts';
import { blockOf, lineOf, nounOf, plainList, shortName } from './names.ts';
import { articleOf } from './outline.ts';
import type { Level, Provision } from './outline.ts';
import { namePlaces, nameSiblings, newDashes, wholePlace } from './places.ts';
import { numberIn } from './reference-text.ts';
import { fill, partNames, sentenceWords } from './wording.ts';

/** One instruction of the amending text: a sentence of its own, or an item of a group. */
export type Instruction = {
  readonly operations: readonly string[];
  /** The article inside which it works; undefined for one about whole articles, chapters and numbered lines. */
  readonly home: Provision | undefined;
  /** Place in the reading order of the covenant in force, then rank at one place, then depth. */
  readonly where: readonly [position: number, rank: number, depth: number];
  readonly verb: 'amend' | 'insert';
  /** What the heading of a group says of it. */
  readonly topic: 'content' | 'clause' | 'point';
  /** Parent of its points, for that heading. */
  readonly parent: Provision | undefined;
  /** Its words without the last mark; names of `context` are left out. */
  readonly say: (context: Provision | undefined) => string;
};

const ranks = { title: 0, lead: 1, replace: 2, regroup: 3 } as const;
const amending = numberIn('amending');
const depths: Readonly<Record<Level, number>> = {
  covenant: 0,
  chapter: 1,
  article: 2,
  clause: 3,
  lead: 4,
  point: 4,
  dash: 5,
};

/** All instructions except phrases and repeals, unsorted. Siblings replaced and insertions at one place share one. */
export function instructionsOf(draft: AppliedDraft, changes: readonly Change[]): Instruction[] {
  return [
    ...replacements(draft, changes),
    ...insertions(draft, changes),
    ...changes.flatMap((one) => single(draft, one)),
  ];
}

/** A quotation with its head: everything from the verb to the closing mark. */
function quoting(head: string, lines: string): string {
  return `${head}\n“${lines}”`;
}

function homeOf(one: Provision): Provision | undefined {
  const article = articleOf(one);
  return article === one ? undefined : article;
}

function topicOf(level: Level): Instruction['topic'] {
  return level === 'clause' || level === 'point' ? level : 'content';
}

/** A provision of the new text with its amending numbers, as quoted. */
function quoteOf(draft: AppliedDraft, one: DraftProvision): string {
  return blockOf(draft.outline, one, amending, (line) => line.quoted);
}

function replacements(draft: AppliedDraft, changes: readonly Change[]): Instruction[] {
  const rows = new Map<string, ReplaceChange[]>();
  for (const change of changes) {
    if (change.kind !== 'replace' || change.part !== 'whole') continue;
    const { target } = change;
    const inside = homeOf(target) !== undefined;
    const key = inside ? `${String(target.parent?.position)} ${target.level}` : change.id;
    rows.set(key, [...(rows.get(key) ?? []), change]);
  }
  return [...rows.values()].flatMap((row) => {
    const sorted = row.toSorted((one, other) => one.target.position - other.target.position);
    const targets = sorted.map((change) => change.target);
    const [first] = targets;
    if (!first) return [];
    return {
      ...about(first, row, ranks.replace),
      verb: 'amend' as const,
      say: (context) =>
        quoting(
          fill(sentenceWords.replace, { places: namePlaces(draft.outline, targets.map(wholePlace), context) }),
          targets.map((target) => quoteOf(draft, draft.of(target))).join('\n'),
        ),
    };
  });
}

function about(
  target: Provision,
  changes: readonly Change[],
  rank: number,
): Pick<Instruction, 'operations' | 'home' | 'where' | 'topic' | 'parent'> {
  return {
    operations: changes.map((change) => change.id),
    home: homeOf(target),
    where: [target.position, rank, depths[target.level]],
    topic: topicOf(target.level),
    parent: target.parent,
  };
}

function insertions(draft: AppliedDraft, changes: readonly Change[]): Instruction[] {
  const rows = new Map<string, InsertChange[]>();
  for (const change of changes) {
    if (change.kind !== 'insert') continue;
    const { anchor, side } = change.placement;
    const key = `${side} ${String(anchor.position)} ${change.level}`;
    rows.set(key, [...(rows.get(key) ?? []), change]);
  }
  return [...rows.values()].flatMap((row) => {
    const [first] = row;
    if (!first) return [];
    const { placement, level } = first;
    const tops = row.flatMap((change) => draft.tops.get(change.id) ?? []);
    const inside = level !== 'chapter' && level !== 'article';
    const phrase = {
      after: sentenceWords.insertAfter,
      before: sentenceWords.insertBefore,
      into: sentenceWords.insertInto,
    }[placement.side];
    return {
      operations: row.map((change) => change.id),
      home: inside ? articleOf(placement.anchor) : undefined,
      where: [positionOf(placement, level), 0, -depths[level]] as const,
      verb: 'insert' as const,
      topic: topicOf(level),
      parent: placement.parent,
      say: (context) =>
        quoting(
          fill(phrase, { new: namesOfNew(draft, tops), place: placeName(draft, placement, context) }),
          tops.map((top) => quoteOf(draft, top)).join('\n'),
        ),
    };
  });
}

/** Where something new stands in the reading order: behind everything below its anchor, chapters behind articles. */
export function positionOf(placement: Placement, level: Level): number {
  const step = level === 'chapter' ? 0.6 : 0.5;
  if (placement.side === 'into') return placement.anchor.position + 0.4;
  return placement.side === 'after' ? placement.anchor.end + step : placement.anchor.position - step;
}

function placeName(draft: AppliedDraft, placement: Placement, context: Provision | undefined): string {
  return namePlaces(draft.outline, [wholePlace(placement.anchor)], context);
}

/** Names of new provisions without those of their parents: "Điều 5a và Điều 5b"; new dashes have no number. */
function namesOfNew(draft: AppliedDraft, ones: readonly DraftProvision[]): string {
  const level = ones[0]?.level ?? 'article';
  return level === 'dash'
    ? newDashes(draft.outline, ones.length)
    : plainList(nounOf(draft.outline, level), ones.map(amending));
}

function single(draft: AppliedDraft, change: Change): Instruction[] {
  switch (change.kind) {
    case 'replace':
      return change.part === 'lead' ? [openingWords(draft, change)] : [];
    case 'rename':
      return [rename(draft, change.target, change.id)];
    case 'move':
      return [move(draft, change)];
    case 'split': {
      const one = draft.of(change.target);
      const { parts } = one;
      const say = (context: Provision | undefined) => {
        const what = nameSiblings(draft.outline, [change.target], context);
        if (!parts) return quoting(fill(sentenceWords.splitIntoPoints, { what }), quoteOf(draft, one));
        const head = fill(sentenceWords.split, { what, new: namesOfNew(draft, parts) });
        return quoting(head, parts.map((part) => quoteOf(draft, part)).join('\n'));
      };
      return [{ ...about(change.target, [change], ranks.regroup), verb: 'amend', say }];
    }
    case 'merge': {
      const [first] = change.targets;
      if (!first) return [];
      const one = draft.of(first);
      const say = (context: Provision | undefined) => {
        const places = nameSiblings(draft.outline, change.targets, context);
        const head = fill(sentenceWords.merge, { places, number: shortName(draft.outline, one, amending) });
        const own = lineOf(draft.outline, one.level, amending(one), one.quoted);
        return quoting(head, one.level === 'chapter' ? own : quoteOf(draft, one));
      };
      return [{ ...about(first, [change], ranks.regroup), verb: 'amend', say }];
    }
    case 'insert':
    case 'repeal':
    case 'replace-phrase':
      return [];
  }
}

/** New opening words of a clause or article, under the number that it has in force. */
function openingWords(draft: AppliedDraft, change: ReplaceChange): Instruction {
  const { target } = change;
  const one = draft.of(target);
  const leads = one.children.filter((child) => child.level === 'lead').map((lead) => lead.quoted);
  const own = lineOf(draft.outline, target.level, target.number, one.quoted);
  return {
    ...about(target, [change], ranks.lead),
    home: articleOf(target),
    topic: 'content',
    verb: 'amend',
    say: (context) =>
      quoting(
        fill(sentenceWords.replaceLead, {
          place: namePlaces(draft.outline, [{ provision: target, part: 'lead' }], context),
        }),
        target.level === 'clause' ? own : leads.join('\n'),
      ),
  };
}

function rename(draft: AppliedDraft, target: Provision, operation: string): Instruction {
  const own = lineOf(draft.outline, target.level, target.number, draft.of(target).quoted);
  const phrase = target.text === '' ? sentenceWords.giveName : sentenceWords.rename;
  const home = target.level === 'article' ? target : undefined;
  return {
    operations: [operation],
    home,
    where: [target.position, ranks.title, depths[target.level]],
    topic: 'content',
    parent: target.parent,
    verb: 'amend',
    say: (context) => {
      const named = namePlaces(draft.outline, [{ provision: target, part: 'title' }]);
      const place = context === target ? sentenceWords.groupedTitle : named.slice(partNames.title.length + 1);
      return quoting(fill(phrase, { place }), own);
    },
  };
}

function move(draft: AppliedDraft, change: MoveChange): Instruction {
  const { target, placement } = change;
  const one = draft.of(target);
  const phrase = {
    after: sentenceWords.moveAfter,
    before: sentenceWords.moveBefore,
    into: sentenceWords.moveInto,
  }[placement.side];
  const inside = homeOf(target) !== undefined;
  const number =
    target.level === 'dash' ? '' : fill(sentenceWords.movedNumber, { number: shortName(draft.outline, one, amending) });
  return {
    ...about(target, [change], ranks.regroup),
    // Inside an article it comes behind the edits of what it moves, which name it by its old number.
    where: inside ? [target.end + 0.7, 0, 0] : [target.position, ranks.regroup, 0],
    verb: 'amend',
    say: (context) =>
      fill(phrase, {
        what: namePlaces(draft.outline, [wholePlace(target)], context),
        place: placeName(draft, placement, context),
      }) + number,
  };
}
