import { describe, expect, it } from 'vitest';
import type { CovenantReading } from '#shared/covenants/reading/reading.ts';
import type { ReadingOptions } from '#shared/covenants/reading/options.ts';
import { docxFile, numbered, paragraph, run, table, type DocxParts } from '#test/support/covenants/docx-file.ts';
import { readFile } from '#test/support/covenants/samples.ts';

const centered = '<w:jc w:val="center"/>';
const indented = '<w:ind w:firstLine="720"/>';
const heading = (text: string): string => paragraph(run(text, { bold: true }), centered);
const bold = (text: string): string => paragraph(run(text, { bold: true }), indented);
const text = (line: string): string => paragraph(run(line), indented);
const title = heading('QUY ƯỚC') + heading('Thôn Đông Khê, xã Vân Khê');
const letterhead = table([['THÔN ĐÔNG KHÊ', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']], false);
const signatures = table([['TRƯỞNG THÔN', 'TRƯỞNG BAN CÔNG TÁC MẶT TRẬN']], false);

const chapter = (number: string): string =>
  `${heading(`Chương ${number}`)}${heading('QUY ĐỊNH')}${bold('Điều 1. A')}${bold('Điều 2. B')}`;

const part = (number: string, last: string): string =>
  text(`${number}. NẾP SỐNG`) + text('1. Một.') + text('2. Hai.') + text(`${last}. Ba.`);

async function read(body: string, options?: ReadingOptions, parts?: Partial<DocxParts>): Promise<CovenantReading> {
  const reading = await readFile(docxFile({ body, ...parts }), 'quy-uoc.docx', options);
  expect(reading.lossless).toMatchObject({ sameText: true, treeHoldsAll: true });
  return reading;
}

const codes = (reading: CovenantReading): string[] => reading.warnings.map((warning) => warning.code);

describe('articles', () => {
  it('take their title from the next line, or are a sentence without one', async () => {
    const reading = await read(
      title +
        bold('Điều 1') +
        bold('Phạm vi áp dụng') +
        text('Mọi hộ trong thôn thực hiện.') +
        text(
          'Điều 2. Người dân trong thôn giữ gìn vệ sinh đường làng, ngõ xóm, không đổ rác ra bờ mương và ao chung.',
        ) +
        paragraph(run('Điều 3. ', { bold: true }) + run('Nhà nào cũng cử người dự họp.')) +
        paragraph(run('Điều 4. Việc cưới.', { bold: true }) + run(' Tổ chức gọn trong một ngày.')),
    );
    expect(reading.articles.map(({ number, title: name, lead }) => ({ number, name, lead }))).toEqual([
      { number: '1', name: 'Phạm vi áp dụng', lead: ['Mọi hộ trong thôn thực hiện.'] },
      {
        number: '2',
        name: '',
        lead: ['Người dân trong thôn giữ gìn vệ sinh đường làng, ngõ xóm, không đổ rác ra bờ mương và ao chung.'],
      },
      { number: '3', name: '', lead: ['Nhà nào cũng cử người dự họp.'] },
      { number: '4', name: 'Việc cưới.', lead: ['Tổ chức gọn trong một ngày.'] },
    ]);
  });

  it('stand under Roman numerals as chapters, and in sections and parts', async () => {
    const reading = await read(
      `${title}${heading('PHẦN THỨ NHẤT')}${heading('QUY ĐỊNH CHUNG')}${heading('I. NẾP SỐNG')}${bold('Điều 1. Ăn ở')}${text('1. Sạch sẽ.')}${heading('II. VỆ SINH')}${heading('Mục 1. RÁC THẢI')}${bold('Điều 2. Rác')}${text('1. Phân loại.')}`,
    );
    expect(reading.parts).toEqual([{ number: '1', title: 'QUY ĐỊNH CHUNG', articles: ['1', '2'] }]);
    expect(reading.sections).toEqual([{ number: '1', title: 'RÁC THẢI', articles: ['2'] }]);
    expect(reading.counts).toMatchObject({ sections: 1, articles: 2 });
  });

  it('number their clauses 1.1, 1.2 as well', async () => {
    const reading = await read(
      `${title}${bold('Điều 1. Ăn ở')}${text('1.1 Sạch sẽ.')}${text('1.2 Gọn gàng.')}${bold('Điều 2. Đi lại')}${text('1. Đúng giờ:')}${text('1.1. Sáng;')}${text('1.2. Chiều.')}${text('2. Nhường nhau.')}`,
    );
    expect(reading.articles[0]?.clauses.map((clause) => clause.number)).toEqual(['1.1', '1.2']);
    expect(
      reading.articles[1]?.clauses.map(({ number, points }) => [number, points.map((point) => point.label)]),
    ).toEqual([
      ['1', ['1.1', '1.2']],
      ['2', []],
    ]);
  });

  it('do not take figures at the head of a line for clauses', async () => {
    const reading = await read(
      `${title}${bold('Điều 1. Quỹ')}${text('Mức góp như sau.')}${text('500.000 đồng mỗi hộ.')}${text('30/4 là ngày thu.')}`,
    );
    expect(reading.counts).toMatchObject({ clauses: 0, leads: 3 });
  });
});

describe('one paragraph of several provisions', () => {
  it('is cut at its soft breaks', async () => {
    const reading = await read(`${title}${text('Điều 1. Ăn ở\n1. Sạch sẽ,\ngọn gàng.\n2. Gồm:\na) Nhà;\nb) Bếp.')}`);
    expect(reading.articles[0]).toMatchObject({
      title: 'Ăn ở',
      clauses: [
        { number: '1', text: 'Sạch sẽ, gọn gàng.' },
        { number: '2', points: [{ label: 'a' }, { label: 'b' }] },
      ],
    });
    expect(reading.warnings).toContainEqual({ code: 'broken-lines', hard_breaks: 0, soft_breaks: 1 });
  });
});

describe('a covenant without điều', () => {
  it('keeps what stands below a numbered line in its text', async () => {
    const reading = await read(
      `${title}${text('I. NẾP SỐNG')}${text('1. Mỗi nhà giữ:')}${text('a) Sân sạch;')}${text('- Ngõ thông;')}${text('2. Chào hỏi nhau.')}${text('A. Ghi chú nhỏ')}`,
    );
    expect(reading.items?.[0]).toEqual({
      number: '1',
      text: 'Mỗi nhà giữ:\na) Sân sạch;\n- Ngõ thông;',
      heading: 'I',
    });
    expect(reading.counts).toMatchObject({ headings: 1, numbered_items: 2, points: 1, dashes: 1 });
  });

  it('is told when nothing is numbered, and all is kept as foreword', async () => {
    const reading = await read(`${title}${text('Bà con giữ gìn vệ sinh.')}${text('Mọi người chào hỏi nhau.')}`);
    expect(reading.preamble).toHaveLength(2);
    expect(codes(reading)).toContain('no-structure');
  });
});

describe('numbering faults', () => {
  it('are gaps, steps back and duplicates, of articles and of clauses', async () => {
    const reading = await read(
      `${title}${bold('Điều 1. A')}${text('1. Một.')}${text('3. Ba.')}${text('3. Ba nữa.')}${bold('Điều 4. B')}${bold('Điều 2. C')}${bold('Điều 2. D')}`,
    );
    expect(reading.warnings).toEqual(
      expect.arrayContaining([
        { code: 'number-gap', after: '1', next: '4' },
        { code: 'number-back', after: '4', next: '2' },
        { code: 'duplicate-article', number: '2' },
        { code: 'clause-gap', after: '1', next: '3', at: '1' },
        { code: 'duplicate-clause', number: '3', at: '1' },
      ]),
    );
  });

  it('are seen in numbered lines without điều, which may begin anew under each heading', async () => {
    const anew = await read(title + part('I', '3') + part('II', '4'));
    expect(anew.warnings).toContainEqual({ code: 'clause-gap', after: '2', next: '4', at: 'phần II' });
    expect(codes(anew).filter((code) => code.startsWith('clause'))).toHaveLength(1);
  });

  it('are not seen where every chapter counts anew', async () => {
    expect(codes(await read(title + chapter('I') + chapter('II')))).toEqual([]);
  });

  it('tell text that stands outside every article', async () => {
    const reading = await read(
      `${title}${bold('Điều 1. A')}${heading('Chương II')}${heading('VỆ SINH')}${text('Chương này nói về vệ sinh.')}${bold('Điều 2. B')}`,
    );
    expect(reading.warnings).toContainEqual({
      code: 'orphan-text',
      at: 'chương II',
      text: 'Chương này nói về vệ sinh.',
    });
    expect(reading.lossless.leftOut.map((piece) => piece.reason)).toContain('orphan');
  });
});

describe('bodies that are no more', () => {
  it('are named with their place; words that only sound alike are not', async () => {
    const reading = await read(
      `${title}${bold('Điều 1. A')}${text('1. Báo UBND huyện Thanh Oai, Công an thị trấn Kim Bài.')}${text('2. Kể chuyện, trò chuyện.')}`,
    );
    expect(reading.warnings.filter((warning) => warning.code === 'abolished-body')).toEqual([
      { code: 'abolished-body', at: '1.1', text: 'UBND huyện Thanh Oai' },
      { code: 'abolished-body', at: '1.1', text: 'Công an thị trấn Kim Bài' },
    ]);
  });
});

describe('other documents in the same file', () => {
  const minutes = heading('BIÊN BẢN') + heading('Họp thông qua Quy ước') + text('1. Thành phần: 120 hộ.');
  const decision = letterhead + heading('QUYẾT ĐỊNH') + bold('Điều 1. Công nhận Quy ước thôn Đông Khê.') + signatures;

  it('are parted from the covenant, before it and behind it', async () => {
    const reading = await read(
      `${decision}${letterhead}${title}${bold('Điều 1. Ăn ở')}${text('1. Sạch sẽ.')}${signatures}${minutes}`,
    );
    expect(reading.articles.map((article) => article.title)).toEqual(['Ăn ở']);
    expect(reading.counts).toMatchObject({ articles: 1, clauses: 1 });
    expect(reading.other_documents.map((other) => other.title)).toEqual(['QUYẾT ĐỊNH', 'BIÊN BẢN']);
    expect(reading.warnings).toContainEqual({ code: 'several-documents', count: 3, text: 'QUYẾT ĐỊNH; BIÊN BẢN' });
  });
});

describe('what is left out', () => {
  it('is letterhead, notes under the title, contents, text boxes, footnotes and signatures, each told', async () => {
    const contents = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('Điều 1. Ăn ở 2')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const box = `<w:r><w:pict><v:textbox><w:txbxContent>${paragraph('Mẫu số 1')}</w:txbxContent></v:textbox></w:pict></w:r>`;
    const noted = `${run('1. Sạch sẽ.')}<w:r><w:footnoteReference w:id="2"/></w:r>`;
    const reading = await read(
      `${letterhead}${title}${heading('(Ban hành năm 2019)')}${paragraph(contents)}${paragraph(box)}${bold('Điều 1. Ăn ở')}${paragraph(noted)}${signatures}`,
      undefined,
      { footnotes: `<w:footnote w:id="2">${paragraph('Sửa năm 2020.')}</w:footnote>` },
    );
    const reasons = new Set(reading.lossless.leftOut.map((piece) => piece.reason));
    expect(reasons).toEqual(new Set(['letterhead', 'title-note', 'contents', 'text-box', 'signature', 'note']));
    expect(reading.counts).toMatchObject({ articles: 1, clauses: 1 });
    expect(codes(reading)).toEqual(expect.arrayContaining(['footnotes', 'text-boxes']));
  });
});

describe('old fonts in lists', () => {
  it('decode the words of the list too', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="§iÒu %1."/><w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const body = ['VÖ sinh', '¡n ë'].map((name) => paragraph(run(name, { font: '.VnTime' }), numbered(1, 0))).join('');
    const reading = await read(title + body, undefined, { numbering });
    expect(reading.articles.map(({ number, title: name }) => [number, name])).toEqual([
      ['1', 'Vệ sinh'],
      ['2', 'Ăn ở'],
    ]);
    expect(reading.numbering).toBe('automatic');
  });

  it('tell every letter that would be lost', async () => {
    const body = paragraph(run('VÖ sinh \u00c0', { font: '.VnTime' }));
    const reading = await read(`${title}${bold('Điều 1. A')}${body}`);
    expect(reading.fonts.find((font) => font.font === '.VnTime')?.lost).toEqual([
      { character: 'À', code: 'U+00C0', count: 1 },
    ]);
    expect(codes(reading)).toContain('lost-characters');
  });
});

describe('the clerk’s decisions', () => {
  const body = `${title}${bold('Điều 1. Ăn ở')}${text('Sạch sẽ.')}${text('1. Gọn gàng.')}${bold('Điều 2. Đi lại')}${text('Nhường nhau.')}`;

  it('change the role of a line, or make it plain text or the end of the line before', async () => {
    const plain = await read(body);
    const key = (line: string): string => plain.lines.find((candidate) => candidate.text === line)?.key ?? '';
    const asText = await read(body, { roles: { [key('Đi lại')]: 'text' } });
    expect(asText.articles.map((article) => article.lead)).toEqual([['Sạch sẽ.', 'Điều 2. Đi lại', 'Nhường nhau.']]);
    const asClause = await read(body, { roles: { [key('Nhường nhau.')]: 'clause', [key('Gọn gàng.')]: 'point' } });
    expect(asClause.articles[1]?.clauses).toMatchObject([{ number: '1', text: 'Nhường nhau.' }]);
    expect(asClause.articles[0]?.points).toMatchObject([{ label: '1', text: 'Gọn gàng.' }]);
    const joined = await read(body, { roles: { [key('Nhường nhau.')]: 'continuation' } });
    expect(joined.articles[1]?.title).toBe('Đi lại Nhường nhau.');
  });
});

describe('tracked changes', () => {
  it('join a paragraph whose end is deleted to the next one', async () => {
    const first = paragraph(run('1. Ăn mặc '), '<w:rPr><w:del w:id="1"/></w:rPr>');
    const second = paragraph(`<w:del w:id="2"><w:r><w:delText>2. </w:delText></w:r></w:del>${run('gọn gàng.')}`);
    const body = `${title}${bold('Điều 1. Ăn ở')}${first}${second}`;
    const reading = await read(body);
    expect(reading.articles[0]?.clauses.map((clause) => clause.text)).toEqual(['Ăn mặc gọn gàng.']);
    expect(reading.reject_all?.articles[0]?.clauses.map((clause) => clause.text)).toEqual(['Ăn mặc', 'gọn gàng.']);
  });

  it('number lists by what is left', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Điều %1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const gone = `<w:p><w:pPr>${numbered(1, 0)}<w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:del w:id="2"><w:r><w:delText>Bỏ</w:delText></w:r></w:del></w:p>`;
    const body = `${title}${paragraph('Đầu', numbered(1, 0))}${gone}${paragraph('Cuối', numbered(1, 0))}`;
    const reading = await read(body, undefined, { numbering });
    expect(reading.articles.map((article) => article.number)).toEqual(['1', '2']);
    expect(reading.reject_all?.article_numbers).toEqual(['1', '2', '3']);
    expect(reading.lossless.leftOut).toContainEqual({ paragraph: 3, reason: 'deleted', text: 'Bỏ' });
  });
});
