import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { covenantId, villageId } from '#shared/contract/ids.ts';
import type { CaseEvent } from '#shared/covenants/procedure/events.ts';
import { openedOffice } from '#test/support/opened-office.ts';
import { vote } from '../covenants/procedure/support.ts';

const board = z.array(
  z.looseObject({ id: covenantId.optional(), village: villageId, stage: z.string(), households: z.number() }),
);
const view = z.looseObject({
  replacement: z.string().optional(),
  standing: z.looseObject({
    whole: z.string(),
    provisions: z.array(z.object({ provision: z.string(), standing: z.string() })),
  }),
  book: z.looseObject({ measures: z.array(z.looseObject({ id: z.string(), paper: z.string().optional() })) }),
});
const register = z.array(z.looseObject({ id: covenantId.optional(), decision: z.string(), stage: z.string() }));
const sampleTwo = join(import.meta.dirname, '../../fixtures/covenants/02-auto-numbered.docx');

/** The sample commune with its covenant recognised in 2019. */
async function recognised() {
  const office = await openedOffice();
  await office.run('office.openSample', {});
  const row = (await office.ask('covenants.board', {}, board)).find((one) => one.id !== undefined);
  if (row?.id === undefined) throw new Error('the sample commune has no covenant');
  const { id: covenant, village, households } = row;
  await office.run('covenants.setRecognised', { covenant, on: '2019-05-01', decision: '15/QĐ-UBND' });
  return {
    office,
    covenant,
    village,
    households,
    record: (event: CaseEvent) => office.run('covenants.recordEvent', { covenant, event }),
    stage: async () => (await office.ask('covenants.board', {}, board)).find((one) => one.id === covenant)?.stage,
    view: () => office.ask('covenants.case', { covenant }, view),
  };
}

const measure = (kind: 'suspend' | 'resume' | 'abolish', number: string, on: string, provisions: string[] = []) =>
  ({
    event: 'measure',
    measure: { kind, on, number, signer: '', provisions, ground: 'content', reason: 'Trái quy định' },
  }) as const;

