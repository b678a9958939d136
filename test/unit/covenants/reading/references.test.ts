import { describe, expect, it } from 'vitest';
import { referencesIn } from '#shared/covenants/reading/references.ts';

const here = { article: '10', clause: '3', point: null };

function found(text: string, items = false): string[] {
  return referencesIn(text, here, items).map(({ text: written, kind, targets }) =>
    `${written} → ${kind} ${targets.map(({ chapter, article, clause, point }) => [chapter, article, clause, point].filter(Boolean).join('.')).join(' ')}`.trim(),
  );
}

describe('references in running text', () => {
  it.each([
    ['nêu tại khoản 2 Điều 13 Quy ước này.', ['khoản 2 Điều 13 Quy ước này → internal 13.2']],
    [
      'theo điểm đ khoản 2 Điều 11 và khoản 3 Điều 12 Quy ước này.',
      ['điểm đ khoản 2 Điều 11 → internal 11.2.đ', 'khoản 3 Điều 12 Quy ước này → internal 12.3'],
    ],
    [
      'các khoản 1, 2 và 3 Điều 30 Hương ước này',
      ['các khoản 1, 2 và 3 Điều 30 Hương ước này → internal 30.1 30.2 30.3'],
    ],
    ['các điểm a, b và đ khoản 1 Điều 7', ['các điểm a, b và đ khoản 1 Điều 7 → internal 7.1.a 7.1.b 7.1.đ']],
    ['Điều 5 và Điều 6 Quy ước này được', ['Điều 5 và Điều 6 Quy ước này → internal 5 6']],
    ['từ Điều 5 đến Điều 8 Quy ước này', ['từ Điều 5 đến Điều 8 Quy ước này → internal 5 6 7 8']],
    [
      'từ điểm a đến điểm đ khoản 1 Điều 2',
      ['từ điểm a đến điểm đ khoản 1 Điều 2 → internal 2.1.a 2.1.b 2.1.c 2.1.d 2.1.đ'],
    ],
    ['theo Chương II Hương ước này', ['Chương II Hương ước này → internal II']],
    ['việc ở điểm c khoản 2 Điều này', ['điểm c khoản 2 Điều này → relative 10.2.c']],
    ['theo điểm a khoản này', ['điểm a khoản này → relative 10.3.a']],
    ['đã nêu tại khoản 2 và 3', ['khoản 2 và 3 → relative 10.2 10.3']],
    ['quy định tại Điều 13 Nghị định số 61/2023/NĐ-CP.', ['Điều 13 Nghị định số 61/2023/NĐ-CP → external']],
    ['Điều 3 của Luật Thực hiện dân chủ ở cơ sở nêu', ['Điều 3 của Luật Thực hiện dân chủ ở cơ sở → external']],
    ['theo Điều 5 Luật Phòng, chống bạo lực gia đình.', ['Điều 5 Luật Phòng, chống bạo lực gia đình → external']],
  ])('%j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('are not seen in common words', () => {
    for (const text of [
      'ghi sổ từng khoản, có chứng từ',
      'điều này rất quan trọng',
      'các khoản đã bàn',
      'mục 4 đã ghi',
    ]) {
      expect(found(text)).toEqual([]);
    }
  });

  it('point to numbered lines where there is no điều', () => {
    expect(found('như mục 4 đã ghi', true)).toEqual(['mục 4 → internal 4']);
    expect(found('theo mục 5 và mục 6', true)).toEqual(['mục 5 và mục 6 → internal 5 6']);
  });

  it('are found in long lines without delay', () => {
    const long = `Điều 5 Luật ${'phòng chống '.repeat(3_000)}và khoản 2 Điều 3`;
    const start = performance.now();
    found(long);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
