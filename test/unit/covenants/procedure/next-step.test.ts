import { describe, expect, it } from 'vitest';
import { emptyCase } from '#shared/covenants/procedure/book.ts';
import { historyOf } from '#shared/covenants/procedure/history.ts';
import { feedbackDue } from '#shared/covenants/procedure/next-step.ts';
import { openOpinions, tallyOpinions } from '#shared/covenants/procedure/opinions.ts';
import { standingOn } from '#shared/covenants/procedure/standing.ts';
import { doneOn, stepNow } from '#shared/covenants/procedure/steps.ts';
import { adopted, after, calendar, invited, next, opened, posted, refusal, vote } from './support.ts';

describe('the next step of a covenant', () => {
  it('goes the whole way from the proposal to the posting of the recognised text', () => {
    const way = [
      next(emptyCase, '2026-09-01'),
      next(after(opened.slice(0, 1)), '2026-09-02'),
      next(after(opened.slice(0, 2)), '2026-09-03'),
      next(after(opened.slice(0, 3)), '2026-09-06'),
      next(after(opened), '2026-10-20'),
      next(after(posted), '2026-10-30'),
      next(after(posted), '2026-11-20'),
      next(after(invited), '2026-11-21'),
      next(after(adopted), '2026-11-23'),
      next(after([...adopted, { event: 'submit', on: '2026-11-25', received: '2026-11-25' }]), '2026-11-25'),
    ];
    expect(way.map((step) => step.action)).toEqual([
      'open',
      'propose',
      'form-group',
      'draft',
      'post',
      'wait',
      'invite',
      'meet',
      'submit',
      'decide',
    ]);
  });

  it('says how long the posting still lasts, and how many votes are needed when it is over', () => {
    expect(next(after(posted), '2026-11-01')).toMatchObject({ action: 'wait', by: '2026-11-20', left: 19, need: 30 });
    expect(next(after(posted), '2026-11-20')).toMatchObject({ action: 'invite', have: 214, need: 108 });
  });

  it('asks for answers to opinions before it invites', () => {
    const opinion = {
      from: 'Hộ ông Mẫu',
      provision: 'khoản 2 Điều 5',
      kind: 'change' as const,
      text: 'Xin bớt',
      on: '2026-11-01',
    };
    const asked = after([...posted, { event: 'opinions', opinions: [opinion, { ...opinion, kind: 'agree' }] }]);
    expect(next(asked, '2026-11-20')).toMatchObject({ action: 'answer', have: 1 });
    const [open] = openOpinions(asked.current?.opinions ?? []);
    const answered = after(
      [{ event: 'answer', opinions: [open?.id ?? ''], on: '2026-11-19', text: 'Đã tiếp thu', accepted: true }],
      '2026-12-31',
      asked,
    );
    expect(next(answered, '2026-11-20').action).toBe('invite');
    expect(tallyOpinions(answered.current?.opinions ?? [])).toMatchObject([
      { provision: 'khoản 2 Điều 5', agree: 1, change: 1, against: 0, answered: 1 },
    ]);
  });

  it('gives five working days for the dossier, over Tết', () => {
    const tet = after(
      [
        ...opened.slice(0, 1),
        { event: 'propose', on: '2025-12-01', by: 'Trưởng thôn', reason: '' },
        { event: 'group', on: '2025-12-02', members: [{ name: 'Đỗ Văn Mẫu', post: 'Trưởng thôn' }] },
        { event: 'draft', on: '2025-12-31', name: '' },
        { event: 'post', on: '2025-12-31', places: 'Nhà văn hóa', ways: ['meeting'] },
        { event: 'adopt', vote: vote({ on: '2026-02-13' }) },
      ],
      '2026-02-13',
    );
    expect(next(tet, '2026-02-13')).toMatchObject({ action: 'submit', by: '2026-02-27', left: 5, counting: 'working' });
    expect(next(tet, '2026-03-02')).toMatchObject({ late: true, left: -1 });
  });

  it('brings a refused dossier back, with a new term', () => {
    const first = after([...adopted, { event: 'submit', on: '2026-11-25', received: '2026-11-25' }]);
    expect(next(first, '2026-11-25')).toMatchObject({ action: 'decide', who: 'commune', by: '2026-12-02' });
    const returned = after(
      [{ event: 'return', on: '2026-11-30', reasons: 'Biên bản thiếu chữ ký', number: '' }],
      '2026-12-31',
      first,
    );
    expect(next(returned, '2026-12-01')).toMatchObject({ action: 'resubmit', step: 'dossier' });
    expect(refusal(returned, { event: 'recognise', on: '2026-12-02', number: '5', signer: '' })).toBe('step-missing');
    const again = after([{ event: 'submit', on: '2026-12-03', received: '2026-12-04' }], '2026-12-31', returned);
    expect(next(again, '2026-12-04')).toMatchObject({ action: 'decide', by: '2026-12-11' });
    const done = after(
      [
        { event: 'recognise', on: '2026-12-10', number: '120', signer: 'Lê Văn Thử' },
        { event: 'publish', on: '2026-12-11', places: 'Nhà văn hóa' },
      ],
      '2026-12-31',
      again,
    );
    expect(next(done, '2026-12-12').action).toBe('close');
    expect(historyOf(done).map((entry) => entry.event)).toEqual([
      'publish',
      'recognise',
      'submit',
      'return',
      'submit',
      'adopt',
      'invite',
      'post',
      'draft',
      'group',
      'propose',
    ]);
  });

  it('goes the second way, by slips, after a meeting without quorum, and meets again after one without majority', () => {
    const empty = after([...invited, { event: 'adopt', vote: vote({}, { present: 90, for: 90 }) }]);
    expect(next(empty, '2026-11-23')).toMatchObject({ action: 'collect-slips', have: 90, need: 108 });
    const slips = after([{ event: 'adopt', vote: vote({ kind: 'slips', on: '2026-11-30' }) }], '2026-12-31', empty);
    expect(next(slips, '2026-12-01').action).toBe('submit');
    const lost = after([...invited, { event: 'adopt', vote: vote({}, { present: 150, for: 107, against: 43 }) }]);
    expect(next(lost, '2026-11-23')).toMatchObject({ action: 'adopt-again', have: 107, need: 108 });
    expect(refusal(slips, { event: 'adopt', vote: vote() })).toBe('done-already');
  });

  it('reviews a covenant in force on 18 November of every year', () => {
    const quiet = { operations: 0 };
    expect(next(emptyCase, '2026-11-20', quiet)).toMatchObject({ action: 'review', by: '2026-11-18', late: true });
    const reviewed = after([
      {
        event: 'review',
        review: {
          year: 2026,
          on: '2026-11-18',
          participants: 120,
          findings: '',
          result: 'keep',
          chair: { name: 'Đỗ Văn Mẫu', post: 'Trưởng thôn' },
          secretary: '',
        },
      },
    ]);
    expect(next(reviewed, '2026-11-20', quiet)).toMatchObject({ action: 'rest', by: '2027-11-18', late: false });
    expect(next(emptyCase, '2026-11-20', { ...quiet, hasText: false }).action).toBe('import');
  });
});

