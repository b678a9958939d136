import { z } from 'zod';
import type { AppEvent } from '#shared/contract/events.ts';
import { jobId, type JobId } from '#shared/contract/ids.ts';
import { ok, type Result } from '#shared/contract/result.ts';
import type { CallContext } from './handlers.ts';

/** The calls that run now and may be asked to stop. */
export type Jobs = {
  /** Opens a call; `input` of a job names it, `undefined` is for short calls that tell no progress. */
  begin(input: unknown): { readonly call: CallContext; readonly end: () => void };
  cancel(job: JobId): Result<{ readonly cancelled: boolean }>;
};

const namesItsJob = z.object({ job: jobId });

/** Keeps track of running jobs for progress and cancelling. */
export function createJobs(emit: (event: AppEvent) => void): Jobs {
  const requests = new Map<JobId, { cancelled: boolean }>();
  return {
    begin: (input) => {
      const job = namesItsJob.safeParse(input).data?.job;
      const request = { cancelled: false };
      if (job !== undefined) requests.set(job, request);
      return {
        call: {
          progress: (done, total, item) => {
            if (job !== undefined)
              emit({ type: 'progress', job, done, total, ...(item === undefined ? {} : { item }) });
          },
          cancelled: () => request.cancelled,
        },
        end: () => {
          if (job !== undefined) requests.delete(job);
        },
      };
    },
    cancel: (job) => {
      const request = requests.get(job);
      if (request !== undefined) request.cancelled = true;
      return ok({ cancelled: request !== undefined });
    },
  };
}
