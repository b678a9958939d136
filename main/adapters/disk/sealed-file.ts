import type { Cipher } from './cipher.ts';

const mark = Buffer.from('le-lang-sealed ');
const idLength = 8;
const headLength = mark.length + idLength + 1;

/**
 * A whole file as it lies on the disk of a sealed office: a mark, the key's id, the sealed bytes. For files that are no
 * books: those that villages handed in, scans, the office's templates, what was set aside.
 * @param name the file's own name: sealed bytes put under another do not open
 */
export function sealFile(bytes: Uint8Array, name: string, cipher: Cipher | undefined): Buffer {
  if (cipher === undefined) return Buffer.from(bytes);
  return Buffer.concat([mark, Buffer.from(`${cipher.id}\n`), cipher.seal(bytes, placeOf(name))]);
}

/** Reads what {@link sealFile} wrote, and files never sealed as they are; undefined when it takes another key. */
export function openSealedFile(bytes: Buffer, name: string, cipher: Cipher | undefined): Buffer | undefined {
  if (!bytes.subarray(0, mark.length).equals(mark)) return bytes;
  return cipher?.open(bytes.subarray(headLength), placeOf(name));
}

const placeOf = (name: string) => `file ${name}`;
