import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberedName, safeFileName } from '#main/adapters/file-name.ts';

describe('a safe file name', () => {
  it.each([
    ['Biên bản 20/11: họp <thôn>?.docx', 'Biên bản 20-11- họp -thôn--.docx'],
    ['..', '_'],
    ['../../etc/passwd', '-..-etc-passwd'],
    ['con.docx', '_con.docx'],
    ['LPT1', '_LPT1'],
    ['Kết thúc. ', 'Kết thúc'],
    ['a\u0000b\nc.docx', 'a-b-c.docx'],
    ['', '_'],
  ])('for %j is %j', (given, expected) => expect(safeFileName(given)).toBe(expected));

  it('is one name that every system takes, whatever was asked', () => {
    assert(
      property(string({ unit: 'grapheme', maxLength: 400 }), (given) => {
        const name = safeFileName(given);
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}]|^\.|[. ]$/u);
        expect(name).not.toBe('');
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
        expect(safeFileName(name)).toBe(name);
      }),
    );
  });

  it('keeps the ending of a name that is too long', () => {
    expect(safeFileName(`${'ườ'.repeat(300)}.docx`)).toMatch(/ườ\.docx$/);
  });
});

it('numbers stand before the ending', () => {
  expect([numberedName('A.docx', 1), numberedName('A.docx', 2), numberedName('A', 3), numberedName('.x', 2)]).toEqual([
    'A.docx',
    'A (2).docx',
    'A (3)',
    '.x (2)',
  ]);
});
