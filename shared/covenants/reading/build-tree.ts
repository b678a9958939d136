import type { CovenantArticle, CovenantClause, CovenantCounts, CovenantPoint, CovenantTree } from '../tree.ts';
import type { Line } from './line.ts';
import { textParagraphsOf, type TextTable } from './text-blocks.ts';
import { foldSpaces } from './text-shape.ts';

/** A table inside a provision. */
export type CovenantTable = {
  /** Number of its article (or numbered line); null before the first. */
  readonly article: string | null;
  /** Number of the clause before it in that article; null when it comes before them. */
  readonly after_clause: string | null;
  /** Text of the cells; paragraphs of a cell are parted by `\n`. */
  readonly rows: readonly (readonly string[])[];
};

/** A Mục or a Phần with its articles, in order. */
export type CovenantDivision = {
  readonly number: string;
  readonly title: string;
  readonly articles: readonly string[];
};

export type BuiltTree = Pick<CovenantTree, 'counts' | 'chapters' | 'articles' | 'headings' | 'items'> & {
  readonly preamble: string[];
  readonly tables: readonly CovenantTable[];
  readonly parts: readonly CovenantDivision[];
  readonly sections: readonly CovenantDivision[];
  /** The lines with their places. */
  readonly lines: readonly Line[];
};

type ChapterDraft = { number: string; title: string; articles: string[] };
type HeadingDraft = { number: string; title: string; items: string[] };
type ItemDraft = { number: string; text: string; heading: string | null };

/** Builds the neutral tree from classified lines; every line that is not left out ends in it. */
export function buildTree(source: readonly Line[]): BuiltTree {
  const chapters: ChapterDraft[] = [];
  const parts: ChapterDraft[] = [];
  const sections: ChapterDraft[] = [];
  const headings: HeadingDraft[] = [];
  const articles: CovenantArticle[] = [];
  const items: ItemDraft[] = [];
  const preamble: string[] = [];
  const tables: CovenantTable[] = [];
  const count = { clauses: 0, points: 0, dashes: 0, leads: 0 };
  let article: CovenantArticle | undefined;
  let clause: CovenantClause | undefined;
  let point: CovenantPoint | undefined;
  let heading: { title: string } | undefined;
  const openDivisions = new Set<ChapterDraft[]>();
  /** The heading or numbered line that a line outside every article stands under. */
  let division = '';

  const lines = source.map((line): Line => {
    place(line);
    return { ...line, at: placeOf(line) };
  });

  function place(line: Line): void {
    switch (line.role) {
      case 'preamble':
        preamble.push(line.text);
        break;
      case 'part':
        heading = open(parts, line);
        break;
      case 'chapter':
        heading = open(chapters, line);
        break;
      case 'section':
        heading = open(sections, line);
        break;
      case 'heading': {
        const draft = { number: line.number, title: line.text, items: [] };
        headings.push(draft);
        heading = draft;
        break;
      }
      case 'heading-title':
        if (heading !== undefined) heading.title = foldSpaces(`${heading.title} ${line.text}`);
        break;
      case 'article':
        openArticle(line);
        break;
      case 'article-title':
        if (article !== undefined) article.title = line.text;
        break;
      case 'clause':
        clause = { number: line.number, text: line.text, points: [], dashes: [] };
        point = undefined;
        article?.clauses.push(clause);
        if (article !== undefined) article.counts.clauses += 1;
        count.clauses += 1;
        break;
      case 'item':
        items.push({ number: line.number, text: line.text, heading: headings.at(-1)?.number ?? null });
        headings.at(-1)?.items.push(line.number);
        count.clauses += 1;
        break;
      case 'point':
      case 'dash':
      case 'text':
        below(line);
        break;
      case 'table':
        if (line.table !== undefined) tables.push(tableOf(line.table));
        break;
      // The title is made of its lines elsewhere; the others are left out of the tree.
      case 'title':
      case 'title-note':
      case 'letterhead':
      case 'preamble-heading':
      case 'signature':
      case 'other-document':
      case 'contents':
      case 'text-box':
      case 'note':
      case 'orphan':
        break;
    }
  }

  function open(list: ChapterDraft[], line: Line): ChapterDraft {
    const draft = { number: line.number, title: line.text, articles: [] };
    list.push(draft);
    // Articles belong to the newest division of each kind; a higher one ends the lower ones.
    article = clause = point = undefined;
    openDivisions.delete(sections);
    if (list === parts) openDivisions.delete(chapters);
    openDivisions.add(list);
    return draft;
  }

  function openArticle(line: Line): void {
    article = {
      number: line.number,
      title: line.text,
      chapter: (openDivisions.has(chapters) ? chapters.at(-1)?.number : undefined) ?? null,
      counts: { clauses: 0, points: 0, dashes: 0 },
      lead: [],
      clauses: [],
      points: [],
      dashes: [],
    };
    clause = point = undefined;
    articles.push(article);
    for (const list of openDivisions) list.at(-1)?.articles.push(line.number);
  }

  function below(line: Line): void {
    if (article === undefined) {
      // The tree of numbered lines has no level below them: what stands under one is part of its text.
      const item = items.at(-1);
      if (item !== undefined) item.text += `\n${foldSpaces(`${line.label} ${line.text}`)}`;
      if (line.role === 'point') count.points += 1;
      if (line.role === 'dash') count.dashes += 1;
      return;
    }
    if (line.role === 'point') {
      point = { label: line.number, text: line.text, dashes: [] };
      (clause ?? article).points.push(point);
      article.counts.points += 1;
      count.points += 1;
    } else if (line.role === 'dash') {
      (point ?? clause ?? article).dashes.push(line.text);
      article.counts.dashes += 1;
      count.dashes += 1;
    } else {
      article.lead.push(line.text);
      point = undefined;
      count.leads += 1;
    }
  }

  function tableOf(table: TextTable): CovenantTable {
    return {
      article: article?.number ?? items.at(-1)?.number ?? null,
      after_clause: clause?.number ?? null,
      rows: tableRows(table),
    };
  }

  function placeOf(line: Line): string {
    if (line.role === 'chapter') division = `chương ${line.number}`;
    else if (line.role === 'part' || line.role === 'heading') division = `phần ${line.number}`;
    else if (line.role === 'section') division = `mục ${line.number}`;
    else if (line.role === 'item') division = line.number;
    if (article === undefined) return division;
    return [article.number, clause?.number, point?.label].filter((part) => part !== undefined).join('.');
  }

  const withoutArticles = articles.length === 0 && (items.length > 0 || headings.length > 0);
  const counts: CovenantCounts = {
    chapters: chapters.length,
    sections: sections.length,
    articles: articles.length,
    ...(withoutArticles && { headings: headings.length, numbered_items: items.length }),
    ...count,
  };
  return {
    counts,
    chapters,
    articles,
    ...(withoutArticles && { headings, items }),
    preamble,
    tables,
    parts,
    sections,
    lines,
  };
}

/** Cells of a table as text, automatic numbers included; paragraphs of a cell are parted by `\n`. */
export function tableRows(table: TextTable): string[][] {
  return table.rows.map((row) =>
    row.map((cell) =>
      textParagraphsOf(cell.blocks)
        .map((paragraph) => foldSpaces(`${paragraph.automatic} ${paragraph.text}`))
        .join('\n')
        .trim(),
    ),
  );
}
