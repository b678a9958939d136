import { describe, expect, it } from 'vitest';
import { workingDays } from '#shared/calendar/working-days.ts';
import type { Holiday } from '#shared/office/book.ts';
import { judgeAdoption } from '#shared/covenants/procedure/adoption.ts';
import type { CaseEvent } from '#shared/covenants/procedure/events.ts';
import { stepBy } from '#shared/covenants/procedure/next-step.ts';
import { postedUntil, textIsFixed } from '#shared/covenants/procedure/steps.ts';
import { after, next, refusal, table, vote } from './support.ts';

const swapped: readonly Holiday[] = [
  { date: '2026-08-31', name: 'Hoán đổi dịp Quốc khánh', kind: 'off' },
  { date: '2026-08-22', name: 'Làm bù cho ngày 31/8', kind: 'worked' },
];
const office = { calendar: workingDays({ table, own: swapped }) };

const postedOn = (on: string): readonly CaseEvent[] => [
  { event: 'open', subject: 'amendment' },
  { event: 'propose', on: '2025-06-02', by: 'Trưởng thôn', reason: '' },
  { event: 'group', on: '2025-06-03', members: [{ name: 'Đỗ Văn Mẫu', post: 'Trưởng thôn' }] },
  { event: 'draft', on: '2025-06-10', name: '' },
  { event: 'post', on, places: 'Nhà văn hóa', ways: ['box'] },
];
const adoptedOn = (on: string, posted = '2025-07-01') =>
  after([...postedOn(posted), { event: 'adopt', vote: vote({ on }) }]);

describe('terms that meet the calendar', () => {
  it.each([
    ['2025-08-31', '2025-09-30'],
    ['2026-01-31', '2026-03-02'],
    ['2025-12-31', '2026-01-30'],
  ])('thirty days of posting from the 31st: %s is full on %s', (on, until) => {
    const book = after(postedOn(on));
    expect(postedUntil(book.current)).toBe(until);
    const early = vote({ on: until.replace(/\d\d$/, (day) => String(Number(day) - 1).padStart(2, '0')) });
    expect(refusal(book, { event: 'adopt', vote: early })).toBe('before-posting-ends');
    expect(refusal(book, { event: 'adopt', vote: vote({ on: until }) })).toBeUndefined();
  });

  it('a dossier of before Tết is due after it', () => {
    expect(next(adoptedOn('2026-02-13'), '2026-02-14')).toMatchObject({ action: 'submit', by: '2026-02-27' });
    expect(next(adoptedOn('2026-02-17'), '2026-02-18')).toMatchObject({ by: '2026-02-27' });
  });

  it('a swapped day off is not counted, and the Saturday worked for it is', () => {
    // Friday 28/8; Monday 31/8 swapped off, 1–2/9 National Day.
    expect(next(adoptedOn('2026-08-28'), '2026-08-28')).toMatchObject({ by: '2026-09-08' });
    expect(next(adoptedOn('2026-08-28'), '2026-08-28', office)).toMatchObject({ by: '2026-09-09' });
    // Thursday 20/8: Friday 21, Saturday 22 worked, Monday 24, Tuesday 25, Wednesday 26.
    expect(next(adoptedOn('2026-08-20'), '2026-08-20')).toMatchObject({ by: '2026-08-27' });
    expect(next(adoptedOn('2026-08-20'), '2026-08-20', office)).toMatchObject({ by: '2026-08-26', left: 5 });
  });

  it('every step says its last day once it is known', () => {
    const book = adoptedOn('2026-08-20');
    const run = book.current;
    if (run === undefined) throw new Error('no run');
    expect(stepBy(run, 'posting', office.calendar)).toBe('2025-07-31');
    expect(stepBy(run, 'dossier', office.calendar)).toBe('2026-08-26');
    expect(stepBy(run, 'recognition', office.calendar)).toBeUndefined();
  });
});

const count = (total: number, present: number, agree: number) =>
  vote(
    { total, counts: [{ cluster: '', households: total, present, for: agree, against: present - agree, other: 0 }] },
    {},
  );

const cluster = (name: string, households: number, present: number, agree: number) => ({
  cluster: name,
  households,
  present,
  for: agree,
  against: present - agree,
  other: 0,
});

