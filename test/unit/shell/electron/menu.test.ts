import type { MenuItemConstructorOptions } from 'electron';
import { expect, it } from 'vitest';
import { menuTemplate, type KeyPress } from '#main/shell/electron/menu.ts';

function items(template: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? items(item.submenu) : [])]);
}

it('is in Vietnamese throughout', () => {
  const labels = items(menuTemplate(() => undefined)).flatMap(({ label }) => label ?? []);
  expect(labels).toEqual(
    expect.arrayContaining(['Tệp', 'Sửa', 'Đi đến', 'Xem', 'Trợ giúp', 'In…', 'Hương ước', 'Thoát']),
  );
  expect(items(menuTemplate(() => undefined)).every((item) => item.type === 'separator' || item.label)).toBe(true);
});

it('presses the key that it shows, and leaves the key itself to the screen', () => {
  const pressed: KeyPress[] = [];
  const all = items(menuTemplate((key) => pressed.push(key)));
  const withKeys = all.filter(({ accelerator }) => accelerator !== undefined);
  expect(withKeys.every(({ registerAccelerator }) => registerAccelerator === false)).toBe(true);
  const search = withKeys.find(({ label }) => label === 'Tìm…');
  Reflect.apply(search?.click ?? (() => undefined), undefined, []);
  expect(search?.accelerator).toBe('CmdOrCtrl+K');
  expect(pressed).toEqual([{ keyCode: 'K', modifiers: ['control'] }]);
});
