import { join } from 'node:path';
import type { BackupSource } from '#main/app/ports.ts';
import type { AppEvent } from '#shared/contract/events.ts';
import { fail, ok, type Failure, type Result } from '#shared/contract/result.ts';
import type { BackupInfo, BackupReason } from '#shared/store/backup.ts';
import type { StoreFinding } from '#shared/store/findings.ts';
import {
  openBackup,
  packBackup,
  type BackupProblem,
  type Keeps,
  type Manifest,
  type OpenedBackup,
  type PackedBackup,
} from './backup-file.ts';
import type { Capture } from './capture.ts';
import { diskFailure } from './disk-failure.ts';
import type { Disk } from './disk.ts';
import { removeQuietly, temporaryEnd, writeDurably } from './durable-write.ts';
import { copyOriginals, listCopies } from './original-copies.ts';
import { backupOriginals, type BackupOriginals } from './backup-originals.ts';
import { startQueue } from './queue.ts';
import { sealWhatLiesOpen } from './reseal.ts';
import { backupName, backupsFolder, dayOf, readManifestOf, readManifests, rotate, twoDigits } from './rotate.ts';
import type { Rescue } from './shelf.ts';
import { isZipOf } from './zip.ts';

const second = '2:';

/** Where backups go and what they are made of. */
export type BackupsOptions = {
  readonly disk: Disk;
  /** The data folder's name as the clerk knows it. */
  readonly folderLabel: string;
  /** The second place (a stick, another disk), when one is chosen. It need not be there. */
  readonly secondFolder: () => string | undefined;
  /** Where else copies of files that came in may lie: the sticks in the machine. Only read. */
  readonly otherPlaces?: () => Promise<readonly string[]>;
  readonly emit: (event: AppEvent) => void;
};

/** The backups of one data folder. */
export type Backups = {
  /** Newest first, of both places. A file that is no whole backup is left out. */
  readonly list: () => Promise<readonly BackupInfo[]>;
  /**
   * Writes a backup, opens it again and counts, then removes those whose time has passed. Also in the second place, when
   * it is there.
   */
  readonly make: (reason: BackupReason, take: () => Promise<Capture>) => Promise<Result<BackupInfo>>;
  /** Opens a backup of the list, or one that was handed in. */
  readonly open: (source: BackupSource) => Promise<Result<OpenedBackup>>;
  /** Opens every backup; names those that are not whole. */
  readonly check: () => Promise<{ readonly files: number; readonly findings: readonly StoreFinding[] }>;
  readonly rescue: Rescue;
  /** The files that came in, beside the backups too. */
  readonly originals: BackupOriginals;
  /** When the newest good backup was made; known once the folder was looked at. */
  readonly newestAt: () => string | undefined;
  /** Up to which change the newest backup of this session goes. */
  readonly newestSeq: () => number;
};

/** Looks at the backups that are there. */
export async function openBackups(options: BackupsOptions): Promise<Backups> {
  const { disk } = options;
  const here = join(disk.folder, backupsFolder);
  const queue = startQueue();
  let newestAt: string | undefined;
  let newestSeq = -1;

  const list = async (): Promise<readonly BackupInfo[]> => {
    const other = options.secondFolder();
    const found = [
      ...(await listFolder(disk, here, 'here')),
      ...(other === undefined ? [] : await listFolder(disk, other, 'second').catch(() => [])),
    ];
    return found.toSorted((a, b) => (a.made === b.made ? 0 : a.made < b.made ? 1 : -1));
  };
  newestAt = await newestIn(disk, here).catch(() => undefined);

  const pathOf = (id: string): string | undefined => {
    const name = id.startsWith(second) ? id.slice(second.length) : id;
    const folder = id.startsWith(second) ? options.secondFolder() : here;
    return backupName.test(name) && folder !== undefined ? join(folder, name) : undefined;
  };

  const originals = backupOriginals({ ...options, here });

  const make = async (reason: BackupReason, take: () => Promise<Capture>): Promise<Result<BackupInfo>> => {
    try {
      const captured = await take();
      const files = await readAndRelease(captured);
      const packed = await packBackup(disk, files, { made: disk.now(), reason }, originals.keep);
      if ('problem' in packed) return backupFailure(packed, options.folderLabel);
      const info = await writeBackup(disk, here, packed, 'here');
      if (info === undefined) return fail('not-saved', { folder: options.folderLabel });
      newestAt = info.made;
      newestSeq = captured.seq;
      options.emit({ type: 'backed-up', at: info.made });
      await rotate(disk, here, packed.manifest.office);
      await copyToSecond(packed);
      return ok(info);
    } catch (error) {
      return diskFailure(error, options.folderLabel);
    }
  };

  /** The second place is often not there (a stick that was pulled out): then the first has to do. */
  const copyToSecond = async (packed: PackedBackup): Promise<void> => {
    const folder = options.secondFolder();
    if (folder === undefined || (await disk.fs.stat(folder).catch(() => undefined)) === undefined) return;
    try {
      await sealWhatLiesOpen(disk, folder, packed);
      await copyOriginals(disk, folder, packed.manifest.originals ?? []);
      await writeBackup(disk, folder, packed, 'second');
      await rotate(disk, folder, packed.manifest.office);
    } catch {
      // Nothing is lost by it, and the list shows which backups are in which place.
    }
  };

  const openFor = async (source: BackupSource, keeps?: Keeps): Promise<Result<OpenedBackup>> => {
    const name = 'id' in source ? source.id : source.name;
    let bytes: Buffer;
    if ('bytes' in source) {
      bytes = Buffer.from(source.bytes);
    } else {
      const path = pathOf(source.id);
      const stat = path === undefined ? undefined : await disk.fs.stat(path).catch(() => undefined);
      if (path === undefined || stat === undefined) return fail('file-missing', { name });
      bytes = await disk.fs.readFile(path);
    }
    const opened = await openBackup(disk, bytes, source.secret, keeps);
    return 'problem' in opened ? backupFailure(opened, name) : ok(opened);
  };

  /**
   * This office's backups, the one with most changes first: by the count of changes, which no clock that went wrong can
   * mix up, and never another office's that lies on the same stick.
   */
  const rescuers = async (): Promise<readonly string[]> => {
    const other = options.secondFolder();
    const own = await readManifests(disk, here);
    const theirs = other === undefined ? [] : await readManifests(disk, other).catch(() => []);
    const [office, ...more] = new Set(
      (own.length > 0 ? own : theirs).flatMap(({ manifest }) => manifest?.office ?? []),
    );
    const ours = theirs.filter(({ manifest }) => more.length === 0 && manifest?.office === office);
    return [...own, ...ours.map(({ name, manifest }) => ({ name: second + name, manifest }))]
      .toSorted((a, b) => (b.manifest?.seq ?? 0) - (a.manifest?.seq ?? 0))
      .map(({ name }) => name);
  };

  return {
    list,
    make: (reason, take) => queue(() => make(reason, take)),
    open: (source) => openFor(source),
    check: async () => {
      const names = (await disk.fs.list(here)).filter((name) => backupName.test(name));
      const findings: StoreFinding[] = [];
      for (const name of names) {
        const opened = await openFor({ id: name }, () => false);
        if (opened.ok || opened.error.code === 'backup-newer') continue;
        findings.push({ file: name, problem: 'unreadable', keptAs: undefined, rebuiltFrom: 'not-needed' });
      }
      return { files: names.length, findings };
    },
    rescue: async (name) => {
      for (const id of await rescuers()) {
        const opened = await openFor({ id }, (each) => each === name);
        const data = opened.ok ? opened.value.books.get(name) : undefined;
        if (opened.ok && data !== undefined) {
          return { book: name, schema: disk.schemas.version, seq: opened.value.seq, data };
        }
      }
      return undefined;
    },
    originals,
    newestAt: () => newestAt,
    newestSeq: () => newestSeq,
  };
}

