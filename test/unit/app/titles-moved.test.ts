import { expect, test } from 'vitest';
import { z } from 'zod';
import { daysBefore, decideAll, meetAndPost, scoreAll, thisYear, villagesOf } from '../../support/decided-office.ts';
import { sampleOffice, view, year } from '../../support/packages.ts';

const grid = z.object({
  subjects: z.array(z.string()),
  columns: z.array(z.object({ id: z.string() })),
  scores: z.object({ meeting: z.array(z.array(z.number())) }),
  reasons: z.record(z.string(), z.object({ text: z.string() })),
  exclusions: z.array(z.object({ subject: z.string() })),
  disqualifiers: z.array(z.object({ id: z.string() })),
  outcomes: z.array(z.string()),
});
const board = z.object({ rows: z.array(z.object({ unit: z.string(), registerDiffers: z.number() })) });
const inYear = { year: thisYear, title: 'gia-dinh' } as const;

test(
  'a household that moves before the decision takes its points, reasons and exclusion along',
  { timeout: 60_000 },
  async () => {
    const office = await sampleOffice();
    const [from, to] = (await scoreAll(office)).map((row) => row.unit);
    const old = { ...inYear, unit: from ?? '' };
    const before = await office.ask('titles.grid', old, grid);
    const subject = before.subjects[4] ?? '';
    const criterion = before.columns[1]?.id ?? '';
    await office.run('titles.setScores', { ...old, cells: [{ subject, criterion, kind: 'meeting', points: 1 }] });
    await office.run('titles.setReason', {
      ...old,
      subject,
      criterion,
      text: 'Chưa dọn lối đi',
      source: 'Trưởng thôn',
    });
    const disqualifier = before.disqualifiers[0]?.id ?? '';
    await office.run('titles.exclude', { ...old, subject, disqualifier, text: 'Bản án', source: 'Công an xã' });
    await office.run('registry.moveHousehold', { household: subject, village: to ?? '', on: daysBefore(1) });
    await office.run('titles.followRegister', inYear);

    const left = await office.ask('titles.grid', old, grid);
    expect(left.subjects).not.toContain(subject);
    expect(left.exclusions).toEqual([]);
    expect(left.subjects).toHaveLength(before.subjects.length - 1);
    const now = await office.ask('titles.grid', { ...inYear, unit: to ?? '' }, grid);
    const row = now.subjects.indexOf(subject);
    expect(now.scores.meeting.map((column) => column[row])).toEqual(
      before.columns.map((column, index) => (column.id === criterion ? 1 : before.scores.meeting[index]?.[4])),
    );
    expect(now.reasons[`${subject}/${criterion}`]?.text).toBe('Chưa dọn lối đi');
    expect(now.outcomes[row]).toBe('excluded');
    const { rows } = await office.ask('titles.board', inYear, board);
    expect(rows.map((each) => each.registerDiffers)).toEqual([0, 0]);
  },
);

test(
  'one that moves after its village was decided stays counted there, and nowhere twice',
  { timeout: 60_000 },
  async () => {
    const office = await sampleOffice();
    const [from, to] = (await scoreAll(office)).map((row) => row.unit);
    const old = { ...inYear, unit: from ?? '' };
    await meetAndPost(office, old.unit);
    await office.run('titles.decide', { ...inYear, units: [old.unit], number: '412', on: daysBefore(2), signer: '' });
    const before = await office.ask('titles.grid', old, grid);
    const subject = before.subjects[0] ?? '';
    await office.run('registry.moveHousehold', { household: subject, village: to ?? '', on: daysBefore(1) });
    const { rows } = await office.ask('titles.board', inYear, board);
    expect(rows.map((each) => each.registerDiffers)).toEqual([0, 0]);
    await office.run('titles.followRegister', inYear);
    expect((await office.ask('titles.grid', old, grid)).subjects).toContain(subject);
    expect((await office.ask('titles.grid', { ...inYear, unit: to ?? '' }, grid)).subjects).not.toContain(subject);
  },
);

test('a move after everything was decided does not hold up the package', { timeout: 60_000 }, async () => {
  const office = await sampleOffice();
  const [from, to] = (await decideAll(office)).map((row) => row.unit);
  const { subjects } = await office.ask('titles.grid', { ...inYear, unit: from ?? '' }, grid);
  await office.run('registry.moveHousehold', { household: subjects[0] ?? '', village: to ?? '', on: daysBefore(1) });
  const found = await office.ask('titles.package', { year }, view);
  expect(found.ready).toBe(true);
  expect(found.lines.map((line) => line.rows).reduce((sum, rows) => sum + rows, 0)).toBe(300);
});

test(
  'a village that is merged away leaves its households, with their points, to the new one',
  { timeout: 60_000 },
  async () => {
    const office = await sampleOffice();
    const villages = (await scoreAll(office)).map((row) => row.unit);
    const on = daysBefore(1);
    await office.run('registry.mergeVillages', { from: villages, name: 'Mới', kind: 'thon', area: 'rural', on });
    await office.run('titles.followRegister', inYear);
    const rows = await villagesOf(office);
    expect(rows.map((row) => row.name)).toEqual(['Thôn Mới']);
    const all = await office.ask('titles.grid', { ...inYear, unit: rows[0]?.unit ?? '' }, grid);
    expect(all.subjects).toHaveLength(300);
    expect(all.outcomes.every((outcome) => outcome === 'passed')).toBe(true);
  },
);
