import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TaskDialog } from '#renderer/frame/task-dialog.tsx';
import { Field, TextInput } from '#renderer/ui/index.ts';
import type { AppError } from '#shared/contract/errors.ts';
import type { CovenantView } from '#shared/contract/methods/covenants.ts';
import type { RecordOperation } from './amend-toolbar.tsx';
import { unnamed } from './line-operations.ts';
import { provisionName } from './provision-name.ts';
import { ReasonField } from './reason-field.tsx';

/** So many places are shown; all are replaced. */
const mostShown = 60;

/** The same words replaced wherever they stand, after a look at the places. */
export function PhraseDialog({
  view,
  busy,
  error,
  onRecord,
  onClose,
}: {
  readonly view: CovenantView;
  readonly busy: boolean;
  readonly error: AppError | undefined;
  readonly onRecord: RecordOperation;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const [find, setFind] = useState('');
  const [fresh, setFresh] = useState('');
  const [reason, setReason] = useState('');
  const wanted = find.trim().normalize('NFC');
  const places = wanted === '' ? [] : view.redline.filter((line) => (line.before ?? line.text).includes(wanted));
  const save = async () => {
    const operation = { id: unnamed, op: 'replace-phrase', find: wanted, with: fresh.trim(), at: 'all' } as const;
    if (places.length > 0 && (await onRecord(operation, reason.trim()))) onClose();
  };
  return (
    <TaskDialog
      title={t('covenantText.amend.phraseTitle')}
      size="medium"
      onClose={onClose}
      onSave={() => void save()}
      action={t('covenantText.amend.phraseSave')}
      ready={places.length > 0 && wanted !== fresh.trim()}
      busy={busy}
      error={error}
    >
      <div className="amend-form">
        <Field label={t('covenantText.amend.find')}>
          <TextInput value={find} onChange={setFind} />
        </Field>
        <Field label={t('covenantText.amend.with')} hint={t('covenantText.amend.withHint')}>
          <TextInput value={fresh} onChange={setFresh} />
        </Field>
        {wanted !== '' && (
          <div className="amend-places">
            <b>
              {places.length === 0
                ? t('covenantText.amend.noPlaces')
                : t('covenantText.amend.places', { count: places.length })}
            </b>
            {places.slice(0, mostShown).map((line, index) => (
              <div key={index}>
                <small>{provisionName(line, t)}</small>
                <span className="text">{around(line.before ?? line.text, wanted)}</span>
              </div>
            ))}
          </div>
        )}
        <ReasonField value={reason} onChange={setReason} />
      </div>
    </TaskDialog>
  );
}

/** The words with some of what stands around them. */
function around(text: string, wanted: string): string {
  const at = text.indexOf(wanted);
  const from = Math.max(0, at - 40);
  const to = Math.min(text.length, at + wanted.length + 40);
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
}
