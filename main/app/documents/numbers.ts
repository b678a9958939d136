import type { documentsMethods } from '#shared/contract/methods/documents.ts';
import { fail, ok } from '#shared/contract/result.ts';
import type { NumberEntry } from '#shared/documents/book.ts';
import { holderOf, nextNumber, registerOfYear, writtenNumber } from '#shared/documents/number-register.ts';
import type { Handlers } from '#main/app/handlers.ts';
import { throwAway } from '#main/app/trash/throw-away.ts';

type NumberMethods = Pick<
  typeof documentsMethods,
  | 'documents.numbers'
  | 'documents.nextNumber'
  | 'documents.takeNumber'
  | 'documents.changeNumber'
  | 'documents.releaseNumber'
>;

/** The use-cases of the number register. */
export const numberHandlers = {
  'documents.numbers': async ({ year }, ports) => {
    const book = await ports.store.read('numbers');
    return book.ok ? ok(registerOfYear(book.value, year)) : book;
  },

  'documents.nextNumber': async ({ year, kind }, ports) => {
    const book = await ports.store.read('numbers');
    return book.ok ? ok({ number: nextNumber(book.value, year, kind) }) : book;
  },

  'documents.takeNumber': async (input, ports) => {
    const id = ports.ids.next();
    const before = await ports.store.read('numbers');
    if (!before.ok) return before;
    const number = input.number ?? nextNumber(before.value, input.year, input.kind);
    const entry: NumberEntry = { ...input, id, number };
    const args = { number: writtenNumber(entry), summary: input.summary };
    return ports.store.change({ name: 'documents.takeNumber', args }, ['numbers'], ({ numbers }) => {
      const holder = holderOf(numbers, entry);
      if (holder) return fail('number-taken', { number: writtenNumber(holder), summary: holder.summary });
      numbers.entries.push(entry);
      return ok(entry);
    });
  },

  'documents.changeNumber': async (input, ports) =>
    ports.store.change(
      { name: 'documents.changeNumber', args: { summary: input.summary } },
      ['numbers'],
      ({ numbers }) => {
        const index = numbers.entries.findIndex((entry) => entry.id === input.id);
        const old = numbers.entries[index];
        if (!old) return fail('not-found', { what: input.id });
        const { year, kind, number, suffix } = old;
        const entry: NumberEntry = { ...input, year, kind, number, ...(suffix === undefined ? {} : { suffix }) };
        numbers.entries[index] = entry;
        return ok(entry);
      },
    ),

  'documents.releaseNumber': async ({ id }, ports) => {
    const book = await ports.store.read('numbers');
    if (!book.ok) return book;
    const held = book.value.entries.find((entry) => entry.id === id);
    const args = { number: held === undefined ? '' : writtenNumber(held) };
    return ports.store.change({ name: 'documents.releaseNumber', args }, ['numbers', 'trash'], ({ numbers, trash }) => {
      const index = numbers.entries.findIndex((entry) => entry.id === id);
      const entry = numbers.entries[index];
      if (!entry) return fail('not-found', { what: id });
      if (entry.state !== 'reserved') return fail('number-given', { number: writtenNumber(entry) });
      numbers.entries.splice(index, 1);
      const content = { numbers: [{ at: index, item: entry }] };
      throwAway(trash, ports, { kind: 'number', name: writtenNumber(entry), content });
      return ok({ released: writtenNumber(entry) });
    });
  },
} satisfies Handlers<NumberMethods>;
