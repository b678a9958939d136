import { ChevronLeft, ChevronRight, Eye, ListChecks, PanelRight, Printer } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedPaper } from '#shared/contract/methods/app.ts';
import { noScore, scoreKind, type ScoreKind } from '#shared/titles/book.ts';
import type { TitleKind } from '#shared/titles/criteria-set.ts';
import { showPoints, scoreAt } from '#shared/titles/scoring.ts';
import type { Grid } from '#shared/titles/views.ts';
import { useCommand, useSnapshot } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { useUndoToast } from '#renderer/frame/history.ts';
import { useOffice } from '#renderer/frame/office.ts';
import { addressOf, go } from '#renderer/frame/route.ts';
import { SavedPaperBanner } from '#renderer/frame/saved-paper.tsx';
import { SnapshotView } from '#renderer/frame/snapshot-view.tsx';
import { Bar, Button, IconButton, KeyHint, PageBody, PageHead, Segmented, Tag, useRoom } from '#renderer/ui/index.ts';
import { FullMarksDialog } from './full-marks-dialog.tsx';
import { gridDecision, shownScore } from './grid-model.ts';
import { single, type Selection } from './grid-selection.ts';
import { PapersMenu, useWhyPreview } from './papers-menu.tsx';
import { ScoreGrid, type ScoreGridHandle } from './score-grid.tsx';
import { ScorePanel } from './score-panel.tsx';
import { SubjectDialogs, useSubjectActions, type SubjectDialog } from './subject-actions.tsx';
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
      {(value) => (value.unit === unit ? <OpenGrid key={`${title}/${unit}`} grid={value} subject={subject} /> : null)}
    </SnapshotView>
  );
}

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

