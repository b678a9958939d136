import { useTranslation } from 'react-i18next';
import type { SavedPaper } from '#shared/contract/methods/app.ts';
import type { MethodInput } from '#shared/contract/methods.ts';
import type { Outcome } from '#shared/titles/book.ts';
import { useCommand } from '#renderer/api/index.ts';
import { WhyDialog } from './why-dialog.tsx';

/** The papers besides the score sheet on which a household's result stands. */
const reprinted = ['passed-list', 'failed-list', 'decision'] as const;

/** Corrects a decided result with its reason. What that touches is printed anew at once and says what was corrected. */
export function CorrectDialog({
  where,
  subject,
  name,
  reason,
  onPapers,
  onClose,
}: {
  readonly where: MethodInput<'titles.grid'>;
  readonly subject: string;
  readonly name: string;
  /** The reason as it is known already, to be completed. */
  readonly reason?: string;
  /** Shows where the papers are that were printed anew. */
  readonly onPapers: (papers: readonly SavedPaper[]) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const correct = useCommand('titles.correct');
  const write = useCommand('titles.writePaper');
  const sheet = useCommand('titles.writeSheet');
  const save = async (why: string, outcome: Outcome) => {
    const answer = await correct.run({ ...where, subject, outcome, reason: why });
    if (!answer.ok) return;
    const reprints = [await sheet.run({ ...where, format: 'docx' })];
    for (const paper of reprinted) reprints.push(await write.run({ ...where, paper }));
    onPapers(reprints.flatMap((reprint) => (reprint.ok ? [reprint.value] : [])));
    onClose();
  };
  return (
    <WhyDialog
      kind="correct"
      name={name}
      {...(reason === undefined ? {} : { reason })}
      choices={(['passed', 'failed', 'excluded'] as const).map((value) => ({
        value,
        label: t(`titles.outcome.${value}`),
      }))}
      busy={correct.busy || write.busy || sheet.busy}
      error={correct.error ?? write.error ?? sheet.error}
      onSave={(why, choice) => void save(why, choice ?? 'failed')}
      onClose={onClose}
    />
  );
}
