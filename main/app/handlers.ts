import type { z } from 'zod';
import type { MethodsOf, OutputOf } from '#shared/contract/method.ts';
import type { Result } from '#shared/contract/result.ts';
import type { Ports } from './ports.ts';

/** What a running call may say and ask. */
export type CallContext = {
  /** Tells the screen how far a job is; a no-op for methods that are not jobs. */
  progress(done: number, total: number, item?: string): void;
  /** True once the clerk asked to stop; a job looks at it between two items and then answers `cancelled`. */
  cancelled(): boolean;
};

/** One use-case behind the door. It answers expected failures as values; what it throws is a bug. */
export type Handler<Input, Output> = (input: Input, ports: Ports, call: CallContext) => Promise<Result<Output>>;

/** The handlers of a feature's methods: all of them, and no others. */
export type Handlers<M extends MethodsOf<M>> = {
  readonly [K in keyof M]: Handler<z.output<M[K]['input']>, OutputOf<M[K]>>;
};
