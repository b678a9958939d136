import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand, useSnapshot } from '#renderer/api/index.ts';
import { useErrorText } from '#renderer/texts.ts';
import { TaskDialog } from '#renderer/frame/task-dialog.tsx';
import { Banner, DateInput, Field, FormGrid, RadioGroup, Select, TextInput } from '#renderer/ui/index.ts';
import { audienceKind, type AudienceKind } from '#shared/commitments/book.ts';
import { usualRules } from '#shared/commitments/resign.ts';
import type { CampaignId, UnitId } from '#shared/contract/ids.ts';
import { ResignChoice } from './resign-choice.tsx';
import { UnitChoice } from './unit-choice.tsx';
import './commitments.css';

/** Opens a campaign: its name, its form, the day by which all have signed. */
export function OpenCampaign({
  year,
  onOpened,
  onClose,
}: {
  readonly year: number;
  readonly onOpened?: (id: CampaignId) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const forms = useSnapshot('commitments.forms', {}, ['forms']);
  const open = useCommand('commitments.open');
  const [audience, setAudience] = useState<AudienceKind>('cadres');
  const offered = forms.value?.forms.filter((form) => form.audience === audience) ?? [];
  const [name, setName] = useState<string>(t('commitments.openDialog.defaultName', { year }));
  const [picked, setPicked] = useState('hai-bo-quy-tac');
  const form = offered.some(({ id }) => id === picked) ? picked : (offered[0]?.id ?? '');
  const [confirmer, setConfirmer] = useState('');
  const [resign, setResign] = useState(usualRules);
  const [units, setUnits] = useState<readonly UnitId[]>();
  const [due, setDue] = useState<string | undefined>(`${year}-12-15`);

  const isReady =
    name.trim() !== '' && form !== '' && (audience !== 'cadres' || units === undefined || units.length > 0);

  const save = async () => {
    if (!isReady) return;
    const until = due === undefined ? {} : { due };
    const asked = audience === 'cadres' && units !== undefined ? { units: [...units] } : {};
    const answer = await open.run({ name, year, form, audience, resign, confirmer, ...until, ...asked });
    if (!answer.ok) return;
    onOpened?.(answer.value.id);
    onClose();
  };
  return (
    <TaskDialog
      size="medium"
      title={t('commitments.openDialog.title')}
      onClose={onClose}
      onSave={() => void save()}
      action={t('commitments.openDialog.action')}
      cancel={t('commitments.openDialog.cancel')}
      ready={isReady}
      busy={open.busy}
    >
      <FormGrid>
        {open.error !== undefined && <Banner tone="error">{errorText(open.error)}</Banner>}
        <Field wide label={t('commitments.openDialog.name')}>
          <TextInput value={name} onChange={setName} />
        </Field>
        <Field label={t('commitments.openDialog.audience')}>
          <Select
            value={audience}
            onChange={setAudience}
            options={audienceKind.options.map((value) => ({
              value,
              label: t(`commitments.openDialog.audiences.${value}`),
            }))}
          />
        </Field>
        <Field label={t('commitments.openDialog.due')}>
          <DateInput value={due} onChange={setDue} />
        </Field>
        <div className="commitment-choice">
          <RadioGroup
            legend={t('commitments.openDialog.form')}
            value={form}
            onChange={setPicked}
            options={offered.map((one) => ({ value: one.id, label: one.name, note: one.source }))}
          />
        </div>
        <Field wide label={t('commitments.openDialog.confirmer')} hint={t('commitments.openDialog.confirmerHint')}>
          <TextInput value={confirmer} onChange={setConfirmer} maxLength={200} />
        </Field>
        {audience === 'cadres' && <UnitChoice chosen={units} onChange={setUnits} />}
        <ResignChoice rules={resign} onChange={setResign} />
      </FormGrid>
    </TaskDialog>
  );
}
