import type { FormValues } from './form-values.ts';
import type {
  Block,
  CellParagraph,
  Inline,
  OfficialDocument,
  PaperCode,
  SignaturePlace,
  Table,
  TableCell,
  TableRow,
} from './model.ts';

/**
 * One person's paper: the form's fields replaced by values, its conditions decided, its lists repeated. What the batch
 * writer stamps is this, person by person; the preview shows it.
 */
export function fillForm(form: OfficialDocument, values: FormValues): OfficialDocument {
  const code = form.code === undefined ? undefined : fillCode(form.code, values);
  const { code: _template, ...rest } = form;
  return {
    ...rest,
    body: fillBlocks(form.body, values),
    ...(code === undefined ? {} : { code }),
    ...(form.signatures === undefined
      ? {}
      : {
          signatures: { ...form.signatures, places: form.signatures.places.map((place) => fillPlace(place, values)) },
        }),
    ...(form.appendices === undefined
      ? {}
      : { appendices: form.appendices.map((appendix) => ({ ...appendix, body: fillBlocks(appendix.body, values) })) }),
  };
}

/** The text of a field; a truth or a list has none. */
export function fieldText(values: FormValues, name: string): string {
  const value = values[name];
  return typeof value === 'string' ? value : '';
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

function fillCode(code: PaperCode, values: FormValues): PaperCode | undefined {
  if (!('field' in code)) return code;
  const text = fieldText(values, code.field);
  return text === '' ? undefined : { text, caption: text };
}

function fillPlace(place: SignaturePlace, values: FormValues): SignaturePlace {
  if (place.nameField === undefined) return place;
  const { nameField, ...rest } = place;
  const name = fieldText(values, nameField);
  return name === '' ? rest : { ...rest, name };
}

function fillBlocks(blocks: readonly Block[], values: FormValues): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    switch (block.type) {
      case 'when':
        return holds(values, block.field, block.negate) ? fillBlocks(block.blocks, values) : [];
      case 'each':
        return membersOf(values, block.list).flatMap((member) => fillBlocks(block.blocks, member));
      case 'paragraph':
        return [{ ...block, content: fillInlines(block.content, values) }];
      case 'provision':
        return [
          {
            ...block,
            ...(block.title === undefined ? {} : { title: fillInlines(block.title, values) }),
            ...(block.text === undefined ? {} : { text: fillInlines(block.text, values) }),
          },
        ];
      case 'table':
        return [fillTable(block, values)];
      case 'list':
        return [{ ...block, items: block.items.map((item) => fillInlines(item, values)) }];
      case 'page-break':
      case 'gap':
        return [block];
    }
  });
}

function fillInlines(content: readonly Inline[], values: FormValues): readonly Inline[] {
  return content.map((piece): Inline => {
    if (typeof piece === 'string' || piece.type !== 'field') return piece;
    const text = fieldText(values, piece.name);
    if (text === '') return piece.emptyDots === undefined ? '' : { type: 'dots', width: piece.emptyDots };
    return {
      type: 'text',
      text,
      ...(piece.bold === undefined ? {} : { bold: piece.bold }),
      ...(piece.italic === undefined ? {} : { italic: piece.italic }),
    };
  });
}

function fillTable(table: Table, values: FormValues): Table {
  const rows = table.rows.flatMap((row): readonly TableRow[] => {
    if (row.each === undefined) return [fillRow(row, values)];
    const { each, ...plain } = row;
    return membersOf(values, each).map((member) => fillRow(plain, member));
  });
  return { ...table, rows };
}

function fillRow(row: TableRow, values: FormValues): TableRow {
  return { ...row, cells: row.cells.map((cell) => fillCell(cell, values)) };
}

function fillCell(cell: TableCell, values: FormValues): TableCell {
  if (typeof cell === 'string') return cell;
  return { ...cell, content: cell.content.map((line): CellParagraph => fillInlines(line, values)) };
}
