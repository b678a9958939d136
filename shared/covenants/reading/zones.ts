import { fold } from '#shared/vietnamese/fold.ts';
import { isHeading, parseLabel } from './label-forms.ts';
import { beginsSignatures, isDateLine } from './signature-block.ts';
import { endsSentence, foldSpaces, isCapitals } from './text-shape.ts';
import { textParagraphsOf, type TextBlock, type TextParagraph } from './text-blocks.ts';

/** The parts of a file, in reading order within each. */
export type Zones = {
  /** Letterhead, motto, place and date, and whatever else stands before the title. */
  readonly letterhead: readonly TextBlock[];
  /** The covenant's name, then the lines under it. */
  readonly title: readonly TextParagraph[];
  /** Lines in brackets under the title: "(Ban hành kèm theo …)". */
  readonly notes: readonly TextParagraph[];
  /** Foreword and provisions. */
  readonly body: readonly TextBlock[];
  /** Signatures, confirmation, recipients. */
  readonly signatures: readonly TextBlock[];
  /** Other documents of the same file, before and after the covenant. */
  readonly others: readonly OtherDocument[];
};

export type OtherDocument = { readonly title: string; readonly blocks: readonly TextBlock[]; readonly before: boolean };

const MOTTO = 'cong hoa xa hoi chu nghia viet nam';
const COVENANT_TITLE = /^(?:\(?du thao\)?:? ?)?(?:ban )?(?:quy|huong) uoc(?![a-z])/;
const OTHER_TITLE =
  /^(?:quyet dinh|nghi quyet|bien ban|to trinh|danh sach|phu luc|thong bao|ke hoach|bao cao|giay moi|phieu|bang tong hop|cong van|ban cam ket)(?![a-z])/;

/** Parts a file into letterhead, title, body, signatures and the other documents that were kept in it. */
export function findZones(all: readonly TextBlock[]): Zones {
  const blocks = all.flatMap(unwrapLayout);
  const documents = splitDocuments(blocks);
  const scores = documents.map(score);
  const main = scores.indexOf(Math.max(...scores));
  const others = documents.flatMap((document, at) =>
    at === main || !document.some(hasText) ? [] : [{ title: titleOf(document), blocks: document, before: at < main }],
  );
  return { ...zonesOf(documents[main] ?? []), others };
}

/** A table that only holds provisions (a page laid out in a frame) is read as the paragraphs in it. */
function unwrapLayout(block: TextBlock): TextBlock[] {
  if (block.kind === 'paragraph') return [block];
  const cells = block.rows.flat();
  const paragraphs = textParagraphsOf([block]);
  const provisions = paragraphs.filter((paragraph) => headingKind(paragraph) === 'article').length;
  const frame = cells.length === 1 && paragraphs.length > 3;
  return provisions > 1 || (frame && provisions > 0)
    ? cells.flatMap((cell) => cell.blocks.flatMap(unwrapLayout))
    : [block];
}

function splitDocuments(blocks: readonly TextBlock[]): TextBlock[][] {
  const documents: TextBlock[][] = [[]];
  let motto = false;
  let provisions = false;
  let signed = false;
  for (const block of blocks) {
    const isMotto = textParagraphsOf([block]).some((paragraph) => hasMotto(paragraph.text));
    const titled = block.kind === 'paragraph' && isDocumentTitle(block);
    if ((isMotto && motto && (signed || provisions)) || (titled && signed)) {
      documents.push([]);
      motto = provisions = signed = false;
    }
    documents.at(-1)?.push(block);
    motto ||= isMotto;
    const kind = block.kind === 'paragraph' ? headingKind(block) : undefined;
    provisions ||= kind !== undefined;
    if (provisions && kind === undefined && beginsSignatures(block)) signed = true;
    if (kind !== undefined) signed = false;
  }
  return documents;
}

function hasMotto(text: string): boolean {
  return text.length < 200 && fold(text).includes(MOTTO);
}

function isDocumentTitle(paragraph: TextParagraph): boolean {
  const line = foldSpaces(paragraph.text.slice(0, 200));
  if (line.length > 160 || !isCapitals(line.slice(0, 20))) return false;
  const folded = fold(line);
  return OTHER_TITLE.test(folded) || COVENANT_TITLE.test(folded);
}

function score(blocks: readonly TextBlock[]): number {
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph');
  const titled = paragraphs.some(isCovenantTitle) ? 1_000 : 0;
  return titled + paragraphs.filter((paragraph) => headingKind(paragraph) !== undefined).length;
}

function hasText(block: TextBlock): boolean {
  return textParagraphsOf([block]).some((paragraph) => paragraph.text.trim() !== '');
}

function titleOf(blocks: readonly TextBlock[]): string {
  const paragraphs = textParagraphsOf(blocks).filter((paragraph) => paragraph.text.trim() !== '');
  const title = paragraphs.find(isDocumentTitle) ?? paragraphs[0];
  return foldSpaces(title?.text ?? '').slice(0, 200);
}

