import { describe, expect, it } from 'vitest';
import { shortcutOf } from '#renderer/frame/shortcuts.ts';

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe('shortcutOf', () => {
  it.each([
    [press('k', { ctrlKey: true }), 'Ctrl+K'],
    [press('K', { metaKey: true }), 'Ctrl+K'],
    [press('ArrowUp', { altKey: true }), 'Alt+ArrowUp'],
    [press('z', { ctrlKey: true, shiftKey: true }), 'Ctrl+Shift+Z'],
    [press('F1'), 'F1'],
    [press('1', { ctrlKey: true }), 'Ctrl+1'],
  ])('writes %o as %s', (event, shortcut) => {
    expect(shortcutOf(event)).toBe(shortcut);
  });
});
