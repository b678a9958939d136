import type { CovenantArticle, CovenantChapter, CovenantPoint, CovenantTree } from './tree.ts';

/** One line of a covenant in reading order, with its label as it is printed. */
export type ProvisionLine = {
  readonly level: 'chapter' | 'heading' | 'article' | 'clause' | 'point' | 'dash' | 'lead';
  /** Path of the provision: `chương II`, `6`, `6.2`, `6.2.a`; a dash and a lead have the path of their parent. */
  readonly at: string;
  /** `Chương II`, `Điều 5.`, `2.`, `đ)`, `-`; empty for a lead. */
  readonly label: string;
  readonly text: string;
};

/** The part of a tree that holds text. */
export type Provisions = Pick<CovenantTree, 'chapters' | 'articles' | 'headings' | 'items'>;

/** The whole text line by line, in reading order: what the page shows and what the papers print. */
export function provisionLines(tree: Provisions): readonly ProvisionLine[] {
  if (tree.items !== undefined && tree.items.length > 0) return itemLines(tree);
  const loose = tree.articles.filter((article) => article.chapter === null);
  return [...loose.flatMap(articleLines), ...tree.chapters.flatMap((chapter) => chapterLines(tree, chapter))];
}

function itemLines(tree: Provisions): readonly ProvisionLine[] {
  const items = tree.items ?? [];
  const line = (item: (typeof items)[number]): ProvisionLine => ({
    level: 'clause',
    at: item.number,
    label: `${item.number}.`,
    text: item.text,
  });
  const headed = (tree.headings ?? []).flatMap((heading): ProvisionLine[] => [
    { level: 'heading', at: `phần ${heading.number}`, label: `${heading.number}.`, text: heading.title },
    ...items.filter((item) => item.heading === heading.number).map(line),
  ]);
  return [...items.filter((item) => item.heading === null).map(line), ...headed];
}

function chapterLines(tree: Provisions, chapter: CovenantChapter): readonly ProvisionLine[] {
  const own = tree.articles.filter((article) => article.chapter === chapter.number);
  return [
    { level: 'chapter', at: `chương ${chapter.number}`, label: `Chương ${chapter.number}`, text: chapter.title },
    ...own.flatMap(articleLines),
  ];
}

/** The lines of one article, its heading first. */
export function articleLines(article: CovenantArticle): readonly ProvisionLine[] {
  const at = article.number;
  return [
    { level: 'article', at, label: `Điều ${article.number}.`, text: article.title },
    ...article.lead.map((text): ProvisionLine => ({ level: 'lead', at, label: '', text })),
    ...article.points.flatMap((point) => pointLines(point, at)),
    ...article.dashes.map((text) => dashLine(text, at)),
    ...article.clauses.flatMap((clause): ProvisionLine[] => {
      const path = `${at}.${clause.number}`;
      return [
        { level: 'clause', at: path, label: `${clause.number}.`, text: clause.text },
        ...clause.points.flatMap((point) => pointLines(point, path)),
        ...clause.dashes.map((text) => dashLine(text, path)),
      ];
    }),
  ];
}

function pointLines(point: CovenantPoint, parent: string): readonly ProvisionLine[] {
  const at = `${parent}.${point.label}`;
  return [
    { level: 'point', at, label: `${point.label})`, text: point.text },
    ...point.dashes.map((text) => dashLine(text, at)),
  ];
}

const dashLine = (text: string, at: string): ProvisionLine => ({ level: 'dash', at, label: '-', text });
