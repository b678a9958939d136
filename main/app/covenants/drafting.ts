import { fail } from '#shared/contract/result.ts';
import type { DraftOutcome } from '#shared/covenants/amending/outcome.ts';
import type { Amendment, CovenantBook, CovenantVersion } from '#shared/covenants/book.ts';
import { draftOf } from '#shared/covenants/draft-of.ts';
import { redlineLines, type RedlineLine } from '#shared/covenants/redline.ts';
import { textLines } from '#shared/covenants/text/text-lines.ts';
import { textOfTree } from '#shared/covenants/text/text-of-tree.ts';
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
