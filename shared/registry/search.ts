import { fold } from '#shared/vietnamese/fold.ts';

/** Texts folded once, so that a key typed costs one pass over them and no folding. */
export type SearchIndex = {
  /** Places (from 0) of the items that contain every word of the text, in the order of the items. */
  find(text: string): readonly number[];
};

/**
 * An index over the texts of items. All texts stand in one string: looking for the rarest word in it is a single scan, and
 * only the items it is found in are asked for the other words.
 */
export function searchIndex(texts: Iterable<string>): SearchIndex {
  const folded = Array.from(texts, fold);
  const starts: number[] = [];
  let length = 0;
  for (const text of folded) {
    starts.push(length);
    length += text.length + 1;
  }
  const all = folded.join('\n');

  const itemAt = (position: number, from: number): number => {
    let low = from;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  };

  return {
    find(text) {
      const wanted = fold(text);
      if (wanted === '') return folded.map((_, index) => index);
      const words = wanted.split(' ').sort((a, b) => b.length - a.length);
      const [longest = '', ...others] = words;
      const found: number[] = [];
      let item = 0;
      let at = all.indexOf(longest);
      while (at >= 0) {
        item = itemAt(at, item);
        const whole = folded[item] ?? '';
        if (others.every((word) => whole.includes(word))) found.push(item);
        at = all.indexOf(longest, (starts[item] ?? 0) + whole.length + 1);
      }
      return found;
    },
  };
}
