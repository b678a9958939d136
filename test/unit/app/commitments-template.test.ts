import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { writeDocx } from '#main/adapters/word/write/write-docx.ts';
import { inkImage } from '#shared/commitments/ink-image.ts';
import { campaignId, jobId, personId } from '#shared/contract/ids.ts';
import { paragraph } from '#shared/documents/build.ts';
import { paragraphTexts, partOf } from '#test/support/documents/package.ts';
import { openedOffice, type OpenedOffice } from '#test/support/opened-office.ts';

const print = z.object({ papers: z.array(z.object({ name: z.string(), folder: z.string() })), forms: z.number() });
const view = z.object({ people: z.array(z.object({ id: personId, name: z.string(), unit: z.string() })) });

const lines = [
  'BẢN CAM KẾT CỦA XÃ',
  'Tôi là {{họ_tên}}, {{chức_vụ}}',
  '{{#đảng_viên}}',
  'Đảng viên.',
  '{{/đảng_viên}}',
  '{{@ảnh_chữ_ký}}',
];

async function campaignWithTemplate(office: OpenedOffice) {
  await office.run('office.openSample', {});
  const path = join(office.folder, 'Mẫu của xã.docx');
  const body = lines.map((line) => paragraph(line));
  writeFileSync(path, await writeDocx({ title: '', kind: 'other', layout: 'free', body }));
  await office.run('documents.useTemplate', { file: await office.file(path), paper: 'commitments.cadres' });
  const { id } = await office.ask(
    'commitments.open',
    { name: 'Ký', year: 2026, form: 'cong-vu' },
    z.object({ id: campaignId }),
  );
  return { campaign: id, people: (await office.ask('commitments.campaign', { campaign: id }, view)).people };
}

const textsOf = (office: OpenedOffice, { folder, name }: z.infer<typeof print>['papers'][number]) => {
  const inside = folder.split(' › ').slice(1);
  const docx = readFileSync(join(office.folder, 'Giấy tờ', ...inside, name));
  return paragraphTexts(partOf(docx, 'word/document.xml'));
};

describe('a campaign whose form is the office’s own Word file', () => {
  it('is printed from it, everybody in one file, in the order of the list', async () => {
    const office = await openedOffice();
    const { campaign, people } = await campaignWithTemplate(office);
    const job = jobId.parse('j1');
    const made = await office.ask('commitments.print', { campaign, people: 'all', as: 'one-file', job }, print);
    expect(made.forms).toBe(people.length);
    const [paper] = made.papers;
    if (paper === undefined) throw new Error('nothing was written');
    const texts = textsOf(office, paper);
    expect(texts.filter((text) => text === 'BẢN CAM KẾT CỦA XÃ')).toHaveLength(people.length);
    const names = texts.flatMap((text) => /^Tôi là ([^,]+),/.exec(text)?.[1] ?? []);
    expect(names).toEqual(people.map(({ name }) => name));
    expect(texts).toContain('Đảng viên.');
  });

  it('is printed from it, a file each', async () => {
    const office = await openedOffice();
    const { campaign, people } = await campaignWithTemplate(office);
    const chosen = people.slice(0, 3);
    const made = await office.ask(
      'commitments.print',
      { campaign, people: chosen.map(({ id }) => id), as: 'one-each', job: jobId.parse('j1') },
      print,
    );
    expect(made.papers).toHaveLength(3);
    for (const [index, paper] of made.papers.entries()) {
      expect(textsOf(office, paper).join('\n')).toContain(`Tôi là ${chosen[index]?.name ?? '?'},`);
    }
  });

  it('bears the signatures that were given on the screen', async () => {
    const office = await openedOffice();
    const { campaign, people } = await campaignWithTemplate(office);
    const [first, second] = people;
    if (first === undefined || second === undefined) throw new Error('nobody');
    const ink = { width: 400, height: 180, strokes: [[20, 150, 80, 30, 140, 150, 60, 90, 200, 90]] };
    await office.run('commitments.sign', { campaign, person: first.id, ink });
    await office.run('commitments.mark', { campaign, people: [second.id], state: 'signed' });
    const job = jobId.parse('j2');
    const made = await office.ask('commitments.printSigned', { campaign, people: 'signed', job }, print);
    const [paper] = made.papers;
    if (paper === undefined) throw new Error('nothing was written');
    const parts = unzipSync(readFileSync(join(office.folder, ...paper.folder.split(' › '), paper.name)));
    const pictures = Object.entries(parts).filter(([path]) => path.startsWith('word/media/'));
    expect(pictures.map(([, bytes]) => Buffer.from(bytes).equals(Buffer.from(inkImage(ink, 320))))).toEqual([true]);
    expect(
      partOf(readFileSync(join(office.folder, ...paper.folder.split(' › '), paper.name)), 'word/document.xml'),
    ).not.toContain('x-ink');
  });

  it('does not come out of the printer in another form, nor in one file with covers', async () => {
    const office = await openedOffice();
    const { campaign } = await campaignWithTemplate(office);
    expect(await office.refused('commitments.prepare', { campaign, people: 'all', order: 'list' })).toBe(
      'template-word-only',
    );
    const pdf = { campaign, people: 'all', as: 'pdf', job: jobId.parse('j2') } as const;
    expect(await office.refused('commitments.print', pdf)).toBe('template-word-only');
    const enclosed = { campaign, people: 'all', as: 'one-file', enclose: ['cover'], job: jobId.parse('j1') } as const;
    expect(await office.refused('commitments.print', { ...enclosed, enclose: ['cover'] })).toBe('template-alone');
  });
});
