import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { App } from './app.ts';
import { goTo } from './clerk.ts';

const lists = join(import.meta.dirname, '../fixtures/lists');

const two = (value: number) => String(value).padStart(2, '0');

/** A day so many days before the machine's own, as a clerk types it. */
export function daysAgo(days: number): string {
  const day = new Date(Date.now() - days * 86_400_000);
  return `${two(day.getDate())}/${two(day.getMonth() + 1)}/${day.getFullYear()}`;
}

/** From the first start to an office of six villages. */
export async function setUp(page: Page, name: string): Promise<void> {
  await page.getByLabel('Tên đơn vị').fill(name);
  await page.getByLabel('Trực thuộc').fill('thành phố Hà Nội');
  await page.getByLabel('Số thôn, tổ dân phố').fill('6');
  await page.getByLabel(/Nơi nhận báo cáo/).fill('Sở Văn hóa và Thể thao');
  await page.getByRole('button', { name: 'Bắt đầu làm việc' }).click();
  await expect(page.getByRole('navigation').getByText('Danh hiệu', { exact: true })).toBeVisible();
}

/** The dialog in front. */
export const dialogOf = (page: Page) => page.getByRole('dialog');
/** A village's row on the board. */
export const rowOf = (page: Page, village: string) => page.getByRole('row', { name: new RegExp(village) });

async function fillDate(page: Page, label: string, date: string): Promise<void> {
  const input = dialogOf(page).getByLabel(label, { exact: true });
  await input.fill(date);
  await input.press('Tab');
}

/** Full marks for whoever is not scored yet, in the grid that is open. */
export async function fullMarks(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Điểm tối đa cho/ }).click();
  await dialogOf(page).getByRole('button').last().click();
  await expect(page.getByText('0 chưa chấm', { exact: true })).toBeVisible();
}

/** The meeting of a village, entered after the fact with its minutes. */
export async function meet(page: Page, village: string): Promise<void> {
  await rowOf(page, village)
    .getByRole('button', { name: /In giấy mời họp|Mọi hộ/ })
    .click();
  await fillDate(page, 'Ngày họp', daysAgo(14));
  for (const [label, text] of [
    ['Địa điểm', 'Nhà văn hóa thôn'],
    ['Bắt đầu', '19 giờ 30 phút'],
    ['Kết thúc', '21 giờ'],
    ['Chủ trì', 'Nguyễn Văn Bách'],
    ['Chức vụ', 'Trưởng thôn'],
    ['Thư ký', 'Trần Thị Lan'],
    ['Được mời', '128'],
    ['Có mặt', '120'],
    ['Đồng ý', '118'],
    ['Không đồng ý', '2'],
  ] as const)
    await dialogOf(page).getByLabel(label, { exact: true }).fill(text);
  await dialogOf(page)
    .getByRole('button', { name: /biên bản/i })
    .click();
  await expect(dialogOf(page)).toHaveCount(0);
}

/** An opinion on a list and its answer, in the dialog that is open for them. */
export async function object(page: Page, text: string, answer: string): Promise<void> {
  await dialogOf(page).getByLabel('Người có ý kiến').fill('Bà Đỗ Thị Mẫu');
  await dialogOf(page).getByLabel('Nội dung').fill(text);
  await dialogOf(page).getByRole('button', { name: 'Lưu ý kiến' }).click();
  await dialogOf(page).getByLabel('Trả lời', { exact: true }).fill(answer);
  await dialogOf(page).getByRole('button', { name: 'Lưu trả lời' }).click();
  await expect(dialogOf(page).getByText(answer)).toBeVisible();
}

/** From a posting that is over to the decision, of the villages that are ready. */
export async function decide(page: Page, villages: readonly string[], button: RegExp, number: string): Promise<void> {
  for (const name of villages) {
    await rowOf(page, name).getByRole('button', { name: 'In tờ trình, danh sách' }).click();
    if (name === villages[0]) {
      await dialogOf(page).getByRole('button', { name: 'In đề nghị, danh sách' }).click();
      await expect(page.getByText(/Đã lưu 3 tệp vào/)).toBeVisible();
    }
    await dialogOf(page).getByRole('button').last().click();
    await expect(dialogOf(page)).toHaveCount(0);
  }
  await page.getByRole('button', { name: button }).click();
  await dialogOf(page).getByLabel('Số quyết định', { exact: true }).fill(number);
  await dialogOf(page)
    .getByRole('button', { name: /^Ra quyết định/ })
    .click();
  await expect(page.getByText(/Đã lưu Quyết định/)).toBeVisible();
}

/** A set of criteria out of the workbook, for another title than the families' too; then its year is opened. */
export async function openOther(app: App, page: Page, title: string, name: string): Promise<void> {
  await goTo(page, 'Danh hiệu');
  await page.getByRole('radio', { name: title, exact: true }).click();
  await page.getByRole('tab', { name: 'Bộ tiêu chí' }).click();
  await app.chooseFiles([join(lists, 'score-sheet.xlsx')], () =>
    page.getByRole('button', { name: 'Nhập bộ tiêu chí' }).click(),
  );
  await dialogOf(page).getByLabel('Tên bộ tiêu chí', { exact: true }).fill(name);
  await dialogOf(page).getByRole('button', { name: 'Nhập bộ tiêu chí' }).click();
  await expect(dialogOf(page)).toHaveCount(0);
}

/** The list of a village goes up from a day on. */
export async function post(page: Page, village: string, from: string): Promise<void> {
  await rowOf(page, village).getByRole('button', { name: 'Niêm yết danh sách' }).click();
  await fillDate(page, 'Từ ngày', from);
  await dialogOf(page).getByLabel('Nơi niêm yết', { exact: true }).fill('Nhà văn hóa thôn');
  await dialogOf(page).getByRole('button', { name: 'Lưu, in thông báo' }).click();
  await expect(dialogOf(page)).toHaveCount(0);
}
