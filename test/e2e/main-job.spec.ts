import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { z } from 'zod';
import { expect, test, type App } from '../support/app.ts';
import { goTo } from '../support/clerk.ts';
import { pageCount, sheetText, wordText } from '../support/libre-office.ts';

const fixtures = join(import.meta.dirname, '../fixtures');
const cadres = z
  .object({ counts: z.object({ distinct_people: z.number() }) })
  .parse(JSON.parse(readFileSync(join(fixtures, 'lists/cadres.expected.json'), 'utf8')));
const people = cadres.counts.distinct_people;
const year = new Date().getFullYear();

/** Imports a workbook on the register's page that is open. */
async function importList(app: App, file: string, button: RegExp): Promise<void> {
  const { page } = app;
  await app.chooseFiles([join(fixtures, 'lists', file)], () =>
    page.getByRole('button', { name: 'Nhập từ Excel' }).first().click(),
  );
  await page.getByRole('button', { name: button }).click();
}

async function setUp(page: Page): Promise<void> {
  await page.getByLabel('Tên đơn vị').fill('xã Vân Khê');
  await page.getByLabel('Trực thuộc').fill('thành phố Hà Nội');
  await page.getByLabel('Số thôn, tổ dân phố').fill('6');
  await page.getByLabel(/Nơi nhận báo cáo/).fill('Sở Văn hóa và Thể thao');
  await page.getByRole('button', { name: 'Bắt đầu làm việc' }).click();
  await expect(page.getByText('UBND XÃ VÂN KHÊ')).toBeVisible();
}

/** The four tasks on real lists, from an empty office to papers that an independent program reads. */
test('an empty office takes the lists in and carries them through the four tasks', async ({ app }) => {
  test.setTimeout(240_000);
  const { page, folder } = app;
  const papers = join(folder, 'Giấy tờ', String(year));
  await setUp(page);

  await test.step('households and cadres come from Excel, with a report of what was not taken', async () => {
    await goTo(page, 'Hộ, cán bộ');
    await importList(app, 'households.xlsx', /^Nhập 1\.199 hộ$/);
    await expect(page.getByText('1.199 / 1.199 hộ')).toBeVisible();
    await expect(page.getByText('Còn 1 dòng của lần nhập trước chưa nhận.')).toBeVisible();
    await page.getByRole('tab', { name: /Cán bộ/ }).click();
    await importList(app, 'cadres.xlsx', new RegExp(`^Nhập ${people} người$`));
    await expect(page.getByText(`${people} / ${people} người`)).toBeVisible();
  });

  await test.step('the covenant becomes a tree, takes two clauses, and leaves as Word files', async () => {
    await goTo(page, 'Hương ước');
    await page
      .getByRole('row', { name: /Đông Khê/ })
      .getByRole('button', { name: 'Nhập bản cũ' })
      .click();
    await app.chooseFiles([join(fixtures, 'covenants/01-typed-numbers.docx')], () =>
      page.getByRole('button', { name: 'Chọn tệp' }).click(),
    );
    await expect(page.getByText('Không mất chữ nào.')).toBeVisible();
    await page.getByRole('button', { name: 'Lưu làm phiên bản đầu' }).click();
    await expect(page.getByRole('heading', { name: 'Quy ước thôn Đông Khê' })).toBeVisible();
    await page.getByRole('treeitem', { name: /Điều 19\./ }).click();
    await page.getByRole('tab', { name: /Thư viện/ }).click();
    const card = (title: string) => page.getByRole('article').filter({ hasText: title });
    for (const title of ['Không lấn chiếm lối đi chung', 'Không viết, vẽ lên tường']) {
      await card(title)
        .getByRole('button', { name: /Chèn thành khoản/ })
        .click();
      await expect(card(title).getByText('Đã chèn')).toBeVisible();
    }
    await page.getByRole('button', { name: /Lưu Word/ }).click();
    await expect(page.getByText(/Đã lưu 3 tệp vào Giấy tờ/)).toBeVisible();
    const own = join(papers, 'Hương ước, quy ước', 'thôn Đông Khê');
    const amendment = readdirSync(own).find((name) => name.startsWith('Sửa đổi, bổ sung')) ?? '';
    expect(wordText(join(own, amendment))).toContain('Bổ sung khoản 5 và khoản 6 vào sau khoản 4 Điều 19 như sau:');
  });

  await test.step('ten households are scored, the results have their reasons, and the sheets are written', async () => {
    await goTo(page, 'Danh hiệu');
    await page.getByRole('button', { name: `Mở năm ${year}` }).click();
    await page
      .getByRole('row', { name: /Tân Phong/ })
      .press('Enter')
      .catch(() => undefined);
    await page.getByRole('row', { name: /Tân Phong/ }).dblclick();
    const grid = page.getByRole('grid', { name: /Tân Phong/ });
    await grid.focus();
    // Ten households lose points on the first criterion, four of them all twelve; then everything else is full.
    for (let household = 0; household < 10; household += 1) {
      await page.keyboard.type(household < 4 ? '0' : '9');
      await page.keyboard.press('Enter');
    }
    await page.getByRole('button', { name: /^Điểm tối đa cho/ }).click();
    await page.getByRole('dialog').getByRole('button').last().click();
    await expect(page.getByText('0 chưa chấm', { exact: true })).toBeVisible();
    await expect(page.getByText('4 không đạt', { exact: true })).toBeVisible();
    await page.keyboard.press('Escape');
    await goTo(page, 'Danh hiệu');
    for (const [format, ending] of [
      ['Excel', 'xlsx'],
      ['Word', 'docx'],
    ] as const) {
      await page.getByRole('button', { name: format, exact: true }).click();
      await expect(page.getByText(new RegExp(`Đã lưu Bảng chấm điểm .*\\.${ending} vào`))).toBeVisible();
    }
    const own = join(papers, 'Danh hiệu Gia đình văn hóa');
    const names = readdirSync(own);
    expect(names).toHaveLength(2);
    const workbook = names.find((name) => name.endsWith('.xlsx')) ?? '';
    expect(sheetText(join(own, workbook))).toMatch(/"Thôn Tân Phong"\t140\t140\t136\t97[.,]1\t4\t0/);
    expect(wordText(join(own, names.find((name) => name !== workbook) ?? ''))).toContain('Tân Phong');
  });

  await test.step('every cadre gets a form, and some sign', async () => {
    await goTo(page, 'Cam kết');
    await page.getByRole('button', { name: /Mở đợt ký/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Mở đợt ký' }).click();
    await page.getByRole('button', { name: `In ${people} bản còn thiếu` }).click();
    await page.getByRole('button', { name: `Lưu Word ${people} bản` }).click();
    await expect(page.getByText(new RegExp(`Đã lưu Cam kết năm ${year}, ${people} bản`))).toBeVisible();
    const own = join(papers, 'Cam kết');
    const [file = ''] = readdirSync(own);
    expect(pageCount(join(own, file))).toBe(people);
  });
});
