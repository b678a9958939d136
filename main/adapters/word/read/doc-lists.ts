import type {
  NumberingDefinitions,
  NumberingLevel,
  NumberingList,
  NumberingPattern,
} from '#shared/covenants/source-document.ts';
import type { Bytes } from './bytes.ts';
import { sprmsOf } from './doc-properties.ts';
import { characterLook } from './doc-styles.ts';
import { numberFormat } from './number-format.ts';

/** Lists of a file by their index, from 1, as paragraphs name them. */
export function readLists(table: Bytes, patterns: Place, lists: Place, fonts: readonly string[]): NumberingDefinitions {
  if (patterns.length < 2 || lists.length < 4) return { lists: {}, patterns: {} };
  const byId = readPatterns(table, patterns, fonts);
  return {
    patterns: Object.fromEntries([...byId].map(([id, levels]): [string, NumberingPattern] => [String(id), { levels }])),
    lists: readOverrides(table, lists, fonts),
  };
}

/** Where a structure stands in the table stream. */
export type Place = { readonly at: number; readonly length: number };

type Levels = { [level: number]: NumberingLevel };

/** The definitions (MS-DOC 2.9.131 LSTF) and, behind them all, their levels. */
function readPatterns(table: Bytes, place: Place, fonts: readonly string[]): Map<number, Levels> {
  const count = table.u16(place.at);
  const patterns = new Map<number, Levels>();
  let at = place.at + place.length;
  for (let index = 0; index < count; index += 1) {
    const record = place.at + 2 + index * 28;
    const simple = (table.u8(record + 26) & 1) !== 0;
    const levels: Levels = {};
    for (let level = 0; level < (simple ? 1 : 9); level += 1) {
      const read = readLevel(table, at, fonts);
      levels[level] = read.level;
      at = read.end;
    }
    patterns.set(table.i32(record), levels);
  }
  return patterns;
}

/** One level (MS-DOC 2.9.150 LVL): characters 0 to 8 of its text stand for the numbers of the levels. */
function readLevel(
  table: Bytes,
  at: number,
  fonts: readonly string[],
): { readonly level: NumberingLevel; readonly end: number } {
  const flags = table.u8(at + 5);
  const characterLength = table.u8(at + 24);
  const paragraphLength = table.u8(at + 25);
  const limit = table.u8(at + 26);
  const properties = at + 28 + paragraphLength;
  const textAt = properties + characterLength;
  const length = table.u16(textAt);
  const text = table
    .utf16(textAt + 2, length)
    .split('')
    .map(placeholder)
    .join('');
  const look = characterLook(sprmsOf(table.slice(properties, characterLength)), fonts, { fonts: {} });
  const font = look.fonts.other ?? look.fonts.ascii;
  const noRestart = (flags & 0x08) !== 0;
  return {
    level: {
      start: table.i32(at),
      format: numberFormat(table.u8(at + 4)),
      text,
      ...((flags & 0x04) !== 0 && { legal: true }),
      ...(noRestart && { restartAfter: limit }),
      ...(font !== undefined && { font }),
    },
    end: textAt + 2 + length * 2,
  };
}

/** The lists (MS-DOC 2.9.130 LFO) and the levels that they begin anew or define otherwise. */
function readOverrides(table: Bytes, place: Place, fonts: readonly string[]): { [id: string]: NumberingList } {
  const count = table.u32(place.at);
  const lists: { [id: string]: NumberingList } = {};
  let at = place.at + 4 + count * 16;
  for (let index = 0; index < count; index += 1) {
    const record = place.at + 4 + index * 16;
    const overrides = table.u8(record + 12);
    const starts: { [level: number]: number } = {};
    const levels: Levels = {};
    at += 4;
    for (let override = 0; override < overrides; override += 1) {
      const flags = table.u32(at + 4);
      const level = flags & 0xf;
      if ((flags & 0x10) !== 0) starts[level] = table.i32(at);
      at += 8;
      if ((flags & 0x20) !== 0) {
        const read = readLevel(table, at, fonts);
        levels[level] = read.level;
        at = read.end;
      }
    }
    lists[String(index + 1)] = { pattern: String(table.i32(record)), starts, levels };
  }
  return lists;
}

function placeholder(sign: string): string {
  const level = sign.charCodeAt(0);
  return level > 8 ? sign : `%${level + 1}`;
}
