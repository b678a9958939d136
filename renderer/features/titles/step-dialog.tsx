import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { Button, DateInput, Dialog, Field } from '#renderer/ui/index.ts';
import type { UnitDialogProps } from './unit-dialogs.tsx';

/** Records that a step was done on a day, which may lie in the past; for the dossier it also writes its papers. */
export function StepDialog({
  board,
  unit,
  name,
  step,
  onWrite,
  onClose,
}: UnitDialogProps & { readonly step: 'dossier' | 'publish' | 'hand-over' }) {
  const { t } = useTranslation();
  const record = useCommand('titles.recordStep');
  const [on, setOn] = useState<string | undefined>(board.today);
  const save = async () => {
    if (on === undefined || record.busy) return;
    const answer = await record.run({ year: board.year, title: board.title, unit, step, on });
    if (answer.ok) onClose();
  };
  return (
    <Dialog
      open
      title={t('titles.stepDone.title', { step: t(`titles.step.${step}`), name })}
      onClose={onClose}
      onSubmit={() => void save()}
      foot={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          {step === 'dossier' && (
            <Button changes onClick={() => void onWrite(['request', 'passed-list', 'minutes'])}>
              {t('titles.stepDone.printDossier')}
            </Button>
          )}
          <Button kind="primary" type="submit" busy={record.busy} disabled={on === undefined}>
            {t('titles.stepDone.save')}
          </Button>
        </>
      }
      {...(step === 'dossier' ? { note: t('titles.stepDone.dossier') } : {})}
    >
      <ErrorBanner error={record.error} />
      <Field label={t('titles.stepDone.on')}>
        <DateInput value={on} onChange={setOn} />
      </Field>
    </Dialog>
  );
}
