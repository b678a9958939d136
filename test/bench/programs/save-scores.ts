import { createRequire } from 'node:module';
import { join } from 'node:path';
import { machineClock } from '#main/adapters/clock.ts';
import { nodeFileSystem, type FileSystem } from '#main/adapters/disk/file-system.ts';
import { openStore } from '#main/adapters/disk/open-store.ts';
import { must, setPoint } from '#test/support/large-office.ts';

/**
 * One score after the other, each durable, in our store and, in turns with it, in SQLite. Arguments: the data folder,
 * the rounds and how many saves in each, the name of the build, then (when better-sqlite3 is to be had) the folder in which it is installed
 * and the database's file.
 */
const [folder = '', rounds = '5', length = '400', writer, sqliteFolder, database = ''] = process.argv.slice(2);

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

/** The scoring grid's cell of save `index`, and what is put into it. */
const cell = (index: number) => ({
  village: index % 40,
  row: (index * 37) % 1000,
  column: index % 25,
  point: 10 + ((index * 7 + Math.floor(index / 1000)) % 80),
});

type Statement = { run(...values: readonly (string | number)[]): unknown };
type Database = { pragma(text: string): unknown; exec(sql: string): unknown; prepare(sql: string): Statement };

function isOpener(value: unknown): value is new (file: string) => Database {
  return typeof value === 'function';
}

/** Sets one point in a table of as many points as one year has. */
function openSqlite(installed: string): (village: number, line: number, column: number, point: number) => unknown {
  const found: unknown = createRequire(join(installed, 'x.js'))('better-sqlite3');
  if (!isOpener(found)) throw new Error('no better-sqlite3');
  const opened = new found(database);
  opened.pragma('journal_mode = WAL');
  opened.pragma('synchronous = FULL');
  opened.exec(
    'create table points (year int, village int, line int, col int, point int, primary key (year, village, line, col))',
  );
  opened.exec('begin');
  const insert = opened.prepare('insert into points values (?, ?, ?, ?, ?)');
  for (let village = 0; village < 40; village += 1) {
    for (let line = 0; line < 1000; line += 1) {
      for (let column = 0; column < 25; column += 1) insert.run(2026, village, line, column, 1);
    }
  }
  opened.exec('commit');
  const update = opened.prepare(
    'update points set point = ? where year = 2026 and village = ? and line = ? and col = ?',
  );
  return (village, line, column, point) => update.run(point, village, line, column);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const store = must(
  await openStore({
    folder,
    folderLabel: '',
    clock: machineClock,
    who: 'Hoàng Thị Mẫu',
    idleMilliseconds: 0,
    fileSystem: counting,
    writer,
  }),
);
// As on a day of work: only what is worked on is in memory.
must(await store.read('registry'));
const setInSqlite = sqliteFolder === undefined ? undefined : openSqlite(sqliteFolder);
const result: { ours: number; theirs: number; bytes: number; allBytes: number; flushes: number }[] = [];
for (let round = 0; round < Number(rounds); round += 1) {
  const ours: number[] = [];
  const theirs: number[] = [];
  const bytes: number[] = [];
  const before = { flushes, written };
  for (let index = round * Number(length); index < (round + 1) * Number(length); index += 1) {
    const { village, row, column, point } = cell(index);
    const writtenBefore = written;
    let begin = performance.now();
    must(await setPoint(store, village, row, column, point));
    ours.push(performance.now() - begin);
    bytes.push(written - writtenBefore);
    begin = performance.now();
    setInSqlite?.(village, row, column, point);
    theirs.push(performance.now() - begin);
  }
  result.push({
    ours: median(ours),
    theirs: median(theirs),
    bytes: median(bytes),
    allBytes: (written - before.written) / Number(length),
    flushes: (flushes - before.flushes) / Number(length),
  });
}
process.stdout.write(JSON.stringify(result));
await store.close();
