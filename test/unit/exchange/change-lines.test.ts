import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { householdId, villageId } from '#shared/contract/ids.ts';
import { changeLines } from '#shared/exchange/change-lines.ts';
import { openedOffice } from '#test/support/opened-office.ts';

const names = new Map([['v1', 'Đông Khê']]);

describe('what a change changed, in words', () => {
  it('tells a field with its old and its new value, ids by their names, numbers of people masked', () => {
    const patch = [
      ['=', ['households', 3, 'villageId'], 'v1', 'v2'],
      ['=', ['households', 3, 'phone'], '0951000001', '0951000002'],
      ['+', ['households', 3, 'birth'], 4, '1985-04-12'],
      ['-', ['households', 3, 'note'], 5, 'Hộ nghèo'],
    ] as const;
    expect(changeLines({ registry: patch }, names, 10)).toMatchObject([
      { what: 'Hộ › Thôn, tổ dân phố', before: 'Đông Khê', after: 'v2' },
      { what: 'Hộ › Điện thoại', before: '••••0001', after: '••••0002' },
      { what: 'Hộ › Năm sinh', before: '', after: '••/••/1985' },
      { what: 'Hộ › Ghi chú', before: 'Hộ nghèo', after: '' },
    ]);
  });

  it('names what came into a list and what went, and of a replaced record only what differs', () => {
    const lines = changeLines(
      {
        registry: [['~', ['households'], 0, [{ head: 'Đỗ Văn Cũ', phone: '0951000001' }], [{ head: 'Đỗ Văn Mới' }]]],
        office: [['=', ['commune'], { name: 'Vân Khê', place: 'Vân Khê' }, { name: 'Vân Hạ', place: 'Vân Khê' }]],
      },
      names,
      10,
    );
    expect(lines.map(({ before, after }) => [before, after])).toEqual([
      ['Đỗ Văn Cũ', ''],
      ['', 'Đỗ Văn Mới'],
      ['Vân Khê', 'Vân Hạ'],
    ]);
  });

  it('stops where it is told to, leaves the trash out, cuts long texts', () => {
    const long = 'x'.repeat(1000);
    const patch = Array.from({ length: 30 }, (_, index) => ['=', ['people', index, 'note'], '', long] as const);
    const lines = changeLines({ trash: [['+', ['entries', 'a'], 0, { name: long }]], registry: patch }, names, 5);
    expect(lines).toHaveLength(5);
    expect(lines[0]?.after.length).toBeLessThan(300);
    expect(lines.every(({ what }) => what === 'Cán bộ › Ghi chú')).toBe(true);
  });

  it('is answered by the door for an entry of the log, and refused for one that is not there', async () => {
    const office = await openedOffice();
    await office.run('office.openSample', {});
    const { villages } = await office.ask(
      'registry.listVillages',
      {},
      z.object({ villages: z.array(z.looseObject({ id: villageId })) }),
    );
    const village = villages[0]?.id;
    if (village === undefined) throw new Error('no village');
    const { id } = await office.ask(
      'registry.addHousehold',
      { village, facts: { head: 'Đỗ Văn Mẫu', phone: '0951000001' }, on: '2026-11-20' },
      z.object({ id: householdId }),
    );
    await office.run('registry.correctHousehold', {
      household: id,
      facts: { head: 'Đỗ Văn Đúng', phone: '0951000002' },
    });
    const [entry] = await office.ask('history.log', { limit: 1 }, z.array(z.looseObject({ seq: z.number() })));
    const seq = entry?.seq ?? 0;
    const answer = z.object({
      lines: z.array(z.looseObject({ before: z.string(), after: z.string() })),
      more: z.boolean(),
    });
    expect(await office.ask('history.changes', { seq }, answer)).toMatchObject({
      lines: [
        { before: 'Đỗ Văn Mẫu', after: 'Đỗ Văn Đúng' },
        { before: '••••0001', after: '••••0002' },
      ],
      more: false,
    });
    const first = await office.ask('history.changes', { seq: 1 }, answer);
    expect(first.lines.map(({ after }) => after)).toContain('300 mục');
    expect(await office.refused('history.changes', { seq: 99 })).toBe('not-found');
  });
});
