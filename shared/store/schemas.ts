import type { z } from 'zod';

/**
 * Leads the data of one kind of book from one version of the program to the next; pure. Numbered by ten, so that a
 * correction can still be put between two.
 */
export type Migration = {
  /** The version that the data has afterwards. */
  readonly to: number;
  /** The book `name` as the version before `to` left it, in the new form; what it does not concern comes back as it is. */
  readonly change: (name: string, data: unknown) => unknown;
};

/** What the store knows of its books' content: nothing but this. */
export type BookSchemas = {
  /** The version that this program writes. */
  readonly version: number;
  /** Rising by `to`; the last leads to `version`. */
  readonly migrations: readonly Migration[];
  /** Undefined when no book may be named so. A schema only checks: it must not transform, nor fill in defaults. */
  schemaOf(name: string): z.ZodType | undefined;
  /** What a book that was never written holds, in the newest form. */
  emptyOf(name: string): unknown;
};

/** The book's data led from version `from` to version `to`. */
export function migrate(schemas: BookSchemas, name: string, data: unknown, from: number, to: number): unknown {
  return schemas.migrations
    .filter((migration) => migration.to > from && migration.to <= to)
    .reduce((value, migration) => migration.change(name, value), data);
}
