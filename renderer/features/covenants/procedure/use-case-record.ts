import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/index.ts';
import { useToast } from '#renderer/ui/index.ts';
import type { AppError } from '#shared/contract/errors.ts';
import type { CovenantId } from '#shared/contract/ids.ts';
import type { SavedPaper } from '#shared/contract/methods/app.ts';
import type { ProcedurePaper } from '#shared/covenants/procedure/book.ts';
import type { CaseEvent } from '#shared/covenants/procedure/events.ts';

/** What follows from a step at once: papers of the case, or the whole dossier. */
export type Follow = readonly ProcedurePaper[] | 'dossier';

/** Records steps of a case and writes the papers that belong to them, then says where they are. */
export function useCaseRecord(covenant: CovenantId): {
  /** Answers whether the steps were kept. */
  readonly record: (events: readonly CaseEvent[], follow?: Follow) => Promise<boolean>;
  readonly write: (follow: Follow) => Promise<void>;
  readonly busy: boolean;
  readonly error: AppError | undefined;
  readonly clearError: () => void;
} {
  const { t } = useTranslation();
  const toast = useToast();
  const steps = useCommand('covenants.recordEvents');
  const papers = useCommand('covenants.writeCasePapers');
  const dossier = useCommand('covenants.writeDossier');
  const open = useCommand('files.open');
  const reveal = useCommand('files.reveal');

  const tell = (saved: readonly SavedPaper[], whole?: SavedPaper) => {
    const [first] = saved;
    const shown = whole ?? first;
    if (first === undefined || shown === undefined) return;
    const one = saved.length === 1 && whole === undefined;
    toast({
      text: one
        ? t('covenantsProcedure.case.made', { name: first.name })
        : t('covenantsProcedure.case.madeMany', { count: saved.length, folder: first.folder }),
      action: {
        label: t(one || whole !== undefined ? 'common.openPaper' : 'common.showInFolder'),
        onClick: () => void (one || whole !== undefined ? open : reveal).run({ file: shown.ref }),
      },
    });
  };
  const write = async (follow: Follow) => {
    if (follow === 'dossier') {
      const answer = await dossier.run({ covenant });
      if (answer.ok) tell(answer.value.papers, answer.value.whole);
    } else if (follow.length > 0) {
      const answer = await papers.run({ covenant, papers: [...follow] });
      if (answer.ok) tell(answer.value.papers);
    }
  };
  return {
    record: async (events, follow = []) => {
      const answer = await steps.run({ covenant, events: [...events] });
      if (!answer.ok) return false;
      await write(follow);
      return true;
    },
    write,
    busy: steps.busy || papers.busy || dossier.busy,
    error: steps.error ?? papers.error ?? dossier.error,
    clearError: () => {
      steps.clearError();
      papers.clearError();
      dossier.clearError();
    },
  };
}
