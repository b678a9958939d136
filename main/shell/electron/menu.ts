import type { MenuItemConstructorOptions } from 'electron';
import { languages, type Language } from '#shared/i18n/index.ts';

/** A key press of the screen's own shortcuts, as Electron's `sendInputEvent` takes it. */
export type KeyPress = { readonly keyCode: string; readonly modifiers: readonly ('control' | 'shift' | 'alt')[] };

const control = (keyCode: string): KeyPress => ({ keyCode, modifiers: ['control'] });
const plain = (keyCode: string): KeyPress => ({ keyCode, modifiers: [] });

/**
 * The menu. What the screen does is listed with the screen's own key: the menu shows the key without taking it
 * (`registerAccelerator: false`), and a click presses it, so that each thing is done in one place only.
 */
export function menuTemplate(press: (key: KeyPress) => void, language: Language = 'vi'): MenuItemConstructorOptions[] {
  const { menu } = languages[language].shell;
  const { frame } = languages[language];
  const item = (label: string, accelerator: string, key: KeyPress): MenuItemConstructorOptions => ({
    label,
    accelerator,
    registerAccelerator: false,
    click: () => press(key),
  });
  const places = [
    frame.covenants,
    frame.titles,
    frame.commitments,
    frame.programme,
    frame.registry,
    frame.reports,
    frame.settings,
  ];
  return [
    {
      label: menu.file,
      submenu: [
        item(menu.print, 'CmdOrCtrl+P', control('P')),
        { type: 'separator' },
        { label: menu.quit, role: 'quit' },
      ],
    },
    {
      label: menu.edit,
      submenu: [
        item(menu.undo, 'CmdOrCtrl+Z', control('Z')),
        item(menu.redo, 'CmdOrCtrl+Y', control('Y')),
        { type: 'separator' },
        { label: menu.cut, role: 'cut' },
        { label: menu.copy, role: 'copy' },
        { label: menu.paste, role: 'paste' },
        { label: menu.selectAll, role: 'selectAll' },
      ],
    },
    {
      label: menu.go,
      submenu: [
        item(menu.search, 'CmdOrCtrl+K', control('K')),
        { type: 'separator' },
        ...places.map((place, index) => item(place, `CmdOrCtrl+${index + 1}`, control(`${index + 1}`))),
      ],
    },
    {
      label: menu.view,
      submenu: [
        { label: menu.reload, role: 'reload' },
        { label: menu.fullScreen, role: 'togglefullscreen' },
      ],
    },
    { label: menu.help, submenu: [item(menu.helpHere, 'F1', plain('F1'))] },
  ];
}
