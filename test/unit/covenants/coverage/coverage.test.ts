import { describe, expect, it } from 'vitest';
import { coverageFigure, coverageRow, placeName, proposeCoverage } from '#shared/covenants/coverage/coverage.ts';
import { insertPlace } from '#shared/covenants/coverage/insert-place.ts';
import type { ProvisionLine } from '#shared/covenants/provision-lines.ts';
import { provisionLines } from '#shared/covenants/provision-lines.ts';
import { draftAmendment } from '#shared/covenants/amending/draft-amendment.ts';
import { covenants } from '../amending/support.ts';

const line = (at: string, text: string, level: ProvisionLine['level'] = 'clause'): ProvisionLine => ({
  level,
  at,
  number: at.split('.').at(-1) ?? '',
  label: '',
  text,
});
const topic = { id: 'cuoi-tang', name: 'Cưới, tang', words: ['viec cuoi', 'dam tang', 'tiet kiem'] };
const lines = [
  line('6', 'Việc cưới', 'article'),
  line('6.1', 'Việc cưới, đám tang tổ chức tiết kiệm.'),
  line('7.1', 'Giữ gìn vệ sinh.'),
];

describe('what a covenant says of a topic', () => {
  it('is proposed from the provision with most of its words', () => {
    expect(proposeCoverage(lines, topic)).toMatchObject({
      state: 'has',
      at: '6.1',
      label: 'khoản 1 Điều 6',
      match: 100,
    });
    expect(proposeCoverage(lines.slice(0, 1), topic)).toMatchObject({ state: 'partly', at: '6' });
    expect(proposeCoverage(lines.slice(2), topic)).toMatchObject({ state: 'no', at: '' });
  });

  it('is what the clerk confirmed, whatever matching says', () => {
    const mark = { topic: topic.id, state: 'no' as const, at: '', by: 'x', confirmedAt: '2026-11-20T00:00:00Z' };
    const texts = { inForce: lines, draft: lines, inserted: new Set<string>(), marks: [mark] };
    expect(coverageRow([topic], texts)[0]).toMatchObject({ state: 'no', confirmed: true });
    expect(coverageRow([topic], { ...texts, marks: [] })[0]).toMatchObject({ state: 'has', confirmed: false });
  });

  it('is told apart when only the draft says it', () => {
    const inForce = lines.slice(2);
    const row = coverageRow([topic], { inForce, draft: lines, inserted: new Set(), marks: [] });
    expect(row[0]).toMatchObject({ state: 'has', inDraft: true, confirmed: false });
    const inserted = coverageRow([topic], { inForce, draft: lines, inserted: new Set([topic.id]), marks: [] });
    expect(inserted[0]).toMatchObject({ state: 'has', inDraft: true, confirmed: true });
  });

  it('counts a village only when all is confirmed', () => {
    const cell = { ...proposeCoverage(lines, topic), topic: topic.id, inDraft: false };
    const rows = [[{ ...cell, confirmed: true }], [{ ...cell, confirmed: false }], []];
    expect(coverageFigure(rows)).toEqual({ full: 1, total: 3, waiting: 1 });
  });

  it('names places in words', () => {
    expect(placeName(line('6.2.đ', '', 'point'))).toBe('điểm đ khoản 2 Điều 6');
    expect(placeName(line('4', '', 'clause'))).toBe('mục 4');
    expect(placeName(line('chương II', '', 'chapter'))).toBe('chương II');
  });
});

const article = (number: string, title: string, text: string) => ({
  number,
  title,
  chapter: null,
  counts: { clauses: 1, points: 0, dashes: 0 },
  lead: [],
  clauses: [{ number: '1', text, points: [], dashes: [] }],
  points: [],
  dashes: [],
});

describe('where a clause goes', () => {
  const tree = {
    counts: { chapters: 0, sections: 0, articles: 4, clauses: 4, points: 0, dashes: 0, leads: 0 },
    chapters: [],
    articles: [
      article('1', 'Xây dựng gia đình văn hóa', 'Ông bà gương mẫu.'),
      article('2', 'Ứng xử nơi công cộng', 'Nói năng lịch sự.'),
      article('3', 'Bảo vệ đồng ruộng', 'Trâu bò phải có người chăn.'),
      article('4', 'Xử lý người vi phạm', 'Thả rông trâu bò thì nhắc nhở.'),
    ],
    cross_references: [],
  };
  const place = (words: readonly string[], wanted?: string) =>
    insertPlace(tree, { id: 't', name: 't', words: [...words] }, 'Lời.', 'o1', wanted)?.place;

  it('is the article that speaks of it, never the one on those who do not keep the covenant', () => {
    expect(place(['dong ruong'])).toBe('Điều 3');
    expect(place(['tha rong'])).toBe('Điều 2');
  });

  it('is the one on conduct in public when none speaks of it, or the one that the clerk chose', () => {
    expect(place(['vu khi'])).toBe('Điều 2');
    expect(place(['vu khi'], '4')).toBe('Điều 4');
  });

  it.each(Object.entries(covenants))('finds a place in the covenant of %s that the engine takes', (_name, base) => {
    const found = insertPlace(base, topic, 'Việc cưới, việc tang tiết kiệm.', 'o1');
    expect(found).toBeDefined();
    const outcome = draftAmendment({ base, operations: [found?.record], numbering: 'keep' });
    expect('errors' in outcome).toBe(false);
    expect(provisionLines(base).length).toBeGreaterThan(0);
  });
});
