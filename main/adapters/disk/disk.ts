import { join } from 'node:path';
import type { BookSchemas } from '#shared/store/schemas.ts';
import type { Cipher } from './cipher.ts';
import type { FileSystem } from './file-system.ts';

/** One data folder and how it is read and written. */
export type Disk = {
  readonly fs: FileSystem;
  readonly folder: string;
  readonly schemas: BookSchemas;
  readonly cipher: Cipher | undefined;
  /** Now, an ISO instant. */
  readonly now: () => string;
  /** How long a file held by another program is waited for, in milliseconds. */
  readonly patience: number;
};

/** The folder of the books' files. */
export const booksOf = (disk: Disk) => join(disk.folder, 'books');

/** The folder of the journal's files. */
export const journalOf = (disk: Disk) => join(disk.folder, 'journal');
