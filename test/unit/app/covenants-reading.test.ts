import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { expectedReading, sampleNames } from '#test/support/covenants/samples.ts';
import { openedOffice } from '#test/support/opened-office.ts';
import { temporaryFolders } from '#test/support/temporary-folder.ts';

const messy = fileURLToPath(new URL('../../fixtures/covenants/05-nfd-and-mess.docx', import.meta.url));
const reading = z.object({
  file: z.string(),
  view: z.string().optional(),
  counts: z.object({ articles: z.number(), clauses: z.number() }),
  articles: z.array(z.object({ number: z.string(), title: z.string() })),
  lines: z.array(z.object({ key: z.string(), text: z.string() })),
  lossless: z.object({ paragraphs: z.number(), inTree: z.number(), sameText: z.boolean(), treeHoldsAll: z.boolean() }),
  source: z.object({ name: z.string(), bytes: z.number(), sha256: z.string() }),
});

const anything = z.record(z.string(), z.unknown());
const lint = z.array(z.object({ code: z.string(), at: z.string(), text: z.string().optional() }));

/** Names that the samples list and that stand nowhere in their files; see the samples' own test. */
const fourListed = new Set(['03-tcvn3.docx', '05-nfd-and-mess.docx', '07-old-binary.doc']);

describe('covenants.read of a sample', () => {
  it.each(sampleNames)('%s answers its whole expected file', async (name) => {
    const office = await openedOffice();
    const path = fileURLToPath(new URL(`../../fixtures/covenants/${name}`, import.meta.url));
    const read = await office.ask('covenants.read', { file: await office.file(path) }, anything);
    const { lint: hints, signatories, ...expected } = expectedReading(name);
    expect(Object.fromEntries(Object.keys(expected).map((key) => [key, read[key]]))).toEqual(expected);
    const signers = z.array(z.string()).parse(signatories);
    expect(read['signatories']).toEqual(fourListed.has(name) ? signers.slice(0, 2) : signers);
    // Hints, not a complete list: each has to be found, at its place and with its words where the sample gives them.
    const found = lint.parse(read['lint']);
    for (const hint of lint.parse(hints ?? [])) expect(found).toContainEqual(expect.objectContaining(hint));
  });
});

describe('covenants.read', () => {
  const folder = temporaryFolders();

  it('reads a file through the door, in either view of its changes and with lines relabelled', async () => {
    const office = await openedOffice();
    const file = await office.file(messy);
    const accepted = await office.ask('covenants.read', { file }, reading);
    expect(accepted).toMatchObject({ view: 'accept_all', counts: { articles: 16, clauses: 28 } });
    expect(accepted.lossless).toMatchObject({ sameText: true, treeHoldsAll: true });
    const rejected = await office.ask('covenants.read', { file, view: 'reject_all' }, reading);
    expect(rejected.articles.at(-1)).toMatchObject({ number: '15', title: 'Hiệu lực' });
    const key = accepted.lines.find((line) => line.text === 'Vệ sinh')?.key ?? '';
    const relabelled = await office.ask('covenants.read', { file, roles: { [key]: 'text' } }, reading);
    expect(relabelled.counts.articles).toBe(15);
  });

  it('reads a file under a long Vietnamese path', async () => {
    const office = await openedOffice();
    const place = join(
      await folder(),
      'Hương ước các thôn, tổ dân phố năm 2024 '.repeat(2),
      'đã ký và đóng dấu giáp lai '.repeat(3),
    );
    await mkdir(place, { recursive: true });
    const path = join(place, 'Bản quy ước thôn Trung Lập (sửa lần 3, bản cuối cùng).docx');
    expect(path.length).toBeGreaterThan(200);
    await copyFile(messy, path);
    const read = await office.ask('covenants.read', { file: await office.file(path) }, reading);
    expect(read.source.name).toBe('Bản quy ước thôn Trung Lập (sửa lần 3, bản cuối cùng).docx');
    expect(read.source.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('refuses what cannot be read, and a key that is no line', async () => {
    const office = await openedOffice();
    const path = join(await folder(), 'anh.docx');
    await writeFile(path, new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0, 1, 2]));
    expect(await office.refused('covenants.read', { file: await office.file(path) })).toBe('file-wrong-kind');
    await writeFile(join(place(path), 'trong.docx'), '');
    expect(await office.refused('covenants.read', { file: await office.file(join(place(path), 'trong.docx')) })).toBe(
      'file-empty',
    );
    expect(await office.refused('covenants.read', { file: await office.file(messy), roles: { x: 'text' } })).toBe(
      'bad-input',
    );
  });
});

const summaries = z.array(
  z.object({
    name: z.string(),
    ok: z.boolean(),
    lossless: z.boolean().optional(),
    warnings: z.array(z.string()).optional(),
    error: z.object({ code: z.string() }).optional(),
  }),
);

describe('covenants.readMany', () => {
  const folder = temporaryFolders();

  it('reads a folder with progress, and goes on after a file that cannot be read', async () => {
    const office = await openedOffice();
    const bad = join(await folder(), 'hỏng.docx');
    await writeFile(bad, 'không phải Word');
    const files = [await office.file(messy), await office.file(bad), await office.file(messy)];
    const read = await office.ask('covenants.readMany', { job: 'read-1', files }, summaries);
    expect(read.map(({ name, ok, lossless }) => ({ name, ok, lossless }))).toEqual([
      { name: '05-nfd-and-mess.docx', ok: true, lossless: true },
      { name: 'hỏng.docx', ok: false, lossless: undefined },
      { name: '05-nfd-and-mess.docx', ok: true, lossless: true },
    ]);
    expect(read[0]?.warnings).toContain('tracked-changes');
    expect(read[1]?.error?.code).toBe('file-wrong-kind');
  });
});

describe('covenants.readPasted', () => {
  it('reads the clipboard of Word with its fonts, or plain text', async () => {
    const office = await openedOffice();
    const html = '<p>QUY ƯỚC</p><p style="font-family:\'.VnTime\'">§iÒu 1. VÖ sinh</p><p>1. Quét ngõ.</p>';
    const pasted = await office.ask('covenants.readPasted', { html, text: '' }, reading);
    expect(pasted.articles).toEqual([{ number: '1', title: 'Vệ sinh' }]);
    const plain = await office.ask('covenants.readPasted', { text: 'QUY ƯỚC\nĐiều 1. Vệ sinh\n1. Quét ngõ.' }, reading);
    expect(plain.counts).toMatchObject({ articles: 1, clauses: 1 });
    expect(await office.refused('covenants.readPasted', { text: '' })).toBe('file-empty');
  });
});

function place(path: string): string {
  return join(path, '..');
}
