import { bookKindOf } from './books.ts';
import { migrations, schemaVersion } from './migrations/index.ts';
import type { BookSchemas } from './schemas.ts';

/** The books of an office as the store sees them. */
export const officeSchemas: BookSchemas = {
  version: schemaVersion,
  migrations,
  schemaOf: (name) => bookKindOf(name)?.schema,
  emptyOf: (name) => bookKindOf(name)?.empty,
};
