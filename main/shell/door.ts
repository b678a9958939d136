import { z } from 'zod';
import type { Dispatch } from '#main/app/dispatch.ts';
import { fail, type Result } from '#shared/contract/result.ts';

/** No call is larger: what is bigger than this is a file, and files come in by reference. */
export const callLimitMegabytes = 16;
export const callLimitBytes = callLimitMegabytes * 1_000_000;

const wire = z.strictObject({ method: z.string(), input: z.unknown() });

/**
 * Answers a call as it comes over any wire: the text `{"method": …, "input": …}`. Both transports and the command line
 * pass through here, so that only JSON crosses and every one refuses the same things in the same words.
 */
export async function answerText(dispatch: Dispatch, text: string): Promise<Result<unknown>> {
  if (Buffer.byteLength(text) > callLimitBytes) return fail('too-large', { limitMegabytes: callLimitMegabytes });
  const parsed = wire.safeParse(parseJson(text));
  if (!parsed.success) return fail('bad-input', { path: '', reason: 'not-a-call' });
  return dispatch(parsed.data.method, parsed.data.input);
}

/** The value of a JSON text; undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
