import type { Backups as BackupsPort, BackupSource } from '#main/app/ports.ts';
import { fail, ok, type Failure, type Result } from '#shared/contract/result.ts';
import { communeName } from '#shared/office/commune-name.ts';
import { officeBook } from '#shared/office/book.ts';
import { labelOf, officeIn, type BackupReason } from '#shared/store/backup.ts';
import type { BookSchemas } from '#shared/store/schemas.ts';
import type { Backups } from './backups.ts';
import { heldFailure } from './held.ts';
import { noSecondPlace, type SecondPlace } from './second-place.ts';
import type { BookStore } from './store.ts';

/** While work goes on, a backup is made so often. */
const workInterval = 15 * 60_000;
/** At start a backup is made when the newest is older. */
const day = 24 * 3_600_000;

/** Makes backups by itself, and restores them through the store. */
export type BackupKeeper = {
  readonly port: BackupsPort;
  /** Looks at every file that came in, and makes whole what a copy allows. */
  readonly checkOriginals: () => ReturnType<Backups['originals']['check']>;
  readonly stop: () => Promise<void>;
};

/**
 * Starts the keeper of backups for a store that is open.
 * @param now an ISO instant
 * @param startDelay how long the backup of the day waits, in milliseconds: the first screen comes first
 */
export function startBackupKeeper(
  store: BookStore,
  backups: Backups,
  schemas: BookSchemas,
  now: () => string,
  second: SecondPlace = noSecondPlace,
  startDelay = 0,
): BackupKeeper {
  let running: Promise<unknown> = Promise.resolve();
  const make = (reason: BackupReason) => {
    const made = makeWhole(reason);
    running = made;
    return made;
  };
  const makeWhole = async (reason: BackupReason) => {
    const made = await backups.make(reason, store.capture);
    if (made.ok || made.error.code !== 'file-damaged') return made;
    // A file of the data is damaged that nobody has looked at yet: opening each book finds and rebuilds it.
    for (const name of await store.list('')) await store.read(name);
    return backups.make(reason, store.capture);
  };
  const makeInBackground = (reason: BackupReason) => {
    // A failure is seen by the time of the newest backup, which is always on the screen.
    make(reason).catch(() => undefined);
  };
  const isWritable = store.status().heldBy === undefined;
  const newest = backups.newestAt();
  // One from the future says nothing: the clock was wrong then, or is now.
  const isOld = newest === undefined || Math.abs(Date.parse(now()) - Date.parse(newest)) > day;
  let daily: NodeJS.Timeout | undefined;
  if (isWritable && isOld && store.seq() > 0) {
    if (startDelay === 0) makeInBackground('daily');
    else daily = setTimeout(() => makeInBackground('daily'), startDelay);
    daily?.unref();
  }
  const timer = setInterval(() => {
    if (store.status().heldBy === undefined && store.seq() !== backups.newestSeq()) makeInBackground('work');
  }, workInterval);
  timer.unref();

  const restore = async (source: BackupSource, books?: readonly string[]): Promise<Result<null>> => {
    const refusal = readOnly(store);
    if (refusal !== undefined) return refusal;
    const opened = await backups.open(source);
    if (!opened.ok) return opened;
    const { books: content, manifest } = opened.value;
    const missing = books?.find((name) => !content.has(name));
    if (missing !== undefined) return fail('not-found', { what: missing });
    const before = await make('restore');
    if (!before.ok) return before;
    const names = books ?? [...new Set([...content.keys(), ...(await store.list(''))])];
    await backups.originals.bring(
      opened.value,
      names.map((name) => content.get(name)),
    );
    return store.change({ name: 'backups.restore', args: { made: manifest.made } }, names, (drafts) => {
      for (const name of names) drafts[name] = content.get(name) ?? schemas.emptyOf(name);
      return ok(null);
    });
  };

  /** Whose office this is, when it is another than the one whose data is open. */
  const otherOfficeIn = async (book: unknown): Promise<string | undefined> => {
    const theirs = officeIn(book);
    const own = schemas.schemaOf('office') === undefined ? undefined : await store.read('office');
    const ours = own?.ok === true ? officeIn(own.value) : undefined;
    if (theirs === undefined || ours === undefined || theirs === ours) return undefined;
    const { commune } = officeBook.safeParse(book).data ?? {};
    return commune === undefined ? '?' : communeName(commune);
  };

  return {
    port: {
      list: async () => ok(await backups.list()),
      make: async () => readOnly(store) ?? make('asked'),
      inspect: async (source) => {
        const opened = await backups.open(source);
        if (!opened.ok) return opened;
        const { manifest, books, counts } = opened.value;
        const named = counts.map((book) => {
          const label = labelOf(books.get(book.name));
          return label === undefined ? book : { ...book, label };
        });
        const { made, reason } = manifest;
        const originals = await backups.originals.count(opened.value);
        const otherOffice = await otherOfficeIn(books.get('office'));
        const whose = otherOffice === undefined ? {} : { otherOffice };
        return ok({ id: 'id' in source ? source.id : source.name, made, reason, books: named, originals, ...whose });
      },
      restore,
      places: () => second.state(),
      choosePlace: async (id) => readOnly(store) ?? second.choose(id),
    },
    checkOriginals: async () => {
      const books: unknown[] = [];
      for (const name of await store.list('')) {
        const book = await store.read(name);
        if (book.ok) books.push(book.value);
      }
      return backups.originals.check(books);
    },
    stop: async () => {
      clearInterval(timer);
      clearTimeout(daily);
      await running.catch(() => undefined);
    },
  };
}

function readOnly(store: BookStore): Failure | undefined {
  const { heldBy } = store.status();
  return heldBy && heldFailure(heldBy);
}
