import type { Page } from '@playwright/test';
import { expect, test } from '../support/app.ts';

async function setUp(page: Page): Promise<void> {
  await page.getByLabel('Tên đơn vị').fill('xã Vân Khê');
  await page.getByLabel('Trực thuộc').fill('thành phố Hà Nội');
  await page.getByLabel('Số thôn, tổ dân phố').fill('51');
  await page.getByRole('button', { name: 'Bắt đầu làm việc' }).click();
  await expect(page.getByRole('navigation', { name: 'Các việc' })).toBeVisible();
}

async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Mở xã mẫu' }).click();
  await expect(page.getByText('Xã mẫu để tập. Không phải dữ liệu thật.')).toBeVisible();
}

/** Whether anything sticks out to the right, so that the window would have to be scrolled sideways. */
const overflows = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth + 1);

test('first start says at the field what is missing and leads there', async ({ app: { page } }) => {
  await page.getByLabel('Tên đơn vị').fill('Vân Khê');
  await page.getByRole('button', { name: 'Bắt đầu làm việc' }).click();
  await expect(page.getByText('Ghi cả cấp và tên')).toBeVisible();
  await expect(page.getByLabel('Tên đơn vị')).toBeFocused();
  await expect(page.getByLabel('Tên đơn vị')).toHaveAccessibleDescription(/Ghi cả cấp và tên/);
});

test('three answers from the keyboard set the office up, and it is there after a restart', async ({ app }) => {
  await expect(app.page.getByLabel('Tên đơn vị')).toBeFocused();
  await app.page.keyboard.type('xã Vân Khê');
  await app.page.keyboard.press('Tab');
  await app.page.keyboard.type('thành phố Hà Nội');
  await app.page.keyboard.press('Tab');
  await app.page.keyboard.type('51');
  await app.page.keyboard.press('Enter');
  await expect(app.page.getByText('UBND xã Vân Khê')).toBeVisible();
  await expect(app.page.getByText(/^Đã lưu \d\d:\d\d$/)).toBeVisible();
  const page = await app.restart();
  await expect(page.getByText('UBND xã Vân Khê')).toBeVisible();
});

test('the places answer to Ctrl and their number, and each says where we are', async ({ app: { page } }) => {
  await setUp(page);
  const places = ['Trang chủ', 'Hương ước', 'Danh hiệu', 'Cam kết', 'Chương trình', 'Hộ, cán bộ', 'Báo cáo'];
  for (const [index, name] of places.entries()) {
    await page.keyboard.press(`Control+${index + 1}`);
    await expect(page.getByRole('button', { name, exact: true })).toHaveAttribute('aria-current', 'page');
    await expect(page).toHaveTitle(new RegExp(`^${name}`));
  }
});

test('a saved change can be undone from its message, redone, and stands in the log', async ({ app: { page } }) => {
  await setUp(page);
  await page.getByRole('button', { name: 'Cài đặt' }).click();
  await page.getByLabel('Trực thuộc').fill('tỉnh Bắc Ninh');
  await page.getByRole('button', { name: 'Lưu thay đổi' }).click();
  await page.getByRole('status').getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(page.getByLabel('Trực thuộc')).toHaveValue('thành phố Hà Nội');
  await page.getByRole('button', { name: 'Làm lại (Ctrl+Y)' }).click();
  await expect(page.getByLabel('Trực thuộc')).toHaveValue('tỉnh Bắc Ninh');
  await page.getByRole('button', { name: 'Nhật ký thay đổi' }).click();
  await expect(page.getByRole('gridcell', { name: 'Làm lại: Sửa thông tin xã, phường và người ký' })).toBeVisible();
});

test('undoing the set-up itself leaves a way back', async ({ app: { page } }) => {
  await setUp(page);
  await page.keyboard.press('Control+Z');
  await expect(page.getByRole('heading', { name: 'Ba câu hỏi để bắt đầu' })).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'Làm lại' }).click();
  await expect(page.getByText('UBND xã Vân Khê')).toBeVisible();
});

test('search finds without marks, and Enter goes there', async ({ app: { page } }) => {
  await openSample(page);
  await page.keyboard.press('Control+K');
  await page.keyboard.type('dong khe');
  await expect(page.getByRole('option', { name: /Đông Khê/ }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Trang chủ', exact: true })).not.toHaveAttribute(
    'aria-current',
    'page',
  );
});

test('help opens beside the screen with F1 and closes with Escape', async ({ app: { page } }) => {
  await setUp(page);
  await page.keyboard.press('F1');
  await expect(page.getByRole('complementary', { name: 'Trợ giúp' })).toContainText('tìm thôn, người, điều khoản');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary', { name: 'Trợ giúp' })).toBeHidden();
});

test('text size, colours and language hold at once and after a restart', async ({ app }) => {
  await setUp(app.page);
  await app.page.getByRole('button', { name: 'Cài đặt' }).click();
  await app.page.getByRole('button', { name: 'Cỡ chữ, giao diện' }).click();
  await app.page.getByRole('radio', { name: '150 %' }).click();
  await app.page.getByRole('radio', { name: /Tối/ }).click();
  await app.page.getByRole('radio', { name: 'English' }).click();
  await expect(app.page.getByRole('button', { name: 'Settings' })).toBeVisible();
  const root = app.page.locator('html');
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await expect(root).toHaveAttribute('data-width', 'max-1180 max-1000');
  expect(await overflows(app.page)).toBe(false);
  const page = await app.restart();
  await expect(page.getByRole('button', { name: 'Settings' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

for (const [width, height] of [
  [1366, 768],
  [1093, 614],
  [911, 512],
  [683, 384],
] as const) {
  test(`nothing sticks out of a window of ${width} × ${height}`, async ({ app: { page } }) => {
    await page.setViewportSize({ width, height });
    expect(await overflows(page)).toBe(false);
    await openSample(page);
    for (const place of ['home', 'programme', 'reports', 'settings']) {
      await page.evaluate((to) => {
        window.location.hash = `#/${to}`;
      }, place);
      await expect(page.getByRole('main').locator('h1')).toBeAttached();
      expect(await overflows(page)).toBe(false);
    }
  });
}
