import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { HeldBy } from '#shared/store/findings.ts';
import { parseJson } from './book-file.ts';
import { removeQuietly, temporaryName, withPatience, writeAll, writeDurably } from './durable-write.ts';
import { errorCode, type FileSystem } from './file-system.ts';

/** The file that says who works with a data folder. */
export const lockName = 'lock.json';

/** How often the holder says that it is alive. */
const beat = 15_000;
/** A holder not heard of for so long is taken for dead: a machine that lost power, or was carried away. */
const silence = 120_000;
/** A lock that was written so much later than now is from another clock. */
const future = 60_000;

const holderSchema = z.object({
  who: z.string(),
  machine: z.string(),
  pid: z.int(),
  since: z.string(),
  /** Tells this opening of the data from every other. */
  token: z.string(),
});
type Holder = z.infer<typeof holderSchema>;

/** What this process holds: a lock with this process' number and another token was left by an earlier life of it. */
const heldHere = new Set<string>();

/** The right to write into a data folder. */
export type Lock = {
  /** Who took over, e.g. while this machine slept; undefined while it is ours. Asks the disk only when time has passed. */
  readonly lostTo: () => Promise<HeldBy | undefined>;
  readonly release: () => Promise<void>;
};

/** Who asks for the lock, and how the machine is asked about others. */
export type LockOptions = {
  readonly who: string;
  readonly machine: string;
  /** Now, an ISO instant. */
  readonly now: () => string;
  /** Whether a process of this machine lives. */
  readonly isAlive?: (pid: number) => boolean;
  /** How long a lock from the future is watched for a sign of life, in milliseconds. */
  readonly watch?: number;
};

/** Takes the lock of a folder, or says who has it. A lock whose holder is dead or long silent is taken over. */
export async function takeLock(
  fs: FileSystem,
  folder: string,
  options: LockOptions,
): Promise<{ readonly lock: Lock } | { readonly heldBy: HeldBy }> {
  const { who, machine, now } = options;
  const own: Holder = { who, machine, pid: process.pid, since: now(), token: randomUUID() };
  heldHere.add(own.token);
  let lock: Lock | undefined;
  try {
    const path = join(folder, lockName);
    lock = (await tryToTake(fs, path, own, options)) ? holdLock(fs, path, own) : undefined;
    return lock === undefined ? { heldBy: toHeldBy((await readLock(fs, path))?.holder, now()) } : { lock };
  } finally {
    if (lock === undefined) heldHere.delete(own.token);
  }
}

async function tryToTake(
  fs: FileSystem,
  path: string,
  own: Holder,
  { machine, isAlive = isProcessAlive, watch = beat + 5_000 }: LockOptions,
): Promise<boolean> {
  const isStale = ({ holder, silentFor }: Found) =>
    (holder !== undefined && holder.machine === machine && isDead(holder, isAlive)) || silentFor >= silence;
  for (let attempt = 0; attempt < 10; attempt += 1) {
    if (await createWhole(fs, path, own)) return true;
    const found = await readLock(fs, path);
    if (found === undefined) continue;
    // The clock went back (the battery of an old machine): by it this lock would never grow old. A living holder shows
    // itself while it is watched.
    const isSilent = found.silentFor < -future && !isStale(found) && (await isUnchanged(fs, path, found, watch));
    if (!isSilent && !isStale(found)) return false;
    await takeAway(fs, path, own, isStale, found.holder?.token);
  }
  return false;
}

/** Whether a lock shows no sign of life for so many milliseconds. */
async function isUnchanged(fs: FileSystem, path: string, before: Found, watch: number): Promise<boolean> {
  await sleep(watch);
  const after = await readLock(fs, path);
  return after !== undefined && after.changed === before.changed;
}

/** @param now said when the lock cannot be read */
function toHeldBy(holder: Holder | undefined, now: string): HeldBy {
  return { who: holder?.who ?? '?', machine: holder?.machine ?? '?', since: holder?.since ?? now };
}

function isDead(holder: Holder, isAlive: (pid: number) => boolean): boolean {
  return holder.pid === process.pid ? !heldHere.has(holder.token) : !isAlive(holder.pid);
}

function isProcessAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, and belongs to someone else.
    return errorCode(error) === 'EPERM';
  }
}

/**
 * Makes a file that is there with its content from the first moment, or not at all. @returns false when one is there
 */
async function createWhole(fs: FileSystem, path: string, holder: Holder): Promise<boolean> {
  const bytes = Buffer.from(JSON.stringify(holder));
  const temporary = temporaryName(path);
  await writeNew(fs, temporary, bytes);
  try {
    await fs.link(temporary, path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
  } finally {
    await removeQuietly(fs, temporary);
  }
  // A disk without second names (FAT): a crash between making and writing leaves an empty file, which grows old.
  try {
    await writeNew(fs, path, bytes);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

async function writeNew(fs: FileSystem, path: string, bytes: Buffer): Promise<void> {
  const file = await fs.open(path, 'wx');
  try {
    await writeAll(fs, file, bytes, 0);
    await fs.sync(file);
  } catch (error) {
    await removeQuietly(fs, path);
    throw error;
  } finally {
    await fs.close(file);
  }
}

/** A lock as it was found; `holder` is undefined when it cannot be read. */
type Found = { readonly holder: Holder | undefined; readonly changed: number; readonly silentFor: number };

async function readLock(fs: FileSystem, path: string): Promise<Found | undefined> {
  const stat = await fs.stat(path);
  if (stat === undefined) return undefined;
  const text = await fs.readFile(path).catch(() => Buffer.alloc(0));
  const holder = holderSchema.safeParse(parseJson(text.toString('utf8')));
  const { changed } = stat;
  return { holder: holder.success ? holder.data : undefined, changed, silentFor: Date.now() - changed };
}

/**
 * Removes a dead holder's lock. Only one may do so at a time, and looks again first: or else the second of two who saw
 * the dead lock would remove the lock that the first has just taken.
 */
async function takeAway(
  fs: FileSystem,
  path: string,
  own: Holder,
  isStale: (found: Found) => boolean,
  token: string | undefined,
): Promise<void> {
  const guard = `${path}.taking`;
  if (!(await createWhole(fs, guard, own))) {
    const other = await readLock(fs, guard);
    // Left by one that was killed while it took a lock away.
    if (other !== undefined && isStale(other)) await removeQuietly(fs, guard);
    else await sleep(20);
    return;
  }
  try {
    const found = await readLock(fs, path);
    if (found !== undefined && found.holder?.token === token) await fs.remove(path);
  } finally {
    await removeQuietly(fs, guard);
  }
}

function holdLock(fs: FileSystem, path: string, own: Holder): Lock {
  let lost: HeldBy | undefined;
  let seen = Date.now();
  const check = async () => {
    const found = await readLock(fs, path);
    seen = Date.now();
    if (found?.holder?.token !== own.token) lost = toHeldBy(found?.holder, own.since);
    return lost;
  };
  const timer = setInterval(() => {
    // The file's own time is the sign of life, so that clocks of two machines need not agree with what is written in it.
    check()
      .then((other) => (other ? undefined : writeDurably(fs, path, Buffer.from(JSON.stringify(own)))))
      .catch(() => undefined);
  }, beat);
  timer.unref();
  return {
    lostTo: async () => lost ?? (Date.now() - seen > beat * 2 ? check() : undefined),
    release: async () => {
      clearInterval(timer);
      const other = await check().catch(() => lost);
      heldHere.delete(own.token);
      if (other === undefined) await withPatience(() => fs.remove(path), 2000).catch(() => undefined);
    },
  };
}
