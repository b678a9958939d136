import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSnapshot } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import {
  Banner,
  Button,
  Chips,
  NameCell,
  PageColumn,
  SearchInput,
  Select,
  Sheet,
  Table,
  Tag,
  Toolbar,
  type Column,
} from '#renderer/ui/index.ts';
import type { OfficeClause, OfficeLibrary } from '#shared/covenants/library.ts';
import { fold } from '#shared/vietnamese/fold.ts';
import { ClauseDialog } from './library/clause-dialog.tsx';
import { ClausePanel } from './library/clause-panel.tsx';
import { CheckRulesView } from './library/rules-view.tsx';
import { shortSource } from './library/short-source.ts';
import './covenants.css';
import './library/library.css';

const filters = ['all', 'own', 'unchecked', 'retired'] as const;
type Filter = (typeof filters)[number];

const passes: { readonly [F in Filter]: (clause: OfficeClause) => boolean } = {
  all: (clause) => !clause.retired,
  own: (clause) => !clause.retired && clause.kind !== 'shipped',
  unchecked: (clause) => !clause.retired && !clause.checked,
  retired: (clause) => clause.retired,
};

/** The clauses of the office: those that ship and its own, with source and mark; and the checks by which texts are looked through. */
export function ClauseLibraryView() {
  const library = useSnapshot('covenants.clauses', {}, ['legal']);
  const [rules, setRules] = useState(false);
  if (rules) return <CheckRulesView onBack={() => setRules(false)} />;
  if (library.value === undefined) return <ErrorBanner error={library.error} />;
  return <Clauses library={library.value} onRules={() => setRules(true)} />;
}

function Clauses({ library, onRules }: { readonly library: OfficeLibrary; readonly onRules: () => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [filter, setFilter] = useState<Filter>('all');
  const [topic, setTopic] = useState('');
  const [place, setPlace] = useState('');
  const [chosen, setChosen] = useState<string>();
  const [adding, setAdding] = useState(false);
  const topics = useMemo(() => new Map(library.topics.map((one) => [one.id, one.name])), [library]);
  const places = useMemo(() => new Map(library.places.map((one) => [one.id, one.name])), [library]);
  const shown = useMemo(() => {
    const wanted = fold(text);
    return library.clauses.filter(
      (clause) =>
        passes[filter](clause) &&
        (topic === '' || clause.topic === topic) &&
        (place === '' || clause.place === place) &&
        (wanted === '' || fold(`${clause.title} ${clause.short} ${clause.long}`).includes(wanted)),
    );
  }, [library, text, filter, topic, place]);
  const columns = useMemo(
    (): readonly Column<OfficeClause>[] => [
      {
        key: 'title',
        head: t('covenants.library.clause'),
        width: { share: 5, least: 260 },
        sort: { value: (clause) => clause.title },
        cell: (clause) => <NameCell name={clause.title} note={clause.short} />,
      },
      {
        key: 'topic',
        head: t('covenantsLibrary.clause.topic'),
        width: { share: 3, least: 150 },
        sort: { value: (clause) => topics.get(clause.topic) ?? '' },
        cell: (clause) => <span className="ellipsis">{topics.get(clause.topic)}</span>,
      },
      {
        key: 'place',
        head: t('covenantsLibrary.clause.place'),
        width: { share: 2, least: 130 },
        priority: 3,
        sort: { value: (clause) => places.get(clause.place) ?? '' },
        cell: (clause) => <span className="ellipsis">{places.get(clause.place)}</span>,
      },
      {
        key: 'source',
        head: t('covenants.library.source'),
        width: 150,
        priority: 2,
        cell: (clause) =>
          clause.kind === 'own' ? <Tag tone="ink">{t('covenantsLibrary.clause.own')}</Tag> : shortSource(clause),
      },
    ],
    [t, topics, places],
  );
  const panel = library.clauses.find((clause) => clause.id === chosen);
  return (
    <>
      <PageColumn>
        <Toolbar
          end={
            <>
              <Button size="small" onClick={onRules}>
                {t('covenantsLibrary.rules.tab')}
              </Button>
              <Button changes size="small" icon={Plus} onClick={() => setAdding(true)}>
                {t('covenantsLibrary.clause.add')}
              </Button>
            </>
          }
        >
          <SearchInput value={text} onChange={setText} placeholder={t('covenants.library.find')} />
          <span className="library-filters">
            <Select
              size="small"
              label={t('covenantsLibrary.clause.topic')}
              value={topic}
              onChange={setTopic}
              options={[
                { value: '', label: t('covenantsLibrary.clause.allTopics') },
                ...library.topics.map((one) => ({ value: one.id, label: one.name })),
              ]}
            />
            <Select
              size="small"
              label={t('covenantsLibrary.clause.place')}
              value={place}
              onChange={setPlace}
              options={[
                { value: '', label: t('covenantsLibrary.clause.allPlaces') },
                ...library.places.map((one) => ({ value: one.id, label: one.name })),
              ]}
            />
          </span>
        </Toolbar>
        <Toolbar>
          <Chips
            label={t('covenants.tabs.clauses')}
            value={filter}
            onChange={setFilter}
            items={filters.map((key) => ({
              key,
              label: t(`covenantsLibrary.clause.filter.${key}`),
              count: library.clauses.filter(passes[key]).length,
            }))}
          />
        </Toolbar>
        {filter === 'unchecked' && <Banner tone="warning">{library.note}</Banner>}
        <Sheet fill bare label={t('covenants.tabs.clauses')}>
          <Table
            label={t('covenants.tabs.clauses')}
            rows={shown}
            rowKey={(clause) => clause.id}
            rowName={(clause) => clause.title}
            columns={columns}
            selected={chosen}
            onSelect={(clause) => setChosen(clause.id)}
            empty={<div className="side-note">{t('covenantsLibrary.clause.none')}</div>}
            foot={<span>{t('covenants.library.count', { count: shown.length })}</span>}
          />
        </Sheet>
      </PageColumn>
      {panel !== undefined && (
        <ClausePanel key={panel.id} clause={panel} library={library} onClose={() => setChosen(undefined)} />
      )}
      {adding && (
        <ClauseDialog library={library} clause={undefined} onClose={() => setAdding(false)} onSaved={setChosen} />
      )}
    </>
  );
}
