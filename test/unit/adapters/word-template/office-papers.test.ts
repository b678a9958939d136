import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { shippedResources } from '#main/adapters/resources.ts';
import { readTemplate, writeFromTemplate } from '#main/adapters/word/template/template.ts';
import { writeStarter } from '#main/adapters/word/template/write-starter.ts';
import { writeDocx } from '#main/adapters/word/write/write-docx.ts';
import { paperOfPerson } from '#main/app/documents/office-templates.ts';
import { labelIn, paperFields } from '#main/app/documents/paper-fields.ts';
import { samplePapers, samplePeople, type SamplePapers } from '#main/app/documents/samples/sample-papers.ts';
import { paragraph } from '#shared/documents/build.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';
import { templatePapers, type ProductPaper } from '#shared/documents/product-papers.ts';
import { starterPaper } from '#shared/documents/starter.ts';
import { checkTemplate, fieldKey } from '#shared/documents/templates.ts';
import { hasLibreOffice, pageCounts } from '#test/support/libre-office.ts';
import { paragraphTexts, partOf, withPart } from '#test/support/documents/package.ts';

const documentPath = 'word/document.xml';
const name = 'Mẫu.docx';

let samples: SamplePapers;
beforeAll(async () => {
  samples = await samplePapers(shippedResources(join(import.meta.dirname, '../../../../resources')));
});

const template = (docx: Uint8Array) => ({ name, data: Buffer.from(docx).toString('base64') });

const starters = new Map<ProductPaper, Uint8Array>();

/** Written once for each kind. */
async function starterOf(kind: ProductPaper): Promise<Uint8Array> {
  const known = starters.get(kind);
  if (known !== undefined) return known;
  const fields = paperFields(kind, samples);
  const { paper, standIns } = starterPaper(samples[kind], fields, (field) => labelIn(fields, field));
  const made = await writeStarter(paper, standIns);
  if (!made.ok) throw new Error(made.error.code);
  starters.set(kind, made.value);
  return made.value;
}

