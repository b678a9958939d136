import { expect, test } from 'vitest';
import { startHistory } from '#shared/store/history.ts';

test('undo goes from the newest to the oldest, redo the other way', () => {
  const history = startHistory();
  history.push({ seq: 1, books: ['a'] });
  history.push({ seq: 2, books: ['a', 'b'] });
  expect(history.nextUndo()).toBe(2);
  history.push({ seq: 3, books: ['a', 'b'], undoes: 2 });
  history.push({ seq: 4, books: ['a'], undoes: 1 });
  expect([history.nextUndo(), history.nextRedo()]).toEqual([undefined, 1]);
  history.push({ seq: 5, books: ['a'], redoes: 1 });
  expect([history.nextUndo(), history.nextRedo()]).toEqual([1, 2]);
});

test('each book has its own way back', () => {
  const history = startHistory();
  history.push({ seq: 1, books: ['a'] });
  history.push({ seq: 2, books: ['b'] });
  expect([history.nextUndo('a'), history.nextUndo('b'), history.nextUndo('c')]).toEqual([1, 2, undefined]);
  history.push({ seq: 3, books: ['a'], undoes: 1 });
  history.push({ seq: 4, books: ['b'] });
  expect(history.nextRedo('a')).toBe(1);
  history.push({ seq: 5, books: ['a', 'b'] });
  expect(history.nextRedo()).toBe(undefined);
});

test('undo of what is not remembered changes nothing', () => {
  const history = startHistory();
  history.push({ seq: 9, books: ['a'], undoes: 3 });
  expect([history.nextUndo(), history.nextRedo()]).toEqual([undefined, undefined]);
});
