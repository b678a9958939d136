import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocument } from '#main/adapters/word/read/read-document.ts';
import type { CovenantReading } from '#shared/covenants/reading/reading.ts';
import { tcvn3Runs, vniText } from '#test/support/covenants/legacy-encoders.ts';
import { openSource, readFile, sampleBytes } from '#test/support/covenants/samples.ts';

/** The samples as LibreOffice 7.4 saves them in other formats. */
function savedAs(name: string): Uint8Array {
  return readFileSync(new URL(`../../../fixtures/covenants/other/${name}`, import.meta.url));
}

async function text(rtf: string): Promise<string[]> {
  const { blocks } = await openSource(new TextEncoder().encode(rtf), 'a.rtf');
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.runs.map((run) => run.text).join('')] : []));
}

function latin1(stored: string): Uint8Array {
  return Uint8Array.from(stored, (character) => character.charCodeAt(0));
}

async function both(
  name: string,
  extension: string,
): Promise<{ readonly other: CovenantReading; readonly docx: CovenantReading }> {
  const other = await readFile(savedAs(`${name}.${extension}`), `${name}.${extension}`);
  expect(other.lossless).toMatchObject({ sameText: true, treeHoldsAll: true });
  return { other, docx: await readFile(sampleBytes(`${name}.docx`), `${name}.docx`) };
}

describe.each(['rtf', 'odt'])('a .%s file', (extension) => {
  it('gives fonts, so that TCVN3 and its capitals are read', async () => {
    const { other, docx } = await both('03-tcvn3', extension);
    for (const key of ['articles', 'chapters', 'preamble', 'signatories', 'title', 'encoding'] as const) {
      expect(other[key]).toEqual(docx[key]);
    }
  });

  it('gives the numbers of its lists', async () => {
    const { other, docx } = await both('02-auto-numbered', extension);
    expect(other.chapters.map(({ number, title }) => [number, title])).toEqual(
      docx.chapters.map(({ number, title }) => [number, title]),
    );
    // LibreOffice does not keep that Điều runs on over the chapters.
    expect(other.articles.map((article) => article.number).slice(0, 6)).toEqual(['1', '2', '3', '4', '1', '2']);
    expect(other.articles.map(({ title, counts }) => ({ title, counts }))).toEqual(
      docx.articles.map(({ title, counts }) => ({ title, counts })),
    );
  });

  it('gives tracked changes, comments and tables', async () => {
    const { other, docx } = await both('05-nfd-and-mess', extension);
    expect(other.articles).toEqual(docx.articles);
    expect(other.reject_all?.article_numbers).toEqual(docx.reject_all?.article_numbers);
    expect(other.comments).toEqual(docx.comments);
    expect(other.tables).toEqual(docx.tables);
  });

  it('is refused when it was cut short', async () => {
    const whole = savedAs(`03-tcvn3.${extension}`);
    const result = await readDocument(whole.subarray(0, Math.floor(whole.length / 2)), `a.${extension}`);
    expect(result).toMatchObject({ ok: false, error: { code: 'file-damaged' } });
  });
});

describe('Rich Text Format', () => {
  it('reads bytes by the character set of their font, and Unicode with its substitutes', async () => {
    const fonts = '{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset163 Times New Roman;}{\\f2\\fcharset163 .VnTime;}}';
    expect(await text(`{\\rtf1\\ansi${fonts}\\f1 a\\'f0\\f0\\'e9 \\u7873?u\\uc2 \\u273\\'63\\'64.\\par}`)).toEqual([
      'ađé ềuđ.',
    ]);
    expect(await text(`{\\rtf1\\ansi${fonts}\\f2 \\'abn\\par}`)).toEqual(['«n']);
  });

  it('takes the number that the writing program left when no list defines it', async () => {
    const source = await openSource(
      new TextEncoder().encode('{\\rtf1{\\pntext 1.\\tab}M\\u7897?t\\par{\\listtext 2.\\tab}Hai\\par}'),
      'a.rtf',
    );
    const labels = source.blocks.map((block) => {
      const list = block.kind === 'paragraph' ? (block.list?.list ?? '') : '';
      return source.numbering.patterns[list]?.levels[0]?.text;
    });
    expect(labels).toEqual(['1.', '2.']);
  });

  it('passes over pictures, headers and groups it does not know', async () => {
    expect(await text('{\\rtf1{\\header Trang 1}{\\pict\\bin3 }}}}a{\\*\\la x{\\b y}}{\\i b}\\par}')).toEqual(['ab']);
  });

  it('is refused when groups have no end', async () => {
    const deep = new TextEncoder().encode(`{\\rtf1${'{'.repeat(50_000)}`);
    expect(await readDocument(deep, 'a.rtf')).toMatchObject({ ok: false, error: { code: 'file-unsafe' } });
  });
});

