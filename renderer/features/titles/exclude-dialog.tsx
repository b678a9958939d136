import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '#shared/contract/errors.ts';
import type { Grid } from '#shared/titles/views.ts';
import { TaskDialog } from '#renderer/frame/task-dialog.tsx';
import { DateInput, Field, FormGrid, RadioGroup, TextArea, TextInput } from '#renderer/ui/index.ts';

/** What was entered about a ground of exclusion. */
export type EnteredExclusion = {
  readonly disqualifier: string;
  readonly text: string;
  readonly source: string;
  readonly on: string | undefined;
};

/** Records that a household is not considered: on which ground, by which paper, since when. */
export function ExcludeDialog({
  name,
  grounds,
  busy,
  error,
  onSave,
  onClose,
}: {
  readonly name: string;
  readonly grounds: Grid['disqualifiers'];
  readonly busy: boolean;
  /** Why the last attempt failed. */
  readonly error: AppError | undefined;
  readonly onSave: (exclusion: EnteredExclusion) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const [disqualifier, setDisqualifier] = useState(grounds[0]?.id ?? '');
  const [text, setText] = useState('');
  const [source, setSource] = useState('');
  const [on, setOn] = useState<string>();
  const save = () => {
    if (text.trim() !== '') onSave({ disqualifier, text: text.trim(), source: source.trim(), on });
  };
  return (
    <TaskDialog
      title={t('titles.exclude.title', { name })}
      note={t('titles.exclude.note')}
      onClose={onClose}
      onSave={save}
      action={t('titles.exclude.save')}
      ready={text.trim() !== ''}
      busy={busy}
      error={error}
    >
      <FormGrid>
        {grounds.length > 0 && (
          <div className="wide">
            <RadioGroup
              legend={t('titles.exclude.ground')}
              value={disqualifier}
              onChange={setDisqualifier}
              options={grounds.map((ground) => ({ value: ground.id, label: ground.text }))}
            />
          </div>
        )}
        <Field wide label={t('titles.exclude.text')}>
          <TextArea value={text} onChange={setText} rows={2} placeholder={t('titles.exclude.textHint')} />
        </Field>
        <Field wide label={t('titles.reason.source')} optional>
          <TextInput value={source} onChange={setSource} placeholder={t('titles.reason.sourceHint')} />
        </Field>
        <Field wide label={t('titles.reason.on')} optional>
          <DateInput value={on} onChange={setOn} />
        </Field>
      </FormGrid>
    </TaskDialog>
  );
}
