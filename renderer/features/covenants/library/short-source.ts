import type { LibraryClause } from '#shared/covenants/clauses.ts';

/** `QĐ 1665, Điều 3`; of a clause of the office where it has it from. */
export function shortSource({ source }: Pick<LibraryClause, 'source'>): string {
  const number = /^Quyết định số (\d+)/.exec(source.decision)?.[1];
  const decision = number === undefined ? source.decision : `QĐ ${number}`;
  return [decision, source.article].filter((part) => part !== '').join(', ');
}
