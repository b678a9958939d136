import { ArrowRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '#shared/contract/methods/store.ts';
import { useSnapshot } from '../../api/index.ts';
import { SnapshotView } from '../../frame/snapshot-view.tsx';
import { formatInstant, Icon, SidePanel } from '../../ui/index.ts';

/** What one change changed: place by place, what it was and what it became. */
export function ChangePanel({
  entry,
  title,
  onClose,
}: {
  readonly entry: HistoryEntry;
  readonly title: string;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const changes = useSnapshot('history.changes', { seq: entry.seq }, []);
  return (
    <SidePanel title={title} note={`${entry.who} · ${formatInstant(entry.at)}`} onClose={onClose}>
      <SnapshotView of={changes}>
        {({ lines, more }) => (
          <>
            {lines.length === 0 && <p className="ink-2">{t('settings.changeNothing')}</p>}
            <dl className="change-lines">
              {lines.map(({ book, what, before, after }, index) => (
                <div key={index}>
                  <dt>{[book, what].filter((part) => part !== '').join(' › ')}</dt>
                  <dd>
                    {before !== '' && <del>{before}</del>}
                    {before !== '' && after !== '' && <Icon of={ArrowRight} size={14} />}
                    {after !== '' && <ins>{after}</ins>}
                  </dd>
                </div>
              ))}
            </dl>
            {more && <p className="ink-2">{t('settings.changeMore', { count: lines.length })}</p>}
          </>
        )}
      </SnapshotView>
    </SidePanel>
  );
}
