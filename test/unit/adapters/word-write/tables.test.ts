import { Packer } from 'docx';
import { describe, expect, test } from 'vitest';
import { buildWord, writeBatch, writeDocx } from '#main/adapters/word/write/write-docx.ts';
import { cell, run } from '#shared/documents/build.ts';
import type { OfficialDocument, Table } from '#shared/documents/model.ts';
import { firstDifference, partOf } from '#test/support/documents/package.ts';
import { longList, minutes } from '#test/support/documents/papers.ts';

const documentPath = 'word/document.xml';

function tableOf(paper: OfficialDocument): Table {
  const found = paper.body.find((block) => block.type === 'table');
  if (!found) throw new Error('the paper has no table');
  return found;
}

describe('a long table', () => {
  test('is byte for byte what docx writes row by row', async () => {
    const plain = longList(300);
    const table = tableOf(plain);
    const rows = table.rows.map((row, index) => {
      if (index === 90) return { cells: [cell(['91'], { rowSpan: 3 }), 'x', 'y', 'z', '1', ''] };
      if (index === 91 || index === 92) return { cells: row.cells.slice(1) };
      if (index === 120) return { ...row, bold: true };
      if (index === 180)
        return { cells: [cell([run('Cộng', { bold: true })], { columnSpan: 2 }), 'a\nb', '', '<&>', "'\u0007"] };
      return row;
    });
    const paper: OfficialDocument = { ...plain, body: [{ ...table, rows }, ...minutes.body, { ...table, size: 10 }] };
    const batch = { title: 'Danh sách', documents: [paper, paper] };
    const ours = await writeBatch(batch);
    const theirs = new Uint8Array(await Packer.toBuffer(buildWord(batch)));
    expect(firstDifference(partOf(ours, documentPath), partOf(theirs, documentPath))).toBe('');
  });

  test('repeats its head and keeps short rows whole', async () => {
    const xml = partOf(await writeDocx(longList(60)), documentPath);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(xml.match(/<w:tr>/g)?.length).toBeGreaterThan(60);
    expect(xml.match(/<w:cantSplit\/>/g)?.length).toBeGreaterThan(60);
  });
});
