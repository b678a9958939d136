import { describe, expect, it } from 'vitest';
import type { Handlers } from '#main/app/handlers.ts';
import { findEverywhere } from '#main/app/office/search.ts';
import { titlesHandlers } from '#main/app/titles/handlers.ts';
import type { titlesMethods } from '#shared/contract/methods/titles.ts';
import type { Ports } from '#main/app/ports.ts';
import { householdId } from '#shared/contract/ids.ts';
import { ok } from '#shared/contract/result.ts';
import { temporaryFolders } from '#test/support/temporary-folder.ts';
import { good, noCall, titlesOffice } from '#test/support/titles-office.ts';

/** The use-cases as the contract types them. */
const titles: Handlers<typeof titlesMethods> = titlesHandlers;

const newFolder = temporaryFolders();
const year = { year: 2026, title: 'gia-dinh' } as const;
const unit = { ...year, unit: 'cao-xa' } as const;
const shipped = 'nd86-2023-gia-dinh-v1';

async function opened(households?: readonly [number, number]) {
  const office = await titlesOffice(await newFolder(), households);
  good(await titles['titles.openYear']({ ...year, set: shipped }, office.ports, noCall));
  return office;
}

const fill = (ports: Ports, which: string = 'cao-xa') =>
  titles['titles.fullMarksExcept']({ ...year, unit: which, kind: 'meeting', exceptions: [] }, ports, noCall);

const grid = async (ports: Ports) => good(await titles['titles.grid'](unit, ports, noCall));

describe('opening a year', () => {
  it('makes a row for every household, freezes the set, and is done once', async () => {
    const { ports, close } = await titlesOffice(await newFolder());
    const before = good(await titles['titles.board'](year, ports, noCall));
    expect(before).toMatchObject({ state: 'closed', households: 8, units: 2 });
    expect(good(await titles['titles.openYear']({ ...year, set: shipped }, ports, noCall))).toEqual({
      units: 2,
      subjects: 8,
    });
    const again = await titles['titles.openYear']({ ...year, set: shipped }, ports, noCall);
    expect(again).toMatchObject({ ok: false, error: { code: 'title-open' } });
    const { sets } = good(await titles['titles.listSets']({}, ports, noCall));
    expect(sets.find((set) => set.id === shipped)).toMatchObject({ frozen: true, shipped: false });
    await close();
  });

  it('is refused with a set that has no points', async () => {
    const { ports, close } = await titlesOffice(await newFolder());
    const refused = await titles['titles.openYear'](
      { year: 2026, title: 'thon', set: 'nd86-2023-thon-v1' },
      ports,
      noCall,
    );
    expect(refused).toMatchObject({ ok: false, error: { code: 'set-faulty' } });
    await close();
  });

  it('follows the register: takes in who came, lets go who left without points', async () => {
    const { ports, close } = await opened();
    const scored = { subject: 'h0-0', criterion: 'I.1', kind: 'meeting', points: 12 } as const;
    good(await titles['titles.setScores']({ ...unit, cells: [scored] }, ports, noCall));
    good(
      await ports.store.change({ name: 'test', args: {} }, ['registry'], (books) => {
        const [first, second] = books.registry.households;
        if (first === undefined || second === undefined) throw new Error('the office has households');
        books.registry.households.push({ ...first, id: householdId.parse('new'), head: 'Lê Thị Mới', history: [] });
        first.status = 'moved-out';
        second.status = 'moved-out';
        return ok(null);
      }),
    );
    expect(good(await titles['titles.followRegister'](year, ports, noCall))).toEqual({ added: 1, removed: 1 });
    const after = await grid(ports);
    expect(after.subjects).toEqual(['h0-0', 'h0-2', 'h0-3', 'h0-4', 'new']);
    expect(after.scores.meeting[0]).toEqual([12, -1, -1, -1, -1]);
    await close();
  });
});

