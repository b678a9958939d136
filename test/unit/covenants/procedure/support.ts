import { readFileSync } from 'node:fs';
import { holidayTable } from '#shared/calendar/holidays.ts';
import { workingDays } from '#shared/calendar/working-days.ts';
import { emptyCase, type Adoption, type CaseBook } from '#shared/covenants/procedure/book.ts';
import type { CaseEvent } from '#shared/covenants/procedure/events.ts';
import { nextStep, type CaseFacts } from '#shared/covenants/procedure/next-step.ts';
import { recordEvent } from '#shared/covenants/procedure/record.ts';

export const { holidays: table } = holidayTable.parse(
  JSON.parse(readFileSync(new URL('../../../../resources/legal/holidays.json', import.meta.url), 'utf8')),
);
export const calendar = workingDays({ table, own: [] });

/** A village of 214 households with a text and five operations. */
export function facts(today: string, more: Partial<CaseFacts> = {}): CaseFacts {
  return { today, calendar, households: 214, hasText: true, operations: 5, recognised: '2019-05-01', ...more };
}

export const next = (book: CaseBook, today: string, more: Partial<CaseFacts> = {}) =>
  nextStep(book, facts(today, more));

let ids = 0;
const recordFacts = (today: string, recognised = true) => ({
  today,
  now: `${today}T02:00:00Z`,
  nextId: () => `id${String((ids += 1))}`,
  recognised,
});

/** The code of the refusal, or undefined. */
export function refusal(book: CaseBook, event: CaseEvent, today = '2026-12-31'): string | undefined {
  const result = recordEvent(book, event, recordFacts(today));
  if (result.ok) return undefined;
  return 'reason' in result.error.params ? result.error.params.reason : result.error.code;
}

/** The case after events that all go well, told on the last day of 2026 unless said. */
export function after(events: readonly CaseEvent[], today = '2026-12-31', book: CaseBook = emptyCase): CaseBook {
  return events.reduce((before, event) => {
    const result = recordEvent(before, event, recordFacts(today));
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    return result.value;
  }, book);
}

type Vote = Omit<Adoption, 'id' | 'recordedAt'>;
/** A meeting of 214 households in which 200 were present and all agreed. */
export function vote(more: Partial<Vote> = {}, counts: Partial<Adoption['counts'][number]> = {}): Vote {
  return {
    kind: 'meeting',
    on: '2026-11-22',
    from: '19 giờ 30 phút',
    until: '21 giờ',
    place: 'Nhà văn hóa thôn',
    chair: { name: 'Đỗ Văn Mẫu', post: 'Trưởng thôn' },
    secretary: 'Lê Thị Thử',
    method: 'hands',
    total: 214,
    scattered: false,
    counts: [{ cluster: '', households: 214, present: 200, for: 200, against: 0, other: 0, ...counts }],
    opinions: '',
    representatives: ['Trần Văn Một', 'Phạm Thị Hai'],
    front: 'Ngô Văn Ba',
    ...more,
  };
}

export const opened: readonly CaseEvent[] = [
  { event: 'open', subject: 'amendment' },
  { event: 'propose', on: '2026-09-02', by: 'Trưởng thôn', reason: 'Đưa quy tắc ứng xử vào quy ước' },
  { event: 'group', on: '2026-09-05', members: [{ name: 'Đỗ Văn Mẫu', post: 'Trưởng thôn' }] },
  { event: 'draft', on: '2026-10-16', name: 'Bản sửa đổi, bổ sung' },
];
export const posted: readonly CaseEvent[] = [
  ...opened,
  { event: 'post', on: '2026-10-21', places: 'Nhà văn hóa thôn', ways: ['copies'] },
];
export const invited: readonly CaseEvent[] = [
  ...posted,
  { event: 'invite', on: '2026-11-20', meetingOn: '2026-11-22', from: '19 giờ', place: 'Nhà văn hóa' },
];
export const adopted: readonly CaseEvent[] = [...invited, { event: 'adopt', vote: vote() }];
