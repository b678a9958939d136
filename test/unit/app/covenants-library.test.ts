import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readWorkbook } from '#main/adapters/sheets/read-workbook.ts';
import { covenantId, villageId, type CovenantId } from '#shared/contract/ids.ts';
import { operation } from '#shared/covenants/amending/operations.ts';
import { openedOffice, type OpenedOffice } from '#test/support/opened-office.ts';

const sample = fileURLToPath(new URL('../../fixtures/covenants/03-tcvn3.docx', import.meta.url));
const finding = z.looseObject({
  code: z.string(),
  title: z.string(),
  correction: z.object({ record: operation, with: z.string() }).optional(),
});
const checked = z.object({
  findings: z.array(finding),
  references: z.object({ total: z.number(), dead: z.number() }),
  blocking: z.number(),
});
const library = z.looseObject({
  clauses: z.array(
    z.looseObject({ id: z.string(), kind: z.string(), short: z.string(), checked: z.boolean(), retired: z.boolean() }),
  ),
});
const many = z.object({
  stopped: z.boolean(),
  results: z.array(
    z.looseObject({
      covenant: covenantId,
      result: z.string(),
      place: z.string(),
      items: z.array(z.looseObject({ clause: z.string(), result: z.string(), article: z.string() })),
      articles: z.array(z.object({ number: z.string(), title: z.string() })),
    }),
  ),
});
const uses = z.array(
  z.looseObject({ clause: z.string(), covenant: covenantId, label: z.string(), record: operation.optional() }),
);
const view = z.object({
  amendment: z.object({ operations: z.array(z.object({ source: z.looseObject({ kind: z.string() }) })) }).optional(),
  redline: z.array(z.looseObject({ text: z.string() })),
});

/** The sample commune with the covenant of 2004 in its second village. */
async function office(): Promise<{ office: OpenedOffice; old: CovenantId; other: CovenantId }> {
  const opened = await openedOffice();
  await opened.run('office.openSample', {});
  const rows = z.array(z.object({ village: villageId, id: covenantId.optional() }));
  const list = await opened.ask('covenants.list', {}, rows);
  const village = list.find((row) => row.id === undefined)?.village;
  const other = list.find((row) => row.id !== undefined)?.id;
  if (village === undefined || other === undefined) throw new Error('the sample commune has changed');
  const file = await opened.file(sample);
  const { id } = await opened.ask('covenants.import', { file, village }, z.object({ id: covenantId }));
  return { office: opened, old: id, other };
}

describe('the checks of a covenant', () => {
  it('find the fine, mend it by an operation, and let the mending be taken back', async () => {
    const { office: door, old } = await office();
    const before = await door.ask('covenants.check', { covenant: old }, checked);
    const fine = before.findings.find((one) => one.code === 'phat-tien');
    expect(before.blocking).toBe(2);
    expect(before.references).toEqual({ total: 4, dead: 0 });
    if (fine?.correction === undefined) throw new Error('no correction');
    await door.run('covenants.addOperations', {
      covenant: old,
      operations: [{ record: fine.correction.record, reason: fine.title, source: { kind: 'finding', ref: fine.code } }],
    });
    const after = await door.ask('covenants.check', { covenant: old, amended: true }, checked);
    expect(after.findings.map((one) => one.code)).not.toContain('phat-tien');
    expect(after.blocking).toBe(1);
    const inForce = await door.ask('covenants.check', { covenant: old }, checked);
    expect(inForce.findings.map((one) => one.code)).toContain('phat-tien');
    await door.run('history.undo', { book: `covenant-${old}` });
    expect((await door.ask('covenants.check', { covenant: old, amended: true }, checked)).blocking).toBe(2);
  });

  it('offer every correction as an operation that the engine takes', async () => {
    const { office: door, old } = await office();
    const { findings } = await door.ask('covenants.check', { covenant: old }, checked);
    const corrections = findings.flatMap((one) => one.correction ?? []);
    expect(corrections.length).toBeGreaterThan(3);
    for (const { record } of corrections) {
      const operations = [{ record, reason: '', source: { kind: 'finding' as const, ref: '' } }];
      await door.run('covenants.addOperations', { covenant: old, operations });
      await door.run('history.undo', { book: `covenant-${old}` });
    }
  });

  it('are the office’s: a check turned off finds nothing, an emptied change goes back to what ships', async () => {
    const { office: door, old } = await office();
    const codes = async () =>
      (await door.ask('covenants.check', { covenant: old }, checked)).findings.map((one) => one.code);
    await door.run('covenants.setCheckRule', { rule: 'phat-tien', checked: false, off: true });
    expect(await codes()).not.toContain('phat-tien');
    await door.run('covenants.setCheckRule', { rule: 'phat-tien', checked: false });
    expect(await codes()).toContain('phat-tien');
    expect(await door.refused('covenants.setCheckRule', { rule: 'nothing', checked: true })).toBe('not-found');
  });
});