async function filled(docx: Uint8Array, papers: readonly OfficialDocument[]): Promise<Uint8Array> {
  const made = await writeFromTemplate(template(docx), papers);
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

const textsOf = (docx: Uint8Array) => paragraphTexts(partOf(docx, documentPath));
const words = (texts: readonly string[]) => texts.join('').replace(/[\s.;:☐☒-]+/gu, '');

function peopleOf(kind: ProductPaper): readonly OfficialDocument[] {
  const people = samplePeople(kind);
  return people.length === 0 ? [samples[kind]] : people.map((person) => paperOfPerson(samples[kind], person));
}

describe.each(templatePapers)('the starter of %s', (kind) => {
  test('has every field of the kind, and is a template without a fault', async () => {
    const fields = paperFields(kind, samples);
    const content = await readTemplate(await starterOf(kind), name);
    if (!content.ok) throw new Error(content.error.code);
    const report = checkTemplate(content.value, fields);
    expect(report).toMatchObject({ usable: true, unknown: [], missing: [], faults: [] });
    // A form keeps its own wording, so the block that would hold it is left out.
    expect(report.unused.filter((label) => label !== 'nội_dung')).toEqual([]);
    expect(new Set(fields.map((field) => field.name)).size).toBe(fields.length);
    for (const field of fields) expect(fieldKey(field.label)).toBe(field.name);
  });

  test('gives a paper with the words of ours', async () => {
    const [paper] = peopleOf(kind);
    if (paper === undefined) throw new Error('there is a sample');
    const [sheet = ''] = textsOf(await filled(await starterOf(kind), [paper]))
      .join('\n')
      .split('CÁC TRƯỜNG CỦA MẪU NÀY');
    const text = words([sheet]);
    const { code: _code, ...plain } = paper;
    const ours = textsOf(await writeDocx(plain)).map((line) => words([line]));
    const lost = ours.filter((line) => line.length > 3 && !text.includes(line));
    expect(lost).toEqual([]);
    expect(sheet).not.toMatch(/\{\{|undefined|\[object/);
  });
});

describe('a template for many people', () => {
  const kind = 'commitments.cadres';
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      paperOfPerson(samples[kind], {
        ho_ten: `Người Số ${String(index + 1)}`,
        ma: `KM-${String(index)}`,
        leader: index === 0,
      }),
    );
  const own = () =>
    writeDocx({
      title: 'Mẫu của xã',
      kind: 'other',
      layout: 'free',
      settings: samples[kind].settings ?? fallback,
      body: [
        paragraph('{{@mã_qr}}'),
        paragraph('BẢN CAM KẾT của {{họ_tên}}'),
        paragraph('{{#lãnh_đạo}}'),
        paragraph('Là người đứng đầu.'),
        paragraph('{{/lãnh_đạo}}'),
        paragraph('{{#điều_cam_kết}}'),
        paragraph('{{số_thứ_tự}}. {{nội_dung_điều}}'),
        paragraph('{{/điều_cam_kết}}'),
        paragraph('Người ký: {{họ_tên}}'),
      ],
    });

  test('fills one file, each from a new page on, in order, with a code for each', async () => {
    const docx = await filled(await own(), many(45));
    const xml = partOf(docx, documentPath);
    const names = textsOf(docx).flatMap((line) => /^BẢN CAM KẾT của Người Số (\d+)$/.exec(line)?.[1] ?? []);
    expect(names).toEqual(Array.from({ length: 45 }, (_, index) => String(index + 1)));
    expect(textsOf(docx).filter((line) => line === 'Là người đứng đầu.')).toHaveLength(1);
    expect(xml.match(/<w:sectPr/g)).toHaveLength(45);
    expect(xml.match(/<w:pgNumType w:start="1"\/>/g)).toHaveLength(45);
    expect(Object.keys(unzipSync(docx)).filter((path) => path.startsWith('word/media/le-lang-'))).toHaveLength(45);
    const ids = [...xml.matchAll(/r:embed="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(45);
    for (const id of ids) expect(partOf(docx, 'word/_rels/document.xml.rels')).toContain(`Id="${id ?? ''}"`);
  });

  test('tells how far it is, and stops when it is told to', async () => {
    const heard: number[] = [];
    const stopped = await writeFromTemplate(template(await own()), many(60), (done) => {
      heard.push(done);
      return done < 40;
    });
    expect(stopped).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(heard).toEqual([20, 40]);
  });

  test.skipIf(!hasLibreOffice())('takes a page for each person in LibreOffice', { timeout: 120_000 }, async () => {
    const files = new Map<string, Uint8Array>();
    files.set('mau', await filled(await own(), many(7)));
    for (const paper of ['covenants.recognition', 'covenants.minutes', 'titles.decision'] as const) {
      files.set(paper, await filled(await starterOf(paper), [samples[paper]]));
    }
    const pages = pageCounts(files);
    expect(pages.get('mau')).toBe(7);
    // The page of fields stands behind each.
    expect(pages.get('covenants.recognition')).toBeGreaterThanOrEqual(2);
    expect(pages.get('titles.decision')).toBeGreaterThanOrEqual(2);
  });
});

describe('a template that was not made from our starter', () => {
  test('gets the styles that a block of ours needs, and keeps its own', async () => {
    const docx = await writeDocx({ title: '', kind: 'other', layout: 'free', body: [paragraph('{{@nội_dung}}')] });
    const parts = unzipSync(docx);
    const bare = Buffer.from(parts['word/styles.xml'] ?? []).toString('utf8');
    const { rewritten, kept } = withoutStyle(docx, bare, 'Khoan');
    const made = partOf(await filled(rewritten, [samples['covenants.request']]), 'word/styles.xml');
    expect(made).toContain('w:styleId="Khoan"');
    expect(made).toContain('w:styleId="NenVanBan"');
    for (const id of kept) expect(made.split(`w:styleId="${id}"`)).toHaveLength(2);
  });

  test('cannot break the file by asking for a text where only a block may stand', async () => {
    const docx = await writeDocx({ title: '', kind: 'other', layout: 'free', body: [paragraph('{{@họ_tên}}')] });
    const person = paperOfPerson(samples['commitments.cadres'], { ho_ten: 'Đỗ <b> & Ổn' });
    expect(textsOf(await filled(docx, [person]))).toContain('Đỗ <b> & Ổn');
  });

  test('is told that a block must stand alone', async () => {
    const docx = await writeDocx({
      title: '',
      kind: 'other',
      layout: 'free',
      body: [paragraph('Nội dung: {{@nội_dung}}')],
    });
    const content = await readTemplate(docx, name);
    expect(content.ok && content.value.faults.map(({ code }) => code)).toEqual(['block-not-alone']);
  });
});

const fallback = {
  margins: { top: 20, bottom: 20, left: 30, right: 20 },
  bodySize: 13,
  firstLine: 10,
  paragraphSpacing: 0,
  lineSpacing: 1,
} as const;

function withoutStyle(docx: Uint8Array, styles: string, id: string) {
  const kept = [...styles.matchAll(/w:styleId="([^"]+)"/g)].flatMap(([, found]) => (found === id ? [] : (found ?? [])));
  const rewritten = withPart(docx, 'word/styles.xml', (xml) =>
    xml.replace(new RegExp(`<w:style [^>]*w:styleId="${id}"[^>]*>.*?</w:style>`, 's'), ''),
  );
  return { rewritten, kept };
}
