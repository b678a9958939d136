import { join } from 'node:path';
import { expect, it } from 'vitest';
import { shippedResources } from '#main/adapters/resources.ts';
import { paperFields } from '#main/app/documents/paper-fields.ts';
import { samplePapers } from '#main/app/documents/samples/sample-papers.ts';
import { templatePapers } from '#shared/documents/product-papers.ts';
import type { KnownField } from '#shared/documents/templates.ts';
import { fieldMeanings } from '#shared/i18n/en/field-meanings.ts';
import { fieldMeaning } from '#shared/i18n/field-meaning.ts';

function meaningsOf(fields: readonly KnownField[]): readonly string[] {
  return fields.flatMap(({ means, members = [] }) => [means, ...meaningsOf(members)]);
}

const samples = await samplePapers(shippedResources(join(import.meta.dirname, '../../../resources')));
const all = new Set(templatePapers.flatMap((paper) => meaningsOf(paperFields(paper, samples))));

it('says in English what every field of every paper means, and nothing of fields that are none', () => {
  expect([...all].filter((means) => fieldMeaning(means, 'en') === means)).toEqual([]);
  expect(Object.keys(fieldMeanings).filter((means) => !all.has(means))).toEqual([]);
});

it('keeps the heads of columns as they are printed', () => {
  expect(fieldMeaning('cột “Chủ hộ”', 'en')).toBe('column “Chủ hộ”');
  expect(fieldMeaning('họ tên ở chỗ ký 2', 'en')).toBe('name at place 2 to sign');
  expect(fieldMeaning('họ tên ở chỗ ký 2', 'vi')).toBe('họ tên ở chỗ ký 2');
});
