import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { covenantId, jobId, villageId, type CovenantId } from '#shared/contract/ids.ts';
import type { MethodInput } from '#shared/contract/methods.ts';
import { covenantText, idOf, type CovenantText } from '#shared/covenants/text/covenant-text.ts';
import { openedOffice, type OpenedOffice } from '#test/support/opened-office.ts';
import { temporaryFolders } from '#test/support/temporary-folder.ts';

const samples = fileURLToPath(new URL('../../fixtures/covenants/', import.meta.url));
const id = covenantId.parse('mau-dong-khe');
const working = z.object({
  revision: z.number(),
  text: covenantText.optional(),
  lock: z.object({ reason: z.string() }).optional(),
  comments: z.array(
    z.object({ id: z.string(), line: z.string().optional(), text: z.string(), done: z.unknown().optional() }),
  ),
  leftOut: z.array(z.object({ text: z.string() })),
});
const entries = z.array(z.object({ id: z.string(), name: z.string(), origin: z.string() }));
const edited = z.object({ revision: z.number(), followed: z.array(z.object({ id: z.string(), text: z.string() })) });

async function sampleOffice(): Promise<OpenedOffice> {
  const office = await openedOffice();
  await office.run('office.openSample', {});
  return office;
}
async function textOf(
  office: OpenedOffice,
  covenant: CovenantId = id,
): Promise<{ revision: number; text: CovenantText }> {
  const { revision, text } = await office.ask('covenants.text', { covenant }, working);
  if (text === undefined) throw new Error('no text');
  return { revision, text };
}
async function edit(office: OpenedOffice, edits: MethodInput<'covenants.edit'>['edits']) {
  const { revision } = await textOf(office);
  return office.ask('covenants.edit', { covenant: id, revision, edits }, edited);
}
const lineWith = (text: CovenantText, words: string) => {
  const found = text.lines.find((line) => line.text.includes(words));
  if (found === undefined) throw new Error(`nothing says ${words}`);
  return found;
};

describe('editing the text', () => {
  it('takes what is sent while the window closes, behind an edit that was not answered yet', async () => {
    const office = await sampleOffice();
    const { text, revision } = await textOf(office);
    const fifth = text.lines.filter((line) => line.level === 'article')[4]?.id ?? '';
    const fresh = idOf(text.nextId);
    const [first, last] = await Promise.all([
      office.ask(
        'covenants.edit',
        { covenant: id, revision, edits: [{ kind: 'insert', after: fifth, level: 'article', text: 'Việc làng' }] },
        edited,
      ),
      office.ask(
        'covenants.edit',
        {
          covenant: id,
          revision,
          edits: [{ kind: 'write', line: fresh, text: 'Việc làng, việc nước' }],
          leaving: true,
        },
        edited,
      ),
    ]);
    expect(last.revision).toBe(first.revision + 1);
    expect(lineWith((await textOf(office)).text, 'Việc làng, việc nước').id).toBe(fresh);
    const stale = { covenant: id, revision, edits: [{ kind: 'write' as const, line: fresh, text: 'Cũ' }] };
    expect(await office.refused('covenants.edit', stale)).toBe('text-changed');
  });

  it('saves each edit, lets references follow, and is taken back by undo', async () => {
    const office = await sampleOffice();
    const { text, revision } = await textOf(office);
    const fifth = text.lines.filter((line) => line.level === 'article')[4];
    const referring = lineWith(text, 'Điều 11');
    const answer = await edit(office, [{ kind: 'remove', line: fifth?.id ?? '' }]);
    expect(answer.followed).toContainEqual({
      id: referring.id,
      text: 'Việc cưới, việc tang thực hiện theo điểm đ khoản 2 Điều 10 và khoản 3 Điều 11 Quy ước này.',
    });
    const known = await office.ask('covenants.text', { covenant: id, known: answer.revision }, working);
    expect(known.text).toBeUndefined();
    await office.run('history.undo', { book: `covenant-${id}` });
    expect(await textOf(office)).toEqual({ revision, text });
  });

  it('is refused on another revision, against the nesting, and beside an amendment or a recognition', async () => {
    const office = await sampleOffice();
    const { text, revision } = await textOf(office);
    const line = text.lines.find((one) => one.level === 'article')?.id ?? '';
    const write = { kind: 'write' as const, line, text: 'Tên khác' };
    expect(await office.refused('covenants.edit', { covenant: id, revision: 99, edits: [write] })).toBe('text-changed');
    const deeper = { kind: 'level' as const, line, to: 'deeper' as const };
    expect(await office.refused('covenants.edit', { covenant: id, revision, edits: [write, deeper] })).toBe(
      'edit-refused',
    );
    expect((await textOf(office)).text).toEqual(text);
    await office.run('covenants.setRecognised', { covenant: id, on: '2019-05-05' });
    expect(await office.refused('covenants.edit', { covenant: id, revision, edits: [write] })).toBe('text-recognised');
    await office.run('covenants.setRecognised', { covenant: id, on: null });
    await office.run('covenants.addOperations', {
      covenant: id,
      operations: [
        {
          record: { id: 'x', op: 'repeal', target: { article: '2' } },
          reason: '',
          source: { kind: 'clerk', ref: '' },
        },
      ],
    });
    expect(await office.refused('covenants.edit', { covenant: id, revision, edits: [write] })).toBe('text-amending');
  });
});

