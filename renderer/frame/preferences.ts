import { useSyncExternalStore } from 'react';
import { z } from 'zod';
import { speak } from '../i18n.ts';
import { recall, remember } from './machine-memory.ts';
import { markRoom } from '../ui/width.ts';

/** How this machine likes its screen; not part of the office's data. */
const preferences = z.strictObject({
  language: z.enum(['vi', 'en']),
  theme: z.enum(['light', 'dark', 'contrast']),
  /** 1 is 100 %. */
  textSize: z.union([z.literal(1), z.literal(1.15), z.literal(1.3), z.literal(1.5), z.literal(2)]),
});
export type Preferences = z.infer<typeof preferences>;

/** The sizes of “Cỡ chữ”. */
export const textSizes = [1, 1.15, 1.3, 1.5, 2] as const;

const storageKey = 'le-lang-preferences';
const standard: Preferences = { language: 'vi', theme: 'light', textSize: 1 };

function remembered(): Preferences {
  try {
    return preferences.parse(JSON.parse(recall(storageKey) ?? 'null'));
  } catch {
    // Nothing remembered yet, or by another version: the standard screen is a good start.
    return standard;
  }
}

let current = remembered();
const listeners = new Set<() => void>();

/** Puts the preferences into effect: colours, text size, language, and the room that is left. */
export function applyPreferences(): void {
  const root = document.documentElement;
  root.dataset['theme'] = current.theme;
  root.style.setProperty('zoom', String(current.textSize));
  markRoom(current.textSize);
  speak(current.language);
}

/** Changes some preferences, at once and for the next start. */
export function setPreferences(changes: Partial<Preferences>): void {
  current = { ...current, ...changes };
  remember(storageKey, JSON.stringify(current));
  applyPreferences();
  for (const listener of listeners) listener();
}

function onChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The preferences in effect. */
export function currentPreferences(): Preferences {
  return current;
}

/** The preferences in effect; the component is drawn again when they change. */
export function usePreferences(): Preferences {
  return useSyncExternalStore(onChange, currentPreferences);
}
