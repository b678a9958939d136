import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { SourceParagraph } from '#shared/covenants/source-document.ts';
import { docxFile, numbered, paragraph, run, table, type DocxParts } from '#test/support/covenants/docx-file.ts';
import { openSource } from '#test/support/covenants/samples.ts';

async function paragraphsOf(parts: DocxParts): Promise<SourceParagraph[]> {
  const { blocks } = await openSource(docxFile(parts), 'a.docx');
  return blocks.filter((block) => block.kind === 'paragraph');
}

async function textsOf(body: string): Promise<string[]> {
  const paragraphs = await paragraphsOf({ body });
  return paragraphs.map((found) => found.runs.map((piece) => piece.text).join(''));
}

const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const code = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
const level = (at: number, style = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>${style}<w:lvlText w:val="%${at + 1}."/></w:lvl>`;

describe('text', () => {
  it('keeps tabs, breaks, hyphens and symbols as characters', async () => {
    const special =
      '<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e</w:t></w:r>';
    expect(await textsOf(paragraph(special))).toEqual(['a\tb\nc\u2011d\u00ade']);
    const symbol = '<w:r><w:t>x</w:t><w:sym w:font="Wingdings" w:char="F0FC"/><w:t>y</w:t></w:r>';
    const [first] = await paragraphsOf({ body: paragraph(symbol) });
    expect(first?.runs).toEqual([{ text: 'x' }, { text: '\uf0fc', font: 'Wingdings', fontFrom: 'run' }, { text: 'y' }]);
  });

  it('does not take tab stops of the layout for tabs', async () => {
    expect(await textsOf(paragraph('chữ', '<w:tabs><w:tab w:val="center" w:pos="4536"/></w:tabs>'))).toEqual(['chữ']);
  });

  it('is found in hyperlinks, content controls and smart tags', async () => {
    const wrapped = `<w:hyperlink>${run('a')}</w:hyperlink><w:sdt><w:sdtPr><w:t>không</w:t></w:sdtPr><w:sdtContent>${run('b')}</w:sdtContent></w:sdt><w:smartTag>${run('c')}</w:smartTag>`;
    expect(await textsOf(`<w:sdt><w:sdtContent>${paragraph(wrapped)}</w:sdtContent></w:sdt>`)).toEqual(['abc']);
  });

  it('is the result of a field, not its code, fields in fields included', async () => {
    const inner = `${mark('begin')}${code('PAGE')}${mark('separate')}${run('7')}${mark('end')}`;
    const outer = `${run('Theo ')}${mark('begin')}${code(' REF _x ')}${inner}${mark('separate')}${run('Điều 4')}${mark('end')}${run(' này')}`;
    const [first] = await paragraphsOf({ body: paragraph(outer) });
    expect(first?.runs).toEqual([{ text: 'Theo ' }, { text: 'Điều 4', field: 'REF _x' }, { text: ' này' }]);
    const simple = `<w:fldSimple w:instr="DATE">${run('20/11')}</w:fldSimple>${run('!')}`;
    expect(await textsOf(paragraph(simple))).toEqual(['20/11!']);
  });

  it('of a text box stands once, behind its anchor', async () => {
    const content = `<w:txbxContent>${paragraph('trong khung')}</w:txbxContent>`;
    const drawing = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${content}</wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox>${content}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent><w:t>ngoài</w:t></w:r>`;
    const found = await paragraphsOf({ body: paragraph(drawing) + paragraph('sau') });
    expect(found.map(({ runs, textBox }) => [runs.map((piece) => piece.text).join(''), textBox ?? false])).toEqual([
      ['ngoài', false],
      ['trong khung', true],
      ['sau', false],
    ]);
  });

  it('is read under other prefixes, the strict namespace and UTF-16', async () => {
    const strict =
      '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:pPr><x:jc x:val="center"/></x:pPr><x:r><x:t>Điều</x:t></x:r></x:p></x:body></x:document>';
    const [first] = await paragraphsOf({ body: '', extra: { 'word/document.xml': strToU8(strict) } });
    expect(first).toMatchObject({ alignment: 'center', runs: [{ text: 'Điều' }] });
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...Array.from(strict).flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]),
    ]);
    const [second] = await paragraphsOf({ body: '', extra: { 'word/document.xml': utf16 } });
    expect(second?.runs).toEqual([{ text: 'Điều' }]);
  });
});

