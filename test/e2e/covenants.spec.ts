import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { expect, test } from '../support/app.ts';
import { goTo, openSample } from '../support/clerk.ts';
import { wordText } from '../support/libre-office.ts';

const sample = join(import.meta.dirname, '../fixtures/covenants/01-typed-numbers.docx');
const expected = z
  .object({ counts: z.object({ chapters: z.number(), articles: z.number() }) })
  .parse(JSON.parse(readFileSync(sample.replace('.docx', '.expected.json'), 'utf8')));

test('an old file becomes a tree, takes two clauses of the code, and leaves as Word files', async ({ app }) => {
  const { page, folder } = app;
  await openSample(page);

  await goTo(page, 'Hương ước');
  await page
    .getByRole('row', { name: /Nội Khê/ })
    .getByRole('button', { name: 'Nhập bản cũ' })
    .click();
  await app.chooseFiles([sample], () => page.getByRole('button', { name: 'Chọn tệp' }).click());

  await expect(page.getByText('Không mất chữ nào.')).toBeVisible();
  const tree = page.getByRole('tree');
  await expect(tree.getByRole('treeitem', { level: 1 })).toHaveCount(expected.counts.chapters);
  await expect(tree.getByRole('treeitem', { level: 2 })).toHaveCount(expected.counts.articles);
  await page.getByRole('button', { name: 'Lưu làm phiên bản đầu' }).click();

  await expect(page.getByRole('heading', { name: 'Quy ước thôn Đông Khê' })).toBeVisible();
  await page.getByRole('treeitem', { name: /Điều 6\./ }).click();
  await page.getByRole('tab', { name: /Thư viện/ }).click();
  const card = (title: string) => page.getByRole('article').filter({ hasText: title });
  await card('Trang phục phù hợp').getByRole('button', { name: 'Chèn thành khoản 4' }).click();
  await expect(card('Trang phục phù hợp').getByText('Đã chèn')).toBeVisible();
  await card('Không viết, vẽ lên tường').getByRole('button', { name: 'Chèn thành khoản 5' }).click();
  await expect(card('Không viết, vẽ lên tường').getByText('Đã chèn')).toBeVisible();
  await expect(page.getByText(/Bổ sung khoản 4 và khoản 5 vào sau khoản 3 Điều 6 như sau:/)).toBeVisible();

  await page.getByRole('button', { name: /Lưu Word/ }).click();
  await expect(page.getByText(/Đã lưu 3 tệp vào Giấy tờ/)).toBeVisible();

  const papers = join(folder, 'Giấy tờ', new Date().getFullYear().toString(), 'Hương ước, quy ước', 'thôn Đông Khê');
  const names = readdirSync(papers);
  expect(names).toHaveLength(3);
  const amendment = names.find((name) => name.startsWith('Sửa đổi, bổ sung')) ?? '';
  const text = wordText(join(papers, amendment));
  expect(text).toContain('Bổ sung khoản 4 và khoản 5 vào sau khoản 3 Điều 6 như sau:');
  expect(text).toContain('“4. Ăn mặc gọn gàng, kín đáo khi đến đình, chùa, nhà văn hóa');
  const consolidated = wordText(join(papers, names.find((name) => name.includes('hợp nhất')) ?? ''));
  expect(consolidated).toContain('5. Không viết, vẽ, dán quảng cáo rao vặt lên tường');
  expect(consolidated).toContain('Điều 31');
});

test('a change is taken back, by its own button and by Ctrl+Z', async ({ app }) => {
  const { page } = app;
  await openSample(page);
  await goTo(page, 'Hương ước');
  await page
    .getByRole('row', { name: /Đông Khê/ })
    .getByRole('button')
    .click();
  await page.getByRole('treeitem', { name: /Điều 6\./ }).click();
  await page.getByRole('tab', { name: /Thư viện/ }).click();
  await page.getByRole('button', { name: 'Chèn thành khoản 4' }).first().click();
  await expect(page.getByRole('tab', { name: 'Việc sửa 1' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('tab', { name: 'Việc sửa 0' })).toBeVisible();
  await page.getByRole('button', { name: 'Chèn thành khoản 4' }).first().click();
  await page.getByRole('tab', { name: 'Việc sửa 1' }).click();
  await page.getByRole('button', { name: 'Bỏ việc sửa này' }).click();
  await expect(page.getByText('Chưa có việc sửa nào.')).toBeVisible();
});

test('a file that is no Word file is refused in words, and nothing is kept', async ({ app }) => {
  const { page } = app;
  await openSample(page);
  await goTo(page, 'Hương ước');
  await page.getByRole('button', { name: 'Nhập bản cũ' }).first().click();
  const picture = join(app.folder, 'anh.docx');
  writeFileSync(picture, '\x89PNG\r\n not a document');
  await app.chooseFiles([picture], () => page.getByRole('button', { name: 'Chọn tệp' }).click());
  await expect(page.getByRole('alert')).toContainText('anh.docx');
  await goTo(page, 'Hương ước');
  await expect(page.getByRole('row', { name: /Nội Khê/ }).getByText('Chưa nhập')).toBeVisible();
});
