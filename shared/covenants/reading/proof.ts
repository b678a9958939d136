import type { CovenantTree } from '../tree.ts';
import type { BuiltTree } from './build-tree.ts';
import { isLeftOut, type Line, type LineRole } from './line.ts';
import { textParagraphsOf, type TextParagraph } from './text-blocks.ts';
import { foldSpaces, withoutSpaces } from './text-shape.ts';

/** A piece of the source that is not in the tree. */
export type LeftOut = {
  /** Index of its source paragraph. */
  readonly paragraph: number;
  /** `deleted`: gone in the view of tracked changes that is read. */
  readonly reason: LineRole | 'deleted';
  readonly text: string;
};

/** The proof that nothing was lost: source paragraphs with text, those in the tree, and each of the others. */
export type Lossless = {
  readonly paragraphs: number;
  readonly inTree: number;
  readonly leftOut: readonly LeftOut[];
  /** The text of all lines, put together, is the text of the source, white space and composition aside. */
  readonly sameText: boolean;
  /** Every line that is not left out is found again in the tree. */
  readonly treeHoldsAll: boolean;
  /** Characters of the source without white space. */
  readonly characters: number;
};

/**
 * Compares what was read with its source character by character.
 *
 * @param source all decoded paragraphs of the view in reading order, those of notes behind
 * @param lines all lines in the same order
 */
export function proveLossless(
  source: readonly TextParagraph[],
  lines: readonly Line[],
  built: BuiltTree,
  title: string,
  deleted: readonly { readonly index: number; readonly text: string }[],
): Lossless {
  const whole = withoutSpaces(source.map((paragraph) => paragraph.text).join(' '));
  const typed = withoutSpaces(lines.map((line) => (line.table === undefined ? line.typed : tableText(line))).join(' '));
  const consistent = lines.every(
    (line) =>
      line.table !== undefined ||
      // Label and text together are what stands in the source, with the automatic number in front.
      `${line.label} ${line.text}`.trim() === `${line.automatic} ${line.typed}`.trim() ||
      withoutSpaces(line.label + line.text) === withoutSpaces(line.automatic + line.typed),
  );

  const inTree = new Set<number>();
  const leftOut: LeftOut[] = [];
  for (const line of lines) {
    if (line.table !== undefined) {
      for (const paragraph of textParagraphsOf([line.table])) {
        if (paragraph.text.trim() !== '') paragraph.sources.forEach((index) => inTree.add(index));
      }
    } else if (!isLeftOut(line.role)) line.sources.forEach((index) => inTree.add(index));
  }
  for (const line of lines) {
    if (!isLeftOut(line.role) || line.typed === '') continue;
    for (const paragraph of line.sources) {
      if (!inTree.has(paragraph)) leftOut.push({ paragraph, reason: line.role, text: line.typed });
    }
  }
  const seen = new Set([...inTree, ...leftOut.map((piece) => piece.paragraph)]);
  for (const { index, text } of deleted) {
    if (!seen.has(index) && text.trim() !== '') {
      leftOut.push({ paragraph: index, reason: 'deleted', text: foldSpaces(text) });
    }
  }
  return {
    paragraphs: inTree.size + new Set(leftOut.map((piece) => piece.paragraph)).size,
    inTree: inTree.size,
    leftOut,
    sameText: whole === typed && consistent,
    treeHoldsAll: treeHolds(lines, built, title),
    characters: whole.length,
  };
}

function tableText(line: Line): string {
  return line.table === undefined
    ? ''
    : textParagraphsOf([line.table])
        .map((paragraph) => paragraph.text)
        .join(' ');
}

/** Every line is a text of the tree or a part of one (a title of two lines), and the tree has not a character more. */
function treeHolds(lines: readonly Line[], built: BuiltTree, title: string): boolean {
  const found = treeTexts(built, title).map(withoutSpaces);
  const remaining = new Map<string, number>();
  for (const text of found) remaining.set(text, (remaining.get(text) ?? 0) + 1);
  const all = found.join('\n');
  let length = 0;
  for (const line of lines) {
    if (isLeftOut(line.role) || line.table !== undefined) continue;
    const belowItem = built.items !== undefined && ['point', 'dash', 'text'].includes(line.role);
    const text = withoutSpaces(belowItem ? line.label + line.text : line.text);
    length += text.length;
    const left = remaining.get(text) ?? 0;
    if (left > 0) remaining.set(text, left - 1);
    else if (!all.includes(text)) return false;
  }
  return length === found.reduce((sum, text) => sum + text.length, 0);
}

function treeTexts(tree: BuiltTree & Partial<CovenantTree>, title: string): string[] {
  return [
    title,
    ...tree.preamble,
    ...[...tree.parts, ...tree.sections, ...tree.chapters].map((division) => division.title),
    ...tree.articles.flatMap((article) => [
      article.title,
      ...article.lead,
      ...article.dashes,
      ...article.points.flatMap((point) => [point.text, ...point.dashes]),
      ...article.clauses.flatMap((clause) => [
        clause.text,
        ...clause.dashes,
        ...clause.points.flatMap((point) => [point.text, ...point.dashes]),
      ]),
    ]),
    ...(tree.headings ?? []).map((heading) => heading.title),
    ...(tree.items ?? []).map((item) => item.text),
  ];
}
