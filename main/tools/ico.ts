/** A square picture of an icon as a PNG. */
export type IconPicture = { readonly size: number; readonly png: Uint8Array };

const headerBytes = 6;
const entryBytes = 16;

/** A Windows icon that holds PNG pictures, up to 256 pixels each (a size of 256 is written as 0). */
export function icoOf(pictures: readonly IconPicture[]): Buffer {
  const head = Buffer.alloc(headerBytes + entryBytes * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [index, { size, png }] of pictures.entries()) {
    const entry = headerBytes + entryBytes * index;
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}
