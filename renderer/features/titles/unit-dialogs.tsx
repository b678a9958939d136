import type { SavedPaper } from '#shared/contract/methods/app.ts';
import type { TitlePaper } from '#shared/contract/methods/titles.ts';
import type { Board } from '#shared/titles/views.ts';
import { useCommand, useSnapshot } from '#renderer/api/index.ts';
import { CertificatesDialog } from './certificates/certificates-dialog.tsx';
import { MeetingDialog } from './meeting-dialog.tsx';
import { ObjectionsDialog } from './objections-dialog.tsx';
import { PostingDialog } from './posting-dialog.tsx';
import { StepDialog } from './step-dialog.tsx';

type Unit = { readonly unit: string; readonly name: string };

/** The step of a village that is being recorded. */
export type UnitDialog =
  | (Unit & { readonly kind: 'meeting' | 'posting' | 'objections' })
  | (Unit & { readonly kind: 'step'; readonly step: 'dossier' | 'publish' | 'certificates' | 'hand-over' });

/** What the dialogs of a village share: where they write, and what has been recorded so far. */
export type UnitDialogProps = Unit & {
  readonly board: Board;
  /** Writes papers of the village and shows where they are; false when one could not be written. */
  readonly onWrite: (papers: readonly TitlePaper[]) => Promise<boolean>;
  readonly onClose: () => void;
};

/** The dialog for the next step of a village. */
export function UnitDialogs({
  board,
  dialog,
  onPapers,
  onClose,
}: {
  readonly board: Board;
  readonly dialog: UnitDialog;
  readonly onPapers: (papers: readonly SavedPaper[]) => void;
  readonly onClose: () => void;
}) {
  const write = useCommand('titles.writePaper');
  const where = { year: board.year, title: board.title, unit: dialog.unit };
  const record = useSnapshot('titles.unit', where, [`titles-${String(board.year)}`]);
  const onWrite = async (papers: readonly TitlePaper[]) => {
    const saved: SavedPaper[] = [];
    for (const paper of papers) {
      const answer = await write.run({ ...where, paper });
      if (!answer.ok) return false;
      saved.push(answer.value);
    }
    onPapers(saved);
    return true;
  };
  const props: UnitDialogProps = { board, unit: dialog.unit, name: dialog.name, onWrite, onClose };
  if (record.value === undefined) return null;
  switch (dialog.kind) {
    case 'meeting':
      return <MeetingDialog {...props} meeting={record.value.meeting} />;
    case 'posting':
      return <PostingDialog {...props} posting={record.value.posting} />;
    case 'objections':
      return <ObjectionsDialog where={where} name={dialog.name} onPapers={onPapers} onClose={onClose} />;
    case 'step':
      break;
  }
  if (dialog.step === 'certificates') return <CertificatesDialog {...props} onPapers={onPapers} />;
  return <StepDialog {...props} step={dialog.step} />;
}
