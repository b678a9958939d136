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
  /**
   * Names this very build of the program. What it wrote itself it does not hold against the schemas again: each change
   * was checked before it was written, and the checksum says that it is still the same. Undefined: everything is checked.
   */
  readonly writer: string | undefined;
  /** Now, an ISO instant. */
  readonly now: () => string;
  /** So many bytes are made ready for coming lines of the journal at a time; 0 for none. */
  readonly journalRoom: number;
  /** How long a file held by another program is waited for, in milliseconds. */
  readonly patience: number;
};

/** The folder of the books' files. */
export const booksOf = ({ folder }: Pick<Disk, 'folder'>) => join(folder, 'books');

/** The folder of files that came in, each under its SHA-256. */
export const originalsOf = ({ folder }: Pick<Disk, 'folder'>) => join(folder, 'originals');

/** The folder of the journal's files. */
export const journalOf = (disk: Disk) => join(disk.folder, 'journal');
