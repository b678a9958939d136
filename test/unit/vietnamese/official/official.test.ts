import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blankOfficialDate, officialDate, officialNumber, shortDate } from '#shared/vietnamese/official/dates.ts';
import { moneyInWords, numberInWords, numberWithWords } from '#shared/vietnamese/official/numbers-in-words.ts';
import { pointIndex, pointLetter, pointLetters } from '#shared/vietnamese/official/point-letters.ts';
import { capacityLines, signatureName } from '#shared/vietnamese/official/signers.ts';

describe('official dates', () => {
  test.each([
    ['2026-02-05', 'ngày 05 tháng 02 năm 2026'],
    ['2020-03-05', 'ngày 05 tháng 3 năm 2020'],
    ['2026-01-31', 'ngày 31 tháng 01 năm 2026'],
    ['2026-12-09', 'ngày 09 tháng 12 năm 2026'],
    ['2026-10-10', 'ngày 10 tháng 10 năm 2026'],
  ])('%s → %s', (date, words) => {
    expect(officialDate(date)).toBe(words);
  });

  test('leave what is no date, and room where there is none', () => {
    expect(officialDate('hôm qua')).toBe('hôm qua');
    expect(blankOfficialDate(2026)).toMatch(/^ngày {2,}tháng {2,}năm 2026$/);
    expect(blankOfficialDate()).not.toContain('undefined');
    expect(shortDate('2026-11-05')).toBe('05/11/2026');
  });

  test('every date of every month follows the rule of zeros', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 1, max: 12 }), (day, month) => {
        const iso = `2026-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        const words = officialDate(iso);
        expect(/ngày [1-9] /.test(words)).toBe(false);
        expect(/tháng [12] /.test(words)).toBe(false);
        expect(/tháng 0[3-9] /.test(words)).toBe(false);
      }),
    );
  });

  test('numbers under ten take a zero', () => {
    expect([1, 9, 10, 118].map(officialNumber)).toEqual(['01', '09', '10', '118']);
  });
});

describe('numbers in words', () => {
  test.each([
    [0, 'không'],
    [5, 'năm'],
    [10, 'mười'],
    [11, 'mười một'],
    [14, 'mười bốn'],
    [15, 'mười lăm'],
    [20, 'hai mươi'],
    [21, 'hai mươi mốt'],
    [24, 'hai mươi tư'],
    [25, 'hai mươi lăm'],
    [100, 'một trăm'],
    [101, 'một trăm linh một'],
    [110, 'một trăm mười'],
    [171, 'một trăm bảy mươi mốt'],
    [1000, 'một nghìn'],
    [1005, 'một nghìn không trăm linh năm'],
    [1205, 'một nghìn hai trăm linh năm'],
    [16_890, 'mười sáu nghìn tám trăm chín mươi'],
    [1_000_000, 'một triệu'],
    [1_000_005, 'một triệu không trăm linh năm'],
    [16_890_000, 'mười sáu triệu tám trăm chín mươi nghìn'],
    [2_000_000_000, 'hai tỷ'],
    [1_234_567_890, 'một tỷ hai trăm ba mươi tư triệu năm trăm sáu mươi bảy nghìn tám trăm chín mươi'],
    [-3, 'âm ba'],
  ])('%i → %s', (value, words) => {
    expect(numberInWords(value)).toBe(words);
  });

  test('are all different', () => {
    const seen = new Map<string, number>();
    for (let value = 0; value < 12_000; value += 1) {
      const words = numberInWords(value);
      expect(seen.get(words)).toBeUndefined();
      expect(words).not.toMatch(/ {2}|^ | $|undefined/);
      seen.set(words, value);
    }
  });

  test('with digits and as money', () => {
    expect(numberWithWords(16_890)).toBe('16.890 (mười sáu nghìn tám trăm chín mươi)');
    expect(moneyInWords(1_205)).toBe('Một nghìn hai trăm linh năm đồng');
    expect(numberInWords(1.5)).toBe('1.5');
    expect(numberInWords(1e18)).toBe('1000000000000000000');
  });
});

describe('letters of điểm', () => {
  test('have đ after d and neither f nor w', () => {
    expect(pointLetters.slice(0, 7)).toEqual(['a', 'b', 'c', 'd', 'đ', 'e', 'g']);
    expect(pointLetter(4)).toBe('đ');
    expect(pointLetter(22)).toBe('y');
    expect(pointLetter(23)).toBe('aa');
    expect(pointIndex('Đ')).toBe(4);
    expect(['f', 'j', 'w', 'z'].map(pointIndex)).toEqual([undefined, undefined, undefined, undefined]);
  });
});

describe('signers', () => {
  test('sign on behalf, for the head, acting, by order and by authorisation', () => {
    const head = 'Chủ tịch';
    const collective = 'Ủy ban nhân dân';
    const post = 'Phó Chủ tịch';
    expect(capacityLines({ authority: 'TM.', post: head, head, collective })).toEqual([
      'TM. ỦY BAN NHÂN DÂN',
      'CHỦ TỊCH',
    ]);
    expect(capacityLines({ authority: '', post: head, head })).toEqual(['CHỦ TỊCH']);
    expect(capacityLines({ authority: 'KT.', post, head, collective })).toEqual([
      'TM. ỦY BAN NHÂN DÂN',
      'KT. CHỦ TỊCH',
      'PHÓ CHỦ TỊCH',
    ]);
    expect(capacityLines({ authority: 'KT.', post, head })).toEqual(['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']);
    expect(capacityLines({ authority: 'Q.', post, head })).toEqual(['Q. CHỦ TỊCH']);
    expect(capacityLines({ authority: 'TL.', post: 'Trưởng phòng', head, collective })).toEqual([
      'TL. CHỦ TỊCH',
      'TRƯỞNG PHÒNG',
    ]);
    expect(capacityLines({ authority: 'TUQ.', post: 'Trưởng phòng', head })).toEqual(['TUQ. CHỦ TỊCH', 'TRƯỞNG PHÒNG']);
  });

  test('are named without titles', () => {
    expect(signatureName('  ThS. Nguyễn  Thị Hòa ')).toBe('Nguyễn Thị Hòa');
    expect(signatureName('Bà PGS.TS. Đỗ Thị Ước')).toBe('Đỗ Thị Ước');
    expect(signatureName('Tô Thị Sương')).toBe('Tô Thị Sương');
  });
});
