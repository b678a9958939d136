import { createDraft, finishDraft } from 'immer';
import { describe, expect, it } from 'vitest';
import { array, assert, nat, property, shuffledSubarray } from 'fast-check';
import { emptyCampaign, type CampaignBook } from '#shared/commitments/book.ts';
import { campaignId, covenantId, householdId, personId, unitId, villageId } from '#shared/contract/ids.ts';
import { emptyCovenant, type CovenantBook } from '#shared/covenants/book.ts';
import { emptyCase } from '#shared/covenants/procedure/book.ts';
import { emptyRegistry, type Household, type RegistryBook, type Village } from '#shared/registry/book.ts';
import { newUnit, type TitlesBook, type YearUnit } from '#shared/titles/book.ts';
import { gather, type LookedAt } from '#shared/trash/gather.ts';
import { hangingOf } from '#shared/trash/hanging.ts';
import type { TrashItem } from '#shared/trash/item.ts';
import type { OpenBooks } from '#shared/trash/listed.ts';
import { booksOf, putBack, takeOut } from '#shared/trash/move.ts';
import { daysLeft, nothingHeld, trashBook } from '#shared/trash/book.ts';

const at = '2026-11-20T02:00:00.000Z';
const north = villageId.parse('north');
const south = villageId.parse('south');
const covenant = covenantId.parse('c1');
const campaign = campaignId.parse('k1');
const lan = personId.parse('lan');

const village = (id: Village['id'], name: string): Village => ({
  id,
  name,
  kind: 'thon',
  area: 'rural',
  active: true,
  ancestors: [],
});
const household = (id: string, of: Village['id']): Household => ({
  id: householdId.parse(id),
  villageId: of,
  head: `Đỗ Văn ${id}`,
  status: 'active',
  history: [],
});
const record = (id: string, state: 'printed' | 'signed') => ({
  personId: personId.parse(id),
  state,
  prints: 1,
  at,
  by: 'Lan',
});
const registry: RegistryBook = {
  ...emptyRegistry,
  villages: [village(north, 'Đông Khê'), village(south, 'Cao Xá')],
  households: [household('h1', north), household('h2', south), household('h3', north)],
  units: [{ id: unitId.parse('u1'), name: 'Trường Mẫu', active: true }],
  people: [{ id: lan, name: 'Đỗ Thị Lan', post: 'Kế toán', unitId: unitId.parse('u1'), party: false, sidePosts: [] }],
};
const text: CovenantBook['versions'][number]['text'] = {
  docName: 'Quy ước',
  unit: 'thôn Đông Khê',
  title: '',
  signatories: [],
  counting: { chapters: 'roman', articles: 'run-on', editing: 'keep' },
  nextId: 1,
  lines: [],
};
const covenantOf: CovenantBook = {
  ...emptyCovenant,
  villageId: north,
  unit: 'thôn Đông Khê',
  comments: [
    { id: 'n1', text: 'Nên nói rõ hơn.', by: 'Lan', at },
    { id: 'n2', text: 'Bỏ đoạn này.', by: 'Lan', at },
  ],
  versions: [{ id: 'v1', name: 'a.docx', at, on: '2026-11-20', by: 'Lan', origin: 'import', revision: 1, text }],
};
const scored = (name: string, subjects: readonly string[]): YearUnit => ({
  ...newUnit(name, subjects, 2),
  scores: { self: [[], []], meeting: [subjects.map((_, row) => row + 1), []], verified: [[], []] },
  reasons: Object.fromEntries(subjects.map((id) => [`${id}/I.1`, { text: 'x', source: 'y', who: 'Lan', at }])),
  overrides: { [subjects[0] ?? '']: { passed: true, text: 'x', who: 'Lan', at } },
});
const titles: TitlesBook = {
  titles: {
    'gia-dinh': {
      openedAt: at,
      terms: {
        assessedBy: '2026-11-18',
        postingDays: 5,
        dossierDays: 5,
        decisionDays: 5,
        publishDays: 5,
        registrationNeeded: false,
        yearsInARow: 3,
        ties: 'ask',
        differenceShown: 10,
      },
      units: { [north]: scored('Thôn Đông Khê', ['h1', 'h3']), [south]: scored('Thôn Cao Xá', ['h2']) },
    },
  },
};
const campaignOf: CampaignBook = {
  ...emptyCampaign,
  name: 'Đợt 2026',
  form: 'f',
  records: [record('lan', 'printed'), record('h3', 'signed')],
};

