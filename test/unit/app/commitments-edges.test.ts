import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { addDays } from '#shared/titles/calendar.ts';
import { campaignId, jobId, personId, unitId, type CampaignId } from '#shared/contract/ids.ts';
import { vi } from '#shared/i18n/vi/index.ts';
import { partOf, paragraphTexts } from '#test/support/documents/package.ts';
import { openedOffice, type OpenedOffice } from '#test/support/opened-office.ts';
import { scannedForms } from '#test/support/scanned-forms.ts';

const today = new Date().toISOString().slice(0, 10);
const row = z.object({
  id: personId,
  name: z.string(),
  unit: z.string(),
  unitId,
  state: z.string(),
  basis: z.string().optional(),
  code: z.string().optional(),
});
const view = z.object({
  coverage: z.object({ due: z.number(), signed: z.number() }),
  units: z.array(
    z.object({ id: unitId, name: z.string(), coverage: z.object({ due: z.number(), signed: z.number() }) }),
  ),
  people: z.array(row),
});
const print = z.object({ papers: z.array(z.object({ name: z.string() })), forms: z.number() });

async function campaignOf(office: OpenedOffice): Promise<CampaignId> {
  await office.run('office.openSample', {});
  const { id } = await office.ask(
    'commitments.open',
    { name: 'Đợt thử', year: 2026, form: 'hai-bo-quy-tac' },
    z.object({ id: campaignId }),
  );
  return id;
}
const look = (office: OpenedOffice, campaign: CampaignId, date?: string) =>
  office.ask('commitments.campaign', { campaign, ...(date === undefined ? {} : { date }) }, view);

describe('figures on another day', () => {
  it('count those in post that day, and what they had signed by then', async () => {
    const office = await openedOffice();
    const campaign = await campaignOf(office);
    const { people, coverage } = await look(office, campaign);
    const [first, second] = people;
    if (first === undefined || second === undefined) throw new Error('nobody');
    const [before, long] = [addDays(today, -1), addDays(today, -40)];
    await office.run('commitments.mark', { campaign, people: [first.id], state: 'signed', signedOn: before });
    await office.run('commitments.mark', { campaign, people: [second.id], state: 'signed' });
    const person = { name: 'Đỗ Thị Mới', post: 'Y sĩ', unit: { id: first.unitId }, party: false, from: today };
    await office.run('registry.addPerson', person);
    expect((await look(office, campaign)).coverage).toMatchObject({ due: coverage.due + 1, signed: 2 });
    expect((await look(office, campaign, before)).coverage).toMatchObject({ due: coverage.due, signed: 1 });
    expect((await look(office, campaign, long)).coverage).toMatchObject({ due: coverage.due, signed: 0 });
    const figures = await office.ask(
      'commitments.figures',
      { campaign, date: before },
      z.object({ due: z.number(), signed: z.number(), byKind: z.array(z.object({ due: z.number() })) }),
    );
    expect(figures).toMatchObject({ due: coverage.due, signed: 1 });
    expect(figures.byKind.reduce((sum, { due }) => sum + due, 0)).toBe(coverage.due);
  });

  it('leave out the exempt, with the rule that exempts them on record', async () => {
    const office = await openedOffice();
    const campaign = await campaignOf(office);
    const [first] = (await look(office, campaign)).people;
    if (first === undefined) throw new Error('nobody');
    const basis = 'Thông báo số 12/TB-UBND';
    await office.run('commitments.mark', {
      campaign,
      people: [first.id],
      state: 'exempt',
      reason: 'Đang nghỉ thai sản',
      basis,
    });
    const after = await look(office, campaign);
    expect(after.coverage.due).toBe(39);
    expect(after.people.find(({ id }) => id === first.id)).toMatchObject({ state: 'exempt', basis });
  });
});

