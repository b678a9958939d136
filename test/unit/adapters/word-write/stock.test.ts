import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLayout } from '#main/adapters/word/check/read-layout.ts';
import { writeStock } from '#main/adapters/word/write/stock.ts';
import { checkDocument } from '#shared/documents/check/check-document.ts';
import {
  certificatePrint,
  certificateTrial,
  shippedCertificates,
  type CertificateValues,
} from '#shared/titles/certificates.ts';
import { wordPlaces } from '#test/support/libre-office.ts';
import { temporaryFolders } from '#test/support/temporary-folder.ts';

const newFolder = temporaryFolders();

const values = (name: string): CertificateValues => ({
  tên: name,
  'địa chỉ': 'Ngõ Giữa',
  'đơn vị': 'Thôn Cao Xá',
  xã: 'xã Vân Khê',
  'danh hiệu': 'Gia đình văn hóa',
  năm: '2026',
  'số năm': '3',
  'số quyết định': '120',
  'ngày quyết định': 'ngày 05 tháng 12 năm 2026',
  'nơi ngày': 'Vân Khê, ngày 05 tháng 12 năm 2026',
  'chức vụ ký': 'KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH',
  'người ký': 'Trần Văn Minh',
});

const layout = async (shift: { readonly x: number; readonly y: number }) => {
  const file = new URL('../../../../resources/legal/titles-certificates.json', import.meta.url);
  const shipped = shippedCertificates.parse(JSON.parse(await readFile(file, 'utf8')))['gia-dinh'].layout;
  const marked = { text: 'Mốc{tên}', x: 50, y: 40, width: 60, size: 12, bold: false, italic: false, align: 'left' };
  return { ...shipped, shift, texts: [...shipped.texts, { ...marked, align: 'left' as const }] };
};

async function printed(print: Parameters<typeof writeStock>[0]) {
  const file = join(await newFolder(), 'phoi.docx');
  await writeFile(file, await writeStock(print));
  return wordPlaces(file);
}

describe('texts on ready-made sheets', () => {
  it('come out where the layout says, on a page for each, moved by the correction', { timeout: 120_000 }, async () => {
    const people = ['A', 'B', 'C'].map((name) => ({ subject: name, values: values(name) }));
    for (const shift of [
      { x: 0, y: 0 },
      { x: 3.5, y: -2 },
    ]) {
      const words = await printed(certificatePrint('Phôi', await layout(shift), people));
      expect(words.filter(({ text }) => text.startsWith('Mốc')).map(({ page, text }) => [page, text])).toEqual([
        [1, 'MốcA'],
        [2, 'MốcB'],
        [3, 'MốcC'],
      ]);
      for (const word of words.filter(({ text }) => text.startsWith('Mốc'))) {
        expect(Math.abs(word.x - (50 + shift.x))).toBeLessThan(0.5);
        expect(Math.abs(word.y - (40 + shift.y))).toBeLessThan(1);
      }
    }
  });

  it('say that no layout of the decree is asked of them', async () => {
    const people = [{ subject: 'A', values: values('A') }];
    const bytes = await writeStock(certificatePrint('Phôi', await layout({ x: 0, y: 0 }), people));
    const read = await readLayout(bytes, 'phoi.docx');
    if (!read.ok) throw new Error(read.error.code);
    expect(checkDocument(read.value)).toMatchObject({ layout: 'free', findings: [] });
  });

  it(
    'show on a trial every text and the crosses, their middles where the clerk measures',
    { timeout: 120_000 },
    async () => {
      const words = await printed(certificateTrial('In thử', await layout({ x: 0, y: 0 }), values('A')));
      const crosses = words.filter(({ text }) => text === '+');
      expect(crosses).toHaveLength(4);
      expect(Math.max(...words.map(({ page }) => page))).toBe(1);
      const [first] = crosses;
      // The sign is 0.56 of its size wide.
      expect(Math.abs((first?.x ?? 0) + (14 * 0.564 * 25.4) / 72 / 2 - 20)).toBeLessThan(0.5);
      expect(words.some(({ text }) => text === 'PHÓ')).toBe(true);
    },
  );
});
