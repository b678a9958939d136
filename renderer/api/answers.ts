import type { AppEvent } from '#shared/contract/events.ts';
import type { FileInfo } from '#shared/contract/methods/app.ts';
import type { Result } from '#shared/contract/result.ts';

function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null;
}

/**
 * Tells a `Result` from anything else that may come over a wire. The value inside is trusted: it was typed where the
 * use-case answered, and both sides are built from the same contract.
 */
export function isResult<T>(value: unknown): value is Result<T> {
  if (!isRecord(value)) return false;
  if (value['ok'] === true) return 'value' in value;
  return value['ok'] === false && isRecord(value['error']) && typeof value['error']['code'] === 'string';
}

/** Tells an event from anything else that may come over a wire. */
export function isAppEvent(value: unknown): value is AppEvent {
  return isRecord(value) && typeof value['type'] === 'string';
}

function isFileInfo(value: unknown): value is FileInfo {
  return isRecord(value) && typeof value['ref'] === 'string' && typeof value['name'] === 'string';
}

/** Tells a Result with the files that came in from anything else. */
export function isFileList(value: unknown): value is Result<readonly FileInfo[]> {
  if (!isResult<unknown>(value)) return false;
  return !value.ok || (Array.isArray(value.value) && value.value.every(isFileInfo));
}

/** Tells a Result with one file that came in from anything else. */
export function isFileAnswer(value: unknown): value is Result<FileInfo> {
  return isResult<unknown>(value) && (!value.ok || isFileInfo(value.value));
}
