import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openedOffice } from '#test/support/opened-office.ts';
import { at, covenants } from '../covenants/amending/support.ts';

const { doc_name: docName, unit, ...tree } = covenants['Gò Sen'];
const base = { ...tree, doc_name: docName ?? 'Quy ước', unit: unit ?? '' };

describe('drafting an amendment through the door', () => {
  it('answers the draft', async () => {
    const office = await openedOffice();
    const draft = await office.ask(
      'covenants.draftAmendment',
      { base, operations: [{ id: 'a', op: 'repeal', target: at('3.2') }], numbering: 'keep' },
      z.object({ sentences: z.array(z.string()), consolidated: z.object({ marks: z.number() }) }),
    );
    expect(draft).toEqual({ sentences: ['Bãi bỏ khoản 2 Điều 3.'], consolidated: { marks: 1 } });
  });

  it('answers a clash as part of the value, and refuses what is not in the format', async () => {
    const office = await openedOffice();
    const refused = await office.ask(
      'covenants.draftAmendment',
      { base, operations: [{ id: 'a', op: 'repeal', target: at('30') }], numbering: 'keep' },
      z.object({ errors: z.array(z.object({ code: z.string(), at: z.string() })) }),
    );
    expect(refused.errors).toEqual([{ code: 'target-not-found', at: 'Điều 30' }]);
    const twice = { id: 'a', op: 'repeal' as const, target: at('3') };
    expect(
      await office.refused('covenants.draftAmendment', { base, operations: [twice, twice], numbering: 'keep' }),
    ).toBe('bad-input');
  });
});
