import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { drawPage, withPdf } from '#main/adapters/scans/pdf.ts';
import { readPages } from '#main/adapters/scans/read-pages.ts';
import { ok } from '#shared/contract/result.ts';
import { writtenCode } from '#shared/commitments/form-code.ts';
import { campaignId, jobId, personId, unitId, type CampaignId } from '#shared/contract/ids.ts';
import { partOf } from '#test/support/documents/package.ts';
import { openedOffice, type OpenedOffice } from '#test/support/opened-office.ts';
import { scannedForms } from '#test/support/scanned-forms.ts';

const row = z.object({
  id: personId,
  name: z.string(),
  unit: z.string(),
  unitId,
  state: z.string(),
  prints: z.number(),
  code: z.string().optional(),
  how: z.string().optional(),
  again: z.string().optional(),
  hasScan: z.boolean(),
});
const view = z.object({
  coverage: z.object({ due: z.number(), signed: z.number() }),
  formVersion: z.number(),
  newestVersion: z.number(),
  certificates: z.array(z.object({ id: z.string() })),
  people: z.array(row),
});
const print = z.object({ papers: z.array(z.object({ name: z.string() })), forms: z.number() });
const reading = z.object({
  keptBefore: z.boolean(),
  pages: z.array(z.object({ page: z.number(), verdict: z.string(), person: personId.optional() })),
});
const ink = { width: 400, height: 180, strokes: [[20, 150, 80, 30, 140, 150, 60, 90, 200, 90]] };

async function printedCampaign(office: OpenedOffice): Promise<CampaignId> {
  await office.run('office.openSample', {});
  const { id } = await office.ask(
    'commitments.open',
    { name: 'Đợt thử', year: 2026, form: 'hai-bo-quy-tac' },
    z.object({ id: campaignId }),
  );
  await office.run('commitments.print', { campaign: id, people: 'all', as: 'one-file', job: jobId.parse('j0') });
  return id;
}
const look = (office: OpenedOffice, campaign: CampaignId) => office.ask('commitments.campaign', { campaign }, view);
async function scanFile(office: OpenedOffice, pages: Parameters<typeof scannedForms>[0], name = 'quet.pdf') {
  const path = join(office.folder, name);
  writeFileSync(path, await scannedForms(pages));
  return office.file(path);
}

/** How much of a page is in the blue of the pen. */
async function bluePixels(pdf: Uint8Array, page: number): Promise<number> {
  const drawn = await withPdf(pdf, 'in.pdf', async (document) => ok(await drawPage(document.getPage(page - 1), 72)));
  if (!drawn.ok) throw new Error(drawn.error.code);
  const { data } = drawn.value;
  let count = 0;
  for (let at = 0; at < data.length; at += 4) if ((data[at + 2] ?? 0) - (data[at] ?? 0) > 60) count += 1;
  return count;
}

describe('a signature on the screen', () => {
  it('is kept with its witness, printed into the form, and taken back by undo', async () => {
    const office = await openedOffice();
    const campaign = await printedCampaign(office);
    const [first] = (await look(office, campaign)).people;
    if (first === undefined) throw new Error('nobody');
    await office.run('commitments.sign', { campaign, person: first.id, ink, witness: 'Phạm Thị Thử, hiệu phó' });
    expect((await look(office, campaign)).people[0]).toMatchObject({ state: 'signed', how: 'screen' });
    const made = await office.ask(
      'commitments.printSigned',
      { campaign, people: [first.id], job: jobId.parse('j1') },
      print,
    );
    expect(made.papers.map(({ name }) => name)).toEqual(['Đợt thử, 1 bản đã ký.docx']);
    await office.run('history.undo', { book: `campaign-${campaign}` });
    expect((await look(office, campaign)).people[0]).toMatchObject({ state: 'printed' });
  });

  it('is refused for a tap', async () => {
    const office = await openedOffice();
    const campaign = await printedCampaign(office);
    const [first] = (await look(office, campaign)).people;
    const tap = { width: 400, height: 180, strokes: [[20, 20]] };
    expect(await office.refused('commitments.sign', { campaign, person: first?.id ?? 'x', ink: tap })).toBe(
      'signature-empty',
    );
  });
});

