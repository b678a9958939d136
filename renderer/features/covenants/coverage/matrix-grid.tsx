import type { KeyboardEvent, MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf, go } from '#renderer/frame/route.ts';
import { Bar, Icon } from '#renderer/ui/index.ts';
import type { CoverageMatrix } from '#shared/contract/methods/covenants-procedure.ts';
import { confirmedTopics, markIcons, markOf, matrixKey, type MatrixRow } from './marks.ts';

/** Which cell the keys are on. */
export type MatrixPlace = { readonly row: number; readonly column: number };

const missingIn = (row: MatrixRow) =>
  row.cells.filter((cell) => cell.state === 'no').map((cell) => matrixKey(row.village, cell.topic));

/** The cells themselves: villages down, topics across, the counts in the second row. */
export function MatrixGrid({
  matrix,
  shown,
  at,
  chosen,
  onMove,
  onToggle,
  onAnchor,
  onKeyDown,
}: {
  readonly matrix: CoverageMatrix;
  readonly shown: readonly MatrixRow[];
  readonly at: MatrixPlace;
  readonly chosen: ReadonlySet<string>;
  readonly onMove: (at: MatrixPlace) => void;
  /** Chooses cells to be filled, or lets them go. */
  readonly onToggle: (keys: readonly string[]) => void;
  readonly onAnchor: (element: HTMLElement | null) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLDivElement>) => void;
}) {
  const { t } = useTranslation();
  const { topics, rows, figure } = matrix;
  const missingOf = (topic: string) =>
    shown.flatMap((row) => missingIn(row).filter((key) => key === matrixKey(row.village, topic)));
  const onCell = (event: MouseEvent, place: MatrixPlace, key: string) => {
    if (event.ctrlKey || event.shiftKey || event.metaKey) onToggle([key]);
    onMove(place);
  };
  return (
    <div
      className="matrix"
      role="grid"
      tabIndex={0}
      aria-label={t('covenantsProcedure.tabs.matrix')}
      aria-multiselectable="true"
      onKeyDown={onKeyDown}
      style={{ gridTemplateColumns: `minmax(150px, 180px) repeat(${String(topics.length)}, minmax(56px, 1fr)) 62px` }}
    >
      <div className="matrix-row matrix-head" role="row">
        <div role="columnheader">{t('covenantsProcedure.matrix.village')}</div>
        {topics.map((topic) => (
          <div key={topic.id} role="columnheader" className="matrix-topic">
            <button
              type="button"
              aria-label={t('covenantsLibrary.matrix.chooseColumn', { topic: topic.name })}
              onClick={() => onToggle(missingOf(topic.id))}
            >
              {topic.short ?? topic.name}
            </button>
          </div>
        ))}
        <div role="columnheader">{t('covenantsProcedure.matrix.full')}</div>
      </div>
      <div className="matrix-row matrix-sum" role="row">
        <div role="rowheader">{t('covenantsProcedure.matrix.have')}</div>
        {topics.map((topic, index) => {
          const has = rows.filter((row) => {
            const cell = row.cells[index];
            return cell?.state === 'has' && cell.confirmed;
          }).length;
          return (
            <div key={topic.id} role="gridcell" className="num">
              {has}
              <Bar parts={[{ value: has, tone: has * 2 < rows.length ? 'wait' : 'ink' }]} total={rows.length} />
            </div>
          );
        })}
        <div role="gridcell" className="num">
          {figure.full}
        </div>
      </div>
      {shown.map((row, index) => (
        <div key={row.village} className={index === at.row ? 'matrix-row matrix-row-here' : 'matrix-row'} role="row">
          <div role="rowheader" className="ellipsis">
            <button
              type="button"
              className="matrix-village"
              aria-label={t('covenantsLibrary.matrix.chooseRow', { village: row.villageName })}
              onClick={() => onToggle(missingIn(row))}
            >
              <b>{row.villageName}</b>{' '}
              <span className="small ink-3">{t('covenants.households', { count: row.households })}</span>
            </button>
          </div>
          {row.id === undefined ? (
            <div role="gridcell" className="matrix-none" style={{ gridColumn: `span ${String(topics.length)}` }}>
              {t('covenantsProcedure.matrix.notImported')}{' '}
              <button type="button" className="link" onClick={() => go(addressOf('covenants', 'import', row.village))}>
                {t('covenants.importOld')}
              </button>
            </div>
          ) : (
            row.cells.map((cell, column) => {
              const mark = markOf(cell);
              const here = index === at.row && column === at.column;
              const key = matrixKey(row.village, cell.topic);
              return (
                <div
                  key={cell.topic}
                  ref={here ? onAnchor : undefined}
                  role="gridcell"
                  aria-selected={chosen.has(key)}
                  aria-label={t('covenantsProcedure.matrix.cell', {
                    village: row.villageName,
                    topic: topics[column]?.name ?? '',
                    state: t(`covenantsProcedure.matrix.legend.${mark}`),
                  })}
                  className={`matrix-cell matrix-${mark}${here ? ' matrix-here' : ''}${chosen.has(key) ? ' matrix-chosen' : ''}`}
                  onClick={(event) => onCell(event, { row: index, column }, key)}
                >
                  <Icon of={markIcons[mark]} size={mark === 'has' || mark === 'draft' ? 11 : 16} />
                </div>
              );
            })
          )}
          <div
            role="gridcell"
            className={confirmedTopics(row) === topics.length ? 'num matrix-total text-la' : 'num matrix-total'}
          >
            {row.id === undefined ? '' : `${String(confirmedTopics(row))}/${String(topics.length)}`}
          </div>
        </div>
      ))}
    </div>
  );
}
