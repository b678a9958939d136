import { ArrowLeft, RotateCcw, UsersRound } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand, useSnapshot } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { useUndoToast } from '#renderer/frame/history.ts';
import { go } from '#renderer/frame/route.ts';
import { SnapshotView } from '#renderer/frame/snapshot-view.tsx';
import {
  Button,
  EmptyState,
  formatDate,
  NameCell,
  PageColumn,
  Sheet,
  Table,
  Toolbar,
  type Column,
} from '#renderer/ui/index.ts';
import type { LeftHousehold } from '#shared/registry/views.ts';
import { compareNames } from '#shared/vietnamese/collation.ts';
import { EventText } from './event-text.tsx';

/** The households that left, were merged or are no more; what was recorded wrongly is taken back here. */
export function LeftList() {
  const { t } = useTranslation();
  const left = useSnapshot('registry.leftHouseholds', {}, ['registry']);
  const { run, busy, error } = useCommand('registry.reviveHousehold');
  const told = useUndoToast();
  const columns = useMemo((): readonly Column<LeftHousehold>[] => {
    const revive = async (household: LeftHousehold) => {
      const answer = await run({ household: household.id });
      if (answer.ok) told(t('registry.left.revived', { name: household.head }));
    };
    return [
      {
        key: 'head',
        head: t('registry.households.head'),
        width: { share: 2, least: 180 },
        cell: ({ head, group, address }) => (
          <NameCell
            name={head}
            note={[address, group].filter((part) => part !== undefined && part !== '').join(', ')}
          />
        ),
        sort: { compare: (a, b) => compareNames(a.head, b.head) },
      },
      {
        key: 'village',
        head: t('registry.village'),
        width: { share: 1, least: 120 },
        cell: ({ village }) => village,
        sort: { compare: (a, b) => compareNames(a.village, b.village) },
      },
      {
        key: 'what',
        head: t('registry.left.what'),
        width: { share: 2, least: 200 },
        cell: ({ last }) =>
          last !== undefined && (
            <>
              <span className="ink-3">{formatDate(last.on)}</span> <EventText event={last} />
            </>
          ),
        sort: { value: ({ last }) => last?.on ?? '' },
      },
      {
        key: 'revive',
        head: '',
        width: 190,
        cell: (household) => (
          <Button
            changes
            kind="quiet"
            size="small"
            icon={RotateCcw}
            disabled={busy}
            onClick={() => void revive(household)}
          >
            {t('registry.left.revive')}
          </Button>
        ),
      },
    ];
  }, [t, run, busy, told]);
  return (
    <PageColumn>
      <ErrorBanner error={error} />
      <Toolbar>
        <Button kind="plain" size="small" icon={ArrowLeft} onClick={() => go('registry/households')}>
          {t('registry.left.back')}
        </Button>
      </Toolbar>
      <SnapshotView of={left}>
        {({ households }) =>
          households.length === 0 ? (
            <Sheet fill>
              <EmptyState icon={UsersRound} title={t('registry.left.list')}>
                {t('registry.left.empty')}
              </EmptyState>
            </Sheet>
          ) : (
            <Sheet fill bare label={t('registry.left.list')}>
              <Table
                label={t('registry.left.list')}
                rows={households}
                rowKey={({ id }) => id}
                rowName={({ head }) => head}
                columns={columns}
                foot={<span>{t('registry.left.count', { count: households.length })}</span>}
              />
            </Sheet>
          )
        }
      </SnapshotView>
    </PageColumn>
  );
}
