import type { HomeTask } from '#shared/contract/methods/office.ts';

/** Where a task stands in time. */
export type TaskGroup = 'late' | 'today' | 'dated' | 'open';

const dayMilliseconds = 24 * 60 * 60 * 1000;

/** Whole days from `today` to `due` (both ISO dates); negative when it has passed. */
export function daysUntil(due: string, today: string): number {
  return Math.round((Date.parse(due) - Date.parse(today)) / dayMilliseconds);
}

/** The group of a task on a day. */
export function groupOf(task: HomeTask, today: string): TaskGroup {
  if (task.due === undefined) return 'open';
  const days = daysUntil(task.due, today);
  return days < 0 ? 'late' : days === 0 ? 'today' : 'dated';
}

/** The tasks in groups, overdue first, in each the nearest deadline first; empty groups are left out. */
export function groupTasks(
  tasks: readonly HomeTask[],
  today: string,
): readonly (readonly [TaskGroup, readonly HomeTask[]])[] {
  const order: readonly TaskGroup[] = ['late', 'today', 'dated', 'open'];
  return order
    .map((group): readonly [TaskGroup, readonly HomeTask[]] => [
      group,
      tasks
        .filter((task) => groupOf(task, today) === group)
        .toSorted((a, b) => (a.due ?? '').localeCompare(b.due ?? '')),
    ])
    .filter(([, members]) => members.length > 0);
}
