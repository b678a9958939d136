import { Copy, Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SetSummary } from '#shared/titles/views.ts';
import { useCommand } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { useUndoToast } from '#renderer/frame/history.ts';
import { addressOf, go } from '#renderer/frame/route.ts';
import { TaskDialog } from '#renderer/frame/task-dialog.tsx';
import { Button, Field, IconButton, Menu, TextInput } from '#renderer/ui/index.ts';

/** What can be done with the set that is shown: change it, or a new version of it; copy it; take it away. */
export function SetActions({ item }: { readonly item: SetSummary }) {
  const { t } = useTranslation();
  const told = useUndoToast();
  const revise = useCommand('titles.reviseSet');
  const remove = useCommand('titles.removeSet');
  const [copying, setCopying] = useState(false);
  const edit = (id: string) => go(addressOf('titles', item.title, 'sets', id, 'edit'));
  const isKept = item.frozen || item.shipped;

  const makeVersion = async () => {
    const answer = await revise.run({ set: item.id });
    if (!answer.ok) return;
    told(t('titlesSets.revised', { name: item.name, version: item.version + 1 }));
    edit(answer.value.set);
  };
  const takeAway = async () => {
    const answer = await remove.run({ set: item.id });
    if (!answer.ok) return;
    told(t('titlesSets.removed', { name: item.name }));
    go(addressOf('titles', item.title, 'sets'));
  };
  return (
    <>
      <ErrorBanner error={revise.error ?? remove.error} />
      <Button
        changes
        size="small"
        icon={Pencil}
        busy={revise.busy}
        onClick={() => (isKept ? void makeVersion() : edit(item.id))}
      >
        {isKept ? t('titlesSets.revise') : t('titlesSets.edit')}
      </Button>
      <Menu
        label={t('titlesSets.more')}
        align="end"
        items={[
          { key: 'copy', label: t('titlesSets.copy'), icon: Copy, onSelect: () => setCopying(true) },
          {
            key: 'remove',
            changes: true,
            label: t('titlesSets.remove'),
            icon: Trash2,
            danger: true,
            disabled: isKept,
            onSelect: () => void takeAway(),
          },
        ]}
        renderTrigger={(props) => <IconButton icon={Ellipsis} label={t('titlesSets.more')} {...props} />}
      />
      {copying && <CopyDialog item={item} onMade={edit} onClose={() => setCopying(false)} />}
    </>
  );
}

function CopyDialog({
  item,
  onMade,
  onClose,
}: {
  readonly item: SetSummary;
  readonly onMade: (set: string) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { run, busy, error } = useCommand('titles.reviseSet');
  const [name, setName] = useState(item.name);
  const make = async () => {
    const answer = await run({ set: item.id, name: name.trim() });
    if (!answer.ok) return;
    onClose();
    onMade(answer.value.set);
  };
  return (
    <TaskDialog
      title={t('titlesSets.copyTitle')}
      onClose={onClose}
      onSave={() => void make()}
      action={t('titlesSets.copySave')}
      ready={name.trim() !== ''}
      busy={busy}
      error={error}
    >
      <Field label={t('titlesSets.copyName')}>
        <TextInput value={name} onChange={setName} />
      </Field>
    </TaskDialog>
  );
}
