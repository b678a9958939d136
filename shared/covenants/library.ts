import type { LegalBook } from '#shared/legal/book.ts';
import type { ClauseLibrary, LibraryClause } from './clauses.ts';
import type { ClauseDraft, OwnClause, PastWording } from './own-clause.ts';

/** A clause as the office has it: one that ships, the office's wording of one, or its own. */
export type OfficeClause = LibraryClause & {
  /** `shipped`: as it came; `changed`: worded anew by the office; `own`: the office's alone. */
  readonly kind: 'shipped' | 'changed' | 'own';
  readonly retired: boolean;
  /** Wordings it had before, the newest last. */
  readonly past: readonly PastWording[];
};

/** The library with the office's own clauses in it. */
export type OfficeLibrary = Omit<ClauseLibrary, 'clauses'> & { readonly clauses: readonly OfficeClause[] };

/** Key under which the tick "checked against the signed text" of a clause stands in the book `legal`. */
export const clauseKey = (clause: string): string => `clauses/${clause}`;

/** The library that ships, with what the office ticked, worded anew, retired and added. */
export function libraryOfOffice(shipped: ClauseLibrary, legal: LegalBook): OfficeLibrary {
  const own = legal.clauses ?? [];
  const ours = new Map(own.map((clause) => [clause.id, clause]));
  const ticked = new Map(legal.corrections.map((one) => [one.key, one.checked]));
  const known = new Set(shipped.clauses.map((clause) => clause.id));
  return {
    ...shipped,
    clauses: [
      ...shipped.clauses.map((clause): OfficeClause => {
        const checked = ticked.get(clauseKey(clause.id)) ?? clause.checked;
        const changed = ours.get(clause.id);
        if (changed === undefined) return { ...clause, checked, kind: 'shipped', retired: false, past: [] };
        const { topic, place, title, short, long, fill, mayRestateLaw, retired, past } = changed;
        const kind = short === clause.short && long === clause.long ? 'shipped' : 'changed';
        return { ...clause, topic, place, title, short, long, fill, mayRestateLaw, checked, kind, retired, past };
      }),
      ...own.filter((clause) => !known.has(clause.id)).map(ownAsLibrary),
    ],
  };
}

function ownAsLibrary({ by: _by, at: _at, from, ...clause }: OwnClause): OfficeClause {
  return {
    ...clause,
    source: { decision: from, article: '', item: '' },
    mark: 'K',
    checked: true,
    kind: 'own',
  };
}

/** What the office would write of a clause as it now is: where its editing begins. */
export function draftOfClause(clause: OfficeClause): ClauseDraft {
  const { topic, place, title, short, long, fill, mayRestateLaw, kind, source } = clause;
  const from = kind === 'own' ? source.decision : '';
  return { topic, place, title, short, long, fill, mayRestateLaw, from };
}

/** Saves a wording: the one before is kept among the past ones when it said something else. */
export function savedClause(
  before: OfficeClause | undefined,
  draft: ClauseDraft,
  { id, by, at }: Pick<OwnClause, 'id' | 'by' | 'at'>,
): OwnClause {
  const past = before?.past ?? [];
  const isNew = before !== undefined && (before.short !== draft.short || before.long !== draft.long);
  return {
    ...draft,
    id,
    retired: before?.retired ?? false,
    past: isNew ? [...past, { short: before.short, long: before.long, until: at }] : [...past],
    by,
    at,
  };
}
