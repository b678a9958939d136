import type {
  NumberingDefinitions,
  NumberingLevel,
  NumberingList,
  NumberingPattern,
} from '#shared/covenants/source-document.ts';
import type { Styles } from './docx-styles.ts';
import type { XmlAttributes, XmlHandler } from './xml-stream.ts';

/** Lists of a document, and which of their levels belong to which paragraph style. */
export type DocxNumbering = {
  readonly definitions: NumberingDefinitions;
  has(list: string): boolean;
  /** The level of a list that is linked to a style (`w:pStyle`). */
  levelOfStyle(list: string, style: string): number | undefined;
};

/** A document without `numbering.xml`. */
export const withoutNumbering: DocxNumbering = {
  definitions: { lists: {}, patterns: {} },
  has: () => false,
  levelOfStyle: () => undefined,
};

type LevelDraft = {
  start: number;
  format: string;
  text: string;
  restartAfter?: number;
  legal?: boolean;
  font?: string;
  style?: string;
};
type PatternDraft = { levels: Map<number, LevelDraft>; linkedStyle?: string };
type ListDraft = { pattern: string; starts: Map<number, number>; levels: Map<number, LevelDraft> };

/** Reads `word/numbering.xml` (ECMA-376 part 1, 17.9); `finish` follows links through numbering styles. */
export function numberingReader(): { readonly handler: XmlHandler; finish(styles: Styles): DocxNumbering } {
  const patterns = new Map<string, PatternDraft>();
  const lists = new Map<string, ListDraft>();
  let pattern: PatternDraft | undefined;
  let list: ListDraft | undefined;
  let override: number | undefined;
  let level: LevelDraft | undefined;

  function open(name: string, attributes: XmlAttributes): void {
    const value = attributes['w:val'];
    switch (name) {
      case 'w:abstractNum':
        pattern = { levels: new Map() };
        patterns.set(attributes['w:abstractNumId'] ?? '', pattern);
        break;
      case 'w:numStyleLink':
        if (pattern !== undefined && value !== undefined) pattern.linkedStyle = value;
        break;
      case 'w:num':
        list = { pattern: '', starts: new Map(), levels: new Map() };
        lists.set(attributes['w:numId'] ?? '', list);
        break;
      case 'w:abstractNumId':
        if (list !== undefined) list.pattern = value ?? '';
        break;
      case 'w:lvlOverride':
        override = Number(attributes['w:ilvl']);
        break;
      case 'w:startOverride':
        if (list !== undefined && override !== undefined) list.starts.set(override, Number(value));
        break;
      case 'w:lvl': {
        level = { start: 0, format: 'decimal', text: '' };
        const at = Number(attributes['w:ilvl']);
        if (list !== undefined) list.levels.set(override ?? at, level);
        else pattern?.levels.set(at, level);
        break;
      }
      default:
        if (level !== undefined) describeLevel(level, name, attributes);
    }
  }

  function close(name: string): void {
    if (name === 'w:abstractNum') pattern = undefined;
    else if (name === 'w:num') list = undefined;
    else if (name === 'w:lvlOverride') override = undefined;
    else if (name === 'w:lvl') level = undefined;
  }

  function finish(styles: Styles): DocxNumbering {
    const patternOf = (id: string, depth = 0): PatternDraft | undefined => {
      const found = patterns.get(id);
      if (found?.linkedStyle === undefined || depth > 5) return found;
      const target = lists.get(styles.listOf(found.linkedStyle) ?? '');
      return target === undefined ? found : patternOf(target.pattern, depth + 1);
    };
    const definitions = {
      patterns: Object.fromEntries(
        [...patterns.keys()].map((id): [string, NumberingPattern] => [
          id,
          { levels: finishLevels(patternOf(id)?.levels ?? new Map<number, LevelDraft>()) },
        ]),
      ),
      lists: Object.fromEntries(
        [...lists].map(([id, draft]): [string, NumberingList] => [
          id,
          { pattern: draft.pattern, starts: Object.fromEntries(draft.starts), levels: finishLevels(draft.levels) },
        ]),
      ),
    };
    return {
      definitions,
      has: (id) => lists.has(id),
      levelOfStyle(id, style) {
        const draft = lists.get(id);
        if (draft === undefined) return undefined;
        const levels = new Map([...(patternOf(draft.pattern)?.levels ?? []), ...draft.levels]);
        return [...levels].find(([, candidate]) => candidate.style === style)?.[0];
      },
    };
  }

  return { handler: { open, close }, finish };
}

function describeLevel(level: LevelDraft, name: string, attributes: XmlAttributes): void {
  const value = attributes['w:val'];
  switch (name) {
    case 'w:start':
      level.start = Number(value);
      break;
    case 'w:numFmt':
      level.format = value ?? 'decimal';
      break;
    case 'w:lvlText':
      level.text = value ?? '';
      break;
    case 'w:lvlRestart':
      level.restartAfter = Number(value);
      break;
    case 'w:isLgl':
      level.legal = !['0', 'false', 'off'].includes(value ?? '1');
      break;
    case 'w:pStyle':
      level.style = value ?? '';
      break;
    case 'w:rFonts': {
      const font = attributes['w:hAnsi'] ?? attributes['w:ascii'];
      if (font !== undefined) level.font = font;
      break;
    }
    default:
  }
}

function finishLevels(levels: ReadonlyMap<number, LevelDraft>): { [level: number]: NumberingLevel } {
  return Object.fromEntries(
    [...levels].map(([at, { style: _style, ...level }]): [number, NumberingLevel] => [at, level]),
  );
}
