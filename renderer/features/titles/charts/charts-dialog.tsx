import { FileText } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedPaper } from '#shared/contract/methods/app.ts';
import { villagesChart, yearsChart } from '#shared/titles/charts.ts';
import type { Board } from '#shared/titles/views.ts';
import { useCommand, useSnapshot } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { SnapshotView } from '#renderer/frame/snapshot-view.tsx';
import { Button, Dialog } from '#renderer/ui/index.ts';
import { DrawingView } from './drawing-view.tsx';
import { chartPicture } from './paint.ts';

/** The rates by village and by year, drawn large; saved as a Word file in which they are pictures beside their figures. */
export function ChartsDialog({
  board,
  onPapers,
  onClose,
}: {
  readonly board: Board;
  readonly onPapers: (papers: readonly SavedPaper[]) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const where = { year: board.year, title: board.title };
  const rates = useSnapshot('titles.rates', where, ['titles-', 'criteria']);
  const { run, busy, error } = useCommand('titles.writeCharts');
  const [painting, setPainting] = useState(false);
  const now = rates.value?.years.find(({ year }) => year === board.year);
  const villages = villagesChart(rates.value?.villages ?? [], now?.rate);
  const years = yearsChart(rates.value?.years ?? []);
  const save = async () => {
    setPainting(true);
    const [first, second] = [await chartPicture(villages), await chartPicture(years)];
    setPainting(false);
    const answer = await run({
      ...where,
      ...(first === undefined ? {} : { villages: first }),
      ...(second === undefined ? {} : { years: second }),
    });
    if (!answer.ok) return;
    onPapers([answer.value]);
    onClose();
  };
  return (
    <Dialog
      open
      size="medium"
      title={t('titles.chart.dialog', { year: board.year })}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('common.close')}</Button>
          <Button
            kind="primary"
            icon={FileText}
            busy={busy || painting}
            disabled={(rates.value?.villages.length ?? 0) === 0}
            onClick={() => void save()}
          >
            {t('titles.chart.save')}
          </Button>
        </>
      }
    >
      <ErrorBanner error={error} />
      <SnapshotView of={rates}>
        {(found) =>
          found.villages.length === 0 ? (
            <p className="ink-3">{t('titles.chart.none')}</p>
          ) : (
            <div className="charts">
              <h3>{t('titles.chart.byVillage')}</h3>
              <DrawingView drawing={villages} label={t('titles.chart.byVillage')} />
              {now !== undefined && (
                <p className="small ink-3">
                  {t('titles.chart.average', { rate: now.rate.toFixed(1).replace('.', ',') })}
                </p>
              )}
              <h3>{t('titles.chart.byYear')}</h3>
              <DrawingView drawing={years} label={t('titles.chart.byYear')} />
              <p className="small ink-3">
                {found.years.length < 2 ? t('titles.chart.oneYear') : t('titles.chart.yearsNote')}
              </p>
            </div>
          )
        }
      </SnapshotView>
    </Dialog>
  );
}
