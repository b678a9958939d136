import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { bundleProgram, runAndKill } from '#test/support/run-worker.ts';
import { openToy, quickPlace, readToy } from '#test/support/toy-store.ts';
import { isTorture } from '#test/support/torture.ts';
import { blockLength, modelAfter, modelStart } from '#test/support/workload.ts';

const kills = isTorture ? 1000 : 100;

test(
  `killed ${kills} times at random moments: what was acknowledged is there, nothing is there by half`,
  {
    timeout: kills * 2000,
  },
  async () => {
    const place = await mkdtemp(join(isTorture ? tmpdir() : quickPlace, 'le-lang-kill-'));
    const folder = join(place, 'data');
    const program = await bundleProgram('test/support/worker.ts', place);
    const counts = { acknowledged: 0, duringStart: 0, unacknowledgedButWhole: 0 };
    let state = modelStart;
    let from = 0;
    for (let round = 0; round < kills; round += 1) {
      // One in eight is killed while it starts, that is while it repairs what the last kill left.
      const said = await runAndKill(program, [folder, String(from)], from, async (firstWord) => {
        if (round % 8 === 7) return sleep(40 + Math.random() * 60);
        await firstWord;
        return sleep(Math.random() * 60);
      });
      expect(said.errors).toBe('');
      // Looked at in a copy: the next worker has to start from what the kill left.
      const copy = join(place, 'copy');
      await cp(folder, copy, { recursive: true });
      const store = await openToy(copy, { linesPerSegment: 40 });
      const [a, b] = [await readToy(store, 'toy-a'), await readToy(store, 'toy-b')];
      const { findings, heldBy } = store.status();
      expect(heldBy).toBeUndefined();
      expect(findings.filter(({ problem }) => problem !== 'torn-tail' && problem !== 'stale-temporary')).toEqual([]);
      expect(b).toEqual(a);
      const acknowledged = modelAfter(state, from, said.done);
      const tried = modelAfter(state, from, said.begun);
      const isTried = JSON.stringify(a) !== JSON.stringify(acknowledged);
      expect(a).toEqual(isTried ? tried : acknowledged);
      counts.acknowledged += said.done - from;
      if (said.begun === from) counts.duringStart += 1;
      if (isTried) counts.unacknowledgedButWhole += 1;
      state = a;
      from = Math.ceil((said.begun + 1) / blockLength) * blockLength;
      await store.close();
      await rm(copy, { recursive: true });
    }
    console.log(`kill -9: ${kills} kills, ${JSON.stringify(counts)}, 0 lost, 0 by half`);
    expect(counts.acknowledged).toBeGreaterThan(kills);
    await rm(place, { recursive: true, force: true });
  },
);
