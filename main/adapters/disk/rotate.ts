import { join } from 'node:path';
import { expiredBackups } from '#shared/store/rotation.ts';
import { manifestName, readManifest, type Manifest } from './backup-file.ts';
import type { Disk } from './disk.ts';
import { removeQuietly } from './durable-write.ts';
import { pruneCopies } from './original-copies.ts';
import { readOneOfZip } from './zip.ts';

/** The folder of the backups in the data folder. */
export const backupsFolder = 'backups';

/** The name of a backup; its day is the first group. */
export const backupName = /^le-lang-(\d{4}-\d{2}-\d{2})-\d{6}(?:-\d+)?\.zip$/;

/** A file that is called as a backup is; without a manifest it is none, or one that only a newer program reads. */
export type FoundBackup = { readonly name: string; readonly manifest: Manifest | undefined };

/** What one backup says of itself; undefined when it is none. */
export async function readManifestOf(folder: string, name: string): Promise<Manifest | undefined> {
  const bytes = await readOneOfZip(join(folder, name), manifestName).catch(() => undefined);
  return bytes && readManifest(bytes);
}

/** What the backups in a folder say of themselves. */
export async function readManifests(disk: Disk, folder: string): Promise<readonly FoundBackup[]> {
  const found: FoundBackup[] = [];
  for (const name of await disk.fs.list(folder)) {
    if (!backupName.test(name)) continue;
    found.push({ name, manifest: await readManifestOf(folder, name) });
  }
  return found;
}

/** Whether a backup was made of the data of this office; one that does not say counts as its own. */
export function isOf({ manifest }: FoundBackup, office: string | undefined): boolean {
  return manifest !== undefined && (manifest.office ?? office) === office;
}

/**
 * Removes the backups of an office whose time has passed, and the copies that only they named. Their order is that of the
 * changes in them: a clock that went back puts new ones before old ones. What cannot be read, and what another office put
 * on the same stick, neither counts nor goes.
 * @param office whose backups these are; undefined before it was set up
 */
export async function rotate(disk: Disk, folder: string, office: string | undefined): Promise<void> {
  const all = await readManifests(disk, folder);
  const dated = all.flatMap((found) => {
    const { name, manifest } = found;
    if (manifest === undefined || !isOf(found, office)) return [];
    const day = backupName.exec(name)?.[1] ?? '';
    return [{ id: name, day, made: `${String(manifest.seq).padStart(12, '0')} ${manifest.made}` }];
  });
  const expired = new Set(expiredBackups(dated, dayOf(new Date(disk.now()))));
  for (const name of expired) await removeQuietly(disk.fs, join(folder, name));
  if (expired.size === 0) return;
  const named = new Set<string>();
  for (const { name, manifest } of all) {
    if (expired.has(name)) continue;
    // Of which files it speaks nobody can say: then none goes.
    if (manifest === undefined) return;
    for (const original of manifest.originals ?? []) named.add(original);
  }
  await pruneCopies(disk, folder, named);
}

/** The calendar day on this machine. */
export function dayOf(date: Date): string {
  return `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;
}

/** A number below a hundred as two digits. */
export function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
