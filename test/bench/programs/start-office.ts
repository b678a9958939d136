import { machineClock } from '#main/adapters/clock.ts';
import { openStore } from '#main/adapters/disk/open-store.ts';
import { benchWriter, large, must, yearBook } from '#test/support/large-office.ts';

/** What the first screen needs, and how long and how much memory it took. Argument: the data folder. */
const begin = performance.now();
const store = must(
  await openStore({
    folder: process.argv[2] ?? '',
    folderLabel: '',
    clock: machineClock,
    who: 'Người thử',
    writer: benchWriter,
  }),
);
const office = must(await store.read('office'));
const registry = must(await store.read('registry'));
const year = must(await store.read(yearBook(large.newestYear)));
const milliseconds = performance.now() - begin;
const { rss } = process.memoryUsage();
process.stdout.write(
  JSON.stringify({
    milliseconds,
    rss,
    found: [Object.keys(office).length, registry.households.length, Object.keys(year.titles).length],
  }),
);
await store.close();
