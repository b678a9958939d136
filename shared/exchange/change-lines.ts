import { maskBirth, maskNumber } from '#shared/registry/mask.ts';
import { isList, isRecord } from '#shared/store/json.ts';
import type { Patch, Patches, Path, Step } from '#shared/store/patch.ts';
import { textOf } from './cell-text.ts';
import { bookTitle, headingOf, sheetNameOf } from './headings.ts';

/** One thing that a change changed, in words: where, what it was, what it became. */
export type ChangeLine = {
  readonly book: string;
  /** `Hộ › Điện thoại` */
  readonly what: string;
  /** Empty for what was added. */
  readonly before: string;
  /** Empty for what was taken away. */
  readonly after: string;
};

/** Longer texts are cut: the line is to be read at a glance. */
const longest = 240;

/**
 * What a line of the journal changed, old and new beside each other. Births and numbers of people are masked as on every
 * list.
 * @param names names of villages, households, units and people by their ids
 * @param most so many lines at most
 */
export function changeLines(patches: Patches, names: ReadonlyMap<string, string>, most: number): readonly ChangeLine[] {
  const lines: ChangeLine[] = [];
  for (const [name, patch] of Object.entries(patches)) {
    // What was thrown away is told by the books that it left.
    if (name === 'trash') continue;
    for (const line of linesOf(patch, names, most - lines.length)) lines.push({ book: bookTitle(name), ...line });
  }
  return lines;
}

type Line = Omit<ChangeLine, 'book'>;

function linesOf(patch: Patch, names: ReadonlyMap<string, string>, most: number): readonly Line[] {
  const lines: Line[] = [];
  for (const step of patch) {
    for (const line of stepLines(step, names)) {
      if (lines.length >= most) return lines;
      lines.push(line);
    }
  }
  return lines;
}

function stepLines(step: Step, names: ReadonlyMap<string, string>): readonly Line[] {
  const path = step[1];
  switch (step[0]) {
    case '=':
      return path.length === 0 || (isRecord(step[2]) && isRecord(step[3]))
        ? recordLines(path, step[2], step[3], names)
        : [{ what: placeOf(path), before: shown(path, step[2], names), after: shown(path, step[3], names) }];
    case '+':
      return [{ what: placeOf(path), before: '', after: shown(path, step[3], names) }];
    case '-':
      return [{ what: placeOf(path), before: shown(path, step[3], names), after: '' }];
    case '~':
      return [
        ...step[3].map((item) => ({ what: placeOf(path), before: nameOf(path, item, names), after: '' })),
        ...step[4].map((item) => ({ what: placeOf(path), before: '', after: nameOf(path, item, names) })),
      ];
  }
}

/** A record replaced whole, field by field; fields that stayed are left out. */
function recordLines(path: Path, before: unknown, after: unknown, names: ReadonlyMap<string, string>): readonly Line[] {
  const old = isRecord(before) ? before : {};
  const now = isRecord(after) ? after : {};
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((key) => {
    const own = [...path, key];
    const line = { what: placeOf(own), before: shown(own, old[key], names), after: shown(own, now[key], names) };
    return line.before === line.after ? [] : [line];
  });
}

/** `Hộ › Điện thoại`: the list, and the field in it; places in lists say nothing to a reader. */
function placeOf(path: Path): string {
  const keys = path.filter((key) => typeof key === 'string');
  const [first, ...rest] = keys;
  if (first === undefined) return '';
  const last = rest.at(-1);
  const place = sheetNameOf(first) === first ? headingOf(first) : sheetNameOf(first);
  return last === undefined ? place : `${place} › ${headingOf(last)}`;
}

/** What an item of a list is called, where it has a name; else all of it. */
function nameOf(path: Path, item: unknown, names: ReadonlyMap<string, string>): string {
  if (!isRecord(item)) return shown(path, item, names);
  const name = [item['head'], item['name'], item['title'], item['text'], item['summary']].find(
    (value) => typeof value === 'string' && value !== '',
  );
  return typeof name === 'string' ? cut(name) : shown(path, item, names);
}

function shown(path: Path, value: unknown, names: ReadonlyMap<string, string>): string {
  if (value === undefined || value === null) return '';
  const key = path.findLast((part) => typeof part === 'string');
  if (typeof value === 'string') {
    if (key === 'birth') return maskBirth(value);
    if (key === 'idNumber' || key === 'phone') return maskNumber(value);
  }
  // How many there are says more than all of them.
  if (isList(value) && value.length > 20) return `${value.length} mục`;
  return cut(textOf(masked(value), names, typeof value === 'string' && names.has(value)));
}

function masked(value: unknown): unknown {
  if (isList(value)) return value.map(masked);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => {
      if (typeof part === 'string' && key === 'birth') return [key, maskBirth(part)];
      if (typeof part === 'string' && (key === 'idNumber' || key === 'phone')) return [key, maskNumber(part)];
      return [key, masked(part)];
    }),
  );
}

function cut(text: string): string {
  return text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text;
}
