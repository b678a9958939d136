import { describe, expect, it } from 'vitest';
import { amendmentPaper } from '#shared/covenants/papers/amendment-paper.ts';
import { comparisonPaper } from '#shared/covenants/papers/comparison-paper.ts';
import { consolidatedPaper, covenantPaper, type CovenantNames } from '#shared/covenants/papers/covenant-paper.ts';
import { headOf } from '#shared/covenants/papers/signers.ts';
import { textLines } from '#shared/covenants/text/text-lines.ts';
import { textOfReading } from '#shared/covenants/text/text-of-reading.ts';
import type { Block, Inline } from '#shared/documents/model.ts';
import { readFile, sampleBytes } from '#test/support/covenants/samples.ts';
import { textOf } from './text/support.ts';

const sample = '01-typed-numbers.docx';
const { text } = textOfReading(await readFile(sampleBytes(sample), sample));
const names: CovenantNames = { docName: 'Quy ước', unit: 'thôn Đông Khê', place: 'Vân Khê', year: 2026 };
const inlineText = (piece: Inline): string =>
  typeof piece === 'string' ? piece : piece.type === 'text' ? piece.text : '';
const plain = (block: Block): string =>
  block.type === 'provision'
    ? [block.label, ...[...(block.title ?? []), ...(block.text ?? [])].map(inlineText)].join(' ')
    : block.type === 'paragraph'
      ? block.content.map(inlineText).join('')
      : block.type;

describe('the covenant as a paper', () => {
  it('holds every line of the text in order, and the four places to sign', () => {
    const paper = covenantPaper(text, names);
    const lines = textLines(text).map((line) => `${line.label} ${line.text}`.trim());
    expect(paper.body.map(plain)).toEqual(lines);
    expect(paper.signatures?.places.map((place) => place.capacity.join(' '))).toEqual([
      'TRƯỞNG BAN CÔNG TÁC MẶT TRẬN',
      'TRƯỞNG THÔN',
      'ĐẠI DIỆN HỘ GIA ĐÌNH',
      'ĐẠI DIỆN HỘ GIA ĐÌNH',
    ]);
    expect(paper.heading).toMatchObject({
      type: 'QUY ƯỚC',
      summary: 'Xây dựng nếp sống văn hóa thôn Đông Khê, xã Vân Khê',
    });
    expect(paper.letterhead?.number).toBeUndefined();
  });

  it.each([
    ['thôn Đông Khê', 'TRƯỞNG THÔN'],
    ['tổ dân phố số 7', 'TỔ TRƯỞNG TỔ DÂN PHỐ'],
    ['làng Vân', 'TRƯỞNG LÀNG'],
    ['xóm Bến', 'TRƯỞNG XÓM'],
  ])('%s is headed by %s', (unit, head) => {
    expect(headOf(unit)).toBe(head);
  });

  it('prints tables, Phần and Mục where they stand', () => {
    const divided = textOf(
      'part QUY ĐỊNH CHUNG',
      'chapter NẾP SỐNG',
      'section VIỆC CƯỚI',
      'article Đóng góp',
      'clause Mức:',
      'table',
    );
    const lines = divided.lines.map((line) =>
      line.level === 'table'
        ? {
            ...line,
            rows: [
              ['Việc', 'Mức'],
              ['Đường', 'hai công\nmột hộ'],
            ],
          }
        : line,
    );
    const { body } = covenantPaper({ ...divided, lines }, names);
    expect(body.map(plain)).toEqual([
      'Phần I QUY ĐỊNH CHUNG',
      'Chương I NẾP SỐNG',
      'Mục 1 VIỆC CƯỚI',
      'Điều 1. Đóng góp',
      '1. Mức:',
      'table',
    ]);
    expect(JSON.stringify(body.at(-1))).toContain('hai công');
  });

  it('notes below the consolidated text where each change comes from', () => {
    const paper = consolidatedPaper(
      text,
      [
        { label: 'khoản 4 Điều 14', text: 'Khoản này được bổ sung …' },
        { label: null, text: 'Khoản 3 Điều 5 được bãi bỏ …' },
      ],
      names,
    );
    expect(paper.body.slice(-2).map(plain)).toEqual([
      '[1] Khoản 4 Điều 14: Khoản này được bổ sung …',
      '[2] Khoản 3 Điều 5 được bãi bỏ …',
    ]);
  });
});

const adopted = 'Sửa đổi, bổ sung một số điều của Quy ước thôn Đông Khê';
const from = (effective: string | undefined) =>
  amendmentPaper({ title: adopted, sentences: ['Bãi bỏ Điều 3.'], effective }, names)
    .body.map(plain)
    .join(' ');

describe('the amendment as a paper', () => {
  const title = adopted;

  it('numbers several sentences and leaves a single one without number', () => {
    const two = amendmentPaper({ title, sentences: ['Bãi bỏ Điều 3.', 'Bãi bỏ Điều 5.'], effective: undefined }, names);
    expect(two.body.map(plain).slice(0, 3)).toEqual([`Điều 1. ${title}`, '1. Bãi bỏ Điều 3.', '2. Bãi bỏ Điều 5.']);
    const one = amendmentPaper({ title, sentences: ['Bãi bỏ Điều 3.'], effective: undefined }, names);
    expect(one.body.map(plain)[1]).toBe('Bãi bỏ Điều 3.');
  });

  it('is in force from its recognition, or from the day given', () => {
    expect(from(undefined)).toContain('kể từ ngày được Ủy ban nhân dân xã, phường công nhận');
    expect(from('2026-02-05')).toContain('kể từ ngày 05 tháng 02 năm 2026');
  });
});

describe('the comparison as a paper', () => {
  it('says what is new and what is gone, with each reason once', () => {
    const paper = comparisonPaper(
      [
        {
          old_label: null,
          old_text: null,
          new_label: 'khoản 4 Điều 1',
          new_text: '4. Chào hỏi.',
          operations: ['o1', 'o2'],
        },
        { old_label: 'Điều 3', old_text: 'Điều 3. Cũ', new_label: null, new_text: null, operations: ['o3'] },
      ],
      (operation) => (operation === 'o3' ? 'không còn hợp' : 'thêm nếp sống'),
      names,
    );
    expect(paper.orientation).toBe('landscape');
    const [table] = paper.body;
    const text = JSON.stringify(table?.type === 'table' ? table.rows : '');
    expect(text).toContain('Chưa có');
    expect(text).toContain('Bãi bỏ');
    expect(text.match(/thêm nếp sống/g)).toHaveLength(1);
  });
});
