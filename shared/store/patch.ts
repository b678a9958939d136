import { isList, isRecord } from './json.ts';

/** The way from the top of a book to a place in it: keys of objects and indices of arrays. */
export type Path = readonly (string | number)[];

/**
 * One step of a change, with what was there before, so that it can be checked, taken back and done again.
 * It is written to the journal as it stands, so its shape is part of the data's format.
 *
 * - `['=', path, before, after]`: the value at `path` is replaced;
 * - `['+', path, position, after]`: a key comes in, as the `position`-th key of its object;
 * - `['-', path, position, before]`: a key goes;
 * - `['~', path, index, before, after]`: items of the array at `path`, from `index` on, give way to others.
 */
export type Step =
  | readonly ['=', Path, unknown, unknown]
  | readonly ['+', Path, number, unknown]
  | readonly ['-', Path, number, unknown]
  | readonly ['~', Path, number, readonly unknown[], readonly unknown[]];

/** The steps of one change of one book, in the order in which they are done. */
export type Patch = readonly Step[];

/** Patches per book, as one line of a journal holds them. */
export type Patches = { readonly [book: string]: Patch };

/**
 * Whether a value from a journal is patches per book. By hand: every change passes here on its way to the disk and every
 * line on its way back, and a schema takes five times as long.
 */
export function isPatches(value: unknown): value is Patches {
  return isRecord(value) && Object.values(value).every((patch) => isList(patch) && patch.every(isStep));
}

function isStep(value: unknown): value is Step {
  if (!isList(value) || !isPath(value[1])) return false;
  switch (value[0]) {
    case '=':
      return value.length === 4;
    case '+':
    case '-':
      return value.length === 4 && isIndex(value[2]);
    case '~':
      return value.length === 5 && isIndex(value[2]) && isList(value[3]) && isList(value[4]);
    default:
      return false;
  }
}

function isPath(value: unknown): value is Path {
  return isList(value) && value.every((key) => typeof key === 'string' || isIndex(key));
}

function isIndex(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

/** The patch that takes `patch` back. */
export function invert(patch: Patch): Patch {
  return patch.map(invertStep).reverse();
}

function invertStep(one: Step): Step {
  switch (one[0]) {
    case '=':
      return ['=', one[1], one[3], one[2]];
    case '+':
      return ['-', one[1], one[2], one[3]];
    case '-':
      return ['+', one[1], one[2], one[3]];
    case '~':
      return ['~', one[1], one[2], one[4], one[3]];
  }
}

/** What stands at `path`; undefined when nothing does. */
export function lookUp(value: unknown, path: Path): { readonly value: unknown } | undefined {
  let node = value;
  for (const key of path) {
    if (isList(node) && typeof key === 'number' && key < node.length) node = node[key];
    else if (isRecord(node) && typeof key === 'string' && Object.hasOwn(node, key)) node = node[key];
    else return undefined;
  }
  return { value: node };
}
