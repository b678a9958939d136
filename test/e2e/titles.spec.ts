import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from '../support/app.ts';
import { goTo, openSample } from '../support/clerk.ts';
import { pageCount, sheetText, wordText } from '../support/libre-office.ts';
import { daysAgo, meet, post } from '../support/titles-clerk.ts';

const year = new Date().getFullYear();

test('ten households are scored, their village is decided with reasons, and the sheets leave as Excel and Word', async ({
  app,
}) => {
  test.setTimeout(180_000);
  const { page, folder } = app;
  const papers = join(folder, 'Giấy tờ', String(year), 'Danh hiệu Gia đình văn hóa');
  await openSample(page);
  await goTo(page, 'Danh hiệu');
  await page.getByRole('button', { name: `Mở năm ${year}` }).click();
  const row = page.getByRole('row', { name: /Nội Khê/ });

  await test.step('score ten one by one, the others at full marks', async () => {
    await row.click();
    await page.getByRole('grid', { name: /Nội Khê/ }).focus();
    for (let household = 0; household < 10; household += 1) {
      await page.keyboard.type(household < 4 ? '0' : '9');
      await page.keyboard.press('Enter');
    }
    // What comes right behind the typing takes back the last of it, however far the disk has come.
    const eleventh = page.locator('[data-row="10"]').locator('[data-column="0"]');
    await page.keyboard.type('5');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+z');
    await expect(page.getByText('Đã hoàn tác: Chấm 1 ô điểm')).toBeVisible();
    await expect(eleventh).toHaveText('');
    await expect(page.locator('[data-row="9"]').locator('[data-column="0"]')).toHaveText('9');
    await page.getByRole('button', { name: /^Điểm tối đa cho/ }).click();
    await page.getByRole('dialog').getByRole('button').last().click();
    await expect(page.getByText('0 chưa chấm', { exact: true })).toBeVisible();
    await expect(page.getByText('4 không đạt', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Theo tiêu chí' }).click();
    await expect(page.getByText('118 hộ đủ điểm, 0 hộ chưa chấm.')).toBeVisible();
    await page.getByRole('button', { name: /^5\. / }).click();
    await expect(page.locator('.score-row-current')).toHaveAttribute('data-row', '4');
    await page.getByRole('button', { name: 'Theo hộ' }).click();
  });

  await test.step('the meeting, the posting and the dossier, entered after the fact', async () => {
    await goTo(page, 'Danh hiệu');
    await meet(page, 'Nội Khê');
    await post(page, 'Nội Khê', daysAgo(13));
    await row.getByRole('button', { name: 'In tờ trình, danh sách' }).click();
    await page.getByRole('dialog').getByRole('button').last().click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  await test.step('the decision fixes the results, and says why a household did not pass', async () => {
    await row.getByRole('button', { name: 'Ra quyết định' }).click();
    await page.getByRole('dialog').getByLabel('Số quyết định', { exact: true }).fill('412/QĐ-UBND');
    await page.getByRole('dialog').getByRole('button', { name: 'Ra quyết định 1 thôn' }).click();
    await expect(page.getByText(/Đã lưu Quyết định/)).toBeVisible();
    const names = readdirSync(papers);
    const decision = wordText(join(papers, names.find((name) => name.startsWith('Quyết định')) ?? ''));
    expect(decision).toContain('412/QĐ-UBND');
    expect(decision).toContain('124');
  });

  await test.step('the annual sheets', async () => {
    for (const [format, ending] of [
      ['Excel', 'xlsx'],
      ['Word', 'docx'],
    ] as const) {
      await page.getByRole('button', { name: format, exact: true }).click();
      await expect(page.getByText(new RegExp(`Đã lưu Bảng chấm điểm .*\\.${ending} vào`))).toBeVisible();
    }
    const names = readdirSync(papers).filter((name) => name.startsWith('Bảng chấm điểm'));
    expect(names).toHaveLength(2);
    const workbook = names.find((name) => name.endsWith('.xlsx')) ?? '';
    expect(sheetText(join(papers, workbook))).toMatch(/"Thôn Nội Khê"\t128\t128\t124\t96[.,]9\t4\t0/);
  });

  await test.step('another pass mark is tried and leaves everything as it was; the names behind a number leave as Excel', async () => {
    await page.getByRole('button', { name: 'Thử mức điểm khác' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Điểm cần đạt (trên 100)').fill('101');
    await expect(dialog.getByText('Gõ số từ 0 đến 100.')).toBeVisible();
    await dialog.getByLabel('Điểm cần đạt (trên 100)').fill('98');
    await expect(dialog.getByText(/^Với 98 điểm, 118 trên 300 hộ đạt; hiện nay 124 đạt\.$/)).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Không đạt điểm/ }).click();
    await expect(page.getByRole('button', { name: /^Không đạt điểm 4$/ })).toBeVisible();
    await page.getByRole('button', { name: 'Excel' }).click();
    await expect(page.getByText(/Đã lưu Danh sách không đạt điểm/)).toBeVisible();
    const list = readdirSync(papers).find((name) => name.startsWith('Danh sách không đạt điểm')) ?? '';
    expect(sheetText(join(papers, list))).toMatch(/Đạt 88 điểm, cần 90 điểm/);
    await page.getByRole('tab', { name: 'Bảng năm' }).click();
  });

  await test.step('the charts, as pictures beside their figures', async () => {
    await page.getByRole('button', { name: 'Biểu đồ để in' }).click();
    await expect(page.getByRole('dialog').getByRole('img', { name: 'Theo thôn, tổ dân phố' })).toBeVisible();
    await page.getByRole('dialog').getByRole('button', { name: 'Lưu Word' }).click();
    await expect(page.getByText(/Đã lưu Biểu đồ tỷ lệ/)).toBeVisible();
    const file = join(papers, readdirSync(papers).find((name) => name.startsWith('Biểu đồ')) ?? '');
    expect(wordText(file)).toContain('96,9 %');
    const media = Object.entries(unzipSync(readFileSync(file))).filter(([path]) => /media\/.*\.png$/.test(path));
    expect(media).toHaveLength(2);
    for (const [, bytes] of media) expect(bytes.length).toBeGreaterThan(4000);
  });

  await test.step('the certificates: a trial, the printer’s correction, a page for each who passed', async () => {
    await row.getByRole('button', { name: 'Công bố danh sách' }).click();
    await page.getByRole('dialog').getByRole('button').last().click();
    await row.getByRole('button', { name: 'Cấp giấy công nhận' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'In thử một tờ' }).click();
    await expect(dialog.getByText(/Đã lưu In thử giấy công nhận/)).toBeVisible();
    await dialog.getByLabel('Đo được từ mép trái (mm)', { exact: true }).fill('22,5');
    await dialog.getByLabel('Đo được từ mép trên (mm)', { exact: true }).fill('19');
    await dialog.getByLabel('Đo được từ mép trên (mm)', { exact: true }).press('Enter');
    await dialog.getByRole('button', { name: 'Chỉnh theo số đo' }).click();
    await expect(dialog.getByText('Đang chỉnh: ngang -2,5 mm, dọc 1 mm.')).toBeVisible();
    await dialog.getByRole('button', { name: 'In 124 giấy công nhận' }).click();
    await expect(page.getByText(/Đã lưu Giấy công nhận/)).toBeVisible();
    const folder = join(papers, 'Giấy công nhận');
    const name = readdirSync(folder).find((item) => item.includes('124 tờ')) ?? '';
    expect(pageCount(join(folder, name))).toBe(124);
    await row.getByRole('button', { name: 'Cấp giấy công nhận' }).click();
    await dialog.getByRole('button', { name: 'Ghi đã phát giấy' }).click();
    await expect(row.getByRole('button', { name: 'Cấp giấy công nhận' })).toHaveCount(0);
  });
});
