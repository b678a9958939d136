import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TaskDialog } from '#renderer/frame/task-dialog.tsx';
import { Field, Segmented, TextArea } from '#renderer/ui/index.ts';
import type { AppError } from '#shared/contract/errors.ts';
import type { RedlineLine } from '#shared/covenants/redline.ts';
import type { RecordOperation } from './amend-toolbar.tsx';
import { insertionAt, kindsAt } from './line-operations.ts';
import { provisionName } from './provision-name.ts';
import { ReasonField } from './reason-field.tsx';

/** New provisions, one a line, behind or under the one that the clerk stands on. */
export function InsertDialog({
  line,
  busy,
  error,
  onRecord,
  onClose,
}: {
  readonly line: RedlineLine;
  readonly busy: boolean;
  readonly error: AppError | undefined;
  readonly onRecord: RecordOperation;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const kinds = kindsAt(line);
  const [kind, setKind] = useState(kinds[0] ?? 'clauses');
  const [text, setText] = useState('');
  const [reason, setReason] = useState('');
  const paragraphs = text
    .split('\n')
    .map((one) => one.replace(/\s+/g, ' ').trim())
    .filter((one) => one !== '');
  const save = async () => {
    if (paragraphs.length > 0 && (await onRecord(insertionAt(line, kind, paragraphs), reason.trim()))) onClose();
  };
  return (
    <TaskDialog
      title={t('covenantText.amend.insertTitle', { label: provisionName(line, t) })}
      size="medium"
      onClose={onClose}
      onSave={() => void save()}
      action={t('covenantText.amend.insertSave')}
      ready={paragraphs.length > 0}
      busy={busy}
      error={error}
    >
      <div className="amend-form">
        {kinds.length > 1 && (
          <Segmented
            label={t('covenantText.amend.what')}
            value={kind}
            onChange={setKind}
            items={kinds.map((key) => ({ key, label: t(`covenantText.amend.kind.${key}`) }))}
          />
        )}
        <Field label={t('covenantText.amend.words')} hint={t(`covenantText.amend.wordsHint.${kind}`)}>
          <TextArea value={text} onChange={setText} rows={6} autoFocus />
        </Field>
        <ReasonField value={reason} onChange={setReason} />
      </div>
    </TaskDialog>
  );
}
