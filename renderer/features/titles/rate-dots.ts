/** One village on the chart of rates. */
export type RateDot = { readonly name: string; readonly rate: number };

/** A dot with its place: across by rate (0 to 1 of the width), up by how many stand below it. */
export type PlacedDot = RateDot & { readonly x: number; readonly level: number };

/** The chart of rates: dots, the scale below them, and whose rates stand apart. */
export type RateChart = {
  readonly dots: readonly PlacedDot[];
  readonly ticks: readonly { readonly rate: number; readonly x: number }[];
  /** Villages far from the middle, furthest first. */
  readonly apart: readonly RateDot[];
  /** Where a rate stands on the scale, 0 to 1. */
  readonly at: (rate: number) => number;
};

/** So many dots stand side by side over the whole width. */
const slots = 34;

/** So many points from the median a village stands apart. */
const farFrom = 4;

/** Lays out one dot per village, those with nearly the same rate above one another. */
export function layOutRates(rates: readonly RateDot[], also: readonly number[] = []): RateChart {
  const values = [...rates.map((dot) => dot.rate), ...also];
  const low = Math.max(0, Math.floor(Math.min(100, ...values) / 2) * 2 - 1);
  const high = 100;
  const span = Math.max(2, high - low);
  const at = (rate: number) => (rate - low) / span;
  const levels = new Map<number, number>();
  const dots = rates
    .toSorted((a, b) => a.rate - b.rate)
    .map((dot): PlacedDot => {
      const slot = Math.round(at(dot.rate) * slots);
      const level = levels.get(slot) ?? 0;
      levels.set(slot, level + 1);
      return { ...dot, x: slot / slots, level };
    });
  const tickStep = span > 40 ? 20 : span > 20 ? 10 : span > 10 ? 4 : 2;
  const ticks = [];
  for (let rate = Math.ceil(low / tickStep) * tickStep; rate < high; rate += tickStep)
    ticks.push({ rate, x: at(rate) });
  const sorted = rates.map((dot) => dot.rate).toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const apart = rates
    .filter((dot) => Math.abs(dot.rate - median) >= farFrom)
    .toSorted((a, b) => Math.abs(b.rate - median) - Math.abs(a.rate - median));
  return { dots, ticks, apart, at };
}
