import { z } from 'zod';
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

const path = z.array(z.union([z.string(), z.number().int().nonnegative()]));
const position = z.number().int().nonnegative();
const json = z.unknown();

const step = z.union([
  z.tuple([z.literal('='), path, json, json]),
  z.tuple([z.literal('+'), path, position, json]),
  z.tuple([z.literal('-'), path, position, json]),
  z.tuple([z.literal('~'), path, position, z.array(json), z.array(json)]),
]);

/** Checks patches that come from a journal, per book. */
export const patchesSchema = z.record(z.string(), z.array(step));

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
