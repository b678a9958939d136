import type { Change } from '../model.ts';

/** A page as it is drawn: everything at its place, in points from the upper left corner. */
export type LaidPage = {
  /** Which of the papers laid out together it belongs to, counted from 0. */
  readonly paper: number;
  readonly width: number;
  readonly height: number;
  /** Its number within the paper, from 1. */
  readonly number: number;
  /** Printed in the top margin; undefined on the first page and on papers without numbers. */
  readonly label: PageLine | undefined;
  readonly items: readonly PageItem[];
};

export type PageItem = PageLine | PageStroke | PagePicture | PageCode;

/** One line of text. */
export type PageLine = {
  readonly kind: 'line';
  readonly x: number;
  /** Upper edge; the text's baseline is `baseline` below it. */
  readonly y: number;
  readonly height: number;
  readonly baseline: number;
  readonly runs: readonly PageRun[];
  /** Set on the first line of a heading: its depth in the outline of the paper, from 1. */
  readonly heading?: number;
};

/** A stretch of a line in one style. `x` is from the line's own. */
export type PageRun = {
  readonly text: string;
  readonly x: number;
  readonly width: number;
  /** Added to each of its spaces so that a justified line fills its width. */
  readonly spacing: number;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  readonly superscript: boolean;
  readonly change: Change['kind'] | undefined;
  /** New or old words of a comparison: shown in colour where the reader wishes it. */
  readonly mark: 'new' | 'old' | undefined;
  /** Dots that fill the width instead of text. */
  readonly dots: boolean;
};

/** A straight line, across or down. */
export type PageStroke = {
  readonly kind: 'stroke';
  readonly x: number;
  readonly y: number;
  readonly length: number;
  readonly across: boolean;
};

export type PagePicture = {
  readonly kind: 'picture';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly format: 'png' | 'jpg' | 'ink';
  readonly data: string;
  readonly description: string;
};

/** The QR code in the corner; `y` is its upper edge, its caption below it. */
export type PageCode = {
  readonly kind: 'code';
  readonly x: number;
  readonly y: number;
  readonly side: number;
  readonly text: string;
  readonly caption: string | undefined;
};

/** The text of a page in reading order, a line each. */
export function pageText(page: LaidPage): readonly string[] {
  return page.items.flatMap((item) => (item.kind === 'line' ? [lineText(item)] : []));
}

/** The text of a line; dots are no text. */
export function lineText(line: PageLine): string {
  return line.runs.map((run) => (run.dots ? ' ' : run.text)).join('');
}
