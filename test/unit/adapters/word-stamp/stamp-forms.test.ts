import * as fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { stampEach, stampForms } from '#main/adapters/word/stamp/stamp-forms.ts';
import { writeBatch, writeDocx } from '#main/adapters/word/write/write-docx.ts';
import { blackAndWhitePng } from '#main/adapters/word/write/png.ts';
import { inkImage } from '#shared/commitments/ink-image.ts';
import { inkField } from '#shared/commitments/ink.ts';
import { fillForm } from '#shared/documents/fill-form.ts';
import type { FormValues } from '#shared/documents/form-values.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';
import { commitmentForm, invented } from '#test/support/documents/forms.ts';
import { firstDifference, partOf, pathsOf, withPicturesNumbered } from '#test/support/documents/package.ts';
import { decision, longList } from '#test/support/documents/papers.ts';

const documentPath = 'word/document.xml';

async function stamped(form: OfficialDocument, people: readonly FormValues[]): Promise<Uint8Array> {
  const result = await stampForms(form, people);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

/** What `docx` itself writes for the same people. */
async function direct(form: OfficialDocument, people: readonly FormValues[]): Promise<Uint8Array> {
  return writeBatch({ title: form.title, documents: people.map((values) => fillForm(form, values)) });
}

function difference(ours: Uint8Array, theirs: Uint8Array): string {
  return firstDifference(
    withPicturesNumbered(partOf(ours, documentPath)),
    withPicturesNumbered(partOf(theirs, documentPath)),
  );
}

async function expectEqual(form: OfficialDocument, people: readonly FormValues[]): Promise<void> {
  const [ours, theirs] = [await stamped(form, people), await direct(form, people)];
  expect(difference(ours, theirs)).toBe('');
}

const png = (shade: number) =>
  Buffer.from(blackAndWhitePng(8, (row, column) => (row * column) % 7 === shade)).toString('base64');

describe('forms stamped into one file', () => {
  test('hold byte for byte the text that docx writes for the same people', async () => {
    await expectEqual(commitmentForm, invented(60));
  });

  test('do so over more people than are compiled at once', async () => {
    await expectEqual(commitmentForm, invented(405));
  });

  test('do so with appendices of another orientation, recipients and page numbers', async () => {
    const form: OfficialDocument = {
      ...decision,
      body: [...commitmentForm.body, ...decision.body],
      appendices: [
        { title: 'DANH SÁCH', orientation: 'landscape', body: commitmentForm.body },
        { title: 'PHỤ LỤC TRỐNG', body: [] },
      ],
    };
    await expectEqual(form, invented(12));
  });

  test('do so when the paper ends in a table, a paragraph or nothing', async () => {
    const { signatures: _signatures, closing: _closing, ...unsigned } = commitmentForm;
    await expectEqual(unsigned, invented(9));
    await expectEqual({ ...unsigned, body: longList(3).body }, invented(9));
    await expectEqual({ ...unsigned, body: [] }, invented(9));
  });

  test('give each person a code of their own', async () => {
    const form: OfficialDocument = { ...commitmentForm, code: { field: 'ma' } };
    const people = invented(20).map((person, index) => (index === 3 ? { ...person, ma: '' } : person));
    const [ours, theirs] = [await stamped(form, people), await direct(form, people)];
    expect(difference(ours, theirs)).toBe('');
    const images = pathsOf(ours).filter((path) => path.startsWith('word/media/'));
    expect(images).toHaveLength(19);
    const relations = partOf(ours, 'word/_rels/document.xml.rels');
    for (const [, id = ''] of partOf(ours, documentPath).matchAll(/r:embed="([^"]+)"/g)) {
      const target = new RegExp(`Id="${id}"[^>]*Target="([^"]+)"`).exec(relations)?.[1] ?? '';
      expect(images).toContain(`word/${target}`);
    }
  });

  test('set a signature where a person has signed on the screen, and leave room where not', async () => {
    const signed: OfficialDocument = {
      ...commitmentForm,
      code: { field: 'ma' },
      signatures: {
        places: [
          { capacity: ['XÁC NHẬN'], imageField: { name: 'chu_ky_2', width: 30, height: 10, description: 'Xác nhận' } },
          {
            capacity: ['NGƯỜI CAM KẾT'],
            nameField: 'ho_ten',
            imageField: { name: 'chu_ky', width: 40, height: 15, description: 'Chữ ký' },
          },
        ],
      },
    };
    const people = invented(9).map((person, index) => ({
      ...person,
      ...(index % 2 === 0 ? { chu_ky: png(index % 7) } : {}),
      ...(index === 4 ? { chu_ky_2: png(1) } : {}),
      ...(index === 5 ? { chu_ky: 'bm90IGEgcG5n' } : {}),
    }));
    const [ours, theirs] = [await stamped(signed, people), await direct(signed, people)];
    expect(difference(ours, theirs)).toBe('');
    expect(pathsOf(ours).filter((path) => path.startsWith('word/media/'))).toHaveLength(9 + 5 + 1);
  });

  test('equal docx for any text, whatever it holds', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 12 });
    const line = fc.oneof(
      text,
      fc.constantFrom('', '\n', 'a\nb', '\u0000', '\uD800', '<&>', '\uE0000\uE001', '\u202Eabc', 'Ổn'),
    );
    const person = fc.record({
      ho_ten: line,
      ngay_sinh: line,
      chuc_vu: line,
      kinh_gui: line,
      dang_vien: fc.boolean(),
      viec: fc.array(fc.record({ ten: line }), { maxLength: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(person, { minLength: 3, maxLength: 6 }), async (people) => {
        await expectEqual(commitmentForm, people);
      }),
      { numRuns: 25 },
    );
  });

  test('stop when asked and say so', async () => {
    const seen: number[] = [];
    const result = await stampForms(commitmentForm, invented(900), (done) => {
      seen.push(done);
      return done < 400;
    });
    expect(result).toEqual({ ok: false, error: { code: 'cancelled', params: {} } });
    expect(seen.at(-1)).toBe(400);
  });

  test('refuse an empty list of people', async () => {
    expect((await stampForms(commitmentForm, [])).ok).toBe(false);
  });

  test('let go of the processor between two stretches', async () => {
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 1);
    await stamped(commitmentForm, invented(1_000));
    clearInterval(timer);
    expect(turns).toBeGreaterThan(2);
  });
});

