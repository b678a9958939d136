import type { SourceBlock, SourceChange, SourceParagraph, SourceTable } from '../source-document.ts';
import type { ChangeView } from './options.ts';

/** A paragraph after its tracked changes were decided; one that lost its end was joined with the next. */
export type ViewParagraph = SourceParagraph & {
  /** Indices of the source paragraphs that it was made from, itself included. */
  readonly sources: readonly number[];
};

export type ViewTable = {
  readonly kind: 'table';
  readonly ruled: boolean | undefined;
  readonly rows: readonly (readonly ViewCell[])[];
};

export type ViewCell = { readonly blocks: readonly ViewBlock[]; readonly columns: number; readonly merged: boolean };

export type ViewBlock = ViewParagraph | ViewTable;

/** The text of a file in one view, and the source paragraphs of which nothing is left in it. */
export type DocumentView = { readonly blocks: readonly ViewBlock[]; readonly dropped: readonly SourceParagraph[] };

/**
 * Accepts or rejects every tracked change. A paragraph whose end goes is joined to the next one and takes its layout, as
 * Word does.
 */
export function applyChanges(blocks: readonly SourceBlock[], view: ChangeView): DocumentView {
  const gone: SourceChange = view === 'accept_all' ? 'deleted' : 'inserted';
  const dropped: SourceParagraph[] = [];
  return { blocks: blocksIn(blocks), dropped };

  function blocksIn(source: readonly SourceBlock[]): ViewBlock[] {
    const result: ViewBlock[] = [];
    let carried: ViewParagraph | undefined;
    for (const block of source) {
      if (block.kind === 'table') {
        if (carried !== undefined) result.push(carried);
        carried = undefined;
        const table = tableIn(block);
        if (table.rows.length > 0) result.push(table);
        continue;
      }
      const runs = block.runs.filter((run) => run.change !== gone);
      const paragraph: ViewParagraph = {
        ...block,
        runs: carried === undefined ? runs : [...carried.runs, ...runs],
        sources: carried === undefined ? [block.index] : [...carried.sources, block.index],
      };
      carried = undefined;
      if (block.mark !== gone) result.push(paragraph);
      else if (paragraph.runs.length === 0) dropped.push(block);
      else carried = paragraph;
    }
    if (carried !== undefined) result.push(carried);
    return result;
  }

  function tableIn(table: SourceTable): ViewTable {
    for (const row of table.rows) if (row.change === gone) row.cells.forEach((cell) => dropAll(cell.blocks));
    return {
      kind: 'table',
      ruled: table.ruled,
      rows: table.rows
        .filter((row) => row.change !== gone)
        .map((row) =>
          row.cells.map((cell) => ({
            blocks: blocksIn(cell.blocks),
            columns: cell.columns,
            merged: cell.merged ?? false,
          })),
        ),
    };
  }

  function dropAll(source: readonly SourceBlock[]): void {
    for (const block of source) {
      if (block.kind === 'paragraph') dropped.push(block);
      else block.rows.forEach((row) => row.cells.forEach((cell) => dropAll(cell.blocks)));
    }
  }
}

/** All paragraphs in reading order, those of tables cell by cell. */
export function paragraphsOf(blocks: readonly ViewBlock[]): ViewParagraph[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block]
      : block.rows.flatMap((row) => row.flatMap((cell) => paragraphsOf(cell.blocks))),
  );
}
