import { describe, expect, it } from 'vitest';
import { householdId, villageId, type HouseholdId } from '#shared/contract/ids.ts';
import type { Result } from '#shared/contract/result.ts';
import { household as householdSchema, village as villageSchema, type Household } from '#shared/registry/book.ts';
import {
  addHousehold,
  changeHead,
  correctHousehold,
  endHousehold,
  mergeHousehold,
  mergeVillages,
  moveHousehold,
  reviveHousehold,
  splitHousehold,
  splitVillage,
} from '#shared/registry/household-changes.ts';

const on = '2026-11-20';
const id = (name: string): HouseholdId => householdId.parse(name);
const dongKhe = villageId.parse('dong-khe');
const noiKhe = villageId.parse('noi-khe');

function households(): Household[] {
  const list: Household[] = [];
  addHousehold(
    list,
    { head: 'Lê An', members: 5, group: 'Xóm Đình', idNumber: '001080900001' },
    { id: id('a'), villageId: dongKhe, on },
  );
  addHousehold(
    list,
    { head: 'Trần Bình', members: 3, phone: '' },
    { id: id('b'), villageId: dongKhe, on, movedInFrom: 'xã Mẫu' },
  );
  return list;
}

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

describe('changes of households', () => {
  it('store nothing for what is empty, and fit the book', () => {
    const list = households();
    expect(list[1]).toEqual({
      id: 'b',
      villageId: dongKhe,
      head: 'Trần Bình',
      members: 3,
      status: 'active',
      history: [{ kind: 'moved-in', on, from: 'xã Mẫu' }],
    });
    for (const one of list) expect(householdSchema.parse(one)).toEqual(one);
  });

  it('correct facts without an event, and take away what is left out', () => {
    const list = households();
    const corrected = value(correctHousehold(list, id('a'), { head: 'Lê Văn An', members: 4 }));
    expect(corrected).toEqual({
      id: 'a',
      villageId: dongKhe,
      head: 'Lê Văn An',
      members: 4,
      status: 'active',
      history: [],
    });
  });

  it('change the head of the same household', () => {
    const list = households();
    const changed = value(changeHead(list, id('a'), { head: 'Lê Thị Chi' }, on));
    expect(changed).toMatchObject({ id: 'a', head: 'Lê Thị Chi', members: 5, idNumber: undefined });
    expect(changed.history).toEqual([{ kind: 'head-changed', on, from: 'Lê An', to: 'Lê Thị Chi' }]);
  });

  it('split a household off with its part of the members', () => {
    const list = households();
    const split = value(splitHousehold(list, id('a'), { id: id('c'), facts: { head: 'Lê Con', members: 2 }, on }));
    expect(split).toMatchObject({
      villageId: dongKhe,
      group: 'Xóm Đình',
      history: [{ kind: 'split-from', household: 'a' }],
    });
    expect(list[0]).toMatchObject({ members: 3, history: [{ kind: 'split-off', household: 'c' }] });
  });

  it('merge, move, end and bring back', () => {
    const list = households();
    value(mergeHousehold(list, id('b'), id('a'), on));
    expect(list).toMatchObject([{ members: 8, history: [{ kind: 'took-in' }] }, { status: 'merged' }]);
    expect(value(moveHousehold(list, id('a'), { villageId: noiKhe, on }))).toMatchObject({
      villageId: noiKhe,
      group: undefined,
    });
    expect(value(endHousehold(list, id('a'), { on, movedTo: 'phường Mẫu' })).status).toBe('moved-out');
    expect(changeHead(list, id('a'), { head: 'Ai Đó' }, on).ok).toBe(false);
    expect(value(reviveHousehold(list, id('a')))).toMatchObject({
      status: 'active',
      history: [{ kind: 'took-in' }, { kind: 'moved-village' }],
    });
    expect(value(endHousehold(list, id('a'), { on, reason: 'không còn ai' })).status).toBe('ended');
  });

  it('refuse a household into itself, and one that is gone', () => {
    const list = households();
    expect(mergeHousehold(list, id('a'), id('a'), on).ok).toBe(false);
    expect(splitHousehold(list, id('x'), { id: id('c'), facts: { head: 'Ai Đó' }, on }).ok).toBe(false);
  });
});

const registry = () => ({
  households: households(),
  villages: [
    { id: dongKhe, name: 'Đông Khê', kind: 'thon' as const, area: 'rural' as const, active: true, ancestors: [] },
    { id: noiKhe, name: 'Nội Khê', kind: 'thon' as const, area: 'rural' as const, active: true, ancestors: [] },
  ],
});

describe('changes of villages', () => {
  const facts = { name: 'Khê Thượng', kind: 'thon' as const, area: 'rural' as const, on };

  it('merge with lineage; the old ones stay for their years', () => {
    const book = registry();
    const khe = villageId.parse('khe');
    value(mergeVillages(book, [dongKhe, noiKhe], { ...facts, id: khe }));
    expect(book.villages.map(({ active }) => active)).toEqual([false, false, true]);
    expect(book.villages[2]?.ancestors).toEqual([
      { village: dongKhe, how: 'merged', on },
      { village: noiKhe, how: 'merged', on },
    ]);
    expect(new Set(book.households.map((one) => one.villageId))).toEqual(new Set([khe]));
    for (const one of book.villages) expect(villageSchema.parse(one)).toEqual(one);
    expect(mergeVillages(book, [dongKhe], { ...facts, id: villageId.parse('lai') }).ok).toBe(false);
  });

  it('rename as a new village of one ancestor', () => {
    const book = registry();
    value(mergeVillages(book, [dongKhe], { ...facts, id: villageId.parse('khe') }));
    expect(book.villages[2]?.ancestors).toMatchObject([{ how: 'renamed' }]);
  });

  it('split by groups, and end a village of which nothing is left', () => {
    const book = registry();
    value(splitVillage(book, dongKhe, ['Xóm Đình'], { ...facts, id: villageId.parse('dinh') }));
    expect(book.households.map((one) => one.villageId)).toEqual(['dinh', dongKhe]);
    expect(book.villages[0]?.active).toBe(true);
    value(splitVillage(book, dongKhe, [''], { ...facts, name: 'Khê Hạ', id: villageId.parse('ha') }));
    expect(book.villages[0]?.active).toBe(false);
  });
});
