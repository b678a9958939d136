import type {
  Block,
  CellParagraph,
  FullCell,
  Inline,
  Paragraph,
  Provision,
  ProvisionLevel,
  Table,
  TableCell,
  TableColumn,
  TableRow,
  TextRun,
} from './model.ts';

/** Text or pieces of text, as the builders below take them. */
export type Content = string | readonly Inline[];

/** Content as pieces; a string is one piece, and an empty string none. */
export function inlines(content: Content): readonly Inline[] {
  if (typeof content !== 'string') return content;
  return content === '' ? [] : [content];
}

type RunMarks = Omit<TextRun, 'type' | 'text'>;

/** A run with marks, e.g. `run('Điều 5', { bold: true })`. */
export function run(text: string, marks: RunMarks = {}): TextRun {
  return { type: 'text', text, ...marks };
}

/** A paragraph of body text; `options` as in the model. */
export function paragraph(content: Content, options: Omit<Paragraph, 'type' | 'content'> = {}): Paragraph {
  return { type: 'paragraph', content: inlines(content), ...options };
}

/** A centred bold line, as above a list or a part without a number. */
export function titleLine(content: Content): Paragraph {
  return { type: 'paragraph', content: inlines(content), align: 'center', role: 'title', keepNext: true };
}

function provision(level: ProvisionLevel, label: string, title?: Content, text?: Content): Provision {
  return {
    type: 'provision',
    level,
    label,
    ...(title === undefined ? {} : { title: inlines(title) }),
    ...(text === undefined ? {} : { text: inlines(text) }),
  };
}

/** `part('Phần I', 'QUY ĐỊNH CHUNG')`. */
export const part = (label: string, title: Content) => provision('part', label, title);
/** `section('Mục 1', 'VIỆC CƯỚI')`. */
export const section = (label: string, title: Content) => provision('section', label, title);
/** `chapter('Chương I', 'QUY ĐỊNH CHUNG')`. */
export const chapter = (label: string, title: Content) => provision('chapter', label, title);
/** `article('Điều 1.', 'Phạm vi')`; an article of a decision has text instead of a title: `article('Điều 1.', undefined, 'Công nhận …')`. */
export const article = (label: string, title?: Content, text?: Content) => provision('article', label, title, text);
/** `clause('1.', 'Mọi hộ …')`. */
export const clause = (label: string, text: Content) => provision('clause', label, undefined, text);
/** `point('đ)', 'giữ gìn vệ sinh;')`. */
export const point = (label: string, text: Content) => provision('point', label, undefined, text);
/** `dash('dọn vệ sinh …')`. */
export const dash = (text: Content) => provision('dash', '-', undefined, text);

/** A cell with marks or several paragraphs. */
export function cell(content: Content | readonly CellParagraph[], options: Omit<FullCell, 'content'> = {}): FullCell {
  if (typeof content === 'string') return { content: [inlines(content)], ...options };
  const paragraphs: CellParagraph[] = [];
  const loose: Inline[] = [];
  for (const part of content) {
    if (isParagraph(part)) paragraphs.push(part);
    else loose.push(part);
  }
  if (loose.length > 0) paragraphs.push(loose);
  return { content: paragraphs, ...options };
}

function isParagraph(part: Inline | CellParagraph): part is CellParagraph {
  return Array.isArray(part);
}

/**
 * A table with one head row.
 * @param columns head, share of the width, alignment
 */
export function table(
  columns: readonly (TableColumn & { readonly head: string })[],
  rows: readonly (readonly TableCell[])[],
  options: { readonly size?: number } = {},
): Table {
  const head: TableRow = { cells: columns.map((column) => cell(column.head, { align: 'center' })), bold: true };
  return {
    type: 'table',
    columns: columns.map(({ width, align }) => (align === undefined ? { width } : { width, align })),
    headRows: 1,
    rows: [head, ...rows.map((cells) => ({ cells }))],
    ...options,
  };
}

/** "Họ và tên: ……", the label followed by dots to the end of the line. */
export function fillIn(label: string): Paragraph {
  return paragraph([`${label} `, { type: 'dots', width: 'line' }], { align: 'left' });
}

/** "Họ và tên: {{name}}" in a form, dots when the person has none. */
export function fieldLine(label: string, name: string): Paragraph {
  return paragraph([`${label} `, { type: 'field', name, bold: true, emptyDots: 'line' }], { align: 'left' });
}

/** Blocks that stand only when the field is filled. */
export function when(field: string, blocks: readonly Block[]): Block {
  return { type: 'when', field, blocks };
}