describe('people as lists have them', () => {
  it('are told as doubles in whatever spelling, and added all the same', async () => {
    const office = await openedOffice();
    const campaign = await campaignOf(office);
    const [first] = (await look(office, campaign)).people;
    if (first === undefined) throw new Error('nobody');
    const told = z.object({ double: z.boolean() });
    const add = (name: string) =>
      office.ask('registry.addPerson', { name, post: '', unit: { id: first.unitId }, party: false }, told);
    expect(await add('Hoàng Thị Thuý Hoà')).toEqual({ double: false });
    expect(await add('HOÀNG  THỊ THÚY HÒA')).toEqual({ double: true });
    expect(await add('Hoang Thi Thuy Hoa'.normalize('NFD'))).toEqual({ double: true });
    expect((await look(office, campaign)).coverage.due).toBe(43);
  });

  it('without a unit go through the whole campaign', async () => {
    const office = await openedOffice();
    const campaign = await campaignOf(office);
    const file = join(office.folder, 'can-bo.csv');
    writeFileSync(file, '\uFEFFSTT,Họ và tên,Chức vụ,Ngày sinh\n1,Lò Thị Không Đơn Vị,Cộng tác viên,12/04/1985\n');
    const list = { file: await office.file(file), kind: 'cadres' as const, mapping: [], remember: false };
    await office.run('registry.import', { ...list, job: jobId.parse('n1') });
    const own = (await look(office, campaign)).people.find(({ name }) => name === 'Lò Thị Không Đơn Vị');
    expect(own?.unit).toBe('Cơ quan');
    if (own === undefined) throw new Error('not there');
    const made = await office.ask(
      'commitments.print',
      { campaign, people: [own.id], as: 'one-each', job: jobId.parse('n2') },
      print,
    );
    expect(made.papers.map(({ name }) => name)).toEqual(['Lò Thị Không Đơn Vị.docx']);
    const code = (await look(office, campaign)).people.find(({ id }) => id === own.id)?.code ?? '';
    await office.run('commitments.tick', { campaign, code });
    expect((await look(office, campaign)).people.find(({ id }) => id === own.id)?.state).toBe('signed');
    await office.run('commitments.writePaper', { campaign, paper: 'certificate', unit: own.unitId });
  });

  it('with a name of three hundred characters get their form, their tick and their place on every paper', async () => {
    const office = await openedOffice();
    const campaign = await campaignOf(office);
    const name = `${'Nguyễn Hoàng '.repeat(23)}Khánh`.slice(0, 300);
    const unit = { name: 'Đơn vị có tên dài '.repeat(16).trim().slice(0, 280) };
    const { id } = await office.ask(
      'registry.addPerson',
      { name, post: 'Chuyên viên', unit, party: true },
      z.object({ id: personId }),
    );
    for (const as of ['one-each', 'one-file'] as const) {
      const made = await office.ask('commitments.print', { campaign, people: [id], as, job: jobId.parse('n3') }, print);
      expect(made.forms).toBe(1);
      // A file system takes 255 bytes of a name.
      for (const paper of made.papers) expect(Buffer.byteLength(paper.name)).toBeLessThanOrEqual(255);
      if (as === 'one-each') continue;
      const path = join(office.folder, 'Giấy tờ', '2026', 'Cam kết', made.papers[0]?.name ?? '');
      const text = paragraphTexts(partOf(readFileSync(path), 'word/document.xml')).join('\n');
      expect(text.split(name).length - 1).toBe(2);
    }
    for (const paper of ['signing-sheet', 'reminder'] as const) {
      await office.run('commitments.writePaper', { campaign, paper });
    }
  });
});

describe('a unit dissolved while its forms are out', () => {
  it('takes nothing from what was signed: its people are counted where they went, or have left', async () => {
    const office = await openedOffice();
    const campaign = await campaignOf(office);
    await office.run('commitments.print', { campaign, people: 'all', as: 'one-file', job: jobId.parse('d1') });
    const { people, units, coverage } = await look(office, campaign);
    const [from, into] = units;
    if (from === undefined || into === undefined) throw new Error('no units');
    const own = people.filter(({ unitId: place }) => place === from.id);
    const [first] = own;
    if (first === undefined) throw new Error('nobody');
    await office.run('commitments.change', {
      campaign,
      resign: { newVersion: true, moved: false, yearly: false },
    });
    await office.run('commitments.tick', { campaign, code: first.code ?? '' });
    await office.run('registry.dissolveUnit', { unit: from.id, on: today, into: into.id });
    const after = await look(office, campaign);
    expect(after.coverage).toEqual({ ...coverage, signed: 1 });
    expect(after.units.find(({ id }) => id === from.id)?.coverage.due ?? 0).toBe(0);
    // Forms that were out come back under the codes they bear.
    for (const { code = '' } of own.slice(1)) await office.run('commitments.tick', { campaign, code });
    expect((await look(office, campaign)).coverage.signed).toBe(own.length);
    expect(
      (await look(office, campaign, addDays(today, -1))).units.find(({ id }) => id === from.id)?.coverage.due,
    ).toBe(own.length);
  });
});

describe('a scan that cannot be read', () => {
  it('says in clear words that it asks for a password', async () => {
    const office = await openedOffice();
    const campaign = await campaignOf(office);
    const pdf = await PDFDocument.load(await scannedForms([{ code: 'KM-3F7QA-9' }]));
    pdf.encrypt({ userPassword: 'mat-khau', ownerPassword: 'chu' });
    const path = join(office.folder, 'khoa.pdf');
    writeFileSync(path, await pdf.save());
    const file = await office.file(path);
    const refused = await office.refused('commitments.readScan', { campaign, file, job: jobId.parse('s1') });
    expect(refused).toBe('file-encrypted');
    expect(vi.errors['file-encrypted']).toMatch(/mật khẩu/);
    expect(await office.refused('commitments.scanPage', { file, page: 1 })).toBe('file-encrypted');
  });
});

describe('a campaign without anybody to sign', () => {
  it('opens, shows nothing, and refuses papers with a reason', async () => {
    const office = await openedOffice();
    await office.run('office.openSample', {});
    const { id: campaign } = await office.ask(
      'commitments.open',
      { name: 'Chợ', year: 2026, form: 'ho-kinh-doanh' },
      z.object({ id: campaignId }),
    );
    expect(await look(office, campaign)).toMatchObject({ coverage: { due: 0, signed: 0 }, people: [], units: [] });
    const everybody = { campaign, people: 'missing', as: 'one-file', job: jobId.parse('a1') } as const;
    expect(await office.refused('commitments.print', everybody)).toBe('nobody-in-audience');
    expect(await office.refused('commitments.writePaper', { campaign, paper: 'certificate' })).toBe(
      'nobody-in-audience',
    );
    expect(await office.refused('commitments.writePaper', { campaign, paper: 'signing-sheet' })).toBe('nobody-chosen');
  });
});
