import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/index.ts';
import type { CovenantView } from '#shared/contract/methods/covenants.ts';
import { insertPlace } from '#shared/covenants/coverage/insert-place.ts';
import type { OfficeClause, OfficeLibrary } from '#shared/covenants/library.ts';
import { ClauseCard } from '../clause-card.tsx';
import { insertion, nextClauseNumber, type Insertion } from '../insertion.ts';

type Suggestion = { readonly clause: OfficeClause; readonly place: Insertion | undefined };

/** For each topic that the covenant lacks, the clause to put in and the article that it fits. */
function suggestionsOf(view: CovenantView, library: OfficeLibrary): readonly Suggestion[] {
  const used = new Set((view.amendment?.operations ?? []).map((operation) => operation.source.ref));
  return view.topics.flatMap((cell): Suggestion[] => {
    if (cell.state === 'has') return [];
    const topic = library.topics.find((one) => one.id === cell.topic);
    const clause = library.clauses.find((one) => one.topic === cell.topic && !one.retired && !used.has(one.id));
    if (topic === undefined || clause === undefined) return [];
    const fitting = insertPlace(view.tree, topic, '', 'x')?.article;
    return [{ clause, place: insertion(view.tree, fitting) }];
  });
}

/** Clauses of the topics that are missing: those that fit the chosen article first, each with its place on the button. */
export function Suggestions({
  view,
  library,
  article,
  busy,
  onInsert,
  onAll,
}: {
  readonly view: CovenantView;
  readonly library: OfficeLibrary;
  readonly article: string | undefined;
  readonly busy: boolean;
  readonly onInsert: (clause: OfficeClause, place: Insertion, text: string) => void;
  /** Opens the whole library. */
  readonly onAll: () => void;
}) {
  const { t } = useTranslation();
  const [every, setEvery] = useState(false);
  const suggestions = useMemo(() => suggestionsOf(view, library), [view, library]);
  const fits = ({ place }: Suggestion) =>
    article === undefined || place === undefined || !('article' in place) || place.article === article;
  const here = suggestions.filter(fits);
  const elsewhere = suggestions.filter((one) => !fits(one));
  const words = (place: Insertion) => {
    if (!('article' in place)) return t('covenants.editor.insertItem');
    return place.article === article
      ? t('covenants.editor.insertAs', { number: nextClauseNumber(view.redline, place.article) })
      : t('covenantsLibrary.suggest.into', { article: place.article });
  };
  const card = ({ clause, place }: Suggestion) => (
    <ClauseCard
      key={clause.id}
      clause={clause}
      used={false}
      action={place === undefined ? undefined : words(place)}
      busy={busy}
      onInsert={(text) => {
        if (place !== undefined) onInsert(clause, place, text);
      }}
    />
  );
  if (suggestions.length === 0) return <div className="side-note">{t('covenants.editor.allCovered')}</div>;
  return (
    <section aria-label={t('covenantsLibrary.suggest.missing')}>
      <div className="side-note side-note-row">
        <h3>
          {article === undefined || here.length === 0
            ? t('covenantsLibrary.suggest.missing')
            : t('covenantsLibrary.suggest.missingFor', { article })}
        </h3>
        <button type="button" className="link" onClick={onAll}>
          {t('covenantsLibrary.suggest.all', { count: library.clauses.filter((one) => !one.retired).length })}
        </button>
      </div>
      {here.map(card)}
      {here.length > 0 && elsewhere.length > 0 && (
        <div className="side-note">{t('covenantsLibrary.suggest.elsewhere')}</div>
      )}
      {(every || here.length > 0 ? elsewhere : elsewhere.slice(0, 6)).map(card)}
      {!every && here.length === 0 && elsewhere.length > 6 && (
        <Button kind="quiet" size="small" onClick={() => setEvery(true)}>
          {t('covenantsLibrary.suggest.all', { count: elsewhere.length })}
        </Button>
      )}
    </section>
  );
}
