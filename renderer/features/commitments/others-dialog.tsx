import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/index.ts';
import { TaskDialog } from '#renderer/frame/task-dialog.tsx';
import { Field, TextArea, useToast } from '#renderer/ui/index.ts';
import type { CampaignId } from '#shared/contract/ids.ts';

/** Takes in people whom only this campaign knows, typed or pasted from Excel. */
export function OthersDialog({ campaign, onClose }: { readonly campaign: CampaignId; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const toast = useToast();
  const add = useCommand('commitments.addOthers');
  const [text, setText] = useState('');
  const people = text
    .split('\n')
    .map((line) => line.split(/\t|,/).map((part) => part.trim()))
    .flatMap(([name = '', post = '', place = '']) => (name === '' || place === '' ? [] : [{ name, post, place }]));
  const save = async () => {
    const answer = await add.run({ campaign, people });
    if (!answer.ok) return;
    toast({ text: t('commitments.others.added', { count: answer.value.added }) });
    onClose();
  };
  return (
    <TaskDialog
      size="medium"
      title={t('commitments.others.title')}
      onClose={onClose}
      onSave={() => void save()}
      action={t('commitments.others.action', { count: people.length })}
      ready={people.length > 0}
      busy={add.busy}
      error={add.error}
    >
      <Field label={t('commitments.others.label')} hint={t('commitments.others.note')}>
        <TextArea value={text} onChange={setText} rows={10} />
      </Field>
    </TaskDialog>
  );
}
