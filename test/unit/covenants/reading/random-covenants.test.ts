import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectedTree, randomForm, randomModel, writeModel } from '#test/support/covenants/random-covenant.ts';
import { readFile } from '#test/support/covenants/samples.ts';
import { isTorture } from '#test/support/torture.ts';

const runs = isTorture ? 10_000 : 200;

describe('a covenant of any structure, numbering, encoding and damage', () => {
  it(
    'is read back as the same tree, with nothing lost',
    async () => {
      await fc.assert(
        fc.asyncProperty(randomModel, randomForm, async (model, form) => {
          const reading = await readFile(writeModel(model, form), 'quy-uoc.docx');
          const expected = expectedTree(model, form);
          expect(reading.lossless).toMatchObject({ sameText: true, treeHoldsAll: true });
          expect(reading.preamble).toEqual(expected.preamble);
          expect(reading.chapters.map(({ number, title }) => ({ number, title }))).toEqual(
            expected.chapters.map(({ number, title }) => ({ number, title })),
          );
          expect(
            reading.articles.map(({ number, title, lead, points, clauses }) => ({
              number,
              title,
              lead,
              points,
              clauses,
            })),
          ).toEqual(expected.groups.flatMap((group) => group.articles));
          expect(reading.fonts.flatMap((font) => font.lost)).toEqual([]);
          if (form.signatures) expect(reading.signatories).toEqual(['Nguyễn Thị Bình', 'Đỗ Văn Ước']);
        }),
        { numRuns: runs },
      );
    },
    runs * 100 + 30_000,
  );
});
