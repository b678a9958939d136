import { useEffect, useRef } from 'react';

/** Whether a key press belongs to the text being edited, which has its own undo, arrows and Enter. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range'].includes(target.type);
}

/** A key press as it is written on screens: `Ctrl+K`, `F1`, `Escape`, `Alt+ArrowUp`. On a Mac, Command counts as Ctrl. */
export function shortcutOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): string {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  return [
    ...(event.ctrlKey || event.metaKey ? ['Ctrl'] : []),
    ...(event.altKey ? ['Alt'] : []),
    ...(event.shiftKey ? ['Shift'] : []),
    key,
  ].join('+');
}

/**
 * Runs `action` when `shortcut` is pressed anywhere in the window while this component is there. When it answers false the key is
 * left to the browser.
 * @param whileTyping also when a text field has the focus; off for what such a field needs itself (Ctrl+Z, Enter)
 */
export function useShortcut(shortcut: string, action: () => unknown, whileTyping = false): void {
  const latest = useRef(action);
  useEffect(() => {
    latest.current = action;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || shortcutOf(event) !== shortcut) return;
      if (!whileTyping && isTyping(event.target)) return;
      if (latest.current() !== false) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [shortcut, whileTyping]);
}
