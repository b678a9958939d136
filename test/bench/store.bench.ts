import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import { z } from 'zod';
import { machineClock } from '#main/adapters/clock.ts';
import { nodeFileSystem, type FileSystem } from '#main/adapters/disk/file-system.ts';
import { openStore, type OfficeStore } from '#main/adapters/disk/open-store.ts';
import { ok } from '#shared/contract/result.ts';
import {
  benchWriter,
  fillLarge,
  large,
  largeHouseholds,
  must,
  setPoint,
  yearBook,
} from '#test/support/large-office.ts';
import { bundleProgram } from '#test/support/run-worker.ts';

/**
 * The store at 40,000 households × 10 years × 25 criteria, beside all data in one file of lowdb and beside SQLite.
 * Run with `npx tsx test/bench/store.bench.ts`; `--quick` makes few rounds; `--sqlite FOLDER` names a folder in which
 * better-sqlite3 is installed (it is no dependency of ours).
 */
const quick = process.argv.includes('--quick');
const sqliteFolder = process.argv[process.argv.indexOf('--sqlite') + 1] ?? '';

const place = await mkdtemp(join(tmpdir(), 'le-lang-bench-'));
const row = (what: string, ...values: string[]) => console.log(`${what.padEnd(46)}${values.join('   ')}`);
const milliseconds = (value: number) => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

async function timed<T>(task: () => T | Promise<T>): Promise<number> {
  const begin = performance.now();
  await task();
  return performance.now() - begin;
}

let flushes = 0;
let written = 0;
const counting: FileSystem = {
  ...nodeFileSystem,
  sync: (file) => {
    flushes += 1;
    return nodeFileSystem.sync(file);
  },
  dataSync: (file) => {
    flushes += 1;
    return nodeFileSystem.dataSync(file);
  },
  write: async (file, bytes, position) => {
    const count = await nodeFileSystem.write(file, bytes, position);
    written += count;
    return count;
  },
};

const open = async (folder: string): Promise<OfficeStore> =>
  must(
    await openStore({
      folder,
      folderLabel: '',
      clock: machineClock,
      who: 'Hoàng Thị Mẫu',
      idleMilliseconds: 0,
      fileSystem: counting,
      writer: benchWriter,
    }),
  );

/** The scoring grid's cell of round `index`. */
const cell = (index: number) => ({
  village: index % 40,
  row: (index * 37) % 1000,
  column: index % 25,
  point: index % 7,
});

/** Both take turns, so that what else the machine does falls on both alike. */
async function measureSaves(store: OfficeStore): Promise<void> {
  const setInSqlite = openSqlite();
  const ours: number[] = [];
  const theirs: number[] = [];
  const bytes: number[] = [];
  for (let index = 0; index < (quick ? 60 : 1000); index += 1) {
    const { village, row: line, column, point } = cell(index);
    const before = written;
    ours.push(await timed(async () => must(await setPoint(store, village, line, column, point + 10))));
    bytes.push(written - before);
    if (setInSqlite !== undefined) theirs.push(await timed(() => setInSqlite(village, line, column, point + 10)));
  }
  row('one score saved, durable: ours', milliseconds(median(ours)), `${Math.max(...bytes)} bytes at most`);
  const label = 'one score saved, durable: SQLite WAL, FULL';
  if (setInSqlite === undefined) row(label, 'skipped: better-sqlite3 is not installed (see --sqlite)');
  else
    row(label, milliseconds(median(theirs)), `ours takes ${(median(ours) / median(theirs)).toFixed(2)} times as long`);
}

async function measureImport(store: OfficeStore): Promise<void> {
  const households = largeHouseholds(100_000, 120_000);
  const before = flushes;
  const time = await timed(async () =>
    must(
      await store.change({ name: 'registry.import', args: { count: 20_000 } }, ['registry'], ({ registry }) => {
        registry.households.push(...households);
        return ok(null);
      }),
    ),
  );
  const used = flushes - before;
  const undo = await timed(async () => must(await store.undo('registry')));
  row('import of 20,000 households', milliseconds(time), `${used} flush`, `one undo ${milliseconds(undo)}`);
}

