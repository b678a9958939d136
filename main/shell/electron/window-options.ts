import type { BrowserWindowConstructorOptions } from 'electron';

/**
 * The window: sandboxed, isolated, without Node, and with nothing that asks the network (the spell checker does).
 * @param developing run from the clone rather than installed: the developer tools may be opened
 */
export function windowOptions(preload: string, icon: string, developing: boolean) {
  return {
    title: 'Lệ Làng',
    width: 1366,
    height: 768,
    minWidth: 640,
    minHeight: 400,
    backgroundColor: '#F4F1EA',
    show: false,
    icon,
    webPreferences: {
      preload,
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
      safeDialogs: true,
      spellcheck: false,
      devTools: developing,
    },
  } as const satisfies BrowserWindowConstructorOptions;
}
