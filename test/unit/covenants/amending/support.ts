import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { draftAmendment } from '#shared/covenants/amending/draft-amendment.ts';
import { numberingMode, type Address, type NumberingMode } from '#shared/covenants/amending/operations.ts';
import type { AmendmentDraft } from '#shared/covenants/amending/outcome.ts';
import { covenantTree, type CovenantTree } from '#shared/covenants/tree.ts';

/** A case of `test/fixtures/amendments`: what goes in and, exactly, what comes out. */
export const goldenCase = z.object({
  base: covenantTree,
  operations: z.array(z.json()),
  numbering: numberingMode,
  amendment: z.strictObject({ name: z.string(), effective: z.string() }),
  expected: z.record(z.string(), z.json()),
});

/** The folder of the golden cases. */
export const goldenFolder = new URL('../../../fixtures/amendments/', import.meta.url);

/** The covenants in force of the golden cases, by their community. */
export const covenants = {
  'Gò Sen': baseOf('a001-insert-article-middle'),
  'Đìa Mây': baseOf('a016-insert-points-end-after-dd'),
  'Vạn Hạ': baseOf('a043-repeal-chapter'),
  Ghềnh: baseOf('a101-items-insert'),
} as const;

function baseOf(name: string): CovenantTree {
  const text = readFileSync(new URL(`${name}.json`, goldenFolder), 'utf8');
  return goldenCase.parse(JSON.parse(text)).base;
}

/**
 * An address in short: `4`, `4.2`, `5.1.đ`, `6.2-3` (third dash), `Chương II`, `Phần II`, `mục 4`, and `#title` or
 * `#lead` behind it.
 */
export function at(short: string): Address {
  const [path = '', part] = short.split('#');
  const named: Pick<Address, 'part'> = part === 'title' || part === 'lead' ? { part } : {};
  const [word, name] = path.split(' ');
  if (word === 'Chương') return { chapter: name, ...named };
  if (word === 'Phần') return { heading: name, ...named };
  if (word === 'mục') return { clause: name, ...named };
  const [numbers = '', dash] = path.split('-');
  const [article, second, third] = numbers.split('.');
  const isPoint = second !== undefined && !/^\d/.test(second);
  return {
    article,
    ...(second === undefined ? {} : isPoint ? { point: second } : { clause: second }),
    ...(third === undefined ? {} : { point: third }),
    ...(dash === undefined ? {} : { dash: Number(dash) }),
    ...named,
  };
}

/** A draft that must come out; operations get the ids o1, o2 … in their order. */
export function draft(
  base: CovenantTree,
  operations: readonly object[],
  numbering: NumberingMode = 'keep',
): AmendmentDraft {
  const outcome = outcomeOf(base, operations, numbering);
  if ('errors' in outcome) throw new Error(JSON.stringify(outcome.errors));
  return outcome;
}

/** The outcome for operations without ids: o1, o2 … in their order. */
export function outcomeOf(base: CovenantTree, operations: readonly object[], numbering: NumberingMode = 'keep') {
  return draftAmendment({
    base,
    operations: operations.map((one, n) => ({ id: `o${String(n + 1)}`, ...one })),
    numbering,
    amendment: { name: 'Bản sửa đổi, bổ sung năm 2026', effective: '2026-11-05' },
  });
}
