import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/index.ts';
import { useOffice } from '#renderer/frame/office.ts';
import { TaskDialog } from '#renderer/frame/task-dialog.tsx';
import {
  DateInput,
  Field,
  formatDate,
  FormGrid,
  NumberInput,
  Select,
  TextArea,
  TextInput,
  type Option,
} from '#renderer/ui/index.ts';
import type { VillageId } from '#shared/contract/ids.ts';
import type { HouseholdFactsInput } from '#shared/contract/methods/registry-households.ts';
import type { Result } from '#shared/contract/result.ts';
import type { HouseholdCard, VillageRow } from '#shared/registry/views.ts';
import { readListDate } from '#shared/vietnamese/list-dates.ts';

/** What is written about a household: a new one, its correction, one that splits off, or a new head. */
export type HouseholdTask =
  { readonly kind: 'add' } | { readonly kind: 'correct' | 'split' | 'head'; readonly household: HouseholdCard };

type Draft = {
  readonly head: string;
  readonly birth: string;
  readonly idNumber: string;
  readonly phone: string;
  readonly code: string;
  readonly group: string;
  readonly address: string;
  readonly members: number | undefined;
  readonly note: string;
};

const emptyDraft: Draft = {
  head: '',
  birth: '',
  idNumber: '',
  phone: '',
  code: '',
  group: '',
  address: '',
  members: undefined,
  note: '',
};

function draftOf(household: HouseholdCard): Draft {
  const { head, birth, idNumber, phone, code, group, address, members, note } = household;
  return {
    head,
    birth: birth === undefined ? '' : formatDate(birth),
    idNumber: idNumber ?? '',
    phone: phone ?? '',
    code: code ?? '',
    group: group ?? '',
    address: address ?? '',
    members,
    note: note ?? '',
  };
}

function startOf(task: HouseholdTask): Draft {
  if (task.kind === 'add') return emptyDraft;
  if (task.kind === 'correct') return draftOf(task.household);
  return { ...emptyDraft, group: task.household.group ?? '', address: task.household.address ?? '' };
}