async function measureLowdb(store: OfficeStore, file: string): Promise<void> {
  const all: Record<string, unknown> = { registry: must(await store.read('registry')) };
  for (let year = large.newestYear - large.years + 1; year <= large.newestYear; year += 1) {
    all[yearBook(year)] = must(await store.read(yearBook(year)));
  }
  const low = new Low<Record<string, unknown>>(new JSONFile(file), {});
  low.data = all;
  const times: number[] = [];
  for (let index = 0; index < 3; index += 1) times.push(await timed(() => low.write()));
  row(
    'one score saved: one file of lowdb, not durable',
    milliseconds(median(times)),
    `${(await stat(file)).size} bytes`,
  );
}

type Statement = { run(...values: readonly (string | number)[]): unknown };
type Database = { pragma(text: string): unknown; exec(sql: string): unknown; prepare(sql: string): Statement };

function isOpener(value: unknown): value is new (file: string) => Database {
  return typeof value === 'function';
}

/** Sets one point in SQLite; undefined when better-sqlite3 is not there. */
function openSqlite(): ((village: number, line: number, column: number, point: number) => unknown) | undefined {
  if (!existsSync(join(sqliteFolder, 'node_modules', 'better-sqlite3'))) return undefined;
  const found: unknown = createRequire(join(sqliteFolder, 'x.js'))('better-sqlite3');
  if (!isOpener(found)) throw new Error('no better-sqlite3');
  const database = new found(join(place, 'data.sqlite'));
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec(
    'create table points (year int, village int, line int, col int, point int, primary key (year, village, line, col))',
  );
  database.exec('begin');
  const insert = database.prepare('insert into points values (?, ?, ?, ?, ?)');
  for (let village = 0; village < 40; village += 1) {
    for (let line = 0; line < 1000; line += 1) {
      for (let column = 0; column < 25; column += 1) insert.run(2026, village, line, column, 1);
    }
  }
  database.exec('commit');
  const update = database.prepare(
    'update points set point = ? where year = 2026 and village = ? and line = ? and col = ?',
  );
  return (village, line, column, point) => update.run(point, village, line, column);
}

const outcome = z.object({ milliseconds: z.number(), rss: z.number() });

async function measureStart(label: string, entry: string, argument: string): Promise<number> {
  const program = await bundleProgram(entry, place);
  const runs: z.infer<typeof outcome>[] = [];
  for (let index = 0; index < (quick ? 2 : 7); index += 1) {
    const { stdout } = await promisify(execFile)(process.execPath, [program, argument]);
    runs.push(outcome.parse(JSON.parse(stdout)));
  }
  const time = median(runs.map((run) => run.milliseconds));
  row(label, milliseconds(time), `${Math.round(median(runs.map((run) => run.rss)) / 1e6)} MB`);
  return time;
}

try {
  const folder = join(place, 'data');
  const file = join(place, 'lowdb.json');
  const filling = await open(folder);
  await fillLarge(filling);
  must(await filling.close());
  // As on a day of work: only what is worked on is in memory.
  const store = await open(folder);
  must(await store.read('registry'));
  await measureSaves(store);
  await measureImport(store);
  const backup = await timed(async () => must(await store.backups.make()));
  row('a backup of everything, opened and counted', milliseconds(backup));
  await measureLowdb(store, file);
  row('books written at the end', milliseconds(await timed(() => store.close())));
  const ours = await measureStart('start to first screen: ours', 'test/bench/programs/start-office.ts', folder);
  const theirs = await measureStart('start: one file of lowdb', 'test/bench/programs/start-lowdb.ts', file);
  row('', `${(theirs / ours).toFixed(1)} times faster`);
} finally {
  await rm(place, { recursive: true, force: true });
}
