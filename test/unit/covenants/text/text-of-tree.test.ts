import { describe, expect, it } from 'vitest';
import { draftAmendment } from '#shared/covenants/amending/draft-amendment.ts';
import { amendableCovenant } from '#shared/covenants/amending/operations.ts';
import type { CovenantText } from '#shared/covenants/text/covenant-text.ts';
import { textOfTree } from '#shared/covenants/text/text-of-tree.ts';
import { treeOf } from '#shared/covenants/text/tree-of-text.ts';
import { textOfReading } from '#shared/covenants/text/text-of-reading.ts';
import { readFile, sampleBytes, sampleNames } from '#test/support/covenants/samples.ts';
import { printed, textOf } from './support.ts';

const base: CovenantText = {
  ...textOf(
    'preamble Thôn ta có từ lâu.',
    'part QUY ĐỊNH CHUNG',
    'chapter NẾP SỐNG',
    'section VIỆC CƯỚI',
    'article Tổ chức',
    'clause Gọn trong một ngày.',
    'table',
    'text Bảng trên dùng chung cho cả thôn.',
    'clause Không ép uống rượu.',
    'section VIỆC TANG',
    'article Chôn cất',
    'clause Làm theo khoản 2 Điều 1 Quy ước này.',
    'chapter THI HÀNH',
    'article Hiệu lực',
  ),
};

function amended(text: CovenantText, numbering: 'keep' | 'renumber', operations: readonly unknown[]): CovenantText {
  const draft = draftAmendment({ base: treeOf(text), operations, numbering });
  if ('errors' in draft) throw new Error(JSON.stringify(draft.errors));
  return textOfTree(draft.consolidated, text, draft.number_table);
}

describe('the consolidated text as the next version', () => {
  const clause = { id: 'o1', op: 'insert', into: { article: '1' }, clauses: [{ text: 'Mời khách trong xóm.' }] };

  it('keeps foreword, Phần, Mục, tables and text between provisions at their places', () => {
    expect(printed(amended(base, 'keep', [clause]))).toEqual([
      ...printed(base).slice(0, 9),
      '3. Mời khách trong xóm.',
      ...printed(base).slice(9),
    ]);
  });

  it('also when numbers change', () => {
    const operations = [{ id: 'o1', op: 'insert', before: { article: '1' }, articles: [{ title: 'Gặp gỡ' }] }];
    expect(printed(amended(base, 'renumber', operations))).toEqual([
      'Thôn ta có từ lâu.',
      'Phần I QUY ĐỊNH CHUNG',
      'Chương I NẾP SỐNG',
      'Mục 1 VIỆC CƯỚI',
      'Điều 1. Gặp gỡ',
      'Điều 2. Tổ chức',
      '1. Gọn trong một ngày.',
      '',
      'Bảng trên dùng chung cho cả thôn.',
      '2. Không ép uống rượu.',
      'Mục 2 VIỆC TANG',
      'Điều 3. Chôn cất',
      '1. Làm theo khoản 2 Điều 2 Quy ước này.',
      'Chương II THI HÀNH',
      'Điều 4. Hiệu lực',
    ]);
  });

  it('can be amended again, by name and community', () => {
    const once = amended(base, 'keep', [clause]);
    expect(amendableCovenant.safeParse(treeOf(once)).success).toBe(true);
    const twice = amended(once, 'keep', [{ id: 'o1', op: 'repeal', target: { article: '1', clause: '3' } }]);
    expect(treeOf(twice)).toMatchObject({ doc_name: 'Quy ước', unit: 'thôn Gò Sen', marks: 1 });
  });

  it('lets a line that stays keep its id', () => {
    const after = amended(base, 'keep', [clause]);
    const ids = new Map(base.lines.map((line) => [line.id, line.text]));
    for (const line of after.lines) if (ids.has(line.id)) expect(line.text).toBe(ids.get(line.id));
    expect(after.lines.filter((line) => !ids.has(line.id)).map((line) => line.text)).toEqual(['Mời khách trong xóm.']);
  });

  it.each(sampleNames)('of %s without any change is the text itself', async (name) => {
    const { text } = textOfReading(await readFile(sampleBytes(name), name));
    const whole = { ...text, unit: text.unit === '' ? 'thôn' : text.unit };
    expect(printed(amended(whole, 'keep', []))).toEqual(printed(whole));
  });
});
