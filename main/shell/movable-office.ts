import { machineClock } from '#main/adapters/clock.ts';
import { listDrives, type Drive } from '#main/adapters/drives.ts';
import type { AppEvent } from '#shared/contract/events.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { openOffice, type Office, type OfficeOptions } from './compose.ts';
import { candidates, rememberOfficeFolder } from './office-places.ts';

/** How an office is opened that may still choose its place. */
export type MovableOptions = Omit<OfficeOptions, 'moves'> & {
  /** Remembers the place for the next start. */
  readonly remember?: (folder: string) => Promise<void>;
  readonly drives?: () => Promise<readonly Drive[]>;
  /** Where an office usually is. */
  readonly usual?: string;
};

/**
 * An office which, as long as it has no data, may go on in another folder: that one is opened, takes the place of the
 * first behind the same door, and is remembered; the empty first one is let go.
 */
export async function openMovableOffice({
  remember,
  drives,
  usual,
  ...options
}: MovableOptions): Promise<Result<Office>> {
  const listeners = new Set<(event: AppEvent) => void>();
  const tell = (event: AppEvent) => {
    for (const listener of listeners) listener(event);
  };
  let folder = options.folder;

  const open = (place: string): Promise<Result<Office>> =>
    openOffice({ ...options, folder: place, moves: { places, usePlace } });
  const places = async () => (await candidates(folder, drives ?? listDrives, usual)).map(({ shown }) => shown);
  const usePlace = async (id: string): Promise<Result<null>> => {
    const found = (await candidates(folder, drives ?? listDrives, usual)).find(({ shown }) => shown.id === id);
    if (found === undefined) return fail('not-found', { what: id });
    if (found.folder === folder) return ok(null);
    const next = await open(found.folder);
    if (!next.ok) return next;
    await (remember ?? rememberOfficeFolder)(found.folder);
    const before = current;
    current = next.value;
    folder = found.folder;
    stop();
    stop = current.subscribe(tell);
    await before.close();
    tell({ type: 'access' });
    tell({ type: 'changed', books: ['office'], command: 'app.usePlace', at: machineClock.now() });
    return ok(null);
  };

  const first = await open(folder);
  if (!first.ok) return first;
  let current = first.value;
  let stop = current.subscribe(tell);
  return ok({
    dispatch: (method, input) => current.dispatch(method, input),
    files: {
      take: (path, name) => current.files.take(path, name),
      pathOf: (ref) => current.files.pathOf(ref),
      info: (ref) => current.files.info(ref),
      bytes: (ref, limit) => current.files.bytes(ref, limit),
      keepOriginal: (ref) => current.files.keepOriginal(ref),
      keepBytes: (name, bytes) => current.files.keepBytes(name, bytes),
      readOriginal: (original) => current.files.readOriginal(original),
      checkOriginals: () => current.files.checkOriginals(),
      savePaper: (folders, name, bytes) => current.files.savePaper(folders, name, bytes),
    },
    log: {
      error: (reference, error) => current.log.error(reference, error),
      info: (message) => current.log.info(message),
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => current.close(),
  });
}
