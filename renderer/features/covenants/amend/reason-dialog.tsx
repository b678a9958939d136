import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/index.ts';
import { TaskDialog } from '#renderer/frame/task-dialog.tsx';
import type { CovenantId } from '#shared/contract/ids.ts';
import type { AmendmentOperation } from '#shared/covenants/book.ts';
import { ReasonField } from './reason-field.tsx';

/** The reason of a change that is recorded already. */
export function ReasonDialog({
  covenant,
  operation,
  onClose,
}: {
  readonly covenant: CovenantId;
  readonly operation: AmendmentOperation;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const change = useCommand('covenants.changeOperation');
  const [reason, setReason] = useState(operation.reason);
  const save = async () => {
    const answer = await change.run({ covenant, operation: operation.record.id, reason: reason.trim() });
    if (answer.ok) onClose();
  };
  return (
    <TaskDialog
      title={t('covenantText.amend.reasonOf')}
      onClose={onClose}
      onSave={() => void save()}
      action={t('covenantText.amend.saveReason')}
      busy={change.busy}
      error={change.error}
    >
      <ReasonField value={reason} onChange={setReason} />
    </TaskDialog>
  );
}
