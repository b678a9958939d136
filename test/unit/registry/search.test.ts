import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchIndex } from '#shared/registry/search.ts';
import { fold } from '#shared/vietnamese/fold.ts';

describe('searchIndex', () => {
  const index = searchIndex(['Nguyễn Văn Ánh Xóm Đình 001194973124', 'Trần Thị Bích Xóm Đình', 'Đỗ Văn Bách']);

  it.each([
    ['nguyen anh', [0]],
    ['ĐÌNH xom', [0, 1]],
    ['van', [0, 2]],
    ['3124', [0]],
    ['bach bich', []],
    ['', [0, 1, 2]],
    ['  ', [0, 1, 2]],
  ])('%j finds %j', (text, places) => {
    expect(index.find(text)).toEqual(places);
  });

  it('finds what looking into each text finds, and nothing across two texts', () => {
    const text = fc.string({ unit: fc.constantFrom(...Array.from('aàđĐb 1')), maxLength: 8 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), text, (texts, wanted) => {
        const words = fold(wanted).split(' ');
        const naive = texts.flatMap((one, place) => (words.every((word) => fold(one).includes(word)) ? [place] : []));
        expect(searchIndex(texts).find(wanted)).toEqual(naive);
      }),
      { numRuns: 500 },
    );
  });
});
