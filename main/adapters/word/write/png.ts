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

/** Bytes of a row of one bit a pixel, its filter type before it. */
export const packedStride = (size: number) => 1 + Math.ceil(size / 8);

/** A square PNG of one bit a pixel (ISO/IEC 15948). */
export function blackAndWhitePng(size: number, isBlack: (row: number, column: number) => boolean): Uint8Array {
  const stride = packedStride(size);
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

/**
 * A square PNG of one bit a pixel from its rows, which are stored and not deflated: a QR code hardly gets smaller, and a batch holds one
 * for each person.
 * @param rows each {@link packedStride} bytes, the first of them 0
 */
export function packedPng(size: number, rows: Uint8Array): Uint8Array {
  const key = `${String(size)} ${String(rows.length)}`;
  const frame = packedFrames.get(key) ?? packedFrame(size, rows.length);
  packedFrames.set(key, frame);
  const png = frame.slice();
  const view = new DataView(png.buffer);
  png.set(rows, pixelsAt);
  view.setUint32(pixelsAt + rows.length, adler32(rows));
  const data = pixelsAt - zlibHeader - 4;
  const end = pixelsAt + rows.length + 4;
  view.setUint32(end, crc32(png.subarray(data, end)));
  return png;
}

/** Bytes of a zlib stream before what is stored: its own two, and those of a stored block (RFC 1950, RFC 1951). */
const zlibHeader = 7;
/** Signature, header with its frame, length and type of the data, the head of its stream. */
const pixelsAt = 8 + 25 + 8 + zlibHeader;

const packedFrames = new Map<string, Uint8Array<ArrayBuffer>>();

/** A PNG as {@link packedPng} makes it, with nothing in its rows. */
function packedFrame(size: number, length: number): Uint8Array<ArrayBuffer> {
  const stream = new Uint8Array(zlibHeader + length + 4);
  stream.set([0x78, 0x01, 0x01, length & 0xff, length >> 8, ~length & 0xff, (~length >> 8) & 0xff]);
  const whole = Buffer.concat([
    signature,
    chunk('IHDR', pngHead(size, size, 1)),
    chunk('IDAT', stream),
    chunk('IEND', new Uint8Array()),
  ]);
  return new Uint8Array(whole);
}

/** The checksum of a zlib stream (RFC 1950); rows this short need no reduction on the way. */
function adler32(bytes: Uint8Array): number {
  let a = 1;
  let b = 0;
  for (const byte of bytes) {
    a += byte;
    b += a;
  }
  return (((b % 65_521) << 16) | (a % 65_521)) >>> 0;
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
  return Buffer.concat([
    signature,
    chunk('IHDR', pngHead(width, height, bits)),
    chunk('IDAT', deflateSync(rows, { level })),
    chunk('IEND', new Uint8Array()),
  ]);
}

function pngHead(width: number, height: number, bits: number): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = bits;
  return head;
}
