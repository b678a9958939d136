import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNames, sortByName } from '#shared/vietnamese/collation.ts';

const given = 'An Ánh Ăn Ân Ấn Ba Bà Bả Bã Bá Bạ Dũng Đạt Giang Oanh Ổn Ơn Út Uyên Ưng'.split(' ');

describe('sortByName', () => {
  it('orders given names as a Vietnamese dictionary does, whatever the order they came in', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(given, { minLength: given.length }), (shuffled) => {
        expect(sortByName(shuffled, (name) => `Nguyễn Văn ${name}`).join(' ')).toBe(given.join(' '));
      }),
      { numRuns: 30 },
    );
  });

  it('goes by given name, then family name, then the middle, then birth', () => {
    const people = [
      { name: 'Trần Văn An', birth: '1990' },
      { name: 'Lê Thị Bình', birth: '1980' },
      { name: 'Lê Văn An', birth: '1985-02-01' },
      { name: 'Lê Văn An', birth: '1985-01-01' },
      { name: 'Lê Đình An', birth: '1999' },
    ];
    const sorted = sortByName(
      people,
      ({ name }) => name,
      ({ birth }) => birth,
    );
    expect(sorted.map(({ name, birth }) => `${name} ${birth}`)).toEqual([
      'Lê Đình An 1999',
      'Lê Văn An 1985-01-01',
      'Lê Văn An 1985-02-01',
      'Trần Văn An 1990',
      'Lê Thị Bình 1980',
    ]);
  });

  it('does not touch the list it is given', () => {
    const names = ['Lê B', 'Lê A'];
    sortByName(names, (name) => name);
    expect(names).toEqual(['Lê B', 'Lê A']);
  });
});

describe('compareNames', () => {
  it('sees one name in both Unicode forms', () => {
    expect(compareNames('Nguyễn Thị Huệ', 'Nguyễn Thị Huệ'.normalize('NFD'))).toBe(0);
  });
});