describe('versions', () => {
  it('take edits until they are named, are compared, restored, and found by day', async () => {
    const office = await sampleOffice();
    const { text } = await textOf(office);
    const line = lineWith(text, 'Ứng xử với xóm giềng').id;
    await edit(office, [{ kind: 'write', line, text: 'Tình làng nghĩa xóm' }]);
    await edit(office, [{ kind: 'write', line, text: 'Nghĩa xóm tình làng' }]);
    const [newest, first, ...more] = await office.ask('covenants.versions', { covenant: id }, entries);
    expect(more).toEqual([]);
    expect(newest).toMatchObject({ name: '', origin: 'edit' });
    await office.run('covenants.nameVersion', { covenant: id, version: newest?.id ?? '', name: 'Bản lấy ý kiến' });
    await edit(office, [{ kind: 'write', line, text: 'Xóm giềng' }]);
    expect(await office.ask('covenants.versions', { covenant: id }, entries)).toMatchObject([
      { name: '' },
      { name: 'Bản lấy ý kiến' },
      { origin: 'import' },
    ]);
    const compared = await office.ask(
      'covenants.compareVersions',
      { covenant: id, before: first?.id ?? '', after: newest?.id ?? '' },
      z.object({ counts: z.record(z.string(), z.number()) }),
    );
    expect(compared.counts).toMatchObject({ changed: 1, moved: 0, added: 0, removed: 0 });
    await office.run('covenants.restoreVersion', { covenant: id, version: first?.id ?? '' });
    expect((await textOf(office)).text.lines).toEqual(text.lines);
    const asOf = (date: string) =>
      office.ask('covenants.asOf', { covenant: id, date }, z.object({ version: z.unknown() }));
    expect((await asOf('2000-01-01')).version).toBeUndefined();
    expect((await asOf('2100-01-01')).version).toMatchObject({ origin: 'restored' });
  });

  it('come of an amendment, which can be followed by another', async () => {
    const office = await sampleOffice();
    const repeal = (article: string): MethodInput<'covenants.addOperations'> => ({
      covenant: id,
      operations: [
        {
          record: { id: 'x', op: 'repeal', target: { article } },
          reason: 'Không còn hợp',
          source: { kind: 'clerk', ref: '' },
        },
      ],
    });
    expect(await office.refused('covenants.adoptAmendment', { covenant: id })).toBe('nothing-amended');
    await office.run('covenants.addOperations', repeal('2'));
    await office.run('covenants.adoptAmendment', { covenant: id });
    const { text } = await textOf(office);
    expect(text).toMatchObject({ docName: 'Quy ước', unit: 'thôn Đông Khê' });
    expect(text.lines.find((line) => line.state === 'repealed')?.level).toBe('article');
    expect(text.lines[0]?.level).toBe('preamble');
    await office.run('covenants.addOperations', repeal('3'));
  });
});

