import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readWorkbook } from '#main/adapters/sheets/read-workbook.ts';
import { titleNames } from '#shared/titles/papers/words.ts';
import { readCriteriaSheet, type CriteriaSheet, type SheetCriterion } from '#shared/titles/criteria-sheet.ts';

const lists = new URL('../../fixtures/lists/', import.meta.url);

async function sheetOf(name: string): Promise<CriteriaSheet> {
  const read = await readWorkbook(await readFile(new URL(`${name}.xlsx`, lists)), name);
  if (!read.ok) throw new Error(read.error.code);
  return readCriteriaSheet(read.value);
}

async function expectedOf(name: string): Promise<{ readonly [key: string]: unknown }> {
  return z
    .record(z.string(), z.unknown())
    .parse(JSON.parse(await readFile(new URL(`${name}.expected.json`, lists), 'utf8')));
}

function treeOf(node: SheetCriterion, depth: number): unknown {
  const { id, title, max, row } = node;
  return {
    id,
    title,
    max: max ?? null,
    row,
    ...(depth === 1 ? { code_of_conduct: node.codeOfConduct } : {}),
    ...(depth < 2 ? { children: node.children.map((child) => treeOf(child, depth + 1)) } : {}),
  };
}

describe.each(['score-sheet', 'score-sheet-bad'])('%s.xlsx', (name) => {
  it('gives the tree, the marks and the grounds of exclusion', async () => {
    const expected = await expectedOf(name);
    const sheet = await sheetOf(name);
    expect(sheet.standards.map((standard) => treeOf(standard, 0))).toEqual(expected['tree']);
    expect(sheet.titleKind && titleNames[sheet.titleKind]).toBe(expected['title_kind']);
    expect(sheet).toMatchObject({
      titleKind: 'gia-dinh',
      headerRow: expected['header_row'],
      totalRow: expected['total_row'],
      passMark: expected['pass_mark'],
      passMarkRow: expected['pass_mark_row'],
      disqualifiers: expected['disqualifiers'],
    });
    const criteria = sheet.standards.flatMap((standard) => standard.children);
    expect({
      standards: sheet.standards.length,
      criteria: criteria.length,
      sub_criteria: criteria.flatMap((criterion) => criterion.children).length,
      total_max: sheet.total,
    }).toEqual(expected['counts']);
    expect(criteria.filter((criterion) => criterion.codeOfConduct).map(({ id }) => id)).toEqual(
      expected['code_of_conduct'],
    );
  });

  it('names every fault, with its cell', async () => {
    const { faults } = await sheetOf(name);
    const expected = await expectedOf(name);
    expect(faults.map(({ cell: _cell, ...fault }) => fault)).toEqual(expected['errors']);
    expect(faults.length === 0).toBe(expected['valid']);
  });
});

describe('the cells of faults', () => {
  it('are those to be mended', async () => {
    const { faults } = await sheetOf('score-sheet-bad');
    expect(faults.map(({ cell }) => cell)).toEqual(['C11', 'A26', 'C36', 'C55', 'C53', 'C42', 'C66']);
  });

  it('say so when the workbook is no sheet of criteria', async () => {
    expect((await sheetOf('cadres')).faults).toEqual([{ code: 'no-header', row: 1, cell: 'A1' }]);
  });
});
