import { emptyToy, type ToyBook } from './toy-store.ts';

/** Steps come in blocks: changes, then one taken back and done again, then the books' files are written. */
export const blockLength = 10;

/** What step `number` of the endless workload does. */
export function kindOf(number: number): 'change' | 'undo' | 'redo' | 'snapshot' {
  const place = number % blockLength;
  return place < 7 ? 'change' : place === 7 ? 'undo' : place === 8 ? 'redo' : 'snapshot';
}

/** A change of a toy book that follows from its number alone. */
export type Step = { readonly number: number; readonly change: (book: ToyBook) => void };

/** The change that step `number` makes, of short and long ones, adding, editing and removing. */
export function stepAt(number: number): Step {
  const change = (book: ToyBook) => {
    book.title = `bước ${number}`;
    book.people.push({ id: `p${number}`, name: `Người thứ ${number}`, tags: ['mới'] });
    if (book.people.length > 200) book.people.splice((number * 7) % 150, 20);
    const someone = book.people[(number * 13) % book.people.length];
    if (someone !== undefined) someone.name = `Sửa ở bước ${number}`;
    if (number % 3 === 0) delete book.people[0]?.tags;
    book.scores[`s${number % 17}`] = Array.from({ length: number % 50 === 3 ? 20_000 : 5 }, (_, index) => index % 9);
  };
  return { number, change };
}

/** The book after some steps, as a plain model says; the steps before `from` had led to `state`. */
export function modelAfter(state: ToyBook, from: number, to: number): ToyBook {
  let before = state;
  let now = state;
  for (let number = from; number < to; number += 1) {
    const kind = kindOf(number);
    if (kind === 'change') {
      before = now;
      now = structuredClone(now);
      stepAt(number).change(now);
    } else if (kind !== 'snapshot') {
      [before, now] = [now, before];
    }
  }
  return now;
}

/** The book before the first step. */
export const modelStart = emptyToy;
