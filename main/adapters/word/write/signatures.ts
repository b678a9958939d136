import { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { signatureRoom } from '#shared/documents/layout.ts';
import type { PlaceDate, SignaturePlace, Signatures } from '#shared/documents/model.ts';
import { recipientLines } from '#shared/documents/official-lines.ts';
import type { WriteContext } from './context.ts';
import { writeInlines } from './inlines.ts';
import { writePlaceDate } from './letterhead.ts';
import { paragraphOf } from './paragraph-of.ts';
import { line } from './paragraphs.ts';
import { styleIds } from './styles.ts';
import { columnWidths, noLines } from './tables.ts';
import { pointsToTwips, twips } from './units.ts';

/** What stands at the end of a paper. */
export type Ending = {
  readonly closing?: PlaceDate | undefined;
  readonly signatures?: Signatures | undefined;
  readonly recipients?: readonly string[] | undefined;
};

/** The recipients beside the one signature, or the places to sign in their columns; never torn over two pages. */
export function writeEnding(ending: Ending, context: WriteContext): readonly (Table | Paragraph)[] {
  const places = ending.signatures?.places ?? [];
  const recipients = writeRecipients(ending.recipients ?? []);
  const closing = ending.closing === undefined ? [] : [writePlaceDate(ending.closing)];
  const [only] = places;
  if (only === undefined) return [...closing, ...recipients];
  if (places.length === 1) {
    const signature = [...closing, ...writeTitle(only), ...writeName(only, context)];
    return [gap(context), grid([[recipients, signature]], context)];
  }
  const columns = ending.signatures?.columns ?? (places.length === 4 ? 2 : Math.min(places.length, 3));
  const rows: (readonly Paragraph[])[][] = [];
  if (closing.length > 0)
    rows.push(columns === 1 ? [closing] : [...Array.from({ length: columns - 1 }, () => []), closing]);
  for (let start = 0; start < places.length; start += columns) {
    const row = places.slice(start, start + columns);
    rows.push(row.map((place) => writeTitle(place, start > 0)));
    rows.push(row.map((place) => writeName(place, context)));
  }
  return [gap(context), grid(rows, context), ...(recipients.length === 0 ? [] : [gap(context), ...recipients])];
}

function gap(context: WriteContext): Paragraph {
  return new Paragraph({
    style: styleIds.end,
    keepNext: true,
    spacing: { after: pointsToTwips(context.settings.paragraphSpacing) },
  });
}

function grid(rows: readonly (readonly (readonly Paragraph[])[])[], context: WriteContext): Table {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 1);
  const widths = columnWidths(
    Array.from({ length: columns }, () => ({ width: 1 })),
    context.width,
  );
  return new Table({
    width: { size: twips(context.width), type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: noLines,
    margins: { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    rows: rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children: widths.map((width, index) => {
            const paragraphs = row[index] ?? [];
            return new TableCell({
              width: { size: width, type: WidthType.DXA },
              children: paragraphs.length === 0 ? [new Paragraph({ style: styleIds.end })] : [...paragraphs],
            });
          }),
        }),
    ),
  });
}

/** Capacity and hint; held to the name below. */
function writeTitle({ capacity, hint }: SignaturePlace, below = false): readonly Paragraph[] {
  return [
    ...capacity.map((text, index) =>
      line(styleIds.capacity, text, below && index === 0 ? { spacing: { before: twips(6) } } : {}),
    ),
    ...(hint === undefined ? [] : [line(styleIds.hint, hint)]),
  ];
}

/** The room to sign in, or the image of the signature, and the name. */
function writeName(place: SignaturePlace, context: WriteContext): readonly Paragraph[] {
  const { image } = place;
  const room = twips(place.room ?? signatureRoom) - (image === undefined ? 0 : twips(image.height));
  const name = place.name ?? (place.nameField === undefined ? '' : `{{${place.nameField}}}`);
  return [
    ...(image === undefined
      ? []
      : [paragraphOf({ alignment: AlignmentType.CENTER, keepNext: true }, writeInlines([image], context))]),
    line(styleIds.signer, name, { spacing: { before: Math.max(0, room) } }),
  ];
}

function writeRecipients(recipients: readonly string[]): readonly Paragraph[] {
  if (recipients.length === 0) return [];
  return [
    line(styleIds.recipientsHead, 'Nơi nhận:'),
    ...recipientLines(recipients).map((text) => line(styleIds.recipient, text)),
  ];
}
