import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { StoreFinding } from '#shared/store/findings.ts';
import type { Cipher } from './cipher.ts';
import { originalsOf, type Disk } from './disk.ts';
import { makeFolderDurably, removeQuietly, temporaryEnd } from './durable-write.ts';
import { isKeptName, readKept, writeKept } from './originals.ts';

/**
 * The folder beside the backups of a place in which the files lie that came in, each once for all backups. In it is one
 * folder for each key with which they are sealed, so that a backup and its files open with the same secret.
 */
export const copiesFolder = 'le-lang-tep-goc';
const unsealed = 'open';

/** So much of a disk is left free for the data itself: a twentieth, but no more than this. */
const mostRoomLeft = 100_000_000;

type Keys = readonly (Cipher | undefined)[];

function folderOf(place: string, cipher: Cipher | undefined): string {
  return join(place, copiesFolder, cipher?.id ?? unsealed);
}

/** The names of the files kept beside the data. */
export async function listOriginals(disk: Disk): Promise<readonly string[]> {
  return (await disk.fs.list(originalsOf(disk))).filter(isKeptName);
}

/** The names of which a place has a copy, under whichever key. */
export async function listCopies(disk: Disk, place: string): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  for (const folder of await keyFolders(disk, place)) {
    for (const name of await disk.fs.list(folder).catch(() => [])) if (isKeptName(name)) names.add(name);
  }
  return names;
}

async function keyFolders(disk: Disk, place: string): Promise<readonly string[]> {
  const root = join(place, copiesFolder);
  const names = await disk.fs.list(root).catch(() => []);
  return names.filter((name) => name === unsealed || /^[0-9a-f]{8}$/.test(name)).map((name) => join(root, name));
}

/**
 * Copies to a place what it has not yet, each held against its hash before and after. What is damaged here is left out;
 * a place that is full, or gone meanwhile, gets what fits: the next backup goes on.
 */
export async function copyOriginals(disk: Disk, place: string, names: Iterable<string>): Promise<void> {
  const { fs, cipher } = disk;
  const folder = folderOf(place, cipher);
  try {
    // A stick that is not there must not become a folder of this disk.
    if ((await fs.stat(place)) === undefined) return;
    await makeFolderDurably(fs, folder);
    const there = new Set(await fs.list(folder));
    for (const name of there) if (name.endsWith(temporaryEnd)) await removeQuietly(fs, join(folder, name));
    for (const name of names) {
      if (there.has(name)) continue;
      const content = await readKept(fs, originalsOf(disk), name, cipher).catch(() => undefined);
      if (content === undefined) continue;
      if (!(await hasRoom(place, content.length))) return;
      await writeKept(fs, folder, name, content, cipher);
      if ((await readKept(fs, folder, name, cipher)) === undefined) await fs.remove(join(folder, name));
    }
  } catch {
    // The list of backups says what of them is missing in the place.
  }
}

async function hasRoom(place: string, bytes: number): Promise<boolean> {
  const { bavail, blocks, bsize } = await statfs(place);
  return bavail * bsize - bytes > Math.min(mostRoomLeft, (blocks * bsize) / 20);
}

/** A file out of the first place that has it whole. A place that does not answer (a stick pulled out) has none. */
export async function findCopy(
  disk: Disk,
  places: Iterable<string>,
  name: string,
  keys: Keys = [disk.cipher],
): Promise<Buffer | undefined> {
  for (const place of places) {
    for (const key of new Set([...keys, undefined])) {
      const content = await readKept(disk.fs, folderOf(place, key), name, key).catch(() => undefined);
      if (content !== undefined) return content;
    }
  }
  return undefined;
}

/** What {@link bringBack} came to. */
export type BroughtBack = { readonly brought: readonly string[]; readonly missing: readonly string[] };

