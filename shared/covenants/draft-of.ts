import { draftAmendment } from './amending/draft-amendment.ts';
import type { DraftOutcome } from './amending/outcome.ts';
import type { Amendment, CovenantVersion } from './book.ts';
import { treeOf } from './text/tree-of-text.ts';

/** What comes of the operations that are not refused. */
export function draftOf(base: Pick<CovenantVersion, 'text'>, amendment: Amendment): DraftOutcome {
  return draftAmendment({
    base: treeOf(base.text),
    operations: amendment.operations
      .filter((operation) => operation.state !== 'refused')
      .map((operation) => operation.record),
    numbering: amendment.numbering,
    amendment: {
      name: amendment.name,
      ...(amendment.effective === undefined ? {} : { effective: amendment.effective }),
    },
  });
}

/** Operations are `o1`, `o2` … in the order they were made: the number after the highest, and so many more. */
export function operationId({ operations }: Pick<Amendment, 'operations'>, index = 0): string {
  const numbers = operations.map((operation) => Number(operation.record.id.slice(1)));
  return `o${Math.max(0, ...numbers) + 1 + index}`;
}
