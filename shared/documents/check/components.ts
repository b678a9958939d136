import { fold } from '../../vietnamese/fold.ts';
import { documentKinds, kindNames, type DocumentKind } from '../kinds.ts';
import { motto, nationTitle } from '../layout.ts';
import { endingComponents, isCapitals } from './ending.ts';
import type { Component } from './findings.ts';
import type { LaidParagraph, PaperLayout } from './paper-layout.ts';

/** A paragraph and the component that it is. */
export type Placed = { readonly component: Component; readonly paragraph: LaidParagraph };

/** What a paper was recognised to be. */
export type Recognised = {
  readonly placed: readonly Placed[];
  readonly kind: DocumentKind | undefined;
  /** Held against the decree. */
  readonly official: boolean;
};

const foldedNation = fold(nationTitle);
const foldedMotto = fold(motto).replace(/[\s–-]+/g, ' ');
const kindByName = new Map(documentKinds.map((kind) => [fold(kindNames[kind]), kind]));

const isText = (paragraph: LaidParagraph) => paragraph.text.trim() !== '' && !paragraph.framed;

const isMotto = (text: string) => fold(text).replace(/[\s–-]+/g, ' ') === foldedMotto;

/** The date of a letterhead or a closing: "Vân Khê, ngày … tháng … năm …". */
export const placeDatePattern = /^\s*\p{L}[^,:]{1,60},?\s*ngày\s.*tháng\s.*năm/iu;
/** "Số: 05/QĐ-UBND", with or without its colon. */
export const numberPattern = /^\s*Số\s*[:.]?\s*[\d\s….]*[a-zđ]?\s*\/\s*\S+/iu;

const parentPattern =
  /^(thanh pho|tinh|bo|so|(ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan) (xa|phuong|dac khu|thanh pho|tinh|huyen|quan|thi xa))\b/;

/** Recognises the components of a paper by their words and places, whatever their look: the look is what is checked. */
export function recognise(layout: PaperLayout): Recognised {
  const paragraphs = layout.paragraphs.filter(isText);
  const placed = new Map<LaidParagraph, Component>();
  const nation = paragraphs.find(({ text }) => fold(text) === foldedNation);
  // Where quốc hiệu is missing, what stands beside it shows where the letterhead is.
  const anchor =
    nation ??
    paragraphs.find(({ text }) => isMotto(text)) ??
    paragraphs.slice(0, 15).find(({ text, cell }) => cell !== undefined && placeDatePattern.test(text));
  const head = letterhead(paragraphs, anchor, placed);
  const headed = paragraphs.filter((paragraph) => !placed.has(paragraph) && paragraph.index > head);
  const { kind, rest } = heading(headed, placed);
  const { preambleEnd } = preamble(rest, placed);
  const ending = endingComponents(
    layout,
    rest.filter(({ index }) => index > preambleEnd),
  );
  for (const [paragraph, component] of ending) placed.set(paragraph, component);
  body(paragraphs, layout, placed);
  const ordered = paragraphs.flatMap((paragraph) => {
    const component = placed.get(paragraph);
    return component === undefined ? [] : [{ component, paragraph }];
  });
  const letter = ordered.some(({ component }) => component === 'letter-summary');
  const numbered = ordered.some(({ component }) => component === 'number');
  const looksOfficial = numbered || letter || (kind !== undefined && nation !== undefined);
  return {
    placed: ordered,
    kind: kind ?? (letter ? 'CV' : undefined),
    official: layout.declared === undefined ? looksOfficial : layout.declared === 'official',
  };
}

/** Marks the letterhead; answers the index of its last paragraph. */
function letterhead(
  paragraphs: readonly LaidParagraph[],
  anchor: LaidParagraph | undefined,
  placed: Map<LaidParagraph, Component>,
): number {
  let last = -1;
  const mark = (paragraph: LaidParagraph, component: Component) => {
    placed.set(paragraph, component);
    last = Math.max(last, paragraph.index);
  };
  const table = anchor?.cell?.table;
  const zone = paragraphs.filter(({ index, cell }) => (table === undefined ? index < 12 : cell?.table === table));
  const left: LaidParagraph[] = [];
  let letter: number | undefined;
  for (const paragraph of zone) {
    const { text, cell } = paragraph;
    const words = fold(text);
    if (words === foldedNation) mark(paragraph, 'nation');
    else if (isMotto(text)) mark(paragraph, 'motto');
    else if (numberPattern.test(text)) mark(paragraph, 'number');
    else if (/^v\s*\/\s*v\b/.test(words)) {
      mark(paragraph, 'letter-summary');
      letter = cell?.column;
    } else if (placeDatePattern.test(text)) mark(paragraph, 'place-date');
    else if (table !== undefined && letter !== undefined && cell?.column === letter) mark(paragraph, 'letter-summary');
    else if (table !== undefined && cell?.column !== anchor?.cell?.column) left.push(paragraph);
  }
  for (const [index, paragraph] of left.entries()) {
    mark(paragraph, isParent(left, index) ? 'parent-agency' : 'agency');
  }
  return last;
}

/** The upper lines of the left column: those that are not bold, or that name a body above the last one. */
function isParent(lines: readonly LaidParagraph[], index: number): boolean {
  const line = lines[index];
  if (line === undefined || index === lines.length - 1) return false;
  const boldBelow = lines.slice(index + 1).some((below) => isBold(below));
  if (parentPattern.test(fold(line.text)) && index === 0) return true;
  return !isBold(line) && boldBelow;
}

