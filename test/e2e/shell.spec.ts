import { expect, test } from '../support/app.ts';

test('the first start asks three questions, in Vietnamese, and survives a reload', async ({ app }) => {
  await expect(app.page.getByRole('heading', { name: 'Ba câu hỏi để bắt đầu' })).toBeVisible();
  await app.page.reload();
  await expect(app.page.getByRole('heading', { name: 'Ba câu hỏi để bắt đầu' })).toBeVisible();
  expect(app.page.url()).not.toContain('key=');
});