describe('fonts and looks', () => {
  const styles =
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/></w:rPr></w:rPrDefault></w:docDefaults>' +
    '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Old"><w:name w:val="Cũ"/><w:basedOn w:val="N"/><w:pPr><w:jc w:val="center"/><w:ind w:firstLine="500"/></w:pPr><w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/><w:b/></w:rPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Child"><w:name w:val="Con"/><w:basedOn w:val="Old"/><w:rPr><w:b w:val="0"/></w:rPr></w:style>';

  it('come from the run, its style, the paragraph style and the defaults, in this order', async () => {
    const [plain, old, child, own] = await paragraphsOf({
      styles,
      body:
        paragraph('a') +
        paragraph('b', '<w:pStyle w:val="Old"/>') +
        paragraph('c', '<w:pStyle w:val="Child"/>') +
        paragraph(run('d', { font: 'VNI-Times' }), '<w:pStyle w:val="Child"/><w:jc w:val="right"/>'),
    });
    expect(plain?.runs).toEqual([{ text: 'a', font: 'Arial', fontFrom: 'default' }]);
    expect(old).toMatchObject({ style: 'Cũ', alignment: 'center', firstLine: 500 });
    expect(old?.runs).toEqual([{ text: 'b', font: '.VnTime', fontFrom: 'style', bold: true }]);
    expect(child?.runs).toEqual([{ text: 'c', font: '.VnTime', fontFrom: 'style' }]);
    expect(own).toMatchObject({ alignment: 'right', runs: [{ font: 'VNI-Times', fontFrom: 'run' }] });
  });

  it('do not break on styles that inherit from each other', async () => {
    const circle =
      '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>';
    const [only] = await paragraphsOf({ styles: circle, body: paragraph('a', '<w:pStyle w:val="A"/>') });
    expect(only?.runs).toEqual([{ text: 'a' }]);
  });

  it('ignore what tracked formatting was before', async () => {
    const changed =
      '<w:r><w:rPr><w:b/><w:rPrChange><w:rPr><w:i/><w:rFonts w:hAnsi=".VnTime"/></w:rPr></w:rPrChange></w:rPr><w:t>a</w:t></w:r>';
    const [only] = await paragraphsOf({
      body: paragraph(changed, '<w:pPrChange><w:pPr><w:jc w:val="center"/></w:pPr></w:pPrChange>'),
    });
    expect(only?.runs).toEqual([{ text: 'a', bold: true }]);
    expect(only?.alignment).toBeUndefined();
  });
});

describe('lists', () => {
  const numbering =
    `<w:abstractNum w:abstractNumId="0">${level(0)}${level(1, '<w:pStyle w:val="Dieu"/>')}</w:abstractNum>` +
    '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Danhsach"/></w:abstractNum>' +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>' +
    '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>' +
    '<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>';
  const styles =
    '<w:style w:type="paragraph" w:styleId="Dieu"><w:name w:val="Điều"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="DieuCon"><w:name w:val="Điều con"/><w:basedOn w:val="Dieu"/></w:style>' +
    '<w:style w:type="numbering" w:styleId="Danhsach"><w:name w:val="Danh sách"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>';

  it('are given by the paragraph or by its style, at the level linked to the style', async () => {
    const found = await paragraphsOf({
      numbering,
      styles,
      body:
        paragraph('a', numbered(1, 0)) +
        paragraph('b', '<w:pStyle w:val="Dieu"/>') +
        paragraph('c', '<w:pStyle w:val="DieuCon"/>') +
        paragraph('d', `<w:pStyle w:val="Dieu"/>${numbered(2, 0)}`) +
        paragraph('e', `<w:pStyle w:val="Dieu"/>${numbered(0, 0)}`) +
        paragraph('f', numbered(99, 0)),
    });
    expect(found.map((item) => item.list)).toEqual([
      { list: '1', level: 0, by: 'paragraph' },
      { list: '1', level: 1, by: 'style' },
      { list: '1', level: 1, by: 'style' },
      { list: '2', level: 0, by: 'paragraph' },
      undefined,
      undefined,
    ]);
  });

  it('are told with their starts, and followed through numbering styles', async () => {
    const source = await openSource(docxFile({ numbering, styles, body: '' }), 'a.docx');
    expect(source.numbering.lists['2']).toEqual({ pattern: '0', starts: { 0: 5 }, levels: {} });
    expect(source.numbering.patterns['1']?.levels).toEqual(source.numbering.patterns['0']?.levels);
  });
});