/** Puts files back beside the data out of the first place that has them whole. Those that are whole here stay. */
export async function bringBack(
  disk: Disk,
  places: Iterable<string>,
  names: Iterable<string>,
  keys: Keys = [disk.cipher],
): Promise<BroughtBack> {
  const brought: string[] = [];
  const missing: string[] = [];
  const folder = originalsOf(disk);
  const from = [...places];
  for (const name of names) {
    const own = await readKept(disk.fs, folder, name, disk.cipher).catch(() => undefined);
    if (own !== undefined) continue;
    const content = await findCopy(disk, from, name, keys);
    if (content === undefined) missing.push(name);
    else {
      await makeFolderDurably(disk.fs, folder);
      await writeKept(disk.fs, folder, name, content, disk.cipher);
      brought.push(name);
    }
  }
  return { brought, missing };
}

/**
 * Holds every file kept and every copy in a place against its hash. What is damaged on one side is made anew from the
 * other; what books speak of and no side has is told.
 * @param places those that get copies
 * @param sources all in which copies may lie
 * @param wanted the names of which books speak
 */
export async function checkOriginals(
  disk: Disk,
  places: readonly string[],
  sources: readonly string[],
  wanted: ReadonlySet<string>,
): Promise<{ readonly files: number; readonly findings: readonly StoreFinding[] }> {
  const present = await listOriginals(disk);
  const all = new Set([...present, ...wanted]);
  const { brought, missing } = await bringBack(disk, sources, all);
  const findings = [
    ...brought.map((file) => finding(file, present.includes(file) ? 'bad-checksum' : 'missing', 'backup')),
    // One that is there and damaged is told of by whoever looks at the files themselves.
    ...missing.filter((file) => !present.includes(file)).map((file) => finding(file, 'missing', 'nothing')),
  ];
  let files = 0;
  for (const place of places) {
    const folder = folderOf(place, disk.cipher);
    for (const name of (await disk.fs.list(folder).catch(() => [])).filter(isKeptName)) {
      files += 1;
      if ((await readKept(disk.fs, folder, name, disk.cipher).catch(() => undefined)) !== undefined) continue;
      findings.push(finding(name, 'bad-checksum', 'not-needed'));
      await removeQuietly(disk.fs, join(folder, name));
    }
    await copyOriginals(disk, place, await listOriginals(disk));
  }
  return { files, findings };
}

function finding(
  file: string,
  problem: StoreFinding['problem'],
  rebuiltFrom: StoreFinding['rebuiltFrom'],
): StoreFinding {
  return { file, problem, keptAs: undefined, rebuiltFrom };
}

/** Removes the copies in a place that no backup there names, and that are not kept beside the data. */
export async function pruneCopies(disk: Disk, place: string, named: ReadonlySet<string>): Promise<void> {
  const own = new Set(await listOriginals(disk));
  for (const folder of await keyFolders(disk, place)) {
    for (const name of await disk.fs.list(folder)) {
      if (isKeptName(name) && !named.has(name) && !own.has(name)) await removeQuietly(disk.fs, join(folder, name));
    }
  }
}

/**
 * Writes the copies of a place anew under another key, each into that key's folder before it goes from the old one. A
 * damaged copy stays as it is: a check makes it anew.
 * @param shared those that another office's backups in the same place name too: they stay under the old key as well
 */
export async function resealCopies(
  disk: Disk,
  place: string,
  from: Cipher | undefined,
  to: Cipher | undefined,
  shared: ReadonlySet<string> = new Set(),
): Promise<void> {
  const target = folderOf(place, to);
  const own = new Set(await listOriginals(disk));
  for (const key of new Set([from, undefined])) {
    if (key?.id === to?.id) continue;
    const folder = folderOf(place, key);
    for (const name of (await disk.fs.list(folder)).filter(isKeptName)) {
      const content = await readKept(disk.fs, folder, name, key);
      // Another office's own file is none of ours.
      if (content === undefined || (shared.has(name) && !own.has(name))) continue;
      if ((await readKept(disk.fs, target, name, to)) === undefined) {
        await makeFolderDurably(disk.fs, target);
        await writeKept(disk.fs, target, name, content, to);
      }
      if (!shared.has(name)) await disk.fs.remove(join(folder, name));
    }
  }
}
