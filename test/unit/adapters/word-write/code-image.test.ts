import { inflateSync } from 'node:zlib';
import * as fc from 'fast-check';
import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { readPages } from '#main/adapters/scans/read-pages.ts';
import { codeImage } from '#main/adapters/word/write/code-image.ts';
import { newPersonPart, writtenCode } from '#shared/commitments/form-code.ts';
import { scannedForms } from '#test/support/scanned-forms.ts';

/** The modules of a PNG of one bit a pixel, black as `#`. */
function modulesIn(png: Uint8Array): readonly string[] {
  const bytes = Buffer.from(png);
  const size = bytes.readUInt32BE(16);
  const at = bytes.indexOf('IDAT') + 4;
  const rows = inflateSync(bytes.subarray(at, at + bytes.readUInt32BE(at - 8)));
  const stride = rows.length / size;
  return Array.from({ length: size }, (_, y) => {
    expect(rows[y * stride]).toBe(0);
    return Array.from({ length: size }, (__, x) => {
      const byte = rows[y * stride + 1 + (x >> 3)] ?? 0;
      return (byte & (0x80 >> (x & 7))) === 0 ? '#' : ' ';
    }).join('');
  });
}

/** The modules as the encoder itself sets them. */
const encoded = (text: string) =>
  encode(text, { ecc: 'M', border: 2, maskPattern: 2 }).data.map((row) =>
    row.map((dark) => (dark ? '#' : ' ')).join(''),
  );

const alphanumeric = fc.string({
  unit: fc.constantFrom(...Array.from('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:')),
  minLength: 1,
  maxLength: 30,
});

describe('the picture of a code', () => {
  it('has the modules that the encoder sets, whatever the text', () => {
    const text = fc.oneof(
      alphanumeric,
      fc.string({ minLength: 1, maxLength: 30 }),
      fc.constantFrom('0000', '12345678'),
    );
    fc.assert(
      fc.property(text, (own) => {
        expect(modulesIn(codeImage(own))).toEqual(encoded(own));
      }),
      { numRuns: 200 },
    );
  });

  it('is read on paper, one campaign after another', async () => {
    const codes = Array.from({ length: 60 }, (_, index) => {
      const person = newPersonPart(() => `người ${String(index)}`, new Set());
      return writtenCode({ mark: ['KM', 'RF', '7Q', 'ZZ'][index % 4] ?? '', person });
    });
    const read = await readPages(await scannedForms(codes.map((code) => ({ code }))), 'quét.pdf', () => true);
    if (!read.ok) throw new Error(read.error.code);
    expect(read.value.flatMap((page) => page.codes)).toEqual(codes);
  });
});
