import type { Dispatch } from '#main/app/dispatch.ts';
import type { KnownFiles } from '#main/adapters/files.ts';
import type { Log } from '#main/app/ports.ts';
import type { AppEvent } from '#shared/contract/events.ts';

/** One opened office: the door to it, and what a shell needs around the door. */
export type Office = {
  readonly dispatch: Dispatch;
  readonly files: KnownFiles;
  readonly log: Log;
  /** Hears every event until the returned function is called. */
  subscribe(listener: (event: AppEvent) => void): () => void;
  /** Waits for what is being written and lets the data go. Safe to call twice. */
  close(): Promise<void>;
};
