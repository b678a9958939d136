import { useSyncExternalStore } from 'react';

/** The widths and heights (CSS pixels) at which the layout changes; see the table “Layout” of the design. */
const widths = [1180, 1000, 700] as const;
const heights = [600] as const;

/** The room that the window has. `narrow` is 150 % of 1366 pixels; `tiny` is 200 %. */
export type Room = 'wide' | 'medium' | 'narrow' | 'tiny';

function marks(size: number, steps: readonly number[]): string {
  return steps
    .filter((step) => size < step)
    .map((step) => `max-${step}`)
    .join(' ');
}

/**
 * Marks the root with the room there is, for CSS to follow: `data-width="max-1180 max-1000"`, `data-height="max-600"`.
 * Attributes instead of media queries, because media queries do not see the text size set by the clerk.
 */
export function markRoom(textSize: number): void {
  const root = document.documentElement;
  root.dataset['width'] = marks(window.innerWidth / textSize, widths);
  root.dataset['height'] = marks(window.innerHeight / textSize, heights);
  window.dispatchEvent(new Event('le-lang-room'));
}

function currentRoom(): Room {
  const mark = document.documentElement.dataset['width'] ?? '';
  if (mark.includes('max-700')) return 'tiny';
  if (mark.includes('max-1000')) return 'narrow';
  return mark.includes('max-1180') ? 'medium' : 'wide';
}

function onRoomChange(listener: () => void): () => void {
  window.addEventListener('le-lang-room', listener);
  return () => window.removeEventListener('le-lang-room', listener);
}

/** The text size in effect, 1 being 100 %: what measured pixels are divided by before they are written to a style. */
export function currentTextSize(): number {
  return Number(document.documentElement.style.getPropertyValue('zoom')) || 1;
}

/** The room that the window has now; the component is drawn again when it changes. */
export function useRoom(): Room {
  return useSyncExternalStore(onRoomChange, currentRoom);
}
