import type { ReadingLine } from '#shared/covenants/reading/reading.ts';
import type { RoleOverride } from '#shared/covenants/reading/options.ts';

/** Levels from the outermost to the innermost, through which Tab and Shift+Tab go. */
const chains: { readonly [K in 'articles' | 'items']: readonly RoleOverride[] } = {
  articles: ['chapter', 'article', 'clause', 'point', 'dash', 'text'],
  items: ['heading', 'item', 'point', 'dash', 'text'],
};

/** The levels that a line of this covenant may be given. */
export function rolesFor(items: boolean): readonly RoleOverride[] {
  return items
    ? ['heading', 'item', 'article', 'point', 'dash', 'text', 'continuation']
    : ['part', 'chapter', 'section', 'article', 'clause', 'point', 'dash', 'text', 'continuation'];
}

/** Whether the clerk may say what a line is: lines of the covenant's body, also those that found no place in it. */
export function canRelabel(line: ReadingLine): boolean {
  return line.table === null && (line.in_tree ? line.role !== 'title' : line.role === 'orphan');
}

/** The level one step in or out; undefined when there is none. */
export function steppedRole(line: ReadingLine, by: 1 | -1, items: boolean): RoleOverride | undefined {
  const chain = chains[items ? 'items' : 'articles'];
  const from =
    line.role === 'preamble' || line.role === 'orphan'
      ? chain.length - 1
      : chain.findIndex((role) => role === line.role);
  if (from < 0) return line.role === 'section' || line.role === 'part' ? chain[by > 0 ? 1 : 0] : undefined;
  return chain[from + by];
}