function OpenGrid({ grid, subject }: { readonly grid: Grid; readonly subject: string | undefined }) {
  const { t } = useTranslation();
  const room = useRoom();
  const told = useUndoToast();
  const scoring = useGridScores(grid);
  const decision = useMemo(() => gridDecision(grid, scoring.scores), [grid, scoring.scores]);
  const [kind, setKind] = useState<ScoreKind>('meeting');
  const [selection, setSelection] = useState<Selection>(() =>
    single({ row: Math.max(0, subject === undefined ? 0 : grid.subjects.indexOf(subject)), column: 0 }),
  );
  const [message, setMessage] = useState<string>();
  const [filling, setFilling] = useState(false);
  const [dialog, setDialog] = useState<SubjectDialog>();
  const [panelOpen, setPanelOpen] = useState(false);
  const [papers, setPapers] = useState<readonly SavedPaper[]>([]);
  const handle = useRef<ScoreGridHandle>(null);
  const slips = useCommand('titles.writeSlips');
  const fill = useCommand('titles.fullMarksExcept');
  const preview = useWhyPreview();
  const print = useCommand('titles.writePaper');
  const { row, column } = selection.active;
  const where = { year: grid.year, title: grid.title, unit: grid.unit };
  const criterion = grid.columns[column];
  const current = grid.subjects[row];

  const restedSubject = useRested(current);
  const card = useSnapshot(
    'titles.subject',
    { ...where, subject: restedSubject ?? '' },
    [`titles-${String(grid.year)}`, 'registry'],
    restedSubject !== undefined,
  );
  const subjectActions = useSubjectActions(grid, row, setDialog);

  // A dialog lets the grid have the focus only once it is gone.
  const asking = dialog !== undefined || filling;
  useEffect(() => {
    if (!asking) handle.current?.focus();
  }, [asking]);

  const askReason = (id: string | undefined = criterion?.id) => {
    if (id === undefined) return;
    const index = grid.columns.findIndex((item) => item.id === id);
    const points = shownScore(scoring.scores, 'meeting', index, row);
    if (points === noScore || points >= (grid.columns[index]?.max ?? 0)) setMessage(t('titles.reason.noDeduction'));
    else setDialog({ kind: 'reason', criterion: id });
  };
  const writeSlips = async () => {
    const answer = await slips.run(where);
    if (answer.ok) setPapers([answer.value]);
  };
  const printReasons = async () => {
    if (current === undefined) return;
    const answer = await print.run({ ...where, paper: 'why', subject: current });
    if (answer.ok) setPapers([answer.value]);
  };
  const fillRest = async (exceptions: Parameters<Parameters<typeof FullMarksDialog>[0]['onSave']>[0]) => {
    const answer = await fill.run({ ...where, kind, exceptions: [...exceptions] });
    if (!answer.ok) return;
    setFilling(false);
    told(t('titles.fill.done', { count: answer.value.rows }));
  };

  const done = decision.counts.rows - decision.counts.incomplete;
  const left = decision.counts.incomplete;
  const at = (which: ScoreKind) => showPoints(scoreAt(scoring.scores, which, column, row)) || '–';
  const wide = room === 'wide';
  return (
    <>
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
              onChange={setKind}
              items={scoreKind.options.map((key) => ({ key, label: t(`titles.grid.kind.${key}`) }))}
            />
            {wide && (
              <span className="grid-progress">
                <Bar parts={[{ value: done, tone: left === 0 ? 'ok' : 'ink' }]} total={decision.counts.rows} />
                {t('titles.grid.progress', { done, total: decision.counts.rows })}
              </span>
            )}
          </>
        }
        actions={
          <>
            {!wide && (
              <IconButton
                icon={PanelRight}
                label={t('titles.panel.show')}
                edged
                onClick={() => setPanelOpen(!panelOpen)}
              />
            )}
            <PapersMenu where={where} />
            <Button icon={Printer} foldable busy={slips.busy} onClick={() => void writeSlips()}>
              {t('titles.grid.slips')}
            </Button>
            {left > 0 && !grid.fixed && (
              <Button kind="primary" icon={ListChecks} onClick={() => setFilling(true)}>
                {t('titles.grid.fillRest', { count: left })}
              </Button>
            )}
          </>
        }
      />
      <PageBody column>
        <ErrorBanner error={scoring.error ?? slips.error ?? print.error ?? preview.error} />
        {preview.element}
        <SavedPaperBanner papers={papers} onClose={() => setPapers([])} />
        <div className="score-line">
          <div className="score-line-cell">
            <b>{criterion?.id}</b>
            <span className="ink-3 ellipsis">{grid.names[row]}</span>
          </div>
          <div>
            <b className="score-line-points">{showPoints(shownScore(scoring.scores, kind, column, row)) || '–'}</b>
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
            <button type="button" className="score-line-reason" onClick={() => askReason()}>
              {t('titles.grid.reason')}
            </button>
            <KeyHint>F2</KeyHint>
          </div>
        </div>
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
              onReason={() => askReason()}
              onMessage={setMessage}
            />
            <div className="score-foot">
              {(['passed', 'failed', 'excluded', 'incomplete'] as const).map((outcome) => (
                <span key={outcome}>
                  <b>{decision.counts[outcome]}</b> {t(`titles.grid.${outcome}`)}
                </span>
              ))}
              <span className="score-foot-keys">{grid.fixed ? t('titles.grid.fixed') : t('titles.grid.keys')}</span>
            </div>
          </section>
          {(wide || panelOpen) && current !== undefined && (
            <ScorePanel
              grid={grid}
              scores={scoring.scores}
              decision={decision}
              row={row}
              criterion={criterion?.id}
              card={card.value?.subject === current ? card.value : undefined}
              actions={{
                reason: askReason,
                print: () => void printReasons(),
                more: [
                  ...subjectActions,
                  {
                    key: 'preview',
                    label: t('documents.preview.why'),
                    icon: Eye,
                    onSelect: () => void preview.show(where, current),
                  },
                ],
              }}
            />
          )}
        </div>
      </PageBody>
      {filling && (
        <FullMarksDialog
          grid={grid}
          count={left}
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
