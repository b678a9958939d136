import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { writeDocx } from '#main/adapters/word/write/write-docx.ts';
import { numberEntry } from '#shared/documents/book.ts';
import { fieldLine, paragraph } from '#shared/documents/build.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';
import { commitmentForm } from '#test/support/documents/forms.ts';
import { paragraphTexts, partOf } from '#test/support/documents/package.ts';
import { decision } from '#test/support/documents/papers.ts';
import { openedOffice, type OpenedOffice } from '#test/support/opened-office.ts';

const withoutZero = fileURLToPath(new URL('../../fixtures/documents/date-without-zero.docx', import.meta.url));
const report = z.object({
  layout: z.enum(['official', 'free']),
  findings: z.array(z.object({ code: z.string(), component: z.string(), found: z.string(), asked: z.string() })),
});
const paper = z.object({ name: z.string(), folder: z.string() });
const rows = z.array(
  z.object({ name: z.string(), next: z.number(), gaps: z.array(z.number()), entries: z.array(numberEntry) }),
);

const quyetDinh = { year: 2026, kind: 'QĐ', symbol: 'QĐ-UBND', summary: 'Công nhận Quy ước' } as const;

describe('the number register', () => {
  it('gives, reserves, corrects and takes back numbers, and every step can be undone', async () => {
    const office = await openedOffice();
    const first = await office.ask('documents.takeNumber', { ...quyetDinh, state: 'issued' }, numberEntry);
    expect(first.number).toBe(1);
    const kept = await office.ask('documents.takeNumber', { ...quyetDinh, state: 'reserved', number: 4 }, numberEntry);
    const [row] = await office.ask('documents.numbers', { year: 2026 }, rows);
    expect(row).toMatchObject({ name: 'Quyết định', next: 5, gaps: [2, 3] });

    const late = { ...quyetDinh, state: 'issued', number: 1 } as const;
    expect(await office.refused('documents.takeNumber', late)).toBe('number-taken');
    await office.run('documents.takeNumber', { ...late, suffix: 'a' });

    const { symbol, summary } = quyetDinh;
    await office.run('documents.changeNumber', {
      id: first.id,
      symbol,
      summary,
      state: 'cancelled',
      note: 'Viết nhầm',
    });
    expect(await office.refused('documents.releaseNumber', { id: first.id })).toBe('number-given');
    await office.run('documents.releaseNumber', { id: kept.id });
    expect(await office.refused('documents.releaseNumber', { id: kept.id })).toBe('not-found');

    await office.run('history.undo', {});
    const [again] = await office.ask('documents.numbers', { year: 2026 }, rows);
    expect(again?.entries.map(({ number, suffix = '', state }) => `${String(number)}${suffix} ${state}`)).toEqual([
      '1 cancelled',
      '1a issued',
      '4 reserved',
    ]);
  });
});

describe('the format checker', () => {
  it('names what is wrong in a file and puts it right in a copy, the file itself untouched', async () => {
    const office = await openedOffice();
    const before = readFileSync(withoutZero);
    const file = await office.file(withoutZero);
    const found = await office.ask('documents.check', { file }, report);
    expect(found.findings).toMatchObject([
      { code: 'date-zero', component: 'place-date', found: 'ngày 5', asked: 'ngày 05' },
    ]);
    const done = z.object({ paper, before: z.number(), after: report });
    const corrected = await office.ask('documents.correct', { file }, done);
    expect(corrected).toMatchObject({ before: 1, after: { layout: 'official', findings: [] } });
    expect(corrected.paper.folder).toContain('Đã chỉnh thể thức');
    expect(readFileSync(withoutZero).equals(before)).toBe(true);
  });

  it('checks a paper that is no file yet, and saves it as one', async () => {
    const office = await openedOffice();
    const found = await office.ask('documents.checkPaper', { document: decision }, report);
    expect(found).toEqual({ layout: 'official', findings: [] });
    const saved = await office.ask(
      'documents.save',
      { document: decision, folders: ['2026', 'Hương ước'], name: 'Quyết định' },
      paper,
    );
    expect(existsSync(join(office.folder, 'Giấy tờ', '2026', 'Hương ước', saved.name))).toBe(true);
  });

  it.each(['..', '../x', 'a/b', '', '.'])('refuses to save into “%s”', async (folder) => {
    const office = await openedOffice();
    const wanted = { document: decision, folders: [folder], name: 'x' };
    expect(await office.refused('documents.save', wanted)).toBe('bad-input');
    expect(await office.refused('documents.save', { document: decision, folders: [], name: folder })).toBe('bad-input');
  });

  it('refuses what is no Word file', async () => {
    const office = await openedOffice();
    const path = join(office.folder, 'x.docx');
    await writeFile(path, 'xin chào');
    expect(await office.refused('documents.check', { file: await office.file(path) })).toBe('file-wrong-kind');
  });
});

