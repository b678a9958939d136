import { useTranslation } from 'react-i18next';
import { cellKey, noScore } from '#shared/titles/book.ts';
import { countedScore, roundPoints, showPoints } from '#shared/titles/scoring.ts';
import type { Grid } from '#shared/titles/views.ts';
import { Button, classNames, formatNumber, Tag } from '#renderer/ui/index.ts';
import type { GridScores } from './grid-model.ts';

/** So many households are named; the grid holds the others. */
const mostNamed = 100;

/** One criterion over all households: how many have full marks, who lost points and why, and who has none yet. */
export function CriterionPanel({
  grid,
  scores,
  column,
  row,
  onGo,
  onReason,
  onHousehold,
}: {
  readonly grid: Grid;
  readonly scores: GridScores;
  readonly column: number;
  /** The active row. */
  readonly row: number;
  /** Goes to a household in this criterion. */
  readonly onGo: (row: number) => void;
  /** Asks why the household of a row lost points. */
  readonly onReason: (row: number) => void;
  /** Back to the household of the active row. */
  readonly onHousehold: () => void;
}) {
  const { t } = useTranslation();
  const criterion = grid.columns[column];
  if (criterion === undefined) return null;
  const given = grid.subjects.map((_, index) => countedScore(scores, column, index));
  const lost = given.flatMap((points, index) => (points !== noScore && points < criterion.max ? [index] : []));
  const empty = given.filter((points) => points === noScore).length;
  const what = (count: number) => t(`titles.subjects.${grid.title}`, { count });
  return (
    <aside className="score-panel" aria-label={t('titles.criterion.label')}>
      <div className="score-panel-head">
        <div className="row">
          <h2 className="grow">{criterion.id}</h2>
          {criterion.codeOfConduct && <Tag tone="ink">{t('titles.grid.code')}</Tag>}
        </div>
        <p className="small ink-2">{criterion.title}</p>
      </div>
      <div className="score-panel-body">
        <div className="score-panel-total">
          <b>{formatNumber(lost.length)}</b>
          <span>{t('titles.criterion.lost', { max: showPoints(criterion.max) })}</span>
        </div>
        <p className="small ink-2">
          {t('titles.criterion.rest', {
            full: what(given.length - lost.length - empty),
            empty: what(empty),
          })}
        </p>
        <ul className="score-why">
          {lost.slice(0, mostNamed).map((index) => {
            const reason = grid.reasons[cellKey(grid.subjects[index] ?? '', criterion.id)];
            return (
              <li key={grid.subjects[index]} className={classNames(index === row && 'score-why-active')}>
                <b>−{showPoints(roundPoints(criterion.max - (given[index] ?? 0)))}</b>
                <button type="button" className="criterion-name" onClick={() => onGo(index)}>
                  {index + 1}. {grid.names[index]}
                </button>
                <small>
                  {reason?.text ?? t('titles.panel.noReason')}{' '}
                  {reason === undefined && (
                    <Button kind="quiet" size="small" onClick={() => onReason(index)}>
                      {t('titles.panel.addReason')}
                    </Button>
                  )}
                </small>
              </li>
            );
          })}
        </ul>
        {lost.length > mostNamed && (
          <p className="small ink-3">{t('titles.criterion.more', { count: lost.length - mostNamed })}</p>
        )}
      </div>
      <div className="score-panel-foot">
        <Button size="small" onClick={onHousehold}>
          {t('titles.criterion.back')}
        </Button>
      </div>
    </aside>
  );
}
