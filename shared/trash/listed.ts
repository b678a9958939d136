import { operationWords } from '#shared/covenants/amending/operation-words.ts';
import { draftOf, operationId } from '#shared/covenants/draft-of.ts';
import type { Amendment, AmendmentOperation, CovenantBook } from '#shared/covenants/book.ts';
import { holderOf, writtenNumber } from '#shared/documents/number-register.ts';
import type { BookName, BookOf } from '#shared/store/books.ts';
import type { YearUnit } from '#shared/titles/book.ts';
import type { TrashContent } from './book.ts';
import type { TrashConflict } from './item.ts';

/** Drafts of the books that hold the parts; each may be written into. */
export type OpenBooks = { [K in BookName]?: BookOf<K> };

/** What stands in the way of a part, and why. */
export type Conflict = { readonly name: string; readonly why: TrashConflict };

/** The parts of the trash's content that stand in lists. */
type ListKey = 'comments' | 'operations' | 'exclusions' | 'signers' | 'holidays' | 'numbers' | 'sets' | 'templates';
type PartOf<K extends ListKey> = NonNullable<TrashContent[K]>[number];
type Placed<T> = { readonly at: number; readonly item: T };

/** One kind of thing that stands in a list of a book, as the trash moves it out and back. */
export type ListedKind = {
  readonly booksOf: (content: TrashContent) => readonly BookName[];
  readonly takeOut: (books: OpenBooks, content: TrashContent) => void;
  readonly putBack: (books: OpenBooks, content: TrashContent) => void;
  readonly conflictOf: (books: OpenBooks, content: TrashContent) => Conflict | undefined;
};

/** What has to be known of a kind; nothing else in the trash knows it. */
type Listing<T, P extends Placed<T>> = {
  readonly parts: (content: TrashContent) => readonly P[] | undefined;
  readonly book: (part: P) => BookName;
  /** Its list in an open book; a reason when there is none any more, or nothing may come back into it. */
  readonly list: (books: OpenBooks, part: P) => T[] | TrashConflict;
  readonly isSame: (one: T, other: T) => boolean;
  /** Why it cannot come back into its list; left out, only because it is there again. */
  readonly hindrance?: (list: readonly T[], part: P, books: OpenBooks) => TrashConflict | undefined;
  /** What is put back, when that is not the very thing that went. */
  readonly asPutBack?: (list: readonly T[], item: T) => T;
  readonly name: (item: T) => string;
};

function listed<K extends ListKey>(kind: Listing<PartOf<K>['item'], PartOf<K>>): ListedKind {
  return movable(kind);
}

function movable<T, P extends Placed<T>>(kind: Listing<T, P>): ListedKind {
  const { parts, list, isSame, asPutBack = (_, item) => item } = kind;
  const hindrance =
    kind.hindrance ?? ((all, { item }) => (all.some((each) => isSame(each, item)) ? 'exists' : undefined));
  const listOf = (books: OpenBooks, part: P): T[] => {
    const found = list(books, part);
    return typeof found === 'string' ? [] : found;
  };
  return {
    booksOf: (content) => (parts(content) ?? []).map((part) => kind.book(part)),
    takeOut: (books, content) => {
      for (const part of parts(content) ?? []) {
        const all = listOf(books, part);
        const index = all.findIndex((each) => isSame(each, part.item));
        if (index !== -1) all.splice(index, 1);
      }
    },
    putBack: (books, content) => {
      for (const part of parts(content) ?? []) {
        const all = listOf(books, part);
        all.splice(Math.min(part.at, all.length), 0, asPutBack(all, part.item));
      }
    },
    conflictOf: (books, content) => {
      for (const part of parts(content) ?? []) {
        const all = list(books, part);
        const why = typeof all === 'string' ? all : hindrance(all, part, books);
        if (why !== undefined) return { name: kind.name(part.item), why };
      }
      return undefined;
    },
  };
}

type Named = { readonly id: string };
const byId = (one: Named, other: Named) => one.id === other.id;
const beginning = (text: string) => text.slice(0, 60);

