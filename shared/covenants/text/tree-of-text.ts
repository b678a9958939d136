import type { CovenantArticle, CovenantClause, CovenantCounts, CovenantPoint, CovenantTree } from '../tree.ts';
import type { CovenantText, TextLine } from './covenant-text.ts';
import { placeLines } from './places.ts';
import { referencesOf } from './text-references.ts';

type Division = { number: string; title: string; articles: string[]; state?: TextLine['state'] };
type Heading = { number: string; title: string; items: string[]; state?: TextLine['state'] };
type Item = { number: string; text: string; heading: string | null; state?: TextLine['state'] };
type Level = TextLine['level'];

const known = new WeakMap<CovenantText, AmendableTree>();

/** A tree that can be amended: its name and community are known. */
export type AmendableTree = CovenantTree & Required<Pick<CovenantTree, 'doc_name' | 'unit'>>;

/**
 * The neutral tree of a text: what amendments are drafted on and counts are taken from. Parts, sections and tables have
 * no place in it; plain text inside an article is its opening. The same text always answers the same tree object.
 */
export function treeOf(text: CovenantText): AmendableTree {
  const found = known.get(text);
  if (found !== undefined) return found;
  const made = build(text);
  known.set(text, made);
  return made;
}

function build(text: CovenantText): AmendableTree {
  const chapters: Division[] = [];
  const headings: Heading[] = [];
  const articles: CovenantArticle[] = [];
  const items: Item[] = [];
  const preamble: string[] = [];
  let article: CovenantArticle | undefined;
  let clause: CovenantClause | undefined;
  let point: CovenantPoint | undefined;
  let chapterOpen = false;
  const placed = placeLines(text);

  for (const { line, number, label } of placed) {
    const state = line.state === undefined ? {} : { state: line.state };
    switch (line.level) {
      case 'preamble':
        preamble.push(line.text);
        break;
      case 'part':
        chapterOpen = false;
        article = clause = point = undefined;
        break;
      case 'section':
        article = clause = point = undefined;
        break;
      case 'chapter':
        chapters.push({ number, title: line.text, articles: [], ...state });
        chapterOpen = true;
        article = clause = point = undefined;
        break;
      case 'heading':
        headings.push({ number, title: line.text, items: [], ...state });
        break;
      case 'article': {
        const chapter = chapterOpen ? chapters.at(-1) : undefined;
        article = {
          number,
          title: line.text,
          chapter: chapter?.number ?? null,
          counts: { clauses: 0, points: 0, dashes: 0 },
          lead: [],
          clauses: [],
          points: [],
          dashes: [],
          ...state,
        };
        chapter?.articles.push(number);
        articles.push(article);
        clause = point = undefined;
        break;
      }
      case 'item':
        items.push({ number, text: line.text, heading: headings.at(-1)?.number ?? null, ...state });
        headings.at(-1)?.items.push(number);
        article = clause = point = undefined;
        break;
      case 'clause':
        clause = { number, text: line.text, points: [], dashes: [], ...state };
        point = undefined;
        article?.clauses.push(clause);
        if (article !== undefined && line.state === undefined) article.counts.clauses += 1;
        break;
      case 'point':
      case 'dash':
      case 'text':
        below(line, number, label);
        break;
      case 'table':
        break;
    }
  }

  /** A line inside an article; what stands under a numbered line is part of its text. */
  function below(line: TextLine, number: string, label: string): void {
    if (article === undefined) {
      const item = items.at(-1);
      if (item !== undefined) item.text += `\n${`${label} ${line.text}`.trim()}`;
    } else if (line.level === 'point') {
      point = {
        label: number,
        text: line.text,
        dashes: [],
        ...(line.state === undefined ? {} : { state: line.state }),
      };
      (clause ?? article).points.push(point);
      if (line.state === undefined) article.counts.points += 1;
    } else if (line.level === 'dash') {
      (point ?? clause ?? article).dashes.push(line.text);
      article.counts.dashes += 1;
    } else {
      article.lead.push(line.text);
      point = undefined;
    }
  }

  const withoutArticles = articles.length === 0 && (items.length > 0 || headings.length > 0);
  const tree = {
    chapters,
    articles,
    ...(withoutArticles && { headings, items }),
  };
  const marks = text.lines.filter((line) => line.state !== undefined).length;
  return {
    doc_name: text.docName,
    unit: text.unit,
    ...(text.commune !== undefined && { commune: text.commune }),
    title: text.title,
    preamble,
    signatories: [...text.signatories],
    counts: countsOf(text.lines, withoutArticles),
    ...(marks > 0 && { marks }),
    ...tree,
    cross_references: [...referencesOf(placed, withoutArticles)],
  };
}

/** What is in force, placeholders left out. */
export function countsOf(lines: readonly TextLine[], withoutArticles: boolean): CovenantCounts {
  let inArticle = false;
  const count: Partial<Record<Level, number>> = {};
  for (const line of lines) {
    if (line.level === 'article') inArticle = true;
    if (['part', 'chapter', 'section', 'item', 'heading'].includes(line.level)) inArticle = false;
    if (line.state !== undefined || (line.level === 'text' && !inArticle)) continue;
    count[line.level] = (count[line.level] ?? 0) + 1;
  }
  const of = (level: Level) => count[level] ?? 0;
  return {
    chapters: of('chapter'),
    sections: of('section'),
    articles: of('article'),
    ...(withoutArticles && { headings: of('heading'), numbered_items: of('item') }),
    clauses: of('clause') + of('item'),
    points: of('point'),
    dashes: of('dash'),
    leads: of('text'),
  };
}
