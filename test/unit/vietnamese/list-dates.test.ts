import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfSerial, findDate, readListDate, serialOfDate } from '#shared/vietnamese/list-dates.ts';

describe('readListDate', () => {
  it.each([
    [{ value: 31_149, isDate: true }, '1985-04-12', 'date'],
    [{ value: 31_149 }, '1985-04-12', 'serial'],
    [{ value: 1985 }, '1985', 'year'],
    [{ value: '1985' }, '1985', 'yeartext'],
    [{ value: '12/04/1985', format: '@' }, '1985-04-12', 'text'],
    [{ value: '28/2/1979' }, '1979-02-28', 'text1'],
    [{ value: '12-04-1985' }, '1985-04-12', 'dash'],
    [{ value: '12.4.85' }, '1985-04-12', 'dots'],
    [{ value: '1985-04-12' }, '1985-04-12', 'iso'],
    [{ value: 'ngày 12 tháng 4 năm 1985'.normalize('NFD') }, '1985-04-12', 'words'],
  ] as const)('reads %j', (source, iso, form) => {
    expect(readListDate(source)).toMatchObject({ iso, form, precision: iso.length === 4 ? 'year' : 'day' });
  });

  it.each([
    { value: '31/02/1985' },
    { value: '13/13/2000' },
    { value: 'khoảng 1985' },
    { value: 42 },
    { value: '' },
    { value: undefined },
  ])('finds no date in %j', (source) => {
    expect(readListDate(source)).toBeUndefined();
  });

  it('takes a day of this century and the last in two digits', () => {
    expect(readListDate({ value: '1/1/30' })?.iso).toBe('1930-01-01');
    expect(readListDate({ value: '1/1/29' })?.iso).toBe('2029-01-01');
  });
});

describe('serials', () => {
  it('are the inverse of dates', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 70_000 }), (serial) => {
        expect(serialOfDate(dateOfSerial(serial))).toBe(serial);
      }),
    );
    expect(dateOfSerial(46_346)).toBe('2026-11-20');
  });
});

describe('findDate', () => {
  it('finds the day in a note', () => {
    expect(findDate('Chuyển đến 01/9/2026')).toBe('2026-09-01');
    expect(findDate('Nghỉ thai sản')).toBeUndefined();
  });
});
