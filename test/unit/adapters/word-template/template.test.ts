import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readTemplate, writeFromTemplate } from '#main/adapters/word/template/template.ts';
import { writeDocx } from '#main/adapters/word/write/write-docx.ts';
import { paragraph } from '#shared/documents/build.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';
import { formFields, withVietnameseNames } from '#shared/commitments/form-fields.ts';
import type { FormValues } from '#shared/documents/form-values.ts';
import { checkTemplate, fieldKey } from '#shared/documents/templates.ts';
import { commitmentForm } from '#test/support/documents/forms.ts';
import { paragraphTexts, partOf, withPart } from '#test/support/documents/package.ts';

const paper = (...lines: readonly string[]): OfficialDocument => ({
  title: 'Mẫu',
  kind: 'other',
  layout: 'free',
  body: lines.map((line) => paragraph(line)),
});
const template = (...lines: readonly string[]) => writeDocx(paper(...lines));
const fields = formFields('cadres');

async function report(docx: Uint8Array) {
  const content = await readTemplate(docx, 'Mẫu.docx');
  if (!content.ok) throw new Error(content.error.code);
  return checkTemplate(content.value, fields);
}

const paperOf = (values: FormValues): OfficialDocument => ({
  title: '',
  kind: 'other',
  layout: 'free',
  body: [],
  values: withVietnameseNames(values),
});

const filledFrom = (docx: Uint8Array, values: FormValues) =>
  writeFromTemplate({ name: 'Mẫu.docx', data: Buffer.from(docx).toString('base64') }, [paperOf(values)]);

async function textOf(docx: Uint8Array, values: FormValues): Promise<string> {
  const filled = await filledFrom(docx, values);
  if (!filled.ok) throw new Error(filled.error.code);
  return paragraphTexts(partOf(filled.value, 'word/document.xml')).join('\n');
}

describe('the office’s own template', () => {
  test('is filled by names with or without marks', async () => {
    const docx = await template('Tôi là {{họ_tên}}, {{ho ten}}, {{HỌ TÊN}}; sinh {{ngay_sinh}}.');
    expect(await textOf(docx, { ho_ten: 'Ổn & <Ước>', ngay_sinh: '1985' })).toContain(
      'Tôi là Ổn & <Ước>, Ổn & <Ước>, Ổn & <Ước>; sinh 1985.',
    );
    expect(fieldKey('Họ - Tên')).toBe('ho_ten');
  });

  test('joins fields that Word split into runs', async () => {
    const docx = withPart(await template('Tôi là {{họ_tên}}.'), 'word/document.xml', (xml) =>
      xml.replace(
        '{{họ_tên}}',
        '{</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>{họ</w:t></w:r><w:r><w:t>_tên}</w:t></w:r><w:r><w:t>}',
      ),
    );
    expect((await report(docx)).usable).toBe(true);
    expect(await textOf(docx, { ho_ten: 'Đỗ Văn Ổn' })).toContain('Tôi là Đỗ Văn Ổn.');
  });

  test('has conditions and lists', async () => {
    const docx = await template(
      '{{họ_tên}}',
      '{{#đảng_viên}}',
      'Tôi nêu gương.',
      '{{/đảng_viên}}',
      '{{#việc}}',
      '+ {{tên}}',
      '{{/việc}}',
    );
    const values = { ho_ten: 'Ổn', dang_vien: true, viec: [{ ten: 'một' }, { ten: 'hai' }] };
    expect(await textOf(docx, values)).toMatch(/Tôi nêu gương\.\n\+ một\n\+ hai/);
    expect(await textOf(docx, { ...values, dang_vien: false, viec: [] })).not.toMatch(/nêu gương|\+/);
  });

  test('may begin from our own form, written unfilled', async () => {
    const docx = await writeDocx(commitmentForm);
    const content = await readTemplate(docx, 'Mẫu.docx');
    expect(content.ok && content.value.faults).toEqual([]);
    const text = await textOf(docx, { ho_ten: 'Đặng Thị Út', viec: [{ ten: 'quét đường' }] });
    expect(text).toContain('Đặng Thị Út');
    expect(text).toContain('quét đường');
  });

  test('fills every field of a trial print', async () => {
    const all = fields.filter(({ kind }) => kind !== 'list');
    const docx = await template(...all.map(({ name }) => `{{#${name}}}${name}{{/${name}}}`));
    const values = Object.fromEntries(all.map(({ name, kind }) => [name, kind === 'condition' ? true : 'x']));
    const text = await textOf(docx, values);
    for (const { name } of all) expect(text).toContain(name);
  });
});

