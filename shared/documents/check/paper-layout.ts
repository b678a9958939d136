/**
 * How a Word file lays its text out, after styles, defaults and theme are resolved; what the checker reads. Lengths are
 * millimetres, sizes points. Knows nothing of components.
 */
export type PaperLayout = {
  readonly sections: readonly SectionLayout[];
  readonly paragraphs: readonly LaidParagraph[];
  readonly tables: readonly LaidTable[];
  /** What the file says of its own layout: our writers name it, other programs do not. */
  readonly declared: 'official' | 'free' | undefined;
};

export type Alignment = 'left' | 'center' | 'right' | 'justify';

export type SectionLayout = {
  readonly width: number;
  readonly height: number;
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  /** The first page has a header of its own. */
  readonly ownFirstPage: boolean;
  /** Continues on the same page. */
  readonly continuous: boolean;
  readonly header: PageNumberPlace | undefined;
  readonly firstHeader: PageNumberPlace | undefined;
  readonly footer: PageNumberPlace | undefined;
  readonly firstFooter: PageNumberPlace | undefined;
};

/** The page number in a header or footer; `number` is false when it has none. */
export type PageNumberPlace = {
  readonly number: boolean;
  readonly align: Alignment;
  readonly size: number;
  /** In a frame or drawing whose place is not read. */
  readonly framed: boolean;
};

export type LaidTable = {
  /** Draws lines between its cells: a table of data, not a layout of text side by side. */
  readonly lined: boolean;
};

/** Where a paragraph stands in a table. */
export type CellPlace = { readonly table: number; readonly row: number; readonly column: number };

export type LaidParagraph = {
  /** Its place among all paragraphs of the file's text, counted from 0. */
  readonly index: number;
  readonly section: number;
  readonly cell: CellPlace | undefined;
  /** What a reader sees: deleted text is left out, inserted text is in. */
  readonly text: string;
  readonly runs: readonly LaidRun[];
  readonly align: Alignment;
  readonly firstLine: number;
  readonly left: number;
  readonly before: number;
  readonly after: number;
  /** Lines apart, as a multiple; undefined for an exact height. */
  readonly lineSpacing: number | undefined;
  /** A border above or below, or a drawn line in it. */
  readonly rule: { readonly above: boolean; readonly below: boolean; readonly drawn: boolean };
  /** Format of its automatic number, e.g. `lowerLetter`. */
  readonly autoNumber: string | undefined;
  /** Stands in a frame of its own: no part of the flow of text. */
  readonly framed: boolean;
};

export type LaidRun = {
  readonly text: string;
  readonly font: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  /** Shown as capitals whatever was typed. */
  readonly capitals: boolean;
  /** Six digits, or `auto`. */
  readonly color: string;
};
