import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { z } from 'zod';
import { machineClock } from '#main/adapters/clock.ts';
import { openStore } from '#main/adapters/disk/open-store.ts';
import { noOpener } from '#main/adapters/no-opener.ts';
import { dataFolderOf, openOffice } from '#main/shell/compose.ts';
import { findBrowser } from '#main/shell/web/browser.ts';
import { programRoot } from '#main/shell/root.ts';
import { build, isBuilt } from '#main/tools/build.ts';
import { campaignId, jobId, personId, unitId } from '#shared/contract/ids.ts';
import { ok, type Result } from '#shared/contract/result.ts';
import { goTo } from '../support/clerk.ts';
import { startWebShell } from '../support/web-shell.ts';

/**
 * Ticking returned forms with a reader, as in the clerk's window: from the Enter that ends a code to the frame in which the colour and
 * the words stand there, and to the start of its tone; for a campaign of 600 and of 5,000 people. Each form alone, then many at once as
 * fast as they can be typed, then one form again and again. Run with `npx tsx test/bench/scanner.bench.ts`.
 */
const scans = 100;
const burst = 30;
const asked = 100;
/** A clerk takes the next form from the pile; so much is little. */
const pause = 150;

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** An office in which a campaign asks so many people, all forms printed; answers the codes on them. */
async function fill(folder: string, people: number): Promise<readonly string[]> {
  const store = must(
    await openStore({
      folder: dataFolderOf(folder),
      folderLabel: 'Lệ Làng',
      clock: machineClock,
      who: 'bench',
      idleMilliseconds: 0,
    }),
  );
  must(
    await store.change({ name: 'bench.fill', args: {} }, ['office', 'registry'], ({ office, registry }) => {
      office.commune = {
        kind: 'xa',
        name: 'Vân Khê',
        parent: 'thành phố Hà Nội',
        receiver: 'Sở Văn hóa và Thể thao',
        place: 'Vân Khê',
      };
      registry.units = Array.from({ length: Math.ceil(people / 50) }, (_, unit) => ({
        id: unitId.parse(`u${String(unit)}`),
        name: `Trường Tiểu học số ${String(unit + 1)}`,
        active: true,
      }));
      registry.people = Array.from({ length: people }, (_, index) => ({
        id: personId.parse(`p${String(index)}`),
        name: `Nguyễn Thị Mẫu ${String(index + 1)}`,
        post: index % 10 === 0 ? 'Hiệu trưởng' : 'Giáo viên',
        unitId: unitId.parse(`u${String(Math.floor(index / 50))}`),
        sidePosts: [],
        party: index % 3 === 0,
      }));
      return ok(null);
    }),
  );
  must(await store.close());
  const office = must(await openOffice({ folder, opener: noOpener }));
  const year = new Date().getFullYear();
  const opened = must(
    await office.dispatch('commitments.open', { name: `Cam kết năm ${year}`, year, form: 'hai-bo-quy-tac' }),
  );
  const { id: campaign } = z.object({ id: campaignId }).parse(opened);
  must(
    await office.dispatch('commitments.print', { campaign, people: 'all', as: 'one-file', job: jobId.parse('bench') }),
  );
  const view = z.object({ people: z.array(z.object({ code: z.string() })) });
  const shown = view.parse(must(await office.dispatch('commitments.campaign', { campaign })));
  await office.close();
  return shown.people.map(({ code }) => code);
}

/** Hears each Enter, each tone, and each frame in which an answer stands. */
async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.AudioContext = class extends AudioContext {
      override createOscillator(): OscillatorNode {
        performance.mark('tone');
        return super.createOscillator();
      }
    };
    document.addEventListener('keydown', (event) => event.key === 'Enter' && performance.mark('enter'), {
      capture: true,
    });
    const list = document.querySelector('.tick-list');
    if (list === null) throw new Error('no answers');
    new MutationObserver((changes) => {
      const fresh = changes.flatMap(({ addedNodes }) => [...addedNodes]).length;
      requestAnimationFrame(() => {
        // A message comes after the frame is drawn.
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => {
          for (let count = 0; count < fresh; count += 1) performance.mark('answer');
        });
        port1.start();
        port2.postMessage(null);
      });
    }).observe(list, { childList: true });
  });
}

/** Milliseconds from the nth Enter to the nth mark of that name since the last look. */
async function waits(page: Page, name: 'tone' | 'answer', from: number): Promise<readonly number[]> {
  const [enters, marks] = await page.evaluate(
    (which) => ['enter', which].map((one) => performance.getEntriesByName(one).map(({ startTime }) => startTime)),
    name,
  );
  return (marks ?? []).slice(from).map((at, index) => at - (enters?.[from + index] ?? at));
}

const answers = (page: Page) => page.evaluate(() => performance.getEntriesByName('answer').length);

async function answered(page: Page, count: number): Promise<void> {
  await page.waitForFunction((wanted) => performance.getEntriesByName('answer').length >= wanted, count);
}

/** A reader is a keyboard: it types the code and ends with Enter. */
async function scan(page: Page, code: string): Promise<void> {
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
}

function told(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0);
  return `median ${at(0.5)}, 95 % ${at(0.95)}, worst ${at(1)} ms`;
}

async function measure(browser: Browser, people: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'le-lang-scanner-'));
  const codes = await fill(folder, people);
  const shell = await startWebShell(folder);
  try {
    await scanAll(await windowOf(browser, shell.address), people, codes);
  } finally {
    await shell.end();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The page on which forms are ticked. */
async function windowOf(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' });
  page.setDefaultTimeout(60_000);
  await page.goto(address);
  await goTo(page, 'Cam kết');
  await page.getByRole('tab', { name: 'Đánh dấu đã ký' }).click();
  await page.getByLabel('Mã trên bản cam kết').waitFor();
  await page.waitForTimeout(1_000);
  await listen(page);
  return page;
}

async function scanAll(page: Page, people: number, codes: readonly string[]): Promise<void> {
  const report = async (what: string, from: number) => {
    const [seen, heard] = [await waits(page, 'answer', from), await waits(page, 'tone', from)];
    console.log(`${people} people, ${what}: colour ${told(seen)}; sound ${told(heard)} (asked ${asked})`);
  };
  for (const [index, code] of codes.slice(0, scans).entries()) {
    await scan(page, code);
    await answered(page, index + 1);
    await page.waitForTimeout(pause);
  }
  await report(`${scans} forms one by one`, 0);
  let from = await answers(page);
  for (const code of codes.slice(scans, scans + burst)) await scan(page, code);
  await answered(page, from + burst);
  await report(`${burst} forms without a pause`, from);
  from = await answers(page);
  for (let again = 0; again < burst; again += 1) await scan(page, codes[0] ?? '');
  await answered(page, from + burst);
  await report(`one form ${burst} times`, from);
  const signed = await page.getByText(/^\d[\d.]* \/ \d[\d.]* người/).textContent();
  console.log(`  the register says ${signed ?? ''}, ticked ${scans + burst}`);
  await page.close();
}

if (!(await isBuilt(programRoot()))) await build(programRoot());
const installed = findBrowser();
const browser = await chromium.launch(installed === undefined ? {} : { executablePath: installed.path });
try {
  for (const people of [600, 5_000]) await measure(browser, people);
} finally {
  await browser.close();
}
