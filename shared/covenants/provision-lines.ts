import type { CovenantArticle, CovenantChapter, CovenantPoint, CovenantTree, PlaceholderState } from './tree.ts';

/** What a line of the page is. A numbered line of a covenant without điều is a `clause`, plain text a `lead`. */
export type ProvisionLevel =
  'preamble' | 'part' | 'chapter' | 'section' | 'heading' | 'article' | 'clause' | 'point' | 'dash' | 'lead' | 'table';

/** One line of a covenant in reading order, with its label as it is printed. */
export type ProvisionLine = {
  readonly level: ProvisionLevel;
  /** Path of the provision: `chương II`, `6`, `6.2`, `6.2.a`; a dash, a lead and a table have the path of their parent. */
  readonly at: string;
  /** Without marks: `II`, `5`, `đ`; empty where there is none. */
  readonly number: string;
  /** `Chương II`, `Điều 5.`, `2.`, `đ)`, `-`; empty for a lead. */
  readonly label: string;
  readonly text: string;
  /** A number whose provision is gone. */
  readonly state?: PlaceholderState;
  /** Cells of a table. */
  readonly rows?: readonly (readonly string[])[];
};

/** The part of a tree that holds text. */
export type Provisions = Pick<CovenantTree, 'chapters' | 'articles' | 'headings' | 'items'>;

/** The provisions of a tree line by line, in reading order. */
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
    number: item.number,
    label: `${item.number}.`,
    text: item.text,
    ...stateOf(item),
  });
  const headed = (tree.headings ?? []).flatMap((heading): ProvisionLine[] => [
    {
      level: 'heading',
      at: `phần ${heading.number}`,
      number: heading.number,
      label: `${heading.number}.`,
      text: heading.title,
      ...stateOf(heading),
    },
    ...items.filter((item) => item.heading === heading.number).map(line),
  ]);
  return [...items.filter((item) => item.heading === null).map(line), ...headed];
}

function chapterLines(tree: Provisions, chapter: CovenantChapter): readonly ProvisionLine[] {
  const own = tree.articles.filter((article) => article.chapter === chapter.number);
  return [
    {
      level: 'chapter',
      at: `chương ${chapter.number}`,
      number: chapter.number,
      label: `Chương ${chapter.number}`,
      text: chapter.title,
      ...stateOf(chapter),
    },
    ...own.flatMap(articleLines),
  ];
}

/** The lines of one article, its heading first. */
export function articleLines(article: CovenantArticle): readonly ProvisionLine[] {
  const at = article.number;
  return [
    { level: 'article', at, number: at, label: `Điều ${at}.`, text: article.title, ...stateOf(article) },
    ...article.lead.map((text): ProvisionLine => ({ level: 'lead', at, number: '', label: '', text })),
    ...article.points.flatMap((point) => pointLines(point, at)),
    ...article.dashes.map((text) => dashLine(text, at)),
    ...article.clauses.flatMap((clause): ProvisionLine[] => {
      const path = `${at}.${clause.number}`;
      return [
        {
          level: 'clause',
          at: path,
          number: clause.number,
          label: `${clause.number}.`,
          text: clause.text,
          ...stateOf(clause),
        },
        ...clause.points.flatMap((point) => pointLines(point, path)),
        ...clause.dashes.map((text) => dashLine(text, path)),
      ];
    }),
  ];
}

function pointLines(point: CovenantPoint, parent: string): readonly ProvisionLine[] {
  const at = `${parent}.${point.label}`;
  return [
    { level: 'point', at, number: point.label, label: `${point.label})`, text: point.text, ...stateOf(point) },
    ...point.dashes.map((text) => dashLine(text, at)),
  ];
}

const dashLine = (text: string, at: string): ProvisionLine => ({ level: 'dash', at, number: '', label: '-', text });

function stateOf(one: { readonly state?: PlaceholderState | undefined }): { state?: PlaceholderState } {
  return one.state === undefined ? {} : { state: one.state };
}
