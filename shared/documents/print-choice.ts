/** Pages from–to of what is printed, counted from 1, both included. */
export type PageRange = { readonly from: number; readonly to: number };

/** `long` turns over the long edge as a book, `short` over the short one as a pad: for pages that lie. */
export type Sides = 'one' | 'long' | 'short';

/** How papers go to the printer. */
export type PrintChoice = {
  /** The printer by the name that the system gives it. */
  readonly printer: string;
  readonly copies: number;
  /** Empty: all pages. */
  readonly pages: readonly PageRange[];
  readonly sides: Sides;
};

/** Most copies of one print run. */
export const mostCopies = 99;

/**
 * Pages as a clerk writes them: `1-3, 5` of a paper with so many pages; nothing written means all. Undefined when it is no list of
 * pages, or names one that is not there.
 */
export function readPageRanges(text: string, pages: number): readonly PageRange[] | undefined {
  const parts = text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const ranges: PageRange[] = [];
  for (const part of parts) {
    const [, from, to = from] = /^(\d{1,5})(?:\s*[-–]\s*(\d{1,5}))?$/.exec(part) ?? [];
    const range = { from: Number(from), to: Number(to) };
    if (from === undefined || range.from < 1 || range.to < range.from || range.to > pages) return undefined;
    ranges.push(range);
  }
  return ranges;
}

/** How two-sided pages are turned: pages that all lie over the short edge, others over the long one. */
export function sidesFor(
  twoSided: boolean,
  pages: readonly { readonly width: number; readonly height: number }[],
): Sides {
  if (!twoSided) return 'one';
  return pages.length > 0 && pages.every(({ width, height }) => width > height) ? 'short' : 'long';
}