const draft = {
  topic: 've-sinh',
  place: 'duong-lang',
  title: 'Quét ngõ',
  short: 'Mỗi nhà quét ngõ vào {ngay}.',
  long: 'Mỗi nhà quét ngõ vào {ngay}, cùng nhau khơi rãnh.',
  fill: [{ name: 'ngay', label: 'Ngày quét', value: 'sáng thứ Bảy' }],
  from: 'Hội nghị thôn',
  mayRestateLaw: false,
};

describe('what is decided on an operation', () => {
  it('leaves a refused one out of the text, keeps it on the list, and takes it in again when agreed', async () => {
    const { office: door, old } = await office();
    const text = 'Không mang dao, gậy đến hội làng.';
    await door.run('covenants.addOperations', {
      covenant: old,
      operations: [
        {
          record: { id: 'new', op: 'insert', into: { article: '10' }, clauses: [{ text }] },
          reason: '',
          source: { kind: 'opinion', ref: '' },
        },
      ],
    });
    const shown = async () => {
      const found = await door.ask('covenants.get', { covenant: old }, view);
      return [found.amendment?.operations.length, found.redline.some((line) => line.text === text)];
    };
    await door.run('covenants.changeOperation', { covenant: old, operation: 'o1', state: 'refused' });
    expect(await shown()).toEqual([1, false]);
    await door.run('covenants.changeOperation', { covenant: old, operation: 'o1', state: 'agreed' });
    expect(await shown()).toEqual([1, true]);
  });
});

describe('the office’s own clauses', () => {
  it('stand beside those that ship, can be worded anew, retired and taken back', async () => {
    const { office: door } = await office();
    const { id } = await door.ask('covenants.saveClause', { draft }, z.object({ id: z.string() }));
    const one = async (wanted: string) =>
      (await door.ask('covenants.clauses', {}, library)).clauses.find((clause) => clause.id === wanted);
    expect(await one(id)).toMatchObject({ kind: 'own', retired: false, short: draft.short });
    await door.run('covenants.retireClause', { clause: id, retired: true });
    expect(await one(id)).toMatchObject({ kind: 'own', retired: true });
    const shipped = { ...draft, title: 'Không viết, vẽ', topic: 'viet-ve' };
    await door.run('covenants.saveClause', { clause: 'khong-viet-ve', draft: shipped });
    await door.run('covenants.checkClause', { clause: 'khong-viet-ve', checked: true });
    expect(await one('khong-viet-ve')).toMatchObject({ kind: 'changed', short: draft.short, checked: true });
    expect(await door.refused('covenants.saveClause', { draft: { ...draft, topic: 'không có' } })).toBe('not-found');
    const unfilled = { ...draft, short: 'Quét {khi_nao}.' };
    expect(await door.refused('covenants.saveClause', { draft: unfilled })).toBe('bad-input');
  });

  it('tell which covenants still have the wording before, and bring today’s in with the village’s own values', async () => {
    const { office: door, old } = await office();
    const { id } = await door.ask('covenants.saveClause', { draft }, z.object({ id: z.string() }));
    await door.run('covenants.addOperations', {
      covenant: old,
      operations: [
        {
          record: {
            id: 'new',
            op: 'insert',
            into: { article: '17' },
            clauses: [{ text: 'Mỗi nhà quét ngõ vào chiều Chủ nhật.' }],
          },
          reason: '',
          source: { kind: 'clause', ref: id },
        },
      ],
    });
    await door.run('covenants.adoptAmendment', { covenant: old });
    expect(await door.ask('covenants.oldWordings', {}, uses)).toEqual([]);
    await door.run('covenants.saveClause', { clause: id, draft: { ...draft, short: 'Nhà nào cũng quét ngõ {ngay}.' } });
    const [use] = await door.ask('covenants.oldWordings', {}, uses);
    expect(use).toMatchObject({ clause: id, covenant: old, label: 'khoản 4 Điều 17' });
    expect(use?.record).toMatchObject({ op: 'replace', new: { text: 'Nhà nào cũng quét ngõ chiều Chủ nhật.' } });
  });
});

