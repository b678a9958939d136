import type { Page } from '@playwright/test';

/** From the first start into the sample commune. */
export async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Mở xã mẫu' }).click();
  await page.getByRole('heading', { name: /ngày \d+ tháng \d+ năm \d+/ }).waitFor();
}

/** To a place on the spine. */
export async function goTo(page: Page, place: string): Promise<void> {
  await page.getByRole('navigation').getByText(place, { exact: true }).click();
}
