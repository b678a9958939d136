import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import mammoth from 'mammoth';
import { languages } from '#shared/i18n/index.ts';
import { procedurePaper, type ProcedurePaper } from '#shared/covenants/procedure/book.ts';
import { expect, test } from '../support/app.ts';
import { goTo, openSample } from '../support/clerk.ts';
import { countedClerk, type CountedClerk } from '../support/counted-clerk.ts';
import { pageCount, sheetText, wordText } from '../support/libre-office.ts';

const sample = join(import.meta.dirname, '../fixtures/covenants/02-auto-numbered.docx');
const year = new Date().getFullYear();
const two = (value: number) => String(value).padStart(2, '0');

/** A day so many days back on this machine, as a clerk types it and as papers say it. */
function daysAgo(days: number): { readonly typed: string; readonly said: string } {
  const day = new Date(Date.now() - days * 86_400_000);
  const month = day.getMonth() + 1;
  return {
    typed: `${two(day.getDate())}/${two(month)}/${day.getFullYear()}`,
    said: `ngày ${two(day.getDate())} tháng ${month < 3 ? two(month) : month} năm ${day.getFullYear()}`,
  };
}

const dialog = (page: Page) => page.getByRole('dialog');
const side = (page: Page) => page.getByRole('complementary', { name: 'Bước tiếp theo' });
/** The one blue button of the case: the next step. */
const nextStep = (page: Page, name: string) => side(page).getByRole('button', { name, exact: true });

/** A field says beside its label when it may be left empty. */
const field = (page: Page, label: string) =>
  dialog(page).getByLabel(new RegExp(`^${label}(?:\\s*không bắt buộc)?$`, 'u'));

async function fill(page: Page, label: string, text: string): Promise<void> {
  await field(page, label).fill(text);
}

async function fillDate(page: Page, label: string, typed: string): Promise<void> {
  const input = dialog(page).getByLabel(label, { exact: true });
  // On a busy machine the picker may still be opening, and puts its last good day back.
  await expect(async () => {
    await input.fill(typed);
    await input.press('Tab');
    await expect(input).toHaveValue(typed, { timeout: 1_000 });
  }).toPass();
}

async function submit(page: Page, name: string): Promise<void> {
  await dialog(page).getByRole('button', { name, exact: true }).click();
  await expect(dialog(page)).toHaveCount(0, { timeout: 30_000 });
}

const tab = (page: Page, name: RegExp): Locator => page.getByRole('tab', { name });

/** The file whose name begins so, and the text of it as another program reads it. */
async function textOf(folder: string, begins: string): Promise<string> {
  const papers = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((each) => each.endsWith('.docx'));
  // In the dossier they are numbered.
  const path = papers.findLast((each) =>
    basename(each)
      .replace(/^\d\d /, '')
      .startsWith(begins),
  );
  expect(path, `${begins} among ${papers.join(' · ')}`).toBeDefined();
  const text = (await mammoth.extractRawText({ path: join(folder, path ?? '') })).value;
  // Names and dates are held together by spaces that do not break.
  return text.normalize('NFC').replace(/\s+/gu, ' ');
}

/** How each paper's file begins, and what it must say besides the village's name. */
type PaperProof = readonly [begins: string, ...says: string[]];

/** From the list to the posted draft of the old file with five clauses of the code. */
async function toPostedDraft(page: Page, clerk: CountedClerk, choose: () => Promise<void>): Promise<void> {
  await clerk.click(page.getByRole('row', { name: /Nội Khê/ }).getByRole('button', { name: 'Nhập bản cũ' }));
  await clerk.act(choose);
  await expect(page.getByText('Không mất chữ nào.')).toBeVisible();
  await clerk.click(page.getByRole('button', { name: 'Lưu làm phiên bản đầu' }));
  await expect(page.getByRole('heading', { name: 'Hương ước làng Thượng Phúc' })).toBeVisible();
  await clerk.click(page.getByRole('treeitem', { name: /Điều 26\./ }));
  await clerk.click(tab(page, /Thư viện/));
  const cards = page.getByRole('article');
  for (let clause = 0; clause < 5; clause += 1) {
    const insert = cards.getByRole('button', { name: /Chèn thành khoản/ }).first();
    await clerk.click(insert);
    await expect(page.getByText('Đã chèn', { exact: true })).toHaveCount(clause + 1);
  }
}

