import { z } from 'zod';
import { lookUp, type Patch, type Path, type Step } from './patch.ts';

/** From so many steps on, checking the whole book once costs less than checking each step. */
const manySteps = 2000;

/**
 * Checks a changed book against its schema, looking only at what the patch touched: saving one score must not read
 * 40,000 rows. Objects, arrays and records without rules of their own are walked through; at anything else (a union, a
 * refined object) the whole part there is checked.
 * @returns where and why the schema refuses, or undefined when it does not
 */
export function checkChange(schema: z.ZodType, after: unknown, patch: Patch): string | undefined {
  if (patch.length > manySteps) return checkWhole(schema, after);
  const checked = new Set<string>();
  for (const step of patch) {
    for (const touch of touched(step)) {
      const place = descend(schema, touch.path);
      const problem =
        place.depth === touch.path.length
          ? checkTouch(place, touch)
          : checkAround(schema, after, patch, touch.path.slice(0, place.depth), place.schema, checked);
      if (problem !== undefined) return problem;
    }
  }
  return undefined;
}

/** Checks a whole value; same answer as {@link checkChange}. */
export function checkWhole(schema: z.ZodType, value: unknown): string | undefined {
  return checkPart(schema, value, []);
}

function checkPart(schema: z.ZodType, value: unknown, path: Path): string | undefined {
  const outcome = schema.safeParse(value);
  if (outcome.success) return undefined;
  const issue = outcome.error.issues[0];
  return `${[...path, ...(issue?.path ?? [])].map(String).join('.')}: ${issue?.message ?? 'refused'}`;
}

type Touch = {
  readonly path: Path;
  /** What now stands there; absent when nothing does, or when an array only became shorter. */
  readonly after?: { readonly value: unknown };
};

function touched(step: Step): readonly Touch[] {
  switch (step[0]) {
    case '=':
      return [{ path: step[1], after: { value: step[3] } }];
    case '+':
      return [{ path: step[1], after: { value: step[3] } }];
    case '-':
      return [{ path: step[1] }];
    case '~':
      // With nothing added there is still the array's own rule (a shortest length) to hold.
      return step[4].length === 0
        ? [{ path: [...step[1], 0] }]
        : step[4].map((item, index) => ({ path: [...step[1], step[2] + index], after: { value: item } }));
  }
}

type Place = {
  readonly schema: z.ZodType;
  readonly depth: number;
  /** Of what it is a part; undefined at the top. */
  readonly container: z.ZodType | undefined;
};

function checkTouch(place: Place, touch: Touch): string | undefined {
  // A record's entry and an array's item may also be absent.
  if (touch.after === undefined && place.container !== undefined && holdsAny(place.container)) return undefined;
  return checkPart(place.schema, touch.after?.value, touch.path);
}

/** Follows `path` through the schema as far as it consists of plain containers. */
function descend(schema: z.ZodType, path: Path): Place {
  let place: Place = { schema, depth: 0, container: undefined };
  while (place.depth < path.length) {
    const inner = innerSchema(place.schema, path[place.depth] ?? '');
    if (inner === undefined) return place;
    place = { schema: inner, depth: place.depth + 1, container: place.schema };
  }
  return place;
}

/** True for a container of any number of parts, each of which may also be absent. */
function holdsAny(schema: z.ZodType): boolean {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodReadonly) {
    const inner = asSchema(schema.unwrap());
    return inner !== undefined && holdsAny(inner);
  }
  return schema instanceof z.ZodArray || schema instanceof z.ZodRecord;
}

type Inner = (key: string | number) => z.ZodType | undefined;

/** What {@link innerOf} found: asking a schema what it is takes longer than all else that a small change needs. */
const inners = new WeakMap<z.ZodType, Inner>();

function innerSchema(schema: z.ZodType, key: string | number): z.ZodType | undefined {
  const inner = inners.get(schema) ?? innerOf(schema);
  inners.set(schema, inner);
  return inner(key);
}

/** How a schema's parts are found; optional and read-only wrappers are looked through. */
function innerOf(schema: z.ZodType): Inner {
  if ((schema.def.checks?.length ?? 0) > 0) return () => undefined;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodReadonly) {
    const inner = schema.unwrap();
    return inner instanceof z.ZodType ? innerOf(inner) : () => undefined;
  }
  if (schema instanceof z.ZodObject) {
    const parts = new Map(Object.entries(schema.shape).map(([name, part]) => [name, asSchema(part)]));
    return (key) => (typeof key === 'string' ? parts.get(key) : undefined);
  }
  if (schema instanceof z.ZodArray) {
    const element = asSchema(schema.element);
    return (key) => (typeof key === 'number' ? element : undefined);
  }
  if (schema instanceof z.ZodRecord) {
    const value = asSchema(schema.valueType);
    return (key) => (typeof key === 'string' && keyFits(schema, key) ? value : undefined);
  }
  return () => undefined;
}

function asSchema(part: unknown): z.ZodType | undefined {
  return part instanceof z.ZodType ? part : undefined;
}

/** A record with a closed set of keys must have them all, unless it is partial: then it is checked as a whole. */
function keyFits({ def }: z.ZodRecord, key: string): boolean {
  const isOpen = def.keyType instanceof z.ZodString || ('partial' in def && def.partial);
  return isOpen && z.safeParse(def.keyType, key).success;
}

/** Checks the part of the changed book at `path`, once. */
function checkAround(
  top: z.ZodType,
  after: unknown,
  patch: Patch,
  path: Path,
  schema: z.ZodType,
  checked: Set<string>,
): string | undefined {
  // A splice above moves what stands at this path; then only the whole book is sure to hold it.
  const moved = patch.some((step) => step[0] === '~' && step[1].length < path.length && startsWith(path, step[1]));
  const place = moved ? undefined : lookUp(after, path);
  const key = place === undefined ? '' : JSON.stringify(path);
  if (checked.has(key)) return undefined;
  checked.add(key);
  return place === undefined ? checkWhole(top, after) : checkPart(schema, place.value, path);
}

function startsWith(path: Path, start: Path): boolean {
  return start.every((key, index) => path[index] === key);
}
