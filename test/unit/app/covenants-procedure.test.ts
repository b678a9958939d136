import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { vote } from '../covenants/procedure/support.ts';
import { openedOffice } from '#test/support/opened-office.ts';
import { covenantId } from '#shared/contract/ids.ts';

const board = z.array(
  z.looseObject({
    villageName: z.string(),
    households: z.number(),
    id: covenantId.optional(),
    stage: z.string(),
    covered: z.number(),
    next: z.looseObject({ action: z.string(), need: z.number() }),
  }),
);
const saved = z.looseObject({ papers: z.array(z.looseObject({ name: z.string() })) });
const done = z.object({ next: z.string() });

async function sample() {
  const office = await openedOffice();
  await office.run('office.openSample', {});
  const rows = async () => office.ask('covenants.board', {}, board);
  const row = (await rows()).find((one) => one.id !== undefined);
  if (row?.id === undefined) throw new Error('the sample commune has no covenant');
  const covenant = row.id;
  await office.run('covenants.amendMany', {
    job: 'job-1',
    offer: { kind: 'clauses', clauses: [{ clause: 'khong-gian-chung', wording: 'short' }] },
    covenants: [covenant],
    apply: true,
  });
  return { office, covenant, rows, total: row.households };
}

describe('a covenant on its way to recognition', () => {
  it('goes the whole way, becomes the next version, and takes its number', async () => {
    const { office, covenant, rows, total } = await sample();
    const record = async (event: Parameters<typeof office.run<'covenants.recordEvent'>>[1]['event']) =>
      (await office.ask('covenants.recordEvent', { covenant, event }, done)).next;
    expect(await record({ event: 'open', subject: 'amendment' })).toBe('propose');
    await record({ event: 'propose', on: '2025-09-02', by: 'Trưởng thôn', reason: '' });
    await record({ event: 'group', on: '2025-09-03', members: [{ name: 'Đỗ Văn Mẫu', post: 'Trưởng thôn' }] });
    expect(await record({ event: 'draft', on: '2025-09-20', name: '' })).toBe('post');
    expect(await record({ event: 'post', on: '2025-09-21', places: 'Nhà văn hóa', ways: ['box'] })).toBe('invite');
    const count = { cluster: '', households: total, present: total, for: total, against: 0, other: 0 };
    const meeting = vote({ on: '2025-10-25', total, counts: [count] });
    const short = vote({ on: '2025-10-25', total, counts: [{ ...count, for: total + 1 }] });
    expect(await office.refused('covenants.recordEvent', { covenant, event: { event: 'adopt', vote: short } })).toBe(
      'case-refused',
    );
    expect(await record({ event: 'adopt', vote: meeting })).toBe('submit');
    expect(await record({ event: 'submit', on: '2025-10-28', received: '2025-10-28' })).toBe('decide');
    expect(await record({ event: 'return', on: '2025-10-30', reasons: 'Thiếu chữ ký', number: '' })).toBe('resubmit');
    expect(await record({ event: 'submit', on: '2025-11-03', received: '2025-11-03' })).toBe('decide');
    const dossier = await office.ask(
      'covenants.writeCasePapers',
      { covenant, papers: ['request', 'resolution', 'minutes', 'covenant-signed', 'comparison', 'tracked'] },
      saved,
    );
    expect(dossier.papers).toHaveLength(6);
    expect(await record({ event: 'recognise', on: '2025-11-07', number: '5', signer: '' })).toBe('publish');
    expect(await record({ event: 'publish', on: '2025-11-08', places: 'Nhà văn hóa' })).toBe('close');
    await record({ event: 'close' });
    const after = (await rows()).find((one) => one.id === covenant);
    expect(after?.stage).toBe('in-force');
    const numbers = JSON.stringify(await office.ask('documents.numbers', { year: 2025 }, z.unknown()));
    expect(numbers).toContain('Công nhận hương ước, quy ước');
    const versions = await office.ask(
      'covenants.versions',
      { covenant },
      z.array(z.looseObject({ origin: z.string() })),
    );
    expect(versions[0]?.origin).toBe('consolidated');
    expect(
      await office.refused('covenants.recordEvent', {
        covenant,
        event: {
          event: 'measure',
          measure: {
            kind: 'suspend',
            on: '2025-11-10',
            number: '5',
            signer: '',
            provisions: [],
            ground: 'content',
            reason: '',
          },
        },
      }),
    ).toBe('number-taken');
    await office.run('covenants.writeRegister', { format: 'xlsx' });
    await office.run('covenants.writeRegister', { format: 'summary' });
  });

  it('says where a clause would go, puts it in once, and lets the clerk confirm the rest', async () => {
    const { office, covenant } = await sample();
    const results = z.object({ results: z.array(z.looseObject({ result: z.string(), place: z.string() })) });
    const again = await office.ask(
      'covenants.amendMany',
      {
        job: 'job-2',
        offer: { kind: 'clauses', clauses: [{ clause: 'khong-gian-chung', wording: 'short' }] },
        covenants: [covenant],
        apply: true,
      },
      results,
    );
    expect(again.results[0]?.result).toBe('has');
    const cells = z.looseObject({
      rows: z.array(
        z.looseObject({
          id: z.string().optional(),
          cells: z.array(z.looseObject({ topic: z.string(), state: z.string(), confirmed: z.boolean() })),
        }),
      ),
      figure: z.object({ full: z.number(), total: z.number(), waiting: z.number() }),
    });
    const before = await office.ask('covenants.coverage', { drafts: true }, cells);
    const open = before.rows.find((row) => row.id === covenant)?.cells.find((cell) => !cell.confirmed);
    await office.run('covenants.confirmTopic', { covenant, topic: open?.topic ?? '', state: 'partly', at: '' });
    const after = await office.ask('covenants.coverage', { drafts: true }, cells);
    expect(after.figure.waiting).toBe(before.figure.waiting - 1);
    const month = await office.ask(
      'covenants.calendar',
      { year: 2026, month: 2 },
      z.looseObject({ items: z.array(z.looseObject({ kind: z.string() })) }),
    );
    expect(month.items.filter((item) => item.kind === 'off').length).toBeGreaterThanOrEqual(5);
  });
});
