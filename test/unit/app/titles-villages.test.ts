import { describe, expect, it } from 'vitest';
import { certificateHandlers } from '#main/app/titles/certificates.ts';
import type { Handlers } from '#main/app/handlers.ts';
import type { Ports } from '#main/app/ports.ts';
import { titlesHandlers } from '#main/app/titles/handlers.ts';
import type { titlesMethods } from '#shared/contract/methods/titles.ts';
import type { titlesCertificatesMethods } from '#shared/contract/methods/titles-certificates.ts';
import type { TitleKind } from '#shared/titles/criteria-set.ts';
import type { SetEdit } from '#shared/titles/edit-set.ts';
import { temporaryFolders } from '#test/support/temporary-folder.ts';
import { good, noCall, titlesOffice } from '#test/support/titles-office.ts';

const titles: Handlers<typeof titlesMethods> = titlesHandlers;
const certificates: Handlers<typeof titlesCertificatesMethods> = certificateHandlers;
const newFolder = temporaryFolders();

/** The shipped set of a title with the points that the law's text leaves to the province, typed in by the office. */
async function setWithPoints(ports: Ports, shipped: string, familiesRate?: number): Promise<string> {
  const { set } = good(await titles['titles.reviseSet']({ set: shipped }, ports, noCall));
  const edit = async (change: SetEdit) => good(await titles['titles.editSet']({ set, edit: change }, ports, noCall));
  const { set: before } = good(await titles['titles.getSet']({ set }, ports, noCall));
  for (const { id } of before.standards.slice(1)) await edit({ kind: 'remove', id });
  for (const { id } of before.standards[0]?.criteria ?? []) await edit({ kind: 'remove', id });
  await edit({ kind: 'add', under: 'I' });
  await edit({ kind: 'line', id: 'I.1', label: '1', title: 'Đời sống kinh tế ổn định', max: 100 });
  await edit({ kind: 'line', id: 'I', label: 'I', title: 'Kinh tế', max: 100 });
  const { name, legalBasis, area, scoredBy } = before;
  const rate = familiesRate === undefined ? {} : { familiesRate };
  await edit({ kind: 'particulars', name, legalBasis, remark: '', area, scoredBy, passMark: 60, ...rate });
  return set;
}

const decide = async (ports: Ports, title: TitleKind, units: string[], number: string) => {
  const decision = { year: 2026, title, units, number, on: '2026-12-10', signer: 'Nguyễn Văn An' };
  return titles['titles.decide'](decision, ports, noCall);
};

/** Households of both villages: all of Thôn Cao Xá pass; of the other village one in three. */
async function familiesDecided(ports: Ports) {
  const year = { year: 2026, title: 'gia-dinh' } as const;
  good(await titles['titles.openYear']({ ...year, set: 'nd86-2023-gia-dinh-v1' }, ports, noCall));
  for (const unit of ['cao-xa', 'tdp-1']) {
    const grid = good(await titles['titles.grid']({ ...year, unit }, ports, noCall));
    const criterion = grid.columns[0]?.id ?? '';
    const weak = unit === 'cao-xa' ? [] : grid.subjects.slice(1);
    const exceptions = weak.map((subject) => ({ subject, criterion, points: 0 }));
    good(await titles['titles.fullMarksExcept']({ ...year, unit, kind: 'meeting', exceptions }, ports, noCall));
  }
  good(await decide(ports, 'gia-dinh', ['cao-xa', 'tdp-1'], '120'));
}

describe('the title of a village', () => {
  it('comes from its own criteria and the rate of its families, and its certificate names its kind', async () => {
    const { ports, written, close } = await titlesOffice(await newFolder());
    await familiesDecided(ports);
    const set = await setWithPoints(ports, 'nd86-2023-thon-v1', 70);
    const year = { year: 2026, title: 'thon' } as const;
    good(await titles['titles.openYear']({ ...year, set }, ports, noCall));
    const unit = { ...year, unit: 'commune' };
    good(await titles['titles.fullMarksExcept']({ ...unit, kind: 'meeting', exceptions: [] }, ports, noCall));
    const grid = good(await titles['titles.grid'](unit, ports, noCall));
    expect(grid.names.map((name, row) => [name, grid.outcomes[row]])).toEqual([
      ['Thôn Cao Xá', 'passed'],
      ['Tổ dân phố số 1', 'failed'],
    ]);
    const why = good(await titles['titles.subject']({ ...unit, subject: grid.subjects[1] ?? '' }, ports, noCall));
    expect(JSON.stringify(why)).toContain('33.3');
    expect(good(await decide(ports, 'thon', ['commune'], '131'))).toEqual({ passed: 1, refused: 1 });
    good(await titles['titles.writePaper']({ ...year, paper: 'decision' }, ports, noCall));
    expect(JSON.stringify(written.documents.at(-1))).toContain('Thôn Cao Xá');
    const sheet = good(await certificates['titles.certificates'](year, ports, noCall));
    expect(sheet.certificates.map(({ values }) => [values.tên, values['danh hiệu']])).toEqual([
      ['Thôn Cao Xá', 'Thôn văn hóa'],
    ]);
    good(await titles['titles.writeSheet']({ ...year, format: 'xlsx' }, ports, noCall));
    expect(written.names.at(-1)).toMatch(/Thôn, Tổ dân phố văn hóa.*\.xlsx$/);
    await close();
  });
});

describe('the commune’s own sheet', () => {
  it('is scored, printed and kept like a village’s', async () => {
    const { ports, written, close } = await titlesOffice(await newFolder());
    const set = await setWithPoints(ports, 'nd86-2023-xa-v1');
    const year = { year: 2026, title: 'xa' } as const;
    good(await titles['titles.openYear']({ ...year, set }, ports, noCall));
    const cell = { subject: 'commune', criterion: 'I.1', kind: 'meeting', points: 88 } as const;
    good(await titles['titles.setScores']({ ...year, unit: 'commune', cells: [cell] }, ports, noCall));
    const grid = good(await titles['titles.grid']({ ...year, unit: 'commune' }, ports, noCall));
    expect([grid.names, grid.totals, grid.outcomes]).toEqual([['Xã Vân Khê'], [88], ['passed']]);
    for (const format of ['xlsx', 'docx'] as const) {
      good(await titles['titles.writeSheet']({ ...year, format }, ports, noCall));
      expect(written.names.at(-1)).toContain('Xã, phường tiêu biểu');
    }
    await close();
  });
});
