import { describe, expect, it } from 'vitest';
import { daysUntil, groupOf, groupTasks } from '#renderer/features/home/due.ts';
import { placeOfFigure } from '#renderer/features/home/figure.tsx';
import type { HomeFigure, HomeTask } from '#shared/contract/methods/office.ts';

const today = '2026-11-20';
const task = (due: string | undefined): HomeTask => ({ kind: 'campaign-left', args: {}, due, place: 'commitments' });

describe('tasks in time', () => {
  it('counts whole days, also over the end of a year and a leap day', () => {
    expect(daysUntil('2026-11-25', today)).toBe(5);
    expect(daysUntil('2026-11-19', today)).toBe(-1);
    expect(daysUntil('2027-01-01', '2026-12-31')).toBe(1);
    expect(daysUntil('2028-03-01', '2028-02-28')).toBe(2);
  });

  it('puts a task in its group', () => {
    expect(['2026-11-19', today, '2026-11-21', undefined].map((due) => groupOf(task(due), today))).toEqual([
      'late',
      'today',
      'dated',
      'open',
    ]);
  });

  it('shows the overdue first, the nearest deadline first in each group, and no empty group', () => {
    const groups = groupTasks([task(undefined), task('2026-12-05'), task('2026-11-25'), task('2026-11-01')], today);
    expect(groups.map(([group, tasks]) => [group, tasks.map((each) => each.due)])).toEqual([
      ['late', ['2026-11-01']],
      ['dated', ['2026-11-25', '2026-12-05']],
      ['open', [undefined]],
    ]);
  });
});

const figure = (kind: HomeFigure['kind'], total: number): HomeFigure => ({ kind, done: 0, total, middle: 0, bad: 0 });

describe('a figure', () => {
  it('leads to the names behind it', () => {
    expect(placeOfFigure(figure('families', 10))).toBe('titles');
    expect(placeOfFigure(figure('commitments', 10))).toBe('commitments');
  });

  it('leads to the lists while there are no records', () => {
    expect(placeOfFigure(figure('families', 0))).toBe('registry');
  });
});