describe('tables', () => {
  it('keep rows, cells, spans and whether they are ruled', async () => {
    const spanned =
      '<w:tbl><w:tblPr/><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p/></w:tc><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>';
    const { blocks } = await openSource(docxFile({ body: table([['a', 'b']]) + spanned }), 'a.docx');
    const [plain, other] = blocks;
    expect(plain).toMatchObject({ kind: 'table', ruled: true, rows: [{ cells: [{ columns: 1 }, { columns: 1 }] }] });
    expect(other).toMatchObject({ ruled: false, rows: [{ cells: [{ columns: 2 }, { merged: true }] }] });
  });
});

describe('changes, comments and notes', () => {
  it('are kept on the runs and counted', async () => {
    const body =
      paragraph(
        `${run('a')}<w:ins w:id="1">${run('b')}</w:ins><w:del w:id="2"><w:r><w:delText>c</w:delText></w:r></w:del><w:moveTo w:id="3">${run('d')}</w:moveTo>`,
        '<w:rPr><w:del w:id="4"/></w:rPr>',
      ) + paragraph('e', `<w:numPr><w:ins w:id="5"/></w:numPr>`);
    const source = await openSource(docxFile({ body }), 'a.docx');
    const [first] = source.blocks;
    expect(first).toMatchObject({
      mark: 'deleted',
      runs: [
        { text: 'a' },
        { text: 'b', change: 'inserted' },
        { text: 'c', change: 'deleted' },
        { text: 'd', change: 'inserted' },
      ],
    });
    expect(source.changes).toEqual({ insertedGroups: 2, deletedGroups: 1, insertedMarks: 0, deletedMarks: 1 });
    expect(source.blocks[1]).not.toHaveProperty('mark');
  });

  it('are read from their own parts', async () => {
    const source = await openSource(
      docxFile({
        body: paragraph(
          `<w:commentRangeStart w:id="0"/>${run('a')}<w:commentRangeEnd w:id="0"/>${run('b')}<w:r><w:footnoteReference w:id="2"/></w:r>`,
        ),
        comments: `<w:comment w:id="0" w:author="Hằng" w:date="2026-10-06T02:30:00Z">${paragraph('một')}${paragraph('hai')}</w:comment>`,
        footnotes: `<w:footnote w:type="separator" w:id="-1">${paragraph('')}</w:footnote><w:footnote w:id="2">${paragraph('chú thích')}</w:footnote>`,
      }),
      'a.docx',
    );
    expect(source.comments).toEqual([{ id: '0', author: 'Hằng', date: '2026-10-06T02:30:00Z', text: 'một\nhai' }]);
    expect(source.blocks[0]).toMatchObject({
      runs: [{ text: 'a', comments: ['0'] }, { text: 'b' }, { text: '', notes: ['footnote-2'] }],
    });
    expect(source.notes).toMatchObject([{ id: 'footnote-2', paragraphs: [{ runs: [{ text: 'chú thích' }] }] }]);
  });
});