describe('the office’s layout', () => {
  const layout = {
    margins: { top: 25, bottom: 20, left: 35, right: 15 },
    bodySize: 13,
    firstLine: 10,
    paragraphSpacing: 6,
    lineSpacing: 1.2,
  } as const;

  it('holds for every paper from then on, and the checker finds nothing in it', async () => {
    const office = await openedOffice();
    expect(await office.refused('documents.setLayout', { layout })).toBe('office-missing');
    await office.run('office.openSample', {});
    await office.run('documents.setLayout', { layout });
    const wanted = { document: decision, folders: [], name: 'Theo ý cơ quan' };
    const saved = await office.ask('documents.save', wanted, paper);
    const docx = readFileSync(join(office.folder, 'Giấy tờ', saved.name));
    expect(partOf(docx, 'word/document.xml')).toContain('w:top="1417" w:right="850" w:bottom="1134" w:left="1984"');
    expect(await office.ask('documents.checkPaper', { document: decision }, report)).toMatchObject({ findings: [] });
  });

  it('is refused outside the ranges of the decree', async () => {
    const office = await openedOffice();
    const wide = { ...layout, margins: { ...layout.margins, left: 40 } };
    expect(await office.refused('documents.setLayout', { layout: wide })).toBe('bad-input');
  });
});

async function ownTemplate(office: OpenedOffice, name: string, ...lines: readonly string[]) {
  const path = join(office.folder, name);
  const body = lines.map((line) => paragraph(line));
  await writeFile(path, await writeDocx({ title: '', kind: 'other', layout: 'free', body }));
  return office.file(path);
}

