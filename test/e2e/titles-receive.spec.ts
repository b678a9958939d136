import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../support/app.ts';
import { goTo, openSample } from '../support/clerk.ts';

test('a folder full of packages is handed in whole, with an answer for every file', async ({ app }, testInfo) => {
  const { page } = app;
  const stick = testInfo.outputPath('USB');
  for (const commune of ['Xã 9', 'Xã 10']) {
    mkdirSync(join(stick, commune), { recursive: true });
    writeFileSync(join(stick, commune, 'Gói danh hiệu.zip'), 'không phải gói');
  }
  writeFileSync(join(stick, 'Xã 9', 'Thư.txt'), 'Kính gửi');
  writeFileSync(join(stick, 'Xã 10', 'trống.zip'), '');

  await openSample(page);
  await goTo(page, 'Danh hiệu');
  await page.getByRole('tab', { name: 'Gói nộp cấp trên' }).click();
  await page.getByRole('radio', { name: 'Nhận về' }).click();
  await app.chooseFiles([stick], () => page.getByRole('button', { name: 'Chọn cả thư mục' }).click());

  const refused = page.getByRole('alert').filter({ hasText: '3 tệp không nhận' });
  await expect(refused.getByRole('listitem')).toHaveText([
    'Xã 9 › Gói danh hiệu.zip: không phải gói danh hiệu',
    'Xã 10 › Gói danh hiệu.zip: không phải gói danh hiệu',
    /^Xã 10 › trống\.zip: .*trống, không có nội dung/,
  ]);

  mkdirSync(testInfo.outputPath('khác'));
  writeFileSync(join(testInfo.outputPath('khác'), 'Thư.txt'), 'Kính gửi');
  await app.chooseFiles([testInfo.outputPath('khác')], () =>
    page.getByRole('button', { name: 'Chọn cả thư mục' }).click(),
  );
  await expect(page.getByText('Trong thư mục “khác” không có tệp .zip nào. Chọn thư mục khác.')).toBeVisible();
});
