import {
  BuilderElement,
  DeletedTextRun,
  InsertedTextRun,
  TextRun,
  type IParagraphRunOptions,
  type IRunOptions,
  type XmlComponent,
} from 'docx';
import type { Change } from '#shared/documents/model.ts';
import type { WriteContext } from './context.ts';

/** A child of a paragraph, and the half of a move that it belongs to. */
export type Piece = { readonly child: XmlComponent; readonly move?: Extract<Change, { moveId: string }> };

function changeAttributes(context: WriteContext) {
  return {
    id: { key: 'w:id', value: context.nextId() },
    author: { key: 'w:author', value: context.revision.author },
    date: { key: 'w:date', value: context.revision.date },
  };
}

const elementOf = (kind: 'move-from' | 'move-to') => (kind === 'move-from' ? 'w:moveFrom' : 'w:moveTo');

/** A run that Word shows as inserted, deleted or moved (ISO/IEC 29500-1, section 17.13.5). `docx` has no moves of its own. */
export function changedRun(options: IRunOptions, change: Change, context: WriteContext): Piece {
  const { author, date } = context.revision;
  switch (change.kind) {
    case 'insert':
      return { child: new InsertedTextRun({ ...options, id: context.nextId(), author, date }) };
    case 'delete':
      return { child: new DeletedTextRun({ ...options, id: context.nextId(), author, date }) };
    case 'move-from':
    case 'move-to': {
      const name = elementOf(change.kind);
      const attributes = changeAttributes(context);
      return { child: new BuilderElement({ name, attributes, children: [new TextRun(options)] }), move: change };
    }
  }
}

/** Puts the named range around each stretch of moved runs, by which Word finds the two halves of a move. */
export function rangesOfMoves(pieces: readonly Piece[], context: WriteContext): readonly XmlComponent[] {
  if (!pieces.some((piece) => piece.move)) return pieces.map((piece) => piece.child);
  const children: XmlComponent[] = [];
  let open: { readonly key: string; readonly end: XmlComponent } | undefined;
  for (const { child, move } of pieces) {
    const key = move === undefined ? undefined : `${move.kind} ${move.moveId}`;
    if (open && open.key !== key) {
      children.push(open.end);
      open = undefined;
    }
    if (move && key !== undefined && !open) {
      const attributes = changeAttributes(context);
      const name = { key: 'w:name', value: move.moveId };
      const element = elementOf(move.kind);
      children.push(new BuilderElement({ name: `${element}RangeStart`, attributes: { ...attributes, name } }));
      open = { key, end: new BuilderElement({ name: `${element}RangeEnd`, attributes: { id: attributes.id } }) };
    }
    children.push(child);
  }
  if (open) children.push(open.end);
  return children;
}

/** The mark of a paragraph that was inserted or deleted as a whole, so that accepting the change takes the line with it. */
export function changedParagraphMark(
  change: Change | undefined,
  context: WriteContext,
): IParagraphRunOptions | undefined {
  if (change === undefined) return undefined;
  const { author, date } = context.revision;
  const mark = { id: context.nextId(), author, date };
  return change.kind === 'insert' || change.kind === 'move-to' ? { insertion: mark } : { deletion: mark };
}
