import { useTranslation } from 'react-i18next';
import { formatDate, Sheet } from '#renderer/ui/index.ts';
import type { CaseView } from '#shared/contract/methods/covenants-procedure.ts';

/** All that happened with a covenant, newest first, each with both its dates where they differ. */
export function CaseHistory({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  return (
    <Sheet fill title={t('covenantsProcedure.panel.history')} note={t('covenantsProcedure.panel.historyNote')}>
      {view.history.length === 0 && <p className="ink-3">{t('covenantsProcedure.panel.noHistory')}</p>}
      <ul className="calendar-lines">
        {view.history.map((entry, index) => (
          <li key={String(index)}>
            <b className="num">{formatDate(entry.on)}</b>
            <span className="grow">{t(`covenantsProcedure.event.${entry.event}`, { detail: entry.detail })}</span>
            {entry.recordedAt.slice(0, 10) > entry.on && (
              <span className="small ink-3">
                {t('covenantsProcedure.panel.recordedLate', { date: formatDate(entry.recordedAt.slice(0, 10)) })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
