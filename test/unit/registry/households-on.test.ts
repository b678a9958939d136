import { describe, expect, it } from 'vitest';
import { householdId, villageId } from '#shared/contract/ids.ts';
import type { Household, HouseholdEvent } from '#shared/registry/book.ts';
import { householdsOn } from '#shared/registry/households-on.ts';

const east = villageId.parse('east');
const west = villageId.parse('west');
const household = (id: string, history: readonly HouseholdEvent[] = [], more: Partial<Household> = {}): Household => ({
  id: householdId.parse(id),
  villageId: east,
  head: `Hộ ${id}`,
  status: 'active',
  history: [...history],
  ...more,
});
const on = (households: readonly Household[], date: string) =>
  householdsOn(households, east, date).map((one) => one.id);

describe('the households of a day', () => {
  it('count who lived there then, not who lives there now', () => {
    const households = [
      household('always'),
      household('new', [{ kind: 'moved-in', on: '2026-06-01', from: 'nơi khác' }]),
      household('child', [{ kind: 'split-from', on: '2026-05-31', household: householdId.parse('always') }]),
      household('left', [{ kind: 'moved-out', on: '2026-06-01', to: '' }], { status: 'moved-out' }),
      household('merged', [{ kind: 'merged-into', on: '2026-05-01', household: householdId.parse('always') }], {
        status: 'merged',
      }),
      household('ended', [], { status: 'ended' }),
    ];
    expect(on(households, '2026-04-30')).toEqual(['always', 'left', 'merged']);
    expect(on(households, '2026-05-31')).toEqual(['always', 'child', 'left']);
    expect(on(households, '2026-06-01')).toEqual(['always', 'new', 'child']);
  });

  it('follow a household from village to village', () => {
    const moved = household('moved', [{ kind: 'moved-village', on: '2026-03-10', from: west, to: east }]);
    expect(on([moved], '2026-03-09')).toEqual([]);
    expect(householdsOn([moved], west, '2026-03-09')).toHaveLength(1);
    expect(on([moved], '2026-03-10')).toEqual(['moved']);
  });
});
