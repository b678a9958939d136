import {
  Award,
  CircleAlert,
  FilePenLine,
  ListTodo,
  ScrollText,
  SquareCheck,
  Users,
  type LucideIcon,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { HomeTask } from '#shared/contract/methods/office.ts';
import { chosenText } from '#shared/i18n/chosen-text.ts';
import { languages } from '#shared/i18n/index.ts';
import { go, parseRoute, type PlaceName } from '../../frame/route.ts';
import { useLanguage } from '../../texts.ts';
import { Button, classNames, EmptyState, formatNumber, Icon, Sheet } from '../../ui/index.ts';
import { daysUntil, groupTasks, type TaskGroup } from './due.ts';

const icons: { readonly [P in PlaceName]?: LucideIcon } = {
  covenants: ScrollText,
  titles: Award,
  commitments: FilePenLine,
  registry: Users,
};

function TaskRow({ task, today }: { readonly task: HomeTask; readonly today: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const texts = languages[language];
  const args = Object.fromEntries(
    Object.entries(task.args).map(([name, value]) => [
      name,
      typeof value === 'number' && name !== 'year' ? formatNumber(value) : value,
    ]),
  );
  const text = chosenText(texts.tasks, task.kind, args);
  if (text === undefined) return null;
  const days = task.due === undefined ? undefined : daysUntil(task.due, today);
  const { place } = parseRoute(task.place);
  return (
    <li className="home-task">
      <Icon of={(place && icons[place]) ?? SquareCheck} />
      <span className="ellipsis" title={text}>
        {text}
      </span>
      <span className={classNames('home-task-due', days !== undefined && days < 0 && 'home-task-late')}>
        {days !== undefined &&
          (days < 0
            ? t('home.lateDays', { count: -days })
            : days === 0
              ? t('home.today')
              : t('home.daysLeft', { count: days }))}
      </span>
      <Button
        size="small"
        kind={days !== undefined && days < 0 ? 'normal' : 'quiet'}
        aria-label={`${chosenText(texts.taskActions, task.kind, {}) ?? t('common.open')}: ${text}`}
        onClick={() => go(task.place)}
      >
        {chosenText(texts.taskActions, task.kind, {}) ?? t('common.open')}
      </Button>
    </li>
  );
}

/** What is to be done, overdue first, each with the button that leads to where it is done. */
export function TaskList({ tasks, today }: { readonly tasks: readonly HomeTask[]; readonly today: string }) {
  const { t } = useTranslation();
  const words: { readonly [G in TaskGroup]: string } = {
    late: t('home.groupLate'),
    today: t('home.groupToday'),
    dated: t('home.groupDated'),
    open: t('home.groupOpen'),
  };
  return (
    <Sheet
      fill
      bare
      title={t('home.work')}
      {...(tasks.length === 0 ? {} : { note: t('home.workCount', { count: tasks.length }) })}
    >
      {tasks.length === 0 ? (
        <EmptyState
          icon={ListTodo}
          title={t('home.nothing')}
          actions={
            <>
              <Button kind="primary" changes={false} onClick={() => go('registry')}>
                {t('home.importLists')}
              </Button>
              <Button onClick={() => go('covenants')}>{t('home.importCovenant')}</Button>
            </>
          }
        >
          {t('home.nothingHint')}
        </EmptyState>
      ) : (
        <div className="home-work">
          {groupTasks(tasks, today).map(([group, members]) => (
            <section key={group} aria-label={words[group]}>
              <div className={classNames('home-group', group === 'late' && 'home-group-late')}>
                {group === 'late' && <Icon of={CircleAlert} size={14} />}
                {words[group]} <span>{t('home.workCount', { count: members.length })}</span>
              </div>
              <ul>
                {members.map((task) => (
                  <TaskRow key={`${task.kind}-${task.place}-${JSON.stringify(task.args)}`} task={task} today={today} />
                ))}
              </ul>
            </section>
          ))}
        </div>
      )}
    </Sheet>
  );
}
