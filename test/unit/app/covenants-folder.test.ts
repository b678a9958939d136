import { copyFile, mkdir, open, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { jobId, villageId, type FileRef } from '#shared/contract/ids.ts';
import { openedOffice, type OpenedOffice } from '#test/support/opened-office.ts';
import { sampleNames } from '#test/support/covenants/samples.ts';
import { temporaryFolders } from '#test/support/temporary-folder.ts';

const fixture = (name: string) => fileURLToPath(new URL(`../../fixtures/covenants/${name}`, import.meta.url));
const outcomes = z.object({
  stopped: z.boolean(),
  files: z.array(
    z.object({ name: z.string(), outcome: z.object({ kind: z.string(), question: z.string().optional() }) }),
  ),
});

/** Fifty-one villages and a file for each, the samples in turn. */
async function folderOf51(office: OpenedOffice) {
  await office.run('office.openSample', {});
  const asked: { file: FileRef; village: z.infer<typeof villageId> }[] = [];
  for (let n = 1; n <= 51; n += 1) {
    const village = await office.ask(
      'registry.addVillage',
      { name: `Xóm Lẻ ${n}`, kind: 'thon', area: 'rural' },
      z.object({ id: villageId }),
    );
    const name = sampleNames[n % sampleNames.length] ?? '';
    asked.push({ file: await office.file(fixture(name)), village: village.id });
  }
  return asked;
}

describe('a folder of 51 covenants', { timeout: 120_000 }, () => {
  it('tells its progress, and what has to be asked stays out', async () => {
    const office = await openedOffice();
    const files = await folderOf51(office);
    const steps: (readonly [number, number])[] = [];
    const unsubscribe = office.office.subscribe((event) => {
      if (event.type === 'progress' && event.job === 'folder') steps.push([event.done, event.total]);
    });
    const { files: done, stopped } = await office.ask(
      'covenants.importMany',
      { job: jobId.parse('folder'), files },
      outcomes,
    );
    unsubscribe();
    expect(stopped).toBe(false);
    const of = (kind: string) => done.filter((file) => file.outcome.kind === kind);
    expect(done).toHaveLength(51);
    expect(of('failed')).toEqual([]);
    // Only the sample with tracked changes and remarks asks something.
    expect(new Set(of('asks').map((file) => file.name))).toEqual(new Set(['05-nfd-and-mess.docx']));
    expect(of('kept').length + of('asks').length).toBe(51);
    expect(steps.at(-1)).toEqual([51, 51]);
    expect(steps.length).toBeGreaterThan(1);
  });

  it('stops when it is told to, and keeps what is done', async () => {
    const office = await openedOffice();
    const files = await folderOf51(office);
    const job = jobId.parse('folder');
    const unsubscribe = office.office.subscribe((event) => {
      if (event.type === 'progress' && event.job === job && event.done >= 3)
        void office.office.dispatch('jobs.cancel', { job });
    });
    const { files: done, stopped } = await office.ask('covenants.importMany', { job, files }, outcomes);
    unsubscribe();
    expect(stopped).toBe(true);
    expect(done.length).toBeGreaterThanOrEqual(3);
    expect(done.length).toBeLessThan(51);
    const kept = done.filter((file) => file.outcome.kind === 'kept').length;
    const list = await office.ask(
      'covenants.list',
      {},
      z.array(z.object({ villageName: z.string(), id: z.string().optional() })),
    );
    expect(list.filter((row) => row.villageName.startsWith('Xóm Lẻ') && row.id !== undefined)).toHaveLength(kept);
  });
});

describe('a file under a path that old programs cannot take', () => {
  const folder = temporaryFolders();

  it('is brought in from a Vietnamese path of more than 250 letters', async () => {
    const office = await openedOffice();
    const place = join(
      await folder(),
      'Hương ước, quy ước các thôn, tổ dân phố năm 2024 '.repeat(2).trim(),
      'Bản đã ký và đóng dấu giáp lai, để công nhận '.repeat(3).trim(),
    );
    await mkdir(place, { recursive: true });
    const path = join(place, 'Quy ước thôn Trung Lập (sửa lần 3, bản cuối cùng).docx');
    expect(path.length).toBeGreaterThan(250);
    await copyFile(fixture('01-typed-numbers.docx'), path);
    const read = await office.ask(
      'covenants.read',
      { file: await office.file(path) },
      z.object({ counts: z.object({ articles: z.number() }) }),
    );
    expect(read.counts.articles).toBe(31);
  });

  it('is read while another program has it open', async () => {
    const office = await openedOffice();
    const path = join(await folder(), 'đang mở.docx');
    await writeFile(path, await readFile(fixture('01-typed-numbers.docx')));
    const handle = await open(path, 'r+');
    try {
      const file = await office.file(path);
      const answer = z.object({ counts: z.object({ articles: z.number() }), sha256: z.string() });
      const first = await office.ask('covenants.read', { file }, answer);
      const again = await office.ask('covenants.read', { file }, answer);
      expect(again).toEqual(first);
    } finally {
      await handle.close();
    }
  });
});
