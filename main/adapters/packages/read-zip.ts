import { buffer } from 'node:stream/consumers';
import { crc32, inflateRawSync } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import type { OpenedPackage, PackageFile } from '#main/app/ports.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { methodInside, openContent, sealedField, sealedMethod } from './seal.ts';

/** A package of a whole commune has some two hundred files of a megabyte each; more than this was made to harm. */
const mostFiles = 20_000;
const largestFile = 200 * 1024 * 1024;

/** Opens a zip from memory; its files are read one by one when asked for. */
export async function openPackage(bytes: Uint8Array, name: string): Promise<Result<OpenedPackage>> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return fail('file-wrong-kind', { name, expected: '.zip' });
  const entries = new Map<string, Entry>();
  const names: string[] = [];
  let zip: ZipFile;
  try {
    zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
      autoClose: false,
    });
    if (zip.entryCount > mostFiles) return fail('file-unsafe', { name });
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/')) continue;
      const path = entry.fileName.normalize('NFC');
      names.push(path);
      entries.set(path, entry);
    }
  } catch {
    return fail('file-damaged', { name });
  }
  return ok({
    names,
    sealed: [...entries.values()].some((entry) => entry.isEncrypted()),
    read: async (path, passphrase) => {
      const entry = entries.get(path);
      return entry === undefined ? { problem: 'missing' } : readEntry(zip, entry, passphrase);
    },
    close: () => zip.close(),
  });
}

async function readEntry(zip: ZipFile, entry: Entry, passphrase: string | undefined): Promise<PackageFile> {
  const damaged: PackageFile = { problem: 'damaged' };
  if (entry.uncompressedSize > largestFile) return damaged;
  let raw: Buffer;
  try {
    raw = await buffer(await zip.openReadStreamPromise(entry, { decodeFileData: false }));
  } catch {
    return damaged;
  }
  if (!entry.isEncrypted()) return unpack(raw, entry.compressionMethod, entry.uncompressedSize, entry.crc32);
  if (passphrase === undefined) return { problem: 'passphrase' };
  const field = entry.extraFields.find(({ id }) => id === sealedField)?.data;
  const method = field === undefined ? undefined : methodInside(field);
  if (entry.compressionMethod !== sealedMethod || method === undefined) return damaged;
  const opened = openContent(raw, passphrase);
  if (opened === 'passphrase' || opened === 'damaged') return { problem: opened };
  return unpack(opened, method, entry.uncompressedSize, undefined);
}

function unpack(raw: Buffer, method: number, size: number, sum: number | undefined): PackageFile {
  try {
    const content = method === 8 ? inflateRawSync(raw, { maxOutputLength: Math.max(1, size) }) : raw;
    const whole = (method === 8 || method === 0) && content.length === size;
    return whole && (sum === undefined || crc32(content) === sum) ? { bytes: content } : { problem: 'damaged' };
  } catch {
    return { problem: 'damaged' };
  }
}
