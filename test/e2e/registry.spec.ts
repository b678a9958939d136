import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, test, type App } from '../support/app.ts';
import { goTo } from '../support/clerk.ts';

const fixture = (path: string): string => fileURLToPath(new URL(`../fixtures/${path}`, import.meta.url));

/** An office of its own, without the sample's households. */
async function setUp(page: Page): Promise<void> {
  await page.getByLabel('Tên đơn vị').fill('xã Vân Khê');
  await page.getByLabel('Trực thuộc').fill('thành phố Hà Nội');
  await page.getByLabel('Số thôn, tổ dân phố').fill('6');
  await page.getByRole('button', { name: 'Bắt đầu làm việc' }).click();
  await goTo(page, 'Hộ, cán bộ');
}

async function choose(app: App, button: string, file: string): Promise<void> {
  await app.chooseFiles([fixture(file)], () => app.page.getByRole('button', { name: button }).first().click());
}

test('1,199 households come in from six sheets of six shapes, and one undo takes them back', async ({ app }) => {
  const { page } = app;
  await setUp(page);
  await choose(app, 'Nhập từ Excel', 'lists/households.xlsx');
  const dialog = page.getByRole('dialog', { name: 'Nhập danh sách hộ' });
  await expect(dialog.getByText('households.xlsx · 6 trang tính · 1.206 dòng')).toBeVisible();
  await expect(dialog.getByRole('status')).toHaveText(
    '1.199hộ mới0hộ đã có, sẽ cập nhật6trùng, đã gộp1dòng không nhận',
  );
  await expect(dialog.getByText('Dòng 62 trang Bãi Hạ (đội 7,8): không có tên chủ hộ')).toBeVisible();

  await dialog.getByRole('button', { name: 'Xem 6 hộ' }).click();
  await expect(dialog.getByText('Dòng 212 trang Đông Khê và dòng 35 trang Tân Phong')).toBeVisible();
  await dialog.getByRole('button', { name: 'Về phần ghép cột' }).click();

  await dialog.getByRole('button', { name: 'Xuất dòng lỗi ra Excel' }).click();
  await expect(dialog.getByText(/Đã lưu Các dòng chưa nhận\.xlsx/)).toBeVisible();

  await dialog.getByRole('button', { name: 'Nhập 1.199 hộ' }).click();
  await expect(page.getByText('Đã nhập 1.199 hộ.')).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Hộ dân 1.199' })).toBeVisible();

  await page.getByLabel('Tìm chủ hộ, địa chỉ, mã hộ').fill('khuat trong huy');
  await page.getByRole('grid', { name: 'Danh sách hộ' }).getByText('Khuất Trọng Huy').click();
  await expect(page.getByRole('complementary', { name: 'Khuất Trọng Huy' })).toContainText('Xóm Giếng, Đông Khê');

  await page.getByRole('button', { name: 'Hoàn tác' }).last().click();
  await expect(page.getByRole('tab', { name: 'Hộ dân 0' })).toBeVisible();
});

test('the same list again is four actions and changes nothing', async ({ app }) => {
  const { page } = app;
  await setUp(page);
  await choose(app, 'Nhập từ Excel', 'lists/households.xlsx');
  await page.getByRole('button', { name: 'Nhập 1.199 hộ' }).click();
  await expect(page.getByText('Đã nhập 1.199 hộ.')).toBeVisible();

  const began = Date.now();
  await choose(app, 'Nhập từ Excel', 'lists/households.xlsx');
  const dialog = page.getByRole('dialog', { name: 'Nhập danh sách hộ' });
  await expect(dialog.getByText('Cột ghép như lần trước')).toBeVisible();
  await expect(dialog.getByRole('status')).toContainText('1.199hộ đã có, 0 có thay đổi');
  await dialog.getByRole('button', { name: 'Nhập 1.199 hộ' }).click();
  await expect(dialog).toBeHidden();
  expect(Date.now() - began).toBeLessThan(15_000);
  await expect(page.getByRole('tab', { name: 'Hộ dân 1.199' })).toBeVisible();
});

test('cadres and past results find their people', async ({ app }) => {
  const { page } = app;
  await setUp(page);
  await choose(app, 'Nhập từ Excel', 'lists/households.xlsx');
  await page.getByRole('button', { name: 'Nhập 1.199 hộ' }).click();
  await expect(page.getByRole('tab', { name: 'Hộ dân 1.199' })).toBeVisible();

  await page.getByRole('tab', { name: /Cán bộ/ }).click();
  await choose(app, 'Nhập từ Excel', 'lists/cadres.xlsx');
  await expect(page.getByText('Trùng tên nhưng khác người, không gộp: Nguyễn Thị Huyền')).toBeVisible();
  await page.getByRole('button', { name: 'Nhập 171 người' }).click();
  await expect(page.getByText('171 / 171 người')).toBeVisible();

  await page.getByRole('tab', { name: /Hộ dân/ }).click();
  await choose(app, 'Nhập kết quả năm trước', 'lists/last-year-results.xlsx');
  await page.getByRole('button', { name: /^Xem \d+ kết quả/ }).click();
  await expect(page.getByText('ghi “Khuất Văn Cường”')).toBeVisible();
  await page.getByRole('button', { name: /^Nhập kết quả của/ }).click();
  await expect(page.getByText(/Đã nhập kết quả của [\d.]+ hộ\./)).toBeVisible();
});

