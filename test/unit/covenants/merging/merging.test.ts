import { describe, expect, it } from 'vitest';
import { beginFrom } from '#shared/covenants/merging/begin-from.ts';
import { layByTopic, unitsOf } from '#shared/covenants/merging/by-topic.ts';
import { findFaults } from '#renderer/features/covenants/text/text-faults.ts';
import { nestingFault } from '#shared/covenants/editing/nesting.ts';
import { keepIds } from '#shared/covenants/text/keep-ids.ts';
import { placeLines } from '#shared/covenants/text/places.ts';
import { lineOf, printed, textOf } from '../text/support.ts';

const east = textOf(
  'chapter CHUNG',
  'article Phạm vi áp dụng',
  'clause Mọi hộ trong thôn.',
  'article Việc cưới',
  'clause Gọn trong hai ngày.',
  'clause Nhạc tắt theo khoản 1 Điều 3 Quy ước này.',
  'article Giờ giấc, tiếng ồn',
  'clause Yên lặng từ 22 giờ.',
  'article Rừng phòng hộ',
  'clause Không chặt cây.',
);
const west = textOf(
  'article Phạm vi',
  'clause Người ở trong thôn.',
  'article Tổ chức việc cưới',
  'clause Không mời thuốc lá.',
  'article Vứt bỏ đồ thừa',
  'clause Rác để vào thùng.',
);
const plain = textOf('item Rác thải để đúng chỗ.', 'point rác khô;', 'item Nói năng lịch sự.');
const topics = [{ id: 've-sinh', name: 'Vệ sinh', words: ['rac', 'thung', 'vut'] }];
const sources = [
  { id: 'east', text: east },
  { id: 'west', text: west },
];

const pick = (covenant: 'east' | 'west', title: string) => ({
  covenant,
  line: lineOf(covenant === 'east' ? east : west, title),
});

describe('laying covenants side by side', () => {
  it('puts điều of one matter into one row, by their titles or by their topic, in reading order', () => {
    const rows = layByTopic([...sources, { id: 'plain', text: plain }], topics);
    const seen = rows.map(({ units }) => units.map(({ covenant, title }) => `${covenant}: ${title}`));
    expect(seen).toContainEqual(['east: Việc cưới', 'west: Tổ chức việc cưới']);
    expect(seen).toContainEqual(['west: Vứt bỏ đồ thừa', 'plain: Rác thải để đúng chỗ.']);
    expect(seen).toContainEqual(['east: Rừng phòng hộ']);
    expect(seen.flat()).toHaveLength(9);
    expect(rows[0]?.units.map(({ title }) => title)).toContain('Phạm vi áp dụng');
  });

  it('shows what belongs to each', () => {
    expect(unitsOf({ id: 'plain', text: plain })[0]).toMatchObject({ label: '1.', body: ['a) rác khô;'] });
  });
});

describe('beginning a covenant from others', () => {
  it('takes the điều over in the order given, counted anew, references following', () => {
    const begun = beginFrom(sources, {
      docName: 'Quy ước',
      unit: 'thôn Hợp Nhất',
      picks: [
        pick('west', 'Phạm vi'),
        pick('east', 'Giờ giấc, tiếng ồn'),
        pick('west', 'Vứt bỏ đồ thừa'),
        pick('east', 'Việc cưới'),
      ],
    });
    expect(printed(begun)).toEqual([
      'Điều 1. Phạm vi',
      '1. Người ở trong thôn.',
      'Điều 2. Giờ giấc, tiếng ồn',
      '1. Yên lặng từ 22 giờ.',
      'Điều 3. Vứt bỏ đồ thừa',
      '1. Rác để vào thùng.',
      'Điều 4. Việc cưới',
      '1. Gọn trong hai ngày.',
      '2. Nhạc tắt theo khoản 1 Điều 2 Quy ước này.',
    ]);
    expect(new Set(begun.lines.map((line) => line.id)).size).toBe(begun.lines.length);
    expect(begun.nextId).toBeGreaterThanOrEqual(begun.lines.length);
  });

  it('tells a reference whose provision was not taken over', () => {
    const begun = beginFrom(sources, { docName: 'Quy ước', unit: 'thôn Hợp Nhất', picks: [pick('east', 'Việc cưới')] });
    expect(findFaults(begun, placeLines(begun)).faults.map((fault) => fault.kind)).toEqual(['dangling']);
  });

  it('makes a điều of a numbered line', () => {
    const begun = beginFrom([...sources, { id: 'plain', text: plain }], {
      docName: 'Hương ước',
      unit: 'làng Hợp Nhất',
      picks: [pick('west', 'Phạm vi'), { covenant: 'plain', line: plain.lines[0]?.id ?? '' }],
    });
    expect(printed(begun).slice(2)).toEqual(['Điều 2.', '1. Rác thải để đúng chỗ.', 'a) rác khô;']);
    expect(nestingFault(begun.lines)).toBeUndefined();
  });
});

describe('a text that was read anew', () => {
  it('keeps the names of the lines that say the same, also where one came in or they say it twice', () => {
    const before = { ...textOf('article Một', 'clause Như nhau.', 'clause Như nhau.', 'article Hai'), nextId: 50 };
    const fresh = textOf('article Một', 'clause Như nhau.', 'clause Khác.', 'clause Như nhau.', 'article Hai');
    const kept = keepIds(before, fresh);
    expect(kept.lines.map((line) => line.id)).toEqual(['0', '1', '1e', '2', '3']);
    expect(kept.nextId).toBe(51);
  });
});
