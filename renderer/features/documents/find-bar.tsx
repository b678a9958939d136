import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LaidPage } from '#shared/documents/pages/page.ts';
import { IconButton, SearchInput } from '../../ui/index.ts';
import { findInPages } from './find-in-pages.ts';

/** Finds a text in the pages, without marks too, and goes from place to place. */
export function FindBar({
  pages,
  onGoTo,
  onClose,
}: {
  readonly pages: readonly LaidPage[];
  readonly onGoTo: (page: number) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [place, setPlace] = useState(0);
  const places = useMemo(() => findInPages(pages, text), [pages, text]);
  useEffect(() => input.current?.focus(), []);

  const go = (to: number) => {
    if (places.length === 0) return;
    const next = (to + places.length) % places.length;
    setPlace(next);
    const page = places[next];
    if (page !== undefined) onGoTo(page);
  };
  const type = (next: string) => {
    setText(next);
    setPlace(0);
    const [first] = findInPages(pages, next);
    if (first !== undefined) onGoTo(first);
  };

  return (
    <div
      className="preview-find"
      onKeyDown={(event) => {
        if (event.key === 'Enter') go(place + (event.shiftKey ? -1 : 1));
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <SearchInput ref={input} value={text} onChange={type} placeholder={t('documents.preview.find')} />
      <span className="small ink-2" role="status">
        {text === ''
          ? ''
          : places.length === 0
            ? t('documents.preview.notFound')
            : t('documents.preview.found', { place: place + 1, total: places.length })}
      </span>
      <IconButton icon={ChevronUp} label={t('documents.preview.previousFound')} onClick={() => go(place - 1)} />
      <IconButton icon={ChevronDown} label={t('documents.preview.nextFound')} onClick={() => go(place + 1)} />
      <IconButton icon={X} label={t('documents.preview.closeFind')} onClick={onClose} />
    </div>
  );
}
