import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSnapshot } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { addressOf, go } from '#renderer/frame/route.ts';
import {
  Button,
  classNames,
  formatDate,
  IconButton,
  PageColumn,
  Sheet,
  State,
  Tag,
  Toolbar,
} from '#renderer/ui/index.ts';
import { addDays, weekday } from '#shared/calendar/days.ts';
import type { CalendarItem } from '#shared/contract/methods/covenants-procedure.ts';
import { useDueText } from './due.tsx';
import './procedure.css';

type DueItem = Exclude<CalendarItem, { readonly kind: 'off' | 'worked' }>;
const isDue = (item: CalendarItem): item is DueItem => item.kind === 'step' || item.kind === 'feedback';
/** How many things a day of the grid names; the list below names all. */
const NAMED = 3;
const week = [1, 2, 3, 4, 5, 6, 7] as const;

/** What is due in a month over all villages, on its days, with the days off and worked that move the terms. */
export function CovenantCalendar({ today }: { readonly today: string }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState({ year: Number(today.slice(0, 4)), month: Number(today.slice(5, 7)) });
  const month = useSnapshot('covenants.calendar', shown, ['covenant-', 'case-', 'registry', 'office']);
  const step = (months: number) => {
    const index = shown.year * 12 + shown.month - 1 + months;
    setShown({ year: Math.floor(index / 12), month: (index % 12) + 1 });
  };
  const items = month.value?.items ?? [];
  const overdue = (month.value?.overdue ?? []).filter(isDue);
  const due = items.filter(isDue);
  return (
    <PageColumn>
      <ErrorBanner error={month.error} />
      <Toolbar
        end={
          <Button size="small" icon={CalendarDays} foldable onClick={() => go(addressOf('settings', 'holidays'))}>
            {t('covenantsProcedure.calendar.holidays')}
          </Button>
        }
      >
        <IconButton icon={ChevronLeft} label={t('covenantsProcedure.calendar.previous')} onClick={() => step(-1)} />
        <b className="calendar-month">{t('covenantsProcedure.calendar.month', shown)}</b>
        <IconButton icon={ChevronRight} label={t('covenantsProcedure.calendar.next')} onClick={() => step(1)} />
        <Button
          size="small"
          onClick={() => setShown({ year: Number(today.slice(0, 4)), month: Number(today.slice(5, 7)) })}
        >
          {t('covenantsProcedure.calendar.today')}
        </Button>
        {month.value?.unchecked === true && <Tag tone="wait">{t('covenantsProcedure.calendar.unchecked')}</Tag>}
      </Toolbar>
      <div className="calendar-panes">
        <Sheet fill bare label={t('covenantsProcedure.calendar.title')}>
          <MonthGrid shown={shown} items={items} today={today} />
        </Sheet>
        <Sheet fill title={t('covenantsProcedure.calendar.list')}>
          {overdue.length > 0 && (
            <>
              <h3 className="panel-head due-late">{t('covenantsProcedure.calendar.overdue')}</h3>
              <DueList items={overdue} />
            </>
          )}
          {due.length === 0 ? (
            <p className="ink-3">{t('covenantsProcedure.calendar.none')}</p>
          ) : (
            <DueList items={due} />
          )}
        </Sheet>
      </div>
    </PageColumn>
  );
}

function MonthGrid({
  shown,
  items,
  today,
}: {
  readonly shown: { readonly year: number; readonly month: number };
  readonly items: readonly CalendarItem[];
  readonly today: string;
}) {
  const { t } = useTranslation();
  const days = useMemo(() => daysOfGrid(shown), [shown]);
  const inMonth = `${shown.year}-${String(shown.month).padStart(2, '0')}`;
  return (
    <div className="month-grid" role="grid" aria-label={t('covenantsProcedure.calendar.month', shown)}>
      <div role="row" className="month-row month-heads">
        {week.map((day) => (
          <span key={day} role="columnheader">
            {t(`covenantsProcedure.calendar.weekdays.d${day}`)}
          </span>
        ))}
      </div>
      {days.map((row) => (
        <div key={row[0]} role="row" className="month-row">
          {row.map((date) => {
            const own = items.filter((item) => item.date === date);
            const off = own.find((item) => item.kind === 'off');
            const worked = own.find((item) => item.kind === 'worked');
            const due = own.filter(isDue);
            return (
              <div
                key={date}
                role="gridcell"
                aria-label={formatDate(date)}
                className={classNames(
                  'month-day',
                  !date.startsWith(inMonth) && 'month-day-outside',
                  (off !== undefined || (weekday(date) > 5 && worked === undefined)) && 'month-day-off',
                  date === today && 'month-day-today',
                )}
              >
                <span className="num">{Number(date.slice(8))}</span>
                {off?.kind === 'off' && <small className="month-off">{off.name}</small>}
                {worked?.kind === 'worked' && (
                  <small className="month-off">{t('covenantsProcedure.calendar.worked', { name: worked.name })}</small>
                )}
                {due.slice(0, NAMED).map((item) => (
                  <button
                    key={`${item.kind}${item.covenant}`}
                    type="button"
                    className={classNames(
                      'month-item',
                      item.late && 'month-item-late',
                      due.length > 1 && 'month-item-line',
                    )}
                    onClick={() => go(addressOf('covenants', item.covenant, 'case'))}
                  >
                    <DueWords item={item} />
                  </button>
                ))}
                {due.length > NAMED && (
                  <small>{t('covenantsProcedure.calendar.more', { count: due.length - NAMED })}</small>
                )}
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}

function DueWords({ item }: { readonly item: DueItem }) {
  const { t } = useTranslation();
  return t('covenantsProcedure.calendar.item', {
    village: item.villageName,
    action:
      item.kind === 'step'
        ? t(`covenantsProcedure.next.${item.next.action}`, { have: item.next.have })
        : t('covenantsProcedure.calendar.feedback'),
  });
}

function DueList({ items }: { readonly items: readonly DueItem[] }) {
  const { t } = useTranslation();
  const dueText = useDueText();
  return (
    <ul className="calendar-lines">
      {items.map((item) => (
        <li key={`${item.kind}${item.covenant}${item.date}`} className="due-line">
          <b className="num">{formatDate(item.date)}</b>
          <State tone={item.late ? 'bad' : 'wait'}>
            {item.kind === 'step' ? dueText(item.next) : t('covenantsProcedure.calendar.feedbackTerm')}
          </State>
          <button type="button" className="link" onClick={() => go(addressOf('covenants', item.covenant, 'case'))}>
            <DueWords item={item} />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The weeks of a month from Monday to Sunday, whole. */
function daysOfGrid({
  year,
  month,
}: {
  readonly year: number;
  readonly month: number;
}): readonly (readonly string[])[] {
  const first = `${year}-${String(month).padStart(2, '0')}-01`;
  const start = addDays(first, 1 - weekday(first));
  const rows: string[][] = [];
  for (let row = 0; row === 0 || addDays(start, row * 7).slice(0, 7) === first.slice(0, 7); row += 1) {
    rows.push(week.map((day) => addDays(start, row * 7 + day - 1)));
  }
  return rows;
}
