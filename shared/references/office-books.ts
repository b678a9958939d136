import type { CampaignBook } from '#shared/commitments/book.ts';
import type { CovenantBook } from '#shared/covenants/book.ts';
import type { CaseBook } from '#shared/covenants/procedure/book.ts';
import type { RegistryBook } from '#shared/registry/book.ts';
import type { CriteriaBook, TitlesBook } from '#shared/titles/book.ts';

/** The books of an office whose entries name entries of one another; each list keyed by the book's own id or year. */
export type LinkedBooks = {
  readonly registry: RegistryBook;
  readonly criteria: CriteriaBook;
  readonly titles: ReadonlyMap<string, TitlesBook>;
  readonly covenants: ReadonlyMap<string, CovenantBook>;
  readonly cases: ReadonlyMap<string, CaseBook>;
  /** Ids of what lies in the trash: it may come back, and is not missing. */
  readonly inTrash: ReadonlySet<string>;
  readonly campaigns: ReadonlyMap<string, CampaignBook>;
};
