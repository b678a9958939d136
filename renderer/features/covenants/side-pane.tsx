import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSnapshot } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { SearchInput, Sheet, Tabs } from '#renderer/ui/index.ts';
import type { CovenantView } from '#shared/contract/methods/covenants.ts';
import type { OfficeClause, OfficeLibrary } from '#shared/covenants/library.ts';
import { fold } from '#shared/vietnamese/fold.ts';
import { ClauseCard } from './clause-card.tsx';
import { insertion, nextClauseNumber } from './insertion.ts';
import { CheckList } from './library/check-list.tsx';
import { KeepClause } from './library/keep-clause.tsx';
import { OperationList } from './library/operation-list.tsx';
import { Suggestions } from './library/suggestions.tsx';
import { useInsertClause } from './library/use-insert-clause.ts';

type Tab = 'suggest' | 'library' | 'operations';

/** At the right of the text: what the checks find and what is missing, the whole library, the operations so far. */
export function SidePane({ view, article }: { readonly view: CovenantView; readonly article: string | undefined }) {
  const { t } = useTranslation();
  const library = useSnapshot('covenants.clauses', {}, ['legal']);
  const { insert, busy, error } = useInsertClause(view);
  const [tab, setTab] = useState<Tab>('suggest');
  const operations = view.amendment?.operations ?? [];
  const offered = useMemo(() => (library.value?.clauses ?? []).filter((clause) => !clause.retired), [library.value]);
  return (
    <Sheet fill bare label={t('covenants.editor.sideTabs.suggest')}>
      <Tabs
        inSheet
        label={t('covenants.editor.sideTabs.library')}
        value={tab}
        onChange={setTab}
        items={[
          { key: 'suggest', label: t('covenants.editor.sideTabs.suggest') },
          { key: 'library', label: t('covenants.editor.sideTabs.library'), count: offered.length },
          { key: 'operations', label: t('covenants.editor.sideTabs.operations'), count: operations.length },
        ]}
      />
      <div className="side-scroll">
        <ErrorBanner error={error ?? library.error} />
        {tab === 'operations' && <OperationList view={view} />}
        {tab === 'suggest' && <CheckList covenant={view.id} />}
        {tab === 'suggest' && library.value !== undefined && (
          <Suggestions
            view={view}
            library={library.value}
            article={article}
            busy={busy}
            onInsert={(clause, place, text) => void insert(clause, place, text)}
            onAll={() => setTab('library')}
          />
        )}
        {tab === 'library' && library.value !== undefined && (
          <LibraryTab
            view={view}
            library={library.value}
            article={article}
            clauses={offered}
            busy={busy}
            insert={insert}
          />
        )}
      </div>
    </Sheet>
  );
}

/** The whole library, to be found by words; a clause goes into the chosen article. */
function LibraryTab({
  view,
  library,
  article,
  clauses,
  busy,
  insert,
}: {
  readonly view: CovenantView;
  readonly library: OfficeLibrary;
  readonly article: string | undefined;
  readonly clauses: readonly OfficeClause[];
  readonly busy: boolean;
  readonly insert: ReturnType<typeof useInsertClause>['insert'];
}) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const used = new Set((view.amendment?.operations ?? []).map((operation) => operation.source.ref));
  const place = insertion(view.tree, article);
  const wanted = fold(text);
  const shown = clauses.filter(
    (clause) => wanted === '' || fold(`${clause.title} ${clause.short} ${clause.long}`).includes(wanted),
  );
  const action =
    place === undefined
      ? undefined
      : 'article' in place
        ? t('covenants.editor.insertAs', { number: nextClauseNumber(view.redline, place.article) })
        : t('covenants.editor.insertItem');
  return (
    <>
      <div className="side-find">
        <SearchInput value={text} onChange={setText} placeholder={t('covenants.library.find')} />
      </div>
      {article !== undefined && (
        <div className="side-keep">
          <KeepClause view={view} library={library} article={article} />
        </div>
      )}
      <div className="side-note">
        {place === undefined
          ? t('covenants.editor.pickArticle')
          : t('covenants.library.count', { count: shown.length })}
      </div>
      {shown.map((clause) => (
        <ClauseCard
          key={clause.id}
          clause={clause}
          used={used.has(clause.id)}
          action={action}
          busy={busy}
          onInsert={(words) => {
            if (place !== undefined) void insert(clause, place, words);
          }}
        />
      ))}
    </>
  );
}