describe('scans', () => {
  it('are cut by their codes: sideways, blank, twice, of another campaign, unreadable', async () => {
    const office = await openedOffice();
    const campaign = await printedCampaign(office);
    const { people } = await look(office, campaign);
    const codeOf = (place: number) => ({ code: people[place]?.code ?? '' });
    const file = await scanFile(office, [
      codeOf(0),
      { ...codeOf(1), turned: 90 },
      { scribble: false },
      codeOf(0),
      { code: 'KM-3F7QA-9' },
      {},
    ]);
    const read = await office.ask('commitments.readScan', { campaign, file, job: jobId.parse('j2') }, reading);
    const verdicts = read.pages.map(({ verdict }) => verdict);
    expect(verdicts.slice(0, 4)).toEqual(['matched', 'matched', 'blank', 'twice']);
    expect(['other-campaign', 'unreadable']).toContain(verdicts[4]);
    expect(verdicts[5]).toBe('unreadable');
    // Reading keeps nothing.
    expect((await look(office, campaign)).coverage.signed).toBe(0);
    const third = people[2]?.id ?? people[0]?.id;
    if (third === undefined) throw new Error('nobody');
    const pages = [
      ...read.pages.flatMap(({ page, person, verdict }) =>
        verdict === 'matched' && person !== undefined ? [{ page, person }] : [],
      ),
      { page: 6, person: third },
    ];
    expect(await office.ask('commitments.keepScan', { campaign, file, pages }, z.object({ kept: z.number() }))).toEqual(
      {
        kept: 3,
      },
    );
    const after = await look(office, campaign);
    expect(after.people.slice(0, 3).map(({ state, how, hasScan }) => [state, how, hasScan])).toEqual([
      ['signed', 'scan', true],
      ['signed', 'scan', true],
      ['signed', 'scan', true],
    ]);
    const again = await office.ask('commitments.readScan', { campaign, file, job: jobId.parse('j3') }, reading);
    expect(again.keptBefore).toBe(true);
    await office.run('commitments.openScan', { campaign, person: third });
    expect(readdirSync(join(office.folder, 'Giấy tờ', '2026', 'Cam kết', 'Bản đã ký'))).toHaveLength(1);
    const fourth = people[3]?.id;
    if (fourth === undefined) throw new Error('nobody');
    expect(await office.refused('commitments.openScan', { campaign, person: fourth })).toBe('no-scan');
  });

  it('of another campaign, another commune, or a form that was never printed are nobody’s', async () => {
    const office = await openedOffice();
    const campaign = await printedCampaign(office);
    const [first] = (await look(office, campaign)).people;
    const mark = (first?.code ?? '').slice(0, 2);
    const elsewhere = writtenCode({ mark: mark === 'KM' ? 'KN' : 'KM', person: (first?.code ?? '').slice(3, 8) });
    const neverPrinted = writtenCode({ mark, person: '22222' });
    const file = await scanFile(office, [{ code: elsewhere }, { code: neverPrinted }]);
    const { pages } = await office.ask('commitments.readScan', { campaign, file, job: jobId.parse('j2') }, reading);
    expect(pages.map(({ verdict, person }) => [verdict, person])).toEqual([
      ['other-campaign', undefined],
      ['unknown', undefined],
    ]);
    expect(await office.refused('commitments.tick', { campaign, code: elsewhere })).toBe('code-of-another-campaign');
    expect(await office.refused('commitments.tick', { campaign, code: neverPrinted })).toBe('code-unknown');
    expect((await look(office, campaign)).coverage.signed).toBe(0);
  });

  it('of somebody who left after signing change nothing: neither counted nor lost', async () => {
    const office = await openedOffice();
    const campaign = await printedCampaign(office);
    const before = await look(office, campaign);
    const [leaver] = before.people;
    if (leaver === undefined) throw new Error('nobody');
    const code = leaver.code ?? '';
    const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
    await office.run('commitments.mark', { campaign, people: [leaver.id], state: 'signed', signedOn: yesterday });
    await office.run('registry.endPost', { person: leaver.id, last: yesterday });
    const gone = await look(office, campaign);
    expect(gone.coverage).toEqual({ due: before.coverage.due - 1, signed: 0 });
    expect(await office.ask('commitments.tick', { campaign, code }, z.object({ repeated: z.boolean() }))).toEqual({
      repeated: true,
    });
    expect(await look(office, campaign)).toEqual(gone);

    expect(
      (
        await office.ask(
          'commitments.printSigned',
          { campaign, people: [leaver.id], as: 'pdf', job: jobId.parse('j6') },
          print,
        )
      ).forms,
    ).toBe(1);
  });

  it('print again beside strokes and paper: a signed form for everybody who signed', async () => {
    const office = await openedOffice();
    const campaign = await printedCampaign(office);
    const { people } = await look(office, campaign);
    const [a, b, c] = people;
    if (a === undefined || b === undefined || c === undefined) throw new Error('nobody');
    const file = await scanFile(office, [{ code: a.code ?? '' }]);
    await office.run('commitments.keepScan', { campaign, file, pages: [{ page: 1, person: a.id }] });
    await office.run('commitments.sign', { campaign, person: b.id, ink });
    await office.run('commitments.tick', { campaign, code: c.code ?? '' });
    const made = await office.ask(
      'commitments.printSigned',
      { campaign, people: 'signed', job: jobId.parse('j4') },
      print,
    );
    expect(made.forms).toBe(3);
    expect(made.papers.map(({ name }) => name)).toEqual(['Đợt thử, 1 bản quét.pdf', 'Đợt thử, 2 bản đã ký.docx']);

    // As one PDF for the printer: everybody in the order of the list, the strokes where they were given.
    const one = await office.ask(
      'commitments.printSigned',
      { campaign, people: 'signed', as: 'pdf', job: jobId.parse('j5') },
      print,
    );
    expect(one).toMatchObject({ forms: 3, papers: [{ name: 'Đợt thử, 3 bản đã ký.pdf' }] });
    const folder = join(office.folder, 'Giấy tờ', '2026', 'Cam kết', 'Bản đã ký');
    const pdf = readFileSync(join(folder, 'Đợt thử, 3 bản đã ký.pdf'));
    const read = await readPages(pdf, 'signed.pdf', () => true);
    expect(read).toMatchObject({ ok: true, value: [a, b, c].map(({ code }) => ({ codes: [code] })) });
    expect(await bluePixels(pdf, 2)).toBeGreaterThan(100);
    expect(await bluePixels(pdf, 3)).toBe(0);
  });
});

