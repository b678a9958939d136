import { FileSpreadsheet } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedPaper } from '#shared/contract/methods/app.ts';
import { noScore } from '#shared/titles/book.ts';
import type { TitleKind } from '#shared/titles/criteria-set.ts';
import { showPoints } from '#shared/titles/scoring.ts';
import { exceptionViews, type ExceptionRow, type ExceptionView } from '#shared/titles/views.ts';
import { compareNames } from '#shared/vietnamese/collation.ts';
import { useCommand, useSnapshot } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { useOffice } from '#renderer/frame/office.ts';
import { addressOf, go } from '#renderer/frame/route.ts';
import { SavedPaperBanner } from '#renderer/frame/saved-paper.tsx';
import { SnapshotView } from '#renderer/frame/snapshot-view.tsx';
import { Button, Chips, NameCell, PageBody, Sheet, State, Table, Toolbar, type Column } from '#renderer/ui/index.ts';
import { outcomeIcons } from './grid-row.tsx';
import { TitleHead } from './title-head.tsx';

/** The names behind the numbers of exceptions; a row opens in its village's grid. */
export function ExceptionsPage({ title, view }: { readonly title: TitleKind; readonly view: ExceptionView }) {
  const { t } = useTranslation();
  const { year } = useOffice();
  const found = useSnapshot('titles.exceptions', { year, title, view }, ['titles-', 'registry', 'criteria']);
  const board = useSnapshot('titles.board', { year, title }, ['titles-', 'registry', 'criteria', 'office']);
  const open = board.value?.state === 'open' ? board.value : undefined;
  const write = useCommand('titles.writeExceptions');
  const [papers, setPapers] = useState<readonly SavedPaper[]>([]);
  const count = (key: ExceptionView): number | undefined => {
    if (open === undefined || key === 'outstanding') return undefined;
    return key === 'uniform' ? open.exceptions.uniformUnits : open.exceptions[key];
  };
  const toExcel = async () => {
    const answer = await write.run({ year, title, view });
    if (answer.ok) setPapers([answer.value]);
  };
  const label = (key: ExceptionView): string => {
    if (key === 'changed') return t('titles.exceptions.changed', { year: year - 1 });
    if (key === 'differing') {
      return t('titles.exceptions.differingShort', {
        points: open === undefined ? '' : showPoints(open.terms.differenceShown),
      });
    }
    if (key === 'outstanding') return t('titles.exceptions.outstanding', { years: open?.terms.yearsInARow ?? '' });
    return t(`titles.exceptions.${key}`);
  };
  const columns = useMemo((): readonly Column<ExceptionRow>[] => {
    const outcome = (value: ExceptionRow['before']) =>
      value === undefined ? (
        ''
      ) : (
        <State
          tone={value === 'passed' ? 'ok' : value === 'incomplete' || value === 'not-registered' ? 'none' : 'bad'}
          icon={outcomeIcons[value]}
        >
          {t(`titles.outcome.${value}`)}
        </State>
      );
    return [
      {
        key: 'name',
        head: t(`titles.names.${title}`),
        width: { share: 2, least: 150 },
        cell: (row) => <NameCell name={row.name} />,
        sort: { compare: (a, b) => compareNames(a.name, b.name) },
      },
      {
        key: 'address',
        head: t('titles.exceptions.address'),
        width: { share: 1 },
        priority: 3,
        cell: (row) => row.address,
      },
      {
        key: 'unit',
        head: t('titles.exceptions.unit'),
        width: { share: 1, least: 120 },
        cell: (row) => row.unitName,
        sort: { compare: (a, b) => compareNames(a.unitName, b.unitName) },
      },
      {
        key: 'total',
        head: t('titles.exceptions.total'),
        width: 70,
        align: 'right',
        cell: (row) => (row.total === noScore ? '–' : showPoints(row.total)),
        sort: { value: (row) => row.total },
      },
      {
        key: 'self',
        head: t('titles.exceptions.self'),
        width: 80,
        align: 'right',
        priority: 2,
        cell: (row) => (row.self === undefined ? '–' : showPoints(row.self)),
        sort: { value: (row) => row.self ?? -1 },
      },
      { key: 'outcome', head: t('titles.exceptions.outcome'), width: 116, cell: (row) => outcome(row.outcome) },
      {
        key: 'before',
        head: t('titles.exceptions.before'),
        width: 116,
        priority: 2,
        cell: (row) => outcome(row.before),
      },
      { key: 'why', head: t('titles.exceptions.why'), width: { share: 4, least: 160 }, cell: (row) => row.why },
    ];
  }, [t, title]);
  return (
    <>
      <TitleHead title={title} tab="exceptions" />
      <PageBody column>
        <ErrorBanner error={write.error} />
        <SavedPaperBanner papers={papers} onClose={() => setPapers([])} />
        <Toolbar
          end={
            <Button
              changes
              size="small"
              icon={FileSpreadsheet}
              busy={write.busy}
              disabled={found.value?.rows.length === 0}
              onClick={() => void toExcel()}
            >
              {t('titles.board.excel')}
            </Button>
          }
        >
          <Chips
            label={t('titles.exceptions.title')}
            value={view}
            onChange={(to) => go(addressOf('titles', title, 'exceptions', to))}
            items={exceptionViews.map((key) => {
              const cases = count(key);
              return { key, label: label(key), ...(cases === undefined ? {} : { count: cases }) };
            })}
          />
        </Toolbar>
        <SnapshotView of={found}>
          {({ rows }) => (
            <Sheet fill bare label={label(view)}>
              <Table
                label={label(view)}
                rows={rows}
                rowKey={(row) => `${row.unit}/${row.subject}`}
                rowName={(row) => row.name}
                columns={columns}
                onOpen={(row) => go(addressOf('titles', title, 'grid', row.unit, row.subject))}
                empty={<p className="table-empty">{t('titles.exceptions.none')}</p>}
                foot={<span>{t('titles.exceptions.count', { count: rows.length })}</span>}
              />
            </Sheet>
          )}
        </SnapshotView>
      </PageBody>
    </>
  );
}
