import { useTranslation } from 'react-i18next';
import { addDays } from '#shared/titles/calendar.ts';
import { isPast } from '#shared/titles/cycle.ts';
import type { Board } from '#shared/titles/views.ts';
import { classNames, formatDayMonth, formatNumber } from '#renderer/ui/index.ts';

const steps = ['open', 'register', 'score', 'meeting', 'posting', 'dossier', 'decision', 'publish'] as const;

/** The eight steps of the year with how many villages stand at each; the first two count those that are past them. */
export function YearStrip({ board }: { readonly board: Board }) {
  const { t } = useTranslation();
  const { rows, terms } = board;
  const standing = (step: (typeof steps)[number]) =>
    step === 'open' || step === 'register'
      ? rows.filter((row) => isPast(row, step)).length
      : rows.filter((row) => row.step === step).length;
  const lastDossier = rows
    .flatMap((row) => (row.step === 'dossier' && row.due !== undefined ? [row.due] : []))
    .toSorted()
    .at(-1);
  const note = (step: (typeof steps)[number]): string => {
    switch (step) {
      case 'open':
      case 'register':
        return t('titles.strip.done');
      case 'score':
      case 'meeting':
        return t('titles.strip.until', { date: formatDayMonth(terms.assessedBy) });
      case 'posting':
        return t('titles.strip.days', { count: terms.postingDays });
      case 'dossier':
        return t('titles.strip.until', {
          date: formatDayMonth(lastDossier ?? addDays(terms.assessedBy, terms.postingDays + terms.dossierDays)),
        });
      case 'decision':
        return t('titles.strip.days', { count: terms.decisionDays });
      case 'publish':
        break;
    }
    return t('titles.strip.days', { count: terms.publishDays });
  };
  return (
    <ol className="sheet year-strip" aria-label={t('titles.strip.label')}>
      {steps.map((step) => {
        const count = standing(step);
        const over = step === 'open' || step === 'register';
        return (
          <li
            key={step}
            className={classNames(
              (over || count === 0) && 'year-strip-quiet',
              !over && count > 0 && (step === 'score' || step === 'meeting') && 'year-strip-now',
            )}
          >
            <b>{formatNumber(count)}</b>
            {t(`titles.strip.${step}`)}
            <span>{note(step)}</span>
          </li>
        );
      })}
    </ol>
  );
}
