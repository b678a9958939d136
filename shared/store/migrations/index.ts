import type { Migration } from '../schemas.ts';
import { to20 } from './to-20.ts';

/** The version of the data that this program writes. */
export const schemaVersion = 20;

/** Every step from the first version to {@link schemaVersion}, in order. Version 10 is the first: no step leads to it. */
export const migrations: readonly Migration[] = [to20];
