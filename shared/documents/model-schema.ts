import { z } from 'zod';
import { isoDate } from '../contract/ids.ts';
import type { FormValues } from './form-values.ts';
import { documentKinds } from './kinds.ts';
import { lineSpacingRange, marginRanges, minimumParagraphSpacing, type LayoutSettings, type Range } from './layout.ts';
import type { Block, OfficialBatch, OfficialDocument } from './model.ts';
import { productPaperNames } from './product-papers.ts';

/** Longest text of one run; what is longer is no text of a paper. */
const maximumText = 200_000;
const text = z.string().max(maximumText);
const line = z.string().max(2_000);
const within = ({ min, max }: Range) => z.number().min(min).max(max);
const length = z.number().min(0).max(400);
const orientation = z.enum(['portrait', 'landscape']);
const align = z.enum(['left', 'center', 'right', 'justify']);

/** The office's choice within the decree's ranges; what lies outside is refused. */
export const layoutSettings: z.ZodType<LayoutSettings> = z.strictObject({
  margins: z.strictObject({
    top: within(marginRanges.top),
    bottom: within(marginRanges.bottom),
    left: within(marginRanges.left),
    right: within(marginRanges.right),
  }),
  bodySize: z.union([z.literal(13), z.literal(14)]),
  firstLine: z.union([z.literal(10), z.literal(12.7)]),
  paragraphSpacing: z.number().min(minimumParagraphSpacing).max(24),
  lineSpacing: within(lineSpacingRange),
});

const roomy = z.number().min(0).max(60);

/** Settings of one paper: what is free in layout (a form on one sheet, a slip) may leave the decree's ranges. */
const paperSettings: z.ZodType<LayoutSettings> = z.strictObject({
  margins: z.strictObject({ top: roomy, bottom: roomy, left: roomy, right: roomy }),
  bodySize: z.union([z.literal(13), z.literal(14)]),
  firstLine: z.union([z.literal(10), z.literal(12.7)]),
  paragraphSpacing: z.number().min(0).max(24),
  lineSpacing: within(lineSpacingRange),
});

/** Some thousand strokes as text. */
const longestInk = 4_000_000;

const values: z.ZodType<FormValues> = z.record(line, z.union([text, z.boolean(), z.lazy(() => z.array(values))]));

const change = z.union([
  z.strictObject({ kind: z.enum(['insert', 'delete']) }),
  z.strictObject({ kind: z.enum(['move-from', 'move-to']), moveId: z.string().min(1).max(100) }),
]);

const framed = { type: z.literal('picture'), width: length, height: length, description: line };
const picture = z.union([
  z.strictObject({ ...framed, format: z.enum(['png', 'jpg']), data: z.base64() }),
  z.strictObject({ ...framed, format: z.literal('ink'), data: z.string().max(longestInk) }),
]);

const dots = z.union([z.literal('line'), length]);

const inline = z.union([
  text,
  z.strictObject({
    type: z.literal('text'),
    text,
    bold: z.boolean().exactOptional(),
    italic: z.boolean().exactOptional(),
    underline: z.boolean().exactOptional(),
    strike: z.boolean().exactOptional(),
    superscript: z.boolean().exactOptional(),
    size: z.number().min(6).max(72).exactOptional(),
    change: change.exactOptional(),
    mark: z.enum(['new', 'old']).exactOptional(),
  }),
  z.strictObject({ type: z.literal('break') }),
  z.strictObject({ type: z.literal('dots'), width: dots }),
  z.strictObject({ type: z.literal('check'), checked: z.boolean() }),
  picture,
  z.strictObject({
    type: z.literal('field'),
    name: line,
    bold: z.boolean().exactOptional(),
    italic: z.boolean().exactOptional(),
    emptyDots: dots.exactOptional(),
  }),
]);
const content = z.array(inline);

const tableCell = z.union([
  text,
  z.strictObject({
    content: z.array(content),
    columnSpan: z.int().min(1).max(60).exactOptional(),
    rowSpan: z.int().min(1).max(10_000).exactOptional(),
    align: align.exactOptional(),
    bold: z.boolean().exactOptional(),
  }),
]);

