import type { OfficeStore } from '#main/adapters/disk/open-store.ts';
import { householdId, villageId } from '#shared/contract/ids.ts';
import { ok, type Result } from '#shared/contract/result.ts';
import type { Household } from '#shared/registry/book.ts';
import { newUnit, type TitleYear } from '#shared/titles/book.ts';

/** Figures of the largest commune that the store is built for. */
export const large = { villages: 40, households: 40_000, criteria: 25, years: 10, newestYear: 2026 } as const;

const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Lò', 'Quàng'];
const given = ['An', 'Bình', 'Chi', 'Dũng', 'Giang', 'Hạnh', 'Khánh', 'Liên', 'Minh', 'Yến'];

/** Invented households, `from` to `to`, spread over the villages. */
export function largeHouseholds(from: number, to: number): Household[] {
  return Array.from({ length: to - from }, (_, index) => {
    const number = from + index;
    return {
      id: householdId.parse(`h${number}`),
      villageId: villageId.parse(`v${number % large.villages}`),
      code: `HK${String(number).padStart(6, '0')}`,
      head: `${families[number % 10]} Văn ${given[Math.floor(number / 10) % 10]} ${number}`,
      address: `Xóm ${1 + (number % 9)}`,
      members: 2 + (number % 5),
      birth: `19${50 + (number % 49)}`,
      status: 'active',
      history: [],
    };
  });
}

/** A year in which every household has points for every criterion, from the meeting. */
export function largeYear(): TitleYear {
  const perVillage = large.households / large.villages;
  const units = Object.fromEntries(
    Array.from({ length: large.villages }, (_, village) => {
      const subjects = Array.from({ length: perVillage }, (_, row) => `h${village + row * large.villages}`);
      const unit = newUnit(`thôn ${village}`, subjects, large.criteria);
      unit.scores.meeting = unit.scores.meeting.map((_, column) => subjects.map((_, row) => (row + column) % 5));
      return [`v${village}`, unit];
    }),
  );
  return {
    openedAt: '2026-01-05T01:00:00.000Z',
    terms: {
      assessedBy: '2026-12-10',
      postingDays: 5,
      dossierDays: 5,
      decisionDays: 5,
      publishDays: 5,
      registrationNeeded: false,
      yearsInARow: 3,
      ties: 'ask',
      differenceShown: 10,
    },
    units,
  };
}

/** The name of a year's book. */
export const yearBook = (year: number) => `titles-${year}` as const;

/** Fills a store with the large commune. */
export async function fillLarge(store: OfficeStore): Promise<void> {
  must(
    await store.change({ name: 'bench.fill', args: {} }, ['office', 'registry'], ({ office, registry }) => {
      office.commune = { kind: 'xa', name: 'Vân Khê', parent: 'thành phố Hà Nội', receiver: '', place: 'Vân Khê' };
      registry.villages = Array.from({ length: large.villages }, (_, number) => ({
        id: villageId.parse(`v${number}`),
        name: `Thôn số ${number + 1}`,
        kind: 'thon',
        area: 'rural',
        active: true,
        ancestors: [],
      }));
      registry.households = largeHouseholds(0, large.households);
      return ok(null);
    }),
  );
  for (let year = large.newestYear - large.years + 1; year <= large.newestYear; year += 1) {
    const name = yearBook(year);
    must(
      await store.change({ name: 'bench.fill', args: {} }, [name], (books) => {
        const book = books[name];
        if (book !== undefined) book.titles['gia-dinh'] = largeYear();
        return ok(null);
      }),
    );
  }
}

/** One point set, as the scoring grid does it. */
export function setPoint(store: OfficeStore, village: number, row: number, column: number, point: number) {
  const name = yearBook(large.newestYear);
  return store.change({ name: 'titles.setScores', args: { year: large.newestYear } }, [name], (books) => {
    const points = books[name]?.titles['gia-dinh']?.units[`v${village}`]?.scores.meeting[column];
    if (points !== undefined) points[row] = point;
    return ok(null);
  });
}

/** The value of a result that must be good. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
