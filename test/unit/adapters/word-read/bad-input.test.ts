import * as fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocument } from '#main/adapters/word/read/read-document.ts';
import type { SourceBlock } from '#shared/covenants/source-document.ts';
import { docxFile, paragraph, table } from '#test/support/covenants/docx-file.ts';
import { oleFile } from '#test/support/covenants/ole-file.ts';
import { openSource, sampleBytes } from '#test/support/covenants/samples.ts';

const NAME = 'Quy ước thôn Hạ Vân.docx';

async function codeOf(bytes: Uint8Array, name = NAME): Promise<string> {
  const result = await readDocument(bytes, name);
  if (!result.ok) expect(result.error.params).toMatchObject({ name });
  return result.ok ? 'ok' : result.error.code;
}

describe('a file that cannot be read', () => {
  it('is refused when it is empty', async () => {
    expect(await codeOf(new Uint8Array())).toBe('file-empty');
  });

  it('is refused when it is cut short, wherever', async () => {
    const whole = sampleBytes('01-typed-numbers.docx');
    for (const share of [0.02, 0.3, 0.6, 0.9, 0.99]) {
      expect(await codeOf(whole.subarray(0, Math.floor(whole.length * share)))).toBe('file-damaged');
    }
    const old = sampleBytes('07-old-binary.doc');
    expect(await codeOf(old.subarray(0, 700), 'a.doc')).toBe('file-damaged');
  });

  it('is refused when a byte of its text was changed', async () => {
    const bytes = sampleBytes('01-typed-numbers.docx').slice();
    const inDocument = 1_800;
    bytes[inDocument] = (bytes[inDocument] ?? 0) ^ 0xff;
    expect(await codeOf(bytes)).toBe('file-damaged');
  });

  it('is refused when it has a password', async () => {
    const packed = oleFile({ EncryptionInfo: new Uint8Array(64), EncryptedPackage: new Uint8Array(5_000) });
    expect(await codeOf(packed)).toBe('file-encrypted');
  });

  it('is refused when an old .doc has a password', async () => {
    const bytes = sampleBytes('07-old-binary.doc').slice();
    const fib = bytes.findIndex((byte, at) => byte === 0xec && bytes[at + 1] === 0xa5);
    bytes[fib + 0x0b] = (bytes[fib + 0x0b] ?? 0) | 0x01;
    expect(await codeOf(bytes, 'a.doc')).toBe('file-encrypted');
  });

  it('is refused when an entry of its zip has a password', async () => {
    const bytes = docxFile({ body: paragraph('Điều 1.') }).slice();
    for (const signature of [
      [0x50, 0x4b, 3, 4, 6],
      [0x50, 0x4b, 1, 2, 8],
    ] as const) {
      const [, , third, fourth, flag] = signature;
      bytes.forEach((byte, at) => {
        const here = byte === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === third && bytes[at + 3] === fourth;
        if (here) bytes[at + flag] = (bytes[at + flag] ?? 0) | 1;
      });
    }
    expect(await codeOf(bytes)).toBe('file-encrypted');
  });

  it('is refused when it is something else under a Word name', async () => {
    const jpeg = new Uint8Array(2_000).fill(7);
    jpeg.set([0xff, 0xd8, 0xff, 0xe0]);
    expect(await codeOf(jpeg)).toBe('file-wrong-kind');
    expect(await codeOf(strToU8('Điều 1. Phạm vi'))).toBe('file-wrong-kind');
    expect(await codeOf(zipSync({ 'xl/workbook.xml': strToU8('<a/>') }))).toBe('file-wrong-kind');
    expect(await codeOf(oleFile({ Workbook: new Uint8Array(10) }), 'a.doc')).toBe('file-wrong-kind');
  });

  it('is refused when it is a Word 6 file', async () => {
    expect(await codeOf(oleFile({ WordDocument: new Uint8Array([0xdc, 0xa5, 0, 0]) }), 'a.doc')).toBe(
      'file-wrong-kind',
    );
  });
});

