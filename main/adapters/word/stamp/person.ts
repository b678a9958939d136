import { cleanText } from '#shared/documents/clean-text.ts';
import {
  fieldImage,
  fieldText,
  fillBlock,
  fillCode,
  fillSignatures,
  membersOf,
  oneLine,
  type ImageOf,
  type PlacedBlock,
  type TextOf,
} from '#shared/documents/fill-form.ts';
import type { FormValues } from '#shared/documents/form-values.ts';
import type { PaperCode, Signatures } from '#shared/documents/model.ts';
import { keepsNext } from '#shared/documents/flow/body.ts';
import type { Part } from '#shared/documents/flow/parts.ts';
import { codeImage } from '#main/adapters/word/write/code-image.ts';
import { pictureBytes } from '#main/adapters/word/write/picture-bytes.ts';
import { blackAndWhitePng } from '#main/adapters/word/write/png.ts';
import { imageMark, textMark } from './markers.ts';
import { isEnded, noImages, noTexts, unitId, type BlockStep, type Planner } from './plan.ts';
import type { BroughtImage } from './stamp-text.ts';
import type { Unit, Units, UnitUse } from './units.ts';

/** One person's paper as uses of units. */
export type Sheet = readonly UnitUse[];

/** A form made ready to be seen person by person. */
export type Form = {
  readonly parts: readonly Part[];
  readonly code: PaperCode | undefined;
  readonly units: Units;
  readonly planOf: Planner;
};

/** One white pixel; it stands in for the images that people bring. */
const standIn = Buffer.from(blackAndWhitePng(1, () => false)).toString('base64');

/**
 * The shape of a text: none when it is empty (dots stand instead), else whether each of its lines is empty. Texts of the same shape
 * leave the same holes; their lines that are not empty go to `texts`.
 */
function shapeOf(raw: string, clean: (text: string) => string, texts: string[]): string {
  if (raw === '') return '';
  const text = clean(raw);
  if (!text.includes('\n')) {
    if (text !== '') texts.push(text);
    return text === '' ? '0' : '1';
  }
  return text
    .split('\n')
    .map((line) => (line === '' ? '0' : (texts.push(line), '1')))
    .join('');
}

/** Puts marks where texts of those shapes would stand. */
function marker(clean: (text: string) => string): TextOf {
  let count = 0;
  return (values, name) => {
    const raw = fieldText(values, name);
    if (raw === '') return '';
    const lines = clean(raw).split('\n');
    const marked = lines.map((line) => (line === '' ? '' : textMark(count++))).join('\n');
    // A text of nothing but control characters is printed as nothing, which is not the same as an empty one: no dots.
    return marked === '' ? '\u0007' : marked;
  };
}

/** One person's paper as units. */
export function sheetOf(form: Form, values: FormValues): Sheet {
  const filled = form.code === undefined ? undefined : fillCode(form.code, values);
  const code = filled !== undefined && 'text' in filled ? filled.text : undefined;
  const uses: UnitUse[] = [];
  if (code !== undefined) {
    uses.push({ unit: codeUnit(form.units), texts: [cleanText(code)], images: [() => codeImage(code)] });
  }
  form.parts.forEach((part, index) => {
    for (const step of form.planOf(part, index, values)) uses.push('unit' in step ? step : useOf(form, step, values));
    if (isEnded(part)) uses.push(endingUse(form, part, index, values));
  });
  return uses;
}

/** The unit of the code in the corner. */
export function codeUnit(units: Units): Unit {
  return units.of('code', false, () => ({ kind: 'code' }));
}

function endingUse({ units }: Form, { ending }: Part, index: number, values: FormValues): UnitUse {
  const { signatures } = ending;
  const at = String(index);
  const texts: string[] = [];
  const images: BroughtImage[] = [];
  const shapes = signatures?.places.map(({ nameField, imageField }) => {
    const image = imageField === undefined ? '' : fieldImage(values, imageField.name);
    if (image !== '') images.push(() => pictureBytes(image));
    const shape = nameField === undefined ? '' : shapeOf(fieldText(values, nameField), oneLine, texts);
    return image === '' ? shape : `${shape} signed`;
  });
  const unit = units.of(`end ${at} ${shapes?.join(',') ?? ''}`, true, () => ({
    kind: 'ending',
    part: index,
    signatures: signatures === undefined ? undefined : withStandIns(signatures, values),
  }));
  return { unit, texts, images };
}

const standInFor: ImageOf = (values, name) => (fieldImage(values, name) === '' ? '' : standIn);

/** The places to sign with marks for names and a stand-in for each image, which its description numbers. */
function withStandIns(signatures: Signatures, values: FormValues): Signatures {
  const filled = fillSignatures(signatures, values, marker(oneLine), standInFor);
  let count = 0;
  const places = filled.places.map((place, index) => {
    const { image } = place;
    if (image === undefined || signatures.places[index]?.image !== undefined) return place;
    return { ...place, image: { ...image, description: image.description + imageMark(count++) } };
  });
  return { ...filled, places };
}

/** What a person puts into a block that has fields. */
function useOf(form: Form, step: BlockStep, own: FormValues): UnitUse {
  const { block, part, traits, closes, blocks, place } = step;
  const values = step.values ?? own;
  // Whether a paragraph introduces the table below it is seen from its text.
  const beforeTable = blocks[place + 1]?.type === 'table';
  const keepNext = beforeTable
    ? keepsNext(blocks.with(place, fillBlock(block, values)), place, step.signed)
    : step.keepNext;
  const id = unitId(step, keepNext);
  if (traits.measured) {
    const actual = fillBlock(block, values);
    const unit = form.units.of(`${id} ${JSON.stringify(actual)}`, closes, () => {
      return { kind: 'block', part, block: actual, keepNext };
    });
    return { unit, texts: noTexts, images: noImages };
  }
  const texts: string[] = [];
  const pattern = traits.repeated
    ? shapesOfTable(block, values, texts)
    : traits.fields.map((name) => shapeOf(fieldText(values, name), cleanText, texts)).join(',');
  const unit = form.units.of(`${id} ${pattern}`, closes, () => {
    return { kind: 'block', part, block: fillBlock(block, values, marker(cleanText)), keepNext };
  });
  return { unit, texts, images: noImages };
}

/** The shapes of the texts in a table with repeated rows, and how often each row stands. */
function shapesOfTable(block: PlacedBlock['block'], values: FormValues, texts: string[]): string {
  const shapes: string[] = [];
  fillBlock(block, values, (own, name) => {
    const raw = fieldText(own, name);
    shapes.push(shapeOf(raw, cleanText, texts));
    return raw;
  });
  const rows = block.type === 'table' ? block.rows : [];
  const counts = rows.map((row) => (row.each === undefined ? 1 : membersOf(values, row.each).length));
  return `${shapes.join(',')} of ${counts.join(' ')}`;
}
