import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { LaidPage } from '#shared/documents/pages/page.ts';
import { PageView, type ChangeLook } from './page-view.tsx';
import { pixelsPerPoint, scaleFor, type Zoom } from './zoom.ts';

const gap = 24;

/** What the preview's buttons ask of the list. */
export type PageListHandle = { goTo(page: number): void };

/** The pages below each other; only those in the window are in the tree, so that three hundred scroll as one does. */
export function PageList({
  pages,
  zoom,
  look,
  onScale,
  onPage,
  handle,
}: {
  readonly pages: readonly LaidPage[];
  readonly zoom: Zoom;
  readonly look: ChangeLook;
  readonly onScale: (scale: number) => void;
  /** The page that the reader looks at, counted from 0. */
  readonly onPage: (page: number) => void;
  readonly handle: Ref<PageListHandle>;
}) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState({ width: 0, height: 0 });
  const scale = scaleFor(zoom, pages.slice(0, 50), room.width, room.height);
  const list = useVirtualizer({
    count: pages.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (pages[index]?.height ?? 0) * pixelsPerPoint * scale + gap,
    overscan: 1,
    paddingStart: gap,
  });

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => setRoom({ width: element.clientWidth, height: element.clientHeight }));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    list.measure();
    onScale(scale);
  }, [list, scale, onScale]);

  useImperativeHandle(handle, () => ({ goTo: (page) => list.scrollToIndex(page, { align: 'start' }) }), [list]);

  const shown = list.getVirtualItems();
  const middle = (list.scrollOffset ?? 0) + room.height / 2;
  const current = shown.findLast((item) => item.start <= middle)?.index ?? 0;
  useEffect(() => onPage(current), [current, onPage]);

  return (
    <div className="preview-canvas" ref={scroller} tabIndex={0} role="region" aria-label={t('documents.preview.pages')}>
      <div className="preview-roll" style={{ height: `${String(list.getTotalSize())}px` }}>
        {shown.map((item) => {
          const page = pages[item.index];
          if (page === undefined) return null;
          const width = page.width * pixelsPerPoint * scale;
          const height = page.height * pixelsPerPoint * scale;
          return (
            <div
              key={item.key}
              className="preview-sheet"
              style={{
                transform: `translate(${String(Math.max(gap, (room.width - width) / 2))}px, ${String(item.start)}px)`,
                width: `${String(width)}px`,
                height: `${String(height)}px`,
              }}
            >
              <div className="preview-scaled" style={{ transform: `scale(${String(scale)})` }}>
                <PageView page={page} look={look} />
              </div>
            </div>
          );
        })}
      </div>
    </div>
  );
}
