import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { expect, test, type App } from '../support/app.ts';
import { goTo } from '../support/clerk.ts';
import { countedClerk } from '../support/counted-clerk.ts';
import {
  daysAgo,
  decide,
  dialogOf,
  fullMarks,
  meet,
  object,
  openOther,
  post,
  rowOf,
  setUp,
} from '../support/titles-clerk.ts';
import { pageCount, sheetText, wordText } from '../support/libre-office.ts';

const lists = join(import.meta.dirname, '../fixtures/lists');
const year = new Date().getFullYear();

const others = ['Đông Khê', 'Nội Khê', 'Trung Khê', 'Đoài Thượng', 'Bãi Hạ'] as const;

/** The machine's calendar, a day apart: the westernmost and the easternmost place on earth never share a date. */
const zones = { today: 'Etc/GMT+12', later: 'Pacific/Kiritimati' } as const;

async function inZone(app: App, zone: string): Promise<Page> {
  process.env['TZ'] = zone;
  return app.restart();
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
      await object(page, 'Đề nghị xem lại điểm của hộ bên cạnh.', 'Đã kiểm tra, giữ nguyên kết quả.');
      await expect(dialogOf(page).getByText('Sau niêm yết')).toHaveCount(0);
      await page.keyboard.press('Escape');
    });

    await test.step('the villages’ own title, from their families and their own criteria, and the commune’s own sheet', async () => {
      await openOther(app, page, 'Thôn văn hóa', 'Bộ của thôn');
      await page.getByRole('button', { name: /Bộ của thôn/ }).click();
      await page.getByRole('button', { name: 'Sửa bộ tiêu chí' }).click();
      const rate = page.getByLabel('Tỷ lệ gia đình văn hóa tối thiểu (%)', { exact: true });
      await rate.fill('98');
      await rate.press('Enter');
      await page.getByRole('button', { name: 'Xong', exact: true }).click();
      await openOther(app, page, 'Xã', 'Bộ của xã');
      for (const [title, set] of [
        ['Thôn văn hóa', 'Bộ của thôn'],
        ['Xã', 'Bộ của xã'],
      ] as const) {
        await goTo(page, 'Danh hiệu');
        await page.getByRole('radio', { name: title, exact: true }).click();
        await page.getByLabel(new RegExp(set)).check();
        await page.getByRole('button', { name: `Mở năm ${year}` }).click();
        await rowOf(page, 'Vân Khê').dblclick();
        await fullMarks(page);
        await goTo(page, 'Danh hiệu');
        await page.getByRole('radio', { name: title, exact: true }).click();
        await meet(page, 'Vân Khê');
        await post(page, 'Vân Khê', daysAgo(13));
        await decide(page, ['Vân Khê'], /^Ra quyết định 1/, title === 'Xã' ? '414' : '413');
      }
    });

    await test.step('a day later the posting is over: dossiers, then one decision for all', async () => {
      page = await inZone(app, zones.later);
      await goTo(page, 'Danh hiệu');
      await page.getByRole('button', { name: 'Ghi ý kiến' }).click();
      await dialogOf(page).getByRole('combobox').fill('tan phong');
      await page.keyboard.press('Enter');
      await dialogOf(page).getByRole('button', { name: 'Xem và ghi ý kiến' }).click();
      await object(page, 'Hộ tôi chưa được xét đúng.', 'Đã trả lời tại nhà.');
      await expect(dialogOf(page).getByText('Sau niêm yết').first()).toBeVisible();
      await page.keyboard.press('Escape');
      await page.getByRole('tab', { name: 'Gói nộp cấp trên' }).click();
      await expect(page.getByText(/Chưa tạo được gói/)).toBeVisible();
      await page.getByRole('tab', { name: 'Bảng năm' }).click();
      await decide(page, ['Tân Phong', ...others], /^Ra quyết định 6 thôn/, '412');
      const request = readdirSync(families).find((name) => /^Đề nghị.*Tân Phong/.test(name)) ?? '';
      expect(wordText(join(families, request))).toContain('(sau niêm yết)');
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

    await test.step('the list is made public, and certificates are printed for a village’s families and for the villages', async () => {
      for (const [title, village, count] of [
        ['Gia đình văn hóa', 'Bãi Hạ', 0],
        // Of six villages one has 97,9 % families with the title, and 98 % are asked for.
        ['Thôn văn hóa', 'Vân Khê', 5],
      ] as const) {
        await goTo(page, 'Danh hiệu');
        await page.getByRole('radio', { name: title, exact: true }).click();
        await rowOf(page, village).getByRole('button', { name: 'Công bố danh sách' }).click();
        await dialogOf(page).getByRole('button').last().click();
        await rowOf(page, village).getByRole('button', { name: 'Cấp giấy công nhận' }).click();
        const print = dialogOf(page).getByRole('button', { name: /^In \d+ giấy công nhận/ });
        const said = Number(/\d+/.exec(await print.innerText())?.[0]);
        if (count > 0) expect(said).toBe(count);
        await print.click();
        await expect(page.getByText(/Đã lưu Giấy công nhận/)).toBeVisible();
        const folder = join(papers, `Danh hiệu ${title === 'Thôn văn hóa' ? 'Thôn, Tổ dân phố văn hóa' : title}`);
        const file = readdirSync(join(folder, 'Giấy công nhận')).find((name) => name.includes(`${said} tờ`)) ?? '';
        expect(pageCount(join(folder, 'Giấy công nhận', file))).toBe(said);
        await rowOf(page, village).getByRole('button', { name: 'Cấp giấy công nhận' }).click();
        await dialogOf(page).getByRole('button', { name: 'Ghi đã phát giấy' }).click();
        await expect(dialogOf(page)).toHaveCount(0);
      }
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
      const made = readdirSync(join(papers, 'Gói danh hiệu'));
      const zip = unzipSync(
        readFileSync(join(papers, 'Gói danh hiệu', made.find((name) => name.endsWith('.zip')) ?? '')),
      );
      for (const title of ['1. Gia đình văn hóa', '2. Thôn, Tổ dân phố văn hóa', '3. ']) {
        const own = Object.keys(zip).filter((path) => path.includes(title));
        expect(own.some((path) => path.endsWith('/Quyết định.docx'))).toBe(true);
        expect(own.some((path) => path.endsWith('/Bảng chấm điểm và tổng hợp.xlsx'))).toBe(true);
      }
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
    });

    await test.step('an opinion that comes after it all leads to a correction with its reason', async () => {
      await goTo(page, 'Danh hiệu');
      await page.getByRole('button', { name: /^Không đạt điểm/ }).click();
      await page
        .getByRole('row', { name: /Tân Phong/ })
        .first()
        .dblclick();
      await page.getByRole('button', { name: 'Việc khác của hộ' }).click();
      await page.getByRole('menuitem', { name: 'Ghi ý kiến về hộ này' }).click();
      await object(page, 'Điểm của hộ tôi ghi nhầm.', 'Đã đối chiếu sổ họp, ý kiến đúng');
      await dialogOf(page).getByRole('button', { name: 'Sửa kết quả của hộ' }).click();
      await dialogOf(page).getByLabel('Đạt', { exact: true }).check();
      await expect(dialogOf(page).getByLabel('Lý do', { exact: true })).toHaveValue(
        /^Theo ý kiến của Bà Đỗ Thị Mẫu ngày .*: Đã đối chiếu sổ họp, ý kiến đúng$/,
      );
      await dialogOf(page).getByRole('button', { name: 'Sửa kết quả' }).click();
      await expect(dialogOf(page).getByText(/Đã sửa kết quả ngày .* từ “Không đạt” thành “Đạt”/)).toBeVisible();
      await page.keyboard.press('Escape');
      await goTo(page, 'Danh hiệu');
      await page.getByRole('tab', { name: 'Gói nộp cấp trên' }).click();
      await expect(page.getByText('Từ gói lần 1 đã sửa 2 kết quả. Làm gói mới để gửi thay.')).toBeVisible();
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
      await expect(above.page.getByText('1 đơn vị · 1.199 hộ · đạt 1.198 (99,9 %)')).toBeVisible();
      await above.page.getByRole('button', { name: /^Trùng và khác nhau/ }).click();
      await above.page.getByRole('row', { name: /Tân Phong/ }).click();
      await expect(above.page.getByText('2 trường hợp khác nhau')).toBeVisible();
      for (const [format, ending] of [
        ['Excel', 'xlsx'],
        ['Word', 'docx'],
      ] as const) {
        await above.page.getByRole('button', { name: format, exact: true }).click();
        await expect(above.page.getByText(new RegExp(`Đã lưu Tổng hợp .*\\.${ending} vào`))).toBeVisible();
      }
      const own = join(above.folder, 'Giấy tờ', String(year), 'Tổng hợp các đơn vị');
      const workbook = readdirSync(own).find((name) => name.endsWith('.xlsx')) ?? '';
      expect(sheetText(join(own, workbook))).toMatch(/"Xã Vân Khê"\t1199\t1199\t1198\t99[.,]9\t1\t0/);
    });
  } finally {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  }
});
