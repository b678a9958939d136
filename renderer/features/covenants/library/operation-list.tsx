import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { Button, Editing, formatInstant, Segmented } from '#renderer/ui/index.ts';
import type { CovenantView } from '#shared/contract/methods/covenants.ts';
import { operationWords } from '#shared/covenants/amending/operation-words.ts';

const states = ['proposed', 'agreed', 'refused'] as const;

/** The operations of the amendment at work: what each does, why, from whom, what was decided; each goes alone. */
export function OperationList({ view }: { readonly view: CovenantView }) {
  const { t } = useTranslation();
  const remove = useCommand('covenants.removeOperation');
  const change = useCommand('covenants.changeOperation');
  const operations = view.amendment?.operations ?? [];
  const rows = view.draft === undefined || 'errors' in view.draft ? [] : view.draft.comparison;
  if (operations.length === 0) return <div className="side-note">{t('covenants.editor.noOperations')}</div>;
  return (
    <>
      <ErrorBanner error={remove.error ?? change.error} />
      {operations.map(({ record, state, reason, source, by, at }) => {
        const { id } = record;
        const row = rows.find((one) => one.operations.includes(id));
        return (
          <article key={id} className={state === 'refused' ? 'operation-row operation-refused' : 'operation-row'}>
            <b>{row?.new_label ?? row?.old_label ?? t('covenantsLibrary.operation.leftOut')}</b>
            <p>{row?.new_text ?? row?.old_text ?? operationWords(record)}</p>
            {reason !== '' && <div className="small ink-2">{t('covenantsLibrary.operation.reason', { reason })}</div>}
            <div className="small ink-3">
              {t('covenantsLibrary.operation.by', {
                source: t(`covenantsLibrary.operation.sources.${source.kind}`),
                by,
                at: formatInstant(at),
              })}
            </div>
            <div className="operation-actions">
              <Editing>
                <Segmented
                  label={t('covenantsLibrary.operation.state')}
                  value={state}
                  onChange={(next) => void change.run({ covenant: view.id, operation: id, state: next })}
                  items={states.map((key) => ({ key, label: t(`covenantsLibrary.operation.states.${key}`) }))}
                />
                <Button
                  changes
                  kind="quiet"
                  size="small"
                  busy={remove.busy}
                  onClick={() => void remove.run({ covenant: view.id, operation: id })}
                >
                  {t('covenants.editor.takeBack')}
                </Button>
              </Editing>
            </div>
          </article>
        );
      })}
    </>
  );
}
