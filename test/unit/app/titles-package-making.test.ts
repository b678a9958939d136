import { strFromU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { zipPackages } from '#main/adapters/packages/packages.ts';
import { packageManifest } from '#shared/titles/package/manifest.ts';
import { unitData } from '#shared/titles/package/unit-data.ts';
import { decideAll, meetAndPost, scoreAll } from '../../support/decided-office.ts';
import { filesOf, makeZip, sampleOffice, textOf, view, year } from '../../support/packages.ts';

describe('making the package', { timeout: 120_000 }, () => {
  test('says by name what is missing, and is refused until nothing is', async () => {
    const office = await sampleOffice();
    expect((await office.ask('titles.package', { year }, view)).findings).toContainEqual(
      expect.objectContaining({ code: 'not-opened', severity: 'stop' }),
    );
    const villages = await scoreAll(office);
    const first = villages[0]?.unit ?? '';
    const grid = await office.ask(
      'titles.grid',
      { year, title: 'gia-dinh', unit: first },
      z.object({ subjects: z.array(z.string()), columns: z.array(z.object({ id: z.string() })) }),
    );
    const cells = grid.subjects
      .slice(0, 14)
      .map((subject) => ({ subject, criterion: grid.columns[0]?.id ?? '', kind: 'meeting' as const, points: -1 }));
    await office.run('titles.setScores', { year, title: 'gia-dinh', unit: first, cells });
    const missing = await office.ask('titles.package', { year }, view);
    expect(missing.ready).toBe(false);
    expect(missing.missing).toEqual({ units: 2, rows: 14 });
    expect(missing.findings).toContainEqual(
      expect.objectContaining({ code: 'not-scored', count: 14, name: villages[0]?.name }),
    );
    expect(missing.findings.filter((item) => item.code === 'not-decided')).toHaveLength(2);
    const input = { year, whole: false, reason: '', job: 'job-make' };
    expect(await office.refused('titles.makePackage', input)).toBe('package-incomplete');
  });

  test('holds sheets, lists, data and sums that agree everywhere, and opens without the program', async () => {
    const office = await sampleOffice();
    const villages = await decideAll(office);
    const files = await filesOf(await makeZip(office));
    const names = files.map((file) => file.path);
    for (const { unit, name } of villages) {
      expect(names).toContain(`1. Gia đình văn hóa/${name}/Bảng chấm điểm.xlsx`);
      expect(names).toContain(`1. Gia đình văn hóa/${name}/Danh sách đề nghị.docx`);
      expect(names).toContain(`du-lieu/gia-dinh/${unit}.json`);
    }
    expect(names).toEqual(
      expect.arrayContaining(['ĐỌC TRƯỚC.txt', 'manifest.json', 'SHA256SUMS.txt', '1. Gia đình văn hóa/Tổng hợp.docx']),
    );
    const bytesOf = (path: string) => files.find((file) => file.path === path)?.bytes ?? new Uint8Array();
    const manifest = packageManifest.parse(JSON.parse(strFromU8(bytesOf('manifest.json'))));
    expect(manifest).toMatchObject({
      level: 'commune',
      year,
      version: 1,
      masked: true,
      receiver: 'Sở Văn hóa và Thể thao',
    });
    for (const { path, sha256 } of manifest.files) expect(zipPackages.sha256(bytesOf(path))).toBe(sha256);
    const lines = (await office.ask('titles.package', { year }, view)).lines;
    const units = manifest.titles[0]?.units ?? [];
    expect(units.map((unit) => unit.figures.rows)).toEqual(lines.map((line) => line.inRegister));
    for (const unit of units) {
      const data = unitData.parse(JSON.parse(strFromU8(bytesOf(unit.data))));
      expect(data.outcomes.filter((outcome) => outcome === 'passed')).toHaveLength(unit.figures.passed);
    }
  });

  test('keeps a log of what went where; what was corrected since is in the next version, which says so', async () => {
    const office = await sampleOffice();
    const villages = await decideAll(office);
    await makeZip(office);
    const first = (await office.ask('titles.package', { year }, view)).records[0];
    const over = {
      year,
      package: first?.id ?? '',
      on: `${String(year)}-01-15`,
      means: 'usb' as const,
      person: 'Đỗ Văn Nhận',
    };
    await office.run('titles.recordHandover', { ...over, to: 'Sở Văn hóa và Thể thao', receipt: '07' });
    expect(await office.refused('titles.recordHandover', { ...over, on: '2099-01-01', to: 'Sở', receipt: '' })).toBe(
      'date-in-future',
    );
    const unit = villages[0]?.unit ?? '';
    const grid = await office.ask(
      'titles.grid',
      { year, title: 'gia-dinh', unit },
      z.object({ subjects: z.array(z.string()), names: z.array(z.string()) }),
    );
    await office.run('titles.correct', {
      year,
      title: 'gia-dinh',
      unit,
      subject: grid.subjects[0] ?? '',
      outcome: 'failed',
      reason: 'Kết luận thanh tra số 3',
    });
    expect((await office.ask('titles.package', { year }, view)).correctedSince).toBe(1);
    const files = await filesOf(await makeZip(office, { reason: 'Sửa kết quả một hộ' }));
    const list = strFromU8(files.find((file) => file.path === 'manifest.json')?.bytes ?? new Uint8Array());
    expect(packageManifest.parse(JSON.parse(list))).toMatchObject({
      version: 2,
      series: first?.series,
      replaces: { id: first?.id, version: 1 },
      reason: 'Sửa kết quả một hộ',
      corrections: [{ unit: villages[0]?.name, name: grid.names[0], before: 'Đạt', after: 'Không đạt' }],
    });
    const { records } = await office.ask('titles.package', { year }, view);
    expect(records.map((record) => [record.version, record.handovers.map((item) => item.to)])).toEqual([
      [2, []],
      [1, ['Sở Văn hóa và Thể thao']],
    ]);
  });
});

test(
  'personal data is cut: numbers masked, free words left out, unless the clerk chose otherwise',
  { timeout: 120_000 },
  async () => {
    const office = await sampleOffice();
    const villages = await scoreAll(office);
    const unit = villages[0]?.unit ?? '';
    const inUnit = { year, title: 'gia-dinh' as const, unit };
    const grid = await office.ask(
      'titles.grid',
      inUnit,
      z.object({
        subjects: z.array(z.string()),
        disqualifiers: z.array(z.object({ id: z.string(), text: z.string() })),
      }),
    );
    const [subject = '', second = ''] = grid.subjects;
    const ground = grid.disqualifiers[0];
    await office.run('titles.exclude', {
      ...inUnit,
      subject,
      disqualifier: ground?.id ?? '',
      text: 'Đánh con ngày 3/5, số 001199000111',
      source: 'Công an xã',
    });
    await office.run('registry.correctHousehold', {
      household: second,
      facts: { head: 'Đỗ Văn Mẫu', idNumber: '001085012345' },
    });
    await meetAndPost(office, unit);
    const masked = await textOf(await makeZip(office, { unit }));
    expect(masked).toContain('••••••••2345');
    expect(masked).toContain(`Không xét: ${ground?.text ?? ''}`);
    for (const secret of ['001085012345', 'Đánh con', '001199000111']) expect(masked).not.toContain(secret);
    const whole = await textOf(await makeZip(office, { unit, whole: true }));
    expect(whole).toContain('001085012345');
    expect(whole).toContain('Đánh con');
  },
);