describe('300 and 301 households', () => {
  it.each([
    [300, 300, 150, false],
    [300, 300, 151, true],
    [301, 301, 150, false],
    [301, 301, 151, true],
    [300, 150, 150, false],
    [301, 151, 151, true],
  ])('%i of whom %i are present and %i agree: %s', (total, present, agree, passed) => {
    expect(judgeAdoption(count(total, present, agree)).passed).toBe(passed);
    const book = after([...postedOn('2026-08-01'), { event: 'adopt', vote: count(total, present, agree) }]);
    const step = next(book, '2026-11-23', { households: total });
    expect(step.action).toBe(passed ? 'submit' : present * 2 > total ? 'adopt-again' : 'collect-slips');
    if (!passed) expect(step).toMatchObject({ need: 151, article: 'Điều 10 Nghị định số 61/2023/NĐ-CP' });
  });

  it('meet by clusters whose sums are those of the whole, and never with more households than there are', () => {
    const book = after(postedOn('2026-08-01'));
    const split = (...counts: ReturnType<typeof cluster>[]) => vote({ total: 301, counts }, {});
    const held = split(cluster('Xóm Đông', 150, 120, 76), cluster('Xóm Tây', 151, 130, 75));
    expect(judgeAdoption(held)).toMatchObject({ present: 250, for: 151, against: 99, quorum: true, passed: true });
    expect(refusal(book, { event: 'adopt', vote: held })).toBeUndefined();
    const tooMany = split(cluster('Xóm Đông', 151, 120, 76), cluster('Xóm Tây', 151, 130, 75));
    expect(refusal(book, { event: 'adopt', vote: tooMany })).toBe('clusters-over-total');
  });
});

describe('a dossier that came back', () => {
  const sent: readonly CaseEvent[] = [
    ...postedOn('2026-08-01'),
    { event: 'adopt', vote: vote({ on: '2026-10-01' }) },
    { event: 'submit', on: '2026-10-05', received: '2026-10-05' },
  ];
  const returned: readonly CaseEvent[] = [
    ...sent,
    { event: 'return', on: '2026-10-08', reasons: 'Khoản 2 Điều 5 trái luật', number: '9' },
  ];

  it('may be mended and adopted anew, and goes in after that', () => {
    expect(textIsFixed(after(sent).current)).toBe(true);
    expect(refusal(after(sent), { event: 'adopt', vote: vote({ on: '2026-10-20' }) })).toBe('done-already');
    expect(textIsFixed(after(returned).current)).toBe(false);
    const again = after([...returned, { event: 'adopt', vote: vote({ on: '2026-10-20' }) }]);
    expect(next(again, '2026-10-21').action).toBe('resubmit');
    expect(refusal(again, { event: 'submit', on: '2026-10-19', received: '2026-10-19' })).toBe('before-earlier');
    expect(refusal(again, { event: 'submit', on: '2026-10-21', received: '2026-10-21' })).toBeUndefined();
  });

  it('is not adopted any more when the new vote fails', () => {
    const lost = after([...returned, { event: 'adopt', vote: vote({ on: '2026-10-20' }, { for: 100 }) }]);
    expect(next(lost, '2026-10-21').action).toBe('adopt-again');
    expect(refusal(lost, { event: 'submit', on: '2026-10-21', received: '2026-10-21' })).toBe('step-missing');
  });

  it('may also go back as it was, with what it lacked', () => {
    expect(refusal(after(returned), { event: 'submit', on: '2026-10-09', received: '2026-10-09' })).toBeUndefined();
  });
});

const measure = (kind: 'suspend' | 'abolish', on: string): CaseEvent => ({
  event: 'measure',
  measure: { kind, on, number: '31', signer: '', provisions: [], ground: 'content', reason: '' },
});
const review = (result: 'keep' | 'amend', on: string): CaseEvent => ({
  event: 'review',
  review: {
    year: Number(on.slice(0, 4)),
    on,
    participants: 100,
    findings: '',
    result,
    chair: { name: 'Đỗ Văn Mẫu', post: 'Trưởng thôn' },
    secretary: '',
  },
});

describe('what comes next for a covenant', () => {
  const quiet = { operations: 0 };
  it('that is out of force as a whole is a new run, not the yearly review', () => {
    const suspended = after([measure('suspend', '2026-05-04')]);
    expect(next(suspended, '2026-05-05', quiet)).toMatchObject({
      action: 'open',
      article: 'Điều 12 Nghị định số 61/2023/NĐ-CP',
    });
    const abolished = after([measure('abolish', '2026-06-01')], '2026-12-31', suspended);
    expect(next(abolished, '2026-06-02', quiet)).toMatchObject({
      action: 'open',
      article: 'Điều 14 Nghị định số 61/2023/NĐ-CP',
    });
  });

  it('whose review asked for a change is that change, until it is recognised', () => {
    expect(next(after([review('keep', '2026-11-18')]), '2026-11-19', quiet).action).toBe('rest');
    const wished = after([review('amend', '2026-11-18')]);
    expect(next(wished, '2026-11-19', quiet)).toMatchObject({
      action: 'open',
      article: 'Điều 13 Nghị định số 61/2023/NĐ-CP',
    });
  });
});