describe('HTML that calls itself .doc', () => {
  it('gives fonts by element and by style sheet', async () => {
    for (const name of ['03-tcvn3', '04-vni']) {
      const { other, docx } = await both(name, 'html');
      for (const key of ['articles', 'chapters', 'preamble', 'signatories', 'title', 'encoding'] as const) {
        expect(other[key]).toEqual(docx[key]);
      }
    }
    expect((await openSource(savedAs('03-tcvn3.html'), 'quy-uoc.doc')).format).toBe('html');
  });

  it('takes the numbers that Word drew, and those of lists', async () => {
    const page = `<html><head><meta charset="utf-8"><style><!-- p.Tieude{text-align:center;font-weight:bold} --></style></head><body>
      <p class=Tieude>QUY ƯỚC</p><p class=Tieude>Thôn Đông Khê</p>
      <p class=MsoNormal><b><![if !supportLists]><span style='mso-list:Ignore'>Điều 1.<span>&nbsp;&nbsp; </span></span><![endif]>Ăn
      ở</b></p><ol><li>Sạch sẽ.</li><li><p>Gọn gàng:</p><ol type=a><li>Nhà;</li><li>Bếp.</li></ol></li></ol>
      <p><del>2. Bỏ.</del><ins>3. Thêm.</ins></p></body></html>`;
    const reading = await readFile(new TextEncoder().encode(page), 'quy-uoc.doc');
    expect(reading.title).toBe('QUY ƯỚC Thôn Đông Khê');
    expect(reading.articles).toMatchObject([
      {
        number: '1',
        title: 'Ăn ở',
        clauses: [
          { number: '1', text: 'Sạch sẽ.' },
          { number: '2', text: 'Gọn gàng:', points: [{ label: 'a' }, { label: 'b' }] },
          { number: '3', text: 'Thêm.' },
        ],
      },
    ]);
    expect(reading.numbering).toBe('mixed');
  });

  it('is refused when elements have no end', async () => {
    const deep = new TextEncoder().encode(`<html><body>${'<div>'.repeat(100_000)}`);
    expect(await readDocument(deep, 'a.doc')).toMatchObject({ ok: false, error: { code: 'file-unsafe' } });
  });
});

describe('plain text', () => {
  const lines =
    'QUY ƯỚC\nThôn Đông Khê\nĐiều 1. Giữ gìn vệ sinh\n1. Quét dọn đường làng, ngõ xóm.\n2. Không đổ rác ra mương.';
  const expected = {
    articles: [{ number: '1', title: 'Giữ gìn vệ sinh', clauses: [{ number: '1' }, { number: '2' }] }],
  };
  it('is read in UTF-8, with and without its mark, and in UTF-16', async () => {
    const utf8 = new TextEncoder().encode(lines);
    expect(await readFile(utf8, 'a.txt')).toMatchObject(expected);
    expect(await readFile(new Uint8Array([0xef, 0xbb, 0xbf, ...utf8]), 'a.txt')).toMatchObject(expected);
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...Array.from(lines).flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]),
    ]);
    expect(await readFile(utf16, 'a.txt')).toMatchObject(expected);
  });

  it('is read in TCVN3 and VNI by its content', async () => {
    const tcvn3 = tcvn3Runs(lines.replace('QUY ƯỚC', 'Quy ước'))
      .map((run) => run.text)
      .join('');
    expect(await readFile(latin1(tcvn3), 'a.txt')).toMatchObject(expected);
    expect(await readFile(latin1(vniText(lines)), 'a.txt')).toMatchObject(expected);
  });

  it('is read in windows-1258', async () => {
    const codes = new Map<string, number>();
    const decoder = new TextDecoder('windows-1258');
    for (let byte = 0; byte < 256; byte += 1) codes.set(decoder.decode(new Uint8Array([byte])), byte);
    // windows-1258 has the letters composed and the tones as marks behind them.
    const split = Array.from(lines).flatMap((letter) => {
      if (codes.has(letter)) return [letter];
      const parts = letter.normalize('NFD');
      const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(parts)?.[0] ?? '';
      return [parts.replace(/[\u0300\u0301\u0303\u0309\u0323]/, '').normalize('NFC'), tone];
    });
    const bytes = Uint8Array.from(split.filter(Boolean).map((sign) => codes.get(sign) ?? 0x3f));
    expect(await readFile(bytes, 'a.txt')).toMatchObject(expected);
  });
});
