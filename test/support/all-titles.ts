import { z } from 'zod';
import type { TitleKind } from '#shared/titles/criteria-set.ts';
import type { SetEdit } from '#shared/titles/edit-set.ts';
import { daysBefore, thisYear } from './decided-office.ts';
import type { OpenedOffice } from './opened-office.ts';

const ownSet = z.object({ set: z.string() });
const lines = z.object({
  set: z.object({
    name: z.string(),
    legalBasis: z.string(),
    area: z.enum(['all', 'urban', 'rural']),
    scoredBy: z.enum(['criterion', 'sub-criterion']),
    standards: z.array(z.object({ id: z.string(), criteria: z.array(z.object({ id: z.string() })) })),
  }),
});

/** The shipped set of a title with two criteria of 50 points, typed in by the office: the province's are not known. */
async function setWithPoints(office: OpenedOffice, shipped: string): Promise<string> {
  const { set } = await office.ask('titles.reviseSet', { set: shipped }, ownSet);
  const edit = (change: SetEdit) => office.run('titles.editSet', { set, edit: change });
  const { set: before } = await office.ask('titles.getSet', { set }, lines);
  const [first] = before.standards;
  for (const { id } of before.standards.slice(1)) await edit({ kind: 'remove', id });
  for (const { id } of first?.criteria.toReversed() ?? []) await edit({ kind: 'remove', id });
  await edit({ kind: 'add', under: 'I' });
  await edit({ kind: 'add', under: 'I' });
  await edit({ kind: 'line', id: 'I.1', label: '1', title: 'Đời sống kinh tế ổn định', max: 50 });
  await edit({ kind: 'line', id: 'I.2', label: '2', title: 'Đường làng sạch sẽ', max: 50 });
  await edit({ kind: 'line', id: 'I', label: 'I', title: 'Đời sống', max: 100 });
  const { name, legalBasis, area, scoredBy } = before;
  await edit({ kind: 'particulars', name, legalBasis, remark: '', area, scoredBy, passMark: 60 });
  return set;
}

const rows = z.object({ subjects: z.array(z.string()) });

/**
 * Carries the titles of villages and of the commune to their decisions; of the villages the last has too few points.
 * @returns how many villages were considered
 */
export async function decideVillagesAndCommune(office: OpenedOffice): Promise<number> {
  let villages = 0;
  for (const [title, number] of [
    ['thon', '431'],
    ['xa', '12'],
  ] as const satisfies readonly (readonly [TitleKind, string])[]) {
    const year = { year: thisYear, title };
    await office.run('titles.openYear', { ...year, set: await setWithPoints(office, `nd86-2023-${title}-v1`) });
    const unit = { ...year, unit: 'commune' };
    const { subjects } = await office.ask('titles.grid', unit, rows);
    if (title === 'thon') villages = subjects.length;
    const exceptions = title === 'thon' ? [{ subject: subjects.at(-1) ?? '', criterion: 'I.1', points: 5 }] : [];
    await office.run('titles.fullMarksExcept', { ...unit, kind: 'meeting', exceptions });
    await office.run('titles.decide', { ...year, units: ['commune'], number, on: daysBefore(1), signer: '' });
  }
  return villages;
}
