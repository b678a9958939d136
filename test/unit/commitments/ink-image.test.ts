import { describe, expect, it } from 'vitest';
import { inflateSync } from 'node:zlib';
import { base64, inkImage } from '#shared/commitments/ink-image.ts';
import { isSignature, type Ink } from '#shared/commitments/ink.ts';
import { fileNameOf } from '#shared/commitments/file-name.ts';
import { itemsFromLines, linesOfItems } from '#shared/commitments/forms.ts';

const line: Ink = { width: 400, height: 180, strokes: [[0, 90, 400, 90]] };

/** The clearness of each pixel, as a reader of PNG unpacks it. */
function pixelsOf(png: Uint8Array): { readonly width: number; readonly height: number; readonly rows: Buffer } {
  const bytes = Buffer.from(png);
  const at = bytes.indexOf('IDAT');
  const length = bytes.readUInt32BE(at - 4);
  return {
    width: bytes.readUInt32BE(16),
    height: bytes.readUInt32BE(20),
    rows: inflateSync(bytes.subarray(at + 4, at + 4 + length)),
  };
}

describe('strokes as a picture', () => {
  it('are drawn where they were made, and nowhere else', () => {
    const { width, height, rows } = pixelsOf(inkImage(line, 400));
    expect([width, height]).toEqual([400, 180]);
    const at = (x: number, y: number) => rows[y * (width + 1) + 1 + x];
    expect([at(200, 90), at(200, 20), at(200, 160)]).toEqual([255, 0, 0]);
  });

  it('are base64 as others read it', () => {
    for (const length of [0, 1, 2, 3, 200]) {
      const bytes = Uint8Array.from({ length }, (_, index) => (index * 91) % 256);
      expect(base64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
    }
  });

  it('are a signature only with some length', () => {
    expect(isSignature(line)).toBe(true);
    expect(
      isSignature({
        ...line,
        strokes: [
          [5, 5],
          [9, 9],
        ],
      }),
    ).toBe(false);
  });
});

describe('names of files', () => {
  it('follow the pattern, and fall back to the name', () => {
    const parts = { place: 7, name: 'Đỗ Văn Mẫu', post: '', unit: 'Trạm Y tế', code: 'KM-3F7QA-9' };
    expect(fileNameOf('{stt} {ho_ten}, {don_vi}', parts)).toBe('007 Đỗ Văn Mẫu, Trạm Y tế');
    expect(fileNameOf('{ho_ten}, {chuc_vu}', parts)).toBe('Đỗ Văn Mẫu');
    expect(fileNameOf('{chuc_vu}', parts)).toBe('Đỗ Văn Mẫu');
  });
});

describe('a form as lines', () => {
  it('comes back as it was', () => {
    const items = [{ text: 'Đúng giờ.' }, { when: 'one-stop' as const, text: 'Hướng dẫn một lần.' }];
    expect(itemsFromLines(`${linesOfItems(items)}\n\n`)).toEqual(items);
    expect(itemsFromLines('[ai đó] Làm gì.')).toEqual([{ text: '[ai đó] Làm gì.' }]);
  });
});
