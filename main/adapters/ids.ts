import { randomBytes } from 'node:crypto';
import type { Ids } from '#main/app/ports.ts';

/** Random ids of 80 bits in hexadecimal: short in the books, and two machines will not make the same one. */
export const randomIds: Ids = { next: () => randomBytes(10).toString('hex') };
