import { History } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSnapshot } from '../../api/index.ts';
import { SnapshotView } from '../../frame/snapshot-view.tsx';
import { go } from '../../frame/route.ts';
import { Button, formatInstant, Icon, Sheet } from '../../ui/index.ts';
import { useEntryText } from '../settings/entry-text.ts';

const shownEntries = 5;

/** The newest changes, so that the clerk sees where the work was left. */
export function RecentList() {
  const { t } = useTranslation();
  const entryText = useEntryText();
  const log = useSnapshot('history.log', { limit: shownEntries });
  return (
    <Sheet
      fill
      bare
      title={t('home.recent')}
      actions={
        <Button kind="quiet" size="small" onClick={() => go('settings/log')}>
          {t('home.recentAll')}
        </Button>
      }
    >
      <SnapshotView of={log}>
        {(entries) => (
          <div className="home-recent">
            {entries.length === 0 && <div className="home-line ink-3">{t('home.recentNothing')}</div>}
            {entries.map((entry) => (
              <div key={entry.seq} className="home-line">
                <Icon of={History} />
                <div className="ellipsis grow">
                  {entryText(entry)}
                  <small>{formatInstant(entry.at)}</small>
                </div>
              </div>
            ))}
          </div>
        )}
      </SnapshotView>
    </Sheet>
  );
}
