import { Ellipsis, House, Pencil, Plus, Split, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RemoveDialog } from '#renderer/features/trash/remove-dialog.tsx';
import {
  BulkBar,
  Button,
  EmptyState,
  formatNumber,
  formatDate,
  IconButton,
  Menu,
  NameCell,
  Sheet,
  Table,
  Toolbar,
  type Column,
} from '#renderer/ui/index.ts';
import type { VillageRow } from '#shared/registry/views.ts';
import { compareTexts } from '#shared/vietnamese/collation.ts';
import { SplitVillageDialog } from './split-village-dialog.tsx';
import { VillageDialog, type VillageTask } from './village-dialog.tsx';

/** The villages with their households and members; added, corrected and merged here. */
export function VillageList({
  villages,
  onImport,
}: {
  readonly villages: readonly VillageRow[];
  readonly onImport: () => void;
}) {
  const { t } = useTranslation();
  const [task, setTask] = useState<VillageTask>();
  const [removing, setRemoving] = useState<VillageRow>();
  const [splitting, setSplitting] = useState<VillageRow>();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const close = () => {
    setTask(undefined);
    setTicked(new Set());
  };
  const columns = useMemo((): readonly Column<VillageRow>[] => {
    /** That it is no more, and from which units it came to be. */
    const noteOf = ({ active, madeOf }: VillageRow) => {
      const [first] = madeOf;
      const names = madeOf.map(({ name }) => name).join(', ');
      const parts = [
        active ? '' : t('registry.villages.inactive'),
        first === undefined ? '' : t(`registry.villages.madeOf.${first.how}`, { names, on: formatDate(first.on) }),
      ].filter((part) => part !== '');
      return parts.length === 0 ? {} : { note: parts.join(' · ') };
    };
    return [
      {
        key: 'name',
        head: t('registry.villages.name'),
        width: { share: 3, least: 180 },
        cell: (village) => <NameCell name={village.name} {...noteOf(village)} />,
        sort: { compare: (a, b) => compareTexts(a.name, b.name) },
      },
      {
        key: 'kind',
        head: t('registry.villages.kind'),
        width: 140,
        cell: ({ kind }) => t(`registry.villageKind.${kind}`),
        sort: { compare: (a, b) => compareTexts(a.kind, b.kind) },
      },
      {
        key: 'area',
        head: t('registry.villages.area'),
        width: 120,
        priority: 2,
        cell: ({ area }) => t(`registry.area.${area}`),
        sort: { compare: (a, b) => compareTexts(a.area, b.area) },
      },
      {
        key: 'households',
        head: t('registry.villages.households'),
        width: 110,
        align: 'right',
        cell: ({ households }) => formatNumber(households),
        sort: { compare: (a, b) => a.households - b.households },
      },
      {
        key: 'members',
        head: t('registry.villages.members'),
        width: { share: 1, least: 160 },
        align: 'right',
        cell: ({ members, withoutMembers }) => (
          <span className="nowrap">
            {withoutMembers > 0 && (
              <span className="small ink-3">{t('registry.villages.unknownMembers', { count: withoutMembers })} </span>
            )}
            {formatNumber(members)}
          </span>
        ),
        sort: { compare: (a, b) => a.members - b.members },
      },
      {
        key: 'edit',
        head: '',
        width: 52,
        cell: (village) =>
          village.active && (
            <Menu
              label={t('registry.villages.edit', { name: village.name })}
              align="end"
              items={[
                {
                  key: 'correct',
                  icon: Pencil,
                  label: t('registry.villageCorrect'),
                  onSelect: () => setTask({ kind: 'correct', village }),
                },
                { key: 'split', icon: Split, label: t('registry.villageSplit'), onSelect: () => setSplitting(village) },
                {
                  key: 'remove',
                  icon: Trash2,
                  danger: true,
                  separator: true,
                  label: t('trash.removeOne'),
                  onSelect: () => setRemoving(village),
                },
              ]}
              renderTrigger={(props) => (
                <IconButton icon={Ellipsis} label={t('registry.villages.edit', { name: village.name })} {...props} />
              )}
            />
          ),
      },
    ];
  }, [t]);
  if (villages.length === 0) {
    return (
      <Sheet fill>
        <EmptyState
          icon={House}
          title={t('registry.villages.emptyTitle')}
          actions={
            <Button kind="primary" onClick={onImport}>
              {t('registry.importButton')}
            </Button>
          }
        >
          {t('registry.villages.emptyBody')}
        </EmptyState>
      </Sheet>
    );
  }
  const chosen = villages.filter(({ id, active }) => active && ticked.has(id));
  return (
    <>
      <Toolbar
        end={
          <Button changes size="small" icon={Plus} onClick={() => setTask({ kind: 'add' })}>
            {t('registry.villageAdd')}
          </Button>
        }
      >
        {null}
      </Toolbar>
      <Sheet fill bare label={t('registry.villages.list')}>
        <Table
          label={t('registry.villages.list')}
          rows={villages}
          rowKey={({ id }) => id}
          rowName={({ name }) => name}
          columns={columns}
          ticked={ticked}
          onTick={setTicked}
          foot={<span>{t('registry.villages.count', { count: villages.filter(({ active }) => active).length })}</span>}
          bulk={
            <BulkBar text={t('registry.villagesChosen', { count: chosen.length })} onClear={() => setTicked(new Set())}>
              <Button disabled={chosen.length === 0} onClick={() => setTask({ kind: 'merge', villages: chosen })}>
                {t('registry.villageMerge')}
              </Button>
            </BulkBar>
          }
        />
      </Sheet>
      {task !== undefined && <VillageDialog task={task} onClose={close} />}
      {splitting !== undefined && <SplitVillageDialog village={splitting} onClose={() => setSplitting(undefined)} />}
      {removing !== undefined && (
        <RemoveDialog
          item={{ kind: 'village', village: removing.id }}
          name={`${t(`registry.villageKind.${removing.kind}`)} ${removing.name}`}
          onClose={() => setRemoving(undefined)}
        />
      )}
    </>
  );
}
