import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test, type App } from '../support/app.ts';
import { goTo } from '../support/clerk.ts';
import { countedClerk } from '../support/counted-clerk.ts';
import { sheetText, wordText } from '../support/libre-office.ts';

const lists = join(import.meta.dirname, '../fixtures/lists');
const year = new Date().getFullYear();

const others = ['Đông Khê', 'Nội Khê', 'Trung Khê', 'Đoài Thượng', 'Bãi Hạ'] as const;

const two = (value: number) => String(value).padStart(2, '0');

/** A day so many days before the machine's own, as a clerk types it. */
function daysAgo(days: number): string {
  const day = new Date(Date.now() - days * 86_400_000);
  return `${two(day.getDate())}/${two(day.getMonth() + 1)}/${day.getFullYear()}`;
}

/** The machine's calendar, a day apart: the westernmost and the easternmost place on earth never share a date. */
const zones = { today: 'Etc/GMT+12', later: 'Pacific/Kiritimati' } as const;

async function inZone(app: App, zone: string): Promise<Page> {
  process.env['TZ'] = zone;
  return app.restart();
}

async function setUp(page: Page, name: string): Promise<void> {
  await page.getByLabel('Tên đơn vị').fill(name);
  await page.getByLabel('Trực thuộc').fill('thành phố Hà Nội');
  await page.getByLabel('Số thôn, tổ dân phố').fill('6');
  await page.getByLabel(/Nơi nhận báo cáo/).fill('Sở Văn hóa và Thể thao');
  await page.getByRole('button', { name: 'Bắt đầu làm việc' }).click();
  await expect(page.getByRole('navigation').getByText('Danh hiệu', { exact: true })).toBeVisible();
}

const dialogOf = (page: Page) => page.getByRole('dialog');
const rowOf = (page: Page, village: string) => page.getByRole('row', { name: new RegExp(village) });

async function fillDate(page: Page, label: string, date: string): Promise<void> {
  const input = dialogOf(page).getByLabel(label, { exact: true });
  await input.fill(date);
  await input.press('Tab');
}

async function fullMarks(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Điểm tối đa cho/ }).click();
  await dialogOf(page).getByRole('button').last().click();
  await expect(page.getByText('0 chưa chấm', { exact: true })).toBeVisible();
}

