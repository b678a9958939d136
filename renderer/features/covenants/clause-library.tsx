import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSnapshot } from '#renderer/api/index.ts';
import { Banner, PageColumn, SearchInput, Sheet, Tag, Toolbar } from '#renderer/ui/index.ts';
import { clauseText } from '#shared/covenants/clauses.ts';
import { fold } from '#shared/vietnamese/fold.ts';
import './covenants.css';

/** The clauses that ship, with source, mark and whether they were checked against the signed text. */
export function ClauseLibraryView() {
  const { t } = useTranslation();
  const library = useSnapshot('covenants.clauses', {}, ['legal']);
  const [text, setText] = useState('');
  const shown = useMemo(() => {
    const wanted = fold(text);
    return (library.value?.clauses ?? []).filter(
      (clause) => wanted === '' || fold(`${clause.title} ${clause.short} ${clause.long}`).includes(wanted),
    );
  }, [library.value, text]);
  if (library.value === undefined) return null;
  const topics = new Map(library.value.topics.map((topic) => [topic.id, topic.name]));
  return (
    <PageColumn>
      <Toolbar end={<span className="ink-3">{t('covenants.library.count', { count: shown.length })}</span>}>
        <SearchInput value={text} onChange={setText} placeholder={t('covenants.library.find')} />
      </Toolbar>
      <Banner tone="warning">{library.value.note}</Banner>
      <Sheet fill label={t('covenants.tabs.clauses')}>
        {shown.map((clause) => (
          <article key={clause.id} className="library-clause">
            <div className="library-clause-head">
              <h2>{clause.title}</h2>
              <span className="small ink-3">{topics.get(clause.topic)}</span>
              {!clause.checked && <Tag tone="wait">{t('covenants.library.unchecked')}</Tag>}
              {clause.mayRestateLaw && <Tag tone="line">{t('covenants.library.restates')}</Tag>}
            </div>
            <p>{clauseText(clause, 'long', {})}</p>
            <div className="small ink-3">
              {[clause.source.decision, clause.source.article, clause.source.item].filter(Boolean).join(', ')}
            </div>
          </article>
        ))}
      </Sheet>
    </PageColumn>
  );
}
