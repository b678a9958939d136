import { FileText, FolderOpen, ScrollText } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSnapshot } from '#renderer/api/index.ts';
import { addressOf, go } from '#renderer/frame/route.ts';
import { useErrorText } from '#renderer/texts.ts';
import {
  Banner,
  Bar,
  Button,
  Chips,
  EmptyState,
  NameCell,
  PageBody,
  PageColumn,
  PageHead,
  SearchInput,
  Sheet,
  State,
  Table,
  Tabs,
  Toolbar,
  type Column,
  type StateTone,
} from '#renderer/ui/index.ts';
import type { CovenantRow } from '#shared/contract/methods/covenants.ts';
import { fold } from '#shared/vietnamese/fold.ts';
import { ClauseLibraryView } from './clause-library.tsx';
import './covenants.css';

const filters = ['all', 'none', 'amending', 'in-force'] as const;
type Filter = (typeof filters)[number];
const tone: { readonly [S in CovenantRow['state']]: StateTone } = { none: 'none', amending: 'ink', 'in-force': 'ok' };

/** All villages with their covenants: which has one, what comes next, how many topics of the codes it speaks of. */
export function CovenantList({ tab }: { readonly tab: 'list' | 'clauses' }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const list = useSnapshot('covenants.list', {}, ['covenant-', 'registry']);
  const rows = list.value ?? [];
  return (
    <>
      <PageHead
        title={t('covenants.title')}
        tabs={
          <Tabs
            label={t('covenants.title')}
            value={tab}
            onChange={(next) => go(next === 'list' ? 'covenants' : 'covenants/clauses')}
            items={[
              { key: 'list', label: t('covenants.tabs.list', { count: rows.length }) },
              { key: 'clauses', label: t('covenants.tabs.clauses') },
            ]}
          />
        }
        actions={
          rows.length > 0 && (
            <>
              <Button icon={FolderOpen} foldable onClick={() => go('covenants/folder')}>
                {t('covenantText.folder.action')}
              </Button>
              <Button kind="primary" icon={FileText} onClick={() => go('covenants/import')}>
                {t('covenants.importOld')}
              </Button>
            </>
          )
        }
      />
      <PageBody column>
        {list.error !== undefined && <Banner tone="error">{errorText(list.error)}</Banner>}
        {tab === 'clauses' ? <ClauseLibraryView /> : list.value !== undefined && <Villages rows={rows} />}
      </PageBody>
    </>
  );
}

const open = (row: CovenantRow) =>
  go(row.id === undefined ? addressOf('covenants', 'import', row.village) : addressOf('covenants', row.id));

function Villages({ rows }: { readonly rows: readonly CovenantRow[] }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [filter, setFilter] = useState<Filter>('all');
  const shown = useMemo(() => {
    const wanted = fold(text);
    return rows.filter(
      (row) => (filter === 'all' || row.state === filter) && (wanted === '' || fold(row.villageName).includes(wanted)),
    );
  }, [rows, text, filter]);

  if (rows.length === 0) {
    return (
      <Sheet fill>
        <EmptyState
          icon={ScrollText}
          title={t('covenants.emptyTitle')}
          actions={
            <Button kind="primary" onClick={() => go('registry/households')}>
              {t('covenants.emptyAction')}
            </Button>
          }
        >
          {t('covenants.emptyBody')}
        </EmptyState>
      </Sheet>
    );
  }
  const nextText = (row: CovenantRow) => {
    if (row.state === 'amending') return t('covenants.next.amending', { count: row.operations });
    if (row.state === 'in-force' && row.topicsCovered === row.topics) return t('covenants.next.done');
    return t(`covenants.next.${row.state}`);
  };
  const columns: readonly Column<CovenantRow>[] = [
    {
      key: 'village',
      head: t('covenants.column.village'),
      width: { share: 3, least: 170 },
      sort: { value: (row) => row.villageName },
      cell: (row) => <NameCell name={row.villageName} note={t('covenants.households', { count: row.households })} />,
    },
    {
      key: 'state',
      head: t('covenants.column.state'),
      width: 150,
      cell: (row) => <State tone={tone[row.state]}>{t(`covenants.state.${row.state}`)}</State>,
    },
    {
      key: 'next',
      head: t('covenants.column.next'),
      width: { share: 3, least: 170 },
      cell: (row) => (
        <button type="button" className="link" onClick={() => open(row)}>
          {nextText(row)}
        </button>
      ),
    },
    {
      key: 'size',
      head: t('covenants.column.size'),
      width: 150,
      priority: 2,
      cell: (row) =>
        row.counts === undefined
          ? ''
          : t('covenants.sizeText', { articles: row.counts.articles, clauses: row.counts.clauses }),
    },
    {
      key: 'topics',
      head: t('covenants.column.topics'),
      width: 140,
      priority: 2,
      sort: { value: (row) => row.topicsCovered },
      cell: (row) =>
        row.id === undefined ? (
          ''
        ) : (
          <span className="topic-bar">
            <Bar
              parts={[{ value: row.topicsCovered, tone: row.topicsCovered === row.topics ? 'ok' : 'ink' }]}
              total={row.topics}
            />
            <span className="num">
              {row.topicsCovered}/{row.topics}
            </span>
          </span>
        ),
    },
  ];
  const complete = rows.filter((row) => row.id !== undefined && row.topicsCovered === row.topics).length;
  return (
    <PageColumn>
      <Toolbar>
        <SearchInput value={text} onChange={setText} placeholder={t('covenants.find')} />
        <Chips
          label={t('covenants.column.state')}
          value={filter}
          onChange={setFilter}
          items={filters.map((key) => ({
            key,
            label: t(`covenants.filter.${key}`),
            count: rows.filter((row) => key === 'all' || row.state === key).length,
          }))}
        />
      </Toolbar>
      <Sheet fill bare label={t('covenants.title')}>
        <Table
          label={t('covenants.title')}
          rows={shown}
          rowKey={(row) => row.village}
          rowName={(row) => row.villageName}
          columns={columns}
          onOpen={open}
          foot={
            <>
              <span>{t('covenants.foot', { shown: shown.length, total: rows.length })}</span>
              <span>{t('covenants.footDone', { topics: rows[0]?.topics ?? 0, count: complete })}</span>
            </>
          }
        />
      </Sheet>
    </PageColumn>
  );
}
