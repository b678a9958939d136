import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { campaignId, jobId, personId } from '#shared/contract/ids.ts';
import { openedOffice, type OpenedOffice } from '#test/support/opened-office.ts';

const view = z.object({
  coverage: z.object({ due: z.number(), signed: z.number() }),
  people: z.array(
    z.object({ id: personId, name: z.string(), unit: z.string(), state: z.string(), prints: z.number() }),
  ),
});
const papers = z.object({
  papers: z.array(z.object({ name: z.string(), folder: z.string() })),
  forms: z.number(),
  reprinted: z.number(),
});

async function campaignOf(office: OpenedOffice) {
  await office.run('office.openSample', {});
  const { id } = await office.ask(
    'commitments.open',
    { name: 'Cam kết năm 2026', year: 2026, form: 'hai-bo-quy-tac', due: '2026-12-15' },
    z.object({ id: campaignId }),
  );
  return id;
}

describe('a campaign of commitments', () => {
  it('prints one file for everybody missing and records it', async () => {
    const office = await openedOffice();
    const campaign = await campaignOf(office);
    const print = { campaign, people: 'missing', as: 'one-file', job: jobId.parse('j1') } as const;
    const first = await office.ask('commitments.print', print, papers);
    expect(first).toMatchObject({ forms: 40, reprinted: 0 });
    const [paper] = first.papers;
    expect(existsSync(join(office.folder, 'Giấy tờ', '2026', 'Cam kết', paper?.name ?? ''))).toBe(true);
    const again = await office.ask('commitments.print', print, papers);
    expect(again).toMatchObject({ forms: 40, reprinted: 40 });
    expect(again.papers[0]?.name).not.toBe(paper?.name);
    const after = await office.ask('commitments.campaign', { campaign }, view);
    expect(after.people.every((person) => person.prints === 2 && person.state === 'printed')).toBe(true);
  });

  it('prints one file each, in folders by unit', async () => {
    const office = await openedOffice();
    const campaign = await campaignOf(office);
    const { people } = await office.ask('commitments.campaign', { campaign }, view);
    const some = people.slice(0, 5);
    const made = await office.ask(
      'commitments.print',
      { campaign, people: some.map((person) => person.id), as: 'one-each', job: jobId.parse('j2') },
      papers,
    );
    expect(made.papers.map((paper) => paper.name)).toEqual(some.map((person) => `${person.name}.docx`));
    expect(readdirSync(join(office.folder, 'Giấy tờ', '2026', 'Cam kết')).toSorted()).toEqual(
      [...new Set(some.map((person) => person.unit))].toSorted(),
    );
    // What is told of the last of them names nobody else's file.
    const card = await office.ask(
      'commitments.person',
      { campaign, person: some.at(-1)?.id ?? '' },
      z.object({ events: z.array(z.object({ what: z.string(), file: z.string() })) }),
    );
    expect(card.events).toEqual([{ what: 'printed', file: '' }]);
  });

  it('marks people, counts them, and takes it all back as one step', async () => {
    const office = await openedOffice();
    const campaign = await campaignOf(office);
    const { people } = await office.ask('commitments.campaign', { campaign }, view);
    const ids = people.slice(0, 12).map((person) => person.id);
    await office.run('commitments.mark', { campaign, people: ids, state: 'signed' });
    expect((await office.ask('commitments.campaign', { campaign }, view)).coverage).toEqual({ due: 40, signed: 12 });
    await office.run('history.undo', { book: `campaign-${campaign}` });
    expect((await office.ask('commitments.campaign', { campaign }, view)).coverage.signed).toBe(0);
  });

  it('refuses what it cannot keep true', async () => {
    const office = await openedOffice();
    const campaign = await campaignOf(office);
    const [first] = (await office.ask('commitments.campaign', { campaign }, view)).people;
    if (first === undefined) throw new Error('nobody');
    const one = { campaign, people: [first.id] };
    expect(await office.refused('commitments.mark', { ...one, state: 'refused' })).toBe('reason-needed');
    expect(await office.refused('commitments.mark', { ...one, state: 'signed', signedOn: '2999-01-01' })).toBe(
      'date-in-future',
    );
    expect(
      await office.refused('commitments.mark', { campaign, people: [personId.parse('khong-co')], state: 'signed' }),
    ).toBe('not-found');
    expect(await office.refused('commitments.open', { name: 'x', year: 2026, form: 'khong-co' })).toBe('not-found');
    expect(await office.refused('commitments.campaign', { campaign: campaignId.parse('khong-co') })).toBe('not-found');
  });
});

