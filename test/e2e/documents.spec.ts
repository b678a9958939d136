import { execFileSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../support/app.ts';
import { goTo, openSample } from '../support/clerk.ts';

const wrongDate = join(import.meta.dirname, '../fixtures/documents/date-without-zero.docx');

test('a paper is looked at as it will print, found in, and saved as Word', async ({ app }) => {
  const { page, folder } = app;
  await openSample(page);
  await goTo(page, 'Cài đặt');
  await page.getByText('Thể thức văn bản', { exact: true }).first().click();
  await page.getByRole('button', { name: 'Xem tờ mẫu trình bày' }).click();

  const preview = page.getByRole('dialog', { name: 'Tờ mẫu trình bày văn bản' });
  await expect(preview.getByText('1 trang A4 đứng')).toBeVisible();
  await expect(preview.getByText('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM').first()).toBeVisible();
  await expect(preview.getByText('Thể thức đạt, 0 lỗi')).toBeVisible();

  const sheet = preview.locator('.preview-sheet').first();
  const whole = await sheet.boundingBox();
  await preview.getByRole('radio', { name: 'Vừa chiều ngang' }).click();
  await expect.poll(async () => (await sheet.boundingBox())?.width ?? 0).toBeGreaterThan((whole?.width ?? 0) * 1.2);

  await page.keyboard.press('Control+f');
  await preview.getByRole('textbox').fill('quoc hieu');
  await expect(preview.getByText('1 / 1 chỗ')).toBeVisible();
  await page.keyboard.press('Escape');

  await preview.getByRole('button', { name: 'Lưu Word' }).click();
  await expect(preview.getByText(/Đã lưu Tờ mẫu trình bày văn bản\.docx/)).toBeVisible();
  await preview.getByRole('button', { name: 'Lưu PDF' }).click();
  await expect(preview.getByText(/Đã lưu Tờ mẫu trình bày văn bản\.pdf/)).toBeVisible();
  const year = new Date().getFullYear().toString();
  expect(readdirSync(join(folder, 'Giấy tờ', year))).toContain('Tờ mẫu trình bày văn bản.docx');
  const pdf = join(folder, 'Giấy tờ', year, 'Tờ mẫu trình bày văn bản.pdf');
  expect(execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' })).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');

  await page.keyboard.press('Escape');
  await expect(preview).toBeHidden();
});

test('printing puts the pages alone on A4 sheets', async ({ app }) => {
  const { page } = app;
  await openSample(page);
  await goTo(page, 'Cài đặt');
  await page.getByText('Thể thức văn bản', { exact: true }).first().click();
  await page.getByRole('button', { name: 'Xem tờ mẫu trình bày' }).click();
  await page.evaluate(() => {
    window.print = () =>
      document.documentElement.setAttribute(
        'data-printed',
        String(document.querySelectorAll('.print-pages .paper-page').length),
      );
  });
  await page.getByRole('button', { name: /^In 1 trang/ }).click();
  await expect(page.locator('html[data-printed="1"]')).toHaveCount(1);
});

test('a Word file is held against the decree and corrected in a copy', async ({ app }) => {
  const { page, folder } = app;
  await openSample(page);
  await goTo(page, 'Cài đặt');
  await page.getByText('Thể thức văn bản', { exact: true }).first().click();
  await app.chooseFiles([wrongDate], () => page.getByRole('button', { name: 'Chọn tệp Word để kiểm tra' }).click());
  await expect(page.getByText('Ngày, tháng thiếu số 0').first()).toBeVisible();
  await expect(page.getByText('Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.4').first()).toBeVisible();
  await page.getByRole('button', { name: /Sửa 1 điểm trong một bản sao/ }).click();
  await expect(page.getByText('Đã sửa 1 / 1 điểm trong bản sao.')).toBeVisible();
  const year = new Date().getFullYear().toString();
  expect(readdirSync(join(folder, 'Giấy tờ', year, 'Đã chỉnh thể thức'))).toEqual([
    'date-without-zero (đã chỉnh thể thức).docx',
  ]);
});

test('numbers are given, kept, given back and struck out', async ({ app }) => {
  const { page } = app;
  await openSample(page);
  await goTo(page, 'Cài đặt');
  await page.getByText('Sổ số văn bản', { exact: true }).first().click();
  await expect(page.getByText('Số tiếp theo: 01/QĐ-UBND')).toBeVisible();
  await page.getByLabel('Trích yếu').fill('Công nhận Quy ước thôn Mẫu');
  await page.getByRole('button', { name: 'Cấp số' }).click();
  await expect(page.getByText('Đã cấp số 01/QĐ-UBND.')).toBeVisible();
  await page.getByLabel('Trích yếu').fill('Khen thưởng cuối năm');
  await page.getByRole('button', { name: 'Giữ số' }).click();
  await expect(page.getByRole('cell', { name: '02/QĐ-UBND' })).toBeVisible();
  await page.getByRole('button', { name: 'Trả số đang giữ' }).click();
  await expect(page.getByRole('cell', { name: '02/QĐ-UBND' })).toBeHidden();
  await page.getByRole('button', { name: 'Ghi là đã hủy' }).click();
  await expect(page.getByText('0 đã cấp · 0 đang giữ · 1 đã hủy')).toBeVisible();
  await expect(page.getByText('Số tiếp theo: 02/QĐ-UBND')).toBeVisible();
});

test('a Word file of the office stands for a kind of paper, and can be put away again', async ({ app }) => {
  const { page, folder } = app;
  await openSample(page);
  await goTo(page, 'Cài đặt');
  await page.getByText('Mẫu giấy tờ', { exact: true }).first().click();
  await page.getByPlaceholder('Tìm giấy tờ').fill('quyet dinh cong nhan');
  await page.getByText('Quyết định công nhận', { exact: true }).click();
  const panel = page.getByRole('complementary', { name: 'Quyết định công nhận' });
  await expect(panel.getByText('{{thôn}}', { exact: true })).toBeVisible();

  await app.chooseFiles([wrongDate], () =>
    panel.getByRole('button', { name: 'Chọn tệp Word để kiểm tra mẫu' }).click(),
  );
  await expect(panel.getByText('Mẫu dùng được')).toBeVisible();
  await panel.getByRole('button', { name: 'Dùng mẫu này' }).click();
  await expect(panel.getByText('date-without-zero.docx')).toBeVisible();
  await expect(page.getByText(/^\d+ loại giấy tờ, 1 loại có mẫu của cơ quan$/)).toBeVisible();

  await panel.getByRole('button', { name: 'Lưu mẫu khởi đầu' }).click();
  await expect(panel.getByText(/Đã lưu Mẫu khởi đầu, Quyết định công nhận\.docx/)).toBeVisible();
  const year = new Date().getFullYear().toString();
  expect(readdirSync(join(folder, 'Giấy tờ', year, 'Mẫu của cơ quan'))).toEqual([
    'Mẫu khởi đầu, Quyết định công nhận.docx',
  ]);

  await panel.getByRole('button', { name: 'Dùng lại mẫu của chương trình' }).click();
  await expect(panel.getByText('Đang in theo mẫu của chương trình')).toBeVisible();
});

test('the pages sent to the printer make a PDF with text to select and a bookmark for each heading', async ({
  app,
  shell,
}) => {
  test.skip(shell !== 'web', 'Electron makes its PDF by itself');
  const { page } = app;
  await openSample(page);
  await goTo(page, 'Cài đặt');
  await page.getByText('Thể thức văn bản', { exact: true }).first().click();
  await page.getByRole('button', { name: 'Xem tờ mẫu trình bày' }).click();
  // What is in the tree while the browser's dialog is open stays there, to be taken as a PDF.
  await page.evaluate(() => {
    window.print = () => {
      const pages = document.querySelector('.print-pages')?.cloneNode(true);
      if (pages !== undefined) document.body.append(pages);
    };
  });
  await page.getByRole('button', { name: /^In 1 trang/ }).click();
  await expect(page.locator('body > .print-pages')).toHaveCount(1);
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, outline: true, tagged: true });
  const path = join(app.folder, 'in.pdf');
  writeFileSync(path, pdf);
  expect(execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' })).toContain('THÔNG BÁO');
  expect(execFileSync('pdfinfo', [path], { encoding: 'utf8' })).toMatch(/Pages:\s+1\n[\s\S]*A4/);
  expect(execFileSync('pdffonts', [path], { encoding: 'utf8' })).toMatch(/yes yes/);
  expect(pdf.toString('latin1')).toContain('/Type /Outlines');
});
