import { Plus, UsersRound } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { go } from '#renderer/frame/route.ts';
import { useOffice } from '#renderer/frame/office.ts';
import {
  Button,
  EmptyState,
  PageColumn,
  SearchInput,
  Select,
  Sheet,
  State,
  Table,
  Toolbar,
  formatNumber,
  NameCell,
  type Column,
} from '#renderer/ui/index.ts';
import { searchIndex } from '#shared/registry/search.ts';
import type { HouseholdLine, VillageRow } from '#shared/registry/views.ts';
import { compareNames, compareTexts } from '#shared/vietnamese/collation.ts';
import { HouseholdDialog } from './household-dialog.tsx';
import { HouseholdPanel } from './household-panel.tsx';
import { RejectedBanner } from './rejected-banner.tsx';
import { useExports } from './use-exports.tsx';

const everywhere = 'all';

/** All households: found by name, address, code or id without marks; a click opens the household beside the list. */
export function HouseholdList({
  list,
  villages,
  open,
  onImport,
}: {
  readonly list: { readonly households: readonly HouseholdLine[]; readonly rejected: number };
  readonly villages: readonly VillageRow[];
  /** Id of the household that is open. */
  readonly open: string | undefined;
  readonly onImport: () => void;
}) {
  const { t } = useTranslation();
  const { year } = useOffice();
  const [text, setText] = useState('');
  const [adding, setAdding] = useState(false);
  const [village, setVillage] = useState<string>(everywhere);
  const names = useMemo(() => new Map<string, string>(villages.map(({ id, name }) => [id, name])), [villages]);
  const index = useMemo(
    () => searchIndex(list.households.map((household) => findableText(household, names))),
    [list.households, names],
  );
  const wanted = useDeferredValue(text);
  const shown = useMemo(
    () =>
      index
        .find(wanted)
        .flatMap((place) => list.households[place] ?? [])
        .filter((household) => village === everywhere || household.villageId === village),
    [index, wanted, list.households, village],
  );
  const columns = useColumns(names, year);
  const selected = list.households.find(({ id }) => id === open);
  const chosenVillage = villages.find(({ id }) => id === village);
  const exports = useExports('households', {
    ...(wanted === '' ? {} : { find: wanted }),
    ...(chosenVillage === undefined ? {} : { village: chosenVillage.id }),
  });

  if (list.households.length === 0) {
    return (
      <PageColumn>
        <Sheet fill>
          <EmptyState
            icon={UsersRound}
            title={t('registry.households.emptyTitle')}
            actions={
              <Button kind="primary" onClick={onImport}>
                {t('registry.importButton')}
              </Button>
            }
          >
            {t('registry.households.emptyBody')}
          </EmptyState>
        </Sheet>
      </PageColumn>
    );
  }
  return (
    <>
      <PageColumn>
        <RejectedBanner kind="households" count={list.rejected} />
        {exports.banner}
        <Toolbar
          end={
            <>
              <Button kind="plain" size="small" onClick={() => go('registry/left')}>
                {t('registry.left.show')}
              </Button>
              <Button changes size="small" icon={Plus} onClick={() => setAdding(true)}>
                {t('registry.change.add')}
              </Button>
              {exports.buttons}
            </>
          }
        >
          <SearchInput value={text} onChange={setText} placeholder={t('registry.households.find')} />
          <Select
            size="small"
            label={t('registry.village')}
            value={village}
            onChange={setVillage}
            options={[
              { value: everywhere, label: t('registry.allVillages') },
              ...villages.map(({ id, name, households }) => ({
                value: id,
                label: `${name} (${formatNumber(households)})`,
              })),
            ]}
          />
        </Toolbar>
        <Sheet fill bare label={t('registry.households.list')}>
          <Table
            label={t('registry.households.list')}
            rows={shown}
            rowKey={({ id }) => id}
            rowName={({ head }) => head}
            columns={columns}
            selected={selected?.id}
            onSelect={({ id }) => go(`registry/households/${id}`)}
            empty={<p className="table-empty">{t('registry.households.noMatch')}</p>}
            foot={
              <span>
                {t('registry.households.count', {
                  shown: formatNumber(shown.length),
                  total: formatNumber(list.households.length),
                })}
              </span>
            }
          />
        </Sheet>
      </PageColumn>
      {selected !== undefined && (
        <HouseholdPanel
          key={selected.id}
          id={selected.id}
          villages={villages}
          households={list.households}
          onClose={() => go('registry/households')}
        />
      )}
      {adding && <HouseholdDialog task={{ kind: 'add' }} villages={villages} onClose={() => setAdding(false)} />}
    </>
  );
}

function findableText(
  { head, group, address, villageId, code, idNumber, phone }: HouseholdLine,
  names: ReadonlyMap<string, string>,
): string {
  return [head, group, address, names.get(villageId), code, idNumber, phone]
    .filter((part) => part !== undefined)
    .join(' ');
}

function useColumns(names: ReadonlyMap<string, string>, year: number): readonly Column<HouseholdLine>[] {
  const { t } = useTranslation();
  return useMemo(() => {
    const place = ({ group, address }: HouseholdLine) =>
      [address, group].filter((part) => part !== undefined).join(', ');
    const village = ({ villageId }: HouseholdLine) => names.get(villageId) ?? '';
    return [
      {
        key: 'code',
        head: t('registry.households.code'),
        width: 88,
        priority: 2,
        cell: ({ code }) => code ?? '',
        sort: { compare: (a, b) => compareTexts(a.code ?? '', b.code ?? '') },
      },
      {
        key: 'head',
        head: t('registry.households.head'),
        width: { share: 3, least: 170 },
        cell: ({ head }) => <NameCell name={head} />,
        sort: { compare: (a, b) => compareNames(a.head, b.head) },
      },
      {
        key: 'address',
        head: t('registry.households.address'),
        width: { share: 2, least: 110 },
        cell: place,
        sort: { compare: (a, b) => compareTexts(place(a), place(b)) },
      },
      {
        key: 'village',
        head: t('registry.households.village'),
        width: { share: 2, least: 100 },
        priority: 2,
        cell: village,
        sort: { compare: (a, b) => compareTexts(village(a), village(b)) },
      },
      {
        key: 'members',
        head: t('registry.households.members'),
        width: 100,
        align: 'right',
        cell: ({ members }) => members ?? '',
        sort: { compare: (a, b) => (a.members ?? 0) - (b.members ?? 0) },
      },
      {
        key: 'lastYear',
        head: t('registry.households.lastYear', { year: year - 1 }),
        width: 124,
        priority: 2,
        cell: ({ lastYear }) =>
          lastYear === undefined ? (
            ''
          ) : (
            <State tone={lastYear === 'passed' ? 'ok' : 'bad'}>{t(`registry.outcome.${lastYear}`)}</State>
          ),
        sort: { compare: (a, b) => compareTexts(a.lastYear ?? '', b.lastYear ?? '') },
      },
      {
        key: 'streak',
        head: t('registry.households.streak'),
        width: 92,
        priority: 3,
        cell: ({ streak }) => (streak === 0 ? '' : t('registry.households.years', { count: streak })),
        sort: { compare: (a, b) => a.streak - b.streak },
      },
    ];
  }, [names, t, year]);
}