async function readAndRelease(captured: Capture): Promise<ReadonlyMap<string, Buffer>> {
  try {
    return await captured.read();
  } finally {
    await captured.release();
  }
}

/** Why a backup is refused, for the clerk. */
export function backupFailure({ problem, version = 0 }: BackupProblem, name: string): Failure {
  switch (problem) {
    case 'newer':
      return fail('backup-newer', { name, version });
    case 'sealed':
      return fail('passphrase-needed', {});
    case 'wrong-passphrase':
      return fail('wrong-passphrase', {});
    case 'damaged':
      return fail('file-damaged', { name });
  }
}

/** When the newest backup of a folder was made: only as many are opened as it takes, for the first screen waits for it. */
async function newestIn(disk: Disk, folder: string): Promise<string | undefined> {
  const names = (await disk.fs.list(folder)).filter((name) => backupName.test(name));
  for (const name of names.toSorted().toReversed()) {
    const manifest = await readManifestOf(folder, name);
    if (manifest !== undefined) return manifest.made;
  }
  return undefined;
}

async function listFolder(disk: Disk, folder: string, place: BackupInfo['place']): Promise<BackupInfo[]> {
  const found: BackupInfo[] = [];
  const copies = await listCopies(disk, folder);
  for (const { name, manifest } of await readManifests(disk, folder)) {
    if (manifest === undefined) continue;
    const stat = await disk.fs.stat(join(folder, name));
    found.push(infoOf(name, place, stat?.size ?? 0, manifest, copies));
  }
  return found;
}

function infoOf(
  name: string,
  place: BackupInfo['place'],
  bytes: number,
  { made, reason, books, originals }: Manifest,
  copies: ReadonlySet<string>,
): BackupInfo {
  const info = { id: place === 'here' ? name : second + name, place, bytes, made, reason, books };
  if (originals === undefined) return info;
  const missing = originals.filter((each) => !copies.has(each)).length;
  return { ...info, originals: { files: originals.length, missing } };
}

/**
 * Writes a backup, reads it back and unpacks it: each file must be the very one that was opened and counted.
 * @returns undefined when what lies on the disk is not what was written
 */
async function writeBackup(
  disk: Disk,
  folder: string,
  { bytes, files, manifest }: PackedBackup,
  place: BackupInfo['place'],
): Promise<BackupInfo | undefined> {
  // A stick that was pulled out must not become a folder of this disk.
  if (place === 'here') await disk.fs.makeFolder(folder);
  for (const name of await disk.fs.list(folder)) {
    if (name.endsWith(temporaryEnd)) await removeQuietly(disk.fs, join(folder, name));
  }
  const name = await freeName(disk, folder, new Date(manifest.made));
  const path = join(folder, name);
  await writeDurably(disk.fs, path, bytes, { patience: disk.patience });
  if (!(await isZipOf(await disk.fs.readFile(path), files))) {
    await removeQuietly(disk.fs, path);
    return undefined;
  }
  return infoOf(name, place, bytes.length, manifest, await listCopies(disk, folder));
}

async function freeName(disk: Disk, folder: string, made: Date): Promise<string> {
  const taken = await disk.fs.list(folder);
  const stem = `le-lang-${dayOf(made)}-${[made.getHours(), made.getMinutes(), made.getSeconds()].map(twoDigits).join('')}`;
  for (let count = 1; ; count += 1) {
    const name = `${stem}${count === 1 ? '' : `-${count}`}.zip`;
    if (!taken.includes(name)) return name;
  }
}
