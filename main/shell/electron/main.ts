import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, Menu, powerMonitor, protocol, session, shell } from 'electron';
import { channels } from '#main/preload/channels.ts';
import { fill } from '#shared/i18n/fill.ts';
import { languages } from '#shared/i18n/index.ts';
import { readShellArguments } from '../arguments.ts';
import { openOffice, type Office } from '../compose.ts';
import { openMovableOffice } from '../movable-office.ts';
import { chosenOfficeFolder } from '../office-places.ts';
import { defaultOfficeFolder, folderInWords } from '../office-folder.ts';
import { openScreenBuild } from '../page/assets.ts';
import { programRoot } from '../root.ts';
import { openDialogOptions } from './dialog.ts';
import { ipcHandlers } from './ipc.ts';
import { menuTemplate } from './menu.ts';
import { crashAddress, pagesOf } from './pages.ts';
import {
  commandLineSwitches,
  documentAddress,
  mayNavigate,
  mayRequest,
  mayUse,
  scheme,
  schemePrivileges,
} from './policy.ts';
import { pagePdf, printersOf, printPage } from './printing.ts';
import { letsGo, type SessionNews } from './session-end.ts';
import { windowOptions } from './window-options.ts';

const words = languages.vi.shell;

/** The window in front; there is one, and on macOS for a moment none. */
function frontWindow(): BrowserWindow | undefined {
  return BrowserWindow.getAllWindows()[0];
}

/** Refuses, for every page of this app, whatever leads out of it. */
function closeAllWaysOut(): void {
  app.on('web-contents-created', (_created, contents) => {
    contents.on('will-frame-navigate', (event) => {
      if (!mayNavigate(event.url)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => {
      if (!mayNavigate(event.url)) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}

/** No network, no permission, no device, no download. */
function closeSession(): void {
  const { defaultSession } = session;
  defaultSession.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayRequest(url) }));
  defaultSession.setPermissionRequestHandler((_contents, permission, answer) => answer(mayUse(permission)));
  defaultSession.setPermissionCheckHandler((_contents, permission) => mayUse(permission));
  defaultSession.setDevicePermissionHandler(() => false);
  defaultSession.on('will-download', (event) => event.preventDefault());
}

/** A bug that nobody caught: the clerk sees a number, the log the rest, and the data is let go in order. */
function reportBug(error: unknown, office: Office | undefined): void {
  const reference = `LL-${randomUUID().slice(0, 8).toUpperCase()}`;
  office?.log.error(reference, error);
  dialog.showErrorBox(words.productName, fill(words.crashed.bug, { reference }));
  void (office?.close() ?? Promise.resolve()).finally(() => app.exit(1));
}

/** @param letGo lets the data go and ends the program; called at most once */
async function openWindow(root: string, letGo: () => void): Promise<void> {
  const preload = join(root, 'dist/preload/preload.cjs');
  const window = new BrowserWindow(windowOptions(preload, join(root, 'resources/installer/icon.png'), !app.isPackaged));
  window.once('ready-to-show', () => window.show());
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') void window.loadURL(crashAddress);
  });
  let isClosing = false;
  const hear = (news: SessionNews) => {
    if (!letsGo(news, isClosing)) return;
    isClosing = true;
    letGo();
  };
  window.on('query-session-end', () => hear('query-session-end'));
  window.on('session-end', () => hear('session-end'));
  await window.loadURL(documentAddress);
}

async function main(): Promise<void> {
  const { data } = readShellArguments(process.argv.slice(app.isPackaged ? 1 : 2), 'with-foreign-switches');
  const folder = data ?? chosenOfficeFolder() ?? defaultOfficeFolder();
  const root = programRoot();
  const opener = {
    open: async (path: string) => (await shell.openPath(path)) === '',
    show: async (path: string) => {
      shell.showItemInFolder(path);
      return Promise.resolve(true);
    },
  };
  // Who names a folder has chosen it.
  const office = await (data === undefined ? openMovableOffice : openOffice)({ folder, opener });
  const screen = await openScreenBuild(join(root, 'dist/renderer'));

  const opened = office.ok ? office.value : undefined;
  process.on('uncaughtException', (error) => reportBug(error, opened));
  process.on('unhandledRejection', (error) => reportBug(error, opened));

  await app.whenReady();
  closeSession();
  protocol.handle(scheme, pagesOf(office, folderInWords(folder), screen));
  const handlers = ipcHandlers(office, {
    choose: async (request) => {
      const window = frontWindow();
      const options = openDialogOptions(request);
      const { filePaths } = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
      return filePaths;
    },
    printers: () => printersOf(frontWindow()?.webContents),
    print: (choice) => printPage(frontWindow()?.webContents, choice),
    pdf: () => pagePdf(frontWindow()?.webContents),
  });
  for (const [channel, handler] of handlers) ipcMain.handle(channel, handler);
  opened?.subscribe((event) => frontWindow()?.webContents.send(channels.event, JSON.stringify(event)));
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(
      menuTemplate(({ keyCode, modifiers }) => {
        frontWindow()?.webContents.sendInputEvent({ type: 'keyDown', keyCode, modifiers: [...modifiers] });
        frontWindow()?.webContents.sendInputEvent({ type: 'keyUp', keyCode, modifiers: [...modifiers] });
      }),
    ),
  );

  app.on('second-instance', () => {
    const window = frontWindow();
    if (window?.isMinimized() === true) window.restore();
    window?.focus();
  });
  app.on('window-all-closed', () => app.quit());
  // Quitting waits until the data is let go: prevent, flush, quit.
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void (opened?.close() ?? Promise.resolve()).finally(() => {
      closed = true;
      app.quit();
    });
  });
  powerMonitor.on('shutdown', () => app.quit());
  await openWindow(root, () => app.quit());
}

app.setName(words.productName);
for (const [name, value] of commandLineSwitches) app.commandLine.appendSwitch(name, value);
if (app.requestSingleInstanceLock()) {
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: schemePrivileges }]);
  closeAllWaysOut();
  // Not awaited: Electron becomes ready only once this module has been loaded.
  main().catch((error: unknown) => reportBug(error, undefined));
} else {
  app.quit();
}
