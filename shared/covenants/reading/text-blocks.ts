import { decodeText } from '#shared/vietnamese/legacy/decode.ts';
import { detectEncoding } from '#shared/vietnamese/legacy/detect.ts';
import { encodingOfFont } from '#shared/vietnamese/legacy/fonts.ts';
import type { NumberingDefinitions, SourceListPlace } from '../source-document.ts';
import { labelCounter, type AutomaticLabel } from './automatic-labels.ts';
import { decodeRuns, type DecodedRun } from './decode-paragraph.ts';
import { foldSpaces } from './text-shape.ts';
import type { ViewBlock, ViewParagraph } from './view.ts';

/** A paragraph in Unicode with the number that Word draws before it, and how it stands on the page. */
export type TextParagraph = {
  readonly kind: 'paragraph';
  readonly sources: readonly number[];
  /** NFC; spaces, tabs and breaks as in the file. */
  readonly text: string;
  readonly runs: readonly DecodedRun[];
  /** The automatic number as text (`Điều 2.`, a bullet is `-`); empty when there is none. */
  readonly automatic: string;
  /** Number format of the automatic number and what gave it. */
  readonly automaticFormat: string | undefined;
  readonly automaticBy: SourceListPlace['by'] | undefined;
  /** All letters are bold. */
  readonly bold: boolean;
  /** The bold text at its beginning, white space folded, when it goes on upright: a bold label before plain text. */
  readonly boldStart: string;
  readonly centered: boolean;
  /** First line set in, in twentieths of a point; undefined when the file does not say. */
  readonly firstLine: number | undefined;
  readonly styleName: string | undefined;
  readonly textBox: boolean;
  /** A line of an automatic table of contents. */
  readonly contents: boolean;
};

export type TextTable = {
  readonly kind: 'table';
  readonly ruled: boolean | undefined;
  readonly rows: readonly (readonly TextCell[])[];
};

export type TextCell = { readonly blocks: readonly TextBlock[]; readonly columns: number; readonly merged: boolean };

export type TextBlock = TextParagraph | TextTable;

/** Decodes every paragraph of a view and draws the automatic numbers, table cells included, in reading order. */
export function toTextBlocks(blocks: readonly ViewBlock[], numbering: NumberingDefinitions): TextBlock[] {
  const draw = labelCounter(numbering);
  const convert = (block: ViewBlock): TextBlock =>
    block.kind === 'paragraph'
      ? toTextParagraph(block, block.list === undefined ? undefined : draw(block.list))
      : {
          kind: 'table',
          ruled: block.ruled,
          rows: block.rows.map((row) => row.map((cell) => ({ ...cell, blocks: cell.blocks.map(convert) }))),
        };
  return blocks.map(convert);
}

function toTextParagraph(paragraph: ViewParagraph, label: AutomaticLabel | undefined): TextParagraph {
  const { text, runs } = decodeRuns(paragraph.runs);
  const lettered = runs.filter((run) => /\p{L}|\p{N}/u.test(run.text));
  const bold = lettered.length > 0 && lettered.every((run) => run.source.bold === true);
  return {
    kind: 'paragraph',
    sources: paragraph.sources,
    text,
    runs,
    automatic: label === undefined ? '' : labelText(label, paragraph.markFont),
    automaticFormat: label?.format,
    automaticBy: label?.by,
    bold,
    boldStart: bold ? '' : foldSpaces(boldBeginning(runs)),
    centered: paragraph.alignment === 'center',
    firstLine: paragraph.firstLine,
    styleName: paragraph.style,
    textBox: paragraph.textBox ?? false,
    contents: runs.some((run) => /^TOC\b/.test(run.source.field ?? '')),
  };
}

function boldBeginning(runs: readonly DecodedRun[]): string {
  const end = runs.findIndex((run) => run.source.bold !== true && run.text.trim() !== '');
  return runs
    .slice(0, Math.max(0, end))
    .map((run) => run.text)
    .join('');
}

/** A list's own words may be in an old font too ("§iÒu %1."); a bullet of any shape is a dash. */
function labelText(label: AutomaticLabel, markFont: string | undefined): string {
  if (label.format === 'bullet') return /^[+•*–-]$/.test(label.text) ? label.text : '-';
  const encoding = detectEncoding(label.text, encodingOfFont(label.font ?? markFont));
  return foldSpaces(decodeText(label.text, encoding));
}

/** All paragraphs in reading order, those of tables cell by cell. */
export function textParagraphsOf(blocks: readonly TextBlock[]): TextParagraph[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block]
      : block.rows.flatMap((row) => row.flatMap((cell) => textParagraphsOf(cell.blocks))),
  );
}