const block: z.ZodType<Block> = z.union([
  z.strictObject({
    type: z.literal('paragraph'),
    content,
    align: align.exactOptional(),
    indent: z.union([z.literal('first'), z.literal('none'), length]).exactOptional(),
    keepNext: z.boolean().exactOptional(),
    role: z.enum(['body', 'title', 'note']).exactOptional(),
    change: change.exactOptional(),
    mark: change.exactOptional(),
  }),
  z.strictObject({
    type: z.literal('provision'),
    level: z.enum(['part', 'chapter', 'section', 'subsection', 'article', 'clause', 'point', 'dash']),
    label: line,
    title: content.exactOptional(),
    text: content.exactOptional(),
    change: change.exactOptional(),
  }),
  z.strictObject({
    type: z.literal('table'),
    columns: z
      .array(z.strictObject({ width: z.number().positive(), align: align.exactOptional() }))
      .min(1)
      .max(60),
    headRows: z.int().min(0).max(10),
    rows: z.array(
      z.strictObject({
        cells: z.array(tableCell),
        bold: z.boolean().exactOptional(),
        change: z.strictObject({ kind: z.enum(['insert', 'delete']) }).exactOptional(),
        each: line.exactOptional(),
      }),
    ),
    lines: z.enum(['all', 'none']).exactOptional(),
    size: z.number().min(6).max(20).exactOptional(),
  }),
  z.strictObject({ type: z.literal('list'), mark: z.enum(['-', '+']), items: z.array(content) }),
  z.strictObject({ type: z.literal('page-break') }),
  z.strictObject({ type: z.literal('gap'), height: length }),
  z.strictObject({
    type: z.literal('when'),
    field: line,
    negate: z.boolean().exactOptional(),
    get blocks() {
      return z.array(block);
    },
  }),
  z.strictObject({
    type: z.literal('each'),
    list: line,
    get blocks() {
      return z.array(block);
    },
  }),
]);

const placeDate = z.strictObject({
  place: line,
  date: isoDate.exactOptional(),
  year: z.int().min(1900).max(2200).exactOptional(),
});

const signatures = z.strictObject({
  places: z
    .array(
      z.strictObject({
        capacity: z.array(line),
        hint: line.exactOptional(),
        name: line.exactOptional(),
        nameField: line.exactOptional(),
        image: picture.exactOptional(),
        imageField: z.strictObject({ width: length, height: length, description: line, name: line }).exactOptional(),
        room: length.exactOptional(),
      }),
    )
    .max(12),
  columns: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).exactOptional(),
});

/** The shape of {@link OfficialDocument} as JSON; strict, so that a misspelt component is refused and not left out. */
export const officialDocument: z.ZodType<OfficialDocument> = z.strictObject({
  title: line,
  kind: z.enum(documentKinds),
  paper: z.enum(productPaperNames).exactOptional(),
  values: values.exactOptional(),
  layout: z.enum(['official', 'free']),
  orientation: orientation.exactOptional(),
  settings: paperSettings.exactOptional(),
  letterhead: z
    .strictObject({
      parent: z.array(line).exactOptional(),
      agency: z.array(line).exactOptional(),
      number: z
        .strictObject({
          value: z.int().min(1).exactOptional(),
          suffix: z.string().max(5).exactOptional(),
          symbol: line,
        })
        .exactOptional(),
      letterSummary: line.exactOptional(),
      placeDate: placeDate.exactOptional(),
    })
    .exactOptional(),
  heading: z.strictObject({ type: line, summary: line.exactOptional(), note: line.exactOptional() }).exactOptional(),
  authority: line.exactOptional(),
  addressees: z.array(line).exactOptional(),
  bases: z.array(text).exactOptional(),
  resolution: line.exactOptional(),
  body: z.array(block),
  closing: placeDate.exactOptional(),
  signatures: signatures.exactOptional(),
  recipients: z.array(line).exactOptional(),
  appendices: z
    .array(
      z.strictObject({
        label: line.exactOptional(),
        title: line,
        note: line.exactOptional(),
        orientation: orientation.exactOptional(),
        body: z.array(block),
        closing: placeDate.exactOptional(),
        signatures: signatures.exactOptional(),
      }),
    )
    .exactOptional(),
  pageNumbers: z.boolean().exactOptional(),
  code: z
    .union([z.strictObject({ text: line, caption: line.exactOptional() }), z.strictObject({ field: line })])
    .exactOptional(),
  revision: z.strictObject({ author: line, date: z.iso.datetime() }).exactOptional(),
  properties: z
    .strictObject({
      author: line.exactOptional(),
      subject: line.exactOptional(),
      keywords: z.array(line).exactOptional(),
    })
    .exactOptional(),
});

/** See {@link OfficialBatch}. */
export const officialBatch: z.ZodType<OfficialBatch> = z.strictObject({
  title: line,
  documents: z.array(officialDocument).min(1),
});
