import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/index.ts';
import { useOffice } from '#renderer/frame/office.ts';
import { TaskDialog } from '#renderer/frame/task-dialog.tsx';
import { DateInput, Field, FormGrid, Select, formatNumber, useToast } from '#renderer/ui/index.ts';
import { unitId, type UnitId } from '#shared/contract/ids.ts';

/** A unit with the number of its people. */
type ListedUnit = { readonly id: UnitId; readonly name: string; readonly active: boolean; readonly people: number };

const nobody = 'nobody';

/** Dissolves a unit from a day on: its people go to another, or their posts end. Undo brings it back. */
export function DissolveUnit({
  unit,
  units,
  onClose,
}: {
  readonly unit: ListedUnit;
  readonly units: readonly ListedUnit[];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const toast = useToast();
  const { start } = useOffice();
  const dissolve = useCommand('registry.dissolveUnit');
  const undo = useCommand('history.undo');
  const [on, setOn] = useState<string | undefined>(start.today);
  const [into, setInto] = useState<string>();
  const others = units.filter(({ id, active }) => active && id !== unit.id);
  const save = async () => {
    if (on === undefined || into === undefined) return;
    const target = unitId.safeParse(into === nobody ? undefined : into).data;
    const answer = await dissolve.run({ unit: unit.id, on, ...(target === undefined ? {} : { into: target }) });
    if (!answer.ok) return;
    toast({
      text: t('registry.personDialogs.dissolved', { unit: unit.name, ...answer.value }),
      action: { label: t('common.undo'), onClick: () => void undo.run({ book: 'registry' }) },
    });
    onClose();
  };
  return (
    <TaskDialog
      title={t('registry.personDialogs.dissolveTitle', { unit: unit.name })}
      note={t('registry.personDialogs.dissolveWhat', { count: unit.people, people: formatNumber(unit.people) })}
      onClose={onClose}
      onSave={() => void save()}
      action={t('registry.personDialogs.dissolveAction')}
      ready={on !== undefined && into !== undefined}
      busy={dissolve.busy}
      error={dissolve.error}
    >
      <FormGrid>
        <Field label={t('registry.personDialogs.on')}>
          <DateInput value={on} onChange={setOn} />
        </Field>
        <Field wide label={t('registry.personDialogs.dissolveInto')}>
          <Select
            value={into ?? ''}
            onChange={setInto}
            options={[
              { value: '', label: t('registry.personDialogs.dissolveChoose') },
              ...others.map(({ id, name }) => ({ value: id, label: name })),
              { value: nobody, label: t('registry.personDialogs.dissolveNobody') },
            ]}
          />
        </Field>
      </FormGrid>
    </TaskDialog>
  );
}
