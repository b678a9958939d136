import type { Bytes } from './bytes.ts';

/** One modification of a property (MS-DOC 2.6: Sprm): its code and where its operand stands. */
export type Sprm = { readonly code: number; readonly operand: Bytes };

/** Sprms whose operand is longer than one length byte can say (MS-DOC 2.6.4, sprmTDefTable). */
const LONG_OPERANDS: ReadonlySet<number> = new Set([0xd608, 0xd606]);
const CHANGE_TABS = 0xc615;
/** Length of the operand by the kind in the three highest bits of the code; kind 6 says its own. */
const LENGTHS = [1, 1, 2, 4, 2, 2, 0, 3] as const;

/** The modifications of a group, in order; a group that breaks off ends there. */
export function sprmsOf(group: Bytes): Sprm[] {
  const sprms: Sprm[] = [];
  let at = 0;
  while (at + 2 < group.length) {
    const code = group.u16(at);
    at += 2;
    let length: number = LENGTHS[code >> 13] ?? 1;
    if (code >> 13 === 6) {
      if (LONG_OPERANDS.has(code)) {
        if (at + 2 > group.length) break;
        length = group.u16(at) - 1;
        at += 2;
      } else {
        length = group.u8(at);
        at += 1;
        if (code === CHANGE_TABS && length === 255) break;
      }
    }
    if (length < 0 || at + length > group.length) break;
    sprms.push({ code, operand: group.slice(at, length) });
    at += length;
  }
  return sprms;
}

/** Properties by the place of the text in the file. */
export type PropertyMap = {
  /** The properties of the character at a place, and where they end. */
  find(place: number): { readonly value: Bytes | undefined; readonly end: number };
};

const PAGE = 512;
const PAGE_NUMBER = 0x3f_ffff;

/**
 * Reads the pages of formatted text (MS-DOC 2.9.33 ChpxFkp, 2.9.175 PapxFkp) that a table of the table stream lists.
 *
 * @param kind characters, or paragraphs, whose entries begin with the index of their style
 */
export function readProperties(main: Bytes, list: Bytes, kind: 'characters' | 'paragraphs'): PropertyMap {
  const pages = Math.floor((list.length - 4) / 8);
  const starts: number[] = [];
  const ends: number[] = [];
  const values: (Bytes | undefined)[] = [];
  for (let page = 0; page < pages; page += 1) {
    const number = list.u32((pages + 1) * 4 + page * 4) & PAGE_NUMBER;
    const fkp = main.slice(number * PAGE, PAGE);
    const count = fkp.u8(PAGE - 1);
    for (let at = 0; at < count; at += 1) {
      starts.push(fkp.u32(at * 4));
      ends.push(fkp.u32(at * 4 + 4));
      const base = (count + 1) * 4;
      const offset = fkp.u8(kind === 'characters' ? base + at : base + at * 13) * 2;
      values.push(offset === 0 ? undefined : entry(fkp, offset, kind));
    }
  }
  return {
    find(place) {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= place) low = middle;
        else high = middle - 1;
      }
      const end = ends[low] ?? 0;
      const inside = (starts[low] ?? Infinity) <= place && place < end;
      return inside ? { value: values[low], end } : { value: undefined, end: Infinity };
    },
  };
}

function entry(page: Bytes, offset: number, kind: 'characters' | 'paragraphs'): Bytes | undefined {
  const first = page.u8(offset);
  if (kind === 'characters') return page.slice(offset + 1, Math.min(first, PAGE - offset - 1));
  // A paragraph's length counts words; 0 says that the true one follows.
  const length = first === 0 ? page.u8(offset + 1) * 2 : first * 2 - 1;
  const start = first === 0 ? offset + 2 : offset + 1;
  return page.slice(start, Math.min(length, PAGE - start));
}
