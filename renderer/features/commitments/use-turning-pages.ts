import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** So long each page stands: a hall reads a dozen lines meanwhile. */
const turnMilliseconds = 8_000;

/**
 * A long list before people who cannot scroll: as many of its entries as there is room for, and the next ones after a while. What is
 * shown is asked to fit; `room` holds the list, whose entries are all as high as its first.
 */
export function useTurningPages<T>(entries: readonly T[]): {
  readonly room: RefObject<HTMLDivElement | null>;
  readonly shown: readonly T[];
  readonly page: number;
  readonly pages: number;
} {
  const room = useRef<HTMLDivElement>(null);
  const [fitting, setFitting] = useState(Number.POSITIVE_INFINITY);
  const [turn, setTurn] = useState(0);
  const pages = Math.max(1, Math.ceil(entries.length / fitting));
  const page = turn % pages;
  useLayoutEffect(() => {
    const element = room.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => setFitting(fittingIn(element)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (pages === 1) return undefined;
    const timer = setInterval(() => setTurn((before) => before + 1), turnMilliseconds);
    return () => clearInterval(timer);
  }, [pages]);
  const first = Number.isFinite(fitting) ? page * fitting : 0;
  return { room, shown: entries.slice(first, first + fitting), page: page + 1, pages };
}

function fittingIn(room: HTMLElement): number {
  const list = room.firstElementChild;
  const entry = list?.firstElementChild;
  if (!list || !entry) return Number.POSITIVE_INFINITY;
  const columns = getComputedStyle(list).gridTemplateColumns.split(' ').length;
  const rows = Math.floor(room.getBoundingClientRect().height / entry.getBoundingClientRect().height);
  return Math.max(1, rows) * columns;
}