const start: OpenBooks = {
  registry,
  'titles-2026': titles,
  'campaign-k1': campaignOf,
  'covenant-c1': covenantOf,
  'case-c1': { ...emptyCase, papers: [{ paper: 'plan', at, name: 'a.docx' }] },
};

function look(books: OpenBooks): LookedAt {
  return {
    registry: books.registry ?? emptyRegistry,
    years: new Map([[2026, books['titles-2026'] ?? titles]]),
    campaigns: new Map([[campaign, books[`campaign-${campaign}`] ?? emptyCampaign]]),
    covenants: new Map([[covenant, books[`covenant-${covenant}`] ?? emptyCovenant]]),
    cases: new Map([[covenant, books[`case-${covenant}`] ?? emptyCase]]),
  };
}

function gathered(books: OpenBooks, item: TrashItem) {
  const found = gather(look(books), item);
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return found.value;
}

/** Does something on drafts, as a command of the store does. */
function changed(books: OpenBooks, change: (drafts: OpenBooks) => void): OpenBooks {
  const draft = createDraft(books);
  change(draft);
  return finishDraft(draft);
}

const without = (books: OpenBooks, item: TrashItem) =>
  changed(books, (drafts) => takeOut(drafts, gathered(books, item).content));

const items: readonly TrashItem[] = [
  { kind: 'covenant', covenant },
  { kind: 'campaign', campaign },
  { kind: 'household', household: householdId.parse('h1') },
  { kind: 'household', household: householdId.parse('h3') },
  { kind: 'village', village: north },
  { kind: 'village', village: south },
  { kind: 'person', person: lan },
  { kind: 'comment', covenant, comment: 'n1' },
];

const why = (books: OpenBooks, item: TrashItem) => {
  const found = gather(look(books), item);
  return found.ok || !('why' in found.error.params) ? undefined : found.error.params.why;
};

const conflict = (books: OpenBooks, item: TrashItem, meanwhile: (drafts: OpenBooks) => void) => {
  const { content } = gathered(books, item);
  const now = changed(without(books, item), meanwhile);
  let why: unknown;
  const after = changed(now, (drafts) => {
    const put = putBack(drafts, content);
    why = put.ok || !('why' in put.error.params) ? undefined : put.error.params.why;
  });
  expect(after).toBe(now);
  return why;
};

const sorted = (list: readonly { readonly id: string }[] | undefined) => (list ?? []).map(({ id }) => id).sort();

