import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '#shared/contract/methods/store.ts';
import { commandText } from '#shared/i18n/command-text.ts';
import { useLanguage } from '../../texts.ts';

/** What an entry of the change log says, with undo and redo named as such. */
export function useEntryText(): (entry: HistoryEntry) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  return useCallback(
    (entry: HistoryEntry) => {
      const what = commandText(entry.name, entry.args, language) ?? entry.name;
      if (entry.undoes !== undefined) return t('settings.logUndone', { what });
      return entry.redoes === undefined ? what : t('settings.logRedone', { what });
    },
    [t, language],
  );
}
