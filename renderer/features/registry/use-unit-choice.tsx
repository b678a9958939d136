import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSnapshot } from '#renderer/api/index.ts';
import { Combobox, Field, TextInput } from '#renderer/ui/index.ts';
import { unitId, type UnitId } from '#shared/contract/ids.ts';
import type { UnitChoice } from '#shared/contract/methods/registry-people.ts';

const newUnit = 'new';

/** A unit in use, or the name of a new one. */
export function useUnitChoice(first: UnitId | undefined): {
  readonly fields: ReactNode;
  readonly choice: UnitChoice | undefined;
  readonly name: string;
} {
  const { t } = useTranslation();
  const list = useSnapshot('registry.listPeople', { offset: 0, limit: 1 }, ['registry']);
  const units = (list.value?.units ?? []).filter(({ active }) => active);
  const [chosen, setChosen] = useState<string | undefined>(first);
  const [name, setName] = useState('');
  const known = unitId.safeParse(chosen);
  const choice: UnitChoice | undefined =
    chosen === newUnit ? (name.trim() === '' ? undefined : { name }) : known.success ? { id: known.data } : undefined;
  return {
    choice,
    name: chosen === newUnit ? name : (units.find(({ id }) => id === chosen)?.name ?? ''),
    fields: (
      <>
        <Field wide label={t('registry.unit')}>
          <Combobox
            value={chosen}
            onChange={setChosen}
            options={[
              ...units.map(({ id, name: label }) => ({ value: id, label })),
              { value: newUnit, label: t('registry.personDialogs.unitNew') },
            ]}
          />
        </Field>
        {chosen === newUnit && (
          <Field wide label={t('registry.personDialogs.unitName')}>
            <TextInput value={name} onChange={setName} />
          </Field>
        )}
      </>
    ),
  };
}
