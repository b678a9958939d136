import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkSet } from '#shared/titles/check-set.ts';
import { criteriaSet } from '#shared/titles/criteria-set.ts';
import { shippedTerms, termsOfYear } from '#shared/titles/terms.ts';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../resources/legal/${name}.json`, import.meta.url), 'utf8'));

describe('the sets that ship', () => {
  it('hold 100 points for families, pass at 90, and say that they are only an example', () => {
    const set = criteriaSet.parse(read('criteria-gia-dinh-van-hoa'));
    expect(checkSet(set)).toEqual([]);
    expect([set.total, set.passMark]).toEqual([100, 90]);
    expect(set.remark).toContain('Mẫu minh họa, thay bằng bảng điểm của thành phố');
    expect(set.standards.map((standard) => standard.criteria.length)).toEqual([4, 6, 7]);
    expect(set.disqualifiers).toHaveLength(4);
    expect(set.provenance.mark).toBe('U');
  });

  it('leave unknown branches empty, so that nobody can be scored with them', () => {
    for (const name of ['criteria-thon-van-hoa', 'criteria-xa-tieu-bieu']) {
      const set = criteriaSet.parse(read(name));
      expect(checkSet(set)).toContainEqual({ code: 'nothing-to-score' });
    }
  });

  it('mark nothing as checked that nobody checked', () => {
    for (const name of ['criteria-gia-dinh-van-hoa', 'criteria-thon-van-hoa', 'criteria-xa-tieu-bieu']) {
      const set = criteriaSet.parse(read(name));
      const marks = [set, ...set.disqualifiers, ...set.standards.flatMap((standard) => standard.criteria)];
      expect(marks.every((item) => !item.provenance.checked && item.provenance.source !== '')).toBe(true);
    }
  });

  it('come with terms that name their source', () => {
    const terms = shippedTerms.parse(read('titles-terms'));
    expect(termsOfYear(terms, 2026)).toMatchObject({ assessedBy: '2026-11-25', postingDays: 10, publishDays: 15 });
    expect(Object.values(terms).every((term) => term.provenance.source !== '')).toBe(true);
  });
});
