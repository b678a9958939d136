import { useEffect, useState } from 'react';
import type { AppError } from '#shared/contract/errors.ts';
import { subscribe, useSnapshot } from '../api/index.ts';

/** What the top bar says of the data's safety. Instants in UTC. */
export type SaveState = {
  readonly savedAt: string | undefined;
  readonly backedUpAt: string | undefined;
  /** Why the last change is not on the disk; undefined once a later save succeeded. */
  readonly failure: AppError | undefined;
};

/** Follows saves and backups: what the main process knows at start, then its events. */
export function useSaveState(): SaveState {
  const status = useSnapshot('store.status', {});
  const [heard, setHeard] = useState<Partial<SaveState>>({});
  useEffect(
    () =>
      subscribe((event) => {
        if (event.type === 'saved') setHeard((now) => ({ ...now, savedAt: event.at, failure: undefined }));
        if (event.type === 'not-saved') setHeard((now) => ({ ...now, failure: event.error }));
        if (event.type === 'backed-up') setHeard((now) => ({ ...now, backedUpAt: event.at }));
      }),
    [],
  );
  return {
    savedAt: heard.savedAt ?? status.value?.savedAt,
    backedUpAt: heard.backedUpAt ?? status.value?.backedUpAt,
    failure: heard.failure,
  };
}

const dayMilliseconds = 24 * 60 * 60 * 1000;

/**
 * Whether there is a day's work without a backup: then it is said in red.
 * @param since the newest backup, or the set-up of the office when there was none yet; an instant
 * @param now milliseconds since 1970
 */
export function isBackupLate(since: string | undefined, now: number): boolean {
  // One from the future says nothing: the clock was wrong then, or is now.
  return since !== undefined && Math.abs(now - Date.parse(since)) > dayMilliseconds;
}
