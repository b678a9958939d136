import { shortDate } from '#shared/vietnamese/official/dates.ts';

/** An ISO date for the screen: `20/11/2026`. */
export { shortDate as formatDate } from '#shared/vietnamese/official/dates.ts';

const whole = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 });
const oneDecimal = new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** A whole number with Vietnamese grouping: `18.964`. */
export function formatNumber(value: number): string {
  return whole.format(value);
}

/** A share of a total with one decimal: `95,4 %`. A total of nothing has no share: an en dash. */
export function formatPercent(part: number, total: number): string {
  return total === 0 ? '–' : `${oneDecimal.format((part * 100) / total)} %`;
}

/** What a clerk typed as a whole number, with or without grouping dots and spaces; undefined when it is not one. */
export function parseWholeNumber(typed: string): number | undefined {
  const bare = typed.trim().replaceAll(/[\s.]/g, '');
  return /^\d{1,15}$/.test(bare) ? Number(bare) : undefined;
}

/** Day and month of an ISO date: `20/11`. */
export function formatDayMonth(iso: string): string {
  return shortDate(iso).slice(0, 5);
}

const twoDigits = (value: number) => String(value).padStart(2, '0');

/** The local time of an ISO instant: `09:41`. */
export function formatTime(instant: string): string {
  const at = new Date(instant);
  return `${twoDigits(at.getHours())}:${twoDigits(at.getMinutes())}`;
}

/** The local date and time of an ISO instant: `09:41 ngày 20/11/2026` without the words: `20/11/2026 09:41`. */
export function formatInstant(instant: string): string {
  const at = new Date(instant);
  return `${twoDigits(at.getDate())}/${twoDigits(at.getMonth() + 1)}/${at.getFullYear()} ${formatTime(instant)}`;
}

/** A size: `42 KB`, `3,4 MB`, `81,1 GB`. */
export function formatSize(bytes: number): string {
  if (bytes >= 1_000_000_000) return `${oneDecimal.format(bytes / 1_000_000_000)} GB`;
  return bytes < 1_000_000
    ? `${whole.format(Math.max(1, Math.round(bytes / 1000)))} KB`
    : `${oneDecimal.format(bytes / 1_000_000)} MB`;
}
