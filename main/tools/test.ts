import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { programRoot } from '#main/shell/root.ts';
import { findBrowser } from '#main/shell/web/browser.ts';
import { build, isBuilt } from './build.ts';
import { broken, countsLine, oneCheck, playwrightCounts, sum, vitestCounts, type Counts } from './counts.ts';
import { findElectron } from './electron-binary.ts';
import { commandScript } from './packages.ts';
import { runScript, type RunOptions } from './run.ts';
import { ensurePrograms } from './system-packages.ts';

const root = programRoot();
const reports = join(root, '.cache/reports');

type Step = { readonly name: string; readonly run: () => Promise<Counts> };

async function tool(packageName: string, command: string, parameters: readonly string[], options?: RunOptions) {
  return runScript(commandScript(packageName, command), parameters, options);
}

async function check(packageName: string, command: string, parameters: readonly string[]): Promise<Counts> {
  return oneCheck((await tool(packageName, command, parameters)).code === 0);
}

/** The report of a runner, but broken when the runner says that it failed and the report knows of no failure. */
async function reported(file: string, code: number, read: (report: unknown) => Counts): Promise<Counts> {
  try {
    const counts = read(JSON.parse(await readFile(file, 'utf8')));
    return code !== 0 && counts.failed === 0 ? sum([counts, broken]) : counts;
  } catch {
    return broken;
  }
}

const steps: readonly Step[] = [
  { name: 'format', run: () => check('prettier', 'prettier', ['--check', '--log-level=warn', '.']) },
  { name: 'types', run: () => check('typescript', 'tsc', ['-b']) },
  { name: 'lint', run: () => check('oxlint', 'oxlint', ['--type-aware']) },
  {
    name: 'build',
    run: async () => {
      try {
        if (!(await isBuilt(root))) await build(root);
        return oneCheck(true);
      } catch (error) {
        console.error(error);
        return oneCheck(false);
      }
    },
  },
  {
    name: 'unit, contract, durability, packaging',
    run: async () => {
      const file = join(reports, 'vitest.json');
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
      const { code } = await tool('vitest', 'vitest', ['run', '--config', 'test/vitest.config.ts', ...reporters]);
      return reported(file, code, vitestCounts);
    },
  },
  {
    name: 'end-to-end',
    run: async () => {
      if (findBrowser() === undefined) return broken;
      const hasElectron = findElectron(join(root, 'node_modules/electron')) !== undefined;
      if (!hasElectron) console.log('The same specs on Electron: skipped: no Electron binary');
      const file = join(reports, 'playwright.json');
      const parameters = ['test', '--config', 'test/e2e/playwright.config.ts', '--reporter=list,json'];
      const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: file };
      const { code } = await tool('@playwright/test', 'playwright', parameters, { env });
      return reported(file, code, playwrightCounts);
    },
  },
];

/** Runs every check in order, all of them even when one fails; the last line is the sum over all runners. */
async function main(): Promise<void> {
  await rm(reports, { recursive: true, force: true });
  await mkdir(reports, { recursive: true });
  await ensurePrograms();
  const results: { readonly name: string; readonly counts: Counts; readonly seconds: number }[] = [];
  for (const { name, run } of steps) {
    console.log(`\n— ${name}`);
    const begun = performance.now();
    const counts = await run();
    results.push({ name, counts, seconds: (performance.now() - begun) / 1000 });
  }
  console.log('');
  for (const { name, counts, seconds } of results) {
    console.log(`${seconds.toFixed(1).padStart(7)} s  ${name}: ${countsLine(counts)}`);
  }
  const total = sum(results.map(({ counts }) => counts));
  console.log(`\n${countsLine(total)}`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}

await main();
