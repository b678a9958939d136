import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupInfo } from '#shared/store/backup.ts';

type Book = BackupInfo['books'][number];

const single = ['office', 'registry', 'criteria', 'numbers', 'legal', 'forms', 'trash', 'templates'] as const;
const counted = [
  'villages',
  'households',
  'people',
  'units',
  'sets',
  'versions',
  'signers',
  'records',
  'packages',
  'entries',
] as const;

/** The name of a book of a backup in words; `names` are what covenants and campaigns are called, by the book's name. */
export function useBookText(): (book: Book, names: ReadonlyMap<string, string>) => string {
  const { t } = useTranslation();
  return useCallback(
    ({ name, label }, names) => {
      const known = single.find((each) => each === name);
      if (known !== undefined) return t(`store.book.${known}`);
      const cut = name.indexOf('-');
      const id = name.slice(cut + 1);
      switch (name.slice(0, cut)) {
        case 'titles':
          return t('store.book.titles', { id });
        case 'received':
          return t('store.book.received', { id });
        case 'covenant':
          return label ?? t('store.book.covenant');
        case 'case': {
          const covenant = names.get(`covenant-${id}`);
          return covenant === undefined ? t('store.book.case') : t('store.book.caseOf', { name: covenant });
        }
        case 'campaign':
          return label === undefined ? t('store.book.campaign') : t('store.book.campaignOf', { name: label });
        default:
          return t('store.book.other', { id: name });
      }
    },
    [t],
  );
}

/** What a book holds: `3 thôn, 300 hộ`; empty when nothing in it is counted. */
export function useCountText(): (book: Pick<Book, 'name' | 'counts'>) => string {
  const { t } = useTranslation();
  return useCallback(
    ({ name, counts }) =>
      counted
        .filter((key) => (counts[key] ?? 0) > 0)
        .map((key) => {
          const count = counts[key] ?? 0;
          return name === 'trash' ? t('trash.count', { count }) : t(`store.count.${key}`, { count });
        })
        .join(', '),
    [t],
  );
}