test('a list with a password is refused in words, and nothing changes', async ({ app }) => {
  const { page } = app;
  await setUp(page);
  await choose(app, 'Nhập từ Excel', 'sheets/password.xlsx');
  const dialog = page.getByRole('dialog', { name: 'Nhập danh sách hộ' });
  await expect(dialog.getByRole('alert')).toContainText('có mật khẩu');
  await dialog.getByRole('button', { name: 'Hủy' }).click();
  await expect(page.getByText('Chưa có hộ nào trong sổ')).toBeVisible();
});

test('a household splits, and two villages become one with all their households', async ({ app }) => {
  const { page } = app;
  await setUp(page);
  await choose(app, 'Nhập từ Excel', 'lists/households.xlsx');
  await page.getByRole('button', { name: 'Nhập 1.199 hộ' }).click();
  await expect(page.getByRole('tab', { name: 'Hộ dân 1.199' })).toBeVisible();

  await page.getByLabel('Tìm chủ hộ, địa chỉ, mã hộ').fill('khuat trong huy');
  await page.getByRole('grid', { name: 'Danh sách hộ' }).getByText('Khuất Trọng Huy').click();
  const panel = page.getByRole('complementary', { name: 'Khuất Trọng Huy' });
  await panel.getByRole('button', { name: 'Việc khác' }).click();
  await page.getByRole('menuitem', { name: 'Tách hộ' }).click();
  const dialog = page.getByRole('dialog', { name: 'Tách thành hộ mới' });
  await dialog.getByRole('textbox', { name: 'Chủ hộ' }).fill('Khuất Văn Mẫu');
  await dialog.getByRole('button', { name: 'Tách hộ' }).click();
  await expect(page.getByRole('tab', { name: 'Hộ dân 1.200' })).toBeVisible();
  await expect(panel).toContainText('Có hộ tách ra');

  await page.getByRole('tab', { name: /Thôn/ }).click();
  await page.getByRole('checkbox', { name: 'Chọn dòng Đông Khê' }).click();
  await page.getByRole('checkbox', { name: 'Chọn dòng Nội Khê' }).click();
  await page.getByRole('button', { name: 'Sáp nhập, đổi tên' }).click();
  await page.getByLabel('Tên sau khi sáp nhập hoặc đổi tên').fill('Khê Hồi');
  await page.getByRole('button', { name: 'Lập thôn mới' }).click();
  await expect(page.getByRole('tab', { name: 'Thôn 5' })).toBeVisible();
  await expect(page.getByRole('row', { name: /Khê Hồi/ })).toContainText('523');
});

test('a household that left by mistake comes back, and groups of a village become a village of their own', async ({
  app,
}) => {
  const { page } = app;
  await setUp(page);
  await choose(app, 'Nhập từ Excel', 'lists/households.xlsx');
  await page.getByRole('button', { name: 'Nhập 1.199 hộ' }).click();
  await expect(page.getByRole('tab', { name: 'Hộ dân 1.199' })).toBeVisible();

  await test.step('left, then back', async () => {
    await page.getByLabel('Tìm chủ hộ, địa chỉ, mã hộ').fill('khuat trong huy');
    await page.getByRole('grid', { name: 'Danh sách hộ' }).getByText('Khuất Trọng Huy').click();
    await page.getByRole('button', { name: 'Việc khác', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Chuyển khỏi xã' }).click();
    await page.getByRole('dialog').getByLabel('Chuyển đến nơi nào').fill('xã Bên Sông');
    await page.getByRole('dialog').getByRole('button', { name: 'Ghi chuyển đi' }).click();
    await expect(page.getByRole('tab', { name: 'Hộ dân 1.198' })).toBeVisible();
    await page.getByRole('button', { name: 'Hộ đã rời' }).click();
    const row = page.getByRole('row', { name: /Khuất Trọng Huy/ });
    await expect(row).toContainText('Chuyển đi xã Bên Sông');
    await row.getByRole('button', { name: 'Ghi lại là đang ở' }).click();
    await expect(page.getByRole('tab', { name: 'Hộ dân 1.199' })).toBeVisible();
    await expect(page.getByText('Chưa có hộ nào rời xã')).toBeVisible();
  });

  await test.step('split, its origin told', async () => {
    await page.getByRole('tab', { name: /^Thôn/ }).click();
    await page.getByRole('button', { name: 'Việc khác với Đông Khê' }).click();
    await page.getByRole('menuitem', { name: 'Tách thôn' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Tên thôn mới').fill('Đông Khê Thượng');
    await dialog.getByLabel('Xóm Giếng').check();
    await dialog.getByRole('button', { name: /^Lập thôn mới từ \d+ hộ$/ }).click();
    const made = page.getByRole('row', { name: /Đông Khê Thượng/ });
    await expect(made).toContainText('tách từ Đông Khê');
    await expect(page.getByRole('tab', { name: 'Thôn 7' })).toBeVisible();
  });
});
