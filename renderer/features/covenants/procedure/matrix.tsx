import { Circle, CircleHelp, Contrast, Minus } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand, useSnapshot } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { addressOf, go } from '#renderer/frame/route.ts';
import { Bar, Button, Chips, formatPercent, Icon, PageColumn, Segmented, Sheet, Toolbar } from '#renderer/ui/index.ts';
import type { CoverageMatrix } from '#shared/contract/methods/covenants-procedure.ts';
import type { CoverageCell, CoverageState } from '#shared/covenants/coverage/coverage.ts';
import './procedure.css';

type Row = CoverageMatrix['rows'][number];
type Mark = 'has' | 'draft' | 'partly' | 'proposed' | 'no';
const filters = ['all', 'full', 'missing', 'none'] as const;
const icons = { has: Circle, draft: Circle, partly: Contrast, proposed: CircleHelp, no: Minus } as const;
const byKey: Readonly<Record<string, CoverageState>> = { '1': 'has', '2': 'partly', '3': 'no' };

const markOf = (cell: CoverageCell): Mark => {
  if (!cell.confirmed) return 'proposed';
  return cell.state === 'has' && cell.inDraft ? 'draft' : cell.state;
};
const covered = (row: Row) => row.cells.filter((cell) => cell.state === 'has').length;

