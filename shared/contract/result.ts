import type { AppError, ErrorCode, ErrorParams } from './errors.ts';

/** What every expected outcome looks like: a value, or an error that the clerk can act on. */
export type Result<T> = { readonly ok: true; readonly value: T } | Failure;

/** The failed half of a {@link Result}; it fits every `Result<T>`. */
export type Failure<C extends ErrorCode = ErrorCode> = { readonly ok: false; readonly error: AppError<C> };

/** Wraps a value as success. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** Wraps an error code and what its message needs. */
export function fail<C extends ErrorCode>(code: C, params: ErrorParams[C]): Failure<C> {
  return { ok: false, error: { code, params } };
}
