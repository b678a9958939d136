import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';

/** The same with all data in one file of lowdb. Argument: the file. */
const begin = performance.now();
const low = new Low<Record<string, unknown>>(new JSONFile(process.argv[2] ?? ''), {});
await low.read();
const milliseconds = performance.now() - begin;
const { rss } = process.memoryUsage();
process.stdout.write(JSON.stringify({ milliseconds, rss, found: Object.keys(low.data) }));
