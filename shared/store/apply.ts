import { freezeDeep, isColumn, isList, isRecord, sameJson, writtenKeys } from './json.ts';
import { lookUp, type Patch, type Path, type Step } from './patch.ts';

/** The changed value, or the step that met something else than what it says was there before. */
export type Applied = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly at: Path };

/**
 * Does the steps of `patch` on `value`, which stays as it is: what a change does not touch is shared between both.
 * Each step is checked against what it says was there before; when one does not fit, nothing is changed.
 * The new parts are frozen.
 * @param how `rescue`: for a value of which earlier changes are lost; items that were put behind lost ones go to the end
 */
export function applyPatch(value: unknown, patch: Patch, how: 'exact' | 'rescue' = 'exact'): Applied {
  const own: Own = { lists: new Map(), records: new Map() };
  let top: unknown = value;
  for (const step of patch) {
    const path = step[1];
    const next = applyStep(top, how === 'rescue' ? atEndAtMost(top, step) : step, own);
    if (next === undefined) return { ok: false, at: path };
    top = next.value;
  }
  for (const part of own.lists.values()) if (!isColumn(part)) Object.freeze(part);
  for (const part of own.records.values()) Object.freeze(part);
  return { ok: true, value: top };
}

function atEndAtMost(top: unknown, step: Step): Step {
  if (step[0] !== '~' || step[3].length > 0) return step;
  const list = lookUp(top, step[1])?.value;
  return isList(list) && step[2] > list.length ? ['~', step[1], list.length, step[3], step[4]] : step;
}

/** Containers that were copied for this patch: they may be written in place, so that a long patch copies each once. */
type Own = {
  readonly lists: Map<readonly unknown[], unknown[]>;
  readonly records: Map<Fields, Record<string, unknown>>;
};

function applyStep(top: unknown, step: Step, own: Own): { value: unknown } | undefined {
  const path = step[1];
  if (step[0] === '~') return within(top, path, 0, own, (list) => splice(list, step[2], step[3], step[4], own));
  if (path.length === 0) {
    return step[0] === '=' && sameJson(top, step[2]) ? { value: freezeDeep(step[3]) } : undefined;
  }
  const key = path[path.length - 1] ?? '';
  return within(top, path.slice(0, -1), 0, own, (parent) => {
    if (isList(parent)) return step[0] === '=' ? replaceItem(parent, key, step[2], step[3], own) : undefined;
    if (!isRecord(parent) || typeof key !== 'string' || key === '__proto__') return undefined;
    switch (step[0]) {
      case '=':
        return replaceField(parent, key, step[2], step[3], own);
      case '+':
        return addField(parent, key, step[2], step[3], own);
      case '-':
        return removeField(parent, key, step[3], own);
    }
  });
}

/** Copies the containers along `path` and puts into the last what `edit` makes of it. */
function within(
  node: unknown,
  path: Path,
  depth: number,
  own: Own,
  edit: (node: unknown) => { value: unknown } | undefined,
): { value: unknown } | undefined {
  const key = path[depth];
  if (key === undefined) return edit(node);
  if (isList(node)) {
    if (typeof key !== 'number' || key >= node.length) return undefined;
    const inner = within(node[key], path, depth + 1, own, edit);
    if (inner === undefined) return undefined;
    const copy = ownList(node, own);
    copy[key] = inner.value;
    return { value: copy };
  }
  if (!isRecord(node) || typeof key !== 'string' || !Object.hasOwn(node, key)) return undefined;
  const inner = within(node[key], path, depth + 1, own, edit);
  if (inner === undefined) return undefined;
  const copy = ownRecord(node, own);
  copy[key] = inner.value;
  return { value: copy };
}

function replaceItem(list: readonly unknown[], key: string | number, before: unknown, after: unknown, own: Own) {
  if (typeof key !== 'number' || key >= list.length || !sameJson(list[key], before)) return undefined;
  const copy = ownList(list, own);
  copy[key] = freezeDeep(after);
  return { value: copy };
}

function splice(
  list: unknown,
  index: number,
  before: readonly unknown[],
  after: readonly unknown[],
  own: Own,
): { value: unknown } | undefined {
  if (!isList(list) || index + before.length > list.length) return undefined;
  if (!before.every((item, offset) => sameJson(list[index + offset], item))) return undefined;
  const items = after.map(freezeDeep);
  const copy = [...list.slice(0, index), ...items, ...list.slice(index + before.length)];
  own.lists.delete(list);
  own.lists.set(copy, copy);
  return { value: copy };
}

type Fields = Readonly<Record<string, unknown>>;

function replaceField(record: Fields, key: string, before: unknown, after: unknown, own: Own) {
  if (!Object.hasOwn(record, key) || !sameJson(record[key], before)) return undefined;
  const copy = ownRecord(record, own);
  copy[key] = freezeDeep(after);
  return { value: copy };
}

function addField(record: Fields, key: string, position: number, after: unknown, own: Own) {
  if (Object.hasOwn(record, key) && record[key] !== undefined) return undefined;
  const keys = writtenKeys(record);
  if (position >= keys.length) {
    const copy = ownRecord(record, own);
    copy[key] = freezeDeep(after);
    return { value: copy };
  }
  // The key goes back to its old place among the others, so that what is written has the same bytes as before.
  const copy: Record<string, unknown> = {};
  keys.forEach((each, index) => {
    if (index === position) copy[key] = freezeDeep(after);
    copy[each] = record[each];
  });
  own.records.delete(record);
  own.records.set(copy, copy);
  return { value: copy };
}

function removeField(record: Fields, key: string, before: unknown, own: Own) {
  if (!Object.hasOwn(record, key) || !sameJson(record[key], before)) return undefined;
  const copy = ownRecord(record, own);
  delete copy[key];
  return { value: copy };
}

function ownList(list: readonly unknown[], own: Own): unknown[] {
  const writable = own.lists.get(list);
  if (writable !== undefined) return writable;
  const copy = list.slice();
  own.lists.set(copy, copy);
  return copy;
}

function ownRecord(record: Fields, own: Own): Record<string, unknown> {
  const writable = own.records.get(record);
  if (writable !== undefined) return writable;
  const copy = { ...record };
  own.records.set(copy, copy);
  return copy;
}
