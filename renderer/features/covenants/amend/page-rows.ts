import type { RedlineLine } from '#shared/covenants/redline.ts';

/** A row of the page: a line, or điều without changes folded into one. */
export type PageRow =
  | { readonly kind: 'line'; readonly key: string; readonly line: RedlineLine }
  | { readonly kind: 'folded'; readonly key: string; readonly first: string; readonly last: string };

/**
 * The rows of an amended text. Điều in which nothing changes are folded, neighbours together, except those in `open`;
 * where nothing changes at all, or everything is asked for, every line is a row.
 */
export function pageRows(lines: readonly RedlineLine[], fold: boolean, open: ReadonlySet<string>): readonly PageRow[] {
  const all = withKeys(lines);
  if (!fold || lines.every((line) => line.change === 'none') || !lines.some((line) => line.level === 'article'))
    return all;
  const rows: PageRow[] = [];
  for (const group of groups(all)) {
    const [head] = group;
    if (head?.line.level !== 'article' || open.has(head.line.at) || group.some(({ line }) => line.change !== 'none')) {
      rows.push(...group);
      continue;
    }
    const { at } = head.line;
    const before = rows.at(-1);
    if (before?.kind === 'folded') rows[rows.length - 1] = { ...before, last: at };
    else rows.push({ kind: 'folded', key: `folded-${head.key}`, first: at, last: at });
  }
  return rows;
}

/** The điều between two, both counted in, as they stand in the text. */
export function articlesBetween(lines: readonly RedlineLine[], first: string, last: string): readonly string[] {
  const articles = lines.filter((line) => line.level === 'article').map((line) => line.at);
  return articles.slice(articles.indexOf(first), articles.lastIndexOf(last) + 1);
}

type LineRow = Extract<PageRow, { kind: 'line' }>;

/** Lines without a number of their own are told apart by counting. */
function withKeys(lines: readonly RedlineLine[]): readonly LineRow[] {
  const met = new Map<string, number>();
  return lines.map((line) => {
    const name = `${line.level} ${line.at}`;
    const count = met.get(name) ?? 0;
    met.set(name, count + 1);
    return { kind: 'line', key: count === 0 ? name : `${name} ${count}`, line };
  });
}

/** Each điều with what belongs to it; headings and the foreword alone. */
function groups(rows: readonly LineRow[]): readonly (readonly LineRow[])[] {
  const made: LineRow[][] = [];
  for (const row of rows) {
    const { level } = row.line;
    const outside = level === 'part' || level === 'chapter' || level === 'section' || level === 'preamble';
    const group = made.at(-1);
    if (outside || level === 'article' || group === undefined || group[0]?.line.level !== 'article') made.push([row]);
    else group.push(row);
  }
  return made;
}
