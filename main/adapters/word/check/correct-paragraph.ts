import type { ParagraphCorrection } from '#shared/documents/check/corrections.ts';
import { officialFont } from '#shared/documents/layout.ts';
import { pointsToTwips, twips } from '#main/adapters/word/write/units.ts';
import {
  childOf,
  descendantsOf,
  ensureChild,
  paragraphOrder,
  removeChildren,
  runOrder,
  type EditNode,
} from './edit-xml.ts';

/** Sets anew in a paragraph what is wanted; its style and everything else stay. */
export function correctParagraph(paragraph: EditNode, wanted: ParagraphCorrection): void {
  const runs = runsOf(paragraph);
  for (const run of runs) correctRun(run, wanted);
  const { align, firstLine, before, lineSpacing } = wanted;
  const properties = () => ensureFirst(paragraph, 'w:pPr');
  const set = (name: string, attributes: Record<string, string>) =>
    Object.assign(ensureChild(properties(), name, paragraphOrder).attributes, attributes);
  if (align !== undefined) set('w:jc', { 'w:val': align === 'justify' ? 'both' : align });
  if (firstLine !== undefined) {
    const indent = ensureChild(properties(), 'w:ind', paragraphOrder).attributes;
    delete indent['w:hanging'];
    indent['w:firstLine'] = String(twips(firstLine));
  }
  if (before !== undefined) set('w:spacing', { 'w:before': String(pointsToTwips(before)) });
  if (lineSpacing !== undefined) {
    set('w:spacing', { 'w:line': String(Math.round(lineSpacing * 240)), 'w:lineRule': 'auto' });
  }
  if (wanted.compose === true) for (const text of textsOf(runs)) setText(text, textIn(text).normalize('NFC'));
  if (wanted.letters !== undefined) correctLetters(runs, wanted.letters);
  for (const [from, to] of wanted.words ?? []) replaceWords(textsOf(runs), from, to);
}

function correctRun(run: EditNode, { font, black, size, bold, italic }: ParagraphCorrection): void {
  if (font === undefined && black === undefined && size === undefined && bold === undefined && italic === undefined)
    return;
  const properties = ensureFirst(run, 'w:rPr');
  const set = (name: string, attributes: Record<string, string>) => {
    removeChildren(properties, name);
    Object.assign(ensureChild(properties, name, runOrder).attributes, attributes);
  };
  if (font === true) {
    set('w:rFonts', {
      'w:ascii': officialFont,
      'w:hAnsi': officialFont,
      'w:eastAsia': officialFont,
      'w:cs': officialFont,
    });
  }
  if (black === true) set('w:color', { 'w:val': 'auto' });
  if (size !== undefined) for (const name of ['w:sz', 'w:szCs']) set(name, { 'w:val': String(size * 2) });
  if (bold !== undefined) for (const name of ['w:b', 'w:bCs']) set(name, { 'w:val': bold ? '1' : '0' });
  if (italic !== undefined) for (const name of ['w:i', 'w:iCs']) set(name, { 'w:val': italic ? '1' : '0' });
}

/** The runs that a reader sees; text boxes hang on a paragraph but are none of it. */
function runsOf(paragraph: EditNode): readonly EditNode[] {
  const runs: EditNode[] = [];
  const walk = (node: EditNode): void => {
    for (const child of node.children) {
      if (typeof child === 'string' || ['w:pPr', 'w:del', 'w:moveFrom', 'w:txbxContent'].includes(child.name)) continue;
      if (child.name === 'w:r') runs.push(child);
      else walk(child);
    }
  };
  walk(paragraph);
  return runs;
}

function textsOf(runs: readonly EditNode[]): readonly EditNode[] {
  return runs.flatMap((run) => [...descendantsOf(run, 'w:t')]);
}

const textIn = (node: EditNode) => node.children.filter((child) => typeof child === 'string').join('');

function setText(node: EditNode, text: string): void {
  node.children = text === '' ? [] : [text];
  node.attributes['xml:space'] = 'preserve';
}

function correctLetters(runs: readonly EditNode[], letters: 'capitals' | 'name'): void {
  let afterSpace = true;
  for (const node of textsOf(runs)) {
    const text = textIn(node);
    if (letters === 'capitals') {
      setText(node, text.toUpperCase());
      continue;
    }
    const named = text.toLowerCase().replace(/\p{L}[\p{L}\p{M}]*/gu, (word, at: number) => {
      const starts = at > 0 || afterSpace;
      return starts ? word.charAt(0).toUpperCase() + word.slice(1) : word;
    });
    setText(node, named);
    afterSpace = /\s$/.test(text);
  }
}

/** Replaces the first place of `from` in a text that runs may have split; the first run that holds part of it takes all of `to`. */
function replaceWords(nodes: readonly EditNode[], from: string, to: string): void {
  const texts = nodes.map(textIn);
  const whole = texts.join('');
  const start = placeOf(whole, from);
  if (start < 0) return;
  const end = start + from.length;
  let at = 0;
  let written = false;
  texts.forEach((text, index) => {
    const [left, right] = [Math.max(start - at, 0), Math.min(end - at, text.length)];
    const node = nodes[index];
    if (node && left < text.length && right > 0 && left < right) {
      setText(node, text.slice(0, left) + (written ? '' : to) + text.slice(right));
      written = true;
    }
    at += text.length;
  });
}

/** A whole word or number: `ngày 5` is not found in `ngày 52`. */
function placeOf(text: string, words: string): number {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const before = text.charAt(at - 1);
    const after = text.charAt(at + words.length);
    if (!/[\p{L}\d]/u.test(before) && !/\d/.test(after)) return at;
  }
  return -1;
}

function ensureFirst(node: EditNode, name: string): EditNode {
  const found = childOf(node, name);
  if (found) return found;
  const made: EditNode = { name, attributes: {}, children: [] };
  node.children.unshift(made);
  return made;
}
