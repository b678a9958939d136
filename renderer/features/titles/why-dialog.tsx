import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '#shared/contract/errors.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { Button, Dialog, Field, FormGrid, RadioGroup, TextArea } from '#renderer/ui/index.ts';

/** A change that is only made with a reason. */
export type WhyKind = 'lift' | 'override' | 'correct';

const saveKeys = { lift: 'saveLift', override: 'saveOverride', correct: 'saveCorrect' } as const;

/** Asks for the reason of a change against the points; with `choices` also for the result that it sets. */
export function WhyDialog<C extends string>({
  kind,
  name,
  reason: known = '',
  choices,
  busy,
  error,
  onSave,
  onClose,
}: {
  readonly kind: WhyKind;
  readonly name: string;
  /** The reason as it is known already. */
  readonly reason?: string;
  readonly choices: readonly { readonly value: C; readonly label: string }[];
  readonly busy: boolean;
  /** Why the last attempt failed. */
  readonly error: AppError | undefined;
  readonly onSave: (reason: string, choice: C | undefined) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const [reason, setReason] = useState(known);
  const [choice, setChoice] = useState<C | undefined>(choices[0]?.value);
  const note =
    kind === 'override' ? t('titles.why.overrideNote') : kind === 'correct' ? t('titles.why.correctNote') : undefined;
  const save = () => {
    if (reason.trim() !== '') onSave(reason.trim(), choice);
  };
  return (
    <Dialog
      open
      title={t(`titles.why.${kind}`, { name })}
      onClose={onClose}
      onSubmit={save}
      foot={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button kind="primary" type="submit" busy={busy} disabled={reason.trim() === ''}>
            {t(`titles.why.${saveKeys[kind]}`)}
          </Button>
        </>
      }
      {...(note === undefined ? {} : { note })}
    >
      <ErrorBanner error={error} />
      <FormGrid>
        {choice !== undefined && (
          <div className="wide">
            <RadioGroup legend={t('titles.why.result')} value={choice} onChange={setChoice} options={choices} />
          </div>
        )}
        <Field wide label={t('titles.why.reason')}>
          <TextArea value={reason} onChange={setReason} rows={3} />
        </Field>
      </FormGrid>
    </Dialog>
  );
}