/** Villages × topics of the codes: proposed by matching, confirmed by the clerk with the keys 1, 2, 3. */
export function CoverageMatrixView() {
  const { t } = useTranslation();
  const [drafts, setDrafts] = useState<'drafts' | 'inForce'>('drafts');
  const [filter, setFilter] = useState<(typeof filters)[number]>('all');
  const [at, setAt] = useState({ row: 0, column: 0 });
  const matrix = useSnapshot('covenants.coverage', { drafts: drafts === 'drafts' }, ['covenant-', 'case-', 'registry']);
  const confirm = useCommand('covenants.confirmTopic');
  const rows = matrix.value?.rows ?? [];
  const topics = matrix.value?.topics ?? [];
  const passes = {
    all: () => true,
    full: (row: Row) => row.id !== undefined && covered(row) === topics.length,
    missing: (row: Row) => row.id !== undefined && covered(row) < topics.length,
    none: (row: Row) => row.id === undefined,
  };
  const shown = rows.filter(passes[filter]);
  const row = shown[at.row];
  const cell = row?.cells[at.column];
  const topic = topics[at.column];
  const say = (state: CoverageState) => {
    if (row?.id === undefined || cell === undefined) return;
    void confirm.run({ covenant: row.id, topic: cell.topic, state, at: state === 'no' ? '' : cell.at });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const state = byKey[event.key];
    const moves: Readonly<Record<string, readonly [number, number]>> = {
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
    };
    const move = moves[event.key];
    if (state !== undefined) say(state);
    else if (move !== undefined)
      setAt({
        row: Math.max(0, Math.min(shown.length - 1, at.row + move[0])),
        column: Math.max(0, Math.min(topics.length - 1, at.column + move[1])),
      });
    else return;
    event.preventDefault();
  };
  const counts = topics.map((_, index) => rows.filter((candidate) => candidate.cells[index]?.state === 'has').length);
  const figure = matrix.value?.figure;
  return (
    <PageColumn>
      <ErrorBanner error={matrix.error ?? confirm.error} />
      <Toolbar>
        <Segmented
          label={t('covenantsProcedure.tabs.matrix')}
          value={drafts}
          onChange={setDrafts}
          items={(['drafts', 'inForce'] as const).map((key) => ({ key, label: t(`covenantsProcedure.matrix.${key}`) }))}
        />
        <Chips
          label={t('covenantsProcedure.matrix.have')}
          value={filter}
          onChange={(next) => {
            setFilter(next);
            setAt({ row: 0, column: at.column });
          }}
          items={filters.map((key) => ({
            key,
            label: t(`covenantsProcedure.matrix.filter.${key}`, { total: topics.length }),
            count: rows.filter(passes[key]).length,
          }))}
        />
        {figure !== undefined && (
          <span className="small ink-3">
            {t('covenantsProcedure.matrix.waiting', { count: figure.waiting })} ·{' '}
            {t('covenantsProcedure.matrix.ofVillages', { percent: formatPercent(figure.full, figure.total) })}
          </span>
        )}
      </Toolbar>
      <div className="matrix-panes">
        <Sheet fill bare label={t('covenantsProcedure.tabs.matrix')}>
          <div
            className="matrix"
            role="grid"
            tabIndex={0}
            aria-label={t('covenantsProcedure.tabs.matrix')}
            onKeyDown={onKeyDown}
            style={{ gridTemplateColumns: `170px repeat(${topics.length}, minmax(52px, 1fr)) 64px` }}
          >
            <div className="matrix-row matrix-head" role="row">
              <div role="columnheader">{t('covenantsProcedure.matrix.village')}</div>
              {topics.map((one) => (
                <div key={one.id} role="columnheader" className="matrix-topic">
                  {one.name}
                </div>
              ))}
              <div role="columnheader">{t('covenantsProcedure.matrix.full')}</div>
            </div>
            <div className="matrix-row matrix-sum" role="row">
              <div role="rowheader">{t('covenantsProcedure.matrix.have')}</div>
              {topics.map((one, index) => (
                <div key={one.id} role="gridcell" className="num">
                  {counts[index]}
                  <Bar parts={[{ value: counts[index] ?? 0 }]} total={rows.length} />
                </div>
              ))}
              <div role="gridcell" className="num">
                {figure?.full ?? 0}
              </div>
            </div>
            {shown.map((one, index) => (
              <div key={one.village} className="matrix-row" role="row">
                <div role="rowheader" className="ellipsis">
                  <b>{one.villageName}</b>{' '}
                  <span className="small ink-3">{t('covenants.households', { count: one.households })}</span>
                </div>
                {one.id === undefined ? (
                  <div role="gridcell" className="matrix-none" style={{ gridColumn: `span ${topics.length}` }}>
                    {t('covenantsProcedure.matrix.notImported')}{' '}
                    <button
                      type="button"
                      className="link"
                      onClick={() => go(addressOf('covenants', 'import', one.village))}
                    >
                      {t('covenants.importOld')}
                    </button>
                  </div>
                ) : (
                  one.cells.map((candidate, column) => {
                    const mark = markOf(candidate);
                    const here = index === at.row && column === at.column;
                    return (
                      <div
                        key={candidate.topic}
                        role="gridcell"
                        aria-selected={here}
                        aria-label={t('covenantsProcedure.matrix.cell', {
                          village: one.villageName,
                          topic: topics[column]?.name ?? '',
                          state: t(`covenantsProcedure.matrix.legend.${mark}`),
                        })}
                        className={`matrix-cell matrix-${mark}${here ? ' matrix-here' : ''}`}
                        onClick={() => setAt({ row: index, column })}
                      >
                        <Icon of={icons[mark]} size={mark === 'has' ? 12 : 15} />
                      </div>
                    );
                  })
                )}
                <div role="gridcell" className="num matrix-total">
                  {one.id === undefined ? '' : `${covered(one)}/${topics.length}`}
                </div>
              </div>
            ))}
          </div>
        </Sheet>
        {row?.id !== undefined && cell !== undefined && topic !== undefined && (
          <Sheet label={topic.name}>
            <div className="matrix-proof">
              <b>
                {row.villageName} · {topic.name}
              </b>
              {cell.at === '' ? (
                <p>{t('covenantsProcedure.matrix.nothing')}</p>
              ) : (
                <>
                  <span className="small ink-3">{t('covenantsProcedure.matrix.match', { percent: cell.match })}</span>
                  <blockquote>
                    {cell.label}: {cell.text}
                  </blockquote>
                </>
              )}
              <p className="small ink-3">{t('covenantsProcedure.matrix.sample', { text: topic.sample })}</p>
              <div className="matrix-actions">
                {(['has', 'partly', 'no'] as const).map((state, index) => (
                  <Button key={state} size="small" keys={String(index + 1)} onClick={() => say(state)}>
                    {t(`covenantsProcedure.matrix.state.${state}`)}
                  </Button>
                ))}
              </div>
            </div>
          </Sheet>
        )}
      </div>
      <div className="matrix-legend small">
        {(['has', 'draft', 'partly', 'proposed', 'no'] as const).map((mark) => (
          <span key={mark} className={`matrix-${mark}`}>
            <Icon of={icons[mark]} size={mark === 'has' ? 12 : 14} /> {t(`covenantsProcedure.matrix.legend.${mark}`)}
          </span>
        ))}
        <span className="grow" />
        <span className="ink-3">{t('covenantsProcedure.matrix.keys')}</span>
      </div>
    </PageColumn>
  );
}
