/** Little-endian reading of binary formats; a place outside the bytes throws a RangeError. */
export type Bytes = {
  readonly length: number;
  u8(at: number): number;
  u16(at: number): number;
  i16(at: number): number;
  u32(at: number): number;
  i32(at: number): number;
  /** UTF-16 characters. */
  utf16(at: number, characters: number): string;
  /** A part of it, as bytes of their own. */
  slice(at: number, length: number): Bytes;
  raw(at: number, length: number): Uint8Array;
};

/** Wraps bytes for reading. */
export function bytesOf(source: Uint8Array): Bytes {
  const view = new DataView(source.buffer, source.byteOffset, source.byteLength);
  const raw = (at: number, length: number): Uint8Array => {
    if (at < 0 || length < 0 || at + length > source.length) throw new RangeError('outside the bytes');
    return source.subarray(at, at + length);
  };
  return {
    length: source.length,
    u8: (at) => view.getUint8(at),
    u16: (at) => view.getUint16(at, true),
    i16: (at) => view.getInt16(at, true),
    u32: (at) => view.getUint32(at, true),
    i32: (at) => view.getInt32(at, true),
    utf16: (at, characters) => {
      let text = '';
      for (let place = 0; place < characters; place += 1)
        text += String.fromCharCode(view.getUint16(at + place * 2, true));
      return text;
    },
    slice: (at, length) => bytesOf(raw(at, length)),
    raw,
  };
}
