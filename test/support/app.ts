import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, test as base, expect, type Page } from '@playwright/test';
import { programRoot } from '#main/shell/root.ts';
import { findElectron } from '#main/tools/electron-binary.ts';
import { startWebShell } from './web-shell.ts';

export { expect } from '@playwright/test';

/** Set by the projects of the configuration. */
export type AppOptions = { readonly shell: 'web' | 'electron' };

/** The running program, driven alike in both shells. */
export type App = {
  /** The window. */
  readonly page: Page;
  /** The office's folder: data in `Dữ liệu`, papers in `Giấy tờ`. */
  readonly folder: string;
  /** Hands files to the file dialog that `open` brings up. */
  chooseFiles(paths: readonly string[], open: () => Promise<void>): Promise<void>;
  /** Starts the program once more over the same office, while this one runs; it ends with the test. */
  openAnother(): Promise<Page>;
  /** Starts the program over another, empty office, as at the authority above; it ends with the test. */
  openElsewhere(): Promise<{ readonly page: Page; readonly folder: string; readonly choose: App['chooseFiles'] }>;
  /**
   * Ends the program as its user would and opens it again over the same office; answers the new window.
   * @param between what happens to the office's files meanwhile
   */
  restart(between?: () => Promise<unknown>): Promise<Page>;
  /** What went wrong in the page so far: errors, policy violations, requests that left the machine. Empty at the end. */
  readonly problems: string[];
};

type Running = { readonly page: Page; readonly choose: App['chooseFiles']; readonly end: () => Promise<void> };

/** Starts the web shell and opens its address in a window of the test's browser. */
async function startWeb(folder: string, newPage: () => Promise<Page>): Promise<Running> {
  const program = await startWebShell(folder);
  const page = await newPage();
  await page.goto(program.address);
  return {
    page,
    choose: async (paths, open) => {
      const chooser = page.waitForEvent('filechooser');
      await open();
      await (await chooser).setFiles([...paths]);
    },
    end: async () => {
      await page.close();
      await program.end();
    },
  };
}

async function startElectron(folder: string, profile: string): Promise<Running> {
  const electron = findElectron(join(programRoot(), 'node_modules/electron'));
  if (electron === undefined) throw new Error('No Electron binary');
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const program = await _electron.launch({
    executablePath: electron.path,
    args: [...asRoot, `--user-data-dir=${profile}`, programRoot(), '--data', folder],
  });
  const page = await program.firstWindow();
  return {
    page,
    choose: async (paths, open) => {
      await program.evaluate(
        ({ dialog }, filePaths) => {
          dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
        },
        [...paths],
      );
      await open();
    },
    end: () => program.close(),
  };
}

/** Writes down whatever no page of ours may do. */
function watch(page: Page, problems: string[]): void {
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!/^(?:http:\/\/127\.0\.0\.1:\d+\/|app:\/\/le-lang\/|data:|blob:)/.test(request.url())) {
      problems.push(`request: ${request.url()}`);
    }
  });
}

/** `app` is the program over a fresh, empty office; give `officeFolder` to begin with data that is already there. */
export const test = base.extend<AppOptions & { officeFolder: string; app: App }>({
  shell: ['web', { option: true }],

  officeFolder: async ({ shell }, provide) => {
    const folder = await mkdtemp(join(tmpdir(), `le-lang-${shell}-`));
    await provide(folder);
    await rm(folder, { recursive: true, force: true });
  },

  app: async ({ shell, officeFolder, context }, provide, testInfo) => {
    const problems: string[] = [];
    const start = async (profile: string, folder = officeFolder) => {
      const started = await (shell === 'web'
        ? startWeb(folder, async () => {
            const page = await context.newPage();
            watch(page, problems);
            return page;
          })
        : startElectron(folder, testInfo.outputPath(profile)));
      if (shell === 'electron') watch(started.page, problems);
      return started;
    };
    let running = await start('window');
    const others: Running[] = [];
    const folders: string[] = [];
    await provide({
      get page() {
        return running.page;
      },
      folder: officeFolder,
      problems,
      chooseFiles: (paths, open) => running.choose(paths, open),
      openAnother: async () => {
        const other = await start(`window-${others.length + 2}`);
        others.push(other);
        return other.page;
      },
      openElsewhere: async () => {
        const folder = await mkdtemp(join(tmpdir(), `le-lang-${shell}-`));
        folders.push(folder);
        const other = await start(`window-${others.length + 2}`, folder);
        others.push(other);
        return { page: other.page, folder, choose: other.choose };
      },
      restart: async (between) => {
        await running.end();
        await between?.();
        running = await start('window');
        return running.page;
      },
    });
    for (const each of [...others, running]) await each.end();
    for (const folder of folders) await rm(folder, { recursive: true, force: true });
    expect(problems).toEqual([]);
  },
});
