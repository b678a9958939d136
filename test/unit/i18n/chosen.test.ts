import { describe, expect, it } from 'vitest';
import { fail } from '#shared/contract/result.ts';
import { chosenText } from '#shared/i18n/chosen-text.ts';
import { commandText } from '#shared/i18n/command-text.ts';
import { errorText } from '#shared/i18n/error-text.ts';
import { fill } from '#shared/i18n/fill.ts';

describe('fill', () => {
  it('puts values in their places and leaves a place without a value visible', () => {
    expect(fill('{{done}} / {{total}} hộ', { done: 3, total: '214' })).toBe('3 / 214 hộ');
    expect(fill('{{nobody}}', {})).toBe('{{nobody}}');
  });

  it('does not fill what a value brings along', () => {
    expect(fill('{{a}}', { a: '{{b}}', b: 'x' })).toBe('{{b}}');
  });
});

describe('texts chosen by data', () => {
  it('knows only the keys of its own section', () => {
    expect(chosenText({ a: 'x {{n}}' }, 'a', { n: 1 })).toBe('x 1');
    expect(chosenText({ a: 'x' }, 'toString', {})).toBeUndefined();
    expect(chosenText({ a: 'x' }, '__proto__', {})).toBeUndefined();
  });

  it('says what an error means with its particulars, in both languages', () => {
    const { error } = fail('file-empty', { name: 'hộ.xlsx' });
    expect(errorText(error, 'vi')).toBe('Tệp “hộ.xlsx” trống, không có nội dung. Chọn tệp khác.');
    expect(errorText(error, 'en')).toContain('“hộ.xlsx”');
  });

  it('says what a command did, and nothing for one without words', () => {
    expect(commandText('office.setUp', {}, 'vi')).toBe('Khai báo xã, phường');
    expect(commandText('no.such', {}, 'vi')).toBeUndefined();
  });
});
