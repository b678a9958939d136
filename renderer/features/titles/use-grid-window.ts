import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import type { Extent, Place } from './grid-selection.ts';
import { drawnIn, rowHeight, scrollFor, sightOf, type Drawn, type Scrolled, type Sight } from './grid-window.ts';

/** Rows above the active one when a grid opens far down. */
const lead = 6;

const same = (a: Sight, b: Sight) =>
  a.row === b.row && a.rows === b.rows && a.column === b.column && a.columns === b.columns && a.width === b.width;

/** Which rows and columns of a scrolling box to draw. */
export type GridWindow = {
  /** The box that scrolls. */
  readonly box: RefObject<HTMLDivElement | null>;
  readonly drawn: Drawn;
  /** Scrolls a place into sight; it is drawn with the very next frame. */
  readonly reveal: (place: Place) => void;
};

/**
 * Follows the scrolling of a box by whole rows and columns. The box is measured when it changes its size, never while keys
 * are held: reading a layout in the middle of a key would have it done twice.
 * @param opensAt the place in sight when the grid opens
 */
export function useGridWindow(extent: Extent, opensAt: Place): GridWindow {
  const box = useRef<HTMLDivElement>(null);
  const scrolled = useRef<Scrolled>({ top: 0, left: 0, width: 0, height: 0 });
  const [sight, setSight] = useState<Sight>(() => sightOf({ top: 0, left: 0, width: 0, height: 0 }));
  const opens = useRef(opensAt);

  const take = useCallback((now: Scrolled) => {
    scrolled.current = now;
    const next = sightOf(now);
    setSight((before) => (same(before, next) ? before : next));
  }, []);

  const reveal = useCallback(
    (place: Place) => {
      const element = box.current;
      if (element === null) return;
      const now = scrolled.current;
      const { top, left } = scrollFor(place, now);
      if (top !== now.top || left !== now.left) element.scrollTo({ top, left, behavior: 'instant' });
      take({ ...now, top, left });
    },
    [take],
  );

  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const measure = () => {
      take({
        top: element.scrollTop,
        left: element.scrollLeft,
        width: element.clientWidth,
        height: element.clientHeight,
      });
    };
    element.scrollTo({ top: Math.max(0, (opens.current.row - lead) * rowHeight), behavior: 'instant' });
    measure();
    const sized = new ResizeObserver(() => flushSync(measure));
    sized.observe(element);
    const onScroll = () => {
      const { scrollTop: top, scrollLeft: left } = element;
      flushSync(() => take({ ...scrolled.current, top, left }));
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      sized.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, [take]);

  return { box, drawn: drawnIn(sight, extent), reveal };
}
