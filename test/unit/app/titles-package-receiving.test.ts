import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { decideAll, meetAndPost, scoreAll, villagesOf } from '../../support/decided-office.ts';
import {
  differing,
  filesOf,
  higherOffice,
  items,
  makeZip,
  receive,
  received,
  rewrite,
  sampleOffice,
  withManifest,
  year,
} from '../../support/packages.ts';

describe('receiving', { timeout: 120_000 }, () => {
  test('takes a whole package once, and writes the sheets of the level above', async () => {
    const office = await sampleOffice();
    await decideAll(office);
    const zip = await makeZip(office);
    const higher = await higherOffice();
    expect(await receive(higher, [zip, zip])).toMatchObject([
      { kind: 'taken', rows: 300, units: 2 },
      { kind: 'again' },
    ]);
    expect(await higher.ask('titles.received', { year }, received)).toMatchObject({
      open: 0,
      conflicts: [],
      figures: { rows: 300, passed: 300, failed: 0 },
    });
    const paper = z.object({ paper: z.object({ name: z.string() }), doubles: z.literal(0) });
    for (const format of ['xlsx', 'docx'] as const) {
      await higher.ask('titles.writeReceived', { year, title: 'gia-dinh', format, job: 'job-write' }, paper);
    }
    // Nothing of the receiver's own register is touched.
    expect(await higher.refused('titles.grid', { year, title: 'gia-dinh', unit: 'thon-dong-khe' })).toBe(
      'title-closed',
    );
  });

  test('a file that cannot be read is named, and keeps no other package out', async () => {
    const office = await sampleOffice();
    await decideAll(office);
    const zip = await makeZip(office);
    const higher = await higherOffice();
    const empty = join(office.folder, 'trống.zip');
    const pulled = join(office.folder, 'đã rút.zip');
    writeFileSync(empty, '');
    writeFileSync(pulled, 'x');
    const files = await Promise.all([empty, pulled, zip].map((path) => higher.file(path)));
    rmSync(pulled);
    const answer = await higher.ask('titles.receivePackages', { year, files, job: 'job-receive' }, items);
    expect(answer.items).toMatchObject([
      { file: 'trống.zip', outcome: { kind: 'unreadable', error: { code: 'file-empty' } } },
      { file: 'đã rút.zip', outcome: { kind: 'unreadable', error: { code: 'file-missing' } } },
      { outcome: { kind: 'taken' } },
    ]);
  });

  test('opens a sealed package with its passphrase only', async () => {
    const office = await sampleOffice();
    await decideAll(office);
    const zip = await makeZip(office, { passphrase: 'hoa ban trắng' });
    const higher = await higherOffice();
    expect(await receive(higher, [zip])).toEqual([{ kind: 'passphrase', wrong: false }]);
    expect(await receive(higher, [zip], 'hoa ban trang')).toEqual([{ kind: 'passphrase', wrong: true }]);
    expect(await receive(higher, [zip], 'hoa ban trắng')).toMatchObject([{ kind: 'taken' }]);
  });

  test('names every damaged, changed, missing and added file, and takes nothing of such a package', async () => {
    const office = await sampleOffice();
    await decideAll(office);
    const zip = await makeZip(office);
    const files = await filesOf(zip);
    const data = files.find((file) => file.path.endsWith('thon-noi-khe.json'))?.path ?? '';
    const sheet = files.find((file) => file.path.endsWith('.xlsx'))?.path ?? '';
    const changed = files
      .filter((file) => file.path !== sheet)
      .map((file) => (file.path === data ? { ...file, bytes: new TextEncoder().encode('{}') } : file));
    const extra = [...changed, { path: 'thêm.txt', bytes: new Uint8Array([65]) }];
    const higher = await higherOffice();
    const edited = await rewrite(office, 'sửa.zip', extra);
    const [refused] = await receive(higher, [edited]);
    expect(refused?.kind).toBe('damaged');
    expect(refused?.['faults']).toContainEqual({ path: data, problem: 'changed' });
    expect(refused?.['faults']).toContainEqual({ path: sheet, problem: 'missing' });
    expect(refused?.['faults']).toContainEqual({ path: 'thêm.txt', problem: 'extra' });
    const torn = Buffer.from(readFileSync(zip));
    const place = torn.indexOf('du-lieu/gia-dinh/thon-dong-khe.json') + 400;
    torn.writeUInt8(torn.readUInt8(place) ^ 0xff, place);
    writeFileSync(join(office.folder, 'hỏng.zip'), torn);
    expect(await receive(higher, [join(office.folder, 'hỏng.zip')])).toEqual([
      { kind: 'damaged', faults: [{ path: 'du-lieu/gia-dinh/thon-dong-khe.json', problem: 'damaged' }] },
    ]);
    const figures = await rewrite(
      office,
      'khai.zip',
      withManifest(files, (manifest) => ({
        ...manifest,
        titles: manifest.titles.map((title) => ({
          ...title,
          units: title.units.map((unit) => ({
            ...unit,
            figures: { ...unit.figures, passed: unit.figures.passed - 1, failed: 1 },
          })),
        })),
      })),
    );
    expect(await receive(higher, [figures])).toMatchObject([
      { kind: 'damaged', faults: [{ problem: 'sums' }, { problem: 'sums' }] },
    ]);
    expect((await higher.ask('titles.received', { year }, received)).packages).toEqual([]);
  });

  test('names the one file in which a single byte is another, whichever it is', async () => {
    const office = await sampleOffice();
    await decideAll(office);
    const zip = await makeZip(office, { unit: (await villagesOf(office))[0]?.unit ?? '' });
    const files = await filesOf(zip);
    expect(files.length).toBeGreaterThan(5);
    const receiver = await sampleOffice();
    for (const [index, { path, bytes }] of files.entries()) {
      const edited = Uint8Array.from(bytes);
      const middle = Math.floor(edited.length / 2);
      edited[middle] = (edited[middle] ?? 0) ^ 0x01;
      const whole = files.with(index, { path, bytes: edited });
      const answers = await receive(receiver, [
        await rewrite(office, 'sửa một chữ.zip', whole),
        await rewrite(office, 'thiếu một tệp.zip', files.toSpliced(index, 1)),
      ]);
      const [changed, missing] = answers.map(({ kind, faults }) => ({ kind, text: JSON.stringify(faults ?? '') }));
      if (path === 'manifest.json') {
        expect(changed?.kind).toMatch(/^(?:damaged|not-a-package)$/);
        expect(missing?.kind).toBe('not-a-package');
        continue;
      }
      // A sum that is another is a fault of the list, as long as nobody can tell which of the two was changed.
      const about = path === 'SHA256SUMS.txt' ? /manifest\.json|SHA256SUMS/ : path;
      expect([changed?.kind, missing?.kind], path).toEqual(['damaged', 'damaged']);
      expect(changed?.text).toMatch(about);
      expect(missing?.text).toMatch(about);
    }
    const twice = files.find(({ path }) => path.endsWith('.xlsx'));
    const doubled = await rewrite(office, 'hai lần.zip', twice === undefined ? files : [...files, twice]);
    expect(await receive(receiver, [doubled])).toEqual([
      { kind: 'damaged', faults: [{ path: twice?.path, problem: 'extra' }] },
    ]);
    expect(await receive(receiver, [await rewrite(office, 'tên khác.zip', files), zip])).toMatchObject([
      { kind: 'taken' },
      { kind: 'again' },
    ]);
  });

  test('says so of another year, another place, a newer program, and what is no package', async () => {
    const office = await sampleOffice();
    await decideAll(office);
    const zip = await makeZip(office);
    const files = await filesOf(zip);
    const higher = await higherOffice();
    const newer = await rewrite(
      office,
      'mới.zip',
      withManifest(files, (manifest) => ({ ...manifest, schema: 2 })),
    );
    const other = await rewrite(
      office,
      'khác.zip',
      files.filter((file) => file.path !== 'manifest.json'),
    );
    writeFileSync(join(office.folder, 'thư.txt'), 'Kính gửi');
    expect(await receive(higher, [newer, other, join(office.folder, 'thư.txt')])).toEqual([
      { kind: 'newer-program', schema: 2 },
      { kind: 'not-a-package' },
      { kind: 'not-a-package' },
    ]);
    const elsewhere = await higherOffice('Nơi khác', 'tỉnh Mẫu');
    expect(await receive(elsewhere, [zip])).toEqual([{ kind: 'other-unit', sender: 'xã Vân Khê' }]);
    const answer = await higher.ask(
      'titles.receivePackages',
      { year: year - 1, files: [await higher.file(zip)], job: 'job-receive' },
      items,
    );
    expect(answer.items[0]?.outcome).toEqual({ kind: 'other-year', year });
  });

  test('of two versions the newer counts until somebody chooses the older', async () => {
    const office = await sampleOffice();
    const villages = await decideAll(office);
    const first = await makeZip(office);
    const unit = villages[0]?.unit ?? '';
    const grid = await office.ask(
      'titles.grid',
      { year, title: 'gia-dinh', unit },
      z.object({ subjects: z.array(z.string()), names: z.array(z.string()) }),
    );
    const subject = grid.subjects[0] ?? '';
    await office.run('titles.correct', {
      year,
      title: 'gia-dinh',
      unit,
      subject,
      outcome: 'failed',
      reason: 'Thanh tra',
    });
    const second = await makeZip(office);
    const higher = await higherOffice();
    await receive(higher, [second, first]);
    const now = await higher.ask('titles.received', { year }, received);
    expect(now).toMatchObject({ open: 0, figures: { passed: 299, failed: 1 } });
    expect(now.packages.map((item) => [item.version, item.counts])).toEqual([
      [2, 'all'],
      [1, 'none'],
    ]);
    const conflict = now.conflicts.find((item) => item.standing === 'newer');
    const compared = await higher.ask('titles.compareReceived', { year, key: conflict?.key ?? '' }, differing);
    expect(compared.rows).toMatchObject([
      { name: grid.names[0], sides: [{ outcome: 'failed' }, { outcome: 'passed' }] },
    ]);
    const older = conflict?.candidates.find((item) => item.version === 1)?.package ?? '';
    await higher.run('titles.chooseReceived', { year, key: conflict?.key ?? '', package: older });
    expect((await higher.ask('titles.received', { year }, received)).figures).toMatchObject({ passed: 300, failed: 0 });
    await higher.run('history.undo', {});
    expect((await higher.ask('titles.received', { year }, received)).figures).toMatchObject({ passed: 299 });
  });

  test('a commune takes its villages’ packages; different results of one village wait for a choice', async () => {
    const office = await sampleOffice();
    const villages = await scoreAll(office);
    const [one, two] = villages;
    const own = one?.unit ?? '';
    await meetAndPost(office, own);
    await meetAndPost(office, two?.unit ?? '');
    const fromOne = await makeZip(office, { unit: own });
    const fromTwo = await makeZip(office, { unit: two?.unit ?? '' });
    // The same village from another machine, with another result.
    const twin = await sampleOffice();
    await scoreAll(twin);
    await meetAndPost(twin, own);
    const grid = await twin.ask(
      'titles.grid',
      { year, title: 'gia-dinh', unit: own },
      z.object({ subjects: z.array(z.string()) }),
    );
    const subject = grid.subjects[3] ?? '';
    await twin.run('titles.override', {
      year,
      title: 'gia-dinh',
      unit: own,
      subject,
      passed: false,
      reason: 'Họp lại',
    });
    const fromTwin = await makeZip(twin, { unit: own });

    const commune = await sampleOffice();
    const kinds = (await receive(commune, [fromOne, fromTwo, fromTwin])).map((item) => item.kind);
    expect(kinds).toEqual(['taken', 'taken', 'taken']);
    const open = await commune.ask('titles.received', { year }, received);
    expect(open).toMatchObject({ open: 1, conflicts: [{ unit: one?.name, standing: 'open' }] });
    const write = { year, title: 'gia-dinh' as const, format: 'xlsx' as const, job: 'job-write' };
    expect(await commune.refused('titles.writeReceived', write)).toBe('received-conflicts');
    const [conflict] = open.conflicts;
    const twinId = conflict?.candidates[0]?.package ?? '';
    await commune.run('titles.chooseReceived', { year, key: conflict?.key ?? '', package: twinId });
    await commune.run('titles.writeReceived', write);
    const closed = await commune.ask('titles.received', { year }, received);
    expect(closed.figures.rows).toBe(300);
    await commune.run('titles.removeReceived', { year, package: twinId });
    expect((await commune.ask('titles.received', { year }, received)).open).toBe(0);
    // Taken out by mistake it comes back, and counts again where it had been chosen.
    const [thrown] = await commune.ask(
      'trash.list',
      {},
      z.array(z.looseObject({ id: z.string(), kind: z.literal('received') })),
    );
    await commune.run('trash.restore', { entry: thrown?.id ?? '' });
    expect(await commune.ask('titles.received', { year }, received)).toEqual(closed);
    // A village's package belongs to its own commune alone.
    const higher = await higherOffice();
    expect(await receive(higher, [fromOne])).toMatchObject([{ kind: 'other-unit' }]);
    expect(await villagesOf(commune).catch(() => [])).toEqual([]);
  });
});
