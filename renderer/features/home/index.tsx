import { useTranslation } from 'react-i18next';
import type { HomeOverview } from '#shared/contract/methods/office.ts';
import { useSnapshot } from '../../api/index.ts';
import { useOffice } from '../../frame/office.ts';
import { SnapshotView } from '../../frame/snapshot-view.tsx';
import { useLanguage } from '../../texts.ts';
import { Page, PageBody } from '../../ui/index.ts';
import { daysUntil, groupOf } from './due.ts';
import { Figure } from './figure.tsx';
import { RecentList } from './recent-list.tsx';
import { StartList } from './start-list.tsx';
import { TaskList } from './task-list.tsx';
import './home.css';

function useTodayInWords(today: string): string {
  const { t } = useTranslation();
  const language = useLanguage();
  const [year = '', month = '', day = ''] = today.split('-');
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(Date.parse(today));
  const capital = weekday.charAt(0).toLocaleUpperCase(language) + weekday.slice(1);
  return t('home.date', { weekday: capital, day: Number(day), month: Number(month), year });
}

function useSummary({ tasks, today }: HomeOverview): string {
  const { t } = useTranslation();
  const late = tasks.filter((task) => groupOf(task, today) === 'late').length;
  const dated = tasks.flatMap((task) => (task.due === undefined ? [] : [daysUntil(task.due, today)]));
  const next = dated.filter((days) => days >= 0);
  const nearest = next.length === 0 ? undefined : Math.min(...next);
  return [
    nearest === 0 ? t('home.dueToday') : nearest === undefined ? '' : t('home.nearest', { count: nearest }),
    late > 0 ? t('home.overdue', { count: late }) : '',
    nearest === undefined && late === 0 ? t('home.allQuiet') : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function Overview({ overview }: { readonly overview: HomeOverview }) {
  const { t } = useTranslation();
  const today = useTodayInWords(overview.today);
  const summary = useSummary(overview);
  const isNew = overview.figures.every((figure) => figure.done === 0 && figure.middle === 0);
  return (
    <Page>
      <div className="home-hello">
        <h1>{today}</h1>
        <p>{summary}</p>
      </div>
      <PageBody column scroll>
        <section className="sheet home-figures" aria-label={t('home.figures')}>
          {overview.figures.map((figure) => (
            <Figure key={figure.kind} figure={figure} />
          ))}
        </section>
        <div className="home-columns">
          <TaskList tasks={overview.tasks} today={overview.today} />
          <div className="home-side">
            {isNew && <StartList />}
            <RecentList />
          </div>
        </div>
      </PageBody>
    </Page>
  );
}

/** Home: what day it is, the numbers that are asked for, what is to be done, what was done last. */
export function HomeScreen() {
  const { year } = useOffice();
  const overview = useSnapshot('home.overview', { year });
  return <SnapshotView of={overview}>{(value) => <Overview overview={value} />}</SnapshotView>;
}
