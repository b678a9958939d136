import { cleanText } from '#shared/documents/clean-text.ts';
import {
  fieldText,
  fillBlock,
  fillCode,
  fillSignatures,
  membersOf,
  oneLine,
  placedBlocks,
  type TextOf,
} from '#shared/documents/fill-form.ts';
import type { FormValues } from '#shared/documents/form-values.ts';
import type { Block, Inline, PaperCode, Signatures } from '#shared/documents/model.ts';
import { keepsNext } from '#main/adapters/word/write/blocks.ts';
import { isSigned, type Part } from '#main/adapters/word/write/sections.ts';
import { textMark } from './markers.ts';

/** What a unit is made from, with marks where the person's texts will stand. */
export type UnitSource =
  | { readonly kind: 'code' }
  | { readonly kind: 'head'; readonly part: number }
  | { readonly kind: 'block'; readonly part: number; readonly block: Block; readonly keepNext: boolean }
  | { readonly kind: 'ending'; readonly part: number; readonly signatures: Signatures | undefined };

/** A unit of one person's paper: equal keys are stamped from the same stencil. */
export type UnitUse = {
  readonly key: string;
  readonly source: () => UnitSource;
  readonly texts: readonly string[];
  /** The last of its part: the section's properties go into its last paragraph. */
  readonly closes: boolean;
};

/** One person's paper as uses of units, and the text of its code. */
export type Sheet = { readonly uses: readonly UnitUse[]; readonly code: string | undefined };

type Recorder = { readonly textOf: TextOf; readonly texts: string[]; readonly pattern: () => string };

/** Takes down a unit's texts and leaves marks; the pattern says which were empty and which of more lines than one. */
function recorder(clean: (text: string) => string): Recorder {
  const texts: string[] = [];
  const shapes: string[] = [];
  const textOf: TextOf = (values, name) => {
    const raw = fieldText(values, name);
    if (raw === '') {
      shapes.push('');
      return '';
    }
    const lines = clean(raw).split('\n');
    shapes.push(lines.map((line) => (line === '' ? '0' : '1')).join(''));
    const marked = lines.map((line) => (line === '' ? '' : textMark(texts.push(line) - 1)));
    const text = marked.join('\n');
    // A text of nothing but control characters is printed as nothing, which is not the same as an empty one: no dots.
    return text === '' ? '\u0007' : text;
  };
  return { textOf, texts, pattern: () => `${String(shapes.length)}:${shapes.join(',')}` };
}

const hasField = (content: readonly Inline[]) =>
  content.some((piece) => typeof piece !== 'string' && piece.type === 'field');
const dottedLines = (content: readonly Inline[]) =>
  content.filter(
    (piece) => typeof piece !== 'string' && (piece.type === 'dots' ? piece.width === 'line' : hasDots(piece)),
  ).length;
const hasDots = (piece: Exclude<Inline, string>) => piece.type === 'field' && piece.emptyDots === 'line';

function contentsOf(block: Block): readonly (readonly Inline[])[] {
  switch (block.type) {
    case 'paragraph':
      return [block.content];
    case 'provision':
      return [block.title ?? [], block.text ?? []];
    case 'list':
      return block.items;
    case 'table':
      return block.rows.flatMap(({ cells }) => cells.flatMap((cell) => (typeof cell === 'string' ? [] : cell.content)));
    case 'when':
    case 'each':
    case 'gap':
    case 'page-break':
      return [];
  }
}

type BlockTraits = { readonly id: number; readonly fixed: boolean; readonly measured: boolean };

/** What a form's blocks are like, found once: without fields, or with dotted lines whose length depends on the texts before. */
export function blockTraits(): (block: Block) => BlockTraits {
  const known = new Map<Block, BlockTraits>();
  return (block) => {
    const found = known.get(block);
    if (found) return found;
    const contents = contentsOf(block);
    const repeated = block.type === 'table' && block.rows.some((row) => row.each !== undefined);
    const traits: BlockTraits = {
      id: known.size,
      fixed: !repeated && !contents.some(hasField),
      measured: contents.some((content) => hasField(content) && dottedLines(content) > 1),
    };
    known.set(block, traits);
    return traits;
  };
}

/** How often each row of a table stands. */
function rowsOf(block: Block, values: FormValues): string {
  if (block.type !== 'table') return '';
  return block.rows.map((row) => (row.each === undefined ? 1 : membersOf(values, row.each).length)).join(' ');
}

/** One person's paper as units. */
export function sheetOf(
  parts: readonly Part[],
  code: PaperCode | undefined,
  values: FormValues,
  traitsOf: (block: Block) => BlockTraits,
): Sheet {
  const filled = code === undefined ? undefined : fillCode(code, values);
  const text = filled !== undefined && 'text' in filled ? filled.text : undefined;
  const uses = parts.flatMap((part, index) => {
    const own = usesOfPart(part, index, values, traitsOf);
    return index === 0 && text !== undefined ? [codeUse(text), ...own] : own;
  });
  return { uses, code: text };
}

function codeUse(text: string): UnitUse {
  return { key: 'code', source: () => ({ kind: 'code' }), texts: [cleanText(text)], closes: false };
}

function usesOfPart(
  part: Part,
  index: number,
  values: FormValues,
  traitsOf: (block: Block) => BlockTraits,
): readonly UnitUse[] {
  const at = String(index);
  const placed = placedBlocks(part.body, values);
  const blocks = placed.map(({ block }) => block);
  const signed = isSigned(part.ending);
  const { signatures, closing, recipients } = part.ending;
  const ended = signed || closing !== undefined || (recipients?.length ?? 0) > 0;
  const alone = !ended && placed.length === 0;
  const uses: UnitUse[] = [
    {
      key: `head ${at} ${String(alone)}`,
      source: () => ({ kind: 'head', part: index }),
      texts: [],
      closes: alone,
    },
  ];
  placed.forEach(({ block, values: own }, place) => {
    const traits = traitsOf(block);
    const closes = !ended && place === placed.length - 1;
    const id = `${at} ${String(traits.id)}${closes ? ' closes' : ''}`;
    if (traits.fixed) {
      const keepNext = keepsNext(blocks, place, signed);
      uses.push({
        key: `${id} ${String(keepNext)}`,
        source: () => ({ kind: 'block', part: index, block, keepNext }),
        texts: [],
        closes,
      });
      return;
    }
    const actual = fillBlock(block, own);
    const keepNext = keepsNext(blocks.with(place, actual), place, signed);
    const record = recorder(cleanText);
    const marked = traits.measured ? actual : fillBlock(block, own, record.textOf);
    const pattern = traits.measured ? JSON.stringify(actual) : record.pattern() + rowsOf(block, own);
    uses.push({
      key: `${id} ${String(keepNext)} ${pattern}`,
      source: () => ({ kind: 'block', part: index, block: marked, keepNext }),
      texts: record.texts,
      closes,
    });
  });
  if (ended) {
    const record = recorder(oneLine);
    const marked = signatures === undefined ? undefined : fillSignatures(signatures, values, record.textOf);
    uses.push({
      key: `end ${at} ${record.pattern()}`,
      source: () => ({ kind: 'ending', part: index, signatures: marked }),
      texts: record.texts,
      closes: true,
    });
  }
  return uses;
}
