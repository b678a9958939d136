import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/index.ts';
import { useUndoToast } from '#renderer/frame/history.ts';
import { TaskDialog } from '#renderer/frame/task-dialog.tsx';
import { Checkbox, Field, FormGrid, Select, TextArea, TextInput } from '#renderer/ui/index.ts';
import { fillableWordings, typedWording } from '#shared/covenants/fillable.ts';
import type { OfficeClause, OfficeLibrary } from '#shared/covenants/library.ts';

/** What a new clause begins with when it is taken from a covenant. */
export type ClauseStart = { readonly title: string; readonly text: string; readonly from: string };

/** Adds a clause of the office to the library, or words one anew. */
export function ClauseDialog({
  library,
  clause,
  start,
  onClose,
  onSaved,
}: {
  readonly library: OfficeLibrary;
  /** Undefined for a new one. */
  readonly clause: OfficeClause | undefined;
  readonly start?: ClauseStart;
  readonly onClose: () => void;
  readonly onSaved?: (id: string) => void;
}) {
  const { t } = useTranslation();
  const undoToast = useUndoToast();
  const save = useCommand('covenants.saveClause');
  const typed = (wording: 'short' | 'long') =>
    clause === undefined ? (start?.text ?? '') : typedWording(clause[wording], clause.fill);
  const [title, setTitle] = useState(clause?.title ?? start?.title ?? '');
  const [short, setShort] = useState(typed('short'));
  const [long, setLong] = useState(typed('long'));
  const [topic, setTopic] = useState(clause?.topic ?? library.topics[0]?.id ?? '');
  const [place, setPlace] = useState(clause?.place ?? library.places[0]?.id ?? '');
  const [from, setFrom] = useState(clause?.kind === 'own' ? clause.source.decision : (start?.from ?? ''));
  const [restates, setRestates] = useState(clause?.mayRestateLaw ?? false);
  const [tried, setTried] = useState(false);
  const missing = (text: string, words: string) => (tried && text.trim() === '' ? words : undefined);
  const submit = async () => {
    setTried(true);
    if (title.trim() === '' || short.trim() === '') return;
    const { texts, fill } = fillableWordings({ short, long: long.trim() === '' ? short : long });
    const answer = await save.run({
      ...(clause === undefined ? {} : { clause: clause.id }),
      draft: {
        topic,
        place,
        title,
        short: texts['short'] ?? '',
        long: texts['long'] ?? '',
        fill: [...fill],
        from,
        mayRestateLaw: restates,
      },
    });
    if (!answer.ok) return;
    undoToast(t('covenantsLibrary.clause.kept', { title }));
    onSaved?.(answer.value.id);
    onClose();
  };
  return (
    <TaskDialog
      size="medium"
      title={clause === undefined ? t('covenantsLibrary.dialog.add') : t('covenantsLibrary.dialog.edit')}
      note={clause === undefined || clause.kind === 'own' ? undefined : t('covenantsLibrary.dialog.shipped')}
      onClose={onClose}
      onSave={() => void submit()}
      action={t('covenantsLibrary.dialog.save')}
      cancel={t('covenantsLibrary.dialog.later')}
      busy={save.busy}
      error={save.error}
    >
      <FormGrid>
        <Field
          wide
          label={t('covenantsLibrary.dialog.title')}
          error={missing(title, t('covenantsLibrary.dialog.needTitle'))}
        >
          <TextInput value={title} onChange={setTitle} maxLength={200} />
        </Field>
        <Field label={t('covenantsLibrary.clause.topic')}>
          <Select
            value={topic}
            onChange={setTopic}
            options={library.topics.map((one) => ({ value: one.id, label: one.name }))}
          />
        </Field>
        <Field label={t('covenantsLibrary.clause.place')}>
          <Select
            value={place}
            onChange={setPlace}
            options={library.places.map((one) => ({ value: one.id, label: one.name }))}
          />
        </Field>
        <Field
          wide
          label={t('covenantsLibrary.dialog.short')}
          hint={t('covenantsLibrary.dialog.fillHint')}
          error={missing(short, t('covenantsLibrary.dialog.needText'))}
        >
          <TextArea rows={3} value={short} onChange={setShort} maxLength={4_000} />
        </Field>
        <Field wide optional label={t('covenantsLibrary.dialog.long')}>
          <TextArea rows={4} value={long} onChange={setLong} maxLength={4_000} />
        </Field>
        {clause?.kind !== 'shipped' && clause?.kind !== 'changed' && (
          <Field wide optional label={t('covenantsLibrary.dialog.from')} hint={t('covenantsLibrary.dialog.fromHint')}>
            <TextInput value={from} onChange={setFrom} maxLength={300} />
          </Field>
        )}
      </FormGrid>
      <Checkbox checked={restates} onChange={setRestates} note={t('covenantsLibrary.dialog.restatesNote')}>
        {t('covenantsLibrary.dialog.restates')}
      </Checkbox>
    </TaskDialog>
  );
}
