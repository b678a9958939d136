/** One text at its place on a ready-made sheet; millimetres from the sheet's upper left corner. */
export type StockText = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** The text stands inside this width and breaks at it. */
  readonly width: number;
  /** In points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly align: 'left' | 'center' | 'right';
  /** A thin line around its place: trial prints show where each text may stand. */
  readonly framed?: boolean;
};

/**
 * Texts printed onto sheets that a printing house made, such as certificates: only what is different from sheet to sheet
 * is printed, at a given place. Everything is already moved by the printer's correction.
 */
export type StockPrint = {
  readonly title: string;
  /** Width and height of the sheet as it goes through the printer, millimetres. */
  readonly sheet: { readonly width: number; readonly height: number };
  readonly pages: readonly (readonly StockText[])[];
};
