import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '#main/adapters/sheets/read-workbook.ts';
import { checkSet } from '#shared/titles/check-set.ts';
import { readCriteriaSheet } from '#shared/titles/criteria-sheet.ts';
import { criteriaSet, scoredCriteria } from '#shared/titles/criteria-set.ts';
import { setFromSheet } from '#shared/titles/set-from-sheet.ts';

const particulars = {
  id: 'set-1',
  series: 'set-1',
  version: 1,
  title: 'gia-dinh',
  name: 'Bảng điểm thử',
  legalBasis: 'Quyết định thử',
  scoredBy: 'sub-criterion',
  file: 'score-sheet.xlsx',
} as const;

async function sheetOf(name: string) {
  const bytes = await readFile(new URL(`../../fixtures/lists/${name}.xlsx`, import.meta.url));
  const read = await readWorkbook(bytes, `${name}.xlsx`);
  if (!read.ok) throw new Error(read.error.code);
  return readCriteriaSheet(read.value);
}

describe('a set from a sheet', () => {
  it('holds what the sheet says, unconfirmed until somebody ticks it', async () => {
    const set = setFromSheet(await sheetOf('score-sheet'), particulars);
    if (set === undefined) throw new Error('the sheet is sound');
    expect(criteriaSet.parse(set)).toEqual(set);
    expect(checkSet(set)).toEqual([]);
    expect([set.total, set.passMark, set.disqualifiers.length]).toEqual([100, 90, 4]);
    expect(scoredCriteria(set)).toHaveLength(40);
    expect(scoredCriteria({ ...set, scoredBy: 'criterion' })).toHaveLength(17);
    expect(
      set.standards
        .flatMap((item) => item.criteria)
        .filter((item) => item.codeOfConduct)
        .map(({ id }) => id),
    ).toEqual(['III.6']);
    expect(set.provenance).toEqual({ source: 'score-sheet.xlsx', mark: 'U', checked: false });
  });

  it('is none while the sheet has faults', async () => {
    expect(setFromSheet(await sheetOf('score-sheet-bad'), particulars)).toBeUndefined();
  });
});
