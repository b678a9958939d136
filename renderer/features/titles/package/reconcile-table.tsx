import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReconciledUnit } from '#shared/titles/package/gate.ts';
import type { PackageView } from '#shared/titles/package/views.ts';
import { formatNumber, Sheet, State, Table, type Column } from '#renderer/ui/index.ts';

function agreement({ rows, passed, failed, excluded, notRegistered, open, inRegister, decided }: ReconciledUnit) {
  if (open > 0) return 'waiting' as const;
  const adds = passed + failed + excluded + notRegistered === rows;
  return adds && (decided || inRegister === undefined || inRegister === rows) ? ('yes' as const) : ('no' as const);
}

/** Register, year and results side by side, a line per unit: the sums that the package will state. */
export function ReconcileTable({ view, start }: { readonly view: PackageView; readonly start: ReactNode }) {
  const { t } = useTranslation();
  const columns = useMemo((): readonly Column<ReconciledUnit>[] => {
    const figure = (
      key: 'rows' | 'passed' | 'failed' | 'excluded' | 'open',
      priority: 1 | 2 | 3,
    ): Column<ReconciledUnit> => ({
      key,
      head: t(`titlesPackage.lines.${key}`),
      width: 84,
      align: 'right',
      priority,
      cell: (row) => formatNumber(row[key]),
      sort: { value: (row) => row[key] },
    });
    return [
      {
        key: 'unit',
        head: t('titlesPackage.lines.unit'),
        width: { share: 2, least: 140 },
        cell: (row) => (row.title === 'gia-dinh' ? row.name : `${row.name}, ${t(`titles.kind.${row.title}`)}`),
      },
      {
        key: 'register',
        head: t('titlesPackage.lines.register'),
        width: 84,
        align: 'right',
        cell: (row) => (row.inRegister === undefined ? '–' : formatNumber(row.inRegister)),
      },
      figure('rows', 1),
      figure('passed', 1),
      figure('failed', 1),
      figure('excluded', 3),
      figure('open', 3),
      {
        key: 'agrees',
        head: t('titlesPackage.lines.agrees'),
        width: 112,
        cell: (row) => {
          const state = agreement(row);
          return (
            <State tone={state === 'yes' ? 'ok' : state === 'no' ? 'bad' : 'none'}>
              {t(`titlesPackage.lines.${state}`)}
            </State>
          );
        },
      },
    ];
  }, [t]);
  const families = view.lines.filter((line) => line.title === 'gia-dinh');
  const sum = (pick: (line: ReconciledUnit) => number) =>
    formatNumber(families.reduce((total, line) => total + pick(line), 0));
  return (
    <Sheet fill bare title={t('titlesPackage.lines.title')} actions={start}>
      <Table
        label={t('titlesPackage.lines.title')}
        rows={view.lines}
        rowKey={(row) => `${row.title}/${row.unit}`}
        rowName={(row) => row.name}
        columns={columns}
        foot={
          <span>
            {t('titlesPackage.lines.sum', {
              units: formatNumber(families.length),
              rows: sum((line) => line.rows),
              passed: sum((line) => line.passed),
            })}
          </span>
        }
      />
    </Sheet>
  );
}
