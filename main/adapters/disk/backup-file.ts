import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { isError } from '#shared/contract/errors.ts';
import { countEntries, officeIn, type BookCounts, type BackupReason } from '#shared/store/backup.ts';
import type { StoreFinding } from '#shared/store/findings.ts';
import { parseJson } from './book-file.ts';
import type { Cipher } from './cipher.ts';
import type { Disk } from './disk.ts';
import { keyFileName, parseKeyFile, unlockKey } from './keys.ts';
import { memoryFileSystem } from './memory-file-system.ts';
import { keptNamesIn } from './originals.ts';
import { startReading } from './start.ts';
import { openView } from './view.ts';
import { packZip, unpackZip } from './zip.ts';

/** The file in a backup that says what it is. */
export const manifestName = 'le-lang-backup.json';

const manifestSchema = z.object({
  format: z.literal('le-lang-backup'),
  made: z.string(),
  reason: z.enum(['daily', 'work', 'bulk', 'restore', 'migration', 'asked']),
  schema: z.int(),
  seq: z.int(),
  books: z.array(z.object({ name: z.string(), counts: z.record(z.string(), z.int()) })),
  /** Whose it is, as {@link officeIn} tells; absent before the office was set up, and in what older programs made. */
  office: z.string().optional(),
  /** The files that came in, which lie beside the backups of the place; absent in what was made before they did. */
  originals: z.array(z.string()).optional(),
});

/** What a backup says of itself. */
export type Manifest = z.infer<typeof manifestSchema>;

/** The manifest in these bytes; undefined when they are none. */
export function readManifest(bytes: Buffer): Manifest | undefined {
  const manifest = manifestSchema.safeParse(parseJson(bytes.toString('utf8')));
  return manifest.success ? manifest.data : undefined;
}

/** A manifest in a form that only a newer program knows. */
function newerManifest(bytes: Buffer, disk: Disk): BackupProblem | undefined {
  const found = manifestSchema.pick({ format: true, schema: true }).safeParse(parseJson(bytes.toString('utf8')));
  if (!found.success || found.data.schema <= disk.schemas.version) return undefined;
  return { problem: 'newer', version: found.data.schema };
}

/** The content of a backup, led to the newest form: the books that were asked for, the counts of all. */
export type BackupContent = {
  readonly books: ReadonlyMap<string, unknown>;
  readonly counts: readonly { readonly name: string; readonly counts: BookCounts }[];
  /** The seq up to which it holds every change. */
  readonly seq: number;
};

/** Why a backup cannot be used. */
export type BackupProblem = {
  readonly problem: 'damaged' | 'newer' | 'sealed' | 'wrong-passphrase';
  readonly version?: number;
};

/** Whether the content of a book is wanted once it was looked at; a large office's books together fill the memory. */
export type Keeps = (name: string) => boolean;

/**
 * Opens the files of a backup as the data folder that they are: every checksum is looked at, the journal's lines are
 * done on the books, every book is held against its schema. One book after the other is in memory, and between them
 * whoever waits has a turn.
 * @param keeps the books that the answer holds
 * @param visit sees every book
 */
export async function openContent(
  disk: Disk,
  files: ReadonlyMap<string, Buffer>,
  keeps: Keeps,
  visit: (name: string, data: unknown) => void = () => undefined,
): Promise<BackupContent | BackupProblem> {
  const folder = join('/', 'backup');
  const copy: Disk = {
    ...disk,
    folder,
    fs: memoryFileSystem(new Map([...files].map(([path, bytes]) => [join(folder, ...path.split('/')), bytes]))),
  };
  const findings: StoreFinding[] = [];
  const started = await startReading(copy, { who: '', machine: '', since: '' });
  if (!started.ok) {
    const { error } = started;
    return isError(error, 'data-newer') ? { problem: 'newer', version: error.params.version } : { problem: 'damaged' };
  }
  const view = await openView(copy, started.value, findings, undefined, true);
  const books = new Map<string, unknown>();
  const counts: { readonly name: string; readonly counts: BookCounts }[] = [];
  for (const name of view.names()) {
    await setImmediate();
    const book = await view.shelf.open(name);
    if (book === undefined || findings.length > 0) return { problem: 'damaged' };
    counts.push({ name, counts: countEntries(book.data) });
    visit(name, book.data);
    if (keeps(name)) books.set(name, book.data);
  }
  return { books, counts, seq: started.value.lastSeq };
}