describe('scoring', () => {
  it('writes cells, keeps limits, and is one step of the history', async () => {
    const { ports, close } = await opened();
    const cell = { subject: 'h0-1', criterion: 'I.4', kind: 'meeting' } as const;
    const over = await titles['titles.setScores']({ ...unit, cells: [{ ...cell, points: 7.5 }] }, ports, noCall);
    expect(over).toMatchObject({ ok: false, error: { code: 'points-over', params: { criterion: 'I.4', max: 7 } } });
    good(await titles['titles.setScores']({ ...unit, cells: [{ ...cell, points: 3 }] }, ports, noCall));
    expect((await grid(ports)).scores.meeting[3]).toEqual([-1, 3, -1, -1, -1]);
    good(await ports.store.undo());
    expect((await grid(ports)).scores.meeting[3]).toEqual([]);
    await close();
  });

  it('gives full marks to the rest, except …', async () => {
    const { ports, close } = await opened();
    good(
      await titles['titles.setScores'](
        { ...unit, cells: [{ subject: 'h0-0', criterion: 'I.1', kind: 'meeting', points: 1 }] },
        ports,
        noCall,
      ),
    );
    const done = await titles['titles.fullMarksExcept'](
      {
        ...unit,
        kind: 'meeting',
        exceptions: [{ subject: 'h0-1', criterion: 'II.1', points: 5 }, { subject: 'h0-2' }],
      },
      ports,
      noCall,
    );
    expect(good(done)).toEqual({ rows: 4 });
    const after = await grid(ports);
    expect(after.totals).toEqual([89, 97, -1, 100, 100]);
    expect(after.outcomes).toEqual(['failed', 'passed', 'incomplete', 'passed', 'passed']);
    await close();
  });

  it('tells a household why, with source and day', async () => {
    const { ports, close } = await opened();
    good(await fill(ports));
    const taken = { subject: 'h0-3', criterion: 'III.6', kind: 'meeting', points: 0 } as const;
    const noise = { subject: 'h0-3', criterion: 'I.4', kind: 'meeting', points: 1 } as const;
    good(await titles['titles.setScores']({ ...unit, cells: [taken, noise] }, ports, noCall));
    const reason = {
      ...unit,
      subject: 'h0-3',
      criterion: 'III.6',
      text: 'Đổ rác ra mương',
      source: 'Công an xã',
      on: '2026-08-14',
    };
    good(await titles['titles.setReason'](reason, ports, noCall));
    const card = good(await titles['titles.subject']({ ...unit, subject: 'h0-3' }, ports, noCall));
    expect(card).toMatchObject({ number: 4, total: 88, maximum: 100, codeOfConductLost: 6, streak: 0 });
    expect(card.explanation.reasons).toEqual([{ kind: 'pass-mark', needed: 90, had: 88 }]);
    const { rows } = good(await titles['titles.exceptions']({ ...year, view: 'failed' }, ports, noCall));
    expect(rows).toHaveLength(1);
    expect(rows[0]?.why).toBe(
      'Đạt 88 điểm, cần 90 điểm; I.4 trừ 6 điểm; III.6 trừ 6 điểm: Đổ rác ra mương (Công an xã, 14/08/2026)',
    );
    await close();
  });

  it('excludes whatever the points, and lifts it only with a reason', async () => {
    const { ports, close } = await opened();
    good(await fill(ports));
    const { exclusion } = good(
      await titles['titles.exclude'](
        { ...unit, subject: 'h0-2', disqualifier: 'd', text: 'Quyết định xử phạt ngày 03/5', source: 'Công an xã' },
        ports,
        noCall,
      ),
    );
    expect((await grid(ports)).outcomes[2]).toBe('excluded');
    const bare = await titles['titles.unexclude']({ ...unit, exclusion, reason: '' }, ports, noCall);
    expect(bare).toMatchObject({ ok: false, error: { code: 'title-reason-needed' } });
    good(await titles['titles.unexclude']({ ...unit, exclusion, reason: 'Nhầm hộ' }, ports, noCall));
    expect((await grid(ports)).outcomes[2]).toBe('passed');
    await close();
  });
});

describe('the board', () => {
  it('shows how far each village is, and what is unusual', async () => {
    const { ports, close } = await opened();
    good(await fill(ports, 'tdp-1'));
    const board = good(await titles['titles.board'](year, ports, noCall));
    if (board.state !== 'open') throw new Error('the year is open');
    expect(board.rows.map(({ name, step, scored, rate, uniform }) => ({ name, step, scored, rate, uniform }))).toEqual([
      { name: 'Thôn Cao Xá', step: 'score', scored: 0, rate: undefined, uniform: false },
      { name: 'Tổ dân phố số 1', step: 'meeting', scored: 3, rate: 100, uniform: true },
    ]);
    expect(board.exceptions).toMatchObject({ failed: 0, uniformUnits: 1 });
    const whatIf = good(await titles['titles.whatIf']({ ...year, passMark: 100 }, ports, noCall));
    expect(whatIf.counts).toMatchObject({ passed: 3, incomplete: 5 });
    await close();
  });
});

