import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand, useSnapshot } from '#renderer/api/index.ts';
import { useOffice } from '#renderer/frame/office.ts';
import { SnapshotView } from '#renderer/frame/snapshot-view.tsx';
import { TaskDialog } from '#renderer/frame/task-dialog.tsx';
import { Banner, Checkbox, DateInput, Field, TextInput } from '#renderer/ui/index.ts';
import type { VillageRow } from '#shared/registry/views.ts';

/** Some groups of a village become a village of their own from a day on; past years stay with the old one. */
export function SplitVillageDialog({
  village,
  onClose,
}: {
  readonly village: VillageRow;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { start } = useOffice();
  const found = useSnapshot('registry.villageGroups', { village: village.id }, ['registry']);
  const { run, busy, error } = useCommand('registry.splitVillage');
  const [name, setName] = useState('');
  const [on, setOn] = useState<string | undefined>(start.today);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const groups = found.value?.groups ?? [];
  const count = groups.filter((group) => chosen.has(group.name)).reduce((sum, { households }) => sum + households, 0);
  const ready = name.trim() !== '' && on !== undefined && count > 0 && count < village.households;
  const toggle = (group: string) =>
    setChosen(
      (before) => new Set(before.has(group) ? [...before].filter((name) => name !== group) : [...before, group]),
    );
  const save = async () => {
    if (!ready) return;
    const { kind, area } = village;
    const answer = await run({ from: village.id, groups: [...chosen], name: name.trim(), kind, area, on });
    if (answer.ok) onClose();
  };
  return (
    <TaskDialog
      title={t('registry.villageSplit')}
      note={village.name}
      onClose={onClose}
      onSave={() => void save()}
      action={t('registry.villageSplitSave', { count })}
      ready={ready}
      busy={busy}
      error={error}
    >
      <SnapshotView of={found}>
        {() =>
          groups.length < 2 ? (
            <Banner tone="warning">{t('registry.villageSplitOne')}</Banner>
          ) : (
            <>
              <Field label={t('registry.villageSplitName')}>
                <TextInput value={name} onChange={setName} maxLength={300} />
              </Field>
              <fieldset className="choice-group">
                <legend>{t('registry.villageSplitGroups')}</legend>
                {groups.map((group) => (
                  <Checkbox
                    key={group.name}
                    checked={chosen.has(group.name)}
                    onChange={() => toggle(group.name)}
                    note={t('registry.villageSplitHouseholds', { count: group.households })}
                  >
                    {group.name === '' ? t('registry.villageSplitNone') : group.name}
                  </Checkbox>
                ))}
              </fieldset>
              <Field label={t('registry.change.on')} hint={t('registry.villageMergeHint')}>
                <DateInput value={on} onChange={setOn} />
              </Field>
            </>
          )
        }
      </SnapshotView>
    </TaskDialog>
  );
}
