import { cleanText } from './clean-text.ts';
import type { FormValues } from './form-values.ts';
import { belowCode, defaultLayout } from './layout.ts';
import type {
  Block,
  CellParagraph,
  Field,
  Inline,
  OfficialDocument,
  PaperCode,
  SignaturePlace,
  Signatures,
  Table,
  TableCell,
  TableRow,
} from './model.ts';
import { pictureFormat } from './pictures.ts';

/** A block that stands in a person's paper once conditions and lists are decided, with the values of its fields. */
export type PlacedBlock = {
  readonly block: Exclude<Block, { type: 'when' | 'each' }>;
  readonly values: FormValues;
};

/** What a field's place is filled with; an empty text leaves the dots, or nothing. */
export type TextOf = (values: FormValues, name: string) => string;

/**
 * One person's paper: the form's fields replaced by values, its conditions decided, its lists repeated. What the batch
 * writer stamps is this, person by person; the preview shows it.
 */
export function fillForm(form: OfficialDocument, values: FormValues): OfficialDocument {
  const code = form.code === undefined ? undefined : fillCode(form.code, values);
  // What a form was made from is the form's, and would be carried along once for each person.
  const { code: _template, values: _values, ...rest } = form;
  const body = (blocks: readonly Block[]) =>
    placedBlocks(blocks, values).map((placed) => fillBlock(placed.block, placed.values));
  return {
    ...rest,
    body: body(form.body),
    ...(code === undefined ? {} : { code }),
    // Who has no code gets the same page as the others.
    ...(form.code === undefined ? {} : { settings: belowCode(form.settings ?? defaultLayout) }),
    ...(form.signatures === undefined ? {} : { signatures: fillSignatures(form.signatures, values) }),
    ...(form.appendices === undefined
      ? {}
      : {
          appendices: form.appendices.map((appendix) => ({
            ...appendix,
            body: body(appendix.body),
            ...(appendix.signatures === undefined ? {} : { signatures: fillSignatures(appendix.signatures, values) }),
          })),
        }),
  };
}

/** Something that a reader sees: a name of nothing but spaces and marks without width is no name. */
const seen = /[^\s\u200B-\u200F\u2060\uFEFF]/;

/**
 * The text of a field; a truth or a list has none. The private-use characters by which the batch writer marks a form's holes are
 * taken out.
 */
export function fieldText(values: FormValues, name: string): string {
  const value = values[name];
  return typeof value === 'string' && seen.test(value) ? value.replace(/[\uE000-\uE002]/g, '') : '';
}

/** Whether a condition holds: the field is true, a text that is not empty, or a list with members. */
export function holds(values: FormValues, field: string, negate = false): boolean {
  const value = values[field];
  const filled = typeof value === 'boolean' ? value : value !== undefined && value.length > 0;
  return filled !== negate;
}

/** The members of a list field, each with the person's other values behind their own. */
export function membersOf(values: FormValues, field: string): readonly FormValues[] {
  const value = values[field];
  if (value === undefined || typeof value === 'string' || typeof value === 'boolean') return [];
  return value.map((member) => ({ ...values, ...member }));
}

/** The blocks that stand for these values, in order, their fields not filled yet. */
export function placedBlocks(blocks: readonly Block[], values: FormValues): readonly PlacedBlock[] {
  return blocks.flatMap((block): readonly PlacedBlock[] => {
    if (block.type === 'when') {
      return holds(values, block.field, block.negate) ? placedBlocks(block.blocks, values) : [];
    }
    if (block.type === 'each') {
      return membersOf(values, block.list).flatMap((member) => placedBlocks(block.blocks, member));
    }
    return [{ block, values }];
  });
}

/** The code of a person's paper; undefined when the person has none. */
export function fillCode(code: PaperCode, values: FormValues): PaperCode | undefined {
  if (!('field' in code)) return code;
  const text = fieldText(values, code.field);
  return text === '' ? undefined : { text, caption: text };
}

/** What stands in for an image that a field names: base64 of a PNG, strokes of a pen, or empty. */
export type ImageOf = (values: FormValues, name: string) => string;

/** The places to sign with the names and images that fields give. */
export function fillSignatures(
  signatures: Signatures,
  values: FormValues,
  textOf: TextOf = fieldText,
  imageOf: ImageOf = fieldImage,
): Signatures {
  return { ...signatures, places: signatures.places.map((place) => fillPlace(place, values, textOf, imageOf)) };
}

function fillPlace(place: SignaturePlace, values: FormValues, textOf: TextOf, imageOf: ImageOf): SignaturePlace {
  const { nameField, imageField, ...rest } = place;
  const name = nameField === undefined ? '' : oneLine(textOf(values, nameField));
  const data = imageField === undefined ? '' : imageOf(values, imageField.name);
  const format = pictureFormat(data);
  const { name: _field, ...size } = imageField ?? { name: '', width: 0, height: 0, description: '' };
  return {
    ...rest,
    ...(name === '' ? {} : { name }),
    ...(format === undefined ? {} : { image: { type: 'picture', format, data, ...size } }),
  };
}

/** The image of a field; what is neither a PNG nor strokes is none, so that a damaged one leaves the room to sign and not a broken file. */
export function fieldImage(values: FormValues, name: string): string {
  const value = values[name];
  return typeof value === 'string' && pictureFormat(value) !== undefined ? value : '';
}

/** A name on one line, whatever came from a list. */
export function oneLine(text: string): string {
  return cleanText(text).replaceAll('\n', ' ').trim();
}

/** A block with its fields filled, in the order in which they are printed. */
export function fillBlock(
  block: PlacedBlock['block'],
  values: FormValues,
  textOf: TextOf = fieldText,
): PlacedBlock['block'] {
  const fill = (content: readonly Inline[]) => content.map((piece) => fillInline(piece, values, textOf));
  switch (block.type) {
    case 'paragraph':
      return { ...block, content: fill(block.content) };
    case 'provision':
      return {
        ...block,
        ...(block.title === undefined ? {} : { title: fill(block.title) }),
        ...(block.text === undefined ? {} : { text: fill(block.text) }),
      };
    case 'table':
      return fillTable(block, values, textOf);
    case 'list':
      return { ...block, items: block.items.map(fill) };
    case 'page-break':
    case 'gap':
      return block;
  }
}

function fillInline(piece: Inline, values: FormValues, textOf: TextOf): Inline {
  if (typeof piece === 'string' || piece.type !== 'field') return piece;
  const text = textOf(values, piece.name);
  if (text === '') return piece.emptyDots === undefined ? '' : { type: 'dots', width: piece.emptyDots };
  return filledRun(piece, text);
}

function filledRun({ bold, italic }: Field, text: string): Inline {
  return {
    type: 'text',
    text,
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
  };
}

function fillTable(table: Table, values: FormValues, textOf: TextOf): Table {
  const rows = table.rows.flatMap((row): readonly TableRow[] => {
    if (row.each === undefined) return [fillRow(row, values, textOf)];
    const { each, ...plain } = row;
    return membersOf(values, each).map((member) => fillRow(plain, member, textOf));
  });
  return { ...table, rows };
}

function fillRow(row: TableRow, values: FormValues, textOf: TextOf): TableRow {
  return { ...row, cells: row.cells.map((cell) => fillCell(cell, values, textOf)) };
}

function fillCell(cell: TableCell, values: FormValues, textOf: TextOf): TableCell {
  if (typeof cell === 'string') return cell;
  return {
    ...cell,
    content: cell.content.map((line): CellParagraph => line.map((piece) => fillInline(piece, values, textOf))),
  };
}