/** A backup that is about to be written. */
export type PackedBackup = {
  readonly bytes: Buffer;
  /** What is in it: every file was opened and counted. */
  readonly files: ReadonlyMap<string, Buffer>;
  readonly manifest: Manifest;
};

/**
 * Packs a backup of these files. Fails when the files are not whole: such a backup would be worth nothing.
 * @param originalsOf names the files beside the data that belong to the backup, from those of which its books speak
 */
export async function packBackup(
  disk: Disk,
  files: ReadonlyMap<string, Buffer>,
  what: { readonly made: string; readonly reason: BackupReason },
  originalsOf: (wanted: ReadonlySet<string>) => Promise<readonly string[]>,
): Promise<PackedBackup | BackupProblem> {
  const wanted = new Set<string>();
  const content = await openContent(
    disk,
    files,
    (name) => name === 'office',
    (_name, data) => {
      for (const file of keptNamesIn([data])) wanted.add(file);
    },
  );
  if ('problem' in content) return content;
  const office = officeIn(content.books.get('office'));
  const manifest: Manifest = {
    format: 'le-lang-backup',
    ...what,
    schema: disk.schemas.version,
    seq: content.seq,
    books: [...content.counts],
    ...(office === undefined ? {} : { office }),
    originals: [...(await originalsOf(wanted))],
  };
  const all = new Map([[manifestName, Buffer.from(JSON.stringify(manifest))], ...files]);
  return { bytes: await packZip(all), files: all, manifest };
}

/** A backup that was opened, checked and counted; with the key with which it is sealed. */
export type OpenedBackup = BackupContent & { readonly manifest: Manifest; readonly cipher: Cipher | undefined };

/**
 * Opens the bytes of a backup and everything in it; the counts must be those that the manifest names.
 * @param secret passphrase or recovery key of the time when it was made; not needed with today's key
 * @param keeps the books that the answer holds; all of them are looked at
 */
export async function openBackup(
  disk: Disk,
  bytes: Buffer,
  secret?: string,
  keeps: Keeps = () => true,
): Promise<OpenedBackup | BackupProblem> {
  let files: Map<string, Buffer>;
  try {
    files = await unpackZip(bytes);
  } catch {
    return { problem: 'damaged' };
  }
  const named = files.get(manifestName) ?? Buffer.alloc(0);
  const manifest = readManifest(named);
  files.delete(manifestName);
  if (manifest === undefined) return newerManifest(named, disk) ?? { problem: 'damaged' };
  if (manifest.schema > disk.schemas.version) return { problem: 'newer', version: manifest.schema };
  const key = parseKeyFile(files.get(keyFileName) ?? Buffer.alloc(0));
  let { cipher } = disk;
  if (key !== undefined && key.id !== cipher?.id) {
    if (secret === undefined) return { problem: 'sealed' };
    cipher = (await unlockKey(key, secret))?.cipher;
    if (cipher === undefined) return { problem: 'wrong-passphrase' };
  }
  const content = await openContent({ ...disk, cipher }, files, keeps);
  if ('problem' in content) return content;
  // Counted as the program that made it counted; a newer one may name its lists otherwise.
  const isSame = JSON.stringify(content.counts) === JSON.stringify(manifest.books);
  if (manifest.schema === disk.schemas.version && !isSame) return { problem: 'damaged' };
  return { ...content, manifest, cipher };
}
