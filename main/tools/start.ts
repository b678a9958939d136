import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { hasScreen } from '#main/adapters/host.ts';
import { programRoot } from '#main/shell/root.ts';
import { fill } from '#shared/i18n/fill.ts';
import { languages } from '#shared/i18n/index.ts';
import { build, isBuilt } from './build.ts';
import { chooseShell } from './choose-shell.ts';
import { findElectron, type ElectronBinary } from './electron-binary.ts';
import { run, runScript } from './run.ts';

const fetchSeconds = 20;
const words = languages.vi.shell.start;

/** `npm start -- [--data DIR] [--web] [--no-window]`, or `npm start -- --demo DIR` without a screen. */
async function start(parameters: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...parameters],
    options: {
      data: { type: 'string' },
      demo: { type: 'string' },
      web: { type: 'boolean' },
      'no-window': { type: 'boolean' },
    },
  });
  if (values.demo !== undefined) return (await import('./demo.ts')).demo(values.demo);
  const root = programRoot();
  if (!(await isBuilt(root))) {
    console.log(words.building);
    await build(root);
  }
  // npm runs scripts in the clone's folder; a path is meant from where the command was typed.
  const data = values.data === undefined ? [] : ['--data', resolve(process.env['INIT_CWD'] ?? '', values.data)];
  const webAsked = values.web === true || values['no-window'] === true;
  const shell = await settleShell(root, webAsked);
  if ('electron' in shell) {
    console.log(fill(words.electron, { version: shell.electron.version }));
    // Chromium's own sandbox cannot be set up by root.
    const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    return (await run(shell.electron.path, [...asRoot, root, ...data], { passSignals: true })).code;
  }
  const window = values['no-window'] === true ? ['--no-window'] : [];
  return (
    await runScript(join(root, 'dist/main/web.js'), [...data, ...window, '--why', shell.why], { passSignals: true })
  ).code;
}

/** Electron, or the reason for the web shell in words. Tries to fetch Electron where that is due. */
async function settleShell(
  root: string,
  webAsked: boolean,
): Promise<{ readonly electron: ElectronBinary } | { readonly why: string }> {
  const electronPackage = join(root, 'node_modules/electron');
  const failureMark = join(root, '.cache/electron-not-fetched');
  const electron = findElectron(electronPackage);
  const failedAt = Number(await readFile(failureMark, 'utf8').catch(() => NaN));
  const choice = chooseShell({
    webAsked,
    hasScreen: hasScreen(process.platform, process.env),
    hasElectron: electron !== undefined,
    fetchFailedAt: Number.isNaN(failedAt) ? undefined : failedAt,
    now: Date.now(),
  });
  if (choice.shell === 'web') return { why: words[choice.why] };
  if (electron !== undefined) return { electron };
  console.log(fill(words.fetching, { seconds: fetchSeconds }));
  const script = join(electronPackage, 'install.js');
  await runScript(script, [], { timeout: fetchSeconds * 1000, show: false });
  const fetched = findElectron(electronPackage);
  if (fetched !== undefined) {
    await rm(failureMark, { force: true });
    return { electron: fetched };
  }
  await mkdir(dirname(failureMark), { recursive: true });
  await writeFile(failureMark, String(Date.now()));
  return { why: words.whyFetchFailed };
}

process.exitCode = await start(process.argv.slice(2));
