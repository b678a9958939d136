import type { LayoutSettings } from '../layout.ts';
import type { Change, Inline, Orientation, TableRow } from '../model.ts';
import type { ComponentStyle } from './looks.ts';

/**
 * A paper as a flow of paragraphs and tables, every word in its final form and order: what both writers write. The model says what
 * a paper is, the flow how it is set; neither writer adds or leaves out a word. Lengths are millimetres, sizes points.
 */
export type FlowItem = FlowParagraph | FlowTable | FlowCode;

/** The label "Điều 5." before the text of an article without title: bold by a style of its own. */
export type Label = { readonly type: 'label'; readonly text: string };

export type FlowParagraph = {
  readonly kind: 'paragraph';
  readonly component: ComponentStyle;
  readonly content: readonly (Inline | Label)[];
  readonly align?: 'left' | 'center' | 'right' | 'justify';
  readonly left?: number;
  readonly right?: number;
  readonly firstLine?: number;
  readonly before?: number;
  readonly after?: number;
  readonly keepNext?: boolean;
  /** A line along the upper edge, between the indents. */
  readonly ruleAbove?: boolean;
  /** Where dotted lines end, from the left edge of the text. */
  readonly stops?: readonly number[];
  /** All runs of the paragraph are bold unless they say otherwise. */
  readonly bold?: boolean;
  readonly change?: Change;
  /** Only the paragraph's mark is a tracked change. */
  readonly mark?: Change;
  readonly pageBreak?: boolean;
};

export type FlowTable = {
  readonly kind: 'table';
  readonly width: number;
  readonly columns: readonly number[];
  readonly lines: boolean;
  readonly padding: { readonly side: number; readonly above: number };
  readonly rows: readonly FlowRow[];
};

/** A row is given as cells, or when it is plain as texts alone: lists have thousands of those. */
export type FlowRow = {
  readonly head: boolean;
  /** Not broken over two pages. */
  readonly whole: boolean;
  /** Held to the row below. */
  readonly keepNext: boolean;
  /** The whole row comes or goes with a tracked change. */
  readonly change?: NonNullable<TableRow['change']>;
} & ({ readonly cells: readonly FlowCell[] } | { readonly texts: readonly string[]; readonly looks: PlainLooks });

/** How the texts of plain rows are set, column by column. */
export type PlainLooks = readonly (Pick<FlowParagraph, 'align' | 'component'> & {
  /** Points; the component's own when left out. */
  readonly size?: number;
})[];

export type FlowCell = {
  /** The first column that it stands in; left out, the one after the cell before. */
  readonly column?: number;
  readonly paragraphs: readonly FlowParagraph[];
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly middle: boolean;
};

/** The QR code in the top right corner. */
export type FlowCode = {
  readonly kind: 'code';
  readonly text: string;
  readonly caption: string | undefined;
  /** Added to the picture's description, by which a writer of batches finds it again. */
  readonly mark?: string;
};

/** What a stretch of pages looks like. */
export type PartLook = {
  readonly orientation: Orientation;
  readonly settings: LayoutSettings;
  /** Begins a paper: its first page shows no number and is page 1. */
  readonly first: boolean;
  readonly numbered: boolean;
};

/** What the builders of a flow need to know of the place that they build for. */
export type FlowContext = {
  readonly settings: LayoutSettings;
  /** Width of the text on the page. */
  readonly width: number;
};

/** The cells of a row, whichever way it was given. */
export function cellsOf(row: FlowRow): readonly FlowCell[] {
  if ('cells' in row) return row.cells;
  return row.texts.map((text, column): FlowCell => {
    const { size, ...look } = row.looks[column] ?? { component: 'tableText' };
    const content: readonly Inline[] = text === '' ? [] : [size === undefined ? text : { type: 'text', text, size }];
    return { paragraphs: [{ kind: 'paragraph', ...look, content }], columnSpan: 1, rowSpan: 1, middle: false };
  });
}
