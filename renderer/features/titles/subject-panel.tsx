import { Eye, Printer } from 'lucide-react';
import { memo, useDeferredValue, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedPaper } from '#shared/contract/methods/app.ts';
import type { UnitDecision } from '#shared/titles/decide.ts';
import type { Grid } from '#shared/titles/views.ts';
import { useCommand, useSnapshot } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { CriterionPanel } from './criterion-panel.tsx';
import type { GridScores } from './grid-model.ts';
import { useWhyPreview } from './papers-menu.tsx';
import { ScorePanel } from './score-panel.tsx';
import { reasonDialog, useSubjectActions, type SubjectDialog } from './subject-actions.tsx';

/** How long the choosing rests on a household before its years are read. */
const restMilliseconds = 150;

/** A value that follows another one once it has rested. */
function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), restMilliseconds);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}

type SubjectPanelProps = {
  readonly grid: Grid;
  readonly scores: GridScores;
  readonly decision: UnitDecision;
  readonly row: number;
  /** The criterion of the active cell. */
  readonly criterion: string | undefined;
  readonly column: number;
  /** Goes to the household of a row; the criterion stays. */
  readonly onGo: (row: number) => void;
  readonly onDialog: (dialog: SubjectDialog) => void;
  readonly onMessage: (message: string) => void;
  readonly onPapers: (papers: readonly SavedPaper[]) => void;
};

/** The household of the active row, beside the grid. It follows the keys when they leave it time. */
export function SubjectPanel(props: SubjectPanelProps) {
  return <LatePanel {...useDeferredValue(props)} />;
}

const LatePanel = memo(function LatePanel({
  grid,
  scores,
  decision,
  row,
  criterion,
  column,
  onGo,
  onDialog,
  onMessage,
  onPapers,
}: SubjectPanelProps) {
  const { t } = useTranslation();
  const where = { year: grid.year, title: grid.title, unit: grid.unit };
  const subject = grid.subjects[row];
  const rested = useRested(subject);
  const card = useSnapshot(
    'titles.subject',
    { ...where, subject: rested ?? '' },
    [`titles-${String(grid.year)}`, 'registry'],
    rested !== undefined,
  );
  const [byCriterion, setByCriterion] = useState(false);
  const actions = useSubjectActions(grid, row, onDialog);
  const slip = useCommand('titles.writeSlips');
  const preview = useWhyPreview();
  const print = useCommand('titles.writePaper');
  if (subject === undefined) return null;
  const printReasons = async () => {
    const answer = await print.run({ ...where, paper: 'why', subject });
    if (answer.ok) onPapers([answer.value]);
  };
  const printSlip = async () => {
    const answer = await slip.run({ ...where, subject });
    if (answer.ok) onPapers([answer.value]);
  };
  const askReason = (id: string, of: number = row) => {
    const asked = reasonDialog(grid, scores, of, id);
    if (asked === undefined) onMessage(t('titles.reason.noDeduction'));
    else onDialog(asked);
  };
  if (byCriterion && criterion !== undefined) {
    return (
      <CriterionPanel
        grid={grid}
        scores={scores}
        column={column}
        row={row}
        onGo={onGo}
        onReason={(of) => {
          onGo(of);
          askReason(criterion, of);
        }}
        onHousehold={() => setByCriterion(false)}
      />
    );
  }
  return (
    <>
      <ScorePanel
        grid={grid}
        scores={scores}
        decision={decision}
        row={row}
        criterion={criterion}
        card={card.value?.subject === subject ? card.value : undefined}
        problem={<ErrorBanner error={actions.error ?? print.error ?? slip.error ?? preview.error} />}
        actions={{
          reason: askReason,
          print: () => void printReasons(),
          byCriterion: () => setByCriterion(true),
          more: [
            ...actions.items,
            { key: 'slip', label: t('titles.panel.slip'), icon: Printer, onSelect: () => void printSlip() },
            {
              key: 'preview',
              label: t('documents.preview.why'),
              icon: Eye,
              onSelect: () => void preview.show(where, subject),
            },
          ],
        }}
      />
      {preview.element}
    </>
  );
});
