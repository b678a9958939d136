import { expect, test } from '../support/app.ts';
import { goTo, openSample } from '../support/clerk.ts';

test('a set of criteria is changed in a version of its own until it adds up, and the year opens with it', async ({
  app,
}) => {
  const { page } = app;
  await openSample(page);
  await goTo(page, 'Danh hiệu');
  await page.getByRole('tab', { name: 'Bộ tiêu chí' }).click();
  await page.getByRole('button', { name: 'Tạo bản mới để sửa' }).click();
  await expect(page.getByText('Điểm khớp: tổng 100, cần đạt 90.')).toBeVisible();

  await test.step('a wrong number stays where it was typed and is told', async () => {
    const max = page.getByLabel('Điểm tối đa của I.1', { exact: true });
    await max.fill('mười');
    await max.press('Tab');
    await expect(page.getByText('Gõ số từ 0, nhiều nhất hai chữ số sau dấu phẩy.')).toBeVisible();
    await max.fill('10,5');
    await max.press('Enter');
    await expect(page.getByText('Mục I: điểm tối đa 35, các mục con cộng lại 33,5.')).toBeVisible();
  });

  await test.step('a criterion is added, named and given points; the sum of the standard is taken over', async () => {
    await page.getByRole('button', { name: 'Thêm tiêu chí I', exact: true }).click();
    const title = page.getByLabel('Nội dung của I.5', { exact: true });
    await title.fill('Giữ gìn trật tự nơi thờ tự');
    await title.press('Tab');
    const max = page.getByLabel('Điểm tối đa của I.5', { exact: true });
    await max.fill('2');
    await max.press('Enter');
    await expect(title).toHaveValue('Giữ gìn trật tự nơi thờ tự');
    await page.getByRole('button', { name: 'Lấy 35,5 làm điểm tối đa' }).click();
    await expect(page.getByText('Điểm khớp: tổng 100,5, cần đạt 90.')).toBeVisible();
  });

  await test.step('one change is taken back alone', async () => {
    await page.getByRole('button', { name: 'Hoàn tác', exact: true }).first().click();
    await expect(page.getByText('Mục I: điểm tối đa 35, các mục con cộng lại 35,5.')).toBeVisible();
    await page.getByRole('button', { name: 'Lấy 35,5 làm điểm tối đa' }).click();
    await page.getByRole('button', { name: 'Xong', exact: true }).click();
    await expect(page.getByText('Giữ gìn trật tự nơi thờ tự')).toBeVisible();
  });

  await test.step('the year that opens with it keeps it as it is', async () => {
    await page.getByRole('tab', { name: 'Bảng năm' }).click();
    await page.getByRole('button', { name: /^Mở năm/ }).click();
    await expect(page.getByRole('row', { name: /Nội Khê/ })).toBeVisible();
    await page.getByRole('tab', { name: 'Bộ tiêu chí' }).click();
    await expect(page.getByText('Bộ này đang dùng cho một năm nên giữ nguyên')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Tạo bản mới để sửa' })).toBeVisible();
  });
});

test('two clicks in one breath: the second is taken for the place that the first went to', async ({ app }) => {
  const { page } = app;
  await openSample(page);
  await goTo(page, 'Danh hiệu');
  const village = page.getByRole('radio', { name: 'Thôn văn hóa', exact: true });
  await expect(village).toBeVisible();
  // Before the browser tells of a new address, which it does only after all that is under way.
  await page.evaluate(async () => {
    for (const [role, name] of [
      ['radio', 'Thôn văn hóa'],
      ['tab', 'Bộ tiêu chí'],
    ] as const) {
      for (const one of document.querySelectorAll<HTMLElement>(`[role=${role}]`)) {
        if (one.textContent === name) one.click();
      }
      for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
    }
  });
  await expect(page.getByRole('tab', { name: 'Bộ tiêu chí', selected: true })).toBeVisible();
  await expect(village).toBeChecked();
});
