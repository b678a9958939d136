import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyPatch } from '#shared/store/apply.ts';
import { difference } from '#shared/store/difference.ts';
import { invert, isPatches, type Patch } from '#shared/store/patch.ts';

const bytes = (value: unknown) => JSON.stringify(value);

/** What the journal gives back of a patch. */
function reread(patch: Patch): Patch {
  const read: unknown = JSON.parse(bytes({ a: patch }));
  if (!isPatches(read)) throw new Error('not what a journal holds');
  return read['a'] ?? [];
}

function applied(value: unknown, patch: Patch): unknown {
  const outcome = applyPatch(value, patch);
  if (!outcome.ok) throw new Error(`does not fit at ${outcome.at.join('.')}`);
  return outcome.value;
}

const key = fc.constantFrom('a', 'b', 'c', 'id', '1', '2', 'điều');
const tree = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom(null, true, 0, 1, 2, 'x', 'y', ''),
    fc.array(tie('value'), { maxLength: 6 }),
    fc.array(fc.constantFrom(0, 1, 2), { maxLength: 12 }),
    fc.array(fc.record({ id: fc.constantFrom('p', 'q', 'r', 's'), n: fc.constantFrom(0, 1) }), { maxLength: 6 }),
    fc.dictionary(key, tie('value'), { maxKeys: 5 }),
  ),
})).value;

describe('difference', () => {
  test('leads from any value to any other, and its inverse leads back to the same bytes', () => {
    fc.assert(
      fc.property(tree, tree, (before, after) => {
        const patch = reread(difference(before, after));
        expect(bytes(applied(before, patch))).toBe(bytes(after));
        expect(bytes(applied(after, invert(patch)))).toBe(bytes(before));
      }),
      { numRuns: 2000 },
    );
  });

  test('is empty for the same content', () => {
    fc.assert(
      fc.property(tree, (value) => {
        expect(difference(value, JSON.parse(bytes(value)))).toEqual([]);
      }),
    );
  });

  test('of one item changed, put in, taken out or moved in a long list names only that', () => {
    const list = Array.from({ length: 1000 }, (_, index) => ({ id: `p${index}`, n: index }));
    const size = (after: unknown) => bytes(difference(list, after)).length;
    expect(difference(list, list.with(500, { id: 'p500', n: -1 }))).toEqual([['=', [500, 'n'], 500, -1]]);
    expect(difference(list, list.toSpliced(10, 1))).toEqual([['~', [], 10, [list[10]], []]]);
    expect(difference(list, list.toSpliced(10, 0, { id: 'x', n: 0 }))).toEqual([
      ['~', [], 10, [], [{ id: 'x', n: 0 }]],
    ]);
    expect(size([...list.slice(1), list[0]])).toBeLessThan(120);
    expect(size(list.filter(({ n }) => n % 100 !== 0))).toBeLessThan(600);
    expect(
      size(list.filter(({ n }) => n !== 3).map((item) => (item.n === 700 ? { ...item, n: 1 } : item))),
    ).toBeLessThan(120);
    // The same after a restore, when no two objects are the same one.
    const copy: typeof list = structuredClone(list).filter(({ n }) => n !== 3);
    copy[900] = { id: 'p901', n: 0 };
    expect(size(copy)).toBeLessThan(120);
  });

  test('keeps long runs of changed numbers in one step', () => {
    const before = Array.from({ length: 1000 }, () => 0);
    const after = before.map((_, index) => index % 3);
    expect(difference(before, after)).toHaveLength(1);
    expect(difference(before, before.with(7, 1))).toEqual([['=', [7], 0, 1]]);
  });

  test('passes over what JSON leaves out, and refuses a key that would reach the prototype', () => {
    expect(difference({ a: 1 }, { a: 1, b: undefined })).toEqual([]);
    expect(difference({ a: 1, b: 2 }, { a: 1, b: undefined })).toEqual([['-', ['b'], 1, 2]]);
    expect(() => difference({}, JSON.parse('{"__proto__":{"x":1}}'))).toThrow('__proto__');
  });
});

describe('applyPatch', () => {
  test('shares what it does not touch, freezes what is new, and leaves the old value alone', () => {
    const before = { left: { n: 1 }, right: [{ n: 1 }, { n: 2 }] };
    const after = applied(before, [['=', ['right', 1, 'n'], 2, 3]]);
    expect(after).toEqual({ left: { n: 1 }, right: [{ n: 1 }, { n: 3 }] });
    expect(before.right[1]).toEqual({ n: 2 });
    expect(after).toHaveProperty('left', before.left);
    expect(Object.isFrozen(after)).toBe(true);
    expect(after).toHaveProperty('right.0', before.right[0]);
  });

  test.each<[string, Patch]>([
    ['another value', [['=', ['a'], 2, 3]]],
    ['a value that is gone', [['=', ['z'], 2, 3]]],
    ['a key that is there already', [['+', ['a'], 0, 3]]],
    ['a key that is gone', [['-', ['z'], 0, 3]]],
    ['other items', [['~', ['list'], 0, [9], [1]]]],
    ['a shorter list', [['~', ['list'], 2, [3, 4], []]]],
    ['no list', [['~', ['a'], 0, [], [1]]]],
    ['an index outside', [['=', ['list', 3], undefined, 1]]],
    ['the prototype', [['+', ['__proto__'], 0, { polluted: true }]]],
    ['a path through the prototype', [['=', ['constructor', 'name'], 'Object', 'x']]],
    [
      'a good step and then a bad one',
      [
        ['=', ['a'], 1, 5],
        ['=', ['a'], 1, 6],
      ],
    ],
  ])('changes nothing when it meets %s', (_, patch) => {
    const value = { a: 1, list: [1, 2, 3] };
    expect(applyPatch(value, patch).ok).toBe(false);
    expect(value).toEqual({ a: 1, list: [1, 2, 3] });
    expect({}).not.toHaveProperty('polluted');
  });

  test('copies a long list once for many steps', () => {
    const list = Array.from({ length: 20_000 }, (_, index) => index);
    const patch: Patch = list.map((index) => ['=', [index], index, index + 1]);
    const begin = performance.now();
    applied(list, patch);
    expect(performance.now() - begin).toBeLessThan(1000);
  });
});

test('what is no patch is refused', () => {
  const good = ['=', ['a', 0], 1, 2];
  expect(isPatches({ a: [good, ['+', ['b'], 0, 1], ['-', ['b'], 0, 1], ['~', ['c'], 0, [1], []]] })).toBe(true);
  const wrong: unknown[] = [
    ['=', ['a']],
    ['=', ['a', -1], 1, 2],
    ['=', ['a', 0.5], 1, 2],
    ['=', 'a', 1, 2],
    ['=', [null], 1, 2],
    ['+', ['b'], '0', 1],
    ['~', ['c'], 0, [1], 'x'],
    ['?', ['a'], 1, 2],
    [...good, 3],
    null,
    {},
  ];
  for (const step of wrong) expect(isPatches({ a: [good, step] })).toBe(false);
  for (const value of [null, [], 'x', { a: null }, { a: good }]) expect(isPatches(value)).toBe(false);
});