describe('the cycle', () => {
  const meeting = {
    on: '2026-11-17',
    from: '19 giờ 30 phút',
    until: '21 giờ 15 phút',
    place: 'Nhà văn hóa thôn Cao Xá',
    chair: 'Lê Văn Bốn',
    chairPost: 'Trưởng thôn',
    secretary: 'Ngô Thị Dung',
    invited: 40,
    present: 36,
    votesFor: 36,
    votesAgainst: 0,
    opinions: '',
  };

  it('runs from the meeting to the decision, and fixes the names of the day', async () => {
    const { ports, close } = await opened();
    good(await fill(ports));
    good(await titles['titles.recordMeeting']({ ...unit, meeting }, ports, noCall));
    expect(
      good(await titles['titles.post']({ ...unit, from: '2026-11-18', places: 'Nhà văn hóa' }, ports, noCall)),
    ).toEqual({ until: '2026-11-28' });
    const early = await titles['titles.decide'](
      { ...year, units: ['cao-xa', 'tdp-1'], number: '120', on: '2026-12-08', signer: '' },
      ports,
      noCall,
    );
    expect(early).toMatchObject({ ok: false, error: { code: 'not-all-scored', params: { count: 3 } } });
    const decided = await titles['titles.decide'](
      { ...year, units: ['cao-xa'], number: '120', on: '2026-12-08', signer: 'Nguyễn Văn An' },
      ports,
      noCall,
    );
    expect(good(decided)).toEqual({ passed: 5, refused: 0 });

    good(
      await ports.store.change({ name: 'test', args: {} }, ['registry'], (books) => {
        const [first] = books.registry.households;
        if (first !== undefined) first.head = 'Tên sau quyết định';
        return ok(null);
      }),
    );
    const after = await grid(ports);
    expect(after.fixed).toBe(true);
    expect(after.names[0]).toBe('Nguyễn Văn Thử 1');
    const late = await titles['titles.setScores'](
      { ...unit, cells: [{ subject: 'h0-0', criterion: 'I.1', kind: 'meeting', points: 0 }] },
      ports,
      noCall,
    );
    expect(late).toMatchObject({ ok: false, error: { code: 'results-fixed' } });

    good(
      await titles['titles.correct'](
        { ...unit, subject: 'h0-0', outcome: 'excluded', reason: 'Có bản án' },
        ports,
        noCall,
      ),
    );
    expect((await grid(ports)).outcomes[0]).toBe('excluded');
    const record = good(await titles['titles.unit'](unit, ports, noCall));
    expect(record.corrections).toMatchObject([
      { before: 'passed', after: 'excluded', text: 'Có bản án', who: 'Trần Thị Lan' },
    ]);

    good(await titles['titles.openYear']({ ...year, year: 2027, set: shipped }, ports, noCall));
    const card = good(await titles['titles.subject']({ ...unit, year: 2027, subject: 'h0-1' }, ports, noCall));
    expect(card).toMatchObject({ streak: 1, history: [{ year: 2026, outcome: 'passed', total: 100 }] });
    await close();
  });

  it('refuses minutes whose numbers cannot be', async () => {
    const { ports, close } = await opened();
    const more = await titles['titles.recordMeeting']({ ...unit, meeting: { ...meeting, present: 41 } }, ports, noCall);
    expect(more).toMatchObject({ ok: false, error: { code: 'more-present' } });
    const votes = await titles['titles.recordMeeting'](
      { ...unit, meeting: { ...meeting, votesAgainst: 1 } },
      ports,
      noCall,
    );
    expect(votes).toMatchObject({ ok: false, error: { code: 'more-votes' } });
    await close();
  });

  it('keeps objections with their answers', async () => {
    const { ports, close } = await opened();
    good(await fill(ports));
    const said = { ...unit, on: '2026-11-19', from: 'Bùi Công Dân', text: 'Điểm họp thôn chưa đúng' };
    expect(await titles['titles.object'](said, ports, noCall)).toMatchObject({
      ok: false,
      error: { code: 'not-posted' },
    });
    good(await titles['titles.post']({ ...unit, from: '2026-11-18', places: 'Nhà văn hóa' }, ports, noCall));
    const { objection } = good(await titles['titles.object'](said, ports, noCall));
    good(
      await titles['titles.answer'](
        { ...unit, objection, answer: 'Đã xem lại sổ họp', on: '2026-11-20' },
        ports,
        noCall,
      ),
    );
    const record = good(await titles['titles.unit'](unit, ports, noCall));
    expect(record.posting?.objections).toMatchObject([{ from: 'Bùi Công Dân', answer: 'Đã xem lại sổ họp' }]);
    expect(record.posting?.objections[0]).not.toHaveProperty('late');
    await close();
  });

  it('takes an objection that comes when the posting is over, and after the lock: late, answered, and corrected', async () => {
    const { ports, close } = await opened();
    good(await fill(ports));
    good(await titles['titles.post']({ ...unit, from: '2026-11-01', places: 'Nhà văn hóa' }, ports, noCall));
    const said = { ...unit, on: '2026-11-12', from: 'Bùi Công Dân', text: 'Hộ này bị phạt', subject: 'h0-0' };
    const stranger = await titles['titles.object']({ ...said, subject: 'h9-9' }, ports, noCall);
    expect(stranger).toMatchObject({ ok: false, error: { code: 'not-found' } });
    const first = good(await titles['titles.object'](said, ports, noCall));
    const nextOf = async () => {
      const board = good(await titles['titles.board'](year, ports, noCall));
      return board.state === 'open' ? board.rows.find((row) => row.unit === 'cao-xa')?.next : undefined;
    };
    expect(await nextOf()).toEqual({ kind: 'answer-objections', count: 1 });
    const answer = { ...unit, answer: 'Đã kiểm tra', on: '2026-11-13' };
    good(await titles['titles.answer']({ ...answer, objection: first.objection }, ports, noCall));

    const decided = { ...year, units: ['cao-xa'], number: '120', on: '2026-11-15', signer: 'Nguyễn Văn An' };
    good(await titles['titles.decide'](decided, ports, noCall));
    for (const step of ['publish', 'certificates', 'hand-over'] as const) {
      good(await titles['titles.recordStep']({ ...unit, step, on: '2026-11-16' }, ports, noCall));
    }
    expect(good(await titles['titles.unit'](unit, ports, noCall)).step).toBe('locked');
    const second = good(await titles['titles.object']({ ...said, on: '2026-11-20' }, ports, noCall));
    expect(await nextOf()).toEqual({ kind: 'answer-objections', count: 1 });
    good(await titles['titles.answer']({ ...answer, objection: second.objection }, ports, noCall));
    expect(await nextOf()).toEqual({ kind: 'none' });
    good(
      await titles['titles.correct'](
        { ...unit, subject: 'h0-0', outcome: 'excluded', reason: 'Theo ý kiến của Bùi Công Dân' },
        ports,
        noCall,
      ),
    );
    const record = good(await titles['titles.unit'](unit, ports, noCall));
    expect(record.posting?.objections).toMatchObject([
      { on: '2026-11-12', late: true, who: 'Trần Thị Lan', answer: 'Đã kiểm tra' },
      { on: '2026-11-20', late: true, subject: 'h0-0', answer: 'Đã kiểm tra' },
    ]);
    expect(record.posting?.objections[0]?.at).toMatch(/^\d{4}-/);
    expect(record.corrections).toMatchObject([{ subject: 'h0-0', before: 'passed', after: 'excluded' }]);
    await close();
  });
});

