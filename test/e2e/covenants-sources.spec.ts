import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/app.ts';
import { goTo, openSample } from '../support/clerk.ts';

const samples = join(import.meta.dirname, '../fixtures/covenants');

async function toImport(page: Page): Promise<void> {
  await goTo(page, 'Hương ước');
  await page
    .getByRole('row', { name: /Nội Khê/ })
    .getByRole('button', { name: 'Nhập bản cũ' })
    .click();
}

test('a text copied in Word is pasted, reviewed with its old font, and kept', async ({ app }) => {
  const { page } = app;
  await openSample(page);
  await toImport(page);
  await expect(page.getByRole('button', { name: /Dán từ Word/ })).toBeVisible();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    const font = 'style="font-family:.VnTime"';
    const lines = [
      'Quy ­íc th«n Néi Khª',
      '§iÒu 1. VÖ sinh',
      '1. Gi÷ s¹ch ngâ xãm.',
      '2. R¸c ®Ó vµo thïng theo kho¶n 1 §iÒu 9 Quy ­íc nµy.',
    ];
    clipboardData.setData('text/html', lines.map((line) => `<p ${font}>${line}</p>`).join(''));
    clipboardData.setData('text/plain', lines.join('\n'));
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  });
  await expect(page.getByText('Không mất chữ nào.')).toBeVisible();
  await expect(page.getByRole('option').filter({ hasText: 'Giữ sạch ngõ xóm.' })).toBeVisible();
  // What the report speaks of is marked where it stands, and one click away.
  await expect(page.locator('mark').filter({ hasText: 'khoản 1 Điều 9 Quy ước này' })).toBeVisible();
  await page
    .getByText(/trỏ vào chỗ không có/)
    .locator('..')
    .getByRole('button', { name: 'Xem' })
    .click();
  await expect(page.locator('.review-line-chosen')).toContainText('Rác để vào thùng');
  await page.getByRole('button', { name: 'Lưu làm phiên bản đầu' }).click();
  await page.getByRole('tab', { name: 'Phiên bản' }).click();
  await expect(page.getByRole('grid', { name: 'Phiên bản' })).toContainText('Dán từ Word.html');
});

test('a file is read in two ways side by side; the kept one is read again, and that is taken back', async ({ app }) => {
  const { page } = app;
  await openSample(page);
  await toImport(page);
  await app.chooseFiles([join(samples, '05-nfd-and-mess.docx')], () =>
    page.getByRole('button', { name: 'Chọn tệp' }).click(),
  );
  await page.getByRole('radio', { name: 'So hai cách đọc' }).click();
  await expect(page.getByText('4 điều, mục sửa')).toBeVisible();
  await page.getByRole('button', { name: 'Chấp nhận hết' }).click();
  await page.getByRole('button', { name: 'Không giữ' }).click();
  await page.getByRole('button', { name: 'Lưu làm phiên bản đầu' }).click();

  await page.getByRole('tab', { name: 'Phiên bản' }).click();
  await page.getByRole('button', { name: 'Đọc lại tệp gốc' }).click();
  await expect(page.getByText('Hai bản giống nhau từng chữ').first()).toBeVisible();
  await page.getByRole('radio', { name: 'Từ chối hết' }).click();
  await expect(page.getByText('4 điều, mục sửa')).toBeVisible();
  await page.getByRole('button', { name: 'Lấy bản đọc lại làm bản mới nhất' }).click();
  const versions = page.getByRole('grid', { name: 'Phiên bản' }).getByRole('row');
  await expect(versions).toHaveCount(3);
  await page.getByRole('button', { name: 'Hoàn tác' }).last().click();
  await expect(versions).toHaveCount(2);
});

test('a new village’s covenant is begun from old ones laid side by side', async ({ app }) => {
  const { page } = app;
  await openSample(page);
  await toImport(page);
  await page.getByRole('button', { name: 'Soạn từ các bản cũ' }).click();
  await page.getByRole('checkbox', { name: /Đông Khê/ }).check();
  await expect(page.getByRole('columnheader', { name: /Đông Khê/ })).toBeVisible();
  await page.getByRole('button', { name: 'Bỏ hết' }).click();
  await page.getByRole('checkbox', { name: 'Điều 6. Ứng xử với xóm giềng' }).check();
  await page.getByRole('checkbox', { name: 'Điều 11. Việc cưới' }).check();
  await page.getByRole('button', { name: 'Lập bản mới từ 2 điều' }).click();
  await expect(page.getByRole('heading', { name: 'Quy ước thôn Nội Khê' })).toBeVisible();
  await expect(page.getByRole('treeitem', { name: 'Điều 2. Việc cưới' })).toBeVisible();
});
