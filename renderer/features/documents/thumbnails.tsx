import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { LaidPage } from '#shared/documents/pages/page.ts';
import { classNames } from '../../ui/index.ts';
import { PageView } from './page-view.tsx';
import { pixelsPerPoint } from './zoom.ts';

const width = 96;
const under = 36;
const scaleOf = (page: LaidPage) => width / (page.width * pixelsPerPoint);

/** All pages small, the one that is looked at marked; a click goes there. */
export function Thumbnails({
  pages,
  current,
  onChoose,
}: {
  readonly pages: readonly LaidPage[];
  readonly current: number;
  readonly onChoose: (page: number) => void;
}) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLElement>(null);
  const list = useVirtualizer({
    count: pages.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => {
      const page = pages[index];
      return page === undefined ? 0 : page.height * pixelsPerPoint * scaleOf(page) + under;
    },
    overscan: 2,
    paddingStart: 14,
  });
  useEffect(() => {
    if (current < pages.length) list.scrollToIndex(current, { align: 'auto' });
  }, [list, current, pages.length]);

  return (
    <nav className="preview-thumbnails" ref={scroller} aria-label={t('documents.preview.pages')}>
      <div className="preview-roll" style={{ height: `${String(list.getTotalSize())}px` }}>
        {list.getVirtualItems().map((item) => {
          const page = pages[item.index];
          if (page === undefined) return null;
          const scale = scaleOf(page);
          return (
            <button
              key={item.key}
              type="button"
              className={classNames('preview-thumbnail', item.index === current && 'preview-thumbnail-on')}
              aria-label={t('documents.preview.goToPage', { page: item.index + 1 })}
              aria-current={item.index === current ? 'page' : undefined}
              style={{ transform: `translateY(${String(item.start)}px)` }}
              onClick={() => onChoose(item.index)}
            >
              <span
                className="preview-thumbnail-page"
                style={{ height: `${String(page.height * pixelsPerPoint * scale)}px` }}
                aria-hidden="true"
              >
                <span className="preview-scaled" style={{ transform: `scale(${String(scale)})` }}>
                  <PageView page={page} look="black" />
                </span>
              </span>
              {item.index + 1}
            </button>
          );
        })}
      </div>
    </nav>
  );
}
