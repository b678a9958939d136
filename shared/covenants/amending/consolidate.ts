import type {
  CovenantArticle,
  CovenantClause,
  CovenantCounts,
  CovenantItem,
  CovenantPoint,
  CrossReference,
  PlaceholderState,
} from '../tree.ts';
import { descendants } from './draft.ts';
import type { Draft, DraftProvision } from './draft.ts';
import type { NumberingMode } from './operations.ts';
import type { Level } from './outline.ts';
import type { ConsolidatedTree } from './outcome.ts';
import { placeholderText } from './placeholders.ts';

/** The new text as a tree in the shape of the covenant in force; counts leave placeholders out. */
export function consolidate(
  draft: Draft,
  crossReferences: readonly CrossReference[],
  mode: NumberingMode,
): ConsolidatedTree {
  const { items } = draft.outline;
  const stays = (one: DraftProvision) => mode === 'keep' || one.state === undefined;
  const kept = (one: DraftProvision, level: Level) =>
    one.children.filter((child) => child.level === level && stays(child));
  const text = (one: DraftProvision) => (one.state === undefined ? one.text : placeholderText(draft, one));
  const texts = (one: DraftProvision, level: Level) => kept(one, level).map((child) => child.text);
  const points = (one: DraftProvision) =>
    kept(one, 'point').map((point): CovenantPoint => ({
      label: point.final,
      text: text(point),
      dashes: texts(point, 'dash'),
      ...stateOf(point),
    }));
  const clauses = (one: DraftProvision) =>
    kept(one, 'clause').map((clause): CovenantClause => ({
      number: clause.final,
      text: text(clause),
      points: points(clause),
      dashes: texts(clause, 'dash'),
      ...stateOf(clause),
    }));
  const chapters = kept(draft.root, 'chapter');
  const inner = [
    ...kept(draft.root, 'article').map((one) => ({ one, outer: null })),
    ...chapters.flatMap((chapter) => kept(chapter, 'article').map((one) => ({ one, outer: chapter.final }))),
  ];
  const articles = inner.map(({ one, outer }): CovenantArticle => ({
    number: one.final,
    title: text(one),
    chapter: outer,
    counts: {
      clauses: count(one, 'clause'),
      points: count(one, 'point'),
      dashes: count(one, 'dash'),
    },
    lead: texts(one, 'lead'),
    clauses: clauses(one),
    points: points(one),
    dashes: texts(one, 'dash'),
    ...stateOf(one),
  }));
  const lines = inner.map(({ one, outer }): CovenantItem => ({
    number: one.final,
    text: text(one),
    heading: outer,
    ...stateOf(one),
  }));
  const heads = chapters.map((chapter) => ({
    number: chapter.final,
    title: text(chapter),
    held: kept(chapter, 'article').map((one) => one.final),
    ...stateOf(chapter),
  }));
  const marks = mode === 'keep' ? descendants(draft.root).filter((one) => one.state !== undefined).length : 0;
  const common = { counts: countsOf(draft), marks, cross_references: [...crossReferences] };
  return items
    ? {
        chapters: [],
        articles: [],
        headings: heads.map(({ held, ...head }) => ({ ...head, items: held })),
        items: lines,
        ...common,
      }
    : { chapters: heads.map(({ held, ...head }) => ({ ...head, articles: held })), articles, ...common };
}

function stateOf(one: DraftProvision): { state?: PlaceholderState } {
  return one.state === undefined ? {} : { state: one.state };
}

function count(top: DraftProvision, level: Level): number {
  return descendants(top).filter((one) => one.level === level && one.state === undefined).length;
}

function countsOf(draft: Draft): CovenantCounts {
  const of = (level: Level) => count(draft.root, level);
  if (draft.outline.items) {
    return {
      chapters: 0,
      sections: 0,
      articles: 0,
      headings: of('chapter'),
      numbered_items: of('article'),
      clauses: of('article'),
      points: 0,
      dashes: 0,
      leads: 0,
    };
  }
  return {
    chapters: of('chapter'),
    sections: 0,
    articles: of('article'),
    clauses: of('clause'),
    points: of('point'),
    dashes: of('dash'),
    leads: of('lead'),
  };
}
