import { expect, it } from 'vitest';
import { windowOptions } from '#main/shell/electron/window-options.ts';

it('the window is sandboxed, isolated and without Node', () => {
  const { webPreferences } = windowOptions('/p/preload.cjs', '/p/icon.png', false);
  expect(webPreferences).toMatchObject({
    preload: '/p/preload.cjs',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
  });
});

it('the developer tools belong to the clone, not to what is installed', () => {
  expect(windowOptions('p', 'i', false).webPreferences.devTools).toBe(false);
  expect(windowOptions('p', 'i', true).webPreferences.devTools).toBe(true);
});
