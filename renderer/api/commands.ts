import { useCallback, useEffect, useRef, useState } from 'react';
import type { AppError } from '#shared/contract/errors.ts';
import { jobId, type JobId } from '#shared/contract/ids.ts';
import type { MethodInput, MethodName, MethodOutput } from '#shared/contract/methods.ts';
import type { Result } from '#shared/contract/result.ts';
import { call, subscribe } from './client.ts';

/** A change waiting to be made from this screen. */
export type CommandRunner<N extends MethodName> = {
  /** Runs it. The answer comes back here and, when it failed, also stays in `error` until the next run. */
  readonly run: (input: MethodInput<N>) => Promise<Result<MethodOutput<N>>>;
  readonly busy: boolean;
  readonly error: AppError | undefined;
  readonly clearError: () => void;
};

/** A method that changes the data, with its busy state for the button and its last error for the banner. */
export function useCommand<N extends MethodName>(method: N): CommandRunner<N> {
  const [running, setRunning] = useState(0);
  const [error, setError] = useState<AppError>();
  const run = useCallback(
    async (input: MethodInput<N>) => {
      setRunning((count) => count + 1);
      setError(undefined);
      const answer = await call(method, input);
      setRunning((count) => count - 1);
      if (!answer.ok) setError(answer.error);
      return answer;
    },
    [method],
  );
  const clearError = useCallback(() => setError(undefined), []);
  return { run, busy: running > 0, error, clearError };
}

/** How far a long method has come. */
export type JobProgress = { readonly done: number; readonly total: number; readonly item?: string };

/** A long method of this screen. */
export type JobRunner<N extends MethodName> = {
  /** Starts it and resolves when it ends: `start((job) => ({ job, file }))`. */
  readonly start: (inputFor: (job: JobId) => MethodInput<N>) => Promise<Result<MethodOutput<N>>>;
  /** Asks it to stop before its next item; it then ends with `cancelled`, and nothing half-done remains. */
  readonly cancel: () => void;
  readonly running: boolean;
  readonly progress: JobProgress | undefined;
  /** The error it ended with; a cancelled one ended as asked and is no error. */
  readonly error: AppError | undefined;
  readonly clearError: () => void;
};

/** A long method with its progress and the means to stop it. It goes on when the screen that started it is left. */
export function useJob<N extends MethodName>(method: N): JobRunner<N> {
  const [job, setJob] = useState<JobId>();
  const [progress, setProgress] = useState<JobProgress>();
  const [error, setError] = useState<AppError>();
  const current = useRef<JobId>(undefined);

  useEffect(
    () =>
      subscribe((event) => {
        if (event.type === 'progress' && event.job === current.current) setProgress(event);
      }),
    [],
  );

  const start = useCallback(
    async (inputFor: (job: JobId) => MethodInput<N>) => {
      const made = jobId.parse(crypto.randomUUID());
      current.current = made;
      setJob(made);
      setProgress(undefined);
      setError(undefined);
      const answer = await call(method, inputFor(made));
      if (current.current === made) {
        current.current = undefined;
        setJob(undefined);
        if (!answer.ok && answer.error.code !== 'cancelled') setError(answer.error);
      }
      return answer;
    },
    [method],
  );
  const cancel = useCallback(() => {
    if (current.current !== undefined) void call('jobs.cancel', { job: current.current });
  }, []);
  const clearError = useCallback(() => setError(undefined), []);
  return { start, cancel, running: job !== undefined, progress, error, clearError };
}
