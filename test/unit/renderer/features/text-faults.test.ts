import { describe, expect, it } from 'vitest';
import { findFaults } from '#renderer/features/covenants/text/text-faults.ts';
import { placeLines } from '#shared/covenants/text/places.ts';
import { textOf } from '../../covenants/text/support.ts';

const look = (...lines: readonly string[]) => {
  const text = textOf(...lines);
  return findFaults(text, placeLines(text));
};

describe('looking a text through', () => {
  it('finds dead references, empty lines, numbers twice and numbers missing', () => {
    const found = look(
      'chapter CHUNG',
      'article Một',
      'clause Theo khoản 2 Điều 9 Quy ước này.',
      'clause#4 Theo khoản 1 Điều 1 Quy ước này.',
      'article#1 Hai',
      'clause',
      'clause Theo Luật Thực hiện dân chủ ở cơ sở và khoản 1 Điều 4 Nghị định số 61/2023/NĐ-CP.',
    );
    expect(found.faults.map(({ kind, line }) => `${kind} ${line.at}`)).toEqual([
      'dangling 1.1',
      'gap 1.4',
      'duplicate 1',
      'empty 1.1',
      'duplicate 1.1',
    ]);
    expect([...found.dead]).toEqual([['1.1', new Set(['khoản 2 Điều 9 Quy ước này'])]]);
    expect(found.internal).toBe(1);
    expect(found.external).toHaveLength(1);
  });

  it('finds nothing in a text whose numbers are counted, also where each chương begins anew', () => {
    const text = textOf('chapter A', 'article Một', 'clause x', 'chapter B', 'article Một nữa', 'clause y');
    const anew = { ...text, counting: { ...text.counting, articles: 'restart' as const } };
    expect(findFaults(anew, placeLines(anew)).faults).toEqual([]);
  });
});
