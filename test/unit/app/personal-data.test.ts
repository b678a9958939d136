import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { unpackZip } from '#main/adapters/disk/zip.ts';
import { fileRef, householdId, jobId, personId, villageId } from '#shared/contract/ids.ts';
import { openedOffice, type OpenedOffice } from '#test/support/opened-office.ts';

const head = 'Quàng Thị Bí Mật';
const cadre = 'Lò Văn Kín Đáo';
const idNumber = '037185004321';
const phone = '0951987654';
const birth = '1985-04-12';
const passphrase = 'con đò bến cũ 1987';
const paper = z.looseObject({ name: z.string(), ref: fileRef });

/** The sample commune with one household and one cadre of whom everything is known. */
async function seededOffice() {
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
    { village, facts: { head, idNumber, phone, birth }, on: '2026-11-20' },
    z.object({ id: householdId }),
  );
  await office.run('registry.addPerson', {
    name: cadre,
    post: 'Kế toán',
    unit: { name: 'Trường Mẫu' },
    party: false,
    birth,
  });
  return { office, household: id, village };
}

const papersOf = ({ folder }: OpenedOffice) => join(folder, 'Giấy tờ');

/** Every text of an .xlsx or .docx. */
async function textOf(path: string): Promise<string> {
  const parts = [...(await unpackZip(await readFile(path))).values()];
  return parts.map((part) => part.toString('utf8')).join('\n');
}

const traces = [idNumber, phone, '0951 987 654', '0951.987.654', '12/04/1985', '12/4/1985', '1985-04-12'];
const tracesIn = (text: string) => traces.filter((trace) => text.includes(trace));

describe('births, identity numbers and telephones', () => {
  it.each(['xlsx', 'docx'] as const)('go out in a list as %s only when asked for', async (format) => {
    const { office } = await seededOffice();
    const input = { list: 'households', find: 'bi mat', format } as const;
    const plain = await office.ask('registry.exportList', input, paper);
    const text = await textOf(join(papersOf(office), 'Hộ, cán bộ', plain.name));
    expect(text).toContain(head);
    expect(tracesIn(text)).toEqual([]);
    const whole = await office.ask('registry.exportList', { ...input, personal: true }, paper);
    expect(tracesIn(await textOf(join(papersOf(office), 'Hộ, cán bộ', whole.name)))).toContain(idNumber);
  });

  it('go out with all data only when asked for, and a file without them is not taken for the whole', async () => {
    const { office } = await seededOffice();
    const { papers } = await office.ask(
      'data.exportBooks',
      { job: jobId.parse('job-1') },
      z.object({ papers: z.array(paper) }),
    );
    const [folder = ''] = (await readdir(papersOf(office))).filter((name) => name.startsWith('Xuất dữ liệu'));
    for (const { name } of papers) {
      const path = join(papersOf(office), folder, name);
      expect(tracesIn(name.endsWith('.json') ? await readFile(path, 'utf8') : await textOf(path))).toEqual([]);
    }
    const json = papers.find(({ name }) => name.endsWith('.json'));
    const file = await office.file(join(papersOf(office), folder, json?.name ?? ''));
    expect(await office.refused('data.import', { file })).toBe('exchange-partial');
    const whole = await office.ask('data.export', { personal: true }, paper);
    expect(tracesIn(await readFile(join(papersOf(office), whole.name), 'utf8'))).toContain(idNumber);
  });
});

describe('the technical log', { timeout: 120_000 }, () => {
  it('holds no name, number or passphrase after a day of work with all that can go wrong in it', async () => {
    const { office, household, village } = await seededOffice();
    await office.run('search.find', { text: 'bi mat', limit: 5 });
    await office.run('registry.correctHousehold', { household, facts: { head, idNumber, phone } });
    await office.run('registry.splitHousehold', { household, facts: { head: `${head} con` }, on: '2026-11-20' });
    await office
      .run('titles.openYear', { year: 2026, title: 'gia-dinh', set: 'gia-dinh-khung' })
      .catch(() => undefined);
    await office.refused('registry.correctHousehold', { household: householdId.parse('x'), facts: { head, idNumber } });
    await office.refused('trash.look', { item: { kind: 'person', person: personId.parse(idNumber) } });
    await office.refused('registry.moveHousehold', { household, village: villageId.parse(phone), on: '2026-11-20' });
    // What does not fit the contract, and what is thrown: a bug with personal data in its message.
    expect(
      await office.office.dispatch('registry.addHousehold', { village, facts: { head, secret: idNumber } }),
    ).toMatchObject({
      error: { code: 'bad-input' },
    });
    expect(await office.office.dispatch(`${head} ${idNumber}`, {})).toMatchObject({
      error: { code: 'unknown-method' },
    });
    office.office.log.error('LL-TEST0001', new TypeError(`"${head} ${idNumber}" is not a household`));
    office.office.log.error('LL-TEST0002', Object.assign(new Error(phone), { code: 'ENOSPC', cause: new Error(head) }));
    office.office.log.error('LL-TEST0003', { head, idNumber });
    // A fault of the screen comes under its reference, and nothing else can be put in with it.
    await office.run('app.report', {
      reference: 'LL-0123ABCD',
      kind: 'TypeError',
      place: 'registry',
      frames: ['assets/index-abc.js:1:2345'],
    });
    for (const more of [{ frames: [`${head}:1:1`] }, { kind: head }, { place: cadre }, { message: idNumber }]) {
      const report = { reference: 'LL-0123ABCD', kind: 'Error', place: '', frames: [], ...more };
      expect(await office.office.dispatch('app.report', report)).toMatchObject({ error: { code: 'bad-input' } });
    }
    const { recoveryKey } = await office.ask('protection.proposeKey', {}, z.object({ recoveryKey: z.string() }));
    await office.run('protection.turnOn', { passphrase, recoveryKey });
    await office.run('protection.lock', {});
    await office.refused('protection.unlock', { secret: `${passphrase}!` });
    expect(await office.refused('registry.household', { household, year: 2026 })).toBe('locked');
    await office.run('protection.unlock', { secret: passphrase });
    await office.run('history.undo', {});

    const folder = join(office.folder, 'Dữ liệu', 'log');
    const log = (await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')))).join(
      '',
    );
    expect(log).toContain('LL-0123ABCD screen registry TypeError assets/index-abc.js:1:2345');
    expect(log).toContain('LL-TEST0002 Error ENOSPC');
    for (const secret of [head, 'Bí Mật', cadre, idNumber, phone, birth, passphrase, recoveryKey, office.folder]) {
      expect(log).not.toContain(secret);
    }
  });
});
