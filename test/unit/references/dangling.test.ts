import { describe, expect, test } from 'vitest';
import { emptyCampaign, type CampaignBook } from '#shared/commitments/book.ts';
import { householdId, personId, unitId, villageId } from '#shared/contract/ids.ts';
import { emptyCovenant } from '#shared/covenants/book.ts';
import { emptyCase } from '#shared/covenants/procedure/book.ts';
import { findDangling } from '#shared/references/dangling.ts';
import type { LinkedBooks } from '#shared/references/office-books.ts';
import { planRepair } from '#shared/references/repair.ts';
import { emptyRegistry, type Household } from '#shared/registry/book.ts';
import { newUnit, type TitleYear } from '#shared/titles/book.ts';
import { largeYear } from '#test/support/large-office.ts';

const at = '2026-11-20T01:00:00.000Z';
const village = {
  id: villageId.parse('v1'),
  name: 'Hạ Vân',
  kind: 'thon',
  area: 'rural',
  active: true,
  ancestors: [],
} as const;
const home: Household = {
  id: householdId.parse('h1'),
  villageId: village.id,
  head: 'Nguyễn Văn Mẫu',
  status: 'active',
  history: [],
};

/** A year in which two households of a village are scored; the second is named by it alone. */
function yearOf(unit: string): TitleYear {
  const own = newUnit('Thôn Cao Xá', ['h1', 'h2'], 1);
  const results = {
    at,
    names: ['Nguyễn Văn Mẫu', 'Trần Thị Ví Dụ'],
    addresses: ['', 'Xóm 2'],
    members: [4, 3],
    totals: [90, 80],
    outcomes: ['passed', 'failed'] as const,
    reasons: ['', ''],
  };
  return { ...largeYear(), units: { [unit]: { ...own, results: { ...results, outcomes: [...results.outcomes] } } } };
}

const books: LinkedBooks = {
  registry: { ...emptyRegistry, villages: [{ ...village, ancestors: [] }], households: [home] },
  criteria: { sets: [] },
  titles: new Map(),
  covenants: new Map(),
  cases: new Map(),
  campaigns: new Map(),
  inTrash: new Set(),
};

const record = (id: string, state: CampaignBook['records'][number]['state']) => ({
  personId: personId.parse(id),
  state,
  prints: 0,
  at,
  by: 'x',
});

describe('what names something that is not there', () => {
  test('a year: its village, its households; both come back under the names that the year knows', () => {
    const spoilt = { ...books, titles: new Map([['2025', { titles: { 'gia-dinh': yearOf('v2') } }]]) };
    const found = findDangling(spoilt);
    expect(found).toEqual([
      { kind: 'score-village', missing: 'v2', book: 'titles-2025', name: 'Thôn Cao Xá' },
      { kind: 'score-household', missing: 'h2', book: 'titles-2025', name: 'Thôn Cao Xá' },
    ]);
    const repair = planRepair(spoilt, found);
    expect(repair.villages).toMatchObject([{ id: 'v2', name: 'Cao Xá', kind: 'thon', active: true }]);
    expect(repair.households).toMatchObject([
      { id: 'h2', villageId: 'v2', head: 'Trần Thị Ví Dụ', address: 'Xóm 2', status: 'ended' },
    ]);
  });

  test('what lies in the trash is not missing', () => {
    const spoilt = { ...books, titles: new Map([['2025', { titles: { 'gia-dinh': yearOf('v2') } }]]) };
    expect(findDangling({ ...spoilt, inTrash: new Set(['v2', 'h2']) })).toEqual([]);
  });

  test('a covenant names its village, a case its covenant and the households that spoke', () => {
    const covenant = { ...emptyCovenant, villageId: villageId.parse('v9'), unit: 'tổ dân phố số 4' };
    const opinion = {
      id: 'o1',
      household: householdId.parse('h9'),
      from: 'Lê Văn Thử',
      provision: '',
      kind: 'agree' as const,
      text: '',
      on: '2026-11-01',
    };
    const spoilt: LinkedBooks = {
      ...books,
      covenants: new Map([['c1', covenant]]),
      cases: new Map([
        [
          'c1',
          { ...emptyCase, past: [{ id: 'run', subject: 'new', opinions: [opinion], adoptions: [], submissions: [] }] },
        ],
      ]),
    };
    const found = findDangling(spoilt);
    expect(found.map(({ kind, missing }) => [kind, missing])).toEqual([
      ['covenant-village', 'v9'],
      ['opinion-household', 'h9'],
    ]);
    const repair = planRepair(spoilt, found);
    expect(repair.villages).toMatchObject([{ id: 'v9', name: 'số 4', kind: 'to-dan-pho', area: 'urban' }]);
    expect([...repair.opinions]).toEqual([['case-c1', new Set(['h9'])]]);
  });

  test('a record of a campaign: one that says nothing goes, a signature stays with the campaign', () => {
    const campaign: CampaignBook = {
      ...emptyCampaign,
      name: 'Đợt 2026',
      records: [record('p1', 'not-printed'), { ...record('p2', 'signed'), signedOn: '2026-05-01' }],
    };
    const spoilt: LinkedBooks = {
      ...books,
      registry: { ...books.registry, units: [{ id: unitId.parse('u1'), name: 'Văn phòng', active: true }] },
      campaigns: new Map([['k1', campaign]]),
    };
    const found = findDangling(spoilt);
    expect(found.map(({ kind, missing }) => [kind, missing])).toEqual([
      ['record-person', 'p1'],
      ['record-person', 'p2'],
    ]);
    const repair = planRepair(spoilt, found);
    expect([...repair.emptyRecords]).toEqual([['campaign-k1', new Set(['p1'])]]);
    expect(repair.signers.get('campaign-k1')).toMatchObject([{ id: 'p2', unitId: 'u1' }]);
    expect(repair.units).toEqual([]);
  });

  test('lineage: a village that only its descendants name is one of the past', () => {
    const heir = {
      ...village,
      ancestors: [{ village: villageId.parse('v0'), how: 'merged' as const, on: '2024-01-01' }],
    };
    const spoilt = { ...books, registry: { ...books.registry, villages: [heir] } };
    const found = findDangling(spoilt);
    expect(found).toMatchObject([{ kind: 'lineage-village', missing: 'v0', name: 'Hạ Vân' }]);
    expect(planRepair(spoilt, found).villages).toMatchObject([{ id: 'v0', active: false }]);
  });
});
