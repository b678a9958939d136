import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type CDPSession, type Page } from '@playwright/test';
import { programRoot } from '#main/shell/root.ts';
import { findBrowser } from '#main/shell/web/browser.ts';
import buildFirst from '../support/build-first.ts';
import { largest } from '../support/large-titles.ts';
import { countFrames, recordScores } from './programs/grid-recorders.ts';

/**
 * The scoring grid in its window: 40,000 households × 45 criteria × 10 years, a village of 1,000 of them open in Chromium
 * over the web shell. Scores are typed with real keys, and for each is told how long after its Enter the disk had it, the
 * totals had changed, and the village read anew was on the screen; then the frames while keys are held and the wheel
 * turns. Prints medians, and never fails by time. Run with `npx tsx test/bench/grid.bench.ts`; `--quick` types less;
 * `--office DIR` keeps the office there for the next run.
 */
const quick = process.argv.includes('--quick');
const kept = process.argv.includes('--office') ? process.argv[process.argv.indexOf('--office') + 1] : undefined;
const scores = quick ? 60 : 300;
/** 1,000 households each. */
const villages = largest.households / 1000;

const sorted = (values: readonly number[]) => values.toSorted((a, b) => a - b);
const quantile = (values: readonly number[], share: number): number =>
  sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
const spread = (values: readonly number[], digits = 0): string =>
  `median ${quantile(values, 0.5).toFixed(digits)} ms, p95 ${quantile(values, 0.95).toFixed(digits)} ms`;

async function addressOf(output: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  for await (const chunk of output) {
    text += String(chunk);
    const address = /http:\/\/127\.0\.0\.1:\d+\/\?key=[\w-]+(?=\s)/.exec(text)?.[0];
    if (address !== undefined) return address;
  }
  throw new Error(`The web shell ended before it was open: ${text}`);
}

async function openGrid(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('navigation').waitFor();
  await page.evaluate(() => {
    window.location.hash = '#/titles/gia-dinh/grid/v3';
  });
  await page.getByRole('grid').waitFor();
  await page.getByRole('grid').focus();
  await page.waitForLoadState('networkidle').catch(() => undefined);
}

/** Types a point and Enter down the first column, each once the one before is wholly on the screen. */
async function typeScores(page: Page): Promise<void> {
  const recorder = await page.evaluateHandle(recordScores);
  await page.keyboard.press('Control+Home');
  for (let round = 0; round < scores; round += 1) {
    const had = await page.locator('.score-active').textContent();
    await page.keyboard.press(had === '5' ? '6' : '5');
    const whole = recorder.evaluate((each) => each.next());
    await page.keyboard.press('Enter');
    await whole;
  }
  const samples = await recorder.evaluate((each) => each.samples);
  const of = (pick: (sample: (typeof samples)[number]) => number) => spread(samples.slice(5).map(pick), 1);
  console.log(`one score in the window, at 40,000 × 10 years, a village of 1,000 open (${String(scores)} typed):`);
  console.log(`  saved on the disk     ${of((sample) => sample.saved)}`);
  console.log(`  totals on the screen  ${of((sample) => sample.shown)}`);
  console.log(`  both                  ${of((sample) => Math.max(sample.saved, sample.shown))} (allowed 50)`);
  console.log(`  village read anew     ${of((sample) => sample.reread)}`);
}

const seconds = async (session: CDPSession) => {
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return {
    script: of('ScriptDuration'),
    layout: of('LayoutDuration') + of('RecalcStyleDuration'),
    task: of('TaskDuration'),
  };
};

async function frames(page: Page, session: CDPSession, name: string, work: () => Promise<void>): Promise<void> {
  const counter = await page.evaluateHandle(countFrames);
  const before = await seconds(session);
  await work();
  const after = await seconds(session);
  const deltas = await counter.evaluate((each) => each.stop());
  const each = (key: keyof typeof before) => (((after[key] - before[key]) * 1000) / deltas.length).toFixed(1);
  console.log(
    `  ${name.padEnd(22)} ${spread(deltas, 1)}, worst ${Math.max(...deltas).toFixed(0)} ms; in each script ` +
      `${each('script')} ms, style and layout ${each('layout')} ms, all of the thread ${each('task')} ms`,
  );
}

async function held(page: Page, key: string, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    await page.keyboard.down(key);
    await page.waitForTimeout(30);
  }
  await page.keyboard.up(key);
}

async function moveAround(page: Page, session: CDPSession): Promise<void> {
  const times = quick ? 60 : 200;
  console.log('frames, 1,000 rows × 45 columns (60 a second: 16.7 ms):');
  await page.keyboard.press('Control+Home');
  await frames(page, session, 'nothing done', () => page.waitForTimeout(2000));
  await frames(page, session, 'arrow down held', () => held(page, 'ArrowDown', times));
  await frames(page, session, 'arrow right held', () => held(page, 'ArrowRight', 44));
  await frames(page, session, 'arrow left held', () => held(page, 'ArrowLeft', 44));
  await frames(page, session, 'page down held', () => held(page, 'PageDown', 30));
  await page.keyboard.press('Control+Home');
  await page.mouse.move(500, 400);
  await frames(page, session, 'wheel turned', async () => {
    for (let time = 0; time < times; time += 1) {
      await page.mouse.wheel(0, time % 100 < 50 ? 90 : -90);
      await page.waitForTimeout(16);
    }
  });
}

await buildFirst();
const folder = kept ?? join(mkdtempSync(join(tmpdir(), 'le-lang-grid-')), 'office');
if (!existsSync(folder)) {
  const fill = fileURLToPath(new URL('programs/titles-door.ts', import.meta.url));
  execFileSync(process.execPath, ['--import', 'tsx', fill, 'fill', folder, String(villages)]);
}
const found = findBrowser();
const browser = await chromium.launch(found === undefined ? {} : { executablePath: found.path });
const program = spawn(process.execPath, [join(programRoot(), 'dist/main/web.js'), '--data', folder, '--no-window'], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  console.log(`${String(cpus().length)} cores, load ${(loadavg()[0] ?? 0).toFixed(1)} before it began`);
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' });
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  // tsx names the functions that it hands over by a helper, which the page has not.
  await page.addInitScript('globalThis.__name = (each) => each');
  await openGrid(page, await addressOf(program.stdout));
  await typeScores(page);
  await moveAround(page, session);
} finally {
  await browser.close();
  const ended = once(program, 'exit');
  program.kill('SIGTERM');
  await ended;
  if (kept === undefined) rmSync(join(folder, '..'), { recursive: true, force: true });
}
