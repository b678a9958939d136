import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedPaper } from '#shared/contract/methods/app.ts';
import type { ScoreKind } from '#shared/titles/book.ts';
import type { Counts } from '#shared/titles/decide.ts';
import type { TitleKind } from '#shared/titles/criteria-set.ts';
import type { Grid } from '#shared/titles/views.ts';
import { useCommand, useSnapshot } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { useUndoToast } from '#renderer/frame/history.ts';
import { useOffice } from '#renderer/frame/office.ts';
import { SavedPaperBanner } from '#renderer/frame/saved-paper.tsx';
import { SnapshotView } from '#renderer/frame/snapshot-view.tsx';
import { PageBody, useRoom } from '#renderer/ui/index.ts';
import { FullMarksDialog } from './full-marks-dialog.tsx';
import { gridDecision } from './grid-model.ts';
import { GridPageHead } from './grid-page-head.tsx';
import { single, type Selection } from './grid-selection.ts';
import { ScoreGrid, type ScoreGridHandle } from './score-grid.tsx';
import { ScoreLine } from './score-line.tsx';
import { reasonDialog, SubjectDialogs, type SubjectDialog } from './subject-actions.tsx';
import { SubjectPanel } from './subject-panel.tsx';
import { useGridScores } from './use-grid-scores.ts';

/** The scoring of one village. */
export function GridPage({
  title,
  unit,
  subject,
}: {
  readonly title: TitleKind;
  readonly unit: string;
  readonly subject: string | undefined;
}) {
  const { year } = useOffice();
  const grid = useSnapshot('titles.grid', { year, title, unit }, [`titles-${String(year)}`, 'registry', 'criteria']);
  return (
    <SnapshotView of={grid}>
      {(value) =>
        value.unit === unit ? (
          <OpenGrid key={`${title}/${unit}`} grid={value} readAt={grid.readAt} subject={subject} />
        ) : null
      }
    </SnapshotView>
  );
}

/** What the foot counts: always the four that every village has, the others where there are any. */
const shownCounts = (counts: Counts) =>
  (['passed', 'failed', 'excluded', 'incomplete', 'tied', 'not-registered'] as const).filter(
    (outcome, index) => index < 4 || counts[outcome] > 0,
  );

function OpenGrid({
  grid,
  readAt,
  subject,
}: {
  readonly grid: Grid;
  readonly readAt: number;
  readonly subject: string | undefined;
}) {
  const { t } = useTranslation();
  const room = useRoom();
  const told = useUndoToast();
  const scoring = useGridScores(grid, readAt);
  const decision = useMemo(() => gridDecision(grid, scoring.scores), [grid, scoring.scores]);
  const [kind, setKind] = useState<ScoreKind>('meeting');
  const [selection, setSelection] = useState<Selection>(() =>
    single({ row: Math.max(0, subject === undefined ? 0 : grid.subjects.indexOf(subject)), column: 0 }),
  );
  const [openedFor, setOpenedFor] = useState(subject);
  if (openedFor !== subject) {
    // Another household of this village was asked for: the kind of score being entered stays.
    setOpenedFor(subject);
    const asked = subject === undefined ? -1 : grid.subjects.indexOf(subject);
    if (asked !== -1) setSelection(single({ row: asked, column: 0 }));
  }
  const [message, setMessage] = useState<string>();
  const [filling, setFilling] = useState(false);
  const [dialog, setDialog] = useState<SubjectDialog>();
  const [panelOpen, setPanelOpen] = useState(false);
  const [papers, setPapers] = useState<readonly SavedPaper[]>([]);
  const handle = useRef<ScoreGridHandle>(null);
  const slips = useCommand('titles.writeSlips');
  const fill = useCommand('titles.fullMarksExcept');
  const { row, column } = selection.active;
  const where = { year: grid.year, title: grid.title, unit: grid.unit };
  const criterion = grid.columns[column];

  // A dialog lets the grid have the focus only once it is gone.
  const asking = dialog !== undefined || filling;
  useEffect(() => {
    if (!asking) handle.current?.focus();
  }, [asking]);

  const askReason = () => {
    const asked = criterion && reasonDialog(grid, scoring.scores, row, criterion.id);
    if (asked === undefined) setMessage(t('titles.reason.noDeduction'));
    else setDialog(asked);
  };
  const { run: runSlips } = slips;
  const writeSlips = useCallback(() => {
    void runSlips({ year: grid.year, title: grid.title, unit: grid.unit }).then((answer) => {
      if (answer.ok) setPapers([answer.value]);
    });
  }, [runSlips, grid]);
  const openFilling = useCallback(() => setFilling(true), []);
  const goToRow = useCallback(
    (to: number) => setSelection(({ active }) => single({ row: to, column: active.column })),
    [],
  );
  const turnPanel = useCallback(() => setPanelOpen((isOpen) => !isOpen), []);
  const fillRest = async (exceptions: Parameters<Parameters<typeof FullMarksDialog>[0]['onSave']>[0]) => {
    const answer = await fill.run({ ...where, kind, exceptions: [...exceptions] });
    if (!answer.ok) return;
    setFilling(false);
    told(t('titles.fill.done', { count: answer.value.rows }));
  };

  const isWide = room === 'wide';
  return (
    <>
      <GridPageHead
        grid={grid}
        kind={kind}
        onKind={setKind}
        incomplete={decision.counts.incomplete}
        isWide={isWide}
        writingSlips={slips.busy}
        onSlips={writeSlips}
        onFill={openFilling}
        onPanel={turnPanel}
      />
      <PageBody column>
        <ErrorBanner error={scoring.error ?? slips.error} />
        <SavedPaperBanner papers={papers} onClose={() => setPapers([])} />
        <ScoreLine
          grid={grid}
          scores={scoring.scores}
          kind={kind}
          at={selection.active}
          message={message}
          onReason={askReason}
        />
        <div className="score-layout">
          <section className="sheet score-sheet">
            <ScoreGrid
              ref={handle}
              grid={grid}
              scores={scoring.scores}
              kind={kind}
              decision={decision}
              selection={selection}
              onSelect={(to) => {
                setSelection(to);
                setMessage(undefined);
              }}
              onWrite={(cells) => scoring.write(kind, cells)}
              onReason={askReason}
              onMessage={setMessage}
            />
            <div className="score-foot">
              {shownCounts(decision.counts).map((outcome) => (
                <span key={outcome}>
                  <b>{decision.counts[outcome]}</b> {t(`titles.grid.${outcome}`)}
                </span>
              ))}
              <span className="score-foot-keys">{grid.fixed ? t('titles.grid.fixed') : t('titles.grid.keys')}</span>
            </div>
          </section>
          {(isWide || panelOpen) && (
            <SubjectPanel
              grid={grid}
              scores={scoring.scores}
              decision={decision}
              row={row}
              criterion={criterion?.id}
              column={column}
              onGo={goToRow}
              onDialog={setDialog}
              onMessage={setMessage}
              onPapers={setPapers}
            />
          )}
        </div>
      </PageBody>
      {filling && (
        <FullMarksDialog
          grid={grid}
          count={decision.counts.incomplete}
          busy={fill.busy}
          error={fill.error}
          onSave={(exceptions) => void fillRest(exceptions)}
          onClose={() => setFilling(false)}
        />
      )}
      {dialog !== undefined && (
        <SubjectDialogs
          grid={grid}
          scores={scoring.scores}
          row={row}
          dialog={dialog}
          onPapers={setPapers}
          onClose={() => setDialog(undefined)}
        />
      )}
    </>
  );
}