describe('recording', () => {
  it('takes steps after the fact and keeps both dates', () => {
    const late = after(opened, '2026-12-31');
    expect(late.current?.proposal).toMatchObject({ on: '2026-09-02', recordedAt: '2026-12-31T02:00:00Z' });
    expect(late.current === undefined ? '' : stepNow(late.current)).toBe('posting');
    expect(late.current === undefined ? '' : doneOn(late.current, 'draft')).toBe('2026-10-16');
  });

  it('refuses what is in the future, out of order, or dated before what it follows', () => {
    const started = after(opened.slice(0, 2));
    expect(refusal(started, { event: 'draft', on: '2026-10-01', name: '' })).toBe('step-missing');
    expect(refusal(started, { event: 'group', on: '2026-09-01', members: [] })).toBe('before-earlier');
    expect(refusal(started, { event: 'group', on: '2026-09-10', members: [] }, '2026-09-03')).toBe('date-in-future');
    expect(refusal(emptyCase, { event: 'publish', on: '2026-09-01', places: 'x' })).toBe('no-run');
    expect(refusal(started, { event: 'open', subject: 'new' })).toBe('run-open');
    const early = { event: 'invite', on: '2026-11-01', meetingOn: '2026-11-19', from: '', place: '' } as const;
    expect(refusal(after(posted), early)).toBe('before-posting-ends');
  });

  it('suspends and abolishes, whole or by clause; what is abolished does not come back', () => {
    const measure = {
      kind: 'suspend' as const,
      on: '2026-05-04',
      number: '40',
      signer: '',
      provisions: ['khoản 2 Điều 5'],
      ground: 'content' as const,
      reason: 'Trái luật',
    };
    const suspended = after([{ event: 'measure', measure }]);
    expect(standingOn(suspended, '2026-05-03')).toEqual({ whole: 'in-force', provisions: [] });
    expect(standingOn(suspended, '2026-05-04')).toEqual({
      whole: 'in-force',
      provisions: [{ provision: 'khoản 2 Điều 5', standing: 'suspended' }],
    });
    const gone = after(
      [
        { event: 'measure', measure: { ...measure, kind: 'abolish', on: '2026-06-01' } },
        { event: 'measure', measure: { ...measure, kind: 'resume', on: '2026-07-01' } },
        { event: 'measure', measure: { ...measure, kind: 'suspend', on: '2026-08-03', provisions: [] } },
      ],
      '2026-12-31',
      suspended,
    );
    expect(standingOn(gone, '2026-12-31')).toEqual({
      whole: 'suspended',
      provisions: [{ provision: 'khoản 2 Điều 5', standing: 'abolished' }],
    });
  });

  it('answers feedback within three working days', () => {
    expect(feedbackDue(calendar, '2026-11-20')).toBe('2026-11-25');
  });
});
