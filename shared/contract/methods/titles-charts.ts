import { z } from 'zod';
import { titleKind } from '#shared/titles/criteria-set.ts';
import type { VillageRate, YearRate } from '#shared/titles/charts.ts';
import { year } from '../ids.ts';
import { command, query, type MethodMap } from '../method.ts';
import type { SavedPaper } from './app.ts';

const where = { year, title: titleKind };

/** Base64 of a PNG that the screen painted, with its size in pixels. */
const picture = z.strictObject({
  data: z.base64().min(1).max(4_000_000),
  width: z.int().min(1).max(10_000),
  height: z.int().min(1).max(10_000),
});

export const titlesChartsMethods = {
  /** What the charts are drawn from: the villages of the year, and the commune by year, the oldest first. */
  'titles.rates': query(z.strictObject(where)).returns<{
    readonly villages: readonly VillageRate[];
    readonly years: readonly YearRate[];
  }>(),
  /** The charts as a Word file with the figures behind them. The figures are the program's own, only the pictures come in. */
  'titles.writeCharts': command(
    z.strictObject({ ...where, villages: picture.exactOptional(), years: picture.exactOptional() }),
  ).returns<SavedPaper>(),
} satisfies MethodMap;
