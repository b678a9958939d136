import { z } from 'zod';
import { jobId } from '../ids.ts';
import { command, type MethodMap } from '../method.ts';

/** What the door itself answers. */
export const jobsMethods = {
  /** Asks a running job to stop before its next item. `cancelled: false` when it had already ended. */
  'jobs.cancel': command(z.strictObject({ job: jobId })).returns<{ readonly cancelled: boolean }>(),
} satisfies MethodMap;
