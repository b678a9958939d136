import type { z } from 'zod';
import { campaignBook, emptyCampaign, type CampaignBook } from '#shared/commitments/book.ts';
import { emptyForms, formsBook, type FormsBook } from '#shared/commitments/forms-book.ts';
import { covenantBook, emptyCovenant, type CovenantBook } from '#shared/covenants/book.ts';
import { caseBook, emptyCase, type CaseBook } from '#shared/covenants/procedure/book.ts';
import { emptyNumbers, numbersBook, type NumbersBook } from '#shared/documents/book.ts';
import { emptyTemplates, templatesBook, type TemplatesBook } from '#shared/documents/templates-book.ts';
import { emptyLegal, legalBook, type LegalBook } from '#shared/legal/book.ts';
import { emptyOffice, officeBook, type OfficeBook } from '#shared/office/book.ts';
import { emptyRegistry, registryBook, type RegistryBook } from '#shared/registry/book.ts';
import { emptyTrash, trashBook, type TrashBook } from '#shared/trash/book.ts';
import {
  criteriaBook,
  emptyCriteria,
  emptyTitles,
  titlesBook,
  type CriteriaBook,
  type TitlesBook,
} from '#shared/titles/book.ts';
import { emptyReceived, receivedBook, type ReceivedBook } from '#shared/titles/package/received-book.ts';

/** The books of which an office has one each. */
export type SingleBooks = {
  office: OfficeBook;
  registry: RegistryBook;
  criteria: CriteriaBook;
  numbers: NumbersBook;
  legal: LegalBook;
  forms: FormsBook;
  templates: TemplatesBook;
  trash: TrashBook;
};

/** Every book an office may have: one file on the disk each. */
export type BookName =
  | keyof SingleBooks
  | `titles-${number}`
  | `received-${number}`
  | `covenant-${string}`
  | `campaign-${string}`
  | `case-${string}`;

/** The content of the book named `N`. */
export type BookOf<N extends BookName> = N extends keyof SingleBooks
  ? SingleBooks[N]
  : N extends `titles-${number}`
    ? TitlesBook
    : N extends `received-${number}`
      ? ReceivedBook
      : N extends `covenant-${string}`
        ? CovenantBook
        : N extends `campaign-${string}`
          ? CampaignBook
          : N extends `case-${string}`
            ? CaseBook
            : never;

/** A kind of book: how it is recognised, checked and begun. */
export type BookKind = {
  readonly matches: (name: string) => boolean;
  readonly schema: z.ZodType;
  /** What a book that was never written holds. */
  readonly empty: unknown;
};

const single = (name: keyof SingleBooks) => (candidate: string) => candidate === name;
const family = (pattern: RegExp) => (candidate: string) => pattern.test(candidate);

/** All kinds of books, by which the store recognises and checks its files. */
export const bookKinds: readonly BookKind[] = [
  { matches: single('office'), schema: officeBook, empty: emptyOffice },
  { matches: single('registry'), schema: registryBook, empty: emptyRegistry },
  { matches: single('criteria'), schema: criteriaBook, empty: emptyCriteria },
  { matches: single('numbers'), schema: numbersBook, empty: emptyNumbers },
  { matches: single('legal'), schema: legalBook, empty: emptyLegal },
  { matches: single('forms'), schema: formsBook, empty: emptyForms },
  { matches: single('templates'), schema: templatesBook, empty: emptyTemplates },
  { matches: single('trash'), schema: trashBook, empty: emptyTrash },
  { matches: family(/^titles-\d{4}$/), schema: titlesBook, empty: emptyTitles },
  { matches: family(/^received-\d{4}$/), schema: receivedBook, empty: emptyReceived },
  { matches: family(/^covenant-[A-Za-z0-9_-]{1,64}$/), schema: covenantBook, empty: emptyCovenant },
  { matches: family(/^campaign-[A-Za-z0-9_-]{1,64}$/), schema: campaignBook, empty: emptyCampaign },
  { matches: family(/^case-[A-Za-z0-9_-]{1,64}$/), schema: caseBook, empty: emptyCase },
];

/** The kind of the book named so; undefined when no book may be named so. */
export function bookKindOf(name: string): BookKind | undefined {
  return bookKinds.find((kind) => kind.matches(name));
}
