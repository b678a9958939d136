import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { writeDocx } from '#main/adapters/word/write/write-docx.ts';
import { numberEntry } from '#shared/documents/book.ts';
import { fieldLine } from '#shared/documents/build.ts';
import { commitmentForm } from '#test/support/documents/forms.ts';
import { paragraphTexts, partOf } from '#test/support/documents/package.ts';
import { decision } from '#test/support/documents/papers.ts';
import { openedOffice } from '#test/support/opened-office.ts';

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
    const found = await office.ask('documents.checkTemplate', { file, paper: 'commitment' }, checked);
    expect(found).toMatchObject({ usable: false, unknown: [{ tag: 'lớp' }], missing: [] });
    const saved = await office.ask('documents.tryTemplate', { file, paper: 'commitment' }, paper);
    const year = new Date().getFullYear().toString();
    const docx = readFileSync(join(office.folder, 'Giấy tờ', year, 'Mẫu của cơ quan', saved.name));
    expect(paragraphTexts(partOf(docx, 'word/document.xml')).join('\n')).toContain('Tôi là Nguyễn Thị Mẫu');
  });
});
