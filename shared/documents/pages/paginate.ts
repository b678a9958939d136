import { componentLooks } from '../flow/looks.ts';
import { flowOf, textWidthOf, type FlowPart } from '../flow/parts.ts';
import { a4, codeCorner } from '../layout.ts';
import type { OfficialDocument } from '../model.ts';
import { points, pointsPerMillimetre } from '../text-width.ts';
import { putLine, type Cursor } from './cursor.ts';
import { breakLines } from './lines.ts';
import { linesHeight, measure, type Looks, type Measured, type MeasuredParagraph } from './measure.ts';
import type { LaidPage, PageItem, PageLine } from './page.ts';
import { placeTable, rowsHeldTogether } from './place-table.ts';

/** From the paper's edge to the page number; as the Word writer has it. */
const headerDistance = 10;
/** A paragraph is not parted so that fewer lines than this stand alone. */
const fewestLines = 2;

/** Papers laid out on pages one after the other; each begins on a new page and counts its own. */
export function paginate(documents: readonly OfficialDocument[]): readonly LaidPage[] {
  return [...layOut(documents)];
}

/** The same page by page, each as soon as nothing more will stand on it: the first of three hundred need not wait for the last. */
export function* layOut(documents: readonly OfficialDocument[]): Generator<LaidPage> {
  for (const [paper, document] of documents.entries()) yield* pagesOf(document, paper);
}

function* pagesOf(document: OfficialDocument, paper: number): Generator<LaidPage> {
  let number = 0;
  for (const part of flowOf(document)) {
    const looks = componentLooks(part.settings);
    const begun: LaidPage[] = [];
    const cursor = cursorOf(part, (items) => {
      number += 1;
      begun.push({ ...emptyPage(part, paper, number, looks), items });
    });
    const width = points(textWidthOf(part.settings, part.orientation));
    const items = measuredOnDemand(part, looks, width);
    for (let index = 0; index < part.items.length; index += 1) {
      const item = items(index);
      if (item === undefined) continue;
      const held = items(index - 1);
      const chained = held?.kind === 'paragraph' && held.keepNext;
      if (!chained) keepTogether(items, index, cursor);
      yield* begun.splice(0, begun.length - 1);
      const below = item.kind === 'table' ? heldHeight(items, index + 1, 0) : 0;
      for (const _ of place(item, cursor, part, below)) yield* begun.splice(0, begun.length - 1);
    }
    yield* begun;
  }
}

type Items = (index: number) => Measured | undefined;

/** Items are broken into lines when the flow comes to them. */
function measuredOnDemand(part: FlowPart, looks: Looks, width: number): Items {
  const known: (Measured | undefined)[] = [];
  return (index) => {
    const item = part.items[index];
    if (item === undefined) return undefined;
    const found = known[index] ?? measure(item, looks, width);
    known[index] = found;
    return found;
  };
}

function emptyPage(part: FlowPart, paper: number, number: number, looks: Looks): LaidPage {
  const [short, long] = [a4.width * pointsPerMillimetre, a4.height * pointsPerMillimetre];
  const [width, height] = part.orientation === 'portrait' ? [short, long] : [long, short];
  const shown = part.numbered && number > 1;
  return { paper, width, height, number, label: shown ? labelOf(part, number, looks) : undefined, items: [] };
}

function labelOf({ settings, orientation }: FlowPart, number: number, looks: Looks): PageLine | undefined {
  const width = textWidthOf(settings, orientation) * pointsPerMillimetre;
  const paragraph = { kind: 'paragraph', component: 'pageNumber', content: [String(number)] } as const;
  const [line] = breakLines(paragraph, looks.pageNumber, width);
  if (line === undefined) return undefined;
  const { height, baseline, runs } = line;
  const x = settings.margins.left * pointsPerMillimetre;
  return { kind: 'line', x, y: headerDistance * pointsPerMillimetre, height, baseline, runs };
}

function cursorOf({ settings, orientation }: FlowPart, begin: (items: PageItem[]) => void): Cursor {
  const { margins } = settings;
  const paper = orientation === 'portrait' ? a4.height : a4.width;
  let items: PageItem[] = [];
  begin(items);
  const cursor: Cursor = {
    left: margins.left * pointsPerMillimetre,
    top: margins.top * pointsPerMillimetre,
    room: (paper - margins.top - margins.bottom) * pointsPerMillimetre,
    y: 0,
    after: 0,
    atTop: true,
    put: (item) => {
      items.push(item);
      cursor.atTop = false;
    },
    turn: () => {
      items = [];
      begin(items);
      cursor.y = 0;
      cursor.after = 0;
      cursor.atTop = true;
    },
  };
  return cursor;
}

