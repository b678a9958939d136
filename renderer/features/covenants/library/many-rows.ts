import type { CovenantId } from '#shared/contract/ids.ts';
import type { ManyItem, ManyResult } from '#shared/contract/methods/covenants-library.ts';

/** A line of the preview: one clause in one village, or a village that takes nothing. */
export type ManyRow = {
  readonly key: string;
  readonly covenant: CovenantId;
  readonly villageName: string;
  readonly item: ManyItem | undefined;
  readonly village: ManyResult['result'];
  readonly articles: ManyResult['articles'];
};

/** Name of a clause in a village. */
export const cellKey = (covenant: string, clause: string): string => `${covenant}|${clause}`;

/** The answer line by line. */
export function manyRows(results: readonly ManyResult[]): readonly ManyRow[] {
  return results.flatMap(({ covenant, villageName, result, items, articles }): ManyRow[] => {
    const row = { covenant, villageName, village: result, articles };
    if (items.length === 0) return [{ ...row, key: covenant, item: undefined }];
    return items.map((item) => ({ ...row, key: cellKey(covenant, item.clause), item }));
  });
}

/** What is ticked at first: what is missing, and nothing that seems to be there already. */
export const ticksAtFirst = (row: ManyRow): boolean => row.item?.result === 'ready' && row.item.seen === '';

/** Whether the line can be carried out; what is there already only when the clerk ticks it. */
export const canTick = (row: ManyRow): boolean =>
  row.item !== undefined &&
  row.village !== 'fixed' &&
  row.village !== 'no-text' &&
  row.item.result !== 'no-place' &&
  row.item.result !== 'refused';
