import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '#shared/vietnamese/fold.ts';

const letters = 'aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ';
const vietnamese = fc.string({
  unit: fc.constantFrom(...Array.from(`${letters}${letters.toUpperCase()} `)),
  maxLength: 40,
});

describe('fold', () => {
  it('drops marks, đ and its look-alikes, case and loose spaces', () => {
    expect(fold('  ĐẶNG   Đình\u00a0Đức ')).toBe('dang dinh duc');
    expect(fold('\u00d0\u1eb7ng \u00f0')).toBe('dang d');
    expect(fold('Đặng'.normalize('NFD'))).toBe('dang');
    expect(fold('ng\u00adươ\u200bi')).toBe('nguoi');
  });

  it('makes old and new tone places equal', () => {
    expect(fold('Nguyễn Thị Hòa')).toBe(fold('NGUYỄN THỊ HOÀ'));
    expect(fold('Thúy')).toBe(fold('Thuý'));
  });

  it('does not mind the Unicode form, and folding twice changes nothing', () => {
    fc.assert(
      fc.property(vietnamese, (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text));
        expect(fold(fold(text))).toBe(fold(text));
        expect(fold(text)).toMatch(/^[a-z ]*$/);
      }),
    );
  });

  it('folds what lies beyond the Vietnamese letters too', () => {
    expect(fold('① ＡＢ 漢字 é')).toBe('① ａｂ 漢字 e');
  });
});
