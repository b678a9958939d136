import { ChevronLeft, ChevronRight, ListChecks, PanelRight, Printer } from 'lucide-react';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { scoreKind, type ScoreKind } from '#shared/titles/book.ts';
import type { Grid } from '#shared/titles/views.ts';
import { addressOf, go } from '#renderer/frame/route.ts';
import { Bar, Button, IconButton, PageHead, Segmented } from '#renderer/ui/index.ts';
import { PapersMenu } from './papers-menu.tsx';

/** The head of a village's scoring. It stays as it is while the clerk moves about the grid. */
export const GridPageHead = memo(function GridPageHead({
  grid,
  kind,
  onKind,
  incomplete,
  isWide,
  writingSlips,
  onSlips,
  onFill,
  onPanel,
}: {
  readonly grid: Grid;
  readonly kind: ScoreKind;
  readonly onKind: (kind: ScoreKind) => void;
  /** How many rows have no result yet. */
  readonly incomplete: number;
  readonly isWide: boolean;
  readonly writingSlips: boolean;
  readonly onSlips: () => void;
  readonly onFill: () => void;
  /** Shows or hides the panel, where there is no room for both. */
  readonly onPanel: () => void;
}) {
  const { t } = useTranslation();
  const where = useMemo(() => ({ year: grid.year, title: grid.title, unit: grid.unit }), [grid]);
  const rows = grid.subjects.length;
  const done = rows - incomplete;
  const fills = incomplete > 0 && !grid.fixed;
  return (
    <PageHead
      lead={
        <span className="grid-lead">
          <Neighbour grid={grid} way="previous" />
        </span>
      }
      title={grid.name}
      tag={<Neighbour grid={grid} way="next" />}
      tabs={
        <>
          <Segmented
            label={t('titles.grid.kinds')}
            value={kind}
            onChange={onKind}
            items={scoreKind.options.map((key) => ({ key, label: t(`titles.grid.kind.${key}`) }))}
          />
          {isWide && (
            <span className="grid-progress">
              <Bar parts={[{ value: done, tone: incomplete === 0 ? 'ok' : 'ink' }]} total={rows} />
              {t('titles.grid.progress', { done, what: t(`titles.subjects.${grid.title}`, { count: rows }) })}
            </span>
          )}
        </>
      }
      actions={
        <>
          {!isWide && <IconButton icon={PanelRight} label={t('titles.panel.show')} edged onClick={onPanel} />}
          <PapersMenu where={where} isFolded={fills} />
          <Button changes icon={Printer} foldable busy={writingSlips} onClick={onSlips}>
            {t('titles.grid.slips')}
          </Button>
          {fills && (
            <Button kind="primary" icon={ListChecks} onClick={onFill}>
              {t('titles.grid.fillRest', { what: t(`titles.subjects.${grid.title}`, { count: incomplete }) })}
            </Button>
          )}
        </>
      }
    />
  );
});

function Neighbour({ grid, way }: { readonly grid: Grid; readonly way: 'previous' | 'next' }) {
  const { t } = useTranslation();
  const other = grid[way];
  if (other === undefined) return null;
  return (
    <IconButton
      icon={way === 'previous' ? ChevronLeft : ChevronRight}
      label={t(`titles.grid.${way}`, { name: other.name })}
      onClick={() => go(addressOf('titles', grid.title, 'grid', other.unit))}
    />
  );
}
