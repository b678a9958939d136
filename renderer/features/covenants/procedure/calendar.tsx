import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSnapshot } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { addressOf, go } from '#renderer/frame/route.ts';
import { Button, formatDate, PageColumn, Sheet, State, Tag, Toolbar } from '#renderer/ui/index.ts';
import { useDueText } from './due.tsx';
import './procedure.css';

/** What is due in a month over all villages, with the days off that move the terms. */
export function CovenantCalendar({ today }: { readonly today: string }) {
  const { t } = useTranslation();
  const dueText = useDueText();
  const [shown, setShown] = useState({ year: Number(today.slice(0, 4)), month: Number(today.slice(5, 7)) });
  const month = useSnapshot('covenants.calendar', shown, ['covenant-', 'case-', 'registry', 'office']);
  const step = (months: number) => {
    const index = shown.year * 12 + shown.month - 1 + months;
    setShown({ year: Math.floor(index / 12), month: (index % 12) + 1 });
  };
  const items = month.value?.items ?? [];
  return (
    <PageColumn>
      <ErrorBanner error={month.error} />
      <Toolbar>
        <Button size="small" onClick={() => step(-1)}>
          {t('covenantsProcedure.calendar.previous')}
        </Button>
        <b>{t('covenantsProcedure.calendar.month', shown)}</b>
        <Button size="small" onClick={() => step(1)}>
          {t('covenantsProcedure.calendar.next')}
        </Button>
        {month.value?.unchecked === true && <Tag tone="wait">{t('covenantsProcedure.calendar.unchecked')}</Tag>}
      </Toolbar>
      <Sheet fill label={t('covenantsProcedure.calendar.title')}>
        {items.length === 0 && <p>{t('covenantsProcedure.calendar.none')}</p>}
        <ul className="calendar-lines">
          {items.map((item, index) => (
            <li key={String(index)}>
              <b className="num">{formatDate(item.date)}</b>
              {item.kind === 'off' ? (
                <span className="ink-3">{t('covenantsProcedure.calendar.dayOff', { name: item.name })}</span>
              ) : (
                <>
                  <button
                    type="button"
                    className="link"
                    onClick={() => go(addressOf('covenants', item.covenant, 'case'))}
                  >
                    {t('covenantsProcedure.calendar.item', {
                      village: item.villageName,
                      action:
                        item.kind === 'step'
                          ? t(`covenantsProcedure.next.${item.next.action}`)
                          : t('covenantsProcedure.calendar.feedback'),
                    })}
                  </button>
                  {item.kind === 'step' && <State tone={item.next.late ? 'bad' : 'wait'}>{dueText(item.next)}</State>}
                </>
              )}
            </li>
          ))}
        </ul>
      </Sheet>
    </PageColumn>
  );
}
