import type { CovenantTree } from '#shared/covenants/tree.ts';
import { flatText } from './flat-text.ts';
import { readPlaces, type NamedPlace } from './place-reader.ts';
import { buildText, printText, putBeside, readQuotation, type TextNode } from './text-nodes.ts';

/**
 * Carries an amending text out as a reader would who has only the covenant in force and the sentences: it reads the
 * Vietnamese, knows nothing of operations, and shares no code with what wrote the sentences. Numbers are kept.
 */
export function applyAmendingText(base: CovenantTree, sentences: readonly string[]): string[] {
  const text = buildText(flatText(base));
  const plain = sentences.map((sentence) => sentence.replace(/\.$/, ''));
  replacePhrases(
    text,
    plain.filter((sentence) => isPhrase(sentence)),
  );
  const placed: Placed = { after: new Map(), before: new Map() };
  for (const sentence of plain.filter((one) => !isPhrase(one))) carryOut(text, sentence, undefined, placed);
  return printText(text.root);
}

type Text = ReturnType<typeof buildText>;
/** What sentences have put beside a provision so far. */
type Placed = Readonly<Record<'after' | 'before', Map<TextNode, TextNode[]>>>;

function isPhrase(sentence: string): boolean {
  return /^(Thay thế|Bỏ) cụm từ “/.test(sentence);
}

/** All phrases at once, on the text in force: the longest first, none inside another. */
function replacePhrases(text: Text, sentences: readonly string[]): void {
  const found = sentences.flatMap((sentence) => {
    const [, find, , put, places] =
      /^(?:Thay thế|Bỏ) cụm từ “(.+?)”( bằng cụm từ “(.*?)”)? tại (.+)$/.exec(sentence) ?? [];
    if (find === undefined || places === undefined) throw new Error(`phrase not understood: ${sentence}`);
    return [{ find, put: put ?? '', lines: new Set(readPlaces(text, places).flatMap(linesOf)) }];
  });
  for (const node of text.all) {
    const mine = found
      .filter((one) => one.lines.has(node))
      .toSorted((one, other) => other.find.length - one.find.length);
    if (mine.length === 0) continue;
    const pattern = mine.map((one) => `(?<![\\p{L}\\p{N}])${escape(one.find)}(?![\\p{L}\\p{N}])`).join('|');
    node.text = node.text.replace(new RegExp(pattern, 'gu'), (hit) => mine.find((one) => one.find === hit)?.put ?? hit);
  }
}

