import { join } from 'node:path';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';

/** The same kind of work with lowdb as it comes, for comparison: numbers are added, each `done` once `write` has ended. */
async function work(folder: string, from: number): Promise<never> {
  const low = new Low<{ done: number[] }>(new JSONFile(join(folder, 'lowdb.json')), { done: [] });
  await low.read();
  process.stdout.write(`open ${from}\n`);
  for (let number = from; ; number += 1) {
    process.stdout.write(`begin ${number}\n`);
    low.data.done.push(number);
    await low.write();
    process.stdout.write(`done ${number}\n`);
  }
}

const [folder = '', from = '0'] = process.argv.slice(2);
await work(folder, Number(from));
