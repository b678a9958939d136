import type { Page } from '@playwright/test';
import { expect, test } from '../support/app.ts';

const passphrase = 'Con đò bến cũ 1987';
const readers = 'Chỉ xem thôi nhé';

/** scrypt takes a good part of a second for each secret that is tried, more on a busy machine. */
const patient = { timeout: 30_000 };

const openSample = async (page: Page) => {
  await page.getByRole('button', { name: 'Mở xã mẫu' }).click();
  await expect(page.getByRole('navigation').first()).toBeVisible();
};

const goTo = (page: Page, place: string) =>
  page.evaluate((address) => {
    window.location.hash = `#/${address}`;
  }, place);

/** From the menu of a village's row. */
async function throwAway(page: Page, village: RegExp) {
  await page.getByRole('row', { name: village }).first().getByRole('button').click();
  await page.getByRole('menuitem', { name: 'Bỏ vào thùng rác' }).click();
}

const lock = (page: Page) => page.getByRole('dialog', { name: 'Lệ Làng đang khóa' });

async function unlock(page: Page, secret: string) {
  await lock(page).getByLabel('Mật khẩu hoặc khóa khôi phục').fill(secret);
  await lock(page).getByRole('button', { name: 'Mở khóa' }).click();
}

/** Sets a passphrase as the clerk does, and answers the recovery key. */
async function turnOn(page: Page): Promise<string> {
  await goTo(page, 'settings/protection');
  await page.getByRole('button', { name: 'Đặt mật khẩu', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Đặt mật khẩu cho dữ liệu' });
  await dialog.getByLabel('Mật khẩu', { exact: true }).fill('12345678');
  await expect(dialog.getByText('Yếu: dễ đoán')).toBeVisible();
  await dialog.getByLabel('Mật khẩu', { exact: true }).fill(passphrase);
  await expect(dialog.getByText('Mạnh')).toBeVisible();
  const next = dialog.getByRole('button', { name: 'Tiếp: in khóa khôi phục' });
  await dialog.getByLabel('Gõ lại mật khẩu').fill('Con đò bến mới');
  await expect(dialog.getByText('Hai lần gõ chưa giống nhau')).toBeVisible();
  await expect(next).toBeDisabled();
  await dialog.getByLabel('Gõ lại mật khẩu').fill(passphrase);
  await next.click();
  const groups = await dialog.getByRole('list', { name: 'Khóa khôi phục' }).locator('li > span').allTextContents();
  expect(groups).toHaveLength(8);
  // The paper alone goes to the printer, not the window around it.
  const printed = page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        window.print = () => resolve(document.querySelector('.print-pages')?.textContent ?? '');
      }),
  );
  await dialog.getByRole('button', { name: 'In ra giấy' }).click();
  const text = await printed;
  for (const group of groups) expect(text).toContain(group);
  await expect(dialog.getByText('Đã gửi tới máy in.')).toBeVisible();
  const finish = dialog.getByRole('button', { name: 'Mã hóa dữ liệu' });
  await dialog.getByLabel('3', { exact: true }).fill('AAAA');
  await dialog.getByLabel('7', { exact: true }).fill(groups[6] ?? '');
  await expect(finish).toBeDisabled();
  await dialog.getByLabel('3', { exact: true }).fill((groups[2] ?? '').toLowerCase());
  await finish.click();
  await expect(page.getByText('Đã mã hóa dữ liệu. Từ lần mở sau')).toBeVisible(patient);
  return groups.join('-');
}

test('sealed data asks for its passphrase, lets a reader look, locks with what was typed, and opens with the paper', async ({
  app,
}) => {
  test.setTimeout(180_000);
  await openSample(app.page);
  const recoveryKey = await turnOn(app.page);

  // A reader gets a passphrase of their own.
  await app.page.getByRole('button', { name: 'Đặt mật khẩu người xem' }).click();
  const dialog = app.page.getByRole('dialog', { name: 'Đặt mật khẩu người xem' });
  await dialog.getByLabel('Mật khẩu hiện nay').fill(passphrase);
  await dialog.getByLabel('Mật khẩu của người xem').fill(readers);
  await dialog.getByLabel('Gõ lại mật khẩu').fill(readers);
  await dialog.getByRole('button', { name: 'Đặt mật khẩu người xem' }).click();
  await expect(app.page.getByText('Đã có mật khẩu của người xem.')).toBeVisible(patient);

  // The next start: nothing of the office before the passphrase.
  let page = await app.restart();
  await expect(lock(page)).toBeVisible();
  await expect(page.getByText('Vân Khê')).toHaveCount(0);
  await unlock(page, 'sai mật khẩu');
  await expect(lock(page).getByText('Mật khẩu hoặc khóa khôi phục chưa đúng')).toBeVisible(patient);
  await unlock(page, passphrase);
  await expect(page.getByText('UBND xã Vân Khê').first()).toBeVisible(patient);

  // Locking keeps what is being typed; the clerk finds it again.
  await goTo(page, 'registry');
  await page.getByRole('button', { name: 'Thêm hộ' }).click();
  const household = page.getByRole('dialog');
  await household.getByRole('textbox').first().fill('Đỗ Văn Gõ Dở');
  await page.keyboard.press('Control+L');
  await expect(lock(page)).toBeVisible();
  await expect(page.getByText('Đông Khê').filter({ visible: true })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+K');
  await expect(lock(page)).toBeVisible();
  await unlock(page, passphrase);
  await expect(lock(page)).toBeHidden(patient);
  await expect(household.getByRole('textbox').first()).toHaveValue('Đỗ Văn Gõ Dở');
  await expect(household.getByRole('textbox').first()).toBeFocused();
  await page.keyboard.press('Escape');

  // Nobody at the machine for ten minutes: it locks by itself.
  await page.clock.install();
  await page.clock.fastForward('10:05');
  await expect(lock(page)).toBeVisible();
  await page.clock.resume();
  await unlock(page, passphrase);
  await expect(lock(page)).toBeHidden(patient);

  // A reader opens every screen and changes nothing.
  await page.getByRole('button', { name: 'Khóa ngay' }).click();
  await unlock(page, readers);
  await expect(page.getByText('Đang mở ở quyền người xem')).toBeVisible(patient);
  await goTo(page, 'registry');
  await expect(page.getByText('300 / 300 hộ')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Nhập từ Excel' })).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Hoàn tác' })).toBeDisabled();
  await page.getByRole('tab', { name: 'Thôn' }).click();
  await throwAway(page, /Cao Xá|Đông Khê/);
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Bỏ vào thùng rác' })).toBeDisabled();
  await page.keyboard.press('Escape');

  // The paper from the safe opens it, small letters and blanks for dashes.
  page = await app.restart();
  await unlock(page, recoveryKey.toLowerCase().replaceAll('-', ' '));
  await expect(page.getByText('UBND xã Vân Khê').first()).toBeVisible(patient);
  await expect(page.getByText('Đang mở ở quyền người xem')).toHaveCount(0);

  // Opened for good, the next start asks for nothing.
  await goTo(page, 'settings/protection');
  await page.getByRole('button', { name: 'Bỏ mật khẩu', exact: true }).click();
  const off = page.getByRole('dialog', { name: 'Bỏ mật khẩu của dữ liệu?' });
  await off.getByLabel('Mật khẩu hiện nay').fill(passphrase);
  await off.getByRole('button', { name: 'Bỏ mật khẩu' }).click();
  await expect(page.getByText('Đã bỏ mật khẩu. Dữ liệu không còn mã hóa.')).toBeVisible(patient);
  page = await app.restart();
  await expect(page.getByText('UBND xã Vân Khê').first()).toBeVisible();
});

