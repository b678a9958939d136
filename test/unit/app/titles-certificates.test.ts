import { describe, expect, it } from 'vitest';
import { certificateHandlers } from '#main/app/titles/certificates.ts';
import type { Handlers } from '#main/app/handlers.ts';
import { titlesHandlers } from '#main/app/titles/handlers.ts';
import type { titlesMethods } from '#shared/contract/methods/titles.ts';
import type { titlesCertificatesMethods } from '#shared/contract/methods/titles-certificates.ts';
import { temporaryFolders } from '#test/support/temporary-folder.ts';
import { good, noCall, titlesOffice } from '#test/support/titles-office.ts';

const titles: Handlers<typeof titlesMethods> = titlesHandlers;
const certificates: Handlers<typeof titlesCertificatesMethods> = certificateHandlers;
const newFolder = temporaryFolders();
const year = { year: 2026, title: 'gia-dinh' } as const;
const unit = { ...year, unit: 'cao-xa' } as const;

/** A year in which every household of Thôn Cao Xá has full points but the first, which has none. */
async function scored() {
  const office = await titlesOffice(await newFolder());
  const { ports } = office;
  good(await titles['titles.openYear']({ ...year, set: 'nd86-2023-gia-dinh-v1' }, ports, noCall));
  const grid = good(await titles['titles.grid'](unit, ports, noCall));
  const first = grid.subjects[0] ?? '';
  const criterion = grid.columns[0]?.id ?? '';
  const exceptions = [{ subject: first, criterion, points: 0 }];
  good(await titles['titles.fullMarksExcept']({ ...unit, kind: 'meeting', exceptions }, ports, noCall));
  return { ...office, first };
}

async function decided() {
  const office = await scored();
  const decision = { ...year, units: ['cao-xa'], number: '7/QĐ-UBND', on: '2026-12-08', signer: 'Nguyễn Văn An' };
  good(await titles['titles.decide'](decision, office.ports, noCall));
  return office;
}

describe('certificates', () => {
  it('are for those who passed by a decision, and name it', async () => {
    const { ports, written, first, close } = await decided();
    const sheet = good(await certificates['titles.certificates'](unit, ports, noCall));
    expect(sheet.certificates.map(({ subject }) => subject)).not.toContain(first);
    expect(sheet.certificates).toHaveLength(4);
    expect(sheet.certificates[0]?.values).toMatchObject({
      'danh hiệu': 'Gia đình văn hóa',
      'đơn vị': 'Thôn Cao Xá',
      'số quyết định': '07',
      'ngày quyết định': 'ngày 08 tháng 12 năm 2026',
    });
    const saved = good(await certificates['titles.writeCertificates'](unit, ports, noCall));
    expect([saved.certificates, written.stock.at(-1)?.pages.length]).toEqual([4, 4]);
    await close();
  });

  it('of chosen people only, moved by the printer’s correction that the office keeps', async () => {
    const { ports, written, close } = await decided();
    const before = good(await certificates['titles.certificates'](unit, ports, noCall));
    expect(before.provenance).toMatchObject({ checked: false });
    const layout = { ...before.layout, shift: { x: 2, y: -1 } };
    good(await certificates['titles.setCertificates']({ title: 'gia-dinh', layout }, ports, noCall));
    const after = good(await certificates['titles.certificates'](unit, ports, noCall));
    expect([after.layout.shift, after.provenance]).toEqual([{ x: 2, y: -1 }, undefined]);

    const subjects = [before.certificates[1]?.subject ?? ''];
    good(await certificates['titles.writeCertificates']({ ...unit, subjects }, ports, noCall));
    const [page, ...others] = written.stock.at(-1)?.pages ?? [];
    expect(others).toEqual([]);
    expect(page?.[0]).toMatchObject({ x: (layout.texts[0]?.x ?? 0) + 2, y: (layout.texts[0]?.y ?? 0) - 1 });
    expect(page?.some(({ text }) => text.includes(before.certificates[1]?.values.tên ?? '?'))).toBe(true);

    good(await certificates['titles.setCertificates']({ title: 'gia-dinh' }, ports, noCall));
    const again = good(await certificates['titles.certificates'](unit, ports, noCall));
    expect(again.layout).toEqual(before.layout);
    await close();
  });

  it('are not printed before the decision; a trial is, with an invented name', async () => {
    const { ports, written, close } = await scored();
    expect(await certificates['titles.writeCertificates'](unit, ports, noCall)).toMatchObject({
      ok: false,
      error: { code: 'no-certificates' },
    });
    good(await certificates['titles.tryCertificates'](unit, ports, noCall));
    const texts = written.stock.at(-1)?.pages.flat() ?? [];
    expect(texts.filter(({ text }) => text === '+')).toHaveLength(4);
    expect(texts.some(({ text, framed }) => framed === true && text.includes('Nguyễn Văn Mẫu'))).toBe(true);
    await close();
  });
});