function zonesOf(blocks: readonly TextBlock[]): Omit<Zones, 'others'> {
  const firstProvision = blocks.findIndex((block) => block.kind === 'paragraph' && headingKind(block) !== undefined);
  const limit = firstProvision < 0 ? blocks.length : firstProvision;
  const titleAt = blocks.findIndex((block, at) => at < limit && block.kind === 'paragraph' && isCovenantTitle(block));
  let bodyFrom: number;
  const title: TextParagraph[] = [];
  const notes: TextParagraph[] = [];
  if (titleAt < 0) bodyFrom = endOfLetterhead(blocks, limit);
  else {
    bodyFrom = titleAt;
    for (const block of blocks.slice(titleAt)) {
      if (block.kind !== 'paragraph') break;
      const text = foldSpaces(block.text);
      const first = title.length === 0;
      if (!first && text !== '' && !isSubtitle(block, text, title)) break;
      if (/^\(.*\)$/.test(text)) notes.push(block);
      else if (text !== '') title.push(block);
      bodyFrom += 1;
    }
  }
  const signaturesFrom = startOfSignatures(blocks, bodyFrom);
  return {
    letterhead: blocks.slice(0, titleAt < 0 ? bodyFrom : titleAt),
    title,
    notes,
    body: blocks.slice(bodyFrom, signaturesFrom),
    signatures: blocks.slice(signaturesFrom),
  };
}

function isCovenantTitle(paragraph: TextParagraph): boolean {
  const text = foldSpaces(paragraph.text);
  if (text.length > 200 || !COVENANT_TITLE.test(fold(text))) return false;
  return isCapitals(text.slice(0, 10)) || ((paragraph.centered || paragraph.bold) && !endsSentence(text));
}

/** The lines under the name that complete it: not the foreword, no sentence, nothing numbered. */
function isSubtitle(paragraph: TextParagraph, text: string, title: readonly TextParagraph[]): boolean {
  if (title.length > 4 || isForewordHeading(text) || headingKind(paragraph) !== undefined) return false;
  if (/^\(.*\)$/.test(text)) return true;
  if (endsSentence(text) || text.length > 200) return false;
  const layout = paragraph.firstLine !== undefined || paragraph.centered || title.some((line) => line.centered);
  return layout ? paragraph.centered : title.length === 1;
}

/** "LỜI NÓI ĐẦU", "PHẦN MỞ ĐẦU" and the like, alone on a line. */
export function isForewordHeading(text: string): boolean {
  return /^(?:loi (?:noi|mo|tua) ?(?:dau)?|phan mo dau|mo dau|loi gioi thieu|loi tua)[.:]?$/.test(fold(text));
}

/** Without a title the letterhead ends with the motto and the date under it. */
function endOfLetterhead(blocks: readonly TextBlock[], limit: number): number {
  let end = 0;
  blocks.slice(0, limit).forEach((block, at) => {
    const texts = textParagraphsOf([block]).map((paragraph) => foldSpaces(paragraph.text));
    if (texts.some((text) => hasMotto(text) || isDateLine(text))) end = at + 1;
  });
  return end;
}

function startOfSignatures(blocks: readonly TextBlock[], from: number): number {
  const lastOf = (wanted: (kind: string | undefined) => boolean): number =>
    blocks.findLastIndex((block) => block.kind === 'paragraph' && wanted(headingKind(block)));
  const lastArticle = lastOf((kind) => kind === 'article');
  const lastHeading = lastArticle < 0 ? lastOf((kind) => kind !== undefined) : lastArticle;
  const search = Math.max(from, lastHeading + 1);
  const found = blocks.findIndex((block, at) => at >= search && beginsSignatures(block));
  if (found < 0) return blocks.length;
  let start = found;
  while (start > search) {
    const before = blocks[start - 1];
    if (before?.kind !== 'paragraph') break;
    const text = foldSpaces(before.text);
    if (text !== '' && !isDateLine(text)) break;
    start -= 1;
  }
  return start;
}

/** What a paragraph heads, judged alone; undefined for text. Clauses count: a covenant without điều begins with one. */
function headingKind(paragraph: TextParagraph): string | undefined {
  const text = foldSpaces(paragraph.text);
  const label =
    parseLabel(text) ?? (paragraph.automatic === '' ? undefined : parseLabel(`${paragraph.automatic} ${text}`.trim()));
  if (label === undefined || label.kind === 'point' || label.kind === 'dash' || label.kind === 'capital')
    return undefined;
  const noun = label.kind !== 'clause' && label.kind !== 'roman';
  if (noun && !isHeading(label, { bold: paragraph.bold, centered: paragraph.centered })) return undefined;
  return label.kind;
}