describe('a template of the office', () => {
  const checked = z.object({
    usable: z.boolean(),
    unknown: z.array(z.object({ tag: z.string() })),
    missing: z.array(z.object({ name: z.string() })),
  });

  it('is checked, and printed once with invented values', async () => {
    const office = await openedOffice();
    const path = join(office.folder, 'Mẫu cam kết.docx');
    await writeFile(
      path,
      await writeDocx({ ...commitmentForm, body: [fieldLine('Tôi là', 'họ_tên'), fieldLine('Lớp', 'lớp')] }),
    );
    const file = await office.file(path);
    const found = await office.ask('documents.checkTemplate', { file, paper: 'commitments.cadres' }, checked);
    expect(found).toMatchObject({ usable: false, unknown: [{ tag: 'lớp' }], missing: [] });
    const saved = await office.ask('documents.tryTemplate', { file, paper: 'commitments.cadres' }, paper);
    const year = new Date().getFullYear().toString();
    const docx = readFileSync(join(office.folder, 'Giấy tờ', year, 'Mẫu của cơ quan', saved.name));
    expect(paragraphTexts(partOf(docx, 'word/document.xml')).join('\n')).toContain('Tôi là Nguyễn Thị Mẫu');
  });

  const rowsOfTemplates = z.array(
    z.object({ paper: z.string(), name: z.string(), template: z.object({ name: z.string() }).optional() }),
  );
  const inUse = async (office: OpenedOffice) =>
    (await office.ask('documents.templates', {}, rowsOfTemplates)).flatMap(({ paper: kind, template }) =>
      template === undefined ? [] : [`${kind}: ${template.name}`],
    );
  const ownPaper: OfficialDocument = { ...decision, paper: 'covenants.recognition', values: { thon: 'thôn Hạ Vân' } };

  async function written(office: OpenedOffice): Promise<string> {
    const saved = await office.ask('documents.save', { document: ownPaper, folders: [], name: 'Quyết định' }, paper);
    return paragraphTexts(partOf(readFileSync(join(office.folder, 'Giấy tờ', saved.name)), 'word/document.xml')).join(
      '\n',
    );
  }

  it('stands for its kind of paper from then on, until it is put away; each step can be undone', async () => {
    const office = await openedOffice();
    const file = await ownTemplate(office, 'QĐ của xã.docx', 'MẪU CỦA XÃ số {{số}}', 'Thôn: {{thôn}}', '{{@nội_dung}}');
    expect(await written(office)).not.toContain('MẪU CỦA XÃ');
    await office.run('documents.useTemplate', { file, paper: 'covenants.recognition' });
    expect(await inUse(office)).toEqual(['covenants.recognition: QĐ của xã.docx']);
    const text = await written(office);
    expect(text).toContain('MẪU CỦA XÃ số 05');
    expect(text).toContain('Thôn: thôn Hạ Vân');
    expect(text).toContain('Điều 1.');

    await office.run('documents.dropTemplate', { paper: 'covenants.recognition' });
    expect(await inUse(office)).toEqual([]);
    expect(await written(office)).not.toContain('MẪU CỦA XÃ');
    expect(await office.refused('documents.dropTemplate', { paper: 'covenants.recognition' })).toBe('not-found');
    await office.run('history.undo', {});
    expect(await written(office)).toContain('MẪU CỦA XÃ');
    await office.run('history.undo', {});
    expect(await inUse(office)).toEqual([]);
  });

  it('is in every backup, whole', async () => {
    const office = await openedOffice();
    const file = await ownTemplate(office, 'Mẫu.docx', 'MẪU CỦA XÃ {{số}}');
    await office.run('documents.useTemplate', { file, paper: 'covenants.recognition' });
    const backup = await office.ask('backups.make', {}, z.object({ id: z.string() }));
    await office.run('documents.dropTemplate', { paper: 'covenants.recognition' });
    await office.run('backups.restore', { source: { id: backup.id } });
    expect(await written(office)).toContain('MẪU CỦA XÃ 05');
    const again = await office.ask('documents.saveTemplate', { paper: 'covenants.recognition' }, paper);
    const year = new Date().getFullYear().toString();
    const kept = readFileSync(join(office.folder, 'Giấy tờ', year, 'Mẫu của cơ quan', again.name));
    expect(kept.equals(readFileSync(join(office.folder, 'Mẫu.docx')))).toBe(true);
  });

  it('is refused when it is broken, asks for what is not there, or lacks what must be there', async () => {
    const office = await openedOffice();
    const broken = await ownTemplate(office, 'Hỏng.docx', '{{số');
    expect(await office.refused('documents.useTemplate', { file: broken, paper: 'covenants.recognition' })).toBe(
      'template-broken',
    );
    const unknown = await ownTemplate(office, 'Lạ.docx', '{{lớp_học}}');
    expect(await office.refused('documents.useTemplate', { file: unknown, paper: 'covenants.recognition' })).toBe(
      'template-unready',
    );
    const lacking = await ownTemplate(office, 'Thiếu.docx', 'Không có họ tên');
    expect(await office.refused('documents.useTemplate', { file: lacking, paper: 'commitments.cadres' })).toBe(
      'template-unready',
    );
    expect(await inUse(office)).toEqual([]);
  });

  it('can begin from a starter that is taken as it is', async () => {
    const office = await openedOffice();
    const saved = await office.ask('documents.starterTemplate', { paper: 'commitments.cadres' }, paper);
    const year = new Date().getFullYear().toString();
    const file = await office.file(join(office.folder, 'Giấy tờ', year, 'Mẫu của cơ quan', saved.name));
    await office.run('documents.useTemplate', { file, paper: 'commitments.cadres' });
    expect(await inUse(office)).toEqual([`commitments.cadres: ${saved.name}`]);
    expect(
      await office.ask(
        'documents.templateFields',
        { paper: 'commitments.cadres' },
        z.array(z.object({ label: z.string() })),
      ),
    ).toContainEqual({ label: 'họ_tên' });
  });
});
