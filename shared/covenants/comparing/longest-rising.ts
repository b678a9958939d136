/**
 * The positions of the longest run of rising values, in order (patience sorting); places without a value are passed
 * over. What is not in it has moved.
 */
export function longestRising(values: readonly (number | undefined)[]): readonly number[] {
  const tops: number[] = [];
  const before: (number | undefined)[] = [];
  const valueAt = (position: number | undefined) => (position === undefined ? undefined : values[position]) ?? -1;
  values.forEach((value, position) => {
    if (value === undefined) return;
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (valueAt(tops[middle]) < value) low = middle + 1;
      else high = middle;
    }
    before[position] = low > 0 ? tops[low - 1] : undefined;
    tops[low] = position;
  });
  const rising: number[] = [];
  for (let at = tops.at(-1); at !== undefined; at = before[at]) rising.push(at);
  return rising.reverse();
}
