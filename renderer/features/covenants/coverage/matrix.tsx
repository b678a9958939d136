import { Copy } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand, useSnapshot } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { go } from '#renderer/frame/route.ts';
import { SavedPaperBanner } from '#renderer/frame/saved-paper.tsx';
import {
  BulkBar,
  Button,
  ButtonGroup,
  Chips,
  formatPercent,
  Icon,
  PageColumn,
  Segmented,
  Sheet,
  Toolbar,
  useReadOnly,
} from '#renderer/ui/index.ts';
import type { SavedPaper } from '#shared/contract/methods/app.ts';
import type { CoverageState } from '#shared/covenants/coverage/coverage.ts';
import { handCells } from '../library/handed-cells.ts';
import { CellProof } from './cell-proof.tsx';
import { confirmedTopics, markIcons, matrixKey, matrixMarks, type MatrixRow } from './marks.ts';
import { MatrixGrid } from './matrix-grid.tsx';
import './matrix.css';

const filters = ['all', 'full', 'missing', 'none', 'waiting'] as const;
const byKey: Readonly<Record<string, CoverageState>> = { '1': 'has', '2': 'partly', '3': 'no' };
const moves: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Villages × topics of the codes: proposed by matching, confirmed with the keys 1, 2, 3; chosen cells are filled at once. */
export function CoverageMatrixView() {
  const { t } = useTranslation();
  const [drafts, setDrafts] = useState<'drafts' | 'inForce'>('drafts');
  const [filter, setFilter] = useState<(typeof filters)[number]>('all');
  const [at, setAt] = useState({ row: 0, column: 0 });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [open, setOpen] = useState(false);
  const books = ['covenant-', 'case-', 'registry', 'legal'];
  const matrix = useSnapshot('covenants.coverage', { drafts: drafts === 'drafts' }, books);
  const reader = useReadOnly() !== undefined;
  const confirm = useCommand('covenants.confirmTopic');
  const write = useCommand('covenants.writeCoverage');
  const [saved, setSaved] = useState<readonly SavedPaper[]>([]);
  const writeExcel = async () => {
    const answer = await write.run({ drafts: drafts === 'drafts' });
    if (answer.ok) setSaved([answer.value]);
  };
  const { value } = matrix;
  if (value === undefined) return <ErrorBanner error={matrix.error} />;
  const { rows, topics, figure } = value;
  const passes: { readonly [F in (typeof filters)[number]]: (row: MatrixRow) => boolean } = {
    all: () => true,
    full: (row) => row.id !== undefined && confirmedTopics(row) === topics.length,
    missing: (row) => row.cells.some((cell) => cell.state === 'no'),
    none: (row) => row.id === undefined,
    waiting: (row) => row.cells.some((cell) => !cell.confirmed),
  };
  const shown = rows.filter(passes[filter]);
  const row = shown[at.row];
  const cell = row?.cells[at.column];
  const topic = topics[at.column];
  const say = (state: CoverageState) => {
    if (row?.id === undefined || cell === undefined || reader) return;
    void confirm.run({ covenant: row.id, topic: cell.topic, state, at: state === 'no' ? '' : cell.at });
  };
  const toggle = (keys: readonly string[]) => {
    const next = new Set(chosen);
    const all = keys.every((key) => next.has(key));
    for (const key of keys) {
      if (all) next.delete(key);
      else next.add(key);
    }
    setChosen(next);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const state = byKey[event.key];
    const move = moves[event.key];
    if (state !== undefined) say(state);
    else if (move !== undefined) {
      setOpen(true);
      setAt({
        row: Math.max(0, Math.min(shown.length - 1, at.row + move[0])),
        column: Math.max(0, Math.min(topics.length - 1, at.column + move[1])),
      });
    } else if (event.key === ' ' && event.target === event.currentTarget) {
      if (row?.id !== undefined && cell !== undefined) toggle([matrixKey(row.village, cell.topic)]);
    } else if (event.key === 'Escape' && open) setOpen(false);
    else return;
    event.preventDefault();
  };
  const fill = () => {
    const cells = rows.flatMap((one) => {
      const { id } = one;
      if (id === undefined) return [];
      return one.cells
        .filter((candidate) => chosen.has(matrixKey(one.village, candidate.topic)))
        .map((candidate) => ({ covenant: id, topic: candidate.topic }));
    });
    handCells(cells);
    go('covenants/many/cells');
  };
  return (
    <PageColumn>
      <ErrorBanner error={matrix.error ?? confirm.error ?? write.error} />
      <SavedPaperBanner papers={saved} onClose={() => setSaved([])} />
      <Toolbar
        end={
          <>
            <span className="small ink-3">
              {t('covenantsProcedure.matrix.ofVillages', { percent: formatPercent(figure.full, figure.total) })}
            </span>
            <ButtonGroup
              changes
              label={t('covenantsLibrary.matrix.export')}
              actions={[
                { label: t('covenantsLibrary.matrix.excel'), disabled: write.busy, onClick: () => void writeExcel() },
              ]}
            />
          </>
        }
      >
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
            label:
              key === 'waiting'
                ? t('covenantsLibrary.matrix.waiting')
                : t(`covenantsProcedure.matrix.filter.${key}`, { total: topics.length }),
            count: key === 'waiting' ? figure.waiting : rows.filter(passes[key]).length,
          }))}
        />
      </Toolbar>
      <div className="matrix-frame">
        <Sheet fill bare label={t('covenantsProcedure.tabs.matrix')}>
          <MatrixGrid
            matrix={value}
            shown={shown}
            at={at}
            chosen={chosen}
            onMove={(next) => {
              setAt(next);
              setOpen(true);
            }}
            onToggle={toggle}
            onAnchor={setAnchor}
            onKeyDown={onKeyDown}
          />
        </Sheet>
        {open && row?.id !== undefined && cell !== undefined && topic !== undefined && (
          <CellProof
            key={matrixKey(row.village, cell.topic)}
            row={row}
            cell={cell}
            topic={topic}
            anchor={anchor ?? undefined}
            onSay={say}
          />
        )}
      </div>
      {chosen.size > 0 ? (
        <BulkBar
          text={t('covenantsLibrary.matrix.chosen', { count: chosen.size })}
          onClear={() => setChosen(new Set())}
        >
          <Button changes icon={Copy} onClick={fill}>
            {t('covenantsLibrary.matrix.fill')}
          </Button>
        </BulkBar>
      ) : (
        <div className="matrix-legend small">
          {matrixMarks.map((mark) => (
            <span key={mark} className={`matrix-${mark}`}>
              <Icon of={markIcons[mark]} size={mark === 'has' || mark === 'draft' ? 11 : 14} />{' '}
              {t(`covenantsProcedure.matrix.legend.${mark}`)}
            </span>
          ))}
          <span className="grow" />
          <span className="ink-3">{t('covenantsLibrary.matrix.keys')}</span>
        </div>
      )}
    </PageColumn>
  );
}
