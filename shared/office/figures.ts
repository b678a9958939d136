/** One of the four numbers that the superior asks for. `middle` is under way and `bad` is late or failed, both of `total`. */
export type Figure = { readonly done: number; readonly total: number; readonly middle: number; readonly bad: number };

/** No figure yet. */
export const noFigure: Figure = { done: 0, total: 0, middle: 0, bad: 0 };

/** Adds figures, as those of several campaigns of one year. */
export function addFigures(figures: readonly Figure[]): Figure {
  return figures.reduce(
    (sum, one) => ({
      done: sum.done + one.done,
      total: sum.total + one.total,
      middle: sum.middle + one.middle,
      bad: sum.bad + one.bad,
    }),
    noFigure,
  );
}
