import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neutralTree } from '#shared/covenants/reading/read-covenant.ts';
import type { CovenantReading } from '#shared/covenants/reading/reading.ts';
import { covenantText } from '#shared/covenants/text/covenant-text.ts';
import { textOfReading } from '#shared/covenants/text/text-of-reading.ts';
import { treeOf } from '#shared/covenants/text/tree-of-text.ts';
import { randomForm, randomModel, writeModel } from '#test/support/covenants/random-covenant.ts';
import { readFile, sampleBytes, sampleNames } from '#test/support/covenants/samples.ts';

const letters = (parts: readonly string[]) => parts.join('').replace(/\s/g, '').split('').toSorted().join('');

/** Every letter of a reading is in its text or on the list of what was left out. */
function expectNothingLost(reading: CovenantReading): void {
  const { text, leftOut } = textOfReading(reading);
  const read = reading.lines.flatMap((line) => [
    ...(line.role === 'title' ? [] : [line.text]),
    ...(line.in_tree ? [] : [line.label]),
    ...(line.table ?? []).flat(),
  ]);
  const kept = text.lines.flatMap((line) => [line.text, ...(line.rows ?? []).flat()]);
  expect(letters([...kept, ...leftOut.map((line) => line.text)])).toBe(letters(read));
}

describe('the text that a version keeps', () => {
  it.each(sampleNames)('of %s gives the tree that was read, and loses nothing', async (name) => {
    const reading = await readFile(sampleBytes(name), name);
    const { text } = textOfReading(reading);
    expect(covenantText.safeParse(text).error).toBeUndefined();
    expect(treeOf(text)).toEqual(neutralTree(reading));
    expectNothingLost(reading);
  });

  it('holds tables, Mục and Phần at their places', async () => {
    const name = '05-nfd-and-mess.docx';
    const reading = await readFile(sampleBytes(name), name);
    const { lines } = textOfReading(reading).text;
    expect(lines.filter((line) => line.level === 'table').map((line) => line.rows)).toEqual(
      reading.tables.map((table) => table.rows),
    );
    expect(lines.filter((line) => line.level === 'section')).toHaveLength(reading.sections.length);
    expect(lines.filter((line) => line.level === 'part')).toHaveLength(reading.parts.length);
  });

  it('stores a number only where counting gives another one', async () => {
    for (const name of sampleNames) {
      const reading = await readFile(sampleBytes(name), name);
      const fixed = textOfReading(reading).text.lines.filter((line) => line.number !== undefined);
      const faults = reading.warnings.filter((warning) =>
        ['number-gap', 'number-back', 'duplicate-article', 'duplicate-number', 'auto-letter-not-vietnamese'].includes(
          warning.code,
        ),
      );
      if (faults.length === 0) expect(fixed.map((line) => line.number)).toEqual([]);
    }
  });

  it('of any covenant gives the tree that was read', async () => {
    await fc.assert(
      fc.asyncProperty(randomModel, randomForm, async (model, form) => {
        const reading = await readFile(writeModel(model, form), 'quy-uoc.docx');
        expect(treeOf(textOfReading(reading).text)).toEqual(neutralTree(reading));
        expectNothingLost(reading);
      }),
      { numRuns: 20 },
    );
  }, 60_000);
});
