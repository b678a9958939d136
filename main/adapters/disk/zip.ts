import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import yauzl from 'yauzl';
import yazl from 'yazl';

/** More than this a backup does not unpack to: it would be no backup of ours. */
const largestContent = 2 ** 31;
const mostFiles = 20_000;

/** The quickest level makes backups a fifth larger and is four times as fast. */
const quickest = 1;

/** Packs files into a zip, in their order. */
export async function packZip(files: ReadonlyMap<string, Uint8Array>): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const [path, bytes] of files)
    zip.addBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), path, { compressionLevel: quickest });
  zip.end();
  return buffer(zip.outputStream);
}

/** Unpacks a zip; throws on anything that is not whole, each file's checksum included. */
export async function unpackZip(bytes: Buffer): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  await eachFileOfZip(bytes, (path, content) => files.set(path, content));
  return files;
}

/** Whether a zip holds exactly these files. */
export async function isZipOf(bytes: Buffer, files: ReadonlyMap<string, Uint8Array>): Promise<boolean> {
  let same = 0;
  try {
    await eachFileOfZip(bytes, (path, content) => {
      const expected = files.get(path);
      if (expected !== undefined && content.equals(expected)) same += 1;
      else throw new Error(`${path} is another`);
    });
  } catch {
    return false;
  }
  return same === files.size;
}

/** Unpacks one file after the other, so that never all of them are in memory at once. */
async function eachFileOfZip(bytes: Buffer, take: (path: string, content: Buffer) => void): Promise<void> {
  const zip = await openZip(bytes);
  if (zip.entryCount > mostFiles) throw new Error('too many files');
  let total = 0;
  await eachEntry(zip, async (entry) => {
    total += entry.uncompressedSize;
    if (total > largestContent) throw new Error('too large');
    const content = await readEntry(zip, entry);
    if (crc32(content) !== entry.crc32) throw new Error(`${entry.fileName} is damaged`);
    take(entry.fileName, content);
  });
}

/** Reads one file of a zip on the disk without reading the others; undefined when it is not in it. */
export async function readOneOfZip(path: string, name: string): Promise<Buffer | undefined> {
  const zip = await new Promise<yauzl.ZipFile>((resolve, reject) => {
    yauzl.open(path, { lazyEntries: true, autoClose: false }, (error, opened) =>
      error ? reject(error) : resolve(opened),
    );
  });
  try {
    let found: Buffer | undefined;
    await eachEntry(zip, async (entry) => {
      if (entry.fileName !== name) return;
      const content = await readEntry(zip, entry);
      if (crc32(content) === entry.crc32) found = content;
    });
    return found;
  } finally {
    zip.close();
  }
}

function openZip(bytes: Buffer): Promise<yauzl.ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (error, zip) => (error ? reject(error) : resolve(zip)));
  });
}

function eachEntry(zip: yauzl.ZipFile, task: (entry: yauzl.Entry) => Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', () => resolve());
    zip.on('entry', (entry: yauzl.Entry) => {
      task(entry).then(() => zip.readEntry(), reject);
    });
    zip.readEntry();
  });
}

async function readEntry(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Buffer> {
  const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
    zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened)));
  });
  return buffer(stream);
}
