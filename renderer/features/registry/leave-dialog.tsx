import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/index.ts';
import { useOffice } from '#renderer/frame/office.ts';
import { TaskDialog } from '#renderer/frame/task-dialog.tsx';
import { Combobox, DateInput, Field, Select, TextInput } from '#renderer/ui/index.ts';
import type { HouseholdId, VillageId } from '#shared/contract/ids.ts';
import type { Result } from '#shared/contract/result.ts';
import type { HouseholdCard, HouseholdLine, VillageRow } from '#shared/registry/views.ts';
import { villageOptions } from './household-dialog.tsx';

/** A household goes somewhere: to another village or xóm, out of the commune, into another household, or it ends. */
export type LeaveKind = 'move' | 'out' | 'merge' | 'end';

/** Asks where to and from when. */
export function LeaveDialog({
  kind,
  household,
  villages,
  neighbours,
  onClose,
}: {
  readonly kind: LeaveKind;
  readonly household: HouseholdCard;
  readonly villages: readonly VillageRow[];
  /** Households of the same village, to merge into. */
  readonly neighbours: readonly HouseholdLine[];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { start } = useOffice();
  const [on, setOn] = useState<string | undefined>(start.today);
  const [village, setVillage] = useState<VillageId>(household.villageId);
  const [into, setInto] = useState<HouseholdId>();
  const [text, setText] = useState(kind === 'move' ? (household.group ?? '') : '');
  const save = useLeave();
  const ready = on !== undefined && (kind === 'merge' ? into !== undefined : kind === 'move' || text.trim() !== '');
  const submit = async () => {
    if (!ready) return;
    const done = await save.run(kind, { household: household.id, on, village, into, text: text.trim() });
    if (done?.ok === true) onClose();
  };
  return (
    <TaskDialog
      title={t(`registry.change.title.${kind}`)}
      note={household.head}
      onClose={onClose}
      onSave={() => void submit()}
      action={t(`registry.change.save.${kind}`)}
      ready={ready}
      busy={save.busy}
      error={save.error}
    >
      {kind === 'move' && (
        <>
          <Field label={t('registry.households.village')}>
            <Select value={village} onChange={setVillage} options={villageOptions(villages)} />
          </Field>
          <Field label={t('registry.change.group')} optional>
            <TextInput value={text} onChange={setText} maxLength={300} />
          </Field>
        </>
      )}
      {kind === 'merge' && (
        <Field label={t('registry.change.into')}>
          <Combobox
            value={into}
            onChange={setInto}
            options={neighbours
              .filter(({ id }) => id !== household.id)
              .map(({ id, head, group }) => ({ value: id, label: group === undefined ? head : `${head}, ${group}` }))}
          />
        </Field>
      )}
      {(kind === 'out' || kind === 'end') && (
        <Field label={t(kind === 'out' ? 'registry.change.movedTo' : 'registry.change.reason')}>
          <TextInput autoFocus value={text} onChange={setText} maxLength={300} />
        </Field>
      )}
      <Field label={t('registry.change.on')}>
        <DateInput value={on} onChange={setOn} />
      </Field>
    </TaskDialog>
  );
}

type Leaving = {
  readonly household: HouseholdId;
  readonly on: string;
  readonly village: VillageId;
  readonly into: HouseholdId | undefined;
  readonly text: string;
};

function useLeave() {
  const move = useCommand('registry.moveHousehold');
  const merge = useCommand('registry.mergeHousehold');
  const end = useCommand('registry.endHousehold');
  const run = async (kind: LeaveKind, leaving: Leaving): Promise<Result<unknown> | undefined> => {
    const { household, on, village, into, text } = leaving;
    if (kind === 'move') return move.run({ household, on, village, ...(text === '' ? {} : { group: text }) });
    if (kind === 'out') return end.run({ household, on, movedTo: text });
    if (kind === 'end') return end.run({ household, on, reason: text });
    return into === undefined ? undefined : merge.run({ household, on, into });
  };
  const all = [move, merge, end];
  return { run, busy: all.some(({ busy }) => busy), error: all.find(({ error }) => error !== undefined)?.error };
}