/** One dialog for what is written about a household by hand. */
export function HouseholdDialog({
  task,
  villages,
  onClose,
}: {
  readonly task: HouseholdTask;
  readonly villages: readonly VillageRow[];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { start } = useOffice();
  const [draft, setDraft] = useState(() => startOf(task));
  const [village, setVillage] = useState<VillageId | undefined>(villages[0]?.id);
  const [on, setOn] = useState<string | undefined>(start.today);
  const [from, setFrom] = useState('');
  const save = useSave(task);
  const set =
    <K extends keyof Draft>(key: K) =>
    (value: Draft[K]) =>
      setDraft((before) => ({ ...before, [key]: value }));
  const birth = readListDate({ value: draft.birth.trim() });
  const birthError = draft.birth.trim() !== '' && birth === undefined ? t('common.dateWrong') : undefined;
  const dated = task.kind !== 'correct';
  const ready =
    draft.head.trim() !== '' &&
    birthError === undefined &&
    (!dated || on !== undefined) &&
    (task.kind !== 'add' || village !== undefined);
  const submit = async () => {
    if (!ready) return;
    const done = await save.run({ facts: factsOf(draft, birth?.iso, task), on: on ?? start.today, village, from });
    if (done?.ok === true) onClose();
  };
  return (
    <TaskDialog
      size="medium"
      title={t(`registry.change.title.${task.kind}`)}
      onClose={onClose}
      onSave={() => void submit()}
      action={t(`registry.change.save.${task.kind}`)}
      ready={ready}
      busy={save.busy}
      error={save.error}
    >
      <FormGrid>
        <Field label={t('registry.households.head')}>
          <TextInput autoFocus value={draft.head} onChange={set('head')} maxLength={300} />
        </Field>
        <Field label={t('registry.households.birth')} optional error={birthError}>
          <TextInput value={draft.birth} onChange={set('birth')} maxLength={40} />
        </Field>
        <Field label={t('registry.households.idNumber')} optional>
          <TextInput value={draft.idNumber} onChange={set('idNumber')} maxLength={40} inputMode="numeric" />
        </Field>
        <Field label={t('registry.households.phone')} optional>
          <TextInput value={draft.phone} onChange={set('phone')} maxLength={40} inputMode="tel" />
        </Field>
        {task.kind !== 'head' && (
          <>
            {task.kind === 'add' && (
              <Field label={t('registry.households.village')}>
                <Select value={village} onChange={setVillage} options={villageOptions(villages)} />
              </Field>
            )}
            <Field label={t('registry.change.group')} optional>
              <TextInput value={draft.group} onChange={set('group')} maxLength={300} />
            </Field>
            <Field label={t('registry.households.address')} optional>
              <TextInput value={draft.address} onChange={set('address')} maxLength={300} />
            </Field>
            <Field label={t('registry.households.members')} optional>
              <NumberInput value={draft.members} onChange={set('members')} max={200} />
            </Field>
            <Field label={t('registry.households.code')} optional>
              <TextInput value={draft.code} onChange={set('code')} maxLength={300} />
            </Field>
            <Field label={t('registry.households.note')} optional wide>
              <TextArea value={draft.note} onChange={set('note')} rows={2} maxLength={2000} />
            </Field>
          </>
        )}
        {dated && (
          <Field label={t('registry.change.on')}>
            <DateInput value={on} onChange={setOn} />
          </Field>
        )}
        {task.kind === 'add' && (
          <Field label={t('registry.change.movedInFrom')} optional>
            <TextInput value={from} onChange={setFrom} maxLength={300} />
          </Field>
        )}
      </FormGrid>
    </TaskDialog>
  );
}

/** The villages in use, for a select. */
export function villageOptions(villages: readonly VillageRow[]): readonly Option<VillageId>[] {
  return villages.filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name }));
}

function factsOf(draft: Draft, birth: string | undefined, task: HouseholdTask): HouseholdFactsInput {
  const text = (key: 'idNumber' | 'phone' | 'code' | 'group' | 'address' | 'note') => {
    const typed = draft[key].trim();
    return typed === '' ? {} : { [key]: typed };
  };
  const kept = task.kind === 'correct' ? task.household : undefined;
  return {
    head: draft.head.trim(),
    ...text('idNumber'),
    ...text('phone'),
    ...text('code'),
    ...text('group'),
    ...text('address'),
    ...text('note'),
    ...(birth === undefined ? {} : { birth }),
    ...(draft.members === undefined ? {} : { members: draft.members }),
    ...(kept?.women === undefined ? {} : { women: kept.women }),
    ...(kept?.sex === undefined ? {} : { sex: kept.sex }),
  };
}

type Written = {
  readonly facts: HouseholdFactsInput;
  readonly on: string;
  readonly village: VillageId | undefined;
  readonly from: string;
};

/** The command of each task. */
function useSave(task: HouseholdTask) {
  const add = useCommand('registry.addHousehold');
  const correct = useCommand('registry.correctHousehold');
  const split = useCommand('registry.splitHousehold');
  const head = useCommand('registry.changeHead');
  const run = async ({ facts, on, village, from }: Written): Promise<Result<unknown> | undefined> => {
    if (task.kind === 'add') {
      if (village === undefined) return undefined;
      return add.run({ village, facts, on, ...(from.trim() === '' ? {} : { movedInFrom: from.trim() }) });
    }
    const household = task.household.id;
    if (task.kind === 'correct') return correct.run({ household, facts });
    if (task.kind === 'split') return split.run({ household, facts, on });
    const { head: name, birth, idNumber, phone } = facts;
    return head.run({ household, head: { head: name, birth, idNumber, phone }, on });
  };
  const all = [add, correct, split, head];
  return { run, busy: all.some(({ busy }) => busy), error: all.find(({ error }) => error !== undefined)?.error };
}
