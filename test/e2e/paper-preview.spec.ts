import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../support/app.ts';
import { goTo, openSample } from '../support/clerk.ts';

const sample = join(import.meta.dirname, '../fixtures/covenants/01-typed-numbers.docx');
const year = String(new Date().getFullYear());

test('a covenant is looked at page by page before it leaves, found in, and saved from there', async ({ app }) => {
  const { page, folder } = app;
  await openSample(page);
  await goTo(page, 'Hương ước');
  await page
    .getByRole('row', { name: /Nội Khê/ })
    .getByRole('button', { name: 'Nhập bản cũ' })
    .click();
  await app.chooseFiles([sample], () => page.getByRole('button', { name: 'Chọn tệp' }).click());
  await page.getByRole('button', { name: 'Lưu làm phiên bản đầu' }).click();
  await expect(page.getByRole('heading', { name: 'Quy ước thôn Đông Khê' })).toBeVisible();

  await page.getByRole('button', { name: 'Xem trước', exact: true }).click();
  const preview = page.getByRole('dialog', { name: 'Quy ước thôn Đông Khê' });
  await expect(preview.getByText(/^\d+ trang A4 đứng$/)).toBeVisible();
  await expect(preview.getByText('QUY ƯỚC', { exact: true }).first()).toBeVisible();
  await page.keyboard.press('Control+f');
  await preview.getByRole('textbox').fill('truong thon');
  await expect(preview.getByText(/^1 \/ \d+ chỗ$/)).toBeVisible();
  await page.keyboard.press('Escape');
  await preview.getByRole('button', { name: 'Lưu Word' }).click();
  await expect(preview.getByText(/Đã lưu Quy ước thôn Đông Khê\.docx/)).toBeVisible();
  expect(readdirSync(join(folder, 'Giấy tờ', year, 'Hương ước, quy ước', 'thôn Đông Khê'))).toEqual([
    'Quy ước thôn Đông Khê.docx',
  ]);
  await page.keyboard.press('Escape');
  await expect(preview).toBeHidden();
});

test('the papers of a village’s titles are looked at before they are written', async ({ app }) => {
  const { page, folder } = app;
  await openSample(page);
  await goTo(page, 'Danh hiệu');
  await page.getByRole('button', { name: `Mở năm ${year}` }).click();
  await page.getByRole('row', { name: /Nội Khê/ }).dblclick();
  await page.getByRole('grid', { name: /Nội Khê/ }).waitFor();

  await page.getByRole('button', { name: 'Xem giấy tờ' }).click();
  await page.getByRole('menuitem', { name: 'Biên bản họp bình xét' }).click();
  const minutes = page.getByRole('dialog', { name: /^Biên bản họp bình xét/ });
  await expect(minutes.getByText('BIÊN BẢN', { exact: true }).first()).toBeVisible();
  await minutes.getByRole('button', { name: 'Lưu Word' }).click();
  await expect(minutes.getByText(/Đã lưu Biên bản họp bình xét/)).toBeVisible();
  expect(readdirSync(join(folder, 'Giấy tờ', year, 'Danh hiệu Gia đình văn hóa'))).toHaveLength(1);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Xem giấy tờ' }).click();
  await page.getByRole('menuitem', { name: 'Phiếu chấm điểm của hộ' }).click();
  const slips = page.getByRole('dialog', { name: /^Phiếu chấm điểm/ });
  await expect(slips.getByText('PHIẾU CHẤM ĐIỂM', { exact: true }).first()).toBeVisible();
  await expect(slips.getByText(/^\d+ trang A4 đứng$/)).toBeVisible();
});