/** Turns the page when what is held together from `index` on does not fit on the rest of it but would on a new one. */
function keepTogether(items: Items, index: number, cursor: Cursor): void {
  const height = heldHeight(items, index, cursor.after);
  if (cursor.y + height > cursor.room + 0.01 && height <= cursor.room && !cursor.atTop) cursor.turn();
}

/** Of an item and those it is held to, as far as they must stand on the page where it begins. */
function heldHeight(items: Items, index: number, afterBefore: number): number {
  let height = 0;
  let after = afterBefore;
  for (let at = index; ; at += 1) {
    const item = items(at);
    if (item === undefined || item.kind === 'code') break;
    if (item.kind === 'table') {
      height += after + rowsHeldTogether(item);
      break;
    }
    height += Math.max(item.before, after);
    if (!item.keepNext) {
      height += beginningHeight(item);
      break;
    }
    height += linesHeight(item);
    after = item.after;
  }
  return height;
}

/** What of a paragraph must stand on the page where it begins. */
function beginningHeight({ lines }: MeasuredParagraph): number {
  const count = lines.length <= fewestLines + 1 ? lines.length : fewestLines;
  return lines.slice(0, count).reduce((sum, line) => sum + line.height, 0);
}

/** Places an item; yields whenever a page was turned. */
function* place(item: Measured, cursor: Cursor, { orientation }: FlowPart, below: number): Generator<void> {
  if (item.kind === 'table') {
    cursor.y += cursor.after;
    cursor.after = 0;
    yield* placeTable(item, cursor, below);
    return;
  }
  if (item.kind === 'paragraph') {
    yield* placeParagraph(item, cursor);
    return;
  }
  const width = orientation === 'portrait' ? a4.width : a4.height;
  const inset = codeCorner.right + (codeCorner.frame - codeCorner.side) / 2;
  const { atTop } = cursor;
  cursor.put({
    kind: 'code',
    x: (width - inset - codeCorner.side) * pointsPerMillimetre,
    y: codeCorner.top * pointsPerMillimetre,
    side: codeCorner.side * pointsPerMillimetre,
    text: item.text,
    caption: item.caption,
  });
  // It hangs in the margin and takes no room from the text.
  cursor.atTop = atTop;
}

function* placeParagraph(paragraph: MeasuredParagraph, cursor: Cursor): Generator<void> {
  const { lines, before, after, rule, pageBreak, heading } = paragraph;
  if (!cursor.atTop) cursor.y += Math.max(before, cursor.after);
  cursor.after = 0;
  if (pageBreak) {
    cursor.turn();
    yield;
    return;
  }
  for (let index = 0; index < lines.length;) {
    const fitting = linesThatFit(lines.slice(index), cursor);
    if (fitting === 0 && !cursor.atTop) {
      cursor.turn();
      yield;
      continue;
    }
    const count = Math.max(1, fitting);
    for (const line of lines.slice(index, index + count)) {
      if (index === 0 && rule) {
        cursor.put({
          kind: 'stroke',
          x: cursor.left + rule.x,
          y: cursor.top + cursor.y,
          length: rule.length,
          across: true,
        });
      }
      putLine(line, cursor.left, cursor, line === lines[0] ? heading : undefined);
      cursor.y += line.height;
    }
    index += count;
    if (index >= lines.length) break;
    cursor.turn();
    yield;
  }
  cursor.after = after;
}

/** How many of the lines stand on this page, so that neither here nor overleaf a single one is left. */
function linesThatFit(lines: MeasuredParagraph['lines'], cursor: Cursor): number {
  let height = cursor.y;
  let count = 0;
  for (const line of lines) {
    height += line.height;
    if (height > cursor.room + 0.01) break;
    count += 1;
  }
  if (count === lines.length) return count;
  const left = lines.length - count;
  const shorter = left < fewestLines ? count - (fewestLines - left) : count;
  return shorter < fewestLines && !cursor.atTop ? 0 : Math.max(shorter, 0);
}