describe('forms that come back', () => {
  const codes = z.object({
    people: z.array(z.object({ id: personId, code: z.string().optional(), state: z.string() })),
  });
  const told = z.object({ name: z.string(), repeated: z.boolean(), signed: z.number(), due: z.number() });

  it('are ticked by their code, once, and a second scan changes nothing', async () => {
    const office = await openedOffice();
    const campaign = await campaignOf(office);
    await office.run('commitments.print', { campaign, people: 'missing', as: 'one-file', job: jobId.parse('j1') });
    const { people } = await office.ask('commitments.campaign', { campaign }, codes);
    expect(new Set(people.map((person) => person.code)).size).toBe(40);
    const code = people[7]?.code ?? '';
    const first = await office.ask('commitments.tick', { campaign, code: code.toLowerCase() }, told);
    expect(first).toMatchObject({ repeated: false, signed: 1, due: 40 });
    expect(await office.ask('commitments.tick', { campaign, code }, told)).toMatchObject({ repeated: true, signed: 1 });
    const after = await office.ask('commitments.campaign', { campaign }, codes);
    expect(after.people.filter((person) => person.state === 'signed').map((person) => person.id)).toEqual([
      people[7]?.id,
    ]);
  });

  it('keep their code when they are printed again', async () => {
    const office = await openedOffice();
    const campaign = await campaignOf(office);
    const print = { campaign, people: 'missing', as: 'one-file', job: jobId.parse('j1') } as const;
    await office.run('commitments.print', print);
    const before = await office.ask('commitments.campaign', { campaign }, codes);
    await office.run('commitments.print', print);
    expect(await office.ask('commitments.campaign', { campaign }, codes)).toEqual(before);
  });

  it('are refused with a wrong sign, of another campaign, or unknown', async () => {
    const office = await openedOffice();
    const campaign = await campaignOf(office);
    await office.run('commitments.print', { campaign, people: 'missing', as: 'one-file', job: jobId.parse('j1') });
    const { id: other } = await office.ask(
      'commitments.open',
      { name: 'Đợt hai', year: 2026, form: 'cong-vu' },
      z.object({ id: campaignId }),
    );
    const { people } = await office.ask('commitments.campaign', { campaign }, codes);
    const code = people[0]?.code ?? '';
    const wrong = `${code.slice(0, -1)}${code.endsWith('9') ? '8' : '9'}`;
    expect(await office.refused('commitments.tick', { campaign, code: wrong })).toBe('code-wrong');
    expect(await office.refused('commitments.tick', { campaign: other, code })).toBe('code-of-another-campaign');
  });

  it('lead to the certificate only when nobody is missing', async () => {
    const office = await openedOffice();
    const campaign = await campaignOf(office);
    const { people } = await office.ask('commitments.campaign', { campaign }, codes);
    expect(await office.refused('commitments.writePaper', { campaign, paper: 'certificate' })).toBe('not-complete');
    for (const paper of ['signing-sheet', 'reminder'] as const)
      await office.run('commitments.writePaper', { campaign, paper });
    await office.run('commitments.mark', { campaign, people: people.map((person) => person.id), state: 'signed' });
    await office.run('commitments.writePaper', { campaign, paper: 'certificate' });
    expect(await office.refused('commitments.writePaper', { campaign, paper: 'reminder' })).toBe('nobody-chosen');
  });
});
