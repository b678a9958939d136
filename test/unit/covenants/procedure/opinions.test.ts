import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { householdId } from '#shared/contract/ids.ts';
import type { Opinion } from '#shared/covenants/procedure/book.ts';
import { householdVoices, onWhole, tallyOpinions } from '#shared/covenants/procedure/opinions.ts';

let ids = 0;
const opinion = (household: string | undefined, kind: Opinion['kind'], provision = ''): Opinion => ({
  id: `y${String((ids += 1))}`,
  ...(household === undefined ? {} : { household: householdId.parse(household) }),
  from: household ?? 'Người ngoài sổ',
  provision,
  kind,
  text: '',
  on: '2026-11-02',
});

describe('opinions by household', () => {
  it('count each household once, by the strongest thing it says', () => {
    const voices = householdVoices(
      [opinion('a', 'agree'), opinion('a', 'change', 'khoản 2 Điều 5'), opinion('b', 'against'), opinion('b', 'agree')],
      ['a', 'b', 'c'],
    );
    expect(voices).toMatchObject({ agree: 0, change: 1, against: 1, silent: 1, total: 3, others: 0 });
    expect(voices.of.get('a')).toBe('change');
  });

  it('keep those apart who are not on the list', () => {
    const voices = householdVoices([opinion(undefined, 'change'), opinion('gone', 'agree')], ['a']);
    expect(voices).toMatchObject({ silent: 1, others: 2 });
  });

  it('add up, by household and by provision, whatever comes in', () => {
    const household = fc.option(fc.constantFrom('h1', 'h2', 'h3', 'h4'), { nil: undefined });
    const kind = fc.constantFrom<Opinion['kind']>('agree', 'change', 'against');
    const one = fc
      .tuple(household, kind, fc.constantFrom('', 'Điều 5', 'khoản 2 Điều 5'))
      .map(([who, what, where]) => opinion(who, what, where));
    fc.assert(
      fc.property(fc.array(one), (opinions) => {
        const { agree, change, against, silent, total } = householdVoices(opinions, ['h1', 'h2', 'h3', 'h4']);
        expect(agree + change + against + silent).toBe(total);
        const tally = tallyOpinions(opinions);
        expect(tally.reduce((sum, each) => sum + each.agree + each.change + each.against, 0)).toBe(opinions.length);
      }),
      { numRuns: 100 },
    );
  });

  it('know the tick of a slip from what it says of one provision', () => {
    const tick = opinion('a', 'agree');
    expect(onWhole([tick, opinion('a', 'change', 'Điều 5')], 'a')).toBe(tick);
    expect(onWhole([tick], 'b')).toBeUndefined();
  });
});
