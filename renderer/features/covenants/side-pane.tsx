import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand, useSnapshot } from '#renderer/api/index.ts';
import { useErrorText } from '#renderer/texts.ts';
import { Banner, Button, Sheet, Tabs, useToast } from '#renderer/ui/index.ts';
import type { CovenantView } from '#shared/contract/methods/covenants.ts';
import { ClauseCard } from './clause-card.tsx';
import { insertion, nextClauseNumber } from './insertion.ts';

type Tab = 'suggest' | 'library' | 'operations';

/** At the right of the text: clauses that fit, the whole library, and the operations recorded so far. */
export function SidePane({ view, article }: { readonly view: CovenantView; readonly article: string | undefined }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const toast = useToast();
  const library = useSnapshot('covenants.clauses', {}, ['legal']);
  const add = useCommand('covenants.addOperations');
  const undo = useCommand('history.undo');
  const [tab, setTab] = useState<Tab>('suggest');
  const operations = view.amendment?.operations ?? [];
  const used = new Set(operations.map((operation) => operation.source.ref));
  const covered = new Set(view.topics.map((topic) => topic.topic));
  const clauses = library.value?.clauses ?? [];
  const suggested = clauses.filter((clause) => !covered.has(clause.topic) || used.has(clause.id));
  const place = insertion(view.tree, article);
  const action =
    place === undefined
      ? undefined
      : 'article' in place
        ? t('covenants.editor.insertAs', { number: nextClauseNumber(view.redline, place.article) })
        : t('covenants.editor.insertItem');

  const insert = async (id: string, text: string) => {
    const clause = clauses.find((one) => one.id === id);
    if (clause === undefined || place === undefined) return;
    const record =
      'article' in place
        ? { id: 'new', op: 'insert' as const, into: { article: place.article }, clauses: [{ text }] }
        : { id: 'new', op: 'insert' as const, after: { clause: place.afterItem }, items: [{ text }] };
    const answer = await add.run({
      covenant: view.id,
      operations: [
        {
          record,
          reason: t('covenants.editor.reason', { decision: clause.source.decision }),
          source: { kind: 'clause', ref: clause.id },
        },
      ],
    });
    if (!answer.ok) return;
    toast({
      text:
        'article' in place
          ? t('covenants.editor.inserted', { title: clause.title, article: place.article })
          : t('covenants.editor.insertedItem', { title: clause.title }),
      action: {
        label: t('covenants.editor.undo'),
        onClick: () => void undo.run({ book: `covenant-${view.id}` }),
      },
    });
  };

  const shown = tab === 'suggest' ? suggested : clauses;
  return (
    <Sheet fill bare label={t('covenants.editor.sideTabs.suggest')}>
      <Tabs
        inSheet
        label={t('covenants.editor.sideTabs.library')}
        value={tab}
        onChange={setTab}
        items={[
          { key: 'suggest', label: t('covenants.editor.sideTabs.suggest') },
          { key: 'library', label: t('covenants.editor.sideTabs.library'), count: clauses.length },
          { key: 'operations', label: t('covenants.editor.sideTabs.operations'), count: operations.length },
        ]}
      />
      <div className="side-scroll">
        {add.error !== undefined && <Banner tone="error">{errorText(add.error)}</Banner>}
        {tab === 'operations' ? (
          <Operations view={view} />
        ) : (
          <>
            <div className="side-note">
              {place === undefined
                ? t('covenants.editor.pickArticle')
                : tab === 'suggest'
                  ? suggested.length === 0
                    ? t('covenants.editor.allCovered')
                    : 'article' in place
                      ? t('covenants.editor.missingFor', { article: place.article })
                      : t('covenants.editor.missing')
                  : t('covenants.library.count', { count: clauses.length })}
            </div>
            {shown.map((clause) => (
              <ClauseCard
                key={clause.id}
                clause={clause}
                used={used.has(clause.id)}
                action={action}
                busy={add.busy}
                onInsert={(text) => void insert(clause.id, text)}
              />
            ))}
          </>
        )}
      </div>
    </Sheet>
  );
}

function Operations({ view }: { readonly view: CovenantView }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const remove = useCommand('covenants.removeOperation');
  const operations = view.amendment?.operations ?? [];
  const rows = view.draft === undefined || 'errors' in view.draft ? [] : view.draft.comparison;
  if (operations.length === 0) return <div className="side-note">{t('covenants.editor.noOperations')}</div>;
  return (
    <>
      {remove.error !== undefined && <Banner tone="error">{errorText(remove.error)}</Banner>}
      {operations.map((operation) => {
        const { id } = operation.record;
        const row = rows.find((one) => one.operations.includes(id));
        return (
          <div key={id} className="operation-row">
            <b>{row?.new_label ?? row?.old_label ?? id}</b>
            <p>{row?.new_text ?? row?.old_text}</p>
            <div className="small ink-3">{operation.reason}</div>
            <Button
              kind="quiet"
              size="small"
              busy={remove.busy}
              onClick={() => void remove.run({ covenant: view.id, operation: id })}
            >
              {t('covenants.editor.takeBack')}
            </Button>
          </div>
        );
      })}
    </>
  );
}
