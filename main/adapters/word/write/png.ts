import { crc32, deflateSync } from 'node:zlib';

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

function chunk(type: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(content.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** A square PNG of one bit a pixel (ISO/IEC 15948), some 300 bytes for a QR code: a batch holds one for each person. */
export function blackAndWhitePng(size: number, isBlack: (row: number, column: number) => boolean): Uint8Array {
  const stride = 1 + Math.ceil(size / 8);
  const rows = Buffer.alloc(stride * size);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (isBlack(row, column)) continue;
      const at = row * stride + 1 + (column >> 3);
      rows[at] = (rows[at] ?? 0) | (0x80 >> (column & 7));
    }
  }
  return pngOf(size, size, { bits: 1, rows, level: 9 });
}

/** A PNG of 256 greys, pixel by pixel from the top left. */
export function greyPng(width: number, height: number, greyOf: (index: number) => number): Uint8Array {
  const rows = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      rows[row * (width + 1) + 1 + column] = greyOf(row * width + column);
    }
  }
  return pngOf(width, height, { bits: 8, rows, level: 4 });
}

function pngOf(
  width: number,
  height: number,
  { bits, rows, level }: { readonly bits: number; readonly rows: Uint8Array; readonly level: number },
): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = bits;
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level })),
    chunk('IEND', new Uint8Array()),
  ]);
}
