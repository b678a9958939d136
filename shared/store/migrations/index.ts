import type { Migration } from '../schemas.ts';

/** The version of the data that this program writes. */
export const schemaVersion = 10;

/** Every step from the first version to {@link schemaVersion}, in order. Version 10 is the first: no step leads to it. */
export const migrations: readonly Migration[] = [];
