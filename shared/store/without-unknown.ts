import type { z } from 'zod';
import { isList, isRecord } from './json.ts';

/** So often is a value looked at again: each round takes away what the round before found, one level deeper at most. */
const mostRounds = 50;

/**
 * A copy of a value without the fields that the schema does not know, as a newer program may have added them. For looking
 * only: what is taken away must never be written back.
 * @returns undefined when the value does not fit the schema without them either
 */
export function withoutUnknown(schema: z.ZodType, value: unknown): unknown {
  const copy: unknown = structuredCopy(value);
  for (let round = 0; round < mostRounds; round += 1) {
    const outcome = schema.safeParse(copy);
    if (outcome.success) return copy;
    let removed = 0;
    for (const issue of outcome.error.issues) {
      if (issue.code !== 'unrecognized_keys') return undefined;
      const holder = at(copy, issue.path);
      for (const key of issue.keys) if (isRecord(holder) && Reflect.deleteProperty(holder, key)) removed += 1;
    }
    if (removed === 0) return undefined;
  }
  return undefined;
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((holder, key) => {
    if (isList(holder)) return holder[Number(key)];
    return isRecord(holder) ? holder[String(key)] : undefined;
  }, value);
}

/** Books are JSON: lists, records and plain values. */
function structuredCopy(value: unknown): unknown {
  if (isList(value)) return value.map(structuredCopy);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, structuredCopy(item)]));
}
