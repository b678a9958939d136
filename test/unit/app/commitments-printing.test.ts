import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { campaignId, jobId, personId, type JobId } from '#shared/contract/ids.ts';
import type { MethodInput } from '#shared/contract/methods.ts';
import { faultyFileSystem, type Fault } from '#test/support/faulty-file-system.ts';
import { openedOffice, type OpenedOffice } from '#test/support/opened-office.ts';

const view = z.object({
  people: z.array(
    z.object({ id: personId, name: z.string(), state: z.string(), prints: z.number(), code: z.string().optional() }),
  ),
});
const print = z.object({
  papers: z.array(z.object({ name: z.string() })),
  forms: z.number(),
  stopped: z.object({ code: z.string() }).optional(),
});

async function campaignOf(office: OpenedOffice) {
  await office.run('office.openSample', {});
  const { id } = await office.ask(
    'commitments.open',
    { name: 'Đợt thử', year: 2026, form: 'hai-bo-quy-tac' },
    z.object({ id: campaignId }),
  );
  return id;
}

/** All files below a folder. */
const filesBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [entry.name] : [],
  );

/** A disk on which so many papers still fit; of the next half is written. */
function fillsUpAfter(papers: number): Fault {
  let begun = 0;
  return (call) => {
    if (call === 'open') begun += 1;
    if (begun <= papers) return undefined;
    return call === 'write' ? 'ENOSPC' : undefined;
  };
}

describe('a disk that fills up in the middle of a batch', () => {
  it('keeps what was written whole, lists it, records it, and leaves nothing half', async () => {
    const { fs } = faultyFileSystem(fillsUpAfter(17));
    const office = await openedOffice(undefined, { paperDisk: fs });
    const campaign = await campaignOf(office);
    const each = {
      campaign,
      people: 'all',
      as: 'one-each',
      pattern: '{stt} {ho_ten}',
      job: jobId.parse('j1'),
    } as const;
    const made = await office.ask('commitments.print', each, print);
    expect(made).toMatchObject({ forms: 17, stopped: { code: 'disk-full' } });
    expect(filesBelow(join(office.folder, 'Giấy tờ')).toSorted()).toEqual(
      made.papers.map(({ name }) => name).toSorted(),
    );
    const { people } = await office.ask('commitments.campaign', { campaign }, view);
    const printed = people.filter(({ state }) => state === 'printed');
    expect(printed.map(({ name }, index) => `${String(index + 1).padStart(3, '0')} ${name}.docx`)).toEqual(
      made.papers.map(({ name }) => name),
    );
  });

  it('says so, and records nothing, when not one was written', async () => {
    const { fs } = faultyFileSystem(fillsUpAfter(0));
    const office = await openedOffice(undefined, { paperDisk: fs });
    const campaign = await campaignOf(office);
    for (const as of ['one-each', 'one-file'] as const) {
      expect(await office.refused('commitments.print', { campaign, people: 'all', as, job: jobId.parse('j1') })).toBe(
        'disk-full',
      );
    }
    expect(filesBelow(join(office.folder, 'Giấy tờ'))).toEqual([]);
    const { people } = await office.ask('commitments.campaign', { campaign }, view);
    expect(
      people.every(({ state, prints, code }) => state === 'not-printed' && prints === 0 && code === undefined),
    ).toBe(true);
  });
});

describe('printing to PDF', () => {
  it('keeps the pages of all in one file, with what the envelopes hold, and records it', async () => {
    const office = await openedOffice();
    const campaign = await campaignOf(office);
    const pdf = { campaign, people: 'all', as: 'pdf', job: jobId.parse('p1') } as const;
    const made = await office.ask('commitments.print', pdf, print);
    expect(made).toMatchObject({ forms: 40, papers: [{ name: 'Đợt thử, 40 bản.pdf' }] });
    const folder = join(office.folder, 'Giấy tờ', '2026', 'Cam kết');
    const pages = async (name: string) => (await PDFDocument.load(readFileSync(join(folder, name)))).getPageCount();
    expect(await pages('Đợt thử, 40 bản.pdf')).toBe(40);
    const { people } = await office.ask('commitments.campaign', { campaign }, view);
    expect(people.every(({ state, prints }) => state === 'printed' && prints === 1)).toBe(true);
    await office.run('commitments.print', { ...pdf, enclose: ['cover', 'list', 'sheet'] });
    expect(await pages('Đợt thử, 40 bản (2).pdf')).toBe(40 + 3 * 8);
  });
});

describe('printing that is stopped', () => {
  it('between two files leaves those that were written, in the register and on the disk', async () => {
    const office = await openedOffice();
    const campaign = await campaignOf(office);
    const job = jobId.parse('j2');
    const off = office.office.subscribe((event) => {
      if (event.type === 'progress' && event.job === job && event.done === 9) {
        void office.office.dispatch('jobs.cancel', { job });
      }
    });
    const made = await office.ask('commitments.print', { campaign, people: 'all', as: 'one-each', job }, print);
    off();
    expect(made).toMatchObject({ forms: 9, stopped: { code: 'cancelled' } });
    expect(filesBelow(join(office.folder, 'Giấy tờ'))).toHaveLength(9);
    const { people } = await office.ask('commitments.campaign', { campaign }, view);
    expect(people.filter(({ prints }) => prints === 1)).toHaveLength(9);
    expect(people.filter(({ state }) => state === 'printed')).toHaveLength(9);
  });

  it('within one file leaves nothing', async () => {
    const office = await openedOffice();
    const campaign = await campaignOf(office);
    const job = jobId.parse('j3');
    const printing = office.refused('commitments.print', { campaign, people: 'all', as: 'one-file', job });
    await office.run('jobs.cancel', { job });
    expect(await printing).toBe('cancelled');
    const { people } = await office.ask('commitments.campaign', { campaign }, view);
    expect(people.every(({ state, prints }) => state === 'not-printed' && prints === 0)).toBe(true);
  });

  it('in the middle of the envelopes of all units leaves nothing, having told how far it was', async () => {
    const office = await openedOffice();
    const campaign = await campaignOf(office);
    const job = jobId.parse('j4');
    const told: { readonly done: number; readonly total: number }[] = [];
    const off = office.office.subscribe((event) => {
      if (event.type !== 'progress' || event.job !== job) return;
      told.push({ done: event.done, total: event.total });
      void office.office.dispatch('jobs.cancel', { job });
    });
    const envelopes = (own: JobId) =>
      ({
        campaign,
        people: 'all',
        as: 'one-file',
        enclose: ['cover', 'list', 'sheet'],
        job: own,
      }) satisfies MethodInput<'commitments.print'>;
    expect(await office.refused('commitments.print', envelopes(job))).toBe('cancelled');
    off();
    expect(told[0]?.total).toBe(40 + 3 * 8);
    expect(told[0]?.done).toBeLessThan(40);
    expect(existsSync(join(office.folder, 'Giấy tờ'))).toBe(false);
    const { people } = await office.ask('commitments.campaign', { campaign }, view);
    expect(people.every(({ state, prints }) => state === 'not-printed' && prints === 0)).toBe(true);
    const whole = await office.ask('commitments.print', envelopes(jobId.parse('j5')), print);
    expect(whole).toMatchObject({ forms: 40, papers: [{ name: 'Đợt thử, 40 bản.docx' }] });
  });
});
