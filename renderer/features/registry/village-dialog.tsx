import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/index.ts';
import { useOffice } from '#renderer/frame/office.ts';
import { TaskDialog } from '#renderer/frame/task-dialog.tsx';
import { DateInput, Field, RadioGroup, TextInput } from '#renderer/ui/index.ts';
import type { Result } from '#shared/contract/result.ts';
import type { VillageRow } from '#shared/registry/views.ts';

/** A village is added, corrected, or made out of others (of one: renamed). */
export type VillageTask =
  | { readonly kind: 'add' }
  | { readonly kind: 'correct'; readonly village: VillageRow }
  | { readonly kind: 'merge'; readonly villages: readonly VillageRow[] };

const kinds = ['thon', 'to-dan-pho'] as const;
const areas = ['rural', 'urban'] as const;

/** Asks for the name, kind and area of a village, and for a merger from when. */
export function VillageDialog({ task, onClose }: { readonly task: VillageTask; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { start } = useOffice();
  const before = task.kind === 'correct' ? task.village : task.kind === 'merge' ? task.villages[0] : undefined;
  const [name, setName] = useState(task.kind === 'correct' ? task.village.name : '');
  const [kind, setKind] = useState(before?.kind ?? 'thon');
  const [area, setArea] = useState(before?.area ?? 'rural');
  const [on, setOn] = useState<string | undefined>(start.today);
  const save = useSave(task);
  const ready = name.trim() !== '' && (task.kind !== 'merge' || on !== undefined);
  const submit = async () => {
    if (!ready) return;
    const done = await save.run({ name: name.trim(), kind, area }, on ?? start.today);
    if (done.ok) onClose();
  };
  return (
    <TaskDialog
      title={t(`registry.village${task.kind === 'add' ? 'Add' : task.kind === 'correct' ? 'Correct' : 'Merge'}`)}
      note={task.kind === 'merge' ? task.villages.map((village) => village.name).join(', ') : undefined}
      onClose={onClose}
      onSave={() => void submit()}
      action={t(task.kind === 'merge' ? 'registry.villageMergeSave' : 'common.save')}
      ready={ready}
      busy={save.busy}
      error={save.error}
    >
      <Field label={t(task.kind === 'merge' ? 'registry.villageNewName' : 'registry.villages.name')}>
        <TextInput autoFocus value={name} onChange={setName} maxLength={300} />
      </Field>
      <RadioGroup
        inline
        legend={t('registry.villages.kind')}
        value={kind}
        onChange={setKind}
        options={kinds.map((value) => ({ value, label: t(`registry.villageKind.${value}`) }))}
      />
      <RadioGroup
        inline
        legend={t('registry.villages.area')}
        value={area}
        onChange={setArea}
        options={areas.map((value) => ({ value, label: t(`registry.area.${value}`) }))}
      />
      {task.kind === 'merge' && (
        <Field label={t('registry.change.on')} hint={t('registry.villageMergeHint')}>
          <DateInput value={on} onChange={setOn} />
        </Field>
      )}
    </TaskDialog>
  );
}

type Facts = Pick<VillageRow, 'name' | 'kind' | 'area'>;

function useSave(task: VillageTask) {
  const add = useCommand('registry.addVillage');
  const correct = useCommand('registry.correctVillage');
  const merge = useCommand('registry.mergeVillages');
  const run = async (facts: Facts, on: string): Promise<Result<unknown>> => {
    if (task.kind === 'add') return add.run(facts);
    if (task.kind === 'correct') return correct.run({ village: task.village.id, ...facts });
    return merge.run({ from: task.villages.map(({ id }) => id), ...facts, on });
  };
  const all = [add, correct, merge];
  return { run, busy: all.some(({ busy }) => busy), error: all.find(({ error }) => error !== undefined)?.error };
}
