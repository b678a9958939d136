import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TaskDialog } from '#renderer/frame/task-dialog.tsx';
import { Field, TextArea, TextInput } from '#renderer/ui/index.ts';

/** The states that need a reason. */
export type ReasonState = 'refused' | 'exempt';

/** Asks why somebody refuses or is exempt, and by which rule; it cannot be saved without words. */
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
  /** With what an exemption rests on, where it was given. */
  readonly onSave: (state: ReasonState, reason: string, basis: string | undefined) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [basis, setBasis] = useState('');
  if (state === undefined) return null;
  const save = () => {
    if (reason.trim() === '') return;
    const rule = state === 'exempt' ? basis.trim() : '';
    onSave(state, reason.trim(), rule === '' ? undefined : rule);
  };
  return (
    <TaskDialog
      size="small"
      title={t(`commitments.reasonTitle.${state}`)}
      onClose={onClose}
      onSave={save}
      action={t('commitments.saveReason', { count })}
      ready={reason.trim() !== ''}
      busy={busy}
    >
      <Field label={t('commitments.reason')} hint={t('commitments.reasonHint')}>
        <TextArea value={reason} onChange={setReason} rows={3} />
      </Field>
      {state === 'exempt' && (
        <Field label={t('commitments.basis')} hint={t('commitments.basisHint')}>
          <TextInput value={basis} onChange={setBasis} maxLength={1_000} />
        </Field>
      )}
    </TaskDialog>
  );
}