function escape(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function linesOf(place: NamedPlace): TextNode[] {
  if (place.part === 'title') return [place.node];
  if (place.part === 'lead')
    return place.node.level === 'clause' ? [place.node] : place.node.children.filter((one) => one.level === 'lead');
  const below = (node: TextNode): TextNode[] => [node, ...node.children.flatMap(below)];
  return below(place.node).filter((one) => one.level !== 'article' && one.level !== 'chapter');
}

function carryOut(text: Text, sentence: string, context: TextNode | undefined, placed: Placed): void {
  const group =
    /^(?:Sửa đổi, bổ sung|Bổ sung)(?:, bãi bỏ)? một số (?:khoản|điểm|điểm, khoản|nội dung) của (.+?) như sau:\n/.exec(
      sentence,
    );
  if (group) {
    const holders = readPlaces(text, group[1] ?? '').map((place) => place.node);
    const only = holders.length === 1 ? holders[0] : articleOf(holders[0]);
    for (const item of itemsOf(sentence.slice(group[0].length))) carryOut(text, item, only, placed);
    return;
  }
  const at = sentence.indexOf(' như sau:\n“');
  const head = at < 0 ? sentence : sentence.slice(0, at);
  const fresh = at < 0 ? [] : readQuotation(sentence.slice(at + ' như sau:\n“'.length, -1));
  const places = (words: string) => readPlaces(text, words, context);
  const one = (words: string) => {
    const node = places(words)[0]?.node;
    if (!node) throw new Error(`no place: ${words}`);
    return node;
  };
  const rules: readonly (readonly [RegExp, (...found: string[]) => void])[] = [
    [
      /^(?:Sửa đổi|Bổ sung) tên (.+)$/,
      (what) => {
        const node = what === 'điều' ? articleOf(context) : one(what ?? '');
        if (node) node.text = fresh[0]?.text ?? '';
      },
    ],
    [
      /^Bổ sung .+? vào (sau|trước) (.+)$/,
      (side, where) => {
        place(one(where ?? ''), side === 'sau' ? 'after' : 'before', fresh, placed);
      },
    ],
    [
      /^Bổ sung .+? vào (.+)$/,
      (where) => {
        append(one(where ?? ''), fresh);
      },
    ],
    [
      /^Sửa đổi, bổ sung đoạn mở đầu ?(.*)$/,
      (where) => {
        const node = where === '' ? context : one(where ?? '');
        if (node?.level === 'clause') node.text = fresh[0]?.text ?? '';
        else if (node)
          node.children = [...adopted(node, fresh), ...node.children.filter((child) => child.level !== 'lead')];
      },
    ],
    [
      /^Sửa đổi, bổ sung (.+)$/,
      (what) => {
        places(what ?? '').forEach(({ node }, n) => {
          become(node, fresh[n]);
        });
      },
    ],
    [
      /^Tách nội dung (.+) thành các điểm$/,
      (what) => {
        become(one(what ?? ''), fresh[0]);
      },
    ],
    [
      /^Tách (.+) thành .+$/,
      (what) => {
        const node = one(what ?? '');
        become(node, fresh[0]);
        putBeside(node, 'after', fresh.slice(1));
        node.lastPart = fresh.at(-1) ?? node;
      },
    ],
    [
      /^Gộp (.+) thành .+$/,
      (what) => {
        const [first, ...others] = places(what ?? '').map((found) => found.node);
        if (!first) return;
        if (first.level === 'chapter') first.text = fresh[0]?.text ?? '';
        else become(first, fresh[0]);
        for (const other of others) {
          if (first.level === 'chapter') append(first, other.children);
          leave(other, 'merged', first);
        }
      },
    ],
    [
      /^Chuyển (.+?) đến (sau|trước) (.+) và đánh số thành \S+ (\S+)$/,
      (what, side, where, number) => {
        const node = one(what ?? '');
        const anchor = one(where ?? '');
        leave(node, 'moved', node);
        node.number = number ?? '';
        place(anchor, side === 'sau' ? 'after' : 'before', [node], placed);
      },
    ],
    [
      /^Chuyển (.+?) vào (.+) và đánh số thành \S+ (\S+)$/,
      (what, where, number) => {
        const [node, holder] = [one(what ?? ''), one(where ?? '')];
        leave(node, 'moved', node);
        node.number = number ?? '';
        append(holder, [node]);
      },
    ],
    [
      /^Bãi bỏ (.+)$/,
      (what) => {
        for (const { node, part } of places(what ?? '')) {
          if (part === 'lead') node.children = node.children.filter((child) => child.level !== 'lead');
          else repeal(node);
        }
      },
    ],
  ];
  const rule = rules.find(([pattern]) => pattern.test(head));
  if (!rule) throw new Error(`sentence not understood: ${sentence}`);
  rule[1](...(rule[0].exec(head)?.slice(1) ?? []));
}

/** Items of a group, parted outside quotations, without letter and mark. */
function itemsOf(group: string): string[] {
  const items: string[] = [];
  let depth = 0;
  let current = '';
  for (const line of group.split('\n')) {
    if (depth === 0 && /^[a-zđ]\d*\) /.test(line)) {
      if (current !== '') items.push(current.slice(0, -1));
      current = line.replace(/^[a-zđ]\d*\) /, '');
    } else current += `\n${line}`;
    for (const mark of line) depth += mark === '“' ? 1 : mark === '”' ? -1 : 0;
  }
  return [...items, current];
}

function articleOf(node: TextNode | undefined): TextNode | undefined {
  let up = node;
  while (up && up.level !== 'article') up = up.parent;
  return up;
}

function adopted(parent: TextNode, nodes: readonly TextNode[]): TextNode[] {
  for (const node of nodes) node.parent = parent;
  return [...nodes];
}

function append(parent: TextNode, nodes: readonly TextNode[]): void {
  parent.children = [...parent.children, ...adopted(parent, nodes)];
}

function become(node: TextNode, fresh: TextNode | undefined): void {
  if (!fresh) throw new Error('a quotation is missing');
  node.text = fresh.text;
  node.children = adopted(node, fresh.children);
}

/** Several sentences may put provisions at one place: they stand in the order of their numbers. */
function place(anchor: TextNode, side: 'after' | 'before', fresh: readonly TextNode[], placed: Placed): void {
  const here = [...(placed[side].get(anchor) ?? []), ...fresh].toSorted((one, other) => weight(one) - weight(other));
  placed[side].set(anchor, here);
  for (const node of here) {
    if (node.parent) node.parent.children = node.parent.children.filter((child) => child !== node);
  }
  putBeside(side === 'after' ? (anchor.lastPart ?? anchor) : anchor, side, here);
}

function weight(node: TextNode): number {
  const alphabet = 'a b c d đ e g h i k l m n o p q r s t u v x y'.split(' ');
  const [, main = '', suffix = ''] = /^(\d+|[a-zđ]|[IVX]+)(.*)$/.exec(node.number) ?? [];
  const whole = /\d/.test(main) ? Number(main) : alphabet.indexOf(main);
  const part = /\d/.test(suffix) ? Number(suffix) : alphabet.indexOf(suffix) + 1;
  return whole * 1_000 + part;
}

function leave(node: TextNode, state: 'moved' | 'merged', goal: TextNode): void {
  const mark: TextNode = { ...node, children: [], text: '', state, goal, lastPart: undefined };
  putBeside(node, 'before', [mark]);
  if (node.parent) node.parent.children = node.parent.children.filter((child) => child !== node);
  node.parent = undefined;
}

function repeal(node: TextNode): void {
  if (node.level === 'dash') {
    if (node.parent) node.parent.children = node.parent.children.filter((child) => child !== node);
    return;
  }
  node.state = 'repealed';
  node.children = [];
}
