import { en } from './en/index.ts';
import { vi } from './vi/index.ts';

/** The languages of the screen. Papers are always Vietnamese. */
export const languages = { vi, en } as const;
export type Language = keyof typeof languages;
