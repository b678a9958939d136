import type { AppError } from './errors.ts';
import type { JobId } from './ids.ts';

/** What the main process tells the screen unasked. Only JSON. */
export type AppEvent =
  | {
      readonly type: 'changed';
      /** Books that changed: `base`, `titles-2026`, `covenant-abc` … A snapshot drawn from one of them is stale. */
      readonly books: readonly string[];
      /** Name of the command, e.g. `titles.setScores`. */
      readonly command: string;
      readonly at: string;
    }
  | {
      readonly type: 'progress';
      readonly job: JobId;
      readonly done: number;
      readonly total: number;
      /** What is being worked on now, as data, e.g. a file name. */
      readonly item?: string;
    }
  /** The data was locked, unlocked, sealed or opened for good: `protection.state` says which. */
  | { readonly type: 'access' }
  /** A file was found damaged that nobody had needed before: the start's findings have grown. */
  | { readonly type: 'damage' }
  | { readonly type: 'saved'; readonly at: string }
  | { readonly type: 'not-saved'; readonly error: AppError }
  | { readonly type: 'backed-up'; readonly at: string };
