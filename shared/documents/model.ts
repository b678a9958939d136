import type { FormValues } from './form-values.ts';
import type { DocumentKind } from './kinds.ts';
import type { LayoutSettings } from './layout.ts';
import type { ProductPaper } from './product-papers.ts';

export type { DocumentKind } from './kinds.ts';

/**
 * An official document as a value: plain JSON, built by the features, written by the Word writer and by the page
 * view. Texts are NFC and as a reader sees them; what the decree sets in capitals (agency, type, "CHỦ TỊCH") is
 * given in capitals by whoever builds the value, and the writers change no letter of it. Lengths are millimetres, sizes points.
 * Components and their order: Nghị định 30/2020/NĐ-CP, art. 8 and appendix I.
 */
export type OfficialDocument = {
  /** Plain name of the paper for file properties, window titles and bookmarks, e.g. `Quyết định công nhận Quy ước thôn Hạ Vân`. */
  readonly title: string;
  readonly kind: DocumentKind;
  /** Which of the product's papers it is; by it the office's own template is found. Left out of papers that no feature makes. */
  readonly paper?: ProductPaper;
  /** What it was made from, under the names by which a template of the office asks for it. */
  readonly values?: FormValues;
  /**
   * `official`: the decree's layout, and the checker holds the paper against it. `free`: covenants (Nghị định
   * 61/2023/NĐ-CP, art. 6), commitments and lists, whose layout is the office's choice; the same writers, no demands.
   */
  readonly layout: 'official' | 'free';
  readonly orientation?: Orientation;
  /** Left out: the office's default. */
  readonly settings?: LayoutSettings;
  readonly letterhead?: Letterhead;
  readonly heading?: Heading;
  /** The issuing authority above the legal bases of a decision, e.g. `CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ VÂN KHÊ`. */
  readonly authority?: string;
  /** "Kính gửi:", one line each; several are set as a list. */
  readonly addressees?: readonly string[];
  /** Căn cứ and "Theo đề nghị của …", each without its end mark: the writers put ";" and at the last ".". */
  readonly bases?: readonly string[];
  /** The line between bases and body, e.g. `QUYẾT ĐỊNH:`. */
  readonly resolution?: string;
  readonly body: readonly Block[];
  /** Place and date above the signatures, where the letterhead has none (commitments, minutes of a village). */
  readonly closing?: PlaceDate;
  readonly signatures?: Signatures;
  /** "Nơi nhận:", without dash and end mark; the last is the archive's, e.g. `Lưu: VT, VHXH`. */
  readonly recipients?: readonly string[];
  readonly appendices?: readonly Appendix[];
  /** Page number in the top margin from page 2 on. Left out: yes. */
  readonly pageNumbers?: boolean;
  /** A code in the top right corner by which a returned paper is ticked off. */
  readonly code?: PaperCode;
  /** Who made the changes and when; needed when a run or block carries `change`. */
  readonly revision?: { readonly author: string; readonly date: string };
  readonly properties?: { readonly author?: string; readonly subject?: string; readonly keywords?: readonly string[] };
};

/** Several papers in one file; each begins on a new page and counts its own pages. */
export type OfficialBatch = { readonly title: string; readonly documents: readonly OfficialDocument[] };

export type Orientation = 'portrait' | 'landscape';

/** Quốc hiệu and tiêu ngữ at the right, the agency at the left, number and place below (appendix I, part I, II.1–4). */
export type Letterhead = {
  /** Cơ quan chủ quản trực tiếp, one line each, in capitals. */
  readonly parent?: readonly string[];
  /** Cơ quan ban hành, one line each, in capitals. Left out: only quốc hiệu and tiêu ngữ stand, centred. */
  readonly agency?: readonly string[];
  readonly number?: DocumentNumber;
  /** The summary of a letter below its number, e.g. `V/v bổ sung quy ước`. */
  readonly letterSummary?: string;
  readonly placeDate?: PlaceDate;
};

