import { History } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '#shared/contract/methods/store.ts';
import { useSnapshot } from '../../api/index.ts';
import { SnapshotView } from '../../frame/snapshot-view.tsx';
import { Button, EmptyState, formatInstant, formatNumber, Sheet, Table, type Column } from '../../ui/index.ts';
import { ChangePanel } from './change-panel.tsx';
import { useEntryText } from './entry-text.ts';

const firstEntries = 100;
const mostEntries = 500;

/** Every change to the data: what, who, when; newest first. */
export function LogSettings() {
  const { t } = useTranslation();
  const entryText = useEntryText();
  const [limit, setLimit] = useState(firstEntries);
  const [chosen, setChosen] = useState<HistoryEntry>();
  const log = useSnapshot('history.log', { limit });
  const columns = useMemo<readonly Column<HistoryEntry>[]>(
    () => [
      { key: 'what', head: t('settings.logWhat'), width: { share: 1, least: 200 }, cell: entryText },
      { key: 'who', head: t('settings.logWho'), width: 180, priority: 2, cell: (entry) => entry.who },
      { key: 'at', head: t('settings.logWhen'), width: 150, cell: (entry) => formatInstant(entry.at) },
    ],
    [t, entryText],
  );
  return (
    <>
      <Sheet fill bare label={t('settings.log')}>
        <SnapshotView of={log}>
          {(entries) => (
            <Table
              label={t('settings.log')}
              rows={entries}
              rowKey={(entry) => String(entry.seq)}
              rowName={entryText}
              columns={columns}
              selected={chosen === undefined ? undefined : String(chosen.seq)}
              onSelect={setChosen}
              empty={
                <EmptyState icon={History} title={t('settings.logEmpty')}>
                  {t('settings.logEmptyHint')}
                </EmptyState>
              }
              foot={
                <>
                  <span>{t('settings.logCount', { count: entries.length })}</span>
                  {entries.length === limit && limit < mostEntries && (
                    <Button kind="quiet" size="small" onClick={() => setLimit(mostEntries)}>
                      {t('settings.logMore')} ({formatNumber(mostEntries)})
                    </Button>
                  )}
                </>
              }
            />
          )}
        </SnapshotView>
      </Sheet>
      {chosen !== undefined && (
        <ChangePanel key={chosen.seq} entry={chosen} title={entryText(chosen)} onClose={() => setChosen(undefined)} />
      )}
    </>
  );
}