describe('slips', () => {
  it('are printed for a village, or for one household again', async () => {
    const { ports, written, close } = await opened();
    expect(good(await titles['titles.writeSlips'](unit, ports, noCall)).slips).toBe(5);
    const one = good(await titles['titles.writeSlips']({ ...unit, subject: 'h0-1' }, ports, noCall));
    expect(one).toMatchObject({ slips: 1 });
    expect(one.name).not.toContain('phiếu.docx');
    expect(written.forms.at(-1)).toMatchObject([{ ma_phieu: '2026-h0-1' }]);
    const nobody = await titles['titles.writeSlips']({ ...unit, subject: 'h9-9' }, ports, noCall);
    expect(nobody).toMatchObject({ ok: false, error: { code: 'no-households' } });
    await close();
  });
});

describe('a slip that comes back', () => {
  it('is found by its code alone, with the row that it belongs to', async () => {
    const { ports, close } = await opened();
    const find = async (text: string) => good(await findEverywhere(text, 10, ports)).hits;
    expect(await find('2026-h0-1')).toMatchObject([
      { kind: 'slip', detail: 'Thôn Cao Xá, 2026', place: 'titles/gia-dinh/grid/cao-xa/h0-1' },
    ]);
    expect(await find('2025-h0-1')).toEqual([]);
    expect(await find('2026-h9-9')).toEqual([]);
    await close();
  });
});

