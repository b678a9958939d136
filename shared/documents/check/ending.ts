import { fold } from '../../vietnamese/fold.ts';
import type { Component } from './findings.ts';
import type { LaidParagraph, PaperLayout } from './paper-layout.ts';

const posts =
  /^(pho )?(chu tich|truong phong|truong ban|giam doc|chanh van phong|truong thon|to truong|hieu truong|tram truong|bi thu|thu ky|chu tri|chu toa|doi truong)\b/;
const abbreviations = /^(tm|kt|tl|tuq|q|t\/m|k\/t|t\/l)\b/;

const families =
  /^(nguyen|tran|le|pham|hoang|huynh|phan|vu|vo|dang|bui|do|ho|ngo|duong|ly|dinh|trinh|lam|mai|doan|luong|cao|ta|to|chu|dao|ha|quach|thai|luu|kieu|khuat|phung|trieu|vuong|tong|la|cu|giang|nghiem|mac|ma|nong|hua|tang|bach|au|kim|lo|mua|giap|dam)\b/;

/** True for a text with letters of which none is small. */
export function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** A person's name that was typed in capitals. */
function isName(words: string): boolean {
  const count = words.split(' ').length;
  return families.test(words) && count >= 2 && count <= 5 && !posts.test(words);
}

/**
 * The places to sign and "Nơi nhận", by their words: in tables without lines after the body, or as paragraphs at the end.
 * @param rest what follows the preamble
 */
export function endingComponents(
  layout: PaperLayout,
  rest: readonly LaidParagraph[],
): ReadonlyMap<LaidParagraph, Component> {
  const found = new Map<LaidParagraph, Component>();
  const inLayoutTable = ({ cell }: LaidParagraph) => cell !== undefined && layout.tables[cell.table]?.lined === false;
  const tables = rest.filter(inLayoutTable);
  for (const paragraph of tables) found.set(paragraph, componentOf(paragraph));
  const head = rest.findIndex((paragraph) => paragraph.cell === undefined && isRecipientsHead(paragraph));
  if (head >= 0) {
    for (const paragraph of rest.slice(head)) {
      if (paragraph.cell !== undefined) continue;
      if (paragraph.index !== rest[head]?.index && !/^\s*[-–]/.test(paragraph.text)) break;
      found.set(paragraph, componentOf(paragraph));
    }
  }
  if (tables.length === 0) for (const [paragraph, component] of untabled(rest)) found.set(paragraph, component);
  return found;
}

const isRecipientsHead = ({ text }: LaidParagraph) => /^noi nhan\s*:?$/.test(fold(text));

function componentOf(paragraph: LaidParagraph): Component {
  const text = paragraph.text.trim();
  const words = fold(text);
  if (isRecipientsHead(paragraph)) return 'recipients-head';
  if (/^[-–]/.test(text) || /^luu\s*:/.test(words)) return 'recipient';
  if (/^\(.*\)$/.test(text)) return 'hint';
  if (/\bngay\b.*\bthang\b.*\bnam\b/.test(words)) return 'place-date';
  if (isName(words)) return 'signer';
  if (isCapitals(text) || abbreviations.test(words) || posts.test(words)) return 'capacity';
  return 'signer';
}

/** A paper that is signed without a table: the last lines at the centre or the right. */
function untabled(rest: readonly LaidParagraph[]): readonly (readonly [LaidParagraph, Component])[] {
  const plain = rest.filter(({ cell }) => cell === undefined);
  const first = plain.findIndex(({ text, align, left }) => {
    const words = fold(text);
    return isCapitals(text) && (abbreviations.test(words) || posts.test(words)) && (align !== 'justify' || left > 40);
  });
  if (first < 0) return [];
  const marked: (readonly [LaidParagraph, Component])[] = [];
  for (const paragraph of plain.slice(first)) {
    const component = componentOf(paragraph);
    if (component === 'signer') {
      marked.push([paragraph, component]);
      break;
    }
    marked.push([paragraph, component]);
  }
  return marked;
}