/** "Số: 05/QĐ-UBND"; without a value, room to write it in. */
export type DocumentNumber = {
  readonly value?: number;
  /** Letter after the number of a paper entered late, e.g. `a`. */
  readonly suffix?: string;
  readonly symbol: string;
};

/** "Vân Khê, ngày 05 tháng 02 năm 2026". */
export type PlaceDate = {
  readonly place: string;
  /** ISO date; left out: room to write day and month in. */
  readonly date?: string;
  /** Printed when `date` is left out. */
  readonly year?: number;
};

/** Tên loại and trích yếu. */
export type Heading = {
  /** In capitals, e.g. `QUYẾT ĐỊNH`. */
  readonly type: string;
  readonly summary?: string;
  /** In brackets and italic below, e.g. `Kèm theo Quyết định số 05/QĐ-UBND …`; the writers put the brackets. */
  readonly note?: string;
};

/** One piece of text in a line. A plain string is a run without marks. */
export type Inline = string | TextRun | LineBreak | Dots | CheckBox | Picture | Field;

/** Kind of tracked change; both halves of a move carry the same `moveId`, and each moved paragraph has its own. */
export type Change =
  { readonly kind: 'insert' | 'delete' } | { readonly kind: 'move-from' | 'move-to'; readonly moveId: string };

export type TextRun = {
  readonly type: 'text';
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly superscript?: boolean;
  readonly size?: number;
  /** A tracked change that Word lets the reader accept or refuse. */
  readonly change?: Change;
  /** New or old words in a comparison table: underlined bold, struck; readable in black and white. */
  readonly mark?: 'new' | 'old';
};
export type LineBreak = { readonly type: 'break' };
/** Dots to write on: to the end of the line, or so many millimetres. */
export type Dots = { readonly type: 'dots'; readonly width: 'line' | number };
export type CheckBox = { readonly type: 'check'; readonly checked: boolean };
/** An image of a signature, a map …; `data` is base64 of a PNG or JPEG, or the strokes of a pen as a field holds them. */
export type Picture = {
  readonly type: 'picture';
  readonly format: 'png' | 'jpg' | 'ink';
  readonly data: string;
  readonly width: number;
  readonly height: number;
  /** Read out in place of the picture. */
  readonly description: string;
};
/** A place that a person's data fills in a form; unfilled it is written `{{name}}`, as office templates have it. */
export type Field = {
  readonly type: 'field';
  readonly name: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Written instead when the value is empty: dots of that width. Left out: nothing. */
  readonly emptyDots?: 'line' | number;
};

export type Block = Paragraph | Provision | Table | List | PageBreak | Gap | Conditional | Repeated;

/** Body text. Left out: justified, first line in. */
export type Paragraph = {
  readonly type: 'paragraph';
  readonly content: readonly Inline[];
  readonly align?: 'left' | 'center' | 'right' | 'justify';
  /** `none`: begins at the margin; a number: the whole paragraph is that far in. */
  readonly indent?: 'first' | 'none' | number;
  /** Not torn from the paragraph after it. */
  readonly keepNext?: boolean;
  readonly role?: 'body' | 'title' | 'note';
  /** The whole paragraph with its mark is a tracked change; its runs need not say so. */
  readonly change?: Change;
  /** Only its mark is a tracked change: here a paragraph was cut in two, or joined with the next one. */
  readonly mark?: Change;
};

export type ProvisionLevel = 'part' | 'chapter' | 'section' | 'subsection' | 'article' | 'clause' | 'point' | 'dash';

/**
 * Phần, chương, mục, tiểu mục, điều, khoản, điểm, gạch đầu dòng. The label is literal text, never Word's automatic number
 * (Word has no đ). Of chapters and above, the title stands on its own line in capitals as given.
 */
export type Provision = {
  readonly type: 'provision';
  readonly level: ProvisionLevel;
  /** With its mark: `Chương II`, `Mục 1`, `Điều 5.`, `2.`, `đ)`, `-`. */
  readonly label: string;
  /** Bold; of a khoản only where it has a heading of its own. */
  readonly title?: readonly Inline[];
  readonly text?: readonly Inline[];
  readonly change?: Change;
};

