import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import { z } from 'zod';
import { machineClock } from '#main/adapters/clock.ts';
import { nodeFileSystem, type FileSystem } from '#main/adapters/disk/file-system.ts';
import { openStore, type OfficeStore } from '#main/adapters/disk/open-store.ts';
import { dataFolderOf } from '#main/shell/compose.ts';
import { programRoot } from '#main/shell/root.ts';
import { ok } from '#shared/contract/result.ts';
import { fillLarge, large, largeHouseholds, must, yearBook } from '#test/support/large-office.ts';
import { bundleProgram } from '#test/support/run-worker.ts';

/**
 * The store at 40,000 households × 10 years × 25 criteria, beside all data in one file of lowdb and beside SQLite.
 * Run with `npx tsx test/bench/store.bench.ts`; `--quick` makes few rounds. better-sqlite3 is no dependency of ours: it
 * is installed for the run, unless `--sqlite FOLDER` names a folder in which it is; without a registry it is skipped.
 */
const manifest = z.object({ version: z.string() });
const { version } = manifest.parse(JSON.parse(await readFile(join(programRoot(), 'package.json'), 'utf8')));
/** Everything here runs in one build, as on the clerk's machine. */
const benchBuild = 'bench';
const writer = `${version}+${benchBuild}`;

const quick = process.argv.includes('--quick');

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
      writer,
    }),
  );

/** Rounds of saves; what else the machine does falls on some of them, so the median of their ratios is what counts. */
const saveRounds = 5;

/**
 * In the first rounds the engine still turns the program into machine code, which SQLite is from the start. They are told
 * apart: a clerk enters thousands of points in a day.
 */
const warmingRounds = 3;

const savesOutcome = z.array(
  z.object({ ours: z.number(), theirs: z.number(), bytes: z.number(), allBytes: z.number(), flushes: z.number() }),
);

/** Bundled, as the program ships: how it is loaded from its sources makes each function a little slower. */
async function measureSaves(folder: string): Promise<void> {
  const program = await bundleProgram('test/bench/programs/save-scores.ts', place);
  const sqliteFolder = await sqlitePlace();
  const { stdout } = await promisify(execFile)(process.execPath, [
    program,
    folder,
    String(warmingRounds + saveRounds),
    quick ? '60' : '400',
    writer,
    ...(sqliteFolder === undefined ? [] : [sqliteFolder, join(place, 'data.sqlite')]),
  ]);
  const all = savesOutcome.parse(JSON.parse(stdout));
  const rounds = all.slice(warmingRounds);
  const of = (pick: (round: (typeof rounds)[number]) => number) => median(rounds.map(pick));
  row('one score saved, durable: ours', milliseconds(of(({ ours }) => ours)), `${of(({ flushes: one }) => one)} flush`);
  row(
    '',
    `${of(({ bytes }) => bytes)} bytes by one`,
    `${Math.round(of(({ allBytes }) => allBytes))} with all that the files of the journal need`,
  );
  const label = 'one score saved, durable: SQLite WAL, FULL';
  if (sqliteFolder === undefined) row(label, 'skipped: better-sqlite3 is not to be had (see --sqlite)');
  else {
    const each = rounds.map(({ ours, theirs }) => (ours / theirs).toFixed(2)).join(' ');
    const ratio = of(({ ours, theirs }) => ours / theirs).toFixed(2);
    row(label, milliseconds(of(({ theirs }) => theirs)), `ours takes ${ratio} times as long (${each})`);
    const warming = all.slice(0, warmingRounds).map(({ ours, theirs }) => (ours / theirs).toFixed(2));
    row('', `in the first rounds after a start ${warming.join(' ')}`);
  }
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

/** The folder in which better-sqlite3 is installed: the one named, or one beside the data, for this run alone. */
async function sqlitePlace(): Promise<string | undefined> {
  const named = process.argv[process.argv.indexOf('--sqlite') + 1];
  if (process.argv.includes('--sqlite') && named !== undefined && !named.startsWith('--')) return named;
  const folder = join(place, 'sqlite');
  await mkdir(folder);
  await writeFile(join(folder, 'package.json'), '{"private":true}');
  const install = promisify(execFile)('npm', ['install', '--no-audit', '--no-fund', 'better-sqlite3@12'], {
    cwd: folder,
    shell: process.platform === 'win32',
  });
  return install.then(
    () => folder,
    () => undefined,
  );
}

const outcome = z.object({ milliseconds: z.number(), rss: z.number() });

/** Both take turns; each starts as a process of its own. */
async function measureStarts(office: string, file: string): Promise<void> {
  // In the clone: the program looks for its resources above itself.
  const programs = await mkdtemp(join(programRoot(), '.cache', 'bench-'));
  try {
    const ours = await bundleProgram('test/bench/programs/start-office.ts', programs, { LE_LANG_BUILD: benchBuild });
    const lowdb = await bundleProgram('test/bench/programs/start-lowdb.ts', programs);
    const run = async (program: string, argument: string) =>
      outcome.parse(JSON.parse((await promisify(execFile)(process.execPath, [program, argument])).stdout));
    const runs: { ours: z.infer<typeof outcome>; theirs: z.infer<typeof outcome> }[] = [];
    for (let index = 0; index < (quick ? 2 : 7); index += 1) {
      runs.push({ ours: await run(ours, office), theirs: await run(lowdb, file) });
    }
    const tell = (label: string, who: 'ours' | 'theirs') =>
      row(
        label,
        milliseconds(median(runs.map((each) => each[who].milliseconds))),
        `${Math.round(median(runs.map((each) => each[who].rss)) / 1e6)} MB`,
      );
    tell('start to first screen: ours', 'ours');
    tell('start: one file of lowdb', 'theirs');
    const ratio = median(runs.map((each) => each.theirs.milliseconds / each.ours.milliseconds));
    row('', `${ratio.toFixed(1)} times faster`);
  } finally {
    await rm(programs, { recursive: true, force: true });
  }
}

try {
  const office = join(place, 'office');
  const folder = dataFolderOf(office);
  const file = join(place, 'lowdb.json');
  const filling = await open(folder);
  await fillLarge(filling);
  must(await filling.close());
  await measureSaves(folder);
  const store = await open(folder);
  must(await store.read('registry'));
  await measureImport(store);
  const backup = await timed(async () => must(await store.backups.make()));
  row('a backup of everything, opened and counted', milliseconds(backup));
  await measureLowdb(store, file);
  row('books written at the end', milliseconds(await timed(() => store.close())));
  await measureStarts(office, file);
} finally {
  await rm(place, { recursive: true, force: true });
}
