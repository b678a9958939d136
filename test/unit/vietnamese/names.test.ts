import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  nameKey,
  placeTones,
  spellingDifferences,
  tidyName,
  tidyText,
  withoutHonorific,
} from '#shared/vietnamese/names.ts';

const nfd = (text: string): string => text.normalize('NFD');

describe('tidyName', () => {
  it.each([
    ['  NGUYỄN  thị HOÀ ', 'Nguyễn Thị Hòa'],
    [nfd('LƯU THUÝ HẰNG'), 'Lưu Thúy Hằng'],
    ['\u00d0ặng \u00d0ình \u00d0ức ', 'Đặng Đình Đức'],
    ['Hoàng Quý', 'Hoàng Quý'],
    ['hoàng minh khoẻ', 'Hoàng Minh Khỏe'],
    ["H'HEN NIÊ", "H'Hen Niê"],
    ['', ''],
  ])('tidies %j', (written, tidy) => {
    expect(tidyName(written)).toBe(tidy);
  });

  it('leaves a tidy name alone', () => {
    const word = fc.constantFrom('Nguyễn', 'Văn', 'Hòa', 'Thúy', 'Quý', 'Huỳnh', 'Hoàng', 'Đạt', 'Uyên', 'An');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
        const name = words.join(' ');
        expect(tidyName(name)).toBe(name);
        expect(tidyName(nfd(name.toUpperCase()))).toBe(name);
        expect(nameKey(name.toUpperCase())).toBe(nameKey(nfd(` ${name}  `)));
      }),
    );
  });
});

describe('placeTones', () => {
  it('moves the tone of open oa, oe, uy only', () => {
    expect(placeTones('hoà khoẻ thuỷ HOÀ')).toBe('hòa khỏe thủy HÒA');
    expect(placeTones('hoàng toán quý quỳ uyển khuỷu')).toBe('hoàng toán quý quỳ uyển khuỷu');
  });
});

describe('tidyText', () => {
  it('collapses white space of every kind and drops what cannot be seen', () => {
    expect(tidyText(' a\t\u00a0b\u200b \n c ')).toBe('a b c');
  });
});

describe('nameKey', () => {
  it('tells names apart that differ by a mark', () => {
    expect(nameKey('Nguyễn Thị Hoa')).not.toBe(nameKey('Nguyễn Thị Hòa'));
  });
});

describe('withoutHonorific', () => {
  it.each([
    ['Bà Cấn Thị Lan', 'Cấn Thị Lan'],
    ['Hộ ông Nguyễn Văn Ba', 'Nguyễn Văn Ba'],
    ['Đ/c Phùng Bá Lực', 'Phùng Bá Lực'],
    ['Ông Văn Tùng', 'Ông Văn Tùng'],
    ['Ông Ích Tùng', 'Ông Ích Tùng'],
    ['Anh Thư', 'Anh Thư'],
  ])('%s → %s', (written, name) => {
    expect(withoutHonorific(written)).toBe(name);
  });
});

describe('spellingDifferences', () => {
  it('names what the eye cannot see', () => {
    expect(spellingDifferences('Nguyễn Thị Hòa', 'Nguyễn Thị Hoà')).toEqual(['tone-place']);
    expect(spellingDifferences('Lưu Thúy Hằng', nfd('LƯU THUÝ HẰNG'))).toEqual(['case', 'decomposed', 'tone-place']);
    expect(spellingDifferences('Đặng Đình Đức', '\u00d0ặng \u00d0ình \u00d0ức ')).toEqual(['look-alike', 'spaces']);
    expect(spellingDifferences('Trần Văn Đông', 'Tran Van Dong')).toEqual(['no-marks']);
    expect(spellingDifferences('Trần Văn Đông', 'Trần Văn Đông')).toEqual([]);
  });
});