describe('comments', () => {
  it('stay with their line and are dealt with', async () => {
    const office = await sampleOffice();
    const { text } = await textOf(office);
    const line = lineWith(text, 'Ứng xử với xóm giềng').id;
    const made = await office.ask(
      'covenants.addComment',
      { covenant: id, line, text: 'Nên nói rõ hơn.' },
      z.object({ id: z.string() }),
    );
    await edit(office, [{ kind: 'move', line, to: 'up' }]);
    await office.run('covenants.resolveComment', { covenant: id, comment: made.id, done: true });
    const { comments } = await office.ask('covenants.text', { covenant: id }, working);
    expect(comments).toMatchObject([{ line, text: 'Nên nói rõ hơn.' }]);
    expect(comments[0]?.done).toHaveProperty('by');
    expect(await office.refused('covenants.addComment', { covenant: id, line: 'zzz', text: 'Ý' })).toBe('edit-refused');
  });

  it('of a file are kept on their provisions, with the answers of the review', async () => {
    const office = await sampleOffice();
    const village = (await villages(office)).find((row) => row.id === undefined)?.village;
    if (village === undefined) throw new Error('every village has a covenant');
    const file = await office.file(join(samples, '05-nfd-and-mess.docx'));
    const made = await office.ask(
      'covenants.import',
      { file, village, view: 'reject_all', comments: 'keep' },
      z.object({ id: covenantId }),
    );
    const kept = await office.ask('covenants.text', { covenant: made.id }, working);
    expect(kept.comments).toHaveLength(3);
    expect(kept.text?.lines.findLast((line) => line.level === 'article')?.text).toBe('Hiệu lực');
    expect(kept.text?.lines.some((line) => line.level === 'table')).toBe(true);
    expect(kept.leftOut.map((line) => line.text)).toContain('THÔN TRUNG LẬP');
  });
});

const villages = (office: OpenedOffice) =>
  office.ask(
    'covenants.list',
    {},
    z.array(z.object({ village: villageId, villageName: z.string(), id: covenantId.optional() })),
  );

describe('a folder of covenants', () => {
  const folder = temporaryFolders();
  const result = z.object({
    files: z.array(
      z.object({
        name: z.string(),
        outcome: z.object({ kind: z.string(), question: z.string().optional(), villageName: z.string().optional() }),
      }),
    ),
    stopped: z.boolean(),
  });

  it('is brought in as far as nothing is asked; what fails does not stop the others', async () => {
    const office = await sampleOffice();
    const place = await folder();
    await mkdir(place, { recursive: true });
    await writeFile(join(place, 'hong.docx'), 'not a Word file');
    await copyFile(join(samples, '03-tcvn3.docx'), join(place, 'Quy uoc thon Noi Khe.docx'));
    const free = (await villages(office)).find((row) => row.id === undefined);
    const paths = [
      join(place, 'hong.docx'),
      join(samples, '01-typed-numbers.docx'),
      join(samples, '05-nfd-and-mess.docx'),
      join(samples, '04-vni.docx'),
    ];
    const files = await Promise.all(paths.map(async (path) => ({ file: await office.file(path) })));
    const chosen = {
      file: await office.file(join(samples, '02-auto-numbered.docx')),
      ...(free === undefined ? {} : { village: free.village }),
    };
    const { files: done, stopped } = await office.ask(
      'covenants.importMany',
      { job: jobId.parse('job-1'), files: [...files, chosen] },
      result,
    );
    expect(stopped).toBe(false);
    expect(done.map((file) => [file.name, file.outcome.kind, file.outcome.question])).toEqual([
      ['hong.docx', 'failed', undefined],
      ['01-typed-numbers.docx', 'asks', 'has-covenant'],
      ['05-nfd-and-mess.docx', 'asks', 'changes'],
      ['04-vni.docx', 'asks', 'village'],
      ['02-auto-numbered.docx', 'kept', undefined],
    ]);
    const named = await office.file(join(place, 'Quy uoc thon Noi Khe.docx'));
    const again = await office.ask(
      'covenants.importMany',
      { job: jobId.parse('job-2'), files: [{ file: named }] },
      result,
    );
    expect(again.files[0]?.outcome).toMatchObject({ kind: 'asks' });
  });
});