describe('moves, wordings, closing', () => {
  it('asks again who moved, and counts who is added', async () => {
    const office = await openedOffice();
    const campaign = await printedCampaign(office);
    const { people, coverage } = await look(office, campaign);
    const mover = people[0];
    const target = people.find(({ unitId: own }) => own !== mover?.unitId);
    if (mover === undefined || target === undefined) throw new Error('nobody');
    await office.run('commitments.mark', { campaign, people: people.map(({ id }) => id), state: 'signed' });
    expect((await look(office, campaign)).coverage.signed).toBe(coverage.due);
    await office.run('commitments.writePaper', { campaign, paper: 'certificate' });
    const today = new Date().toISOString().slice(0, 10);
    await office.run('registry.movePerson', {
      person: mover.id,
      unit: { id: target.unitId },
      post: 'Chuyên viên',
      on: today,
    });
    const unit = { name: 'Trạm thử' };
    const person = { name: 'Đỗ Thị Mới', post: 'Y sĩ', unit, party: false, from: today };
    await office.run('registry.addPerson', person);
    const after = await look(office, campaign);
    expect(after.coverage).toEqual({ due: coverage.due + 1, signed: coverage.due - 1 });
    expect(after.people.find(({ id }) => id === mover.id)).toMatchObject({ state: 'not-printed', again: 'moved' });
    expect(await office.refused('commitments.writePaper', { campaign, paper: 'certificate' })).toBe('not-complete');
    // The certificate given before stays as it was, whatever the campaign is called and whoever signs for the office now.
    const [frozen] = after.certificates;
    await office.run('commitments.change', { campaign, name: 'Đợt đổi tên' });
    await office.run('office.update', {
      signers: [{ id: 's9', name: 'Vũ Thị Kế Nhiệm', post: 'Chủ tịch', authority: 'TM.' }],
    });
    await office.run('commitments.reprintCertificate', { campaign, certificate: frozen?.id ?? '' });
    const papers = join(office.folder, 'Giấy tờ', '2026', 'Cam kết');
    const [given, again] = ['', ' (2)'].map((copy) =>
      partOf(readFileSync(join(papers, `Xác nhận 100 % Đợt thử${copy}.docx`)), 'word/document.xml'),
    );
    expect(again).toBe(given);
    expect(given).toContain('Đợt thử');
    // A dissolved unit takes nobody in; its people stand in the other.
    const station = after.people.find(({ name }) => name === 'Đỗ Thị Mới');
    if (station === undefined) throw new Error('not added');
    await office.run('registry.dissolveUnit', { unit: station.unitId, on: today, into: target.unitId });
    expect((await look(office, campaign)).people.find(({ id }) => id === station.id)?.unit).toBe(target.unit);
    expect(await office.refused('registry.addPerson', { ...person, unit: { id: station.unitId } })).toBe(
      'unit-dissolved',
    );
    expect(await office.refused('registry.endPost', { person: mover.id, last: '1990-01-01' })).toBe('post-dates');
  });

  it('asks for a new form with a code of its own: the old one, scanned again, signs nothing', async () => {
    const office = await openedOffice();
    const campaign = await printedCampaign(office);
    const { people } = await look(office, campaign);
    const [mover] = people;
    const target = people.find(({ unitId: own }) => own !== mover?.unitId);
    if (mover === undefined || target === undefined) throw new Error('nobody');
    const old = mover.code ?? '';
    const tick = (code: string) =>
      office.ask('commitments.tick', { campaign, code }, z.object({ repeated: z.boolean() }));
    const now = async () => (await look(office, campaign)).people.find(({ id }) => id === mover.id);
    expect(await tick(old)).toEqual({ repeated: false });
    const on = new Date().toISOString().slice(0, 10);
    await office.run('registry.movePerson', { person: mover.id, unit: { id: target.unitId }, post: 'Chuyên viên', on });
    expect(await office.refused('commitments.tick', { campaign, code: old })).toBe('code-outdated');
    const file = await scanFile(office, [{ code: old }]);
    const read = (own: typeof file, job: string) =>
      office.ask('commitments.readScan', { campaign, file: own, job: jobId.parse(job) }, reading);
    expect((await read(file, 'r1')).pages).toMatchObject([{ verdict: 'outdated', person: mover.id }]);

    // Looked at and prepared for the printer: the code stays the one that the paper bears.
    await office.run('commitments.prepare', { campaign, people: [mover.id] });
    const prepared = (await now())?.code ?? '';
    expect(prepared).not.toBe(old);
    await office.run('commitments.prepare', { campaign, people: [mover.id] });
    await office.run('commitments.printed', { campaign, people: [mover.id] });
    expect(await now()).toMatchObject({ code: prepared, state: 'printed' });
    expect(await office.refused('commitments.tick', { campaign, code: old })).toBe('code-outdated');
    expect((await read(file, 'r2')).pages).toMatchObject([{ verdict: 'outdated', person: mover.id }]);
    // What was signed before is printed again with the code that it had.
    const signed = await office.ask(
      'commitments.printSigned',
      { campaign, people: [mover.id], as: 'pdf', job: jobId.parse('j9') },
      print,
    );
    const folder = join(office.folder, 'Giấy tờ', '2026', 'Cam kết', 'Bản đã ký');
    const pages = await readPages(readFileSync(join(folder, signed.papers[0]?.name ?? '')), 'a.pdf', () => true);
    expect(pages).toMatchObject({ ok: true, value: [{ codes: [old] }] });

    expect(await tick(prepared)).toEqual({ repeated: false });
    expect(await now()).toMatchObject({ code: prepared, state: 'signed' });
    expect(await tick(prepared)).toEqual({ repeated: true });
    expect(await tick(old)).toEqual({ repeated: true });
  });

  it('keeps the wording that was signed when the office words the form anew', async () => {
    const office = await openedOffice();
    const campaign = await printedCampaign(office);
    const [first] = (await look(office, campaign)).people;
    if (first === undefined) throw new Error('nobody');
    await office.run('commitments.mark', { campaign, people: [first.id], state: 'signed' });
    const wording = {
      name: 'Cam kết mới',
      audience: 'cadres' as const,
      checked: true,
      title: 'BẢN CAM KẾT',
      summary: 'Thử',
      basis: 'Tôi cam kết:',
      items: [{ text: 'Một điều duy nhất.' }],
      responsibility: 'Tôi chịu trách nhiệm.',
    };
    await office.run('commitments.saveForm', { form: 'hai-bo-quy-tac', wording });
    expect(await look(office, campaign)).toMatchObject({ formVersion: 1, newestVersion: 2 });
    await office.run('commitments.useNewestForm', { campaign });
    const after = await look(office, campaign);
    expect(after.people[0]).toMatchObject({ state: 'not-printed', again: 'new-version' });
    const versions = await office.ask(
      'commitments.formVersions',
      { form: 'hai-bo-quy-tac' },
      z.array(z.object({ version: z.number(), printed: z.number() })),
    );
    expect(versions).toEqual([
      { version: 2, printed: 0 },
      { version: 1, printed: 40 },
    ]);
  });

  it('changes nothing after the campaign is closed, and refuses an empty audience', async () => {
    const office = await openedOffice();
    const campaign = await printedCampaign(office);
    const [first] = (await look(office, campaign)).people;
    const everyone = (await look(office, campaign)).people.map(({ id }) => id);
    await office.run('commitments.mark', { campaign, people: everyone, state: 'signed' });
    await office.run('commitments.close', { campaign });
    // Who comes and who moves on a later day changes nothing in it.
    const [{ closedOn }] = await office.ask('commitments.campaigns', {}, z.tuple([z.object({ closedOn: z.string() })]));
    const later = `${Number(closedOn.slice(0, 4)) + 1}-01-05`;
    const figures = z.object({ due: z.number(), signed: z.number() });
    const before = await office.ask('commitments.figures', { campaign, date: later }, figures);
    const newcomer = { name: 'Đỗ Thị Mới', post: 'Y sĩ', unit: { name: 'Trạm thử' }, party: false, from: later };
    await office.run('registry.addPerson', newcomer);
    expect(before).toMatchObject({ due: 40, signed: 40 });
    expect(await office.ask('commitments.figures', { campaign, date: later }, figures)).toEqual(before);
    expect(await office.refused('commitments.mark', { campaign, people: [first?.id ?? 'x'], state: 'signed' })).toBe(
      'campaign-closed',
    );
    const { id: market } = await office.ask(
      'commitments.open',
      { name: 'Chợ', year: 2026, form: 'ho-kinh-doanh' },
      z.object({ id: campaignId }),
    );
    const everybody = { campaign: market, people: 'all', as: 'one-file', job: jobId.parse('j5') } as const;
    expect(await office.refused('commitments.print', everybody)).toBe('nobody-in-audience');
    const traders = [
      { name: 'Lê Thị Thử', post: 'Hàng khô', place: 'Chợ Mẫu' },
      { name: 'lê thị thử', post: 'Hàng khô', place: 'Chợ Mẫu' },
    ];
    const added = await office.ask(
      'commitments.addOthers',
      { campaign: market, people: traders },
      z.object({ added: z.number(), known: z.number() }),
    );
    expect(added).toEqual({ added: 1, known: 1 });
    expect((await office.ask('commitments.print', everybody, print)).forms).toBe(1);
  });

  it('asks households by village', async () => {
    const office = await openedOffice();
    await office.run('office.openSample', {});
    const { id: campaign } = await office.ask(
      'commitments.open',
      { name: 'Hộ', year: 2026, form: 'ho-gia-dinh' },
      z.object({ id: campaignId }),
    );
    const { people } = await look(office, campaign);
    expect(people.length).toBeGreaterThan(10);
    expect(people.every(({ unit }) => /^(?:Thôn|Tổ dân phố) /.test(unit))).toBe(true);
  });

  it('gives codes when papers are prepared, and records the printing only when it happened', async () => {
    const office = await openedOffice();
    await office.run('office.openSample', {});
    const { id: campaign } = await office.ask(
      'commitments.open',
      { name: 'In', year: 2026, form: 'cong-vu' },
      z.object({ id: campaignId }),
    );
    const prepared = await office.ask(
      'commitments.prepare',
      { campaign, people: 'missing', order: 'name', enclose: ['cover', 'list', 'sheet'] },
      z.object({ documents: z.array(z.unknown()), forms: z.number() }),
    );
    const before = await look(office, campaign);
    expect(prepared.forms).toBe(40);
    expect(prepared.documents.length).toBe(40 + 3 * new Set(before.people.map(({ unitId: own }) => own)).size);
    expect(
      before.people.every(({ state, prints, code }) => state === 'not-printed' && prints === 0 && code !== undefined),
    ).toBe(true);
    await office.run('commitments.printed', { campaign, people: before.people.map(({ id }) => id) });
    expect(
      (await look(office, campaign)).people.every(({ state, prints }) => state === 'printed' && prints === 1),
    ).toBe(true);
  });
});
