import { z } from 'zod';
import type { OpenedOffice } from './opened-office.ts';

const board = z.object({ rows: z.array(z.object({ unit: z.string(), name: z.string() })) });
const sets = z.object({ sets: z.array(z.object({ id: z.string(), title: z.string(), faults: z.number() })) });

/** A day so many days before today, ISO. */
export function daysBefore(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
}

/** The year in which tests of titles work. */
export const thisYear = new Date().getFullYear();

/** The villages of the year that is open. */
export async function villagesOf(office: OpenedOffice): Promise<readonly { unit: string; name: string }[]> {
  return (await office.ask('titles.board', { year: thisYear, title: 'gia-dinh' }, board)).rows;
}

/** Opens the year of families in an office and scores everybody in full. */
export async function scoreAll(office: OpenedOffice): Promise<readonly { unit: string; name: string }[]> {
  const known = await office.ask('titles.listSets', {}, sets);
  const set = known.sets.find((item) => item.title === 'gia-dinh' && item.faults === 0)?.id ?? '';
  await office.run('titles.openYear', { year: thisYear, title: 'gia-dinh', set });
  const villages = await villagesOf(office);
  for (const { unit } of villages) {
    await office.run('titles.fullMarksExcept', {
      year: thisYear,
      title: 'gia-dinh',
      unit,
      kind: 'meeting',
      exceptions: [],
    });
  }
  return villages;
}

/** Holds the meeting and posts the list of a village, long enough ago for the dossier. */
export async function meetAndPost(office: OpenedOffice, unit: string): Promise<void> {
  const inUnit = { year: thisYear, title: 'gia-dinh', unit } as const;
  const meeting = {
    on: daysBefore(20),
    from: '19 giờ 30 phút',
    until: '21 giờ',
    place: 'Nhà văn hóa thôn',
    chair: 'Nguyễn Văn Bách',
    chairPost: 'Trưởng thôn',
    secretary: 'Trần Thị Lan',
    invited: 60,
    present: 55,
    votesFor: 54,
    votesAgainst: 1,
    opinions: '',
  };
  await office.run('titles.recordMeeting', { ...inUnit, meeting });
  await office.run('titles.post', { ...inUnit, from: daysBefore(19), places: 'Nhà văn hóa thôn' });
  await office.run('titles.recordStep', { ...inUnit, step: 'dossier', on: daysBefore(5) });
}

/** Carries the whole year of families to its decision. */
export async function decideAll(office: OpenedOffice): Promise<readonly { unit: string; name: string }[]> {
  const villages = await scoreAll(office);
  for (const { unit } of villages) await meetAndPost(office, unit);
  await office.run('titles.decide', {
    year: thisYear,
    title: 'gia-dinh',
    units: villages.map(({ unit }) => unit),
    number: '412',
    on: daysBefore(2),
    signer: '',
  });
  return villages;
}
