import { useTranslation } from 'react-i18next';
import type { ScoreKind } from '#shared/titles/book.ts';
import { scoreAt, showPoints } from '#shared/titles/scoring.ts';
import type { Grid } from '#shared/titles/views.ts';
import { KeyHint, Tag } from '#renderer/ui/index.ts';
import { shownScore, type GridScores } from './grid-model.ts';
import type { Place } from './grid-selection.ts';

/** The line over the grid, as the line of a formula in Excel: where one is, what stands there, and what is wrong. */
export function ScoreLine({
  grid,
  scores,
  kind,
  at: { row, column },
  message,
  onReason,
}: {
  readonly grid: Grid;
  readonly scores: GridScores;
  readonly kind: ScoreKind;
  readonly at: Place;
  /** What was typed or pasted wrongly. */
  readonly message: string | undefined;
  readonly onReason: () => void;
}) {
  const { t } = useTranslation();
  const criterion = grid.columns[column];
  const at = (which: ScoreKind) => showPoints(scoreAt(scores, which, column, row)) || '–';
  return (
    <div className="score-line">
      <div className="score-line-cell">
        <b>{criterion?.id}</b>
        <span className="ink-3 ellipsis">{grid.names[row]}</span>
      </div>
      <div>
        <b className="score-line-points">{showPoints(shownScore(scores, kind, column, row)) || '–'}</b>
        <span className="ink-3">/ {showPoints(criterion?.max ?? 0)}</span>
      </div>
      <div className="grow">
        {message === undefined ? (
          <>
            <span className="ellipsis">{criterion?.title}</span>
            {criterion?.codeOfConduct === true && <Tag tone="ink">{t('titles.grid.code')}</Tag>}
          </>
        ) : (
          <span className="text-son" role="alert">
            {message}
          </span>
        )}
      </div>
      <div>
        <span className="ink-3">{t('titles.grid.self')}</span>
        <b>{at('self')}</b>
      </div>
      <div>
        <span className="ink-3">{t('titles.grid.meeting')}</span>
        <b>{at('meeting')}</b>
      </div>
      <div>
        <button type="button" className="score-line-reason" onClick={onReason}>
          {t('titles.grid.reason')}
        </button>
        <KeyHint>F2</KeyHint>
      </div>
    </div>
  );
}
