import type { CovenantId } from '#shared/contract/ids.ts';
import { fail, type Result } from '#shared/contract/result.ts';
import type { CovenantBook } from '#shared/covenants/book.ts';
import { textIsFixed } from '#shared/covenants/procedure/steps.ts';
import type { Ports } from '../../ports.ts';
import { oneCovenant } from '../covenant-books.ts';
import { caseName } from './case-data.ts';

/**
 * A covenant whose amendment may be worked on. What the community adopted stays as it is until it is recognised, or until
 * the dossier comes back: then it may be mended, and is adopted anew. Errors: `case-refused` with `text-adopted`.
 */
export async function amendableCovenant(ports: Ports, id: CovenantId): Promise<Result<CovenantBook>> {
  const book = await oneCovenant(ports, id);
  if (!book.ok) return book;
  const cases = await ports.store.read(caseName(id));
  if (!cases.ok) return cases;
  return textIsFixed(cases.value.current)
    ? fail('case-refused', {
        reason: 'text-adopted',
        article: 'Điều 10 Nghị định số 61/2023/NĐ-CP',
        have: 0,
        need: 0,
      })
    : book;
}
