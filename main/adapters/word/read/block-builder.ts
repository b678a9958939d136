import type { SourceBlock, SourceCell, SourceParagraph, SourceRow } from '#shared/covenants/source-document.ts';

/** Puts paragraphs, cells and rows together for formats that mark the ends of cells and rows in running text. */
export type BlockBuilder = {
  add(paragraph: SourceParagraph, inTable: boolean): void;
  endCell(columns?: number): void;
  endRow(): void;
  /** What was built; an open table is closed. */
  finish(): SourceBlock[];
};

/** A builder without blocks. */
export function blockBuilder(): BlockBuilder {
  const blocks: SourceBlock[] = [];
  let rows: SourceRow[] = [];
  let cells: SourceCell[] = [];
  let cell: SourceBlock[] = [];

  function endTable(): void {
    if (cell.length > 0) cells.push({ blocks: cell, columns: 1 });
    if (cells.length > 0) rows.push({ cells });
    if (rows.length > 0) blocks.push({ kind: 'table', rows });
    rows = [];
    cells = [];
    cell = [];
  }

  return {
    add(paragraph, inTable) {
      if (inTable) cell.push(paragraph);
      else {
        endTable();
        blocks.push(paragraph);
      }
    },
    endCell(columns = 1) {
      cells.push({ blocks: cell, columns });
      cell = [];
    },
    endRow() {
      if (cells.length > 0) rows.push({ cells });
      cells = [];
      cell = [];
    },
    finish() {
      endTable();
      return blocks;
    },
  };
}
