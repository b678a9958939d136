import { isList, isRecord } from '../json.ts';
import type { Migration } from '../schemas.ts';

/**
 * Each version of a covenant's text got the calendar day by which it is asked for “as of a date”. Data from before knows
 * the moment alone; its first ten letters are that day, but for what was done before seven in the morning.
 */
export const to20: Migration = {
  to: 20,
  change: (name, data) => {
    if (!name.startsWith('covenant-') || !isRecord(data)) return data;
    const { versions, replacement } = data;
    return {
      ...data,
      ...(isList(versions) ? { versions: versions.map(withDay) } : {}),
      ...(replacement === undefined ? {} : { replacement: withDay(replacement) }),
    };
  },
};

function withDay(version: unknown): unknown {
  if (!isRecord(version) || version['on'] !== undefined || typeof version['at'] !== 'string') return version;
  return { ...version, on: version['at'].slice(0, 'yyyy-mm-dd'.length) };
}
