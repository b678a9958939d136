import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { openBooks, type BookStore, type StoreOptions } from '#main/adapters/disk/store.ts';
import { isRecord } from '#shared/store/json.ts';
import type { BookSchemas } from '#shared/store/schemas.ts';

/** A small book as features have them: a list of records, a table, a text that may be absent. */
export const toyBook = z.strictObject({
  title: z.string(),
  note: z.string().optional(),
  people: z.array(z.strictObject({ id: z.string(), name: z.string(), tags: z.array(z.string()).optional() })),
  scores: z.record(z.string(), z.array(z.int())),
});
export type ToyBook = z.infer<typeof toyBook>;

export const emptyToy: ToyBook = { title: '', people: [], scores: {} };

/** Books named `toy-…`. */
export const toySchemas: BookSchemas = {
  version: 10,
  migrations: [],
  schemaOf: (name) => (/^toy-[a-z0-9]+$/.test(name) ? toyBook : undefined),
  emptyOf: () => emptyToy,
};

/** A draft of a toy book among a recipe's drafts. */
export function toy(books: Readonly<Record<string, unknown>>, name = 'toy-a'): ToyBook {
  const book = books[name];
  if (!isToy(book)) throw new Error(`no toy ${name}`);
  return book;
}

function isToy(value: unknown): value is ToyBook {
  return isRecord(value) && 'people' in value;
}

/** Options of a store for tests: no timers, its own clock. */
export function toyOptions(folder: string, more: Partial<StoreOptions> = {}): StoreOptions {
  let tick = 0;
  return {
    folder,
    folderLabel: 'Tài liệu › Lệ Làng',
    schemas: toySchemas,
    now: () => new Date(Date.UTC(2026, 10, 20, 1, 0, 0) + (tick += 1) * 1000).toISOString(),
    who: 'Hoàng Thị Mẫu',
    machine: 'may-van-phong',
    idleMilliseconds: 0,
    patience: 300,
    ...more,
  };
}

/** Opens a store that must open. */
export async function openToy(folder: string, more: Partial<StoreOptions> = {}): Promise<BookStore> {
  const opened = await openBooks(toyOptions(folder, more));
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
}

/** The content of a book that must be there. */
export async function readToy(store: BookStore, name = 'toy-a'): Promise<ToyBook> {
  const found = await store.read(name);
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return toy({ [name]: found.value }, name);
}

/** A place for folders of tests: in memory where the system has one, for these tests flush thousands of times. */
export const quickPlace = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** A fresh folder that is gone when `task` ends. */
export async function inFolder<T>(task: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(quickPlace, 'le-lang-'));
  try {
    return await task(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
