import type { Opener } from './host.ts';

/** A machine without programs to open papers in: scripts, demonstrations and tests. */
export const noOpener: Opener = { open: () => Promise.resolve(false), show: () => Promise.resolve(false) };