/** A table; its head is repeated on every page it reaches. */
export type Table = {
  readonly type: 'table';
  /** Shares of the width; they are scaled to fill it. */
  readonly columns: readonly TableColumn[];
  /** How many of the first rows are the head. */
  readonly headRows: number;
  readonly rows: readonly TableRow[];
  /** Left out: all lines. `none` for layouts of text side by side. */
  readonly lines?: 'all' | 'none';
  readonly size?: number;
};
export type TableColumn = { readonly width: number; readonly align?: 'left' | 'center' | 'right' | 'justify' };
export type TableRow = {
  readonly cells: readonly TableCell[];
  readonly bold?: boolean;
  /** The whole row comes or goes: Word takes it in or out with the change. */
  readonly change?: Extract<Change, { kind: 'insert' | 'delete' }>;
  /** In a form: the row stands once for each member of the list named so. */
  readonly each?: string;
};
/** A plain string is a cell of one paragraph with the column's alignment. */
export type TableCell = string | FullCell;
export type FullCell = {
  readonly content: readonly CellParagraph[];
  readonly columnSpan?: number;
  readonly rowSpan?: number;
  readonly align?: 'left' | 'center' | 'right' | 'justify';
  readonly bold?: boolean;
};
/** One paragraph of a cell. */
export type CellParagraph = readonly Inline[];

/** Lines with a dash or a plus before them, set in. */
export type List = { readonly type: 'list'; readonly mark: '-' | '+'; readonly items: readonly (readonly Inline[])[] };
export type PageBreak = { readonly type: 'page-break' };
/** Empty room. */
export type Gap = { readonly type: 'gap'; readonly height: number };
/** Blocks that stand only when the form's field is true, filled or a list with members (`negate`: only when not). */
export type Conditional = {
  readonly type: 'when';
  readonly field: string;
  readonly negate?: boolean;
  readonly blocks: readonly Block[];
};
/** Blocks that stand once for each member of the form's list; fields inside are the member's. */
export type Repeated = { readonly type: 'each'; readonly list: string; readonly blocks: readonly Block[] };

/** The places to sign. Four are set two by two unless `columns` says otherwise; one stands beside "Nơi nhận". */
export type Signatures = { readonly places: readonly SignaturePlace[]; readonly columns?: 1 | 2 | 3 | 4 };

/** One place to sign. */
export type SignaturePlace = {
  /** Quyền hạn and chức vụ, one line each, in capitals: `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`. */
  readonly capacity: readonly string[];
  /** In italic below, e.g. `(Ký, ghi rõ họ tên)`. */
  readonly hint?: string;
  /** Without academic titles (art. 8 and appendix I, part I, II.7); left out: room to write it. */
  readonly name?: string;
  /** Name that a form fills. */
  readonly nameField?: string;
  readonly image?: Picture;
  /** Image that a form fills: the field's value is base64 of a PNG; an empty one leaves the room to sign. */
  readonly imageField?: Pick<Picture, 'width' | 'height' | 'description'> & { readonly name: string };
  /** Room for signature and seal; left out: the default. */
  readonly room?: number;
};

/** Phụ lục: begins on a new page, with its own orientation (appendix I, part I, III.1). */
export type Appendix = {
  /** `Phụ lục I`, or `Phụ lục` when there is only one. */
  readonly label?: string;
  /** In capitals. */
  readonly title: string;
  /** In brackets and italic, e.g. `Kèm theo Quyết định số 05/QĐ-UBND ngày 05 tháng 02 năm 2026 của …`. */
  readonly note?: string;
  readonly orientation?: Orientation;
  readonly body: readonly Block[];
  readonly closing?: PlaceDate;
  readonly signatures?: Signatures;
};

/** A QR code with a short text beside it that a person can type. */
export type PaperCode = { readonly text: string; readonly caption?: string } | { readonly field: string };
