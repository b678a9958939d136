import { Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TotalLine, TotalUnit } from '#shared/titles/package/totals.ts';
import type { ConflictRow, ReceivedRow, ReceivedView } from '#shared/titles/package/views.ts';
import { compareNames } from '#shared/vietnamese/collation.ts';
import { useCommand } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { useUndoToast } from '#renderer/frame/history.ts';
import {
  Button,
  DescriptionList,
  formatInstant,
  formatNumber,
  formatPercent,
  NameCell,
  Sheet,
  SidePanel,
  State,
  Table,
  type Column,
} from '#renderer/ui/index.ts';

type Summed = Pick<TotalLine, 'name' | 'area' | 'figures'>;

/** The columns of a table of figures; `note` is what stands behind the name. */
function useFigureColumns<Row extends Summed>(note: (row: Row) => string): readonly Column<Row>[] {
  const { t } = useTranslation();
  return useMemo(() => {
    const figure = (
      key: 'rows' | 'registered' | 'passed' | 'failed' | 'excluded' | 'continuous',
      priority: 1 | 2 | 3,
    ): Column<Row> => ({
      key,
      head: t(`titlesPackage.totals.${key}`),
      width: 96,
      align: 'right',
      priority,
      cell: (row) => formatNumber(row.figures[key]),
      sort: { value: (row) => row.figures[key] },
    });
    return [
      {
        key: 'name',
        head: t('titlesPackage.totals.unit'),
        width: { share: 2, least: 160 },
        cell: (row) => <NameCell name={row.name} note={note(row)} />,
        sort: { compare: (first, second) => compareNames(first.name, second.name) },
      },
      figure('rows', 1),
      figure('registered', 3),
      figure('passed', 1),
      {
        key: 'rate',
        head: t('titlesPackage.totals.rate'),
        width: 80,
        align: 'right',
        cell: (row) => formatPercent(row.figures.passed, row.figures.rows),
        sort: { value: (row) => (row.figures.rows === 0 ? 0 : row.figures.passed / row.figures.rows) },
      },
      figure('failed', 1),
      figure('excluded', 2),
      figure('continuous', 3),
    ];
  }, [t, note]);
}

const noNote = () => '';

/** The sums by sender; a line opens the units behind it. */
export function TotalsTable({ view }: { readonly view: ReceivedView }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<string>();
  const note = useMemo(() => (row: TotalLine) => (row.area === 'urban' ? t('titlesPackage.totals.urban') : ''), [t]);
  const columns = useFigureColumns<TotalLine>(note);
  const inside = useFigureColumns<TotalUnit>(noNote);
  const line = view.lines.find((each) => each.name === open);
  const { figures } = view;
  return (
    <div className="received-layout">
      <Sheet fill bare label={t('titlesPackage.totals.title')}>
        <Table
          label={t('titlesPackage.totals.title')}
          rows={view.lines}
          rowKey={(row) => row.name}
          rowName={(row) => row.name}
          columns={columns}
          selected={open}
          onSelect={(row) => setOpen(row.name)}
          empty={<p className="table-empty">{t('titlesPackage.totals.none')}</p>}
          foot={
            <span>
              {t('titlesPackage.totals.foot', {
                lines: formatNumber(view.lines.length),
                rows: t(`titles.subjects.${view.title}`, { count: figures.rows }),
                passed: formatNumber(figures.passed),
                rate: formatPercent(figures.passed, figures.rows),
              })}
            </span>
          }
        />
      </Sheet>
      {line !== undefined && (
        <SidePanel
          wide
          title={line.name}
          note={t('titlesPackage.totals.units') + ': ' + formatNumber(line.units.length)}
          onClose={() => setOpen(undefined)}
        >
          <Table
            label={line.name}
            rows={line.units}
            rowKey={(row) => row.key}
            rowName={(row) => row.name}
            columns={inside.filter((column) => ['name', 'rows', 'passed', 'failed'].includes(column.key))}
          />
        </SidePanel>
      )}
    </div>
  );
}

