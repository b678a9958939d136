import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  certificatePrint,
  correctedShift,
  filledText,
  shippedCertificates,
  unknownFields,
  type CertificateValues,
} from '#shared/titles/certificates.ts';

const values: CertificateValues = {
  tên: 'Nguyễn Văn Mẫu',
  'địa chỉ': '',
  'đơn vị': 'Thôn Cao Xá',
  xã: 'xã Vân Khê',
  'danh hiệu': 'Gia đình văn hóa',
  năm: '2026',
  'số năm': '1',
  'số quyết định': '05',
  'ngày quyết định': 'ngày 05 tháng 12 năm 2026',
  'nơi ngày': 'Vân Khê, ngày 05 tháng 12 năm 2026',
  'chức vụ ký': 'CHỦ TỊCH',
  'người ký': 'Trần Văn Minh',
};

describe('the texts of a certificate', () => {
  it('are filled in the case they were typed in, without a comma for what is empty', () => {
    expect(filledText('ỦY BAN NHÂN DÂN {XÃ}', values)).toBe('ỦY BAN NHÂN DÂN XÃ VÂN KHÊ');
    expect(filledText('{địa chỉ}, {đơn vị}, {xã}', values)).toBe('Thôn Cao Xá, xã Vân Khê');
    expect(filledText('{đơn vị}, {địa chỉ}, {xã}', values)).toBe('Thôn Cao Xá, xã Vân Khê');
    expect(filledText('Hộ {Ten}'.normalize('NFD'), values)).toBe('Hộ {Ten}'.normalize('NFD'));
    expect(filledText(' {tên} '.normalize('NFD'), values)).toBe(' Nguyễn Văn Mẫu ');
  });

  it('say which fields there are none of', () => {
    expect(unknownFields('{tên} {tuổi} {NĂM} {}')).toEqual(['tuổi', '']);
  });

  it('ship for each title with fields that all exist, marked as unchecked', () => {
    const file = new URL('../../../resources/legal/titles-certificates.json', import.meta.url);
    const shipped = shippedCertificates.parse(JSON.parse(readFileSync(file, 'utf8')));
    for (const { layout, provenance } of Object.values(shipped)) {
      expect(provenance).toMatchObject({ mark: 'U', checked: false });
      expect(layout.texts.flatMap(({ text }) => unknownFields(text))).toEqual([]);
      for (const { x, y, width } of layout.texts) {
        expect(x + width).toBeLessThanOrEqual(layout.sheet.width);
        expect(y).toBeLessThan(layout.sheet.height);
      }
      const print = certificatePrint('Phôi', { ...layout, shift: { x: 2, y: -1 } }, [{ subject: 'a', values }]);
      expect(print.pages[0]?.map(({ x, y }) => [x, y])).toEqual(layout.texts.map(({ x, y }) => [x + 2, y - 1]));
    }
  });
});

describe('the correction of a printer', () => {
  it('takes back what was measured, on top of what the trial was printed with', () => {
    expect(correctedShift({ x: 0, y: 0 }, { x: 22.5, y: 19 })).toEqual({ x: -2.5, y: 1 });
    expect(correctedShift({ x: -2.5, y: 1 }, { x: 20, y: 20 })).toEqual({ x: -2.5, y: 1 });
  });
});
