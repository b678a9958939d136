import type { CovenantPoint, CovenantTree, PlaceholderState } from '#shared/covenants/tree.ts';

/** One paragraph of a covenant as printed, placeholders included. */
export type Line = {
  readonly level: 'chapter' | 'article' | 'lead' | 'point' | 'dash' | 'clause';
  readonly number: string;
  readonly text: string;
  readonly state: PlaceholderState | undefined;
  /** Path as references give it. */
  readonly path: string;
};

/** A covenant as its paragraphs in reading order. */
export function flatText(tree: CovenantTree): Line[] {
  const lines: Line[] = [];
  const add = (level: Line['level'], number: string, text: string, path: string, state?: PlaceholderState) => {
    lines.push({ level, number, text, state, path });
  };
  const addPoints = (points: readonly CovenantPoint[], dashes: readonly string[], path: string) => {
    for (const point of points) {
      const own = `${path}.${point.label}`;
      add('point', point.label, point.text, own, point.state);
      for (const dash of point.dashes) add('dash', '', dash, own);
    }
    for (const dash of dashes) add('dash', '', dash, path);
  };
  const addArticles = (chapter: string | null) => {
    for (const article of tree.articles.filter((one) => one.chapter === chapter)) {
      add('article', article.number, article.title, article.number, article.state);
      for (const lead of article.lead) add('lead', '', lead, article.number);
      addPoints(article.points, article.dashes, article.number);
      for (const clause of article.clauses) {
        const path = `${article.number}.${clause.number}`;
        add('clause', clause.number, clause.text, path, clause.state);
        addPoints(clause.points, clause.dashes, path);
      }
    }
  };
  addArticles(null);
  for (const chapter of tree.chapters) {
    add('chapter', chapter.number, chapter.title, `chương ${chapter.number}`, chapter.state);
    addArticles(chapter.number);
  }
  return lines;
}

/** Level, number and words of every paragraph, for comparing two texts. */
export function printed(lines: readonly Line[]): string[] {
  return lines.map((line) => `${line.level} ${line.number} | ${line.text}`);
}
