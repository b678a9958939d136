import { openOffice } from '#main/shell/compose.ts';
import { must } from '#test/support/large-office.ts';

/**
 * What the first screen asks of the main process, through the door, and how long and how much memory it took: from the
 * program's own first line on. Argument: the office's folder.
 */
const begin = performance.now();
const opener = { open: () => Promise.resolve(false), show: () => Promise.resolve(false) };
const office = must(await openOffice({ folder: process.argv[2] ?? '', opener }));
const calls: readonly (readonly [string, unknown])[] = [
  ['app.start', {}],
  ['store.status', {}],
  ['history.can', {}],
  ['home.overview', { year: 2026 }],
];
for (const [method, input] of calls) must(await office.dispatch(method, input));
const milliseconds = performance.now() - begin;
const { rss } = process.memoryUsage();
process.stdout.write(JSON.stringify({ milliseconds, rss }));
await office.close();