describe('the lists of a year', () => {
  it('hold who has the title for so many years in a row, and leave as a workbook', async () => {
    const { ports, written, close } = await opened();
    const list = async (view: 'outstanding' | 'failed') =>
      good(await titles['titles.exceptions']({ ...year, view }, ports, noCall)).rows;
    const decided = { title: year.title, units: ['cao-xa'], number: '1', signer: 'Nguyễn Văn An' };
    for (const before of [2024, 2025]) {
      good(await titles['titles.openYear']({ ...year, year: before, set: shipped }, ports, noCall));
      good(
        await titles['titles.fullMarksExcept'](
          {
            ...unit,
            year: before,
            kind: 'meeting',
            exceptions: before === 2024 ? [{ subject: 'h0-1', criterion: 'I.1', points: 0 }] : [],
          },
          ports,
          noCall,
        ),
      );
      good(await titles['titles.decide']({ ...decided, year: before, on: `${String(before)}-12-01` }, ports, noCall));
    }
    expect(await list('outstanding')).toEqual([]);
    const nobody = await titles['titles.writeExceptions']({ ...year, view: 'outstanding' }, ports, noCall);
    expect(nobody).toMatchObject({ ok: false, error: { code: 'not-found' } });
    good(await fill(ports));
    const rows = await list('outstanding');
    expect(rows.map((row) => row.subject)).toEqual(['h0-0', 'h0-2', 'h0-3', 'h0-4']);
    expect(rows[0]?.why).toBe('Đạt 3 năm liên tục, 2024–2026');
    good(await titles['titles.writeExceptions']({ ...year, view: 'outstanding' }, ports, noCall));
    const text = JSON.stringify(written.sheets.at(-1));
    expect(text).toContain('DANH SÁCH ĐẠT 3 NĂM LIÊN TỤC TRỞ LÊN');
    expect(text).toContain('2024–2026');
    await close();
  });
});

describe('the decision as a paper', () => {
  it('lists the units of the newest decision only, signed by who signed it', async () => {
    const { ports, written, close } = await opened();
    good(await fill(ports));
    good(await fill(ports, 'tdp-1'));
    const decided = { ...year, on: '2026-12-08', signer: 'Nguyễn Văn An' };
    good(await titles['titles.decide']({ ...decided, units: ['cao-xa'], number: '120' }, ports, noCall));
    good(await titles['titles.writePaper']({ ...year, paper: 'decision' }, ports, noCall));
    const text = JSON.stringify(written.documents.at(-1));
    expect(text).toContain('Thôn Cao Xá: 5 hộ');
    expect(text).not.toContain('Tổ dân phố số 1: 3 hộ');
    expect(text).toContain('Nguyễn Văn An');
    await close();
  });
});

describe('the papers', () => {
  it('write sheets, lists and slips under their names', async () => {
    const { ports, written, close } = await opened();
    good(await fill(ports));
    good(await titles['titles.writeSheet']({ ...unit, format: 'xlsx' }, ports, noCall));
    good(await titles['titles.writeSheet']({ ...year, format: 'xlsx' }, ports, noCall));
    good(await titles['titles.writeSheet']({ ...unit, format: 'docx' }, ports, noCall));
    for (const paper of [
      'invitation',
      'minutes',
      'posting',
      'passed-list',
      'failed-list',
      'request',
      'decision',
    ] as const) {
      good(await titles['titles.writePaper']({ ...unit, paper }, ports, noCall));
    }
    good(await titles['titles.writePaper']({ ...unit, paper: 'why', subject: 'h0-0' }, ports, noCall));
    expect(good(await titles['titles.writeSlips'](unit, ports, noCall)).slips).toBe(5);
    expect(written.sheets.map((sheets) => sheets.map((sheet) => sheet.name))).toEqual([
      ['Thôn Cao Xá'],
      ['Tổng hợp', 'Thôn Cao Xá', 'Tổ dân phố số 1'],
    ]);
    expect(written.forms[0]?.[0]).toMatchObject({ chu_ho: 'Nguyễn Văn Thử 1', ma_phieu: '2026-h0-0' });
    expect(written.names[0]).toBe(
      '2026/Danh hiệu Gia đình văn hóa/Bảng chấm điểm Gia đình văn hóa 2026, Thôn Cao Xá.xlsx',
    );
    expect(new Set(written.names).size).toBe(written.names.length);
    await close();
  });
});