/** The meeting of a village, entered after the fact with its minutes. */
async function meet(page: Page, village: string): Promise<void> {
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

async function post(page: Page, village: string, from: string): Promise<void> {
  await rowOf(page, village).getByRole('button', { name: 'Niêm yết danh sách' }).click();
  await fillDate(page, 'Từ ngày', from);
  await dialogOf(page).getByLabel('Nơi niêm yết', { exact: true }).fill('Nhà văn hóa thôn');
  await dialogOf(page).getByRole('button', { name: 'Lưu, in thông báo' }).click();
  await expect(dialogOf(page)).toHaveCount(0);
}

/** From an empty office to the package that another office receives: the year of one commune, through the screen alone. */
test('a commune carries a year to its package, and the authority above receives and totals it', async ({ app }) => {
  test.setTimeout(480_000);
  const zone = process.env['TZ'];
  try {
    let page = await inZone(app, zones.today);
    const papers = join(app.folder, 'Giấy tờ', String(year));
    const families = join(papers, 'Danh hiệu Gia đình văn hóa');
    await setUp(page, 'xã Vân Khê');

    await test.step('households come in, and a set of criteria, from Excel', async () => {
      await goTo(page, 'Hộ, cán bộ');
      await app.chooseFiles([join(lists, 'households.xlsx')], () =>
        page.getByRole('button', { name: 'Nhập từ Excel' }).first().click(),
      );
      await page.getByRole('button', { name: 'Nhập 1.199 hộ' }).click();
      await expect(page.getByText('1.199 / 1.199 hộ')).toBeVisible();
      await goTo(page, 'Danh hiệu');
      await page.getByRole('tab', { name: 'Bộ tiêu chí' }).click();
      await app.chooseFiles([join(lists, 'score-sheet.xlsx')], () =>
        page.getByRole('button', { name: 'Nhập bộ tiêu chí' }).click(),
      );
      await dialogOf(page).getByLabel('Tên bộ tiêu chí', { exact: true }).fill('Bộ của thành phố');
      await dialogOf(page).getByRole('button', { name: 'Nhập bộ tiêu chí' }).click();
      await expect(dialogOf(page)).toHaveCount(0);
      await page.getByRole('tab', { name: 'Bảng năm' }).click();
      await page.getByLabel(/Bộ của thành phố/).check();
      await page.getByRole('button', { name: `Mở năm ${year}` }).click();
      await expect(rowOf(page, 'Tân Phong')).toBeVisible();
    });

    await test.step('a village of 140 is scored, three lose points, in at most 15 actions', async () => {
      const clerk = countedClerk(page);
      await clerk.act(() => rowOf(page, 'Tân Phong').dblclick());
      await page.getByRole('grid', { name: /Tân Phong/ }).focus();
      for (let household = 0; household < 3; household += 1) {
        await clerk.type('0');
        await clerk.press('Enter');
      }
      await clerk.click(page.getByRole('button', { name: /^Điểm tối đa cho/ }));
      await clerk.click(dialogOf(page).getByRole('button').last());
      await expect(page.getByText('0 chưa chấm', { exact: true })).toBeVisible();
      expect(clerk.actions()).toBeLessThanOrEqual(15);
    });

    await test.step('the other villages at full marks', async () => {
      for (const name of others) {
        await goTo(page, 'Danh hiệu');
        await rowOf(page, name).dblclick();
        await fullMarks(page);
      }
    });

    await test.step('meetings, postings, an objection and its answer', async () => {
      await goTo(page, 'Danh hiệu');
      for (const name of ['Tân Phong', ...others]) {
        await meet(page, name);
        await post(page, name, daysAgo(name === 'Tân Phong' ? 10 : 13));
      }
      const row = rowOf(page, 'Tân Phong');
      await row.getByRole('button', { name: /Chờ hết/ }).click();
      await dialogOf(page).getByLabel('Người có ý kiến').fill('Bà Đỗ Thị Mẫu');
      await dialogOf(page).getByLabel('Nội dung').fill('Đề nghị xem lại điểm của hộ bên cạnh.');
      await dialogOf(page).getByRole('button', { name: 'Lưu ý kiến' }).click();
      await dialogOf(page).getByLabel('Trả lời', { exact: true }).fill('Đã kiểm tra, giữ nguyên kết quả.');
      await dialogOf(page).getByRole('button', { name: 'Lưu trả lời' }).click();
      await expect(dialogOf(page).getByText(/giữ nguyên kết quả/)).toBeVisible();
      await page.keyboard.press('Escape');
    });

    await test.step('a day later the posting is over: dossiers, then one decision for all', async () => {
      page = await inZone(app, zones.later);
      await goTo(page, 'Danh hiệu');
      for (const name of ['Tân Phong', ...others]) {
        await rowOf(page, name).getByRole('button', { name: 'In tờ trình, danh sách' }).click();
        await dialogOf(page).getByRole('button').last().click();
        await expect(dialogOf(page)).toHaveCount(0);
      }
      await page.getByRole('tab', { name: 'Gói nộp cấp trên' }).click();
      await expect(page.getByText(/Chưa tạo được gói/)).toBeVisible();
      await page.getByRole('tab', { name: 'Bảng năm' }).click();
      await page.getByRole('button', { name: /^Ra quyết định 6 thôn/ }).click();
      await dialogOf(page).getByLabel('Số quyết định', { exact: true }).fill('412');
      await dialogOf(page)
        .getByRole('button', { name: /^Ra quyết định/ })
        .click();
      await expect(page.getByText(/Đã lưu Quyết định/)).toBeVisible();
      const decision = readdirSync(families).find((name) => name.startsWith('Quyết định')) ?? '';
      expect(wordText(join(families, decision))).toContain('1.196');
    });

    await test.step('“vì sao nhà tôi không đạt”, printed, in four actions', async () => {
      const clerk = countedClerk(page);
      await clerk.click(page.getByRole('button', { name: /^Không đạt điểm/ }));
      await clerk.act(() =>
        page
          .getByRole('row', { name: /Tân Phong/ })
          .first()
          .dblclick(),
      );
      await clerk.click(page.getByRole('button', { name: 'In lý do' }));
      await expect(page.getByText(/Đã lưu Giải thích kết quả/)).toBeVisible();
      expect(clerk.actions()).toBeLessThanOrEqual(4);
    });

    await test.step('the package and its hand-over, in four clicks', async () => {
      await goTo(page, 'Danh hiệu');
      const clerk = countedClerk(page);
      await clerk.click(page.getByRole('tab', { name: 'Gói nộp cấp trên' }));
      await clerk.click(page.getByRole('button', { name: 'Tạo gói', exact: true }));
      await expect(page.getByText(/Đã lưu 2 tệp vào/)).toBeVisible({ timeout: 60_000 });
      await clerk.click(page.getByRole('button', { name: 'Ghi bàn giao' }).first());
      await clerk.click(dialogOf(page).getByRole('button', { name: 'Ghi bàn giao' }));
      await expect(page.getByText(/Sở Văn hóa và Thể thao · USB/)).toBeVisible();
      expect(clerk.actions()).toBeLessThanOrEqual(4);
      const minutes = readdirSync(join(papers, 'Gói danh hiệu')).find((name) => name.startsWith('Biên bản')) ?? '';
      expect(wordText(join(papers, 'Gói danh hiệu', minutes))).toContain('Mã đối chiếu');
    });

    await test.step('a correction after the decision asks for the next version', async () => {
      await page.getByRole('tab', { name: 'Bảng năm' }).click();
      await page.getByRole('button', { name: /^Không đạt điểm/ }).click();
      await page
        .getByRole('row', { name: /Tân Phong/ })
        .first()
        .dblclick();
      await page.getByRole('button', { name: 'Việc khác của hộ' }).click();
      await page.getByRole('menuitem', { name: 'Sửa kết quả đã quyết định' }).click();
      await dialogOf(page).getByLabel('Đạt', { exact: true }).check();
      await dialogOf(page).getByLabel('Lý do', { exact: true }).fill('Chấm nhầm hộ, theo biên bản kiểm tra số 3');
      await dialogOf(page).getByRole('button', { name: 'Sửa kết quả' }).click();
      await expect(page.getByText(/Đã lưu 4 tệp vào/)).toBeVisible();
      await expect(dialogOf(page)).toHaveCount(0);
      const reprint = readdirSync(families).find((name) => /^Bảng chấm điểm.*Tân Phong.*\.docx$/.test(name)) ?? '';
      expect(wordText(join(families, reprint))).toContain('Chấm nhầm hộ, theo biên bản kiểm tra số 3');
      await goTo(page, 'Danh hiệu');
      await page.getByRole('tab', { name: 'Gói nộp cấp trên' }).click();
      await expect(page.getByText('Từ gói lần 1 đã sửa 1 kết quả. Làm gói mới để gửi thay.')).toBeVisible();
      await page.getByRole('button', { name: 'Tạo gói lần 2' }).click();
      await expect(page.getByText('Lần 2', { exact: true })).toBeVisible({ timeout: 60_000 });
    });

    await test.step('the authority above receives both versions, and writes its sheets', async () => {
      const zips = readdirSync(join(papers, 'Gói danh hiệu')).filter((name) => name.endsWith('.zip'));
      expect(zips).toHaveLength(2);
      const above = await app.openElsewhere();
      await setUp(above.page, 'phường Trung Tâm');
      await goTo(above.page, 'Danh hiệu');
      await above.page.getByRole('tab', { name: 'Gói nộp cấp trên' }).click();
      await above.page.getByRole('radio', { name: 'Nhận về' }).click();
      await above.choose(
        zips.map((name) => join(papers, 'Gói danh hiệu', name)),
        () => above.page.getByRole('button', { name: 'Nhận gói' }).click(),
      );
      await expect(above.page.getByText('1 đơn vị · 1.199 hộ · đạt 1.197 (99,8 %)')).toBeVisible();
      await above.page.getByRole('button', { name: /^Trùng và khác nhau/ }).click();
      await above.page.getByRole('row', { name: /Tân Phong/ }).click();
      await expect(above.page.getByText('1 trường hợp khác nhau')).toBeVisible();
      for (const [format, ending] of [
        ['Excel', 'xlsx'],
        ['Word', 'docx'],
      ] as const) {
        await above.page.getByRole('button', { name: format, exact: true }).click();
        await expect(above.page.getByText(new RegExp(`Đã lưu Tổng hợp .*\\.${ending} vào`))).toBeVisible();
      }
      const own = join(above.folder, 'Giấy tờ', String(year), 'Tổng hợp các đơn vị');
      const workbook = readdirSync(own).find((name) => name.endsWith('.xlsx')) ?? '';
      expect(sheetText(join(own, workbook))).toMatch(/"Xã Vân Khê"\t1199\t1199\t1197\t99[.,]8\t2\t0/);
    });
  } finally {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  }
});
