import type { Clock } from '#main/app/ports.ts';

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** The clock of this machine in the machine's own time zone, which is where the office's day begins and ends. */
export const machineClock: Clock = {
  now: () => new Date().toISOString(),
  today: () => {
    const now = new Date();
    return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
  },
};