/** The kinds of things that stand in lists, each with where it stands and what hinders its coming back. */
export const listedKinds: readonly ListedKind[] = [
  listed<'comments'>({
    parts: ({ comments }) => comments,
    book: ({ covenant }) => `covenant-${covenant}`,
    list: (books, { covenant }) => {
      const book = books[`covenant-${covenant}`];
      return book === undefined || book.versions.length === 0 ? 'covenant-gone' : book.comments;
    },
    isSame: byId,
    name: ({ text }) => beginning(text),
  }),
  listed<'operations'>({
    parts: ({ operations }) => operations,
    book: ({ covenant }) => `covenant-${covenant}`,
    list: (books, { covenant, amendment }) => {
      const own = books[`covenant-${covenant}`]?.amendment;
      return own?.id === amendment ? own.operations : 'amendment-gone';
    },
    isSame: ({ record }, other) => byId(record, other.record),
    hindrance: (_, { covenant, at, item }, books) => misfitOf(books[`covenant-${covenant}`], at, item),
    asPutBack: withOwnId,
    name: operationName,
  }),
  listed<'exclusions'>({
    parts: ({ exclusions }) => exclusions,
    book: ({ year }) => `titles-${year}`,
    list: (books, { year, title, unit }) => {
      const own = books[`titles-${year}`]?.titles[title]?.units[unit];
      if (own === undefined) return 'row-gone';
      return own.results === undefined ? own.exclusions : 'year-decided';
    },
    isSame: byId,
    hindrance: (list, { item, year, title, unit }, books) => {
      if (list.some((each) => byId(each, item))) return 'exists';
      return isRowOf(books[`titles-${year}`]?.titles[title]?.units[unit], item.subject) ? undefined : 'row-gone';
    },
    name: ({ text }) => beginning(text),
  }),
  listed<'signers'>({
    parts: ({ signers }) => signers,
    book: () => 'office',
    list: ({ office }) => office?.signers ?? [],
    isSame: byId,
    name: ({ name }) => name,
  }),
  listed<'holidays'>({
    parts: ({ holidays }) => holidays,
    book: () => 'office',
    list: ({ office }) => office?.holidays ?? [],
    isSame: ({ date }, other) => date === other.date,
    name: holidayName,
  }),
  listed<'numbers'>({
    parts: ({ numbers }) => numbers,
    book: () => 'numbers',
    list: ({ numbers }) => numbers?.entries ?? [],
    isSame: byId,
    hindrance: (_, { item }, { numbers }) =>
      numbers !== undefined && holderOf(numbers, item) !== undefined ? 'number-taken' : undefined,
    name: writtenNumber,
  }),
  listed<'sets'>({
    parts: ({ sets }) => sets,
    book: () => 'criteria',
    list: ({ criteria }) => criteria?.sets ?? [],
    isSame: byId,
    name: ({ name }) => name,
  }),
  listed<'templates'>({
    parts: ({ templates }) => templates,
    book: () => 'templates',
    list: ({ templates }) => templates?.templates ?? [],
    isSame: ({ paper }, other) => paper === other.paper,
    hindrance: (list, { item }) => (list.some(({ paper }) => paper === item.paper) ? 'template-taken' : undefined),
    name: ({ name }) => name,
  }),
];

/** Why an operation no longer fits into its amendment: the others changed, so that the draft would not hold together. */
function misfitOf(book: CovenantBook | undefined, at: number, item: AmendmentOperation): TrashConflict | undefined {
  const amendment = book?.amendment;
  const base = book?.versions.find(({ id }) => id === amendment?.baseVersion);
  if (amendment === undefined || base === undefined) return 'amendment-gone';
  const operations = [...amendment.operations];
  operations.splice(Math.min(at, operations.length), 0, withOwnId(operations, item));
  const next: Amendment = { ...amendment, operations };
  return 'errors' in draftOf(base, next) ? 'operation-misfit' : undefined;
}

/** The operation under its number, or a new one where another was given it meanwhile. */
function withOwnId(operations: readonly AmendmentOperation[], item: AmendmentOperation): AmendmentOperation {
  const isTaken = operations.some(({ record }) => record.id === item.record.id);
  if (!isTaken) return item;
  return { ...item, record: { ...item.record, id: operationId({ operations: [...operations] }) } };
}

function isRowOf(unit: YearUnit | undefined, subject: string): boolean {
  return unit?.subjects.includes(subject) === true;
}

/** An operation as the list of the trash calls it: the words that it brings, or its reason. */
export function operationName({ record, reason }: AmendmentOperation): string {
  return beginning(operationWords(record) || reason);
}

/** A day off as the list of the trash calls it: `02/09/2026 Quốc khánh`. */
export function holidayName({ date, name }: { readonly date: string; readonly name: string }): string {
  return `${date.split('-').toReversed().join('/')} ${name}`.trim();
}
