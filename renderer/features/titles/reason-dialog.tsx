import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '#shared/contract/errors.ts';
import type { ScoreReason } from '#shared/titles/book.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { Button, DateInput, Dialog, Field, FormGrid, TextArea, TextInput } from '#renderer/ui/index.ts';

/** What was entered about a deduction. */
export type EnteredReason = { readonly text: string; readonly source: string; readonly on: string | undefined };

/** Asks why points were taken: what happened, who says so, and when. */
export function ReasonDialog({
  title,
  note,
  reason,
  busy,
  error,
  onSave,
  onClose,
}: {
  readonly title: string;
  readonly note: string;
  /** What stands there now. */
  readonly reason: ScoreReason | undefined;
  readonly busy: boolean;
  /** Why the last attempt failed. */
  readonly error: AppError | undefined;
  readonly onSave: (reason: EnteredReason) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState(reason?.text ?? '');
  const [source, setSource] = useState(reason?.source ?? '');
  const [on, setOn] = useState<string | undefined>(reason?.on);
  const save = () => {
    if (text.trim() !== '') onSave({ text: text.trim(), source: source.trim(), on });
  };
  return (
    <Dialog
      open
      title={title}
      note={note}
      onClose={onClose}
      onSubmit={save}
      foot={
        <>
          {reason !== undefined && (
            <Button
              changes
              kind="danger-quiet"
              busy={busy}
              onClick={() => onSave({ text: '', source: '', on: undefined })}
            >
              {t('titles.reason.remove')}
            </Button>
          )}
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button kind="primary" type="submit" busy={busy} disabled={text.trim() === ''}>
            {t('titles.reason.save')}
          </Button>
        </>
      }
    >
      <ErrorBanner error={error} />
      <FormGrid>
        <Field wide label={t('titles.reason.text')}>
          <TextArea value={text} onChange={setText} rows={2} placeholder={t('titles.reason.textHint')} />
        </Field>
        <Field wide label={t('titles.reason.source')} optional>
          <TextInput value={source} onChange={setSource} placeholder={t('titles.reason.sourceHint')} />
        </Field>
        <Field wide label={t('titles.reason.on')} optional>
          <DateInput value={on} onChange={setOn} />
        </Field>
      </FormGrid>
    </Dialog>
  );
}
