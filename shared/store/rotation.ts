/** What the rotation needs to know of a backup. */
export type DatedBackup = {
  readonly id: string;
  /** The calendar day on which it was made, on the office's machine: `2026-11-20`. */
  readonly day: string;
  /** Rises with the time at which it was made. */
  readonly made: string;
};

/** Of today so many are kept, of the days before one each, of the months before one each. */
export const kept = { today: 3, days: 14, months: 12 } as const;

/**
 * The backups that may go: all but the newest three of today, the newest of each of the fourteen newest days before, and
 * the newest of each of the twelve newest months. What lies in the future (a clock was wrong) stays.
 */
export function expiredBackups(backups: readonly DatedBackup[], today: string): readonly string[] {
  const newestFirst = backups.toSorted((a, b) => (a.made < b.made ? 1 : -1));
  const keep = new Set<string>();
  for (const { id } of newestFirst.filter(({ day }) => day === today).slice(0, kept.today)) keep.add(id);
  for (const { id } of newestFirst.filter(({ day }) => day > today)) keep.add(id);
  const past = newestFirst.filter(({ day }) => day < today);
  for (const id of newestOfEach(past, ({ day }) => day).slice(0, kept.days)) keep.add(id);
  for (const id of newestOfEach(newestFirst, ({ day }) => day.slice(0, 7)).slice(0, kept.months)) keep.add(id);
  return newestFirst.filter(({ id }) => !keep.has(id)).map(({ id }) => id);
}

function newestOfEach(newestFirst: readonly DatedBackup[], period: (backup: DatedBackup) => string): string[] {
  const first = new Map<string, string>();
  for (const backup of newestFirst) {
    if (!first.has(period(backup))) first.set(period(backup), backup.id);
  }
  return [...first.values()];
}
