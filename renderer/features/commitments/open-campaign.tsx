import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand, useSnapshot } from '#renderer/api/index.ts';
import { useErrorText } from '#renderer/texts.ts';
import { Banner, Button, DateInput, Dialog, Field, FormGrid, RadioGroup, TextInput } from '#renderer/ui/index.ts';

import './commitments.css';

/** Opens a campaign: its name, its form, the day by which all have signed. */
export function OpenCampaign({ year, onClose }: { readonly year: number; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const forms = useSnapshot('commitments.forms', {}, []);
  const open = useCommand('commitments.open');
  const offered = forms.value?.forms.filter((form) => form.audience === 'cadres') ?? [];
  const [name, setName] = useState<string>(t('commitments.openDialog.defaultName', { year }));
  const [form, setForm] = useState('hai-bo-quy-tac');
  const [due, setDue] = useState<string | undefined>(`${year}-12-15`);

  const save = async () => {
    const answer = await open.run({ name, year, form, ...(due === undefined ? {} : { due }) });
    if (answer.ok) onClose();
  };
  return (
    <Dialog
      open
      title={t('commitments.openDialog.title')}
      onClose={onClose}
      onSubmit={() => void save()}
      foot={
        <>
          <Button onClick={onClose}>{t('commitments.openDialog.cancel')}</Button>
          <Button kind="primary" type="submit" busy={open.busy} disabled={name.trim() === ''}>
            {t('commitments.openDialog.action')}
          </Button>
        </>
      }
    >
      <FormGrid>
        {open.error !== undefined && <Banner tone="error">{errorText(open.error)}</Banner>}
        <Field wide label={t('commitments.openDialog.name')}>
          <TextInput value={name} onChange={setName} />
        </Field>
        <div className="commitment-choice">
          <RadioGroup
            legend={t('commitments.openDialog.form')}
            value={form}
            onChange={setForm}
            options={offered.map((one) => ({ value: one.id, label: one.name, note: one.source }))}
          />
        </div>
        <Field wide label={t('commitments.openDialog.due')}>
          <DateInput value={due} onChange={setDue} />
        </Field>
      </FormGrid>
    </Dialog>
  );
}
