import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '#main/adapters/sheets/read-workbook.ts';
import type { Handlers } from '#main/app/handlers.ts';
import type { Ports } from '#main/app/ports.ts';
import { titlesHandlers } from '#main/app/titles/handlers.ts';
import { fileRef } from '#shared/contract/ids.ts';
import type { titlesMethods } from '#shared/contract/methods/titles.ts';
import { ok } from '#shared/contract/result.ts';
import { temporaryFolders } from '#test/support/temporary-folder.ts';
import { good, noCall, titlesOffice } from '#test/support/titles-office.ts';

/** The use-cases as the contract types them. */
const titles: Handlers<typeof titlesMethods> = titlesHandlers;
const newFolder = temporaryFolders();
const year = { year: 2026, title: 'gia-dinh' } as const;
const shipped = 'nd86-2023-gia-dinh-v1';

/** An office in which a sample list was chosen. */
async function officeWithFile(name: string) {
  const office = await titlesOffice(await newFolder());
  const file = fileRef.parse('file:bbbbbbbb');
  const bytes = await readFile(new URL(`../../fixtures/lists/${name}`, import.meta.url));
  const ports: Ports = {
    ...office.ports,
    files: {
      ...office.ports.files,
      info: () => Promise.resolve(ok({ ref: file, name, size: bytes.length })),
      bytes: () => Promise.resolve(ok(bytes)),
    },
    sheets: { ...office.ports.sheets, readWorkbook },
  };
  const input = {
    file,
    title: 'gia-dinh',
    name: 'Bảng điểm thử',
    legalBasis: '',
    scoredBy: 'sub-criterion',
  } as const;
  return { ports, close: office.close, input };
}

describe('criteria sets', () => {
  it('come in from a workbook, first shown, then kept; the same name is the next version', async () => {
    const { ports, close, input } = await officeWithFile('score-sheet.xlsx');
    const seen = good(await titles['titles.importSet']({ ...input, save: false }, ports, noCall));
    expect([seen.saved, seen.set?.total, seen.faults]).toEqual([false, 100, []]);
    expect(good(await titles['titles.listSets']({}, ports, noCall)).sets.filter((set) => !set.shipped)).toEqual([]);
    for (const version of [1, 2]) {
      const kept = good(await titles['titles.importSet']({ ...input, save: true }, ports, noCall));
      expect([kept.saved, kept.set?.version]).toEqual([true, version]);
    }
    const own = good(await titles['titles.listSets']({}, ports, noCall)).sets.filter((set) => !set.shipped);
    expect(own.map(({ criteria, checked }) => [criteria, checked])).toEqual([
      [40, false],
      [40, false],
    ]);
    good(await titles['titles.openYear']({ ...year, set: own[0]?.id ?? '' }, ports, noCall));
    expect(good(await titles['titles.grid']({ ...year, unit: 'cao-xa' }, ports, noCall)).columns).toHaveLength(40);
    await close();
  });

  it('are refused with every fault by its cell', async () => {
    const { ports, close, input } = await officeWithFile('score-sheet-bad.xlsx');
    const refused = good(await titles['titles.importSet']({ ...input, save: true }, ports, noCall));
    expect([refused.saved, refused.set, refused.faults.length]).toEqual([false, undefined, 7]);
    await close();
  });

  it('are ticked against the signed text line by line, the shipped ones as the office’s own copy', async () => {
    const { ports, close } = await titlesOffice(await newFolder());
    good(await titles['titles.markChecked']({ set: shipped, line: 'III.4', checked: true }, ports, noCall));
    const { set } = good(await titles['titles.getSet']({ set: shipped }, ports, noCall));
    const lines = set.standards.flatMap((standard) => standard.criteria).filter((item) => item.provenance.checked);
    expect(lines.map((item) => item.id)).toEqual(['III.4']);
    expect(set.provenance.checked).toBe(false);
    const unknown = await titles['titles.markChecked']({ set: shipped, line: 'IX.9', checked: true }, ports, noCall);
    expect(unknown).toMatchObject({ ok: false, error: { code: 'not-found' } });
    await close();
  });

  it('are changed in a version of the office’s own, which a year may open with once it adds up', async () => {
    const { ports, close } = await titlesOffice(await newFolder());
    const edit = { kind: 'line', id: 'I', label: 'I', title: 'Gương mẫu', max: 30 } as const;
    const refused = await titles['titles.editSet']({ set: shipped, edit }, ports, noCall);
    expect(refused).toMatchObject({ ok: false, error: { code: 'set-shipped' } });

    const { set: own } = good(await titles['titles.reviseSet']({ set: shipped }, ports, noCall));
    const answer = good(await titles['titles.editSet']({ set: own, edit }, ports, noCall));
    expect(answer.faults).toEqual([{ code: 'children-sum', id: 'I', max: 30, children: 35 }]);
    const early = await titles['titles.openYear']({ ...year, set: own }, ports, noCall);
    expect(early).toMatchObject({ ok: false, error: { code: 'set-faulty' } });

    good(await ports.store.undo());
    const seen = good(await titles['titles.getSet']({ set: own }, ports, noCall));
    expect([seen.set.version, seen.set.standards[0]?.max, seen.faults]).toEqual([2, 35, []]);
    good(await titles['titles.openYear']({ ...year, set: own }, ports, noCall));
    const frozen = await titles['titles.editSet']({ set: own, edit }, ports, noCall);
    expect(frozen).toMatchObject({ ok: false, error: { code: 'set-frozen' } });
    expect(await titles['titles.removeSet']({ set: own }, ports, noCall)).toMatchObject({
      error: { code: 'set-frozen' },
    });
    await close();
  });

  it('begin another set under its own name, and go again while no year uses them', async () => {
    const { ports, close } = await titlesOffice(await newFolder());
    const { set: own } = good(await titles['titles.reviseSet']({ set: shipped, name: 'Bảng riêng' }, ports, noCall));
    const listed = async () =>
      good(await titles['titles.listSets']({}, ports, noCall))
        .sets.filter((item) => !item.shipped)
        .map(({ name, version }) => [name, version]);
    expect(await listed()).toEqual([['Bảng riêng', 1]]);
    good(await titles['titles.removeSet']({ set: own }, ports, noCall));
    expect(await listed()).toEqual([]);
    good(await ports.store.undo());
    expect(await listed()).toEqual([['Bảng riêng', 1]]);
    await close();
  });
});
