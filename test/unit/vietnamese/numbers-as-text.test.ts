import { describe, expect, it } from 'vitest';
import { maskId, readIdNumber } from '#shared/vietnamese/id-number.ts';
import { readPhones, showPhone } from '#shared/vietnamese/phone.ts';

describe('readPhones', () => {
  it.each([
    [951_234_567, ['0951234567'], 'num'],
    ['0951234567', ['0951234567'], 'text'],
    ['951234567', ['0951234567'], 'text'],
    ['0951 234 567', ['0951234567'], 'spaced'],
    ['0951.234.567', ['0951234567'], 'dots'],
    ['+84951234567', ['0951234567'], 'plus84'],
    ['02437654321', ['02437654321'], 'text'],
    ['0951234567; 0957654321', ['0951234567', '0957654321'], 'text'],
    ['0951234567/0957654321', ['0951234567', '0957654321'], 'text'],
    ['', [], 'none'],
    [undefined, [], 'none'],
  ] as const)('reads %j', (value, phones, form) => {
    expect(readPhones(value)).toEqual({ phones, form });
  });

  it('keeps what is no number for the clerk to see', () => {
    expect(readPhones('0951234567; hỏi chị Lan').unread).toBe('hỏi chị Lan');
    expect(readPhones('12345')).toMatchObject({ phones: [], unread: '12345' });
  });

  it('shows a number in groups', () => {
    expect(showPhone('0951234567')).toBe('0951 234 567');
  });
});

describe('readIdNumber', () => {
  it.each([
    ['001194973124', '001194973124', 'cccd', false],
    [1_194_973_124, '001194973124', 'cccd', true],
    ['001 194 973 124', '001194973124', 'cccd', false],
    ['075913396', '075913396', 'cmnd', false],
    [75_913_396, '075913396', 'cmnd', true],
    ['00109295520', '00109295520', 'bad-length', false],
    ['chưa có', 'chưa có', 'bad-length', false],
  ] as const)('reads %j', (value, id, kind, restored) => {
    expect(readIdNumber(value)).toEqual({ id, kind, restored });
  });

  it('gives nothing for an empty cell', () => {
    expect(readIdNumber(' ')).toBeUndefined();
    expect(readIdNumber(undefined)).toBeUndefined();
  });

  it('hides all but the last four digits', () => {
    expect(maskId('001194973124')).toBe('••••••••3124');
    expect(maskId('12')).toBe('••');
  });
});
