import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { handoverMeans, type HandoverMeans, type PackageRecord } from '#shared/titles/package/record.ts';
import { useCommand } from '#renderer/api/index.ts';
import { useUndoToast } from '#renderer/frame/history.ts';
import { useOffice } from '#renderer/frame/office.ts';
import { TaskDialog } from '#renderer/frame/task-dialog.tsx';
import { DateInput, Field, FormGrid, Select, TextInput } from '#renderer/ui/index.ts';

/** Writes into the log that the package left the office: when, to whom, by what means. */
export function HandoverDialog({
  record,
  receiver,
  onClose,
}: {
  readonly record: PackageRecord;
  readonly receiver: string;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const told = useUndoToast();
  const { year, start } = useOffice();
  const save = useCommand('titles.recordHandover');
  const last = record.handovers.at(-1);
  const [on, setOn] = useState<string | undefined>(start.today);
  const [to, setTo] = useState(last?.to ?? receiver);
  const [means, setMeans] = useState<HandoverMeans>(last?.means ?? 'usb');
  const [person, setPerson] = useState('');
  const [receipt, setReceipt] = useState('');
  const ready = on !== undefined && to.trim() !== '';

  const run = async () => {
    if (!ready) return;
    const answer = await save.run({ year, package: record.id, on, to: to.trim(), means, person, receipt });
    if (!answer.ok) return;
    told(t('titlesPackage.hand.done', { to: to.trim() }));
    onClose();
  };
  return (
    <TaskDialog
      title={t('titlesPackage.hand.title', { version: record.version })}
      note={t('titlesPackage.hand.note', { check: record.check })}
      onClose={onClose}
      onSave={() => void run()}
      action={t('titlesPackage.hand.save')}
      cancel={t('titlesPackage.hand.decline')}
      ready={ready}
      busy={save.busy}
      error={save.error}
    >
      <FormGrid>
        <Field label={t('titlesPackage.hand.on')}>
          <DateInput value={on} onChange={setOn} />
        </Field>
        <Field label={t('titlesPackage.hand.means')}>
          <Select
            value={means}
            onChange={setMeans}
            options={handoverMeans.options.map((value) => ({ value, label: t(`titlesPackage.means.${value}`) }))}
          />
        </Field>
        <Field wide label={t('titlesPackage.hand.to')}>
          <TextInput value={to} onChange={setTo} maxLength={200} />
        </Field>
        <Field optional label={t('titlesPackage.hand.person')}>
          <TextInput value={person} onChange={setPerson} maxLength={100} />
        </Field>
        <Field optional label={t('titlesPackage.hand.receipt')}>
          <TextInput value={receipt} onChange={setReceipt} maxLength={60} />
        </Field>
      </FormGrid>
    </TaskDialog>
  );
}
