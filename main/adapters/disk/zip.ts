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

/** Whether a zip holds exactly these files; nothing of it is kept, a piece after the other is compared. */
export async function isZipOf(bytes: Buffer, files: ReadonlyMap<string, Uint8Array>): Promise<boolean> {
  let same = 0;
  try {
    await eachStreamOfZip(bytes, async ({ fileName }, stream) => {
      const expected = files.get(fileName);
      let at = 0;
      for await (const piece of stream) {
        const chunk = Buffer.isBuffer(piece) ? piece : Buffer.from(piece);
        if (expected === undefined || !chunk.equals(expected.subarray(at, at + chunk.length))) {
          throw new Error(`${fileName} is another`);
        }
        at += chunk.length;
      }
      if (at !== expected?.length) throw new Error(`${fileName} is shorter`);
      same += 1;
    });
  } catch {
    return false;
  }
  return same === files.size;
}

/** Unpacks one file after the other, so that never all of them are in memory at once. */
async function eachFileOfZip(bytes: Buffer, take: (path: string, content: Buffer) => void): Promise<void> {
  await eachStreamOfZip(bytes, async ({ fileName, crc32: sum }, stream) => {
    const content = await buffer(stream);
    if (crc32(content) !== sum) throw new Error(`${fileName} is damaged`);
    take(fileName, content);
  });
}

async function eachStreamOfZip(
  bytes: Buffer,
  take: (entry: yauzl.Entry, stream: NodeJS.ReadableStream) => Promise<void>,
): Promise<void> {
  const zip = await openZip(bytes);
  if (zip.entryCount > mostFiles) throw new Error('too many files');
  let total = 0;
  await eachEntry(zip, async (entry) => {
    total += entry.uncompressedSize;
    if (total > largestContent) throw new Error('too large');
    await take(entry, await streamOf(zip, entry));
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
  return buffer(await streamOf(zip, entry));
}

function streamOf(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<NodeJS.ReadableStream> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened)));
  });
}