describe('"Kiểm tra mẫu"', () => {
  test('lists what is known, unknown with the nearest name, and missing', async () => {
    const found = await report(await template('Ngày sinh: {{ngày_sinh}}, họ tên: {{họ_ten_dem}}, {{số_điện_thoại}}'));
    expect(found.usable).toBe(false);
    expect(found.known.map(({ name }) => name)).toEqual(['ngay_sinh']);
    expect(found.unknown.map(({ tag, nearest }) => [tag, nearest])).toEqual([
      ['họ_ten_dem', undefined],
      ['số_điện_thoại', undefined],
    ]);
    expect(found.unknown[1]?.excerpt).toContain('số_điện_thoại');
    expect(found.missing.map(({ name }) => name)).toEqual(['ho_ten']);
    const near = await report(await template('{{họ_ten}} {{chuc_vụu}}'));
    expect(near.unknown.map(({ nearest }) => nearest)).toEqual(['chuc_vu']);
  });

  test.each([
    ['a field that is not closed', 'unclosed', ['Tôi là {{họ_tên']],
    ['a field that is not opened', 'unopened', ['Tôi là họ_tên}}']],
    ['a section that is not closed', 'section-unclosed', ['{{#đảng_viên}} nêu gương']],
    ['a section that is not opened', 'section-unopened', ['nêu gương {{/đảng_viên}}']],
    ['sections that cross', 'section-mismatch', ['{{#đảng_viên}} {{#lãnh_đạo}} x {{/đảng_viên}} {{/lãnh_đạo}}']],
  ] as const)('%s', async (_, code, lines) => {
    const docx = await template(...lines);
    const { faults, usable } = await report(docx);
    expect(usable).toBe(false);
    expect(faults.map((fault) => fault.code)).toContain(code);
    const filled = await filledFrom(docx, {});
    expect(filled).toMatchObject({ ok: false, error: { code: 'template-broken' } });
  });
});

const refused = async (bytes: Uint8Array, name = 'Mẫu.docx') => {
  const answer = await readTemplate(bytes, name);
  return answer.ok ? 'taken' : JSON.stringify(answer.error);
};

describe('a file that is no template', () => {
  test('is refused with its reason', async () => {
    const docx = await template('{{họ_tên}}');
    expect(await refused(new Uint8Array())).toContain('file-empty');
    expect(await refused(strToU8('xin chào'))).toContain('file-wrong-kind');
    expect(await refused(docx.slice(0, 900))).toContain('file-damaged');
    expect(await refused(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0))).toContain(
      'file-encrypted',
    );
    expect(await refused(zipSync({ 'a.txt': strToU8('x') }))).toContain('file-wrong-kind');
  });

  test('is refused when it has macros or fetches from elsewhere, but not for a link to click', async () => {
    const docx = await template('{{họ_tên}}');
    const macros = zipSync({ ...unzipSync(docx), 'word/vbaProject.bin': strToU8('x') });
    expect(await refused(macros)).toContain('"why":"macros"');
    const withRelation = (type: string) =>
      withPart(docx, 'word/_rels/document.xml.rels', (xml) =>
        xml.replace(
          '</Relationships>',
          `<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="http://example.invalid/x" TargetMode="External"/></Relationships>`,
        ),
      );
    expect(await refused(withRelation('image'))).toContain('"why":"links"');
    expect(await refused(withRelation('attachedTemplate'))).toContain('"why":"links"');
    expect(await refused(withRelation('hyperlink'))).toBe('taken');
  });
});
