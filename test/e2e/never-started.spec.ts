import { expect, test } from '../support/app.ts';

test('a window whose screen never comes says what to do, without anything of the bundle', async ({
  app: { page, problems },
}) => {
  await page.route('**/*.js', (route) => route.abort());
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Màn hình chưa mở được' })).toBeHidden();
  // Fifteen seconds later, without waiting for them.
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish();
  });
  await expect(page.getByRole('heading', { name: 'Màn hình chưa mở được' })).toBeVisible();
  await expect(page.getByText('Đóng cửa sổ này rồi mở lại Lệ Làng')).toBeVisible();
  // Only the files that this test kept away.
  expect(problems.splice(0).filter((problem) => !problem.includes('ERR_FAILED'))).toEqual([]);
});
