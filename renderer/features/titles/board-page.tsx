import { Gavel, MessageSquarePlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedPaper } from '#shared/contract/methods/app.ts';
import { yearSteps } from '#shared/titles/book.ts';
import type { TitleKind } from '#shared/titles/criteria-set.ts';
import type { Board, BoardRow } from '#shared/titles/views.ts';
import { useCommand, useSnapshot } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { useUndoToast } from '#renderer/frame/history.ts';
import { useOffice } from '#renderer/frame/office.ts';
import { addressOf, go } from '#renderer/frame/route.ts';
import { SavedPaperBanner } from '#renderer/frame/saved-paper.tsx';
import { SnapshotView } from '#renderer/frame/snapshot-view.tsx';
import { Banner, Button, ButtonGroup, PageBody } from '#renderer/ui/index.ts';
import { BoardList } from './board-list.tsx';
import { DecideDialog } from './decide-dialog.tsx';
import { ExceptionsBox } from './exceptions-box.tsx';
import { ObjectDialog } from './object-dialog.tsx';
import { OpenYear } from './open-year.tsx';
import { ChartsDialog } from './charts/charts-dialog.tsx';
import { RateChart } from './rate-chart.tsx';
import { TitleHead } from './title-head.tsx';
import { UnitDialogs, type UnitDialog } from './unit-dialogs.tsx';
import { WhatIfDialog } from './what-if-dialog.tsx';
import { YearStrip } from './year-strip.tsx';

/** The board of one title's year: every village with what it has to do next and by when. */
export function BoardPage({ title }: { readonly title: TitleKind }) {
  const { year } = useOffice();
  const board = useSnapshot('titles.board', { year, title }, ['titles-', 'registry', 'criteria', 'office']);
  return (
    <SnapshotView of={board}>
      {(value) =>
        value.state === 'open' ? (
          <OpenBoard board={value} />
        ) : (
          <>
            <TitleHead title={title} tab="board" />
            <PageBody>
              <OpenYear title={title} sets={value.sets} households={value.households} units={value.units} />
            </PageBody>
          </>
        )
      }
    </SnapshotView>
  );
}

/** A list is posted from its first day on; nothing of a year that was brought in was. */
const isPosted = (row: BoardRow) =>
  yearSteps.indexOf(row.step) >= yearSteps.indexOf('posting') && row.next.kind !== 'post';

function OpenBoard({ board }: { readonly board: Board }) {
  const { t } = useTranslation();
  const told = useUndoToast();
  const [papers, setPapers] = useState<readonly SavedPaper[]>([]);
  const [dialog, setDialog] = useState<UnitDialog>();
  const [deciding, setDeciding] = useState(false);
  const [charts, setCharts] = useState(false);
  const [trying, setTrying] = useState(false);
  const [objecting, setObjecting] = useState(false);
  const slips = useCommand('titles.writeSlips');
  const sheet = useCommand('titles.writeSheet');
  const follow = useCommand('titles.followRegister');
  const where = { year: board.year, title: board.title };
  const differing = board.rows.reduce((sum, row) => sum + row.registerDiffers, 0);
  const posted = board.rows.filter((row) => isPosted(row));
  const ready = board.rows.filter((row) => row.step === 'decision');

  const writeSheet = async (format: 'xlsx' | 'docx') => {
    const answer = await sheet.run({ ...where, format });
    if (answer.ok) setPapers([answer.value]);
  };
  const act = async (row: BoardRow) => {
    switch (row.next.kind) {
      case 'score-rest':
      case 'choose-tied':
        go(addressOf('titles', board.title, 'grid', row.unit));
        return;
      case 'print-slips': {
        if (slips.busy) return;
        const answer = await slips.run({ ...where, unit: row.unit });
        if (answer.ok) setPapers([answer.value]);
        return;
      }
      case 'decide':
        setDeciding(true);
        return;
      case 'wait-posting':
      case 'answer-objections':
        setDialog({ kind: 'objections', unit: row.unit, name: row.name });
        return;
      case 'look-at-uniform':
      case 'invite':
      case 'minutes':
        setDialog({ kind: 'meeting', unit: row.unit, name: row.name });
        return;
      case 'post':
        setDialog({ kind: 'posting', unit: row.unit, name: row.name });
        return;
      case 'dossier':
      case 'publish':
      case 'certificates':
      case 'hand-over':
        setDialog({ kind: 'step', unit: row.unit, name: row.name, step: row.next.kind });
        return;
      case 'none':
    }
  };
  const followRegister = async () => {
    const answer = await follow.run(where);
    if (answer.ok) told(t('titles.board.followed', { added: answer.value.added, removed: answer.value.removed }));
  };
  return (
    <>
      <TitleHead
        title={board.title}
        tab="board"
        actions={
          ready.length > 0 && (
            <Button kind="primary" icon={Gavel} onClick={() => setDeciding(true)}>
              {t('titles.board.decideAll', { count: ready.length })}
            </Button>
          )
        }
      />
      <PageBody column>
        <ErrorBanner error={slips.error ?? sheet.error ?? follow.error} />
        <SavedPaperBanner papers={papers} onClose={() => setPapers([])} />
        {differing > 0 && (
          <Banner
            tone="warning"
            actions={
              <Button changes kind="quiet" size="small" busy={follow.busy} onClick={() => void followRegister()}>
                {t('titles.board.follow', { count: differing })}
              </Button>
            }
          >
            {t('titles.board.registerChanged', { count: differing })}
          </Banner>
        )}
        <YearStrip board={board} />
        <div className="board-layout">
          <BoardList
            board={board}
            onNext={(row) => void act(row)}
            end={
              <>
                {posted.length > 0 && (
                  <Button size="small" icon={MessageSquarePlus} foldable onClick={() => setObjecting(true)}>
                    {t('titles.objections.button')}
                  </Button>
                )}
                <ButtonGroup
                  changes
                  label={t('titles.board.sheets')}
                  actions={[
                    {
                      label: t('titles.board.excel'),
                      disabled: sheet.busy || board.set === undefined,
                      onClick: () => void writeSheet('xlsx'),
                    },
                    {
                      label: t('titles.board.word'),
                      disabled: sheet.busy || board.set === undefined,
                      onClick: () => void writeSheet('docx'),
                    },
                  ]}
                />
              </>
            }
          />
          <div className="board-side">
            <ExceptionsBox board={board} onWhatIf={() => setTrying(true)} />
            <RateChart board={board} onPrint={() => setCharts(true)} />
            {board.set?.remark !== undefined && (
              <p className="board-remark small ink-3">
                {t('titles.remark', { name: board.set.name, remark: board.set.remark })}
              </p>
            )}
          </div>
        </div>
      </PageBody>
      {dialog !== undefined && (
        <UnitDialogs board={board} dialog={dialog} onPapers={setPapers} onClose={() => setDialog(undefined)} />
      )}
      {objecting && (
        <ObjectDialog board={board} posted={posted} onPapers={setPapers} onClose={() => setObjecting(false)} />
      )}
      {trying && <WhatIfDialog board={board} onClose={() => setTrying(false)} />}
      {charts && <ChartsDialog board={board} onPapers={setPapers} onClose={() => setCharts(false)} />}
      {deciding && <DecideDialog board={board} rows={ready} onPapers={setPapers} onClose={() => setDeciding(false)} />}
    </>
  );
}
