import { strFromU8, strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { readExchange, writeExchange } from '#shared/store/exchange.ts';
import { emptyToy, toySchemas } from '#test/support/toy-store.ts';

const books = { 'toy-a': { ...emptyToy, title: 'Sổ “một”' }, 'toy-b': emptyToy };

test('what is written is read back equal, with a mark of the editor before it too', () => {
  const bytes = writeExchange(books, 10, '2026-11-20T01:00:00.000Z');
  for (const each of [bytes, strToU8(`\uFEFF${strFromU8(bytes)}`)]) {
    expect(readExchange(each, toySchemas)).toEqual({ books: new Map(Object.entries(books)) });
  }
});

test.each([
  ['no JSON', strToU8('x'), 'wrong'],
  ['another JSON', strToU8('{"a":1}'), 'wrong'],
  ['null', strToU8('null'), 'wrong'],
  ['a book nobody knows', writeExchange({ other: {} }, 10, ''), 'wrong'],
  ['a book of the wrong shape', writeExchange({ 'toy-a': { title: 1 } }, 10, ''), 'wrong'],
  ['a newer version', writeExchange({}, 20, ''), 'newer'],
])('%s is refused', (_, bytes, problem) => {
  expect(readExchange(bytes, toySchemas)).toMatchObject({ problem });
});
