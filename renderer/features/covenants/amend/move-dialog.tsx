import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TaskDialog } from '#renderer/frame/task-dialog.tsx';
import { Combobox, Field } from '#renderer/ui/index.ts';
import type { AppError } from '#shared/contract/errors.ts';
import type { CovenantView } from '#shared/contract/methods/covenants.ts';
import type { RedlineLine } from '#shared/covenants/redline.ts';
import type { RecordOperation } from './amend-toolbar.tsx';
import { addressOfLine, unnamed } from './line-operations.ts';
import { provisionName } from './provision-name.ts';
import { ReasonField } from './reason-field.tsx';

/** A provision with all below it, put behind another of its kind. */
export function MoveDialog({
  view,
  line,
  busy,
  error,
  onRecord,
  onDone,
  onClose,
}: {
  readonly view: CovenantView;
  readonly line: RedlineLine;
  readonly busy: boolean;
  readonly error: AppError | undefined;
  readonly onRecord: RecordOperation;
  readonly onDone: (text: string) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const [after, setAfter] = useState<string>();
  const [reason, setReason] = useState('');
  const label = provisionName(line, t);
  const others = useMemo(
    () =>
      view.redline.filter(
        (one) => one.level === line.level && one.at !== line.at && one.change !== 'inserted' && one.state === undefined,
      ),
    [view, line],
  );
  const target = addressOfLine(line);
  const save = async () => {
    const place = others.find((one) => one.at === after);
    const goal = place === undefined ? undefined : addressOfLine(place);
    if (target === undefined || goal === undefined) return;
    if (!(await onRecord({ id: unnamed, op: 'move', target, after: goal }, reason.trim()))) return;
    onDone(t('covenantText.amend.moved', { label }));
    onClose();
  };
  return (
    <TaskDialog
      title={t('covenantText.amend.moveTitle', { label })}
      onClose={onClose}
      onSave={() => void save()}
      action={t('covenantText.amend.moveSave')}
      ready={after !== undefined}
      busy={busy}
      error={error}
    >
      <div className="amend-form">
        <Field label={t('covenantText.amend.moveTo')}>
          <Combobox
            value={after}
            onChange={setAfter}
            options={others.map((one) => ({
              value: one.at,
              label: `${provisionName(one, t)}. ${one.text}`.slice(0, 120),
            }))}
          />
        </Field>
        <ReasonField value={reason} onChange={setReason} />
      </div>
    </TaskDialog>
  );
}
