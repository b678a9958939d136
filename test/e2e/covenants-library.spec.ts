import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test, type App } from '../support/app.ts';
import { goTo, openSample } from '../support/clerk.ts';
import { countedClerk } from '../support/counted-clerk.ts';

const old = join(import.meta.dirname, '../fixtures/covenants/03-tcvn3.docx');

/** The sample commune with the covenant of 2004 in its second village; its editor is open. */
async function withOldCovenant(app: App): Promise<Page> {
  const { page } = app;
  await openSample(page);
  await goTo(page, 'Hương ước');
  await page
    .getByRole('row', { name: /Nội Khê/ })
    .getByRole('button', { name: 'Nhập bản cũ' })
    .click();
  await app.chooseFiles([old], () => page.getByRole('button', { name: 'Chọn tệp' }).click());
  await page.getByRole('button', { name: 'Lưu làm phiên bản đầu' }).click();
  await expect(page.getByRole('heading', { name: 'Quy ước thôn Hạ Vân' })).toBeVisible();
  return page;
}

test('a fine in an old covenant is found, mended by one click, and the mending taken back', async ({ app }) => {
  const page = await withOldCovenant(app);
  const checks = page.getByRole('region', { name: 'Kiểm tra' });
  const fine = checks.getByRole('listitem').filter({ hasText: 'Khoản 2 Điều 18 còn mức phạt tiền' });
  await expect(checks.getByText('4 dẫn chiếu nội bộ đều đúng')).toBeVisible();
  await fine.getByRole('button', { name: /Khoản 2 Điều 18/ }).click();
  await expect(fine.getByText('Căn cứ: Nghị định số 61/2023/NĐ-CP, Điều 4')).toBeVisible();
  await fine.getByRole('button', { name: 'Sửa giúp' }).click();
  await expect(fine).toHaveCount(0);
  await expect(page.getByRole('tab', { name: 'Việc sửa 1' })).toBeVisible();
  await expect(page.getByText(/Thay thế cụm từ “phạt từ 20\.000 đồng .* bằng cụm từ “nhắc nhở, góp ý”/)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(fine).toHaveCount(1);
});

test('the office words a clause of its own, offers it, and retires it', async ({ app }) => {
  const { page } = app;
  await openSample(page);
  await goTo(page, 'Hương ước');
  await page.getByRole('tab', { name: 'Thư viện điều khoản' }).click();
  await page.getByRole('button', { name: 'Thêm điều khoản' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Tên điều khoản').fill('Quét ngõ ngày rằm');
  await dialog.getByLabel('Bản ngắn').fill('Mỗi nhà quét ngõ trước nhà vào [ngày quét: ngày 14 âm lịch].');
  await dialog.getByRole('button', { name: 'Lưu điều khoản' }).click();
  const panel = page.getByRole('complementary', { name: 'Quét ngõ ngày rằm' });
  await expect(panel.getByText('Mỗi nhà quét ngõ trước nhà vào ngày 14 âm lịch.').first()).toBeVisible();
  await panel.getByRole('button', { name: 'Thôi dùng' }).click();
  await expect(panel.getByRole('button', { name: 'Dùng lại' })).toBeVisible();
  await page.getByRole('button', { name: /^Thôi dùng 1/ }).click();
  await expect(page.getByRole('row', { name: /Quét ngõ ngày rằm/ })).toBeVisible();
});

test('one clause goes into every village that lacks it, each in its place, and one is taken back alone', async ({
  app,
}) => {
  const page = await withOldCovenant(app);
  await goTo(page, 'Hương ước');
  const clerk = countedClerk(page);
  await clerk.click(page.getByRole('tab', { name: 'Ma trận điều khoản' }));
  await expect(page.getByText('0,0 % số thôn đã bổ sung đủ')).toBeVisible();
  expect(clerk.actions()).toBe(1);

  await page.getByRole('button', { name: 'Chọn các thôn còn thiếu: Bênh vực lẽ phải' }).click();
  await page.getByRole('region', { name: 'Đã chọn 2 ô' }).getByRole('button', { name: 'Bổ sung điều khoản' }).click();
  const row = (village: string) => page.getByRole('row').filter({ hasText: village });
  const place = page.getByRole('combobox', { name: /Đặt “Bênh vực lẽ phải, người yếu thế” vào đâu, Thôn Nội Khê/ });
  await place.selectOption({ label: 'Điều 10. Giữ gìn trật tự trong thôn' });
  await page.getByRole('button', { name: 'Bổ sung 2 chỗ vào 2 thôn' }).click();
  await expect(page.getByText('Đã sửa 2 thôn')).toBeVisible();
  await expect(row('Thôn Nội Khê')).toContainText('Điều 10');
  await row('Thôn Đông Khê').getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(row('Thôn Đông Khê')).toHaveCount(0);
  await row('Thôn Nội Khê').getByRole('button', { name: 'Mở' }).click();
  await expect(page.getByRole('tab', { name: 'Việc sửa 1' })).toBeVisible();
  await expect(page.getByText(/Bổ sung khoản 4 vào sau khoản 3 Điều 10 như sau:/)).toBeVisible();
});
