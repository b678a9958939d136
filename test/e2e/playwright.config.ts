import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { programRoot } from '#main/shell/root.ts';
import { findBrowser } from '#main/shell/web/browser.ts';
import { findElectron } from '#main/tools/electron-binary.ts';
import type { AppOptions } from '../support/app.ts';

const root = programRoot();
const browser = findBrowser();
const electron = findElectron(join(root, 'node_modules/electron'));

/** The same specs over both shells: the web one in the installed browser, Electron wherever its binary is. */
export default defineConfig<AppOptions>({
  testDir: '.',
  outputDir: join(root, 'test-results'),
  globalSetup: '../support/build-first.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    viewport: { width: 1366, height: 768 },
    actionTimeout: 15_000,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    trace: 'retain-on-failure',
    screenshot: 'off',
    launchOptions: browser === undefined ? {} : { executablePath: browser.path },
  },
  projects: [
    { name: 'web', use: { shell: 'web' } },
    ...(electron === undefined ? [] : [{ name: 'electron', use: { shell: 'electron' as const } }]),
  ],
});
