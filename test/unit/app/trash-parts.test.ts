import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { covenantId, villageId } from '#shared/contract/ids.ts';
import type { MethodInput } from '#shared/contract/methods.ts';
import { holiday, signer } from '#shared/office/book.ts';
import { scoreAll, thisYear } from '../../support/decided-office.ts';
import { openedOffice, type OpenedOffice } from '../../support/opened-office.ts';
import { sampleOffice } from '../../support/packages.ts';

const rows = z.array(z.looseObject({ id: z.string(), kind: z.string(), name: z.string(), daysLeft: z.number() }));
const newest = async (office: OpenedOffice) => {
  const [row] = await office.ask('trash.list', {}, rows);
  if (row === undefined) throw new Error('the trash is empty');
  return row;
};
const bringBack = async (office: OpenedOffice) => office.run('trash.restore', { entry: (await newest(office)).id });

const settings = z.looseObject({ signers: z.array(signer), holidays: z.array(holiday) });
const chair = { id: 's1', name: 'Đỗ Thị Lan', post: 'Chủ tịch', authority: 'TM.' as const };
const deputy = { id: 's2', name: 'Trần Văn Bình', post: 'Phó Chủ tịch', authority: 'KT.' as const };

const insertClause = (article: string, text: string): MethodInput<'covenants.addOperations'>['operations'][number] => ({
  record: { id: 'new', op: 'insert', into: { article }, clauses: [{ text }] },
  reason: 'Đưa quy tắc ứng xử vào quy ước',
  source: { kind: 'clause', ref: 'giup-nguoi-yeu' },
});

describe('what goes out of a list goes to the trash and comes back to its place', () => {
  it('a signer; one whose name is corrected stays', async () => {
    const office = await openedOffice();
    await office.run('office.openSample', {});
    await office.run('office.update', { signers: [chair, deputy] });
    const before = (await office.ask('trash.list', {}, rows)).length;
    await office.run('office.update', { signers: [{ ...chair, name: 'Đỗ Thị Lan Anh' }, deputy] });
    expect(await office.ask('trash.list', {}, rows)).toHaveLength(before);
    await office.run('office.update', { signers: [deputy] });
    expect(await newest(office)).toMatchObject({ kind: 'signer', name: 'Đỗ Thị Lan Anh', daysLeft: 30 });
    await bringBack(office);
    expect((await office.ask('office.get', {}, settings)).signers.map(({ id }) => id)).toEqual(['s1', 's2']);
  });

  it('a day off; not over one that was entered for that day meanwhile', async () => {
    const office = await openedOffice();
    await office.run('office.openSample', {});
    const day = { date: '2026-12-31', name: 'Nghỉ bù', kind: 'off' as const };
    const own = (await office.ask('office.get', {}, settings)).holidays;
    await office.run('office.setHolidays', { own: [...own, day] });
    await office.run('office.setHolidays', { own });
    const thrown = await newest(office);
    expect(thrown).toMatchObject({ kind: 'holiday', name: '31/12/2026 Nghỉ bù' });
    await office.run('office.setHolidays', { own: [...own, { ...day, name: 'Khác' }] });
    expect(await office.refused('trash.restore', { entry: thrown.id })).toBe('trash-conflict');
    await office.run('history.undo', {});
    await office.run('trash.restore', { entry: thrown.id });
    expect((await office.ask('office.get', {}, settings)).holidays).toContainEqual(day);
    await office.run('history.undo', {});
    expect((await office.ask('office.get', {}, settings)).holidays).toEqual(own);
  });

  it('an exclusion from a title', async () => {
    const office = await sampleOffice();
    const [unit = ''] = (await scoreAll(office)).map((row) => row.unit);
    const place = { year: thisYear, title: 'gia-dinh' as const, unit };
    const grid = z.object({
      subjects: z.array(z.string()),
      disqualifiers: z.array(z.object({ id: z.string() })),
      exclusions: z.array(z.object({ id: z.string(), subject: z.string() })),
    });
    const { subjects, disqualifiers } = await office.ask('titles.grid', place, grid);
    const subject = subjects[4] ?? '';
    const words = { disqualifier: disqualifiers[0]?.id ?? '', text: 'Bản án', source: 'Công an xã' };
    const { exclusion } = await office.ask(
      'titles.exclude',
      { ...place, subject, ...words },
      z.object({ exclusion: z.string() }),
    );
    await office.run('titles.unexclude', { ...place, exclusion, reason: 'Nhầm hộ' });
    expect((await office.ask('titles.grid', place, grid)).exclusions).toEqual([]);
    const thrown = await newest(office);
    expect([thrown.kind, thrown.name]).toEqual(['exclusion', expect.stringMatching(/: Bản án$/)]);
    await bringBack(office);
    expect((await office.ask('titles.grid', place, grid)).exclusions).toMatchObject([{ id: exclusion, subject }]);
  });

  it('an operation of an amendment; under a new number where its own was given again, never where it no longer fits', async () => {
    const office = await openedOffice();
    await office.run('office.openSample', {});
    const list = z.array(z.looseObject({ village: villageId, id: covenantId.optional() }));
    const village = (await office.ask('covenants.list', {}, list)).find((row) => row.id === undefined)?.village;
    const file = await office.file(
      fileURLToPath(new URL('../../fixtures/covenants/01-typed-numbers.docx', import.meta.url)),
    );
    const { id: covenant } = await office.ask(
      'covenants.import',
      { file, village: villageId.parse(village) },
      z.object({ id: covenantId }),
    );
    const view = z.object({
      amendment: z.object({
        operations: z.array(
          z.looseObject({ record: z.looseObject({ id: z.string(), clauses: z.unknown().optional() }) }),
        ),
      }),
    });
    const operations = async () =>
      (await office.ask('covenants.get', { covenant }, view)).amendment.operations.map(({ record }) => record);
    const add = (...added: ReturnType<typeof insertClause>[]) =>
      office.run('covenants.addOperations', { covenant, operations: added });
    const one = insertClause('1', 'Giúp đỡ người cao tuổi.');
    const two = insertClause('2', 'Không viết, vẽ lên tường.');
    await add(one, two);
    await office.run('covenants.removeOperation', { covenant, operation: 'o2' });
    expect(await newest(office)).toMatchObject({ kind: 'operation', name: 'Không viết, vẽ lên tường.' });
    await add(insertClause('3', 'Chào hỏi lễ phép.'));
    await bringBack(office);
    expect((await operations()).map(({ id, clauses }) => [id, clauses])).toEqual([
      ['o1', one.record.op === 'insert' ? one.record.clauses : undefined],
      ['o3', two.record.op === 'insert' ? two.record.clauses : undefined],
      ['o2', [{ text: 'Chào hỏi lễ phép.' }]],
    ]);

    // What it would change is repealed meanwhile: it says so, and the amendment stays as it is.
    await office.run('covenants.removeOperation', { covenant, operation: 'o3' });
    const thrown = await newest(office);
    await add({
      record: { id: 'new', op: 'repeal', target: { article: '2' } },
      reason: '',
      source: { kind: 'clerk', ref: '' },
    });
    const now = await operations();
    expect(await office.refused('trash.restore', { entry: thrown.id })).toBe('trash-conflict');
    expect(await operations()).toEqual(now);
  });
});