describe('the trash', () => {
  it.each(items)('takes $kind out with what hangs on it, and puts it back where it was', (item) => {
    const { content } = gathered(start, item);
    const entries = { e: { id: 'e', kind: item.kind, name: '', by: '', at, content } };
    expect(trashBook.safeParse({ entries }).error).toBeUndefined();
    const gone = without(start, item);
    expect(gone).not.toEqual(start);
    expect(gather(look(gone), item).ok).toBe(false);
    expect(new Set(booksOf(content))).toEqual(new Set(Object.keys(start).filter((name) => isOther(gone, name))));
    const back = changed(gone, (drafts) => expect(putBack(drafts, content)).toMatchObject({ ok: true }));
    expect(back).toEqual(start);
  });

  it('brings several things back in any order that their places allow', () => {
    assert(
      property(shuffledSubarray([2, 3, 6, 7]), array(nat(3), { minLength: 4, maxLength: 4 }), (chosen, picks) => {
        let books = start;
        const held = chosen.map((index) => {
          const item = items[index];
          if (item === undefined) throw new Error('no such item');
          const { content } = gathered(books, item);
          books = changed(books, (drafts) => takeOut(drafts, content));
          return content;
        });
        while (held.length > 0) {
          const [content] = held.splice((picks[held.length - 1] ?? 0) % held.length, 1);
          if (content === undefined) throw new Error('nothing held');
          books = changed(books, (drafts) => expect(putBack(drafts, content).ok).toBe(true));
        }
        expect(sorted(books.registry?.households)).toEqual(sorted(registry.households));
        expect(sorted(books.registry?.people)).toEqual(sorted(registry.people));
        expect(books[`covenant-${covenant}`]).toEqual(covenantOf);
        expect(books['titles-2026']?.titles['gia-dinh']?.units[north]?.reasons).toEqual(
          titles.titles['gia-dinh']?.units[north]?.reasons,
        );
      }),
      { numRuns: 60 },
    );
  });

  it('says what goes along with a village', () => {
    const { name, content } = gathered(start, { kind: 'village', village: north });
    expect(name).toBe('Thôn Đông Khê');
    expect(hangingOf('village', content)).toEqual([
      { what: 'households', count: 2 },
      { what: 'covenants', count: 1 },
      { what: 'versions', count: 1 },
      { what: 'comments', count: 2 },
      { what: 'signed', count: 1 },
      { what: 'years', count: 1 },
    ]);
  });

  it('refuses what the records rest on', () => {
    const decided = changed(start, (drafts) => {
      const unit = drafts['titles-2026']?.titles['gia-dinh']?.units[north];
      if (unit !== undefined) unit.decision = { number: '12', on: '2026-11-18', signer: 'Lan' };
    });
    expect(why(decided, { kind: 'household', household: householdId.parse('h1') })).toBe('decided');
    expect(why(decided, { kind: 'village', village: north })).toBe('decided');
    const split = changed(start, (drafts) => {
      drafts.registry?.households[1]?.history.push({
        kind: 'split-from',
        on: '2026-11-18',
        household: householdId.parse('h1'),
      });
    });
    expect(why(split, { kind: 'household', household: householdId.parse('h1') })).toBe('linked');
    expect(why(split, { kind: 'village', village: north })).toBe('linked');
    const signed = changed(start, (drafts) => {
      drafts[`campaign-${campaign}`]?.records.push(record('lan', 'signed'));
    });
    expect(why(signed, { kind: 'person', person: lan })).toBe('signed');
    const closed = changed(start, (drafts) => {
      const own = drafts[`campaign-${campaign}`];
      if (own !== undefined) own.closedOn = '2026-11-20';
    });
    expect(why(closed, { kind: 'campaign', campaign })).toBe('closed');
  });

  it('explains what stands in the way, and changes nothing then', () => {
    const h1: TrashItem = { kind: 'household', household: householdId.parse('h1') };
    expect(conflict(start, h1, ({ registry: own }) => void own?.villages.shift())).toBe('village-gone');
    expect(
      conflict(start, h1, ({ registry: own }) => {
        const first = own?.villages[0];
        if (first !== undefined) first.active = false;
      }),
    ).toBe('village-merged');
    expect(
      conflict(start, { kind: 'village', village: north }, ({ registry: own }) => {
        own?.villages.push(village(villageId.parse('other'), 'Đông khê'));
      }),
    ).toBe('name-taken');
    expect(
      conflict(start, { kind: 'covenant', covenant }, (drafts) => {
        drafts['covenant-c2'] = covenantOf;
      }),
    ).toBe('covenant-taken');
    expect(
      conflict(start, { kind: 'comment', covenant, comment: 'n1' }, (drafts) => {
        drafts[`covenant-${covenant}`] = emptyCovenant;
      }),
    ).toBe('covenant-gone');
    expect(conflict(start, { kind: 'person', person: lan }, ({ registry: own }) => void own?.units.shift())).toBe(
      'unit-gone',
    );
  });

  it('brings a household back and tells of the scores that have no place any more', () => {
    const item: TrashItem = { kind: 'household', household: householdId.parse('h1') };
    const { content } = gathered(start, item);
    const now = changed(without(start, item), (drafts) => {
      const unit = drafts['titles-2026']?.titles['gia-dinh']?.units[north];
      if (unit !== undefined) {
        unit.results = { at, names: [], addresses: [], members: [], totals: [], outcomes: [], reasons: [] };
      }
    });
    changed(now, (drafts) => {
      expect(putBack(drafts, content)).toEqual({ ok: true, value: { rows: 1, records: 0, units: 0 } });
      expect(drafts.registry?.households.map(({ id }) => id)).toEqual(['h1', 'h2', 'h3']);
    });
  });

  it('puts an office template back unless another took its place, and a package with the units it was chosen for', () => {
    const item = { paper: 'covenants.recognition', name: 'QĐ.docx', bytes: 1, data: 'AA==', at, by: 'Lan' } as const;
    const templates = { ...nothingHeld, templates: [{ at: 0, item }] };
    const back = changed({ templates: { templates: [] } }, (drafts) => {
      expect(putBack(drafts, templates).ok).toBe(true);
    });
    expect(back.templates?.templates).toEqual([item]);
    const twice = putBack({ templates: { templates: [{ ...item, name: 'Khác.docx' }] } }, templates);
    expect(twice).toMatchObject({ ok: false, error: { params: { why: 'template-taken' } } });
    expect(booksOf(templates)).toEqual(['templates']);
  });

  it('puts an exclusion back into an open year, and says why not into one that was decided or has lost its row', () => {
    const item = {
      id: 'e1',
      subject: 'h1',
      disqualifier: 'd',
      text: 'Bản án',
      source: 'Công an xã',
      who: 'Lan',
      at,
    };
    const part = { year: 2026, title: 'gia-dinh' as const, unit: north, at: 0, item };
    const content = { ...nothingHeld, exclusions: [part] };
    expect(booksOf(content)).toEqual(['titles-2026']);
    const back = changed(start, (drafts) => void putBack(drafts, content));
    expect(back['titles-2026']?.titles['gia-dinh']?.units[north]?.exclusions).toEqual([item]);
    const why = (change: (unit: YearUnit) => void) => {
      let found: unknown;
      changed(start, (drafts) => {
        const unit = drafts['titles-2026']?.titles['gia-dinh']?.units[north];
        if (unit !== undefined) change(unit);
        const put = putBack(drafts, content);
        found = put.ok ? undefined : put.error.params;
      });
      return found;
    };
    const results = { at, names: [], addresses: [], members: [], totals: [], outcomes: [], reasons: [] };
    expect(why((unit) => Object.assign(unit, { results }))).toEqual({ name: 'Bản án', why: 'year-decided' });
    expect(why((unit) => unit.subjects.splice(0, 1))).toEqual({ name: 'Bản án', why: 'row-gone' });
    expect(why((unit) => unit.exclusions.push(item))).toEqual({ name: 'Bản án', why: 'exists' });
  });

  it('keeps a thing for thirty days', () => {
    expect(daysLeft(at, at)).toBe(30);
    expect(daysLeft(at, '2026-11-21T02:00:00.001Z')).toBe(29);
    expect(daysLeft(at, '2026-12-20T01:59:59.000Z')).toBe(1);
    expect(daysLeft(at, '2026-12-20T02:00:00.000Z')).toBe(0);
  });
});

function isOther(books: OpenBooks, name: string): boolean {
  return Object.entries(books).some(
    ([each, book]) => each === name && Object.entries(start).every(([own, before]) => own !== name || before !== book),
  );
}