describe('decisions on a covenant in force', () => {
  it('suspend and abolish by clause, take their numbers, leave papers, and show in list and register', async () => {
    const { office, covenant, record, stage, view } = await recognised();
    expect(await stage()).toBe('in-force');
    await record(measure('suspend', '31', '2025-03-03', ['khoản 2 Điều 5']));
    expect(await stage()).toBe('part-suspended');
    await record(measure('resume', '32', '2025-04-01', ['khoản 2 Điều 5']));
    expect(await stage()).toBe('in-force');
    await record(measure('abolish', '33', '2025-05-05', ['Điều 7']));
    expect(await stage()).toBe('part-abolished');
    await record(measure('suspend', '34', '2025-06-02'));
    expect(await stage()).toBe('suspended');
    await record(measure('resume', '35', '2025-07-01'));
    expect((await view()).standing).toEqual({
      whole: 'in-force',
      provisions: [{ provision: 'Điều 7', standing: 'abolished' }],
    });
    const first = (await view()).book.measures[0]?.id ?? '';
    await office.run('covenants.writeMeasure', { covenant, measure: first });
    const paper = z.looseObject({ title: z.string() });
    const seen = await office.ask('covenants.measurePaper', { covenant, measure: first }, paper);
    expect(seen.title).toMatch(/^Quyết định tạm ngừng thực hiện/);
    const shown = await office.ask('covenants.registerPaper', { format: 'docx' }, paper);
    expect(JSON.stringify(shown)).toContain('15/QĐ-UBND');
    expect((await view()).book.measures[0]?.paper).toMatch(/^Quyết định tạm ngừng thực hiện/);
    const lines = await office.ask('covenants.register', {}, register);
    expect(lines.find((line) => line.id === covenant)).toMatchObject({
      decision: '15/QĐ-UBND',
      stage: 'part-abolished',
    });
    await record(measure('abolish', '36', '2025-08-01'));
    expect(await stage()).toBe('abolished');
  });

  it('give way to a new text, which begins without any measure', async () => {
    const { office, covenant, village, households, record, stage, view } = await recognised();
    await record(measure('suspend', '31', '2025-03-03', ['Điều 5']));
    await record({ event: 'open', subject: 'replacement' });
    await record({ event: 'propose', on: '2025-09-02', by: 'Trưởng thôn', reason: '' });
    await record({ event: 'group', on: '2025-09-03', members: [{ name: 'Đỗ Văn Mẫu', post: 'Trưởng thôn' }] });
    const draft = { event: 'draft', on: '2025-09-20', name: '' } as const;
    expect(await office.refused('covenants.recordEvent', { covenant, event: draft })).toBe('case-refused');
    await office.run('covenants.import', { file: await office.file(sampleTwo), village });
    expect((await view()).replacement).toBe('02-auto-numbered.docx');
    await office.run('covenants.recordEvents', {
      covenant,
      events: [draft, { event: 'post', on: '2025-09-21', places: 'Nhà văn hóa', ways: ['box'] }],
    });
    const count = { cluster: '', households, present: households, for: households, against: 0, other: 0 };
    await record({ event: 'adopt', vote: vote({ on: '2025-10-25', total: households, counts: [count] }) });
    const again = { file: await office.file(sampleTwo), village };
    expect(await office.refused('covenants.import', again)).toBe('covenant-exists');
    await record({ event: 'submit', on: '2025-10-28', received: '2025-10-28' });
    await office.run('covenants.writeDossier', { covenant });
    const papers = z.array(z.looseObject({ title: z.string() }));
    expect(await office.ask('covenants.dossierPapers', { covenant }, papers)).toHaveLength(4);
    const dossier = join(office.folder, 'Giấy tờ');
    const names = readdirSync(dossier, { recursive: true, encoding: 'utf8' });
    expect(names.filter((name) => /Hồ sơ trình lần 1.*\d\d .*\.docx$/u.test(name))).toHaveLength(5);
    await record({ event: 'recognise', on: '2025-11-03', number: '40', signer: '' });
    await record({ event: 'publish', on: '2025-11-04', places: 'Nhà văn hóa' });
    await record({ event: 'close' });
    expect(await stage()).toBe('in-force');
    expect((await view()).standing).toEqual({ whole: 'in-force', provisions: [] });
    const versions = z.array(z.looseObject({ origin: z.string(), name: z.string() }));
    const [newest] = await office.ask('covenants.versions', { covenant }, versions);
    expect(newest).toMatchObject({ origin: 'import', name: '02-auto-numbered.docx' });
  });

  it('records several steps as one, or none of them', async () => {
    const { office, covenant } = await recognised();
    const steps: CaseEvent[] = [
      { event: 'open', subject: 'new' },
      { event: 'propose', on: '2025-09-02', by: 'Trưởng thôn', reason: '' },
      { event: 'draft', on: '2025-09-20', name: '' },
    ];
    expect(await office.refused('covenants.recordEvents', { covenant, events: steps })).toBe('case-refused');
    const current = z.looseObject({ book: z.looseObject({ current: z.unknown().optional() }) });
    expect((await office.ask('covenants.case', { covenant }, current)).book.current).toBeUndefined();
    await office.run('covenants.recordEvents', { covenant, events: steps.slice(0, 2) });
    await office.run('history.undo', {});
    expect((await office.ask('covenants.case', { covenant }, current)).book.current).toBeUndefined();
  });
});

describe('the forms that a decree prescribes', () => {
  it('are unchecked until the office ticks them, once for all villages', async () => {
    const { office, covenant } = await recognised();
    const forms = z.looseObject({ forms: z.array(z.looseObject({ paper: z.string(), checked: z.boolean() })) });
    const checked = async () =>
      (await office.ask('covenants.case', { covenant }, forms)).forms.filter((one) => one.checked);
    expect(await checked()).toEqual([]);
    await office.run('covenants.checkForm', { paper: 'request', checked: true });
    expect((await checked()).map((one) => one.paper)).toEqual(['request']);
    await office.run('covenants.checkForm', { paper: 'request', checked: false });
    expect(await checked()).toEqual([]);
  });
});
