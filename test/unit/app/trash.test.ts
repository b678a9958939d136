import { rm, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { openStore, type OfficeStore } from '#main/adapters/disk/open-store.ts';
import { expireTrash } from '#main/app/trash/expire.ts';
import { throwAway } from '#main/app/trash/throw-away.ts';
import { covenantId, householdId, personId, villageId } from '#shared/contract/ids.ts';
import { ok } from '#shared/contract/result.ts';
import { openedOffice } from '#test/support/opened-office.ts';

const sample = fileURLToPath(new URL('../../fixtures/covenants/01-typed-numbers.docx', import.meta.url));
const rows = z.array(z.looseObject({ id: z.string(), kind: z.string(), name: z.string(), daysLeft: z.number() }));
const covenants = z.array(z.looseObject({ village: villageId, id: covenantId.optional() }));
const listed = z.object({ sets: z.array(z.looseObject({ id: z.string() })) });
const withId = z.looseObject({ id: householdId });

describe('the trash of an office', () => {
  it('takes a covenant imported by mistake out of every list, and gives it back whole', async () => {
    const office = await openedOffice();
    await office.run('office.openSample', {});
    const village = (await office.ask('covenants.list', {}, covenants)).find((row) => row.id === undefined)?.village;
    const file = await office.file(sample);
    const { id } = await office.ask(
      'covenants.import',
      { file, village: z.string().pipe(villageId).parse(village) },
      z.object({ id: covenantId }),
    );
    await office.run('covenants.addComment', { covenant: id, text: 'Xem lại.' });
    const text = await office.ask('covenants.text', { covenant: id }, z.unknown());

    const looked = await office.ask('trash.look', { item: { kind: 'covenant', covenant: id } }, z.looseObject({}));
    expect(looked).toMatchObject({
      hanging: [
        { what: 'versions', count: 1 },
        { what: 'comments', count: 1 },
      ],
    });
    await office.run('trash.remove', { item: { kind: 'covenant', covenant: id } });
    expect(await office.refused('covenants.get', { covenant: id })).toBe('not-found');
    expect((await office.ask('covenants.list', {}, covenants)).some((row) => row.id === id)).toBe(false);
    await office.run('search.find', { text: 'quy uoc', limit: 5 });
    await office.run('covenants.board', {});

    const [row] = await office.ask('trash.list', {}, rows);
    expect(row).toMatchObject({ kind: 'covenant', daysLeft: 30 });
    await office.run('trash.restore', { entry: row?.id ?? '' });
    expect(await office.ask('covenants.text', { covenant: id }, z.unknown())).toEqual(text);
    expect(await office.ask('trash.list', {}, rows)).toEqual([]);
  });

  it('is undone like any other change, there and back', async () => {
    const office = await openedOffice();
    await office.run('office.openSample', {});
    const villages = await office.ask(
      'registry.listVillages',
      {},
      z.object({ villages: z.array(z.looseObject({ id: villageId })) }),
    );
    const village = villages.villages[0]?.id;
    if (village === undefined) throw new Error('no village');
    const { id } = await office.ask(
      'registry.addHousehold',
      { village, facts: { head: 'Đỗ Văn Nhầm' }, on: '2026-11-20' },
      withId,
    );
    await office.run('trash.remove', { item: { kind: 'household', household: id } });
    expect(await office.refused('registry.household', { household: id, year: 2026 })).toBe('not-found');
    await office.run('history.undo', {});
    await office.run('registry.household', { household: id, year: 2026 });
    expect(await office.ask('trash.list', {}, rows)).toEqual([]);
    await office.run('history.redo', {});
    expect(await office.ask('trash.list', {}, rows)).toMatchObject([{ name: 'Đỗ Văn Nhầm' }]);
  });

  it('leaves what is not there, what was decided, and what is not in the trash', async () => {
    const office = await openedOffice();
    await office.run('office.openSample', {});
    const { households } = await office.ask(
      'registry.allHouseholds',
      { year: 2026 },
      z.object({ households: z.array(z.looseObject({ id: householdId })) }),
    );
    const first = households[0]?.id;
    if (first === undefined) throw new Error('no household');
    expect(await office.refused('trash.remove', { item: { kind: 'household', household: first } })).toBe(
      'trash-refused',
    );
    const nobody = personId.parse('nobody');
    expect(await office.refused('trash.look', { item: { kind: 'person', person: nobody } })).toBe('not-found');
    expect(await office.refused('trash.restore', { entry: 'nothing' })).toBe('not-found');
  });

  it('holds a number that was given back', async () => {
    const office = await openedOffice();
    await office.run('office.openSample', {});
    const taken = await office.ask(
      'documents.takeNumber',
      { year: 2026, kind: 'QĐ', symbol: 'QĐ-UBND', state: 'reserved', summary: 'Giữ số' },
      z.looseObject({ id: z.string() }),
    );
    await office.run('documents.releaseNumber', { id: taken.id });
    const [row] = await office.ask('trash.list', {}, rows);
    expect(row?.kind).toBe('number');
    await office.run('trash.restore', { entry: row?.id ?? '' });
    const [held] = await office.ask(
      'documents.numbers',
      { year: 2026 },
      z.array(z.looseObject({ reserved: z.number() })),
    );
    expect(held?.reserved).toBe(1);
  });

  it('holds a criteria set that was taken away', async () => {
    const office = await openedOffice();
    await office.run('office.openSample', {});
    const { sets } = await office.ask('titles.listSets', {}, listed);
    const own = await office.ask('titles.reviseSet', { set: sets[0]?.id ?? '' }, z.object({ set: z.string() }));
    await office.run('titles.removeSet', { set: own.set });
    const [row] = await office.ask('trash.list', {}, rows);
    expect(row?.kind).toBe('criteria-set');
    await office.run('trash.restore', { entry: row?.id ?? '' });
    expect((await office.ask('titles.listSets', {}, listed)).sets.map(({ id }) => id)).toContain(own.set);
  });
});

const names = async (store: OfficeStore) => {
  const trash = await store.read('trash');
  return trash.ok ? Object.values(trash.value.entries).map(({ name }) => name) : undefined;
};

describe('the start', () => {
  it('empties the trash of what is older than thirty days, and undo does not stop at that', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'le-lang-trash-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    let now = '2026-10-01T02:00:00.000Z';
    const clock = { now: () => now, today: () => now.slice(0, 10) };
    let last = 0;
    const ids = { next: () => `id-${(last += 1)}` };
    const open = async (): Promise<OfficeStore> => {
      const opened = await openStore({ folder, folderLabel: 'Dữ liệu', who: 'Lan', clock, idleMilliseconds: 0 });
      if (!opened.ok) throw new Error(opened.error.code);
      return opened.value;
    };
    const drop = (store: OfficeStore, name: string) =>
      store.change({ name: 'trash.remove', args: { name } }, ['trash'], ({ trash }) =>
        ok(throwAway(trash, { ids, who: 'Lan', clock }, { kind: 'comment', name, content: {} })),
      );

    const before = await open();
    await drop(before, 'cũ');
    now = '2026-10-20T02:00:00.000Z';
    await drop(before, 'mới');
    expect(await expireTrash({ store: before, clock })).toEqual(ok(0));
    await before.close();

    // The clock is a year ahead for a day: nothing goes because of that.
    now = '2027-11-05T02:00:00.000Z';
    const ahead = await open();
    expect(await expireTrash({ store: ahead, clock })).toEqual(ok(0));
    await ahead.close();

    now = '2026-11-05T02:00:00.000Z';
    const after = await open();
    expect(await expireTrash({ store: after, clock })).toEqual(ok(1));
    expect(await names(after)).toEqual(['mới']);
    const head = after.canUndo();
    const log = await after.log({ limit: 1 });
    expect({ head, log }).toMatchObject({ head: { undo: true }, log: [{ name: 'trash.expire', args: { count: 1 } }] });
    await after.change({ name: 'office.update', args: {} }, ['office'], ({ office }) => {
      office.villagesExpected = 7;
      return ok(null);
    });
    expect(await after.undo()).toMatchObject({ ok: true, value: { name: 'office.update' } });
    await after.close();
    const again = await open();
    // Also after a restart: the next to be undone is what the clerk did, never the clearing.
    expect(await again.undo()).toMatchObject({ ok: true, value: { name: 'trash.remove', args: { name: 'mới' } } });
    expect(await names(again)).toEqual([]);
    await again.close();
  });
});
