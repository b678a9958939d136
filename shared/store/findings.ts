/** Data that a newer program wrote: the first file that says so, its version, and the newest that this program knows. */
export type NewerData = { readonly file: string; readonly version: number; readonly known: number };

/**
 * Another instance that holds the data: this one only reads. `since` is an ISO instant. Nobody holds data that a newer
 * program wrote, but this one may only look at it all the same.
 */
export type HeldBy = {
  readonly who: string;
  readonly machine: string;
  readonly since: string;
  readonly newer?: NewerData;
};

/** One thing that was wrong with the data at start, and what became of it. */
export type StoreFinding = {
  readonly file: string;
  readonly problem:
    | 'unreadable'
    | 'wrong-shape'
    | 'bad-checksum'
    | 'empty'
    | 'zeros'
    | 'newer'
    | 'torn-tail'
    | 'missing'
    | 'stale-temporary';
  /** The name under which the damaged file was set aside; undefined when nothing had to be. */
  readonly keptAs: string | undefined;
  /**
   * What it was rebuilt from. `nothing`: something that was saved may be gone. `not-needed`: nothing that was saved is
   * touched (a line that was never acknowledged, a half-written file).
   */
  readonly rebuiltFrom: 'journal' | 'previous' | 'backup' | 'nothing' | 'not-needed';
  /** So many changes at most may be missing in what was rebuilt. */
  readonly lost?: number;
  /** For the technical log; not for the clerk. */
  readonly detail?: string;
};

/**
 * Where the data folder is: on this machine alone; on another machine's disk; or where a program copies it to other
 * machines; or on a stick that may be pulled out. All but the first can lose or double changes, and are warned of.
 */
export type FolderPlace = 'local' | 'network' | 'synchronised' | 'removable';
