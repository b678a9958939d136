import { isHeading, parseLabel, type LineLook, type ParsedLabel } from './label-forms.ts';
import { foldSpaces } from './text-shape.ts';
import type { TextParagraph } from './text-blocks.ts';

/** A paragraph, or one of the provisions that were typed into one paragraph with soft breaks. */
export type Segment = {
  readonly key: string;
  readonly paragraph: TextParagraph;
  readonly sources: readonly number[];
  /** White space folded. */
  readonly text: string;
  /** Automatic number in front of it. */
  readonly automatic: string;
  readonly softBreaks: number;
  /** What its beginning, automatic number included, says it is; headings that run on as a sentence are none. */
  readonly label: ParsedLabel | undefined;
  /** `label` was made from the automatic number. */
  readonly labelIsAutomatic: boolean;
  /** It begins with a label of a heading and runs on as a sentence. */
  readonly sentence: ParsedLabel | undefined;
};

/** Cuts a paragraph at those soft breaks behind which a provision begins; the others become spaces. */
export function segmentsOf(paragraph: TextParagraph): Segment[] {
  const look = { bold: paragraph.bold || paragraph.boldStart !== '', centered: paragraph.centered };
  const pieces: { text: string; automatic: string; softBreaks: number }[] = [];
  for (const part of paragraph.text.split('\n').map(foldSpaces)) {
    const current = pieces.at(-1);
    if (current === undefined) {
      pieces.push({ text: part, automatic: paragraph.automatic, softBreaks: 0 });
      continue;
    }
    if (part === '') continue;
    const soFar = foldSpaces(`${current.automatic} ${current.text}`);
    if (soFar === '') current.text = part;
    else if (isBareHeading(soFar)) current.text = foldSpaces(`${current.text} ${part}`);
    else if (beginsProvision(part, look)) pieces.push({ text: part, automatic: '', softBreaks: 0 });
    else {
      current.text = `${current.text} ${part}`;
      current.softBreaks += 1;
    }
  }
  return pieces
    .filter((piece) => piece.text !== '' || isBareHeading(piece.automatic))
    .map((piece, at) => ({
      key: `${paragraph.sources.at(-1) ?? 0}.${at}`,
      paragraph,
      sources: paragraph.sources,
      ...piece,
      ...labelled(piece.text, piece.automatic, look),
    }));
}

const NOUNS: ReadonlySet<string> = new Set(['part', 'chapter', 'section', 'article']);

function labelled(
  text: string,
  automatic: string,
  look: LineLook,
): Pick<Segment, 'label' | 'labelIsAutomatic' | 'sentence'> {
  const typed = parseLabel(text);
  const noun = typed !== undefined && NOUNS.has(typed.kind);
  const heading = noun && isHeading(typed, look);
  const sentence = noun && !heading ? typed : undefined;
  if (heading) return { label: typed, labelIsAutomatic: false, sentence };
  if (automatic !== '') {
    const drawn = parseLabel(foldSpaces(`${automatic} ${text}`));
    if (drawn !== undefined && drawn.written.replace(/\s/g, '').length <= automatic.replace(/\s/g, '').length) {
      return { label: drawn, labelIsAutomatic: true, sentence };
    }
  }
  return { label: noun ? undefined : typed, labelIsAutomatic: false, sentence };
}

/** "Chương II" or "Điều 5." alone: the title stands behind the break. */
function isBareHeading(text: string): boolean {
  const label = parseLabel(text);
  return label !== undefined && NOUNS.has(label.kind) && label.rest === '';
}

function beginsProvision(text: string, look: LineLook): boolean {
  const label = parseLabel(text);
  return label !== undefined && (!NOUNS.has(label.kind) || isHeading(label, look));
}
