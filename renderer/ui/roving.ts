import type { KeyboardEvent } from 'react';

/**
 * Moves the focus along the buttons of a strip with the arrow keys, Home and End, so that the strip is one stop of the
 * Tab key (WAI-ARIA, "Keyboard navigation inside components"). Give it to the strip's `onKeyDown`; `choose` also picks.
 */
export function moveInStrip(event: KeyboardEvent<HTMLElement>, choose: (index: number) => void): void {
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>(':scope > button:not(:disabled)')];
  const at = buttons.findIndex((button) => button === document.activeElement);
  if (at < 0) return;
  const last = buttons.length - 1;
  const to =
    event.key === 'ArrowRight' || event.key === 'ArrowDown'
      ? (at + 1) % buttons.length
      : event.key === 'ArrowLeft' || event.key === 'ArrowUp'
        ? (at + last) % buttons.length
        : event.key === 'Home'
          ? 0
          : event.key === 'End'
            ? last
            : undefined;
  if (to === undefined) return;
  event.preventDefault();
  buttons[to]?.focus();
  choose(to);
}
