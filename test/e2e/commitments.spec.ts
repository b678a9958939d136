import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readPages } from '#main/adapters/scans/read-pages.ts';
import { expect, test } from '../support/app.ts';
import { goTo, openSample } from '../support/clerk.ts';
import { partOf } from '../support/documents/package.ts';
import { pageCount, wordPdf, wordText } from '../support/libre-office.ts';

test('forms for every cadre go into one Word file, some are marked as signed', async ({ app }) => {
  const { page, folder } = app;
  await openSample(page);
  await goTo(page, 'Cam kết');
  await page.getByRole('button', { name: /Mở đợt ký/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Mở đợt ký' }).click();

  await page.getByRole('button', { name: 'In 40 bản còn thiếu' }).click();
  await page.getByRole('button', { name: 'Lưu Word 40 bản' }).click();
  await expect(page.getByText(/Đã lưu Cam kết năm \d{4}, 40 bản\.docx vào Giấy tờ/)).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Đóng' }).last().click();

  const papers = join(folder, 'Giấy tờ', new Date().getFullYear().toString(), 'Cam kết');
  const [file = ''] = readdirSync(papers);
  expect(pageCount(join(papers, file))).toBe(40);
  const text = wordText(join(papers, file));
  expect(text.match(/BẢN CAM KẾT/g)).toHaveLength(40);

  // As another program lays it out, each page bears a code that is read from it, and the same under the square.
  const read = await readPages(wordPdf(join(papers, file)), file, () => true);
  if (!read.ok) throw new Error(read.error.code);
  const codes = read.value.flatMap((one) => one.codes);
  expect(new Set(codes).size).toBe(40);
  const written = partOf(readFileSync(join(papers, file)), 'word/document.xml');
  for (const code of codes) expect(written).toContain(`>${code}<`);

  const grid = page.getByRole('grid', { name: 'Bản cam kết' });
  const ticks = grid.getByRole('checkbox');
  await ticks.nth(1).click();
  await ticks.nth(2).click();
  await ticks.nth(3).click();
  await page.getByRole('button', { name: 'Đánh dấu đã ký' }).click();
  await expect(page.getByText('Đã ghi 3 người: Đã ký')).toBeVisible();
  await expect(page.getByRole('button', { name: /^7,5 % 3 \/ 40 người/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'In 37 bản còn thiếu' })).toBeVisible();

  await page.getByRole('button', { name: 'Hoàn tác' }).last().click();
  await expect(page.getByRole('button', { name: /^0,0 % 0 \/ 40 người/ })).toBeVisible();
});

test('the pages of all go into one PDF, whose text is found and whose codes are read', async ({ app }) => {
  const { page, folder } = app;
  await openSample(page);
  await goTo(page, 'Cam kết');
  await page.getByRole('button', { name: /Mở đợt ký/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Mở đợt ký' }).click();
  await page.getByRole('button', { name: 'In 40 bản còn thiếu' }).click();
  await page.getByRole('button', { name: 'Lưu PDF' }).click();
  await expect(page.getByText(/Đã lưu Cam kết năm \d{4}, 40 bản\.pdf vào Giấy tờ/)).toBeVisible({ timeout: 30_000 });
  const papers = join(folder, 'Giấy tờ', new Date().getFullYear().toString(), 'Cam kết');
  const [file = ''] = readdirSync(papers);
  const read = await readPages(readFileSync(join(papers, file)), file, () => true);
  if (!read.ok) throw new Error(read.error.code);
  expect(new Set(read.value.flatMap(({ codes }) => codes)).size).toBe(40);
});

test('a campaign may ask some units only', async ({ app }) => {
  const { page } = app;
  await openSample(page);
  await goTo(page, 'Cam kết');
  await page.getByRole('button', { name: /Mở đợt ký/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('chỉ một số đơn vị').click();
  await expect(dialog.getByRole('button', { name: 'Mở đợt ký' })).toBeDisabled();
  await dialog.getByLabel(/^Trạm Y tế xã/).click();
  await dialog.getByLabel(/^Trường Mầm non/).click();
  await dialog.getByRole('button', { name: 'Mở đợt ký' }).click();
  await expect(page.getByRole('button', { name: 'In 12 bản còn thiếu' })).toBeVisible();
});

test('a refusal needs its reason', async ({ app }) => {
  const { page } = app;
  await openSample(page);
  await goTo(page, 'Cam kết');
  await page.getByRole('button', { name: /Mở đợt ký/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Mở đợt ký' }).click();
  await page.getByRole('grid').getByRole('checkbox').nth(1).click();
  await page.getByRole('button', { name: 'Ghi từ chối' }).click();
  const save = page.getByRole('button', { name: 'Ghi lý do cho 1 người' });
  await expect(save).toBeDisabled();
  await page.getByLabel('Lý do').fill('Chưa đồng ý nội dung khoản 3');
  await save.click();
  await expect(page.getByRole('button', { name: /^Từ chối 1/ })).toBeVisible();
});
