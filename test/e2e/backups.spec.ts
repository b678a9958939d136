import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { z } from 'zod';
import { expect, test } from '../support/app.ts';

async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Mở xã mẫu' }).click();
  await expect(page.getByText('Xã mẫu để tập. Không phải dữ liệu thật.')).toBeVisible();
}

async function openData(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Cài đặt' }).click();
  await page.getByRole('button', { name: 'Dữ liệu trên máy' }).click();
}

/** Changes the name of the commune by what the clerk can do quickly: its settings. */
async function renameTo(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Cài đặt' }).click();
  await page.getByLabel('Trực thuộc').fill(name);
  await page.getByRole('button', { name: 'Lưu thay đổi' }).click();
  await expect(page.getByText('Đã lưu thông tin xã, phường')).toBeVisible();
}

const backupRows = (page: Page) => page.getByRole('list', { name: 'Sao lưu và khôi phục' }).getByRole('listitem');

test('a backup is made, looked into, restored, and the restore is taken back', async ({ app: { page } }) => {
  await openSample(page);
  await openData(page);
  await page.getByRole('button', { name: 'Sao lưu ngay' }).click();
  await expect(page.getByText('đã mở lại và đếm đủ')).toBeVisible();
  await expect(backupRows(page)).toHaveCount(1);
  await renameTo(page, 'tỉnh Thử Nghiệm');
  await openData(page);
  await backupRows(page).first().getByRole('button', { name: 'Xem bên trong' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('2 thôn, tổ dân phố, 300 hộ, 40 cán bộ')).toBeVisible();
  await dialog.getByRole('button', { name: 'Khôi phục dữ liệu' }).click();
  await expect(page.getByText('Đã khôi phục dữ liệu lúc')).toBeVisible();
  // The present state was backed up first.
  await expect(backupRows(page).getByText('Trước khi khôi phục')).toBeVisible();
  await page.getByRole('button', { name: 'Quay lại như trước khi khôi phục' }).click();
  await expect(page.getByText('Đã quay lại như trước khi khôi phục')).toBeVisible();
  await page.getByRole('button', { name: 'Cài đặt' }).click();
  await expect(page.getByLabel('Trực thuộc')).toHaveValue('tỉnh Thử Nghiệm');
});

test('one year alone is restored from a file, the rest stays', async ({ app }) => {
  const { page } = app;
  await openSample(page);
  await openData(page);
  await page.getByRole('button', { name: 'Sao lưu ngay' }).click();
  await expect(page.getByText('đã mở lại và đếm đủ')).toBeVisible();
  await renameTo(page, 'tỉnh Thử Nghiệm');
  await openData(page);
  const backups = join(app.folder, 'Dữ liệu', 'backups');
  const [name = ''] = await readdir(backups);
  await app.chooseFiles([join(backups, name)], () =>
    page.getByRole('button', { name: 'Khôi phục từ tệp khác' }).click(),
  );
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Chỉ những phần chọn dưới đây').click();
  await expect(dialog.getByRole('button', { name: 'Khôi phục 0 phần' })).toBeDisabled();
  await dialog.getByText('Danh hiệu năm 2025').click();
  await dialog.getByText('Quy ước thôn Đông Khê').click();
  await dialog.getByRole('button', { name: 'Khôi phục 2 phần' }).click();
  await expect(page.getByText('Đã khôi phục dữ liệu lúc')).toBeVisible();
  await page.getByRole('button', { name: 'Cài đặt' }).click();
  await expect(page.getByLabel('Trực thuộc')).toHaveValue('tỉnh Thử Nghiệm');
});

const content = z.looseObject({
  books: z.looseObject({ registry: z.looseObject({ villages: z.array(z.looseObject({ id: z.string() })) }) }),
});

test('everything goes out in open forms; what comes back with a village missing is found and put right', async ({
  app,
}) => {
  const { page } = app;
  await openSample(page);
  await openData(page);
  await page.getByText('Kèm thông tin cá nhân').click();
  await page.getByRole('button', { name: 'Xuất toàn bộ dữ liệu' }).click();
  await expect(page.getByText(/^Đã lưu .+ vào /)).toBeVisible();
  const papers = join(app.folder, 'Giấy tờ');
  const [folder = ''] = (await readdir(papers)).filter((each) => each.startsWith('Xuất dữ liệu'));
  const files = await readdir(join(papers, folder));
  expect(files.filter((each) => each.endsWith('.xlsx')).length).toBeGreaterThan(3);
  const json = files.find((each) => each.endsWith('.json')) ?? '';
  const data = content.parse(JSON.parse(await readFile(join(papers, folder, json), 'utf8')));
  data.books.registry.villages.shift();
  const spoilt = join(app.folder, 'thiếu-thôn.json');
  await writeFile(spoilt, JSON.stringify(data));
  await app.chooseFiles([spoilt], () => page.getByRole('button', { name: 'Nhập từ tệp đã xuất' }).click());
  await page.getByRole('button', { name: 'Thay dữ liệu' }).click();
  await expect(page.getByText('từ tệp thiếu-thôn.json')).toBeVisible();
  await page.getByRole('button', { name: 'Kiểm tra dữ liệu' }).click();
  await expect(page.getByText('không có gì hỏng')).toBeVisible();
  const links = page.getByRole('region', { name: 'Chỗ trỏ tới mục không còn' });
  await expect(links.getByText(/hộ thuộc thôn không có trong sổ/)).toBeVisible();
  await links.getByRole('button', { name: /Sửa giúp \d+ chỗ/ }).click();
  await expect(page.getByText(/Đã sửa \d+ chỗ/)).toBeVisible();
  await expect(page.getByText('Mọi mục trỏ tới nhau đều đủ.')).toBeVisible();
});

test('a new machine begins with the backup of the old one, change log and all', async ({ app }, testInfo) => {
  await openSample(app.page);
  await openData(app.page);
  await app.page.getByRole('button', { name: 'Sao lưu ngay' }).click();
  await expect(app.page.getByText('đã mở lại và đếm đủ')).toBeVisible();
  const backups = join(app.folder, 'Dữ liệu', 'backups');
  const [name = ''] = await readdir(backups);
  const stick = testInfo.outputPath(name);
  await writeFile(stick, await readFile(join(backups, name)));
  const page = await app.restart(() => rm(join(app.folder, 'Dữ liệu'), { recursive: true }));
  await expect(page.getByText('Ba câu hỏi để bắt đầu')).toBeVisible();
  await app.chooseFiles([stick], () => page.getByRole('button', { name: 'Mở từ bản sao lưu' }).click());
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Xem bên trong' }).click();
  await expect(dialog.getByText('2 thôn, tổ dân phố, 300 hộ, 40 cán bộ')).toBeVisible();
  await expect(dialog.getByText('Không mang theo giấy tờ đã lập và bản quét')).toBeVisible();
  await dialog.getByRole('button', { name: 'Dùng bản này trên máy này' }).click();
  await expect(page.getByText('Xã mẫu để tập. Không phải dữ liệu thật.')).toBeVisible();
  await page.getByRole('button', { name: 'Cài đặt' }).click();
  await page.getByRole('button', { name: 'Nhật ký thay đổi' }).click();
  await expect(page.getByText('Mở xã mẫu')).toBeVisible();
});

test('a register that was damaged meanwhile is rebuilt, and the page says so before the work goes on', async ({
  app,
}) => {
  await openSample(app.page);
  const page = await app.restart(async () => {
    const file = join(app.folder, 'Dữ liệu', 'books', 'registry.json');
    await writeFile(file, (await readFile(file)).subarray(0, 4000));
  });
  await expect(page.getByRole('heading', { name: 'chương trình đã dựng lại được' })).toBeVisible();
  await expect(page.getByText('Tệp registry.json bị thay đổi ngoài chương trình.')).toBeVisible();
  await page.getByRole('button', { name: 'Mở chương trình' }).click();
  await expect(page.getByText('300 hộ').first()).toBeVisible();
});