describe('a file that was made to harm', () => {
  it('is refused by how much it shrank, before it is inflated', async () => {
    const spaces = `<w:p>${' '.repeat(12_000_000)}</w:p>`;
    expect(await codeOf(docxFile({ body: spaces }))).toBe('file-unsafe');
  });

  it('is refused by how large it says it is', async () => {
    const bytes = docxFile({ body: paragraph('x') }).slice();
    setInflatedSize(bytes, 'word/document.xml', 3_000_000_000);
    expect(await codeOf(bytes)).toBe('file-unsafe');
  });

  it('is broken off when more comes out than it says', async () => {
    const bytes = docxFile({ body: paragraph('Điều 1. '.repeat(5_000)) }).slice();
    setInflatedSize(bytes, 'word/document.xml', 1_000);
    expect(await codeOf(bytes)).toBe('file-unsafe');
  });

  it('is refused when it declares a document type with entities', async () => {
    const laughs =
      '<?xml version="1.0"?><!DOCTYPE w:document [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><w:document><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>';
    const bytes = docxFile({ body: '', extra: { 'word/document.xml': strToU8(laughs) } });
    expect(await codeOf(bytes)).toBe('file-unsafe');
  });

  it('is refused when it nests without end', async () => {
    const deep = '<w:sdt><w:sdtContent>'.repeat(60_000);
    expect(await codeOf(docxFile({ body: deep }))).toBe('file-unsafe');
  });
});

describe('a file that only looks bad', () => {
  it('is read under a wrong name', async () => {
    const bytes = docxFile({ body: paragraph('Điều 1. Phạm vi') });
    expect((await openSource(bytes, 'quy-uoc.doc')).format).toBe('docx');
  });

  it('is read with tables fifty levels deep', async () => {
    let nested = paragraph('đáy');
    for (let level = 0; level < 50; level += 1) nested = table([[nested + paragraph('')]]);
    const source = await openSource(docxFile({ body: nested }), NAME);
    expect(depthOf(source.blocks)).toBe(50);
    expect(JSON.stringify(source.blocks)).toContain('đáy');
  });

  it('is read without opening its pictures', async () => {
    const picture = new Uint8Array(30_000_000);
    const bytes = docxFile({ body: paragraph('Có ảnh'), extra: { 'word/media/image1.bmp': picture } });
    expect((await openSource(bytes, NAME)).blocks).toHaveLength(1);
  });

  it('keeps the entities that XML itself has', async () => {
    const source = await openSource(
      docxFile({ body: paragraph('<w:r><w:t>a &lt;b&gt; &amp; &#x111;</w:t></w:r>') }),
      NAME,
    );
    expect(JSON.stringify(source.blocks)).toContain('a <b> & đ');
  });
});

describe('any bytes', () => {
  const docx = sampleBytes('06-no-articles.docx');
  const doc = sampleBytes('07-old-binary.doc');

  it('end in an answer, never in an exception', async () => {
    const damaged = fc
      .record({
        source: fc.constantFrom(docx, doc),
        places: fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.integer({ min: 0, max: 255 })), {
          maxLength: 20,
        }),
        cut: fc.double({ min: 0, max: 1, noNaN: true }),
      })
      .map(({ source, places, cut }) => {
        const bytes = source.slice(0, Math.max(1, Math.floor(source.length * (cut < 0.5 ? 1 : cut))));
        for (const [place, value] of places) bytes[Math.floor(place * bytes.length)] = value;
        return { bytes, name: source === doc ? 'a.doc' : 'a.docx' };
      });
    await fc.assert(
      fc.asyncProperty(damaged, async ({ bytes, name }) => {
        expect(typeof (await readDocument(bytes, name)).ok).toBe('boolean');
      }),
      { numRuns: 150 },
    );
  });
});

function depthOf(blocks: readonly SourceBlock[]): number {
  return Math.max(
    0,
    ...blocks.map((block) =>
      block.kind === 'paragraph'
        ? 0
        : 1 + Math.max(...block.rows.flatMap((row) => row.cells.map((cell) => depthOf(cell.blocks)))),
    ),
  );
}

/** Rewrites what the directory of a zip says of an entry. */
function setInflatedSize(bytes: Uint8Array, path: string, size: number): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const name = strToU8(path);
  for (let at = 0; at < bytes.length - 46; at += 1) {
    const central = view.getUint32(at, true) === 0x02014b50;
    if (central && name.every((byte, offset) => bytes[at + 46 + offset] === byte)) view.setUint32(at + 24, size, true);
  }
}
