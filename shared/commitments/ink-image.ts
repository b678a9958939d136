import { zlibSync } from 'fflate';
import { inkBlue, penShare, segmentsOf, type Ink } from './ink.ts';

/**
 * The strokes as a PNG (ISO/IEC 15948) with a clear ground: blue, with soft edges, on whatever it is laid.
 * @param width of the picture in pixels; its height follows from the box
 */
export function inkImage(signature: Ink, width: number): Uint8Array {
  const scale = width / signature.width;
  const height = Math.max(1, Math.round(signature.height * scale));
  return png(width, height, coverageOf(signature, scale, width, height));
}

/** How much of each pixel the pen covers, 0 to 255. */
function coverageOf(signature: Ink, scale: number, width: number, height: number): Uint8Array {
  const cover = new Uint8Array(width * height);
  const radius = Math.max(0.75, (penShare * width) / 2);
  for (const stroke of signature.strokes) {
    for (const [fromX, fromY, toX, toY] of segmentsOf(stroke)) {
      drawSegment(cover, width, height, [fromX * scale, fromY * scale, toX * scale, toY * scale], radius);
    }
  }
  return cover;
}

function drawSegment(
  cover: Uint8Array,
  width: number,
  height: number,
  [x1, y1, x2, y2]: readonly [number, number, number, number],
  radius: number,
): void {
  const reach = radius + 1;
  const [left, right] = [Math.floor(Math.min(x1, x2) - reach), Math.ceil(Math.max(x1, x2) + reach)];
  const [top, bottom] = [Math.floor(Math.min(y1, y2) - reach), Math.ceil(Math.max(y1, y2) + reach)];
  const [dx, dy] = [x2 - x1, y2 - y1];
  const square = dx * dx + dy * dy;
  // Most pixels around a stroke are outside it or wholly inside: only those on its rim need a root.
  const [inner, outer] = [Math.max(0, radius - 0.5) ** 2, (radius + 0.5) ** 2];
  for (let y = Math.max(0, top); y <= Math.min(height - 1, bottom); y += 1) {
    for (let x = Math.max(0, left); x <= Math.min(width - 1, right); x += 1) {
      const [px, py] = [x + 0.5 - x1, y + 0.5 - y1];
      const along = square === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / square));
      const [offX, offY] = [px - along * dx, py - along * dy];
      const distance = offX * offX + offY * offY;
      if (distance >= outer) continue;
      const value = distance <= inner ? 255 : Math.round(255 * (radius + 0.5 - Math.sqrt(distance)));
      const at = y * width + x;
      if (value > (cover[at] ?? 0)) cover[at] = value;
    }
  }
}

/** A PNG of one colour, its alpha from `cover`: a palette of 256 shades of clearness, one byte a pixel. */
function png(width: number, height: number, cover: Uint8Array): Uint8Array {
  const rows = new Uint8Array((width + 1) * height);
  for (let row = 0; row < height; row += 1) {
    rows.set(cover.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  }
  const head = new Uint8Array(13);
  const view = new DataView(head.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  head[8] = 8;
  head[9] = 3;
  const palette = Uint8Array.from({ length: 768 }, (_, index) => inkBlue[index % 3] ?? 0);
  const clearness = Uint8Array.from({ length: 256 }, (_, index) => index);
  return joined([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', head),
    chunk('PLTE', palette),
    chunk('tRNS', clearness),
    chunk('IDAT', zlibSync(rows, { level: 3, mem: 4 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

function chunk(type: string, content: Uint8Array): Uint8Array {
  const body = joined([Uint8Array.from(type, (letter) => letter.charCodeAt(0)), content]);
  const framed = new Uint8Array(body.length + 8);
  const view = new DataView(framed.buffer);
  view.setUint32(0, content.length);
  framed.set(body, 4);
  view.setUint32(body.length + 4, crc32(body));
  return framed;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (crcTable[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes as base64, for a picture in a paper. */
export function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b, c] = bytes.subarray(at, at + 3);
    const value = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    parts.push(
      digits.charAt(value >> 18) +
        digits.charAt((value >> 12) & 63) +
        (b === undefined ? '=' : digits.charAt((value >> 6) & 63)) +
        (c === undefined ? '=' : digits.charAt(value & 63)),
    );
  }
  return parts.join('');
}
