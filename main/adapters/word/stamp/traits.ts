import { holdsMark } from './markers.ts';
import type { Block, Inline } from '#shared/documents/model.ts';

/** What a form's block is like, found once. */
export type BlockTraits = {
  readonly id: number;
  /** The fields in the order in which they are printed; of a table with repeated rows only its other fields. */
  readonly fields: readonly string[];
  /** Looks the same for everybody. */
  readonly fixed: boolean;
  /** A table with rows that stand once for each member of a list. */
  readonly repeated: boolean;
  /** Holds dotted lines whose length depends on the person's texts: such a block is written anew for each. */
  readonly measured: boolean;
};

const fieldsIn = (content: readonly Inline[]) =>
  content.flatMap((piece) => (typeof piece !== 'string' && piece.type === 'field' ? [piece.name] : []));

function isDottedLine(piece: Inline): boolean {
  if (typeof piece === 'string') return false;
  return piece.type === 'dots' ? piece.width === 'line' : piece.type === 'field' && piece.emptyDots === 'line';
}

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

/** Looks at each block of a form once. */
export function blockTraits(): (block: Block) => BlockTraits {
  const known = new Map<Block, BlockTraits>();
  return (block) => {
    const found = known.get(block);
    if (found) return found;
    const contents = contentsOf(block);
    const fields = contents.flatMap(fieldsIn);
    const repeated = block.type === 'table' && block.rows.some((row) => row.each !== undefined);
    const traits: BlockTraits = {
      id: known.size,
      fields,
      repeated,
      fixed: !repeated && fields.length === 0,
      measured: contents.some((content) => fieldsIn(content).length > 0 && content.filter(isDottedLine).length > 1),
    };
    known.set(block, traits);
    return traits;
  };
}

/** Whether a form can be cut: tracked changes are numbered through a file, and marks of its own would be taken for ours. */
export function canBeStamped(form: object): boolean {
  const text = JSON.stringify(form);
  return !text.includes('"change":') && !holdsMark(text);
}
