/** Another instance that holds the data: this one only reads. `since` is an ISO instant. */
export type HeldBy = { readonly who: string; readonly machine: string; readonly since: string };

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
  readonly rebuiltFrom: 'journal' | 'previous' | 'backup' | 'nothing';
  readonly detail?: string;
};
