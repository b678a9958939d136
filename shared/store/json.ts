/** What a data file may hold; nothing else survives the disk. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A JSON object, read only. */
export type JsonObject = { readonly [key: string]: Json };

/** True for an object that is neither null nor an array. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `Array.isArray` that does not turn `unknown` into `any[]`. */
export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** The keys of an object whose value would reach the disk: JSON drops `undefined`. */
export function writtenKeys(value: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(value).filter((key) => value[key] !== undefined);
}

/** True when both would be written alike, the order of keys included; values of other than JSON are never equal. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (isList(a)) {
    return isList(b) && a.length === b.length && a.every((item, index) => sameJson(item, b[index]));
  }
  if (!isRecord(a) || !isRecord(b)) return false;
  const keys = writtenKeys(a);
  const others = writtenKeys(b);
  return keys.length === others.length && keys.every((key, index) => key === others[index] && sameJson(a[key], b[key]));
}

/**
 * Freezes a value and all it holds; stops at what is frozen already, so that a second call costs little. Lists of single
 * values stay open: engines copy and walk a frozen list thirty times slower, and columns of points are such lists.
 */
export function freezeDeep<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value) || isColumn(value)) return value;
  // Without lists of their own for the values: a register has a hundred thousand small objects, read at each start.
  if (isList(value)) for (const item of value) freezeDeep(item);
  else if (isRecord(value)) for (const key in value) freezeDeep(value[key]);
  return Object.freeze(value);
}

/** True for a list of numbers, texts or the like, judged by its first item. */
export function isColumn(value: object): boolean {
  return Array.isArray(value) && value.length > 0 && typeof value[0] !== 'object';
}
