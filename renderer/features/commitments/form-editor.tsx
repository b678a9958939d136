import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/index.ts';
import { TaskDialog } from '#renderer/frame/task-dialog.tsx';
import { Checkbox, Field, FormGrid, TextArea, TextInput, useToast } from '#renderer/ui/index.ts';
import { itemsFromLines, linesOfItems, type CommitmentForm } from '#shared/commitments/forms.ts';

/** The office's wording of a form, saved as a new version; the versions before stay for what was signed with them. */
export function FormEditor({
  form,
  isNew,
  onClose,
}: {
  /** The wording to begin from. */
  readonly form: CommitmentForm;
  /** Saved as a form of its own. */
  readonly isNew: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const toast = useToast();
  const save = useCommand('commitments.saveForm');
  const [name, setName] = useState(isNew ? '' : form.name);
  const [title, setTitle] = useState(form.title);
  const [summary, setSummary] = useState(form.summary);
  const [basis, setBasis] = useState(form.basis);
  const [lines, setLines] = useState(() => linesOfItems(form.items));
  const [responsibility, setResponsibility] = useState(form.responsibility);
  const [checked, setChecked] = useState(form.checked);
  const items = itemsFromLines(lines);
  const ready = name.trim() !== '' && title.trim() !== '' && items.length > 0;
  const run = async () => {
    if (!ready) return;
    const wording = { name, audience: form.audience, checked, title, summary, basis, items, responsibility };
    const answer = await save.run({ wording, ...(isNew ? {} : { form: form.id }) });
    if (!answer.ok) return;
    toast({ text: t('commitments.forms.saved', { version: answer.value.version }) });
    onClose();
  };
  return (
    <TaskDialog
      size="medium"
      title={isNew ? t('commitments.forms.addTitle') : t('commitments.forms.editTitle', { name: form.name })}
      onClose={onClose}
      onSave={() => void run()}
      action={t('commitments.forms.save')}
      ready={ready}
      busy={save.busy}
      error={save.error}
    >
      <FormGrid>
        <Field wide label={t('commitments.forms.name')}>
          <TextInput value={name} onChange={setName} />
        </Field>
        <Field label={t('commitments.forms.heading')}>
          <TextInput value={title} onChange={setTitle} />
        </Field>
        <Field label={t('commitments.forms.summary')}>
          <TextInput value={summary} onChange={setSummary} />
        </Field>
        <Field wide label={t('commitments.forms.basis')}>
          <TextArea value={basis} onChange={setBasis} rows={3} />
        </Field>
        <Field wide label={t('commitments.forms.items')} hint={t('commitments.forms.itemsHint')}>
          <TextArea value={lines} onChange={setLines} rows={9} />
        </Field>
        <Field wide label={t('commitments.forms.responsibility')}>
          <TextArea value={responsibility} onChange={setResponsibility} rows={2} />
        </Field>
        <div className="commitment-choice">
          <Checkbox checked={checked} onChange={setChecked}>
            {t('commitments.forms.checked')}
          </Checkbox>
        </div>
      </FormGrid>
    </TaskDialog>
  );
}
