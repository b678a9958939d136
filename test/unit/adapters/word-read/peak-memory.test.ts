import { execFile } from 'node:child_process';
import { randomFillSync } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { crc32, deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { docxFile, paragraph } from '#test/support/covenants/docx-file.ts';
import { bundleProgram } from '#test/support/run-worker.ts';

const said = z.object({ outcome: z.string(), articles: z.number(), peakMegabytes: z.number() });
/** What reading a file may cost at most, with the program around it. */
const MOST_MEGABYTES = 400;

describe('reading a file in a program of its own', { timeout: 120_000 }, () => {
  let program = '';
  let place = '';

  beforeAll(async () => {
    place = await mkdtemp(join(tmpdir(), 'le-lang-memory-'));
    program = await bundleProgram('test/support/read-file-program.ts', join(place, 'program'));
  });

  afterAll(() => rm(place, { recursive: true, force: true }));

  async function read(name: string, bytes: Uint8Array): Promise<z.infer<typeof said>> {
    const path = join(place, name);
    await writeFile(path, bytes);
    const { stdout } = await promisify(execFile)(process.execPath, [program, path]);
    return said.parse(JSON.parse(stdout));
  }

  it('refuses a part that inflates a thousandfold before its memory is taken', async () => {
    const bomb = docxFile({ body: paragraph('a'), extra: { 'word/styles.xml': new Uint8Array(90_000_000) } });
    const answer = await read('bom.docx', bomb);
    expect(answer.outcome).toBe('file-unsafe');
    expect(answer.peakMegabytes).toBeLessThan(MOST_MEGABYTES);
  });

  it('refuses sixty megabytes of honest looking paragraphs while they come in', async () => {
    const body = Array.from({ length: 400_000 }, (_, n) => paragraph(plainLine(n))).join('');
    expect(body.length).toBeGreaterThan(40_000_000);
    const answer = await read('dai.docx', docxFile({ body }));
    expect(answer.outcome).toBe('file-unsafe');
    expect(answer.peakMegabytes).toBeLessThan(MOST_MEGABYTES);
  });

  it('reads the longest covenant that it takes within its memory', async () => {
    const body = Array.from({ length: 39_000 }, (_, n) => paragraph(articleLine(n))).join('');
    const answer = await read('dai-nhat.docx', docxFile({ body: paragraph('QUY ƯỚC') + body }));
    expect(answer).toMatchObject({ outcome: 'ok', articles: 7_800 });
    expect(answer.peakMegabytes).toBeLessThan(MOST_MEGABYTES);
  });

  it('passes two hundred megabytes of pictures over', async () => {
    const picture = randomFillSync(new Uint8Array(50_000_000));
    const pictures = Object.fromEntries([1, 2, 3, 4].map((n) => [`word/media/image${n}.jpeg`, picture]));
    const answer = await read('anh.docx', storedZip(docxParts(), pictures));
    expect(answer).toMatchObject({ outcome: 'ok', articles: 1 });
    expect(answer.peakMegabytes).toBeLessThan(MOST_MEGABYTES);
  });
});

const bytes = (text: string) => new TextEncoder().encode(text);
const plainLine = (n: number) => `${n}. Mọi hộ giữ gìn đường làng ngõ xóm, việc số ${(n * 7_919) % 100_003} của thôn.`;
const articleLine = (n: number) =>
  n % 5 === 0 ? `Điều ${n / 5 + 1}. Việc thứ ${n}` : `${n % 5}. Mọi hộ giữ gìn đường làng ngõ xóm, việc ${n}.`;

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

function docxParts(): { readonly [path: string]: Uint8Array } {
  return {
    '[Content_Types].xml': bytes('<Types/>'),
    'word/document.xml': bytes(`<w:document ${W}><w:body>${paragraph('Điều 1. Vệ sinh')}</w:body></w:document>`),
  };
}

/** A zip with its pictures stored as they are, which a library would copy several times. */
function storedZip(
  parts: { readonly [path: string]: Uint8Array },
  stored: { readonly [path: string]: Uint8Array },
): Uint8Array {
  const entries = [
    ...Object.entries(parts).map(([path, data]) => ({ path, data, packed: deflateRawSync(data), method: 8 })),
    ...Object.entries(stored).map(([path, data]) => ({ path, data, packed: data, method: 0 })),
  ];
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { path, data, packed, method } of entries) {
    const name = Buffer.from(path);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, name]);
    const central = Buffer.alloc(46);
    central.write('PK\u0001\u0002');
    central.writeUInt16LE(20, 4);
    common.copy(central, 6, 0, 26);
    central.writeUInt32LE(offset, 42);
    directory.push(central, name);
    pieces.push(local, packed);
    offset += local.length + packed.length;
  }
  const size = directory.reduce((sum, piece) => sum + piece.length, 0);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...pieces, ...directory, end]);
}
