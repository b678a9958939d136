import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/index.ts';
import { TaskDialog } from '#renderer/frame/task-dialog.tsx';
import { DateInput, Field, FormGrid, TextInput, useToast } from '#renderer/ui/index.ts';
import type { CampaignView } from '#shared/contract/methods/commitments.ts';
import { ResignChoice } from './resign-choice.tsx';

/** What a campaign is called, until when, who confirms, who signs again. Its people and their signatures stay. */
export function ChangeCampaign({ view, onClose }: { readonly view: CampaignView; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const toast = useToast();
  const change = useCommand('commitments.change');
  const undo = useCommand('history.undo');
  const [name, setName] = useState(view.name);
  const [due, setDue] = useState(view.due);
  const [confirmer, setConfirmer] = useState(view.confirmer ?? '');
  const [resign, setResign] = useState(view.resign);
  const save = async () => {
    const until = due === undefined ? {} : { due };
    const answer = await change.run({ campaign: view.id, name, confirmer, resign, ...until });
    if (!answer.ok) return;
    toast({
      text: t('commitments.change.saved', { name }),
      action: { label: t('common.undo'), onClick: () => void undo.run({ book: `campaign-${view.id}` }) },
    });
    onClose();
  };
  return (
    <TaskDialog
      size="medium"
      title={t('commitments.change.title')}
      onClose={onClose}
      onSave={() => void save()}
      action={t('commitments.change.action')}
      ready={name.trim() !== ''}
      busy={change.busy}
      error={change.error}
    >
      <FormGrid>
        <Field wide label={t('commitments.openDialog.name')}>
          <TextInput value={name} onChange={setName} maxLength={200} />
        </Field>
        <Field label={t('commitments.openDialog.due')}>
          <DateInput value={due} onChange={setDue} />
        </Field>
        <Field label={t('commitments.openDialog.confirmer')} hint={t('commitments.openDialog.confirmerHint')}>
          <TextInput value={confirmer} onChange={setConfirmer} maxLength={200} />
        </Field>
        <ResignChoice rules={resign} onChange={setResign} />
      </FormGrid>
    </TaskDialog>
  );
}
