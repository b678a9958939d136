import { CalendarX, Check, Ellipsis, Plus, UsersRound } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { go } from '#renderer/frame/route.ts';
import {
  Button,
  EmptyState,
  Icon,
  IconButton,
  Menu,
  NameCell,
  PageColumn,
  SearchInput,
  Select,
  Sheet,
  Table,
  Toolbar,
  formatNumber,
  type Column,
} from '#renderer/ui/index.ts';
import type { MethodOutput } from '#shared/contract/methods.ts';
import { searchIndex } from '#shared/registry/search.ts';
import type { PersonRowView } from '#shared/registry/views.ts';
import { compareNames, compareTexts } from '#shared/vietnamese/collation.ts';
import { DissolveUnit } from './dissolve-unit.tsx';
import { PersonDialog } from './person-dialogs.tsx';
import { PersonPanel } from './person-panel.tsx';
import { ShowPersonal, usePersonal } from './personal.tsx';
import { RejectedBanner } from './rejected-banner.tsx';
import { useExports } from './use-exports.tsx';

const everywhere = 'all';

/** All cadres in the order of the office's list, by unit or found by name, post, phone. */
export function PeopleList({
  list,
  open,
  onImport,
}: {
  readonly list: MethodOutput<'registry.listPeople'>;
  readonly open: string | undefined;
  readonly onImport: () => void;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [unit, setUnit] = useState<string>(everywhere);
  const [adding, setAdding] = useState(false);
  const [dissolving, setDissolving] = useState(false);
  const index = useMemo(() => searchIndex(list.rows.map(findableText)), [list.rows]);
  const wanted = useDeferredValue(text);
  const shown = useMemo(
    () =>
      index
        .find(wanted)
        .flatMap((place) => list.rows[place] ?? [])
        .filter((person) => unit === everywhere || person.unitId === unit),
    [index, wanted, list.rows, unit],
  );
  const columns = useColumns();
  const selected = list.rows.find(({ id }) => id === open);
  const chosenUnit = list.units.find(({ id }) => id === unit);
  const exports = useExports('people', {
    ...(wanted === '' ? {} : { find: wanted }),
    ...(chosenUnit === undefined ? {} : { unit: chosenUnit.id }),
  });

  if (list.all === 0) {
    return (
      <PageColumn>
        <Sheet fill>
          <EmptyState
            icon={UsersRound}
            title={t('registry.people.emptyTitle')}
            actions={
              <Button kind="primary" onClick={onImport}>
                {t('registry.importButton')}
              </Button>
            }
          >
            {t('registry.people.emptyBody')}
          </EmptyState>
        </Sheet>
      </PageColumn>
    );
  }
  return (
    <>
      <PageColumn>
        <RejectedBanner kind="cadres" count={list.rejected} />
        {exports.banner}
        <Toolbar
          end={
            <>
              {exports.buttons}
              <Button changes icon={Plus} onClick={() => setAdding(true)}>
                {t('registry.personDialogs.add')}
              </Button>
              {chosenUnit?.active === true && (
                <Menu
                  align="end"
                  label={chosenUnit.name}
                  items={[
                    {
                      key: 'dissolve',
                      label: t('registry.personDialogs.dissolve'),
                      icon: CalendarX,
                      onSelect: () => setDissolving(true),
                    },
                  ]}
                  renderTrigger={(props) => (
                    <IconButton icon={Ellipsis} label={t('registry.personDialogs.unitMore')} {...props} />
                  )}
                />
              )}
            </>
          }
        >
          <SearchInput value={text} onChange={setText} placeholder={t('registry.people.find')} />
          <Select
            size="small"
            label={t('registry.unit')}
            value={unit}
            onChange={setUnit}
            options={[
              { value: everywhere, label: t('registry.allUnits') },
              ...list.units.map(({ id, name, people }) => ({ value: id, label: `${name} (${formatNumber(people)})` })),
            ]}
          />
          <ShowPersonal />
        </Toolbar>
        <Sheet fill bare label={t('registry.people.list')}>
          <Table
            label={t('registry.people.list')}
            rows={shown}
            rowKey={({ id }) => id}
            rowName={({ name }) => name}
            columns={columns}
            selected={selected?.id}
            onSelect={({ id }) => go(`registry/people/${id}`)}
            empty={<p className="table-empty">{t('registry.people.noMatch')}</p>}
            foot={
              <span>
                {t('registry.people.count', { shown: formatNumber(shown.length), total: formatNumber(list.all) })}
              </span>
            }
          />
        </Sheet>
      </PageColumn>
      {selected !== undefined && (
        <PersonPanel key={selected.id} person={selected} units={list.units} onClose={() => go('registry/people')} />
      )}
      {adding && <PersonDialog task="add" unit={chosenUnit?.id} onClose={() => setAdding(false)} />}
      {dissolving && chosenUnit !== undefined && (
        <DissolveUnit unit={chosenUnit} units={list.units} onClose={() => setDissolving(false)} />
      )}
    </>
  );
}

function findableText({ name, post, unit, phone, idNumber }: PersonRowView): string {
  return [name, post, unit, phone, idNumber].filter((part) => part !== undefined).join(' ');
}

function useColumns(): readonly Column<PersonRowView>[] {
  const { t } = useTranslation();
  const personal = usePersonal();
  return useMemo(
    () => [
      {
        key: 'name',
        head: t('registry.people.name'),
        width: { share: 3, least: 170 },
        cell: ({ name }) => <NameCell name={name} />,
        sort: { compare: (a, b) => compareNames(a.name, b.name) },
      },
      {
        key: 'birth',
        head: t('registry.people.birth'),
        width: 116,
        priority: 2,
        cell: ({ birth }) => personal.birth(birth) ?? '',
        sort: { compare: (a, b) => compareTexts(a.birth ?? '', b.birth ?? '') },
      },
      {
        key: 'post',
        head: t('registry.people.post'),
        width: { share: 3, least: 120 },
        cell: ({ post }) => post,
        sort: { compare: (a, b) => compareTexts(a.post, b.post) },
      },
      {
        key: 'unit',
        head: t('registry.people.unit'),
        width: { share: 3, least: 120 },
        cell: ({ unit }) => unit,
        sort: { compare: (a, b) => compareTexts(a.unit, b.unit) },
      },
      {
        key: 'kind',
        head: t('registry.people.kind'),
        width: 118,
        priority: 3,
        cell: ({ kind }) => (kind === undefined ? '' : t(`registry.employment.${kind}`)),
        sort: { compare: (a, b) => compareTexts(a.kind ?? '', b.kind ?? '') },
      },
      {
        key: 'party',
        head: t('registry.people.party'),
        width: 94,
        align: 'center',
        priority: 3,
        cell: ({ party }) =>
          party ? (
            <span title={t('registry.people.party')}>
              <Icon of={Check} size={16} />
            </span>
          ) : (
            ''
          ),
        sort: { compare: (a, b) => Number(b.party) - Number(a.party) },
      },
      {
        key: 'phone',
        head: t('registry.people.phone'),
        width: 118,
        priority: 2,
        cell: ({ phone }) => personal.phone(phone) ?? '',
      },
    ],
    [t, personal],
  );
}
