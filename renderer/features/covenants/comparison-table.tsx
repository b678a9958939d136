import { useTranslation } from 'react-i18next';
import { EmptyState, Sheet } from '#renderer/ui/index.ts';
import { Columns3 } from 'lucide-react';
import type { CovenantView } from '#shared/contract/methods/covenants.ts';
import './covenants.css';

/** What changes, side by side with what is in force, and why. */
export function ComparisonTable({ view }: { readonly view: CovenantView }) {
  const { t } = useTranslation();
  const draft = view.draft;
  if (draft === undefined || 'errors' in draft || draft.comparison.length === 0) {
    return (
      <Sheet fill>
        <EmptyState icon={Columns3} title={t('covenants.editor.tabs.compare')}>
          {t('covenants.editor.nothingYet')}
        </EmptyState>
      </Sheet>
    );
  }
  const reasons = new Map(
    view.amendment?.operations.map((operation) => [operation.record.id, operation.reason] as const),
  );
  return (
    <Sheet fill bare label={t('covenants.editor.tabs.compare')}>
      <div className="covenant-scroll">
        <table className="comparison-table">
          <thead>
            <tr>
              {(['at', 'before', 'after', 'reason'] as const).map((key) => (
                <th key={key} scope="col">
                  {t(`covenants.editor.compareColumns.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {draft.comparison.map((row) => (
              <tr key={`${row.old_label ?? ''}-${row.new_label ?? ''}-${row.operations.join()}`}>
                <td>{row.old_label ?? row.new_label}</td>
                <td className="text">{row.old_text ?? <i>{t('covenants.editor.isNew')}</i>}</td>
                <td className="text">{row.new_text ?? <i>{t('covenants.editor.isGone')}</i>}</td>
                <td>{[...new Set(row.operations.map((operation) => reasons.get(operation) ?? ''))].join('; ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Sheet>
  );
}
