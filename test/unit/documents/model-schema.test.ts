import { describe, expect, test } from 'vitest';
import { cleanText } from '#shared/documents/clean-text.ts';
import { defaultLayout, marginRanges } from '#shared/documents/layout.ts';
import { layoutSettings, officialBatch, officialDocument } from '#shared/documents/model-schema.ts';
import { samplePaper } from '#shared/documents/sample-paper.ts';
import { textWidth } from '#shared/documents/text-width.ts';
import { commitmentForm } from '#test/support/documents/forms.ts';
import { decision, papers } from '#test/support/documents/papers.ts';

describe('the model as JSON', () => {
  test.each(Object.entries({ ...papers, commitmentForm }))('%s comes back from JSON as it was', (_, paper) => {
    expect(officialDocument.parse(JSON.parse(JSON.stringify(paper)))).toEqual(paper);
  });

  test('refuses a component that it does not know, at any depth', () => {
    expect(officialDocument.safeParse({ ...decision, sumary: 'x' }).success).toBe(false);
    const nested = { type: 'when', field: 'x', blocks: [{ type: 'paragraph', content: [], colour: 'red' }] };
    expect(officialDocument.safeParse({ ...decision, body: [nested] }).success).toBe(false);
    expect(officialBatch.safeParse({ title: 'x', documents: [] }).success).toBe(false);
  });

  test('lets the office choose within the ranges of the decree alone', () => {
    expect(layoutSettings.safeParse(defaultLayout).success).toBe(true);
    for (const side of ['top', 'bottom', 'left', 'right'] as const) {
      const { min, max } = marginRanges[side];
      for (const value of [min - 1, max + 1]) {
        const margins = { ...defaultLayout.margins, [side]: value };
        expect(layoutSettings.safeParse({ ...defaultLayout, margins }).success).toBe(false);
      }
    }
    expect(layoutSettings.safeParse({ ...defaultLayout, lineSpacing: 2 }).success).toBe(false);
    expect(layoutSettings.safeParse({ ...defaultLayout, bodySize: 12 }).success).toBe(false);
  });

  test('has a sample that is a right paper', () => {
    const office = { parent: 'thành phố Hà Nội', commune: 'xã Vân Khê', place: 'Vân Khê', signer: undefined };
    expect(officialDocument.safeParse(samplePaper(office, '2026-02-05')).success).toBe(true);
  });
});

describe('text for paper', () => {
  test('is composed, well-formed, and holds no mark that a reader cannot see', () => {
    expect(cleanText('Ho\u0300a')).toBe('Hòa');
    expect(cleanText('a\u0000\u0007\u200B\u202Eb\uFEFF\uD800c\uFFFE')).toBe('abc');
    expect(cleanText('a\r\nb\rc\u2028d\te')).toBe('a\nb\nc\nd e');
    expect(cleanText('𝔄 <&> “Ổn”')).toBe('𝔄 <&> “Ổn”');
  });

  test('is as wide as the font says', () => {
    expect(textWidth('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 13, 'bold')).toBeCloseTo(271.2, 0);
    expect(textWidth('ớ', 10)).toBe(textWidth('ơ', 10));
    expect(textWidth('Ặ', 10)).toBe(textWidth('A', 10));
    expect(textWidth('', 10)).toBe(0);
  });
});