test('without a passphrase the reader is a plain setting that anybody takes back', async ({ app }) => {
  const { page } = app;
  await openSample(page);
  await goTo(page, 'settings/protection');
  await page.getByRole('radio', { name: 'Người xem' }).click();
  await expect(page.getByText('Đang mở ở quyền người xem')).toBeVisible();
  await expect(page.getByText('đây chỉ là lời nhắc')).toBeVisible();

  // What would be changed in place, without a button, rests and says why; looking, sorting and finding go on.
  const rests = page.locator('main fieldset.editing');
  const live = rests.locator('button, input, select, textarea').and(page.locator(':enabled'));
  for (const [address, words] of [
    ['settings/office', 'UBND xã Vân Khê'],
    ['settings/holidays', 'Tết Nguyên đán'],
    ['titles/gia-dinh/sets', 'Chưa đối chiếu bản ký'],
    ['covenants/mau-dong-khe/text', 'Điều 1'],
  ] as const) {
    await goTo(page, address);
    await expect(page.getByText(words).first()).toBeVisible();
    await expect(rests.first()).toHaveAttribute('title', 'Người xem không sửa được');
    await expect(live).toHaveCount(0);
  }
  await goTo(page, 'titles/gia-dinh/sets');
  await expect(page.getByRole('button', { name: 'Tạo bản mới để sửa' }).first()).toBeDisabled();
  await goTo(page, 'settings/data');
  await expect(page.getByRole('button', { name: 'Xuất toàn bộ dữ liệu' })).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Sao lưu ngay' })).toBeDisabled();
  const again = await app.restart();
  await expect(again.getByText('Đang mở ở quyền người xem')).toBeVisible();
  await again.getByRole('button', { name: 'Chuyển sang cán bộ' }).click();
  await expect(again.getByText('Đang mở ở quyền người xem')).toHaveCount(0);
});

test('what was thrown away by mistake comes back whole', async ({ app }) => {
  const { page } = app;
  await openSample(page);
  await goTo(page, 'registry');
  await page.getByRole('tab', { name: 'Thôn' }).click();
  await page.getByRole('button', { name: 'Thêm thôn' }).click();
  const adding = page.getByRole('dialog');
  await adding.getByRole('textbox').first().fill('Nhập Nhầm');
  await adding.getByRole('button', { name: /Thêm thôn|Lưu/ }).click();
  const row = page.getByRole('row', { name: /Nhập Nhầm/ });
  await expect(row).toBeVisible();
  await throwAway(page, /Nhập Nhầm/);
  const asking = page.getByRole('dialog', { name: 'Bỏ Thôn Nhập Nhầm vào thùng rác?' });
  await expect(asking.getByText('Không có gì gắn kèm.')).toBeVisible();
  await asking.getByRole('button', { name: 'Bỏ vào thùng rác' }).click();
  await expect(row).toHaveCount(0);

  // What the office's records rest on stays, and says what to do instead.
  await throwAway(page, /Đông Khê/);
  await expect(page.getByText('có kết quả trong năm đã quyết định')).toBeVisible();
  await page.getByRole('button', { name: 'Giữ lại' }).click();

  await goTo(page, 'settings/trash');
  const thrown = page.getByRole('row', { name: /Thôn Nhập Nhầm/ });
  await expect(thrown).toContainText('30 ngày');
  await thrown.getByRole('button', { name: 'Khôi phục' }).click();
  await expect(page.getByText('Đã khôi phục Thôn Nhập Nhầm')).toBeVisible();
  await expect(page.getByText('Thùng rác trống')).toBeVisible();
  await goTo(page, 'registry');
  await page.getByRole('tab', { name: 'Thôn' }).click();
  await expect(row).toBeVisible();
});
