import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { diskKinds, makeCrashDisk, whyNotHere } from '#test/support/crash-disk.ts';
import { bundleProgram, runAndKill } from '#test/support/run-worker.ts';
import { openToy, readToy } from '#test/support/toy-store.ts';
import { isTorture } from '#test/support/torture.ts';
import { blockLength, modelAfter, modelStart } from '#test/support/workload.ts';

const cuts = isTorture ? 50 : 5;
const limit = 20_000 + cuts * 5000;
const usable = diskKinds.filter((kind) => whyNotHere(kind) === undefined);

for (const kind of diskKinds) {
  const why = whyNotHere(kind);
  if (why !== undefined) test.skip(`power cuts on ${kind.name}: skipped, ${why}`, () => undefined);
}

let place = '';
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'le-lang-power-'));
});
afterAll(() => rm(place, { recursive: true, force: true }));

const randomMoment = async (firstWord: Promise<void>) => {
  await firstWord;
  await sleep(50 + Math.random() * 200);
};

describe.each(usable)('$name', (kind) => {
  test(`${cuts} power cuts: what was acknowledged is there, nothing is there by half`, { timeout: limit }, async () => {
    const own = await mkdtemp(join(place, 'ours-'));
    const program = await bundleProgram('test/support/worker.ts', own);
    const disk = await makeCrashDisk(kind, own);
    let state = modelStart;
    let from = 0;
    let acknowledged = 0;
    try {
      for (let cut = 0; cut < cuts; cut += 1) {
        const folder = join(disk.folder, 'data');
        const said = await runAndKill(program, [folder, String(from)], from, randomMoment);
        expect(said.errors).toBe('');
        await disk.cutPower();
        const store = await openToy(folder, { linesPerSegment: 40 });
        const [a, b] = [await readToy(store, 'toy-a'), await readToy(store, 'toy-b')];
        const { findings } = store.status();
        await store.close();
        expect(findings.filter(({ problem }) => problem !== 'torn-tail' && problem !== 'stale-temporary')).toEqual([]);
        expect(b).toEqual(a);
        const sure = modelAfter(state, from, said.done);
        const isSure = JSON.stringify(a) === JSON.stringify(sure);
        expect(a).toEqual(isSure ? sure : modelAfter(state, from, said.begun));
        acknowledged += said.done - from;
        state = a;
        from = Math.ceil((said.begun + 1) / blockLength) * blockLength;
      }
    } finally {
      await disk.remove();
    }
    console.log(`${kind.name}: ${cuts} cuts, ${acknowledged} acknowledged, 0 lost`);
    expect(acknowledged).toBeGreaterThan(0);
  });
});

const plain = usable[0];

test.skipIf(plain === undefined)('the same store without its flushes is found out', { timeout: limit }, async () => {
  if (plain === undefined) return;
  const own = await mkdtemp(join(place, 'unflushed-'));
  const program = await bundleProgram('test/support/worker.ts', own);
  const disk = await makeCrashDisk(plain, own);
  try {
    const folder = join(disk.folder, 'data');
    const said = await runAndKill(program, [folder, '0', 'unflushed'], 0, randomMoment);
    await disk.cutPower();
    const store = await openToy(folder);
    const found = await readToy(store, 'toy-a');
    await store.close();
    expect(found).not.toEqual(modelAfter(modelStart, 0, said.done));
  } finally {
    await disk.remove();
  }
});

test.skipIf(plain === undefined)(
  'beside it, lowdb as it comes loses what it acknowledged',
  { timeout: limit },
  async () => {
    if (plain === undefined) return;
    const own = await mkdtemp(join(place, 'lowdb-'));
    const program = await bundleProgram('test/support/lowdb-worker.ts', own);
    const disk = await makeCrashDisk(plain, own);
    let losses = 0;
    try {
      for (let cut = 0; cut < cuts; cut += 1) {
        const folder = join(disk.folder, `data-${cut}`);
        await mkdir(folder);
        const said = await runAndKill(program, [folder, '0'], 0, randomMoment);
        await disk.cutPower();
        if ((await countIn(join(folder, 'lowdb.json'))) < said.done) losses += 1;
      }
    } finally {
      await disk.remove();
    }
    console.log(`lowdb on ${plain.name}: ${cuts} cuts, ${losses} with losses`);
    expect(losses).toBeGreaterThan(0);
  },
);

/** How many numbers a file of lowdb holds; 0 when it is gone or cannot be read. */
async function countIn(path: string): Promise<number> {
  const text = await readFile(path, 'utf8').catch(() => '');
  try {
    return z.object({ done: z.array(z.int()) }).parse(JSON.parse(text)).done.length;
  } catch {
    return 0;
  }
}