describe('what is missing in a village', () => {
  const row = z.object({ id: covenantId.optional() });
  const boardRow = row.extend({
    covered: z.number(),
    proposed: z.number(),
    next: z.looseObject({ action: z.string(), have: z.number() }),
  });
  const listRow = row.extend({ topicsCovered: z.number() });

  it('is the next step until something is put in, and counts only what the clerk confirmed, on every page', async () => {
    const { office: door, old } = await office();
    const board = async () => (await door.ask('covenants.board', {}, z.array(boardRow))).find((one) => one.id === old);
    const before = await board();
    expect(before).toMatchObject({ covered: 0, next: { action: 'amend' } });
    expect(before?.next.have).toBeGreaterThan(0);
    await door.run('covenants.confirmTopic', { covenant: old, topic: 'lich-su', state: 'has', at: '14.1' });
    expect(await board()).toMatchObject({ covered: 1, proposed: (before?.proposed ?? 0) - 1 });
    const list = await door.ask('covenants.list', {}, z.array(listRow));
    expect(list.find((one) => one.id === old)?.topicsCovered).toBe(1);
    const offer = { kind: 'clauses' as const, clauses: [{ clause: 'khong-vu-khi', wording: 'short' as const }] };
    await door.run('covenants.amendMany', { job: 'm', offer, covenants: [old], apply: true });
    expect(await board()).toMatchObject({ covered: 2, next: { action: 'open', have: 1 } });
  });
});

describe('the matrix as a workbook', () => {
  it('names the provision in every cell, and what is only proposed', async () => {
    const { office: door, old } = await office();
    await door.run('covenants.confirmTopic', { covenant: old, topic: 'lich-su', state: 'has', at: '14.1' });
    const paper = z.looseObject({ name: z.string(), folder: z.string() });
    const saved = await door.ask('covenants.writeCoverage', { drafts: true }, paper);
    const path = join(door.folder, 'Giấy tờ', String(new Date().getFullYear()), 'Hương ước, quy ước', saved.name);
    const read = await readWorkbook(await readFile(path), saved.name);
    if (!read.ok) throw new Error(read.error.code);
    const cells = JSON.stringify(read.value.sheets[0]?.rows);
    expect(cells).toContain('Thôn Nội Khê');
    expect(cells).toMatch(/Có \((điểm|khoản|Điều)/);
    expect(cells).toMatch(/Đề xuất \((điểm|khoản|Điều)/);
    expect(cells).toContain('1/15');
  });
});

describe('one amendment for many villages', () => {
  const offer = {
    kind: 'clauses' as const,
    clauses: [
      { clause: 'khong-vu-khi', wording: 'short' as const },
      { clause: 'khong-noi-to', wording: 'short' as const, values: { gio_toi: '21' } },
    ],
  };

  it('is looked at first, goes where the clerk wants, and is one step of undo for each village', async () => {
    const { office: door, old, other } = await office();
    const covenants = [old, other];
    const preview = await door.ask('covenants.amendMany', { job: 'p', offer, covenants, apply: false }, many);
    expect(preview.results.map((one) => one.result)).toEqual(['ready', 'ready']);
    expect(preview.results[0]?.articles.length).toBe(20);
    const places = [{ covenant: old, clause: 'khong-vu-khi', article: '10' }];
    const done = await door.ask('covenants.amendMany', { job: 'a', offer, covenants, places, apply: true }, many);
    expect(done.results.map((one) => one.result)).toEqual(['done', 'done']);
    expect(done.results[0]?.items[0]).toMatchObject({ clause: 'khong-vu-khi', article: '10' });
    const shown = await door.ask('covenants.get', { covenant: old }, view);
    expect(shown.amendment?.operations).toHaveLength(2);
    expect(shown.redline.some((line) => line.text.startsWith('Không gây ồn trong khu dân cư từ 21 giờ'))).toBe(true);
    const again = await door.ask('covenants.amendMany', { job: 'b', offer, covenants, apply: true }, many);
    expect(again.results.map((one) => one.result)).toEqual(['has', 'has']);
    await door.run('history.undo', { book: `covenant-${old}` });
    const undone = await door.ask('covenants.get', { covenant: old }, view);
    expect(undone.amendment?.operations ?? []).toEqual([]);
    const kept = await door.ask('covenants.get', { covenant: other }, view);
    expect(kept.amendment?.operations).toHaveLength(2);
  });

  it('goes only where it was chosen to go', async () => {
    const { office: door, old, other } = await office();
    const only = [
      { covenant: old, clause: 'khong-vu-khi' },
      { covenant: other, clause: 'khong-noi-to' },
    ];
    const input = { job: 'c', offer, covenants: [old, other], only, apply: true };
    const { results } = await door.ask('covenants.amendMany', input, many);
    expect(results.map((one) => one.items.map((item) => item.clause))).toEqual([['khong-vu-khi'], ['khong-noi-to']]);
  });

  it('may be another phrase, wherever it stands', async () => {
    const { office: door, old, other } = await office();
    const phrase = { kind: 'phrase' as const, find: 'trưởng thôn', with: 'Trưởng thôn', reason: 'Viết hoa chức danh' };
    const input = { job: 'd', offer: phrase, covenants: [old, other], apply: true };
    const { results } = await door.ask('covenants.amendMany', input, many);
    expect(results.map((one) => one.result)).toEqual(['done', 'has']);
    const shown = await door.ask('covenants.get', { covenant: old }, view);
    expect(shown.redline.some((line) => line.text.includes('phải báo Trưởng thôn'))).toBe(true);
  });
});
