import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Dialog, Field, TextArea } from '#renderer/ui/index.ts';

/** The states that need a reason. */
export type ReasonState = 'refused' | 'exempt';

/** Asks why somebody refuses or is exempt; it cannot be saved without words. */
export function ReasonDialog({
  state,
  count,
  busy,
  onSave,
  onClose,
}: {
  /** Undefined while closed. */
  readonly state: ReasonState | undefined;
  readonly count: number;
  readonly busy: boolean;
  readonly onSave: (state: ReasonState, reason: string) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  if (state === undefined) return null;
  const save = () => {
    if (reason.trim() !== '') onSave(state, reason.trim());
  };
  return (
    <Dialog
      open
      size="small"
      title={t(`commitments.reasonTitle.${state}`)}
      onClose={onClose}
      onSubmit={save}
      foot={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button kind="primary" type="submit" busy={busy} disabled={reason.trim() === ''}>
            {t('commitments.saveReason', { count })}
          </Button>
        </>
      }
    >
      <Field label={t('commitments.reason')} hint={t('commitments.reasonHint')}>
        <TextArea value={reason} onChange={setReason} rows={3} />
      </Field>
    </Dialog>
  );
}