describe('forms stamped into a file each', () => {
  test('equal what docx writes for that person alone', async () => {
    const form: OfficialDocument = { ...commitmentForm, code: { field: 'ma' } };
    const people = invented(6);
    const files: Uint8Array[] = [];
    const taken = await stampEach(form, people, async (bytes) => files.push(bytes) > 0);
    expect(taken).toBe(6);
    for (const [index, person] of people.entries()) {
      const ours = files[index] ?? new Uint8Array();
      const theirs = await writeDocx(fillForm(form, person));
      expect(difference(ours, theirs)).toBe('');
      expect(pathsOf(ours).filter((path) => path.startsWith('word/media/'))).toHaveLength(1);
      expect(partOf(ours, 'word/styles.xml')).toBe(partOf(theirs, 'word/styles.xml'));
    }
  });

  test('stop when a file is not taken', async () => {
    expect(await stampEach(commitmentForm, invented(9), async (_bytes, index) => index < 2)).toBe(3);
  });
});

test('strokes are drawn where they stand, with their blue on white, whether stamped or written alone', async () => {
  const form: OfficialDocument = {
    ...commitmentForm,
    signatures: {
      places: [
        { capacity: ['NGƯỜI CAM KẾT'], imageField: { name: 'ky', width: 36, height: 16, description: 'Chữ ký' } },
      ],
    },
  };
  const ink = { width: 400, height: 180, strokes: [[20, 150, 80, 30, 140, 150, 200, 90]] };
  const people = invented(6).map((person, index) => (index === 2 ? person : { ...person, ky: inkField(ink) }));
  for (const [file, count] of [
    [await stamped(form, people), 5],
    [await stamped(form, people.slice(0, 2)), 1],
  ] as const) {
    const images = pathsOf(file).filter((path) => path.startsWith('word/media/'));
    // `docx` keeps equal pictures once, the stamp one for each person.
    expect(images).toHaveLength(count);
    expect(partOf(file, 'word/document.xml')).not.toContain('x-ink');
  }
  const [first = ''] = pathsOf(await stamped(form, people)).filter((path) => path.startsWith('word/media/'));
  const png = unzipSync(await stamped(form, people))[first] ?? new Uint8Array();
  expect(Buffer.from(png)).toEqual(Buffer.from(inkImage(ink, 320)));
});
