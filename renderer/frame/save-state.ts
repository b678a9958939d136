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

/** Whether the newest backup is older than a day: then it is said in red. */
export function isBackupLate(backedUpAt: string | undefined, now: number): boolean {
  return backedUpAt === undefined || now - Date.parse(backedUpAt) > dayMilliseconds;
}
