import { fail } from '#shared/contract/result.ts';
import { draftAmendment } from '#shared/covenants/amending/draft-amendment.ts';
import type { DraftOutcome } from '#shared/covenants/amending/outcome.ts';
import type { Amendment, CovenantBook, CovenantVersion } from '#shared/covenants/book.ts';
import { redlineLines, type RedlineLine } from '#shared/covenants/redline.ts';
import { textLines } from '#shared/covenants/text/text-lines.ts';
import { textOfTree } from '#shared/covenants/text/text-of-tree.ts';
import { treeOf } from '#shared/covenants/text/tree-of-text.ts';
import type { Ports } from '../ports.ts';

/** An amendment of the newest version in which nothing is done yet. */
export function newAmendment(ports: Ports, book: CovenantBook, base: CovenantVersion): Amendment {
  const year = ports.clock.today().slice(0, 4);
  return {
    id: ports.ids.next(),
    name: `Bản sửa đổi, bổ sung ${book.docName} ${book.unit} năm ${year}`,
    numbering: 'keep',
    baseVersion: base.id,
    operations: [],
  };
}

/** Operations are `o1`, `o2` … in the order they were made; a number is not used again after one is taken back. */
export function operationId(amendment: Amendment, index: number): string {
  const numbers = amendment.operations.map((operation) => Number(operation.record.id.slice(1)));
  return `o${Math.max(0, ...numbers) + 1 + index}`;
}

/** What comes of the operations that are not refused. */
export function draftOf(base: CovenantVersion, amendment: Amendment): DraftOutcome {
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

/** The first reason why a draft does not hold together, as a failure. */
export function refusal(outcome: DraftOutcome) {
  if (!('errors' in outcome)) return undefined;
  const [first] = outcome.errors;
  return first === undefined ? undefined : fail('amendment-refused', { reason: first.code, at: first.at ?? '' });
}

/** The text with its changes; numbers kept whatever the amendment's own numbering, so that lines find each other. */
export function redlineOf(base: CovenantVersion, amendment: Amendment | undefined): readonly RedlineLine[] {
  const lines = textLines(base.text);
  if (amendment === undefined || amendment.operations.length === 0) return redlineLines(lines, lines);
  const draft = draftOf(base, { ...amendment, numbering: 'keep' });
  if ('errors' in draft) return redlineLines(lines, lines);
  return redlineLines(lines, textLines(textOfTree(draft.consolidated, base.text, [])));
}
