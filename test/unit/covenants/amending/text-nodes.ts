import type { PlaceholderState } from '#shared/covenants/tree.ts';
import { printed, type Line } from './flat-text.ts';

/** A provision as a reader of the amending text sees it. */
export type TextNode = {
  readonly level: Line['level'] | 'root';
  number: string;
  text: string;
  children: TextNode[];
  parent: TextNode | undefined;
  state: PlaceholderState | undefined;
  /** Where a placeholder leads. */
  goal: TextNode | undefined;
  /** The last part of what was split. */
  lastPart: TextNode | undefined;
};

const holders: Readonly<Record<Line['level'], readonly TextNode['level'][]>> = {
  chapter: ['root'],
  article: ['chapter', 'root'],
  lead: ['article'],
  point: ['clause', 'article'],
  clause: ['article'],
  dash: ['point', 'clause', 'article'],
};

function blank(level: TextNode['level'], number: string, text: string): TextNode {
  return {
    level,
    number,
    text,
    children: [],
    parent: undefined,
    state: undefined,
    goal: undefined,
    lastPart: undefined,
  };
}

/** Hangs lines under each other in reading order; the first may be of any level. */
function hang(root: TextNode, lines: readonly Pick<Line, 'level' | 'number' | 'text'>[]): TextNode[] {
  let last = root;
  return lines.map((line) => {
    const node = blank(line.level, line.number, line.text);
    let parent = last;
    while (parent !== root && !holders[line.level].includes(parent.level) && parent.parent) parent = parent.parent;
    node.parent = parent;
    parent.children.push(node);
    last = node;
    return node;
  });
}

/** A whole covenant, with its provisions by path; dashes by path and place ("6.2-3"). */
export function buildText(lines: readonly Line[]) {
  const root = blank('root', '', '');
  const all = hang(root, lines);
  const byPath = new Map<string, TextNode>();
  all.forEach((node, n) => {
    const line = lines[n];
    if (!line) return;
    node.state = line.state;
    const dashes = node.parent?.children.filter((child) => child.level === 'dash') ?? [];
    if (line.level === 'dash') byPath.set(`${line.path}-${String(dashes.indexOf(node) + 1)}`, node);
    else if (line.level !== 'lead') byPath.set(line.path, node);
  });
  return { root, all, byPath };
}

/** The provisions of a quotation, with their numbers. */
export function readQuotation(quotation: string): TextNode[] {
  const lines: Pick<Line, 'level' | 'number' | 'text'>[] = [];
  const rows = quotation.split('\n');
  for (let n = 0; n < rows.length; n += 1) {
    const row = rows[n] ?? '';
    const chapter = /^Chương (\S+)$/.exec(row);
    const article = /^Điều (\d+[a-zđ]?)\.(?: (.*))?$/.exec(row);
    const clause = /^(\d+[a-zđ]?)\. (.*)$/.exec(row);
    const point = /^([a-zđ]\d*)\) (.*)$/.exec(row);
    if (chapter) {
      n += 1;
      lines.push({ level: 'chapter', number: chapter[1] ?? '', text: rows[n] ?? '' });
    } else if (article) lines.push({ level: 'article', number: article[1] ?? '', text: article[2] ?? '' });
    else if (clause) lines.push({ level: 'clause', number: clause[1] ?? '', text: clause[2] ?? '' });
    else if (point) lines.push({ level: 'point', number: point[1] ?? '', text: point[2] ?? '' });
    else if (row.startsWith('- ')) lines.push({ level: 'dash', number: '', text: row.slice(2) });
    else lines.push({ level: 'lead', number: '', text: row });
  }
  const root = blank('root', '', '');
  hang(root, lines);
  return root.children;
}

/** Puts provisions behind or before a sibling. */
export function putBeside(anchor: TextNode, side: 'after' | 'before', nodes: readonly TextNode[]): void {
  const { parent } = anchor;
  if (!parent) throw new Error('the place of an insertion is not in the text');
  const at = parent.children.indexOf(anchor) + (side === 'after' ? 1 : 0);
  parent.children = [...parent.children.slice(0, at), ...nodes, ...parent.children.slice(at)];
  for (const node of nodes) node.parent = parent;
}

/** The text as printed, with the words of its placeholders. */
export function printText(root: TextNode): string[] {
  const lines = (node: TextNode): Line[] =>
    node.children.flatMap((child) => {
      const { level } = child;
      if (level === 'root') return [];
      const text = child.state === undefined ? child.text : markOf(child);
      return [{ level, number: child.number, text, state: child.state, path: '' }, ...lines(child)];
    });
  return printed(lines(root));
}

const nouns = new Map<TextNode['level'], string>([
  ['chapter', 'Chương'],
  ['article', 'Điều'],
  ['clause', 'khoản'],
  ['point', 'điểm'],
]);

function markOf(mark: TextNode): string {
  let { goal } = mark;
  if (mark.state === 'repealed' || !goal) return '(được bãi bỏ)';
  // What another was merged into may itself have left a placeholder.
  while (goal.state !== undefined && goal.goal) goal = goal.goal;
  const names: string[] = [];
  for (let up: TextNode | undefined = goal; up; up = up.parent) {
    const shared = mark.level === 'clause' ? up.level === 'article' && up === mark.parent : up === mark.parent;
    if (shared || (up !== goal && up.level === 'chapter')) break;
    const noun = nouns.get(up.level);
    if (noun !== undefined) names.push(`${noun} ${up.number}`);
  }
  const place = mark.level === 'article' || mark.level === 'chapter' ? (names[0] ?? '') : names.join(' ');
  return `(được ${mark.state === 'moved' ? 'chuyển thành' : 'gộp vào'} ${place})`;
}
