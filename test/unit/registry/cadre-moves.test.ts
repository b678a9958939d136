import { describe, expect, it } from 'vitest';
import { emptyRegistry, type RegistryBook } from '#shared/registry/book.ts';
import { planCadres } from '#shared/registry/importing/plan-cadres.ts';
import { postOn } from '#shared/registry/posts.ts';
import { readCadres } from '#shared/registry/reading/read-cadres.ts';
import type { SourceCell, SourceWorkbook } from '#shared/registry/workbook.ts';

const usualHead = ['STT', 'Họ và tên', 'Ngày sinh', 'Chức vụ', 'Đơn vị', 'Ghi chú'];

const cell = (value: string): SourceCell | undefined => (value === '' ? undefined : { value, text: value });

function workbook(rows: readonly (readonly string[])[], head = usualHead): SourceWorkbook {
  const sheet = {
    name: 'Danh sách',
    rows: [head, ...rows].map((row) => row.map(cell)),
    merges: [],
    hiddenColumns: [],
    hiddenRows: [],
    hidden: false,
  };
  return { format: 'xlsx', hasMacros: false, sheets: [sheet] };
}

let next = 0;
const context = (today: string) => ({
  nextId: () => `moi-${String((next += 1))}`,
  today,
  now: `${today}T02:00:00.000Z`,
  file: 'can bo.xlsx',
  apart: new Set<string>(),
});

/** The register after a list came in on a day. */
function imported(book: RegistryBook, today: string, rows: readonly (readonly string[])[]): RegistryBook {
  const plan = planCadres(book, readCadres(workbook(rows)), context(today));
  return {
    ...book,
    units: [...book.units, ...plan.units],
    people: [
      ...book.people.map((person, index) => ({
        ...person,
        ...plan.updates.find((update) => update.index === index)?.values,
      })),
      ...plan.additions,
    ],
  };
}

const row = (name: string, post: string, unit: string, note = '') => ['1', name, '12/04/1985', post, unit, note];
const heldOn = (book: RegistryBook, date: string) => {
  const [person] = book.people;
  const held = person === undefined ? undefined : postOn(person, date);
  return [held?.post, book.units.find(({ id }) => id === held?.unitId)?.name];
};

describe('a list that comes in again', () => {
  const first = imported(emptyRegistry, '2026-01-10', [row('Trần Thị Mẫu', 'Giáo viên', 'Trường Tiểu học Mẫu')]);

  it('moves who stands in another unit, and keeps the unit before', () => {
    const again = imported(first, '2026-09-01', [row('Trần Thị Mẫu', 'Giáo viên', 'Trường THCS Mẫu')]);
    expect(again.people).toHaveLength(1);
    expect(heldOn(again, '2026-08-31')).toEqual(['Giáo viên', 'Trường Tiểu học Mẫu']);
    expect(heldOn(again, '2026-09-01')).toEqual(['Giáo viên', 'Trường THCS Mẫu']);
  });

  it('takes the day from the note', () => {
    const note = 'Chuyển đến từ ngày 15/8/2026';
    const again = imported(first, '2026-09-01', [row('Trần Thị Mẫu', 'Hiệu phó', 'Trường THCS Mẫu', note)]);
    expect(heldOn(again, '2026-08-14')).toEqual(['Giáo viên', 'Trường Tiểu học Mẫu']);
    expect(heldOn(again, '2026-08-15')).toEqual(['Hiệu phó', 'Trường THCS Mẫu']);
  });

  it('keeps the post before when another is named, and only corrects one spelt anew', () => {
    const spelt = imported(first, '2026-09-01', [row('Trần Thị Mẫu', 'GIÁO VIÊN', 'Trường Tiểu học Mẫu')]);
    expect(spelt.people[0]).not.toHaveProperty('earlier');
    const risen = imported(spelt, '2026-10-01', [row('Trần Thị Mẫu', 'Hiệu trưởng', 'Trường Tiểu học Mẫu')]);
    expect(risen.people[0]?.earlier).toHaveLength(1);
    expect(heldOn(risen, '2026-10-01')).toEqual(['Hiệu trưởng', 'Trường Tiểu học Mẫu']);
    const same = imported(risen, '2026-11-01', [row('Trần Thị Mẫu', 'Hiệu trưởng', 'Trường Tiểu học Mẫu')]);
    expect(same).toEqual(risen);
  });
});

describe('a list that tells of the Party and of contracts', () => {
  it('gives members their cell, and keeps it when a later list has no such column', () => {
    const head = ['STT', 'Họ và tên', 'Ngày sinh', 'Chức vụ', 'Đơn vị', 'Loại', 'Chi bộ'];
    const rows = [
      ['1', 'Trần Thị Mẫu', '12/04/1985', 'Giáo viên', 'Trường Mẫu', 'HĐ', 'Chi bộ Trường Mẫu'],
      ['2', 'Lê Văn Thử', '01/02/1990', 'Bảo vệ', 'Trường Mẫu', 'NLĐ', ''],
    ];
    const plan = planCadres(emptyRegistry, readCadres(workbook(rows, head)), context('2026-01-10'));
    expect(plan.additions).toMatchObject([
      { name: 'Trần Thị Mẫu', kind: 'hop-dong', party: true, partyCell: 'Chi bộ Trường Mẫu' },
      { name: 'Lê Văn Thử', kind: 'nguoi-lao-dong', party: false },
    ]);
    const book = { ...emptyRegistry, units: [...plan.units], people: [...plan.additions] };
    const again = imported(book, '2026-09-01', [row('Trần Thị Mẫu', 'Giáo viên', 'Trường Mẫu')]);
    expect(again.people[0]).toMatchObject({ party: true, partyCell: 'Chi bộ Trường Mẫu' });
  });
});