/** Units that came more than once; the ones that wait stand first. */
export function ConflictTable({
  view,
  selected,
  onSelect,
}: {
  readonly view: ReceivedView;
  readonly selected: string | undefined;
  readonly onSelect: (row: ConflictRow) => void;
}) {
  const { t } = useTranslation();
  const rows = useMemo(() => view.conflicts.toSorted((first, second) => rank(first) - rank(second)), [view.conflicts]);
  const columns = useMemo(
    (): readonly Column<ConflictRow>[] => [
      {
        key: 'unit',
        head: t('titlesPackage.totals.unit'),
        width: { share: 2, least: 150 },
        cell: (row) => <NameCell name={row.unit} note={row.sender} />,
      },
      {
        key: 'title',
        head: t('titles.kind.label'),
        width: { share: 1, least: 110 },
        priority: 2,
        cell: (row) => t(`titles.kind.${row.title}`),
      },
      {
        key: 'packages',
        head: t('titlesPackage.packages.title'),
        width: 110,
        align: 'right',
        cell: (row) => formatNumber(row.candidates.length),
      },
      {
        key: 'standing',
        head: t('titlesPackage.packages.counts'),
        width: 170,
        cell: (row) => (
          <State tone={row.standing === 'open' ? 'bad' : 'ok'}>
            {t(`titlesPackage.conflicts.standing.${row.standing}`)}
          </State>
        ),
      },
    ],
    [t],
  );
  return (
    <Sheet fill bare label={t('titlesPackage.conflicts.title')}>
      <Table
        label={t('titlesPackage.conflicts.title')}
        rows={rows}
        rowKey={(row) => row.key}
        rowName={(row) => row.unit}
        columns={columns}
        selected={selected}
        onSelect={onSelect}
        empty={<p className="table-empty">{t('titlesPackage.conflicts.equal')}</p>}
      />
    </Sheet>
  );
}

function rank(row: ConflictRow): number {
  return row.standing === 'open' ? 0 : row.standing === 'newer' ? 1 : 2;
}

/** Every package that was received, as a record: from whom, when, under which code, and whether it counts. */
export function PackageTable({ view }: { readonly view: ReceivedView }) {
  const { t } = useTranslation();
  const told = useUndoToast();
  const remove = useCommand('titles.removeReceived');
  const [open, setOpen] = useState<string>();
  const row = view.packages.find((each) => each.id === open);
  const columns = useMemo(
    (): readonly Column<ReceivedRow>[] => [
      {
        key: 'sender',
        head: t('titlesPackage.packages.sender'),
        width: { share: 2, least: 150 },
        cell: (each) => each.sender,
        sort: { compare: (first, second) => compareNames(first.sender, second.sender) },
      },
      {
        key: 'version',
        head: t('titlesPackage.packages.version'),
        width: 56,
        align: 'right',
        cell: (each) => each.version,
      },
      {
        key: 'rows',
        head: t('titlesPackage.packages.rows'),
        width: 90,
        align: 'right',
        cell: (each) => formatNumber(each.figures.rows),
      },
      {
        key: 'received',
        head: t('titlesPackage.packages.received'),
        width: 150,
        priority: 2,
        cell: (each) => formatInstant(each.receivedAt),
        sort: { value: (each) => each.receivedAt },
      },
      {
        key: 'check',
        head: t('titlesPackage.packages.check'),
        width: 190,
        priority: 3,
        cell: (each) => <span className="package-check">{each.check}</span>,
      },
      {
        key: 'counts',
        head: t('titlesPackage.packages.counts'),
        width: 120,
        cell: (each) => (
          <State tone={each.counts === 'all' ? 'ok' : each.counts === 'part' ? 'wait' : 'none'}>
            {t(`titlesPackage.packages.${each.counts}`)}
          </State>
        ),
      },
    ],
    [t],
  );
  const takeOut = async (each: ReceivedRow) => {
    const answer = await remove.run({ year: view.year, package: each.id });
    if (!answer.ok) return;
    setOpen(undefined);
    told(t('titlesPackage.packages.removed', { sender: each.sender }));
  };
  return (
    <>
      <ErrorBanner error={remove.error} />
      <div className="received-layout">
        <Sheet fill bare label={t('titlesPackage.packages.title')}>
          <Table
            label={t('titlesPackage.packages.title')}
            rows={view.packages}
            rowKey={(each) => each.id}
            rowName={(each) => each.sender}
            columns={columns}
            selected={open}
            onSelect={(each) => setOpen(each.id)}
          />
        </Sheet>
        {row !== undefined && (
          <SidePanel
            title={row.sender}
            note={row.file}
            foot={
              <Button changes kind="danger-quiet" icon={Trash2} busy={remove.busy} onClick={() => void takeOut(row)}>
                {t('titlesPackage.packages.remove')}
              </Button>
            }
            onClose={() => setOpen(undefined)}
          >
            <DescriptionList
              items={[
                { name: t('titlesPackage.packages.version'), value: String(row.version) },
                { name: t('titlesPackage.packages.made'), value: formatInstant(row.madeAt) },
                { name: t('titlesPackage.packages.by'), value: row.madeBy },
                { name: t('titlesPackage.packages.received'), value: formatInstant(row.receivedAt) },
                { name: t('titlesPackage.packages.check'), value: <span className="package-check">{row.check}</span> },
              ]}
            />
            {row.replaces !== undefined && <p>{t('titlesPackage.packages.replaces', { version: row.replaces })}</p>}
            {row.corrections > 0 && <p>{t('titlesPackage.packages.corrections', { count: row.corrections })}</p>}
            {row.reason !== '' && <p className="ink-2">{row.reason}</p>}
          </SidePanel>
        )}
      </div>
    </>
  );
}
