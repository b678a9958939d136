import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { covenantId, villageId } from '#shared/contract/ids.ts';
import { covenantText } from '#shared/covenants/text/covenant-text.ts';
import { openedOffice, type OpenedOffice } from '#test/support/opened-office.ts';

const fixture = (name: string) => fileURLToPath(new URL(`../../fixtures/covenants/${name}`, import.meta.url));
const kept = z.object({ id: covenantId });
const working = z.object({ revision: z.number(), text: covenantText, leftOut: z.array(z.unknown()) });
const comparison = z.object({
  counts: z.object({ changed: z.number(), added: z.number(), removed: z.number(), moved: z.number() }),
});
const rows = z.array(
  z.object({
    name: z.string(),
    units: z.array(z.object({ covenant: z.string(), line: z.string(), title: z.string() })),
  }),
);

const village = z.object({ id: villageId });

/** The sample commune with two villages that have no covenant. */
async function withoutCovenant(office: OpenedOffice) {
  await office.run('office.openSample', {});
  const first = await office.ask('registry.addVillage', { name: 'Bến Trúc', kind: 'thon', area: 'rural' }, village);
  const second = await office.ask('registry.addVillage', { name: 'Gò Sen', kind: 'thon', area: 'rural' }, village);
  return { first: { village: first.id }, second: { village: second.id } };
}

describe('what was pasted from Word', () => {
  it('is kept as a file of its own with the text that was read', async () => {
    const office = await openedOffice();
    const { first } = await withoutCovenant(office);
    const pasted = {
      html: '<p style="font-family:.VnTime">§iÒu 1. VÖ sinh</p><p style="font-family:.VnTime">1. Gi÷ s¹ch ngâ xãm.</p>',
      text: 'x',
    };
    const { id } = await office.ask('covenants.importPasted', { pasted, village: first.village }, kept);
    const { text } = await office.ask('covenants.text', { covenant: id }, working);
    expect(text.lines.map((line) => line.text)).toEqual(['Vệ sinh', 'Giữ sạch ngõ xóm.']);
    const again = await office.ask(
      'covenants.compareOriginal',
      { covenant: id },
      z.object({ name: z.string(), comparison }),
    );
    expect(again.name).toBe('Dán từ Word.html');
    expect(again.comparison.counts).toMatchObject({ changed: 0, added: 0, removed: 0, moved: 0 });
  });
});

describe('two readings of one file', () => {
  it('are laid side by side, and the kept file can be read anew and taken back', async () => {
    const office = await openedOffice();
    const { first } = await withoutCovenant(office);
    const file = await office.file(fixture('05-nfd-and-mess.docx'));
    const asked = { source: { file }, one: { view: 'accept_all' as const }, other: { view: 'reject_all' as const } };
    const sides = await office.ask('covenants.compareReadings', asked, comparison);
    expect(sides.counts).toMatchObject({ changed: 4, added: 0, removed: 0, moved: 0 });

    const { id } = await office.ask('covenants.import', { file, village: first.village }, kept);
    const before = await office.ask('covenants.text', { covenant: id }, working);
    const line = before.text.lines.find((one) => one.text === 'Vệ sinh')?.id ?? '';
    await office.run('covenants.addComment', { covenant: id, line, text: 'Hỏi lại.' });
    await office.run('covenants.rereadOriginal', { covenant: id, view: 'reject_all' });
    const after = await office.ask('covenants.text', { covenant: id }, working);
    expect(after.text.lines.find((one) => one.text === 'Vệ sinh')?.id).toBe(line);
    expect(after.text.lines.some((one) => one.text.startsWith('Nộp phạt 50.000 đồng'))).toBe(true);
    expect(new Set(after.text.lines.map((one) => one.id)).size).toBe(after.text.lines.length);
    await office.run('history.undo', { book: `covenant-${id}` });
    expect((await office.ask('covenants.text', { covenant: id }, working)).text).toEqual(before.text);
    await office.run('covenants.setRecognised', { covenant: id, on: '2020-01-01' });
    expect(await office.refused('covenants.rereadOriginal', { covenant: id })).toBe('text-recognised');
  });
});

describe('a covenant begun from others', () => {
  it('takes what was picked over, in order, and knows where it comes from', async () => {
    const office = await openedOffice();
    const { first, second } = await withoutCovenant(office);
    const file = await office.file(fixture('05-nfd-and-mess.docx'));
    const { id } = await office.ask('covenants.import', { file, village: first.village }, kept);
    const candidates = await office.ask(
      'covenants.mergeCandidates',
      { village: second.village },
      z.array(z.object({ id: covenantId, ancestor: z.boolean(), articles: z.number() })),
    );
    expect(candidates.map((one) => one.id)).toContain(id);
    const ids = candidates.map((one) => one.id);
    const laid = await office.ask('covenants.layByTopic', { covenants: ids }, rows);
    const both = laid.find((row) => new Set(row.units.map((unit) => unit.covenant)).size > 1);
    expect(both?.units.length).toBeGreaterThan(1);
    const picks = laid
      .flatMap((row) => row.units.slice(0, 1))
      .map((unit) => ({
        covenant: covenantId.parse(unit.covenant),
        line: unit.line,
      }));
    const begun = await office.ask('covenants.beginFrom', { village: second.village, docName: 'Quy ước', picks }, kept);
    const { text } = await office.ask('covenants.text', { covenant: begun.id }, working);
    expect(text.lines.filter((one) => one.level === 'article')).toHaveLength(picks.length);
    const stale = { village: first.village, docName: 'Quy ước' as const, picks };
    expect(await office.refused('covenants.beginFrom', stale)).toBe('covenant-exists');
  });

  it('offers the covenants of the villages that it was made of first', async () => {
    const office = await openedOffice();
    const { first, second } = await withoutCovenant(office);
    const file = await office.file(fixture('01-typed-numbers.docx'));
    const { id } = await office.ask('covenants.import', { file, village: second.village }, kept);
    const into = await office.ask(
      'registry.mergeVillages',
      { from: [first.village, second.village], name: 'Hợp Nhất', kind: 'thon', area: 'rural', on: '2026-01-01' },
      village,
    );
    const candidates = await office.ask(
      'covenants.mergeCandidates',
      { village: into.id },
      z.array(z.object({ id: covenantId, ancestor: z.boolean() })),
    );
    expect(candidates[0]).toEqual({ id, ancestor: true });
    expect(candidates.slice(1).every((one) => !one.ancestor)).toBe(true);
  });
});
