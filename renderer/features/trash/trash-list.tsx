import { RotateCcw, Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand, useSnapshot } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { useUndoToast } from '#renderer/frame/history.ts';
import { SnapshotView } from '#renderer/frame/snapshot-view.tsx';
import {
  Button,
  EmptyState,
  formatInstant,
  NameCell,
  PageColumn,
  Sheet,
  Table,
  type Column,
} from '#renderer/ui/index.ts';
import type { TrashRow } from '#shared/contract/methods/trash.ts';
import { hangingKinds } from '#shared/trash/hanging.ts';
import { compareTexts } from '#shared/vietnamese/collation.ts';
import { useHangingText } from './hanging-text.ts';
import './trash.css';

/** What was thrown away in the last thirty days: who, when, what went along, how long it is kept; and back with it. */
export function TrashList() {
  const { t } = useTranslation();
  const say = useUndoToast();
  const hangingText = useHangingText();
  const list = useSnapshot('trash.list', {}, ['trash']);
  const restore = useCommand('trash.restore');
  const { run, busy } = restore;
  const columns = useMemo((): readonly Column<TrashRow>[] => {
    const bringBack = async ({ id }: TrashRow) => {
      const back = await run({ entry: id });
      if (!back.ok) return;
      const { name, leftOut } = back.value;
      const left = hangingKinds.flatMap((what) => {
        const count = what === 'rows' ? leftOut.rows : what === 'records' ? leftOut.records : 0;
        const units = what === 'years' ? leftOut.units : 0;
        return count + units === 0 ? [] : [hangingText({ what, count: count + units })];
      });
      say(
        left.length === 0 ? t('trash.restored', { name }) : t('trash.restoredPartly', { name, left: left.join(', ') }),
      );
    };
    return [
      {
        key: 'name',
        head: t('trash.what'),
        width: { share: 3, least: 180 },
        cell: ({ name, kind, hanging }) => (
          <NameCell below name={name} note={[t(`trash.kinds.${kind}`), ...hanging.map(hangingText)].join(' · ')} />
        ),
        sort: { compare: (a, b) => compareTexts(a.name, b.name) },
      },
      { key: 'by', head: t('trash.by'), width: 120, priority: 2, cell: ({ by }) => by },
      {
        key: 'at',
        head: t('trash.at'),
        width: 164,
        priority: 2,
        cell: ({ at }) => formatInstant(at),
        sort: { compare: (a, b) => compareTexts(a.at, b.at) },
      },
      {
        key: 'left',
        head: t('trash.daysLeft'),
        width: 90,
        align: 'right',
        cell: ({ daysLeft }) => t('trash.days', { count: daysLeft }),
        sort: { compare: (a, b) => a.daysLeft - b.daysLeft },
      },
      {
        key: 'restore',
        head: '',
        width: 132,
        align: 'right',
        cell: (row) => (
          <Button changes size="small" icon={RotateCcw} disabled={busy} onClick={() => void bringBack(row)}>
            {t('trash.restore')}
          </Button>
        ),
      },
    ];
  }, [t, run, busy, say, hangingText]);
  return (
    <PageColumn>
      <p className="trash-intro ink-2">{t('trash.intro')}</p>
      <ErrorBanner error={restore.error} onClose={restore.clearError} />
      <Sheet fill bare label={t('trash.title')}>
        <SnapshotView of={list}>
          {(rows) => (
            <Table
              label={t('trash.title')}
              rows={rows}
              rowKey={({ id }) => id}
              rowName={({ name }) => name}
              twoLines
              columns={columns}
              empty={
                <EmptyState icon={Trash2} title={t('trash.empty')}>
                  {t('trash.emptyHint')}
                </EmptyState>
              }
              foot={<span>{t('trash.count', { count: rows.length })}</span>}
            />
          )}
        </SnapshotView>
      </Sheet>
    </PageColumn>
  );
}
