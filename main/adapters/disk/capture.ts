import { join } from 'node:path';
import { bookEnd, encodeBook } from './book-file.ts';

import { booksOf, journalOf, type Disk } from './disk.ts';
import { listSegments } from './journal.ts';
import { keyFileName } from './keys.ts';
import { storedNow } from './shelf.ts';
import type { View } from './view.ts';

/** The data as it was at one moment, to be read at leisure while work goes on. */
export type Capture = {
  /** The newest change that is in it. */
  readonly seq: number;
  /** The files that together are a data folder, by their path in it with `/`. */
  readonly read: () => Promise<ReadonlyMap<string, Buffer>>;
  /** Must be called when it has been read, or will not be. */
  readonly release: () => Promise<void>;
};

type Part = { readonly path: string; readonly read: () => Promise<Buffer>; readonly close: () => Promise<void> };

/**
 * Takes hold of all books and of the journal, the change log of all years. Cheap: what is in memory never changes, and what is on the
 * disk is held open, for a book's file is only ever replaced and the journal only grows.
 */
export async function capture(disk: Disk, view: View, seq: number): Promise<Capture> {
  const parts: Part[] = [];
  for (const name of view.names()) {
    const book = view.shelf.opened().get(name);
    const path = `books/${name}${bookEnd}`;
    if (book !== undefined) {
      const stored = storedNow(disk, name, seq, book.data);
      parts.push({
        path,
        read: () => Promise.resolve(encodeBook(stored, disk.cipher)),
        close: () => Promise.resolve(),
      });
    } else {
      const part = await hold(disk, join(booksOf(disk), name + bookEnd), path);
      if (part !== undefined) parts.push(part);
    }
  }
  const newest = view.archive.newest();
  for (const name of await listSegments(disk.fs, journalOf(disk))) {
    const length = name === newest?.name ? newest.end : undefined;
    const part = await hold(disk, join(journalOf(disk), name), `journal/${name}`, length);
    if (part !== undefined) parts.push(part);
  }
  const key = await hold(disk, join(disk.folder, keyFileName), keyFileName);
  if (key !== undefined) parts.push(key);
  return {
    seq,
    read: async () => {
      const files = new Map<string, Buffer>();
      for (const part of parts) files.set(part.path, await part.read());
      return files;
    },
    release: async () => {
      for (const part of parts) await part.close();
    },
  };
}

/** Holds a file open; undefined when it is not there. */
async function hold(disk: Disk, place: string, path: string, length?: number): Promise<Part | undefined> {
  const stat = await disk.fs.stat(place);
  if (stat === undefined) return undefined;
  const file = await disk.fs.open(place, 'r');
  return {
    path,
    read: () => disk.fs.read(file, 0, length ?? stat.size),
    close: () => disk.fs.close(file),
  };
}
