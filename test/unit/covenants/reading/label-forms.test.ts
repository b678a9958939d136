import { describe, expect, it } from 'vitest';
import { isHeading, numberValue, parseLabel } from '#shared/covenants/reading/label-forms.ts';
import { ordinalValue } from '#shared/covenants/reading/ordinals.ts';

const upright = { bold: false, centered: false };

function read(line: string): string | undefined {
  const label = parseLabel(line);
  return label === undefined ? undefined : `${label.kind} ${label.number}|${label.rest}`;
}

function heads(line: string, look = upright): boolean {
  const label = parseLabel(line);
  return label !== undefined && isHeading(label, look);
}

describe('the label of an article', () => {
  it.each([
    ['Điều 1. Phạm vi', 'article 1|Phạm vi'],
    ['ĐIỀU 1: Phạm vi', 'article 1|Phạm vi'],
    ['Điều 1 - Phạm vi', 'article 1|Phạm vi'],
    ['Điều 1.- Phạm vi', 'article 1|Phạm vi'],
    ['Điều 12.Lễ hội', 'article 12|Lễ hội'],
    ['Điều12/ Lễ hội', 'article 12|Lễ hội'],
    ['Điều 5a. Quỹ', 'article 5a|Quỹ'],
    ['Điều thứ nhất', 'article 1|'],
    ['ĐIỀU THỨ HAI MƯƠI MỐT: Quỹ', 'article 21|Quỹ'],
    ['Điều I. Quỹ', 'article I|Quỹ'],
  ])('is read from %j', (line, expected) => {
    expect(read(line)).toBe(expected);
    expect(heads(line)).toBe(true);
  });

  it.each([
    'Điều 3 của Luật Thực hiện dân chủ ở cơ sở nêu',
    'Điều 6 Quy ước này thì bị nhắc nhở',
    'Điều 3 Nghị định 61/2023/NĐ-CP quy định',
    'Điều 5 - Điều 7 Hương ước này',
    'Điều 4, Điều 5 Quy ước này',
    'Chương II quy định về quỹ',
  ])('is not seen in the sentence %j', (line) => {
    expect(heads(line)).toBe(false);
  });

  it.each(['Điều nào trái pháp luật', 'Điều này', 'Điều đó là', 'Chương trình năm 2024'])('is not in %j', (line) => {
    expect(read(line)).toBeUndefined();
  });

  it('needs no mark before a title in capitals or in a heading line', () => {
    expect(heads('Chương I NHỮNG QUY ĐỊNH CHUNG')).toBe(true);
    expect(heads('Điều 7 Việc cưới')).toBe(true);
    expect(heads('Điều 7 Người dân trong thôn thực hiện.')).toBe(false);
    expect(heads('Điều 7 Việc cưới.', { bold: true, centered: false })).toBe(true);
  });
});

describe('labels below an article', () => {
  it.each([
    ['1. Giữ gìn', 'clause 1|Giữ gìn'],
    ['1/ Giữ gìn', 'clause 1|Giữ gìn'],
    ['1) giữ gìn', 'clause 1|giữ gìn'],
    ['(1) giữ gìn', 'clause 1|giữ gìn'],
    ['1.Các hộ', 'clause 1|Các hộ'],
    ['2 . Điều nào', 'clause 2|Điều nào'],
    ['1.1 Giữ gìn', 'clause 1.1|Giữ gìn'],
    ['1.2. Giữ gìn', 'clause 1.2|Giữ gìn'],
    ['Khoản 3. Giữ gìn', 'clause 3|Giữ gìn'],
    ['a) Giữ gìn', 'point a|Giữ gìn'],
    ['a. Giữ gìn', 'point a|Giữ gìn'],
    ['đ) Giữ gìn', 'point đ|Giữ gìn'],
    ['c ) Giữ gìn', 'point c|Giữ gìn'],
    ['- Giữ gìn', 'dash -|Giữ gìn'],
    ['+ Giữ gìn', 'dash +|Giữ gìn'],
    ['• Giữ gìn', 'dash •|Giữ gìn'],
    ['I. NẾP SỐNG', 'roman I|NẾP SỐNG'],
    ['A. NẾP SỐNG', 'capital A|NẾP SỐNG'],
  ])('are read from %j', (line, expected) => {
    expect(read(line)).toBe(expected);
  });

  it.each(['1.500.000 đồng', '30/4 là ngày nghỉ', '15 ngày trước', '2024. Năm', '_______', '---', 'v.v. và'])(
    'are not in %j',
    (line) => {
      expect(read(line)).toBeUndefined();
    },
  );
});

describe('numbers', () => {
  it('have a value in digits, Roman numerals and words', () => {
    expect(['5a', 'IV', '12', 'đ'].map(numberValue)).toEqual([5, 4, 12, undefined]);
    expect(['nhất', 'Tư', 'mười lăm', 'hai mươi', 'chín mươi tư', 'trăm'].map(ordinalValue)).toEqual([
      1,
      4,
      15,
      20,
      94,
      undefined,
    ]);
  });
});