test('the old file of a village goes the whole way to the recognition decision', async ({ app }) => {
  test.setTimeout(420_000);
  const { page, folder } = app;
  const papers = join(folder, 'Giấy tờ', String(year), 'Hương ước, quy ước', 'làng Thượng Phúc');
  await openSample(page);
  await goTo(page, 'Hương ước');
  const clerk = countedClerk(page);

  await test.step('the old file, five clauses and the posted draft take the actions of the budget', async () => {
    await toPostedDraft(page, clerk, () =>
      app.chooseFiles([sample], () => page.getByRole('button', { name: 'Chọn tệp' }).click()),
    );
    await clerk.click(page.getByRole('button', { name: 'Hồ sơ', exact: true }));
    await clerk.click(side(page).getByRole('button', { name: 'Ghi một lần nhiều bước đã làm' }));
    for (const [label, days] of [
      ['Ngày đề nghị', 60],
      ['Ngày lập tổ soạn thảo', 58],
      ['Ngày chốt dự thảo', 45],
      ['Ngày bắt đầu niêm yết', 44],
    ] as const)
      await clerk.act(() => fillDate(page, label, daysAgo(days).typed));
    await clerk.act(() =>
      fill(
        page,
        'Thành viên tổ soạn thảo',
        'Đỗ Văn Mẫu, Trưởng làng\nNgô Văn Ba, Trưởng ban công tác Mặt trận\nLê Thị Thử, Thư ký',
      ),
    );
    await clerk.act(() => fill(page, 'Nơi niêm yết', 'Nhà văn hóa làng'));
    await clerk.act(() => submit(page, 'Ghi 4 bước đã làm'));
    await expect(page.getByText(/Đã lưu .*dự thảo/)).toBeVisible();
    expect(clerk.actions()).toBeLessThanOrEqual(20);
    expect(await textOf(papers, 'Sửa đổi, bổ sung một số điều của Hương ước làng Thượng Phúc, dự thảo')).toContain(
      'Điều 26',
    );
  });

  await test.step('slips come back household by household, and what they ask is answered', async () => {
    await tab(page, /Ý kiến/).click();
    const list = page.getByRole('listbox', { name: 'Hộ và phiếu ý kiến' });
    await list.focus();
    for (const key of ['1', '1', '3', '2']) await page.keyboard.press(key);
    await expect(page.getByText('4 / 128 hộ: 2 đồng ý, 1 đề nghị sửa, 1 không đồng ý')).toBeVisible();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Xin nói rõ giờ dọn đường');
    await page.keyboard.press('Enter');
    await expect(list).toBeFocused();
    await page.getByRole('radio', { name: 'Theo điều, khoản' }).click();
    await expect(page.getByText('5 ý kiến: 2 đồng ý, 2 đề nghị sửa, 1 không đồng ý')).toBeVisible();
    await page.getByLabel(/Trả lời chung/).fill('Đã ghi rõ trong dự thảo');
    await page.getByRole('button', { name: 'Tiếp thu' }).first().click();
    await expect(page.getByText('Trả lời chung')).toHaveCount(0);
    await page.getByRole('button', { name: /Chưa trả lời\s*0/ }).waitFor();
  });

  await test.step('a meeting without quorum stops with the article, slips carry the day', async () => {
    await nextStep(page, 'Lập giấy mời hội nghị').click();
    await fillDate(page, 'Ngày', daysAgo(13).typed);
    await fillDate(page, 'Ngày họp', daysAgo(16).typed);
    await expect(dialog(page).getByText(/chưa niêm yết đủ 30 ngày/)).toBeVisible();
    await fillDate(page, 'Ngày họp', daysAgo(10).typed);
    await fill(page, 'Bắt đầu lúc', '19 giờ 30 phút');
    await fill(page, 'Địa điểm', 'Nhà văn hóa làng');
    await submit(page, 'Lập giấy mời hội nghị');
    const minutes = countedClerk(page);
    await minutes.click(nextStep(page, 'Ghi kết quả hội nghị'));
    await expect(dialog(page).getByLabel('Tổng số hộ của thôn')).toHaveValue('128');
    await minutes.act(() => fill(page, 'Hộ có đại diện dự', '64'));
    await minutes.act(() => fill(page, 'Tán thành', '65'));
    await expect(dialog(page).getByText(/Số phiếu \(65\) nhiều hơn số hộ dự \(64\)/)).toBeVisible();
    await minutes.act(() => fill(page, 'Tán thành', '64'));
    await expect(dialog(page).getByText('Không đủ điều kiện thông qua (Điều 10)')).toBeVisible();
    await expect(dialog(page).getByText(/Mới có 64 \/ 128 hộ dự, cần ít nhất 65 hộ/)).toBeVisible();
    await minutes.act(() => fill(page, 'Hai đại diện hộ gia đình ký', 'Trần Văn Một\nPhạm Thị Hai'));
    await minutes.act(() => submit(page, 'Ghi kết quả hội nghị'));
    await expect(page.getByText(/Đã lưu Biên bản hội nghị/)).toBeVisible();
    expect(minutes.actions()).toBeLessThanOrEqual(8);

    await nextStep(page, 'Ghi kết quả lấy phiếu').click();
    await fillDate(page, 'Ngày kiểm phiếu', daysAgo(7).typed);
    await fill(page, 'Phiếu thu về', '120');
    await fill(page, 'Tán thành', '64');
    await expect(dialog(page).getByText('Không đủ điều kiện thông qua (Điều 10)')).toBeVisible();
    await fill(page, 'Tán thành', '100');
    await fill(page, 'Không tán thành', '20');
    await expect(dialog(page).getByText('Đủ điều kiện thông qua', { exact: true })).toBeVisible();
    await fill(page, 'Hai đại diện hộ gia đình ký', 'Trần Văn Một\nPhạm Thị Hai');
    await submit(page, 'Ghi kết quả lấy phiếu');
  });

  await test.step('the dossier goes as one, comes back with its reasons, and goes again', async () => {
    await nextStep(page, 'Nộp hồ sơ').click();
    await fillDate(page, 'Ngày', daysAgo(6).typed);
    await fillDate(page, 'Ngày Ủy ban nhân dân nhận đủ hồ sơ', daysAgo(6).typed);
    await submit(page, 'Nộp hồ sơ');
    await expect(page.getByText(/Đã lập 6 giấy tờ vào .*Hồ sơ trình lần 1/)).toBeVisible();
    const dossier = readdirSync(join(papers, 'Hồ sơ trình lần 1')).toSorted();
    expect(dossier.map((name) => name.slice(0, 2))).toEqual(['00', '01', '02', '03', '04', '05', '06']);
    expect(pageCount(join(papers, 'Hồ sơ trình lần 1', dossier[0] ?? ''))).toBeGreaterThanOrEqual(5);

    await side(page).getByRole('button', { name: 'Trả lại hồ sơ' }).click();
    await fillDate(page, 'Ngày', daysAgo(4).typed);
    await fill(page, 'Lý do trả lại', 'Biên bản kiểm phiếu thiếu chữ ký của thư ký\nChưa kèm bảng so sánh');
    await submit(page, 'Trả lại hồ sơ');
    await nextStep(page, 'Nộp lại hồ sơ').click();
    await fillDate(page, 'Ngày', daysAgo(3).typed);
    await fillDate(page, 'Ngày Ủy ban nhân dân nhận đủ hồ sơ', daysAgo(3).typed);
    await submit(page, 'Nộp lại hồ sơ');
    expect(readdirSync(join(papers, 'Hồ sơ trình lần 2'))).toHaveLength(7);
  });

  await test.step('the decision takes its number, the text is posted, the case ends, the year is reviewed', async () => {
    await nextStep(page, 'Ghi quyết định công nhận').click();
    await fillDate(page, 'Ngày ký quyết định', daysAgo(1).typed);
    await fill(page, 'Số quyết định', '7');
    await submit(page, 'Ghi quyết định công nhận');
    await nextStep(page, 'Ghi ngày niêm yết').click();
    await submit(page, 'Ghi ngày niêm yết');
    await tab(page, /Giấy tờ/).click();
    await page.getByRole('button', { name: 'Xem, in cả bộ hồ sơ' }).click();
    const preview = page.getByRole('dialog', { name: /Đề nghị công nhận/ });
    await expect(preview.getByText(/\d+ trang A4/)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(preview).toHaveCount(0);
    await makeAll(page, new Set(procedurePaper.options.filter((paper) => paper !== 'review-minutes')));
    await nextStep(page, 'Kết thúc hồ sơ').click();
    await expect(nextStep(page, 'Mở hồ sơ')).toBeVisible();
    await tab(page, /Hiệu lực/).click();
    await page.getByRole('button', { name: 'Ghi biên bản rà soát' }).click();
    await fill(page, 'Số người dự', '110');
    await fill(page, 'Đánh giá việc thực hiện', 'Đường làng sạch, còn hai hộ đốt vàng mã nhiều');
    await submit(page, 'Ghi biên bản rà soát');
  });

  await test.step('every paper is there, opens, and says the village, its days and its numbers', async () => {
    for (const [paper, [begins, ...says]] of Object.entries(proofs)) {
      const text = await textOf(papers, begins);
      expect(text.toLocaleLowerCase('vi'), paper).toContain('làng thượng phúc');
      for (const said of says) expect(text, `${paper}: ${said}`).toContain(said);
    }
    expect(Object.keys(proofs).toSorted()).toEqual([...procedurePaper.options].toSorted());
    const names = readdirSync(papers);
    const decision = names.find((name) => name.startsWith('Quyết định công nhận')) ?? '';
    expect(wordText(join(papers, decision))).toContain('07/QĐ-UBND');
  });

  await test.step('list, history and register say so', async () => {
    await tab(page, /Lịch sử/).click();
    await expect(page.getByText(/Quyết định công nhận số 7/)).toBeVisible();
    await expect(page.getByText(/ghi ngày/).first()).toBeVisible();
    await page.getByRole('button', { name: 'Về danh sách' }).click();
    await expect(page.getByRole('row', { name: /Nội Khê/ }).getByText('Có hiệu lực')).toBeVisible();
    await tab(page, /Sổ quy ước/).click();
    const row = page.getByRole('row', { name: /Nội Khê/ });
    await expect(row.getByText('07/QĐ-UBND')).toBeVisible();
    await expect(row.getByText(daysAgo(1).typed)).toBeVisible();
    await page.getByRole('button', { name: 'Xem, in' }).click();
    await expect(page.getByRole('dialog').getByText('SỔ HƯƠNG ƯỚC, QUY ƯỚC').first()).toBeVisible();
    await page.keyboard.press('Escape');
    for (const format of ['Excel', 'Word', 'Báo cáo tổng hợp']) {
      await page.getByRole('button', { name: format, exact: true }).click();
      await expect(page.getByText(/Đã lưu (Sổ|Báo cáo) hương ước/).last()).toBeVisible();
    }
    const registers = join(papers, '..');
    const workbook = readdirSync(registers).find((name) => name.endsWith('.xlsx')) ?? '';
    expect(sheetText(join(registers, workbook))).toContain('07/QĐ-UBND');
    expect(await textOf(registers, 'Sổ hương ước')).toContain('07/QĐ-UBND');
  });
});

/** What every paper of the case must say. */
const proofs: { readonly [P in ProcedurePaper]: PaperProof } = {
  plan: ['Kế hoạch soạn thảo', 'Đỗ Văn Mẫu', daysAgo(58).said],
  'posting-draft': ['Sửa đổi, bổ sung một số điều của Hương ước làng Thượng Phúc, dự thảo', 'Dự thảo'],
  'opinion-slip': ['Phiếu lấy ý kiến', daysAgo(14).said],
  'opinion-tally': ['Tổng hợp ý kiến', 'Đã ghi rõ trong dự thảo', '128 hộ'],
  'posting-minutes': ['Biên bản kết thúc niêm yết', daysAgo(44).said, 'Nhà văn hóa làng'],
  invitation: ['Giấy mời hội nghị', daysAgo(10).said, '19 giờ 30 phút'],
  minutes: ['Biên bản hội nghị', daysAgo(10).said, '128', 'chưa quá 50 %'],
  'household-slips': ['Phiếu biểu quyết'],
  'slip-minutes': ['Biên bản kiểm phiếu', daysAgo(7).said, '120', '100'],
  resolution: ['Nghị quyết', '100 trên tổng số 128 hộ', 'Trần Văn Một'],
  request: ['Đề nghị công nhận', daysAgo(3).said, '100'],
  recognition: ['Quyết định công nhận', daysAgo(1).said, '07/QĐ-UBND'],
  refusal: ['Trả lại hồ sơ', daysAgo(4).said, 'Chưa kèm bảng so sánh'],
  'covenant-signed': ['Sửa đổi, bổ sung một số điều của Hương ước làng Thượng Phúc, bản thông qua', 'ĐẠI DIỆN'],
  'posting-notice': ['Thông báo niêm yết', '07/QĐ-UBND'],
  'review-minutes': [`Biên bản rà soát năm ${year}`, '110', 'Đường làng sạch'],
  tracked: ['Hương ước làng Thượng Phúc, bản theo dõi thay đổi', 'Điều 26'],
  'tracked-print': ['Hương ước làng Thượng Phúc, bản in các thay đổi', 'Điều 26'],
  comparison: ['Bảng so sánh', 'Điều 26'],
  amendment: ['Sửa đổi, bổ sung một số điều của Hương ước làng Thượng Phúc', 'Điều 26'],
  consolidated: ['Hương ước làng Thượng Phúc, bản hợp nhất', 'Điều 47'],
};

/** Makes the papers that are not made yet, each with its own button. */
async function makeAll(page: Page, papers: ReadonlySet<ProcedurePaper>): Promise<void> {
  await tab(page, /Giấy tờ/).click();
  const sheet = page.getByRole('region', { name: 'Giấy tờ', exact: true });
  for (const paper of papers) {
    const name = languages.vi.covenantsProcedure.paper[paper];
    const again = sheet.getByRole('button', { name: `Lập lại ${name}`, exact: true });
    if (await again.isVisible()) continue;
    await sheet.getByRole('button', { name: `Lập ${name}`, exact: true }).click();
    await expect(again).toBeVisible({ timeout: 20_000 });
  }
}

test('a covenant in force is suspended by clause, told of, and replaced; a swapped day moves its terms', async ({
  app,
}) => {
  test.setTimeout(240_000);
  const { page, folder } = app;
  await openSample(page);
  await goTo(page, 'Hương ước');
  const row = page.getByRole('row', { name: /Đông Khê/ });
  await row.getByText('Thôn Đông Khê').click();
  await page
    .getByRole('complementary', { name: 'Thôn Đông Khê' })
    .getByRole('button', { name: 'Mở hồ sơ' })
    .last()
    .click();
  await tab(page, /Hiệu lực/).click();

  await test.step('its old decision is written down', async () => {
    await page.getByRole('button', { name: 'Ghi quyết định công nhận cũ' }).click();
    await fillDate(page, 'Ngày ký quyết định', '02/05/2019');
    await fill(page, 'Số quyết định công nhận', '15/QĐ-UBND');
    await submit(page, 'Ghi quyết định công nhận cũ');
    await expect(page.getByText(/Công nhận theo Quyết định số 15\/QĐ-UBND ngày 02\/05\/2019/)).toBeVisible();
  });

  await test.step('two clauses are suspended by a decision, which leaves as Word', async () => {
    await page.getByRole('button', { name: 'Tạm ngừng thực hiện', exact: true }).click();
    await dialog(page).getByRole('radio', { name: 'Một số điều, khoản' }).check();
    for (const place of ['khoản 2 Điều 6:', 'Điều 7:']) {
      await dialog(page).getByRole('combobox', { name: 'Điều, khoản' }).fill(place);
      await page.keyboard.press('Enter');
    }
    await expect(dialog(page).getByRole('listitem')).toHaveText(['khoản 2 Điều 6', 'Điều 7']);
    await fill(page, 'Lý do', 'Quy định thu tiền phạt');
    await submit(page, 'Tạm ngừng thực hiện');
    await expect(page.getByText('khoản 2 Điều 6 đang tạm ngừng')).toBeVisible();
    await page.getByRole('button', { name: 'Lập quyết định', exact: true }).click();
    await expect(page.getByText(/Đã lưu Quyết định tạm ngừng/)).toBeVisible();
    const papers = join(folder, 'Giấy tờ', String(year), 'Hương ước, quy ước', 'thôn Đông Khê');
    const decision = await textOf(papers, 'Quyết định tạm ngừng thực hiện');
    expect(decision).toContain('khoản 2 Điều 6 và Điều 7 Quy ước thôn Đông Khê');
    expect(decision).toContain('Quy định thu tiền phạt');
  });

  await test.step('what a villager tells is answered in time, the swapped day counted', async () => {
    await page.getByRole('button', { name: 'Ghi phản ánh' }).click();
    await fill(page, 'Người phản ánh', 'Ông Vũ Văn Sáu');
    await fill(page, 'Nội dung phản ánh', 'Điều 12 thu quỹ bắt buộc');
    await submit(page, 'Ghi phản ánh');
    await expect(side(page).getByText(/Trả lời phản ánh trước/)).toBeVisible();
    await page.getByRole('button', { name: 'Trả lời phản ánh', exact: true }).click();
    await fill(page, 'Nội dung trả lời', 'Đã đề nghị thôn bỏ quy định này');
    await submit(page, 'Trả lời phản ánh');
    await expect(page.getByText('Đã trả lời', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Về danh sách' }).click();
    await expect(row.getByText('Tạm ngừng một phần')).toBeVisible();
    await tab(page, /Lịch hạn/).click();
    await page.getByRole('button', { name: 'Sửa ngày nghỉ, làm bù' }).click();
    const today = daysAgo(0).typed;
    await page.getByLabel('Ngày', { exact: true }).fill(today);
    await page.getByLabel('Ngày', { exact: true }).press('Tab');
    await page.getByLabel(/^Ghi chú/).fill('Nghỉ hoán đổi');
    await page.getByRole('button', { name: 'Thêm ngày' }).click();
    await expect(page.getByRole('list', { name: 'Nghỉ thêm, hoán đổi, làm bù' }).getByText(today)).toBeVisible();
    await goTo(page, 'Hương ước');
    await tab(page, /Lịch hạn/).click();
    await expect(page.getByRole('gridcell', { name: today }).getByText('Nghỉ hoán đổi')).toBeVisible();
    await tab(page, /thôn$/).click();
  });

  await test.step('a new text takes its place, from its own Word file', async () => {
    await row.getByText('Thôn Đông Khê').click();
    await page
      .getByRole('complementary', { name: 'Thôn Đông Khê' })
      .getByRole('button', { name: 'Mở hồ sơ' })
      .last()
      .click();
    await tab(page, /Hiệu lực/).click();
    await page.getByRole('button', { name: 'Thay thế bằng bản mới' }).click();
    await side(page).getByRole('button', { name: 'Ghi một lần nhiều bước đã làm' }).click();
    await fillDate(page, 'Ngày đề nghị', daysAgo(50).typed);
    await fillDate(page, 'Ngày lập tổ soạn thảo', daysAgo(49).typed);
    await fill(page, 'Thành viên tổ soạn thảo', 'Đỗ Văn Mẫu, Trưởng thôn');
    await submit(page, 'Ghi 2 bước đã làm');
    await nextStep(page, 'Nhập văn bản mới').click();
    await app.chooseFiles([sample], () => page.getByRole('button', { name: 'Chọn tệp' }).click());
    await expect(page.getByText('Không mất chữ nào.')).toBeVisible();
    await page.getByRole('button', { name: 'Lưu làm phiên bản đầu' }).click();
    await expect(page.getByText(/Đã nhập văn bản thay thế: 02-auto-numbered\.docx/)).toBeVisible();
    await nextStep(page, 'Chốt dự thảo').click();
    await fillDate(page, 'Ngày', daysAgo(48).typed);
    await submit(page, 'Chốt dự thảo');
    await nextStep(page, 'Niêm yết dự thảo').click();
    await fillDate(page, 'Ngày', daysAgo(47).typed);
    await fill(page, 'Nơi niêm yết', 'Nhà văn hóa thôn');
    await submit(page, 'Niêm yết dự thảo');
    const papers = join(folder, 'Giấy tờ', String(year), 'Hương ước, quy ước', 'thôn Đông Khê');
    expect(await textOf(papers, 'Quy ước thôn Đông Khê, dự thảo')).toContain('Điều 47');
  });
});
