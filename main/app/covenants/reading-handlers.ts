import type { covenantsReadingMethods } from '#shared/contract/methods/covenants-reading.ts';
import { ok } from '#shared/contract/result.ts';
import type { Handlers } from '../handlers.ts';
import { readCovenant } from './read-covenant.ts';

/** Reading a village's file for review. */
export const covenantsReadingHandlers = {
  'covenants.read': async ({ file, view, roles }, ports) => {
    const read = await readCovenant(ports, file, { view, roles });
    return read.ok ? ok(read.value.reading) : read;
  },
} satisfies Handlers<typeof covenantsReadingMethods>;
