import { Flag } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { daysBetween } from '#shared/titles/calendar.ts';
import { showPoints } from '#shared/titles/scoring.ts';
import type { Board, BoardRow } from '#shared/titles/views.ts';
import { compareNames } from '#shared/vietnamese/collation.ts';
import { fold } from '#shared/vietnamese/fold.ts';
import { addressOf, go } from '#renderer/frame/route.ts';
import {
  Bar,
  Chips,
  classNames,
  type Column,
  formatDayMonth,
  formatNumber,
  Icon,
  NameCell,
  SearchInput,
  Sheet,
  Table,
  Toolbar,
  useReadOnly,
} from '#renderer/ui/index.ts';
import { shortUnitName } from './unit-name.ts';

const filters = ['all', 'today', 'papers', 'look'] as const;
type Filter = (typeof filters)[number];

const refused = (row: BoardRow) => row.counts.failed + row.counts.excluded + row.counts['not-registered'];

/** All villages of the year: how far they are, what comes next, by when. */
export function BoardList({
  board,
  onNext,
  end,
}: {
  readonly board: Board;
  /** The next step of a row was asked for. */
  readonly onNext: (row: BoardRow) => void;
  readonly end: ReactNode;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [filter, setFilter] = useState<Filter>('all');
  const lets = useMemo(
    (): { readonly [F in Filter]: (row: BoardRow) => boolean } => ({
      all: () => true,
      today: (row) => row.due !== undefined && row.due <= board.today && row.next.kind !== 'none',
      papers: (row) => row.papersMissing,
      look: (row) => row.uniform,
    }),
    [board.today],
  );
  const shown = useMemo(() => {
    const wanted = fold(text);
    return board.rows.filter((row) => lets[filter](row) && (wanted === '' || fold(row.name).includes(wanted)));
  }, [board.rows, lets, filter, text]);

  const columns = useMemo((): readonly Column<BoardRow>[] => {
    const count = (value: number) => (value === 0 ? '–' : formatNumber(value));
    return [
      {
        key: 'name',
        head: t('titles.board.village'),
        width: { share: 2, least: 100 },
        cell: (row) => <NameCell name={shortUnitName(row.name)} />,
        sort: { compare: (a, b) => compareNames(shortUnitName(a.name), shortUnitName(b.name)) },
      },
      {
        key: 'households',
        head: t('titles.board.households'),
        width: 62,
        align: 'right',
        cell: (row) => formatNumber(row.counts.rows),
        sort: { value: (row) => row.counts.rows },
      },
      {
        key: 'scored',
        head: t('titles.board.scored'),
        width: 146,
        priority: 2,
        cell: (row) => {
          const left = row.counts.rows - row.scored;
          return (
            <span className="board-scored">
              <Bar parts={[{ value: row.scored, tone: left === 0 ? 'ok' : 'ink' }]} total={row.counts.rows} />
              <span className={left === 0 ? 'ink-3' : undefined}>
                {left === 0 ? t('titles.board.full') : t('titles.board.left', { count: left })}
              </span>
            </span>
          );
        },
        sort: { value: (row) => row.counts.rows - row.scored },
      },
      {
        key: 'passed',
        head: t('titles.board.passed'),
        width: 62,
        align: 'right',
        cell: (row) => count(row.counts.passed),
        sort: { value: (row) => row.counts.passed },
      },
      {
        key: 'refused',
        head: t('titles.board.refused'),
        width: 62,
        align: 'right',
        cell: (row) => count(refused(row)),
        sort: { value: refused },
      },
      {
        key: 'rate',
        head: t('titles.board.rate'),
        width: 62,
        align: 'right',
        cell: (row) => (
          <span className={classNames(row.uniform && 'board-uniform')}>
            {row.rate === undefined ? '–' : row.rate.toFixed(1).replace('.', ',')}
          </span>
        ),
        sort: { value: (row) => row.rate ?? -1 },
      },
      {
        key: 'step',
        head: t('titles.board.step'),
        width: 92,
        priority: 2,
        cell: (row) => t(`titles.step.${row.step}`),
      },
      {
        key: 'next',
        head: t('titles.board.next'),
        width: { share: 3, least: 150 },
        cell: (row) => <NextCell row={row} onNext={() => onNext(row)} />,
      },
      {
        key: 'due',
        head: t('titles.board.due'),
        width: 142,
        cell: (row) => <DueCell due={row.due} today={board.today} />,
        sort: { value: (row) => row.due ?? '9999' },
      },
    ];
  }, [t, board.today, onNext]);

  return (
    <div className="board-list">
      <Toolbar end={end}>
        <SearchInput value={text} onChange={setText} placeholder={t('titles.board.find')} />
        <Chips
          label={t('titles.board.filterLabel')}
          value={filter}
          onChange={setFilter}
          items={filters.map((key) => ({
            key,
            label: t(`titles.board.filter.${key}`),
            count: board.rows.filter(lets[key]).length,
            ...(key === 'look' ? { icon: Flag } : {}),
          }))}
        />
      </Toolbar>
      <Sheet fill bare label={t('titles.board.list')}>
        <Table
          label={t('titles.board.list')}
          rows={shown}
          rowKey={(row) => row.unit}
          rowName={(row) => row.name}
          columns={columns}
          startOrder={{ column: 'due', direction: 'ascending' }}
          {...(board.set === undefined
            ? {}
            : { onOpen: (row: BoardRow) => go(addressOf('titles', board.title, 'grid', row.unit)) })}
          empty={<p className="table-empty">{t('titles.board.empty')}</p>}
        />
      </Sheet>
    </div>
  );
}

function NextCell({ row, onNext }: { readonly row: BoardRow; readonly onNext: () => void }) {
  const reader = useReadOnly();
  const { t } = useTranslation();
  const { next } = row;
  const words = (): string => {
    switch (next.kind) {
      case 'score-rest':
        return t('titles.next.score-rest', { count: next.left });
      case 'look-at-uniform':
        return t('titles.next.look-at-uniform', { points: showPoints(next.points) });
      case 'choose-tied':
        return t('titles.next.choose-tied', { count: next.count });
      case 'answer-objections':
        return t('titles.next.answer-objections', { count: next.count });
      case 'wait-posting':
        return t('titles.next.wait-posting', { days: next.days });
      case 'print-slips':
      case 'invite':
      case 'minutes':
      case 'post':
      case 'dossier':
      case 'decide':
      case 'publish':
      case 'certificates':
      case 'hand-over':
      case 'none':
        break;
    }
    return t(`titles.next.${next.kind}`);
  };
  const rests = next.kind === 'print-slips' && reader !== undefined;
  if (next.kind === 'none') return <span className="ink-3">{words()}</span>;
  return (
    <button
      type="button"
      // The other steps only open what asks for more.
      disabled={rests}
      title={rests ? reader : undefined}
      className={classNames(
        'board-next',
        next.kind === 'look-at-uniform' && 'board-next-look',
        next.kind === 'wait-posting' && 'board-next-wait',
      )}
      onClick={(event) => {
        event.stopPropagation();
        onNext();
      }}
      // The second click of an impatient hand opens nothing more.
      onDoubleClick={(event) => event.stopPropagation()}
    >
      {next.kind === 'look-at-uniform' && <Icon of={Flag} size={14} />}
      <span className="ellipsis">{words()}</span>
    </button>
  );
}

function DueCell({ due, today }: { readonly due: string | undefined; readonly today: string }) {
  const { t } = useTranslation();
  if (due === undefined) return null;
  const days = daysBetween(today, due);
  const note =
    days === 0
      ? t('titles.board.today')
      : days > 0
        ? t('titles.board.daysLeft', { count: days })
        : t('titles.board.daysLate', { count: -days });
  return (
    <span className={classNames('board-due', days === 0 && 'text-nghe', days < 0 && 'text-son')}>
      <b>{formatDayMonth(due)}</b> <small>{note}</small>
    </span>
  );
}
