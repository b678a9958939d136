import { fold } from '#shared/vietnamese/fold.ts';
import type { UnitData } from './unit-data.ts';

/** Looks for rows that two units claim, over millions of rows: a number per row, nothing more. */
export type ClaimIndex = {
  /** Adds the rows of a unit that counts. */
  add(data: UnitData): void;
  /** The keys that were added more than once. */
  doubles(): ReadonlySet<number>;
};

/** What makes a row the same in two units: its id; where the identity number is given in full, that. */
export function claimKey(data: UnitData, row: number): number {
  const id = data.ids[row] ?? '';
  return hash52(/^\d{9,12}$/.test(id) ? `${id} ${fold(data.names[row] ?? '')}` : `#${data.subjects[row] ?? ''}`);
}

/** An empty index for about so many rows; 8 bytes each. */
export function claimIndex(expected: number): ClaimIndex {
  let keys = new Float64Array(Math.max(1024, expected));
  let length = 0;
  return {
    add: (data) => {
      if (length + data.subjects.length > keys.length) {
        const larger = new Float64Array(Math.max(keys.length * 2, length + data.subjects.length));
        larger.set(keys.subarray(0, length));
        keys = larger;
      }
      for (let row = 0; row < data.subjects.length; row += 1) {
        keys[length] = claimKey(data, row);
        length += 1;
      }
    },
    doubles: () => {
      const sorted = keys.subarray(0, length).sort();
      const found = new Set<number>();
      for (let at = 1; at < length; at += 1) {
        const key = sorted[at];
        if (key !== undefined && key === sorted[at - 1]) found.add(key);
      }
      return found;
    },
  };
}

/** Two 32-bit FNV-1a sums as one whole number of 52 bits: among 3 million rows a false hit is one in a thousand. */
function hash52(text: string): number {
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ (code + at), 0x85ebca6b);
  }
  return (high >>> 12) * 0x1_0000_0000 + (low >>> 0);
}