const isBold = ({ runs }: LaidParagraph) => runs.filter(({ text }) => text.trim() !== '').every(({ bold }) => bold);

function heading(
  paragraphs: readonly LaidParagraph[],
  placed: Map<LaidParagraph, Component>,
): { readonly kind: DocumentKind | undefined; readonly rest: readonly LaidParagraph[] } {
  const at = paragraphs.slice(0, 8).findIndex(({ text, cell }) => cell === undefined && kindByName.has(fold(text)));
  const type = paragraphs[at];
  if (type === undefined) return { kind: undefined, rest: paragraphs };
  placed.set(type, 'type');
  let next = at + 1;
  for (let first = true; ; first = false, next += 1) {
    const paragraph = paragraphs[next];
    if (paragraph === undefined || paragraph.cell !== undefined || !isSummaryLine(paragraph, first)) break;
    placed.set(paragraph, paragraph.text.trim().startsWith('(') ? 'note' : 'summary');
  }
  return { kind: kindByName.get(fold(type.text)), rest: paragraphs.slice(next) };
}

function isSummaryLine(paragraph: LaidParagraph, first: boolean): boolean {
  const words = fold(paragraph.text);
  if (/^(can cu|kinh gui|theo de nghi|chuong|dieu \d)/.test(words) || words.endsWith(':')) return false;
  if (isCapitals(paragraph.text) && /^(chu tich|uy ban|hoi dong|giam doc|truong|chi huy)/.test(words)) return false;
  return first ? paragraph.text.length < 300 : paragraph.align === 'center' && paragraph.text.length < 300;
}

/** Addressee, authority, bases and the line that enacts; answers the index of the last of them. */
function preamble(
  paragraphs: readonly LaidParagraph[],
  placed: Map<LaidParagraph, Component>,
): { readonly preambleEnd: number } {
  let preambleEnd = -1;
  const mark = (paragraph: LaidParagraph, component: Component) => {
    placed.set(paragraph, component);
    preambleEnd = paragraph.index;
  };
  const resolution = paragraphs
    .slice(0, 40)
    .find(({ text }) => /^(quyet dinh|quyet nghi|chi thi)\s*:?$/.test(fold(text)));
  let addressed = false;
  for (const paragraph of paragraphs) {
    if (paragraph.cell !== undefined) break;
    const words = fold(paragraph.text);
    if (paragraph === resolution) {
      mark(paragraph, 'resolution');
      break;
    }
    if (words.startsWith('kinh gui')) {
      mark(paragraph, 'addressee');
      addressed = true;
    } else if (addressed && /^\s*[-–+]/.test(paragraph.text)) mark(paragraph, 'addressee');
    else if (isBasis(paragraph, words, resolution !== undefined)) mark(paragraph, 'basis');
    else if (resolution !== undefined && isCapitals(paragraph.text)) mark(paragraph, 'authority');
    else if (resolution === undefined) break;
    addressed = addressed && !/[.]\s*$/.test(paragraph.text);
  }
  return { preambleEnd };
}

function isBasis({ text, runs }: LaidParagraph, words: string, enacted: boolean): boolean {
  if (!/^(can cu|theo de nghi|xet|thuc hien|tren co so)\b/.test(words)) return false;
  if (enacted) return true;
  return words.startsWith('can cu') && (/;\s*$/.test(text) || runs.every(({ italic }) => italic));
}

const provisionPatterns: readonly (readonly [Component, RegExp])[] = [
  ['part', /^Phần\s+(thứ\s+\p{L}+|[IVXLC]+|\d+)\.?$/iu],
  ['chapter', /^Chương\s+([IVXLC]+|\d+)\.?$/iu],
  ['section', /^(Tiểu\s+mục|Mục)\s+(\d+|[IVXLC]+)\.?$/iu],
  ['article', /^Điều\s+\d+[a-zđ]?\s*([.:–-]|$)/u],
  ['clause', /^\d+\.\s/u],
  ['point', /^[a-zđ]\)\s/u],
];

function body(paragraphs: readonly LaidParagraph[], layout: PaperLayout, placed: Map<LaidParagraph, Component>): void {
  let before: Component | undefined;
  for (const paragraph of paragraphs) {
    const known = placed.get(paragraph);
    if (known !== undefined) {
      before = known;
      continue;
    }
    const component = bodyComponent(paragraph, layout, before);
    placed.set(paragraph, component);
    before = component;
  }
}

function bodyComponent(paragraph: LaidParagraph, layout: PaperLayout, before: Component | undefined): Component {
  const { text, cell, align } = paragraph;
  if (cell !== undefined) return layout.tables[cell.table]?.lined === true ? 'table-text' : 'hint';
  const trimmed = text.trim();
  if (/^phụ\s+lục(\s+([IVXLC]+|\d+))?\.?$/iu.test(trimmed)) return 'appendix-label';
  if (before === 'appendix-label') return 'appendix-title';
  if (before === 'appendix-title')
    return trimmed.startsWith('(') ? 'note' : align === 'center' ? 'appendix-title' : 'body';
  if (before === 'part' || before === 'chapter' || before === 'section') return 'heading-title';
  if (before === 'heading-title' && align === 'center' && isCapitals(trimmed)) return 'heading-title';
  const found = provisionPatterns.find(([, pattern]) => pattern.test(trimmed));
  if (found) return found[0];
  return align === 'center' || align === 'right' ? 'title-line' : 'body';
}
