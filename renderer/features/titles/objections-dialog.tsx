import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedPaper } from '#shared/contract/methods/app.ts';
import type { MethodInput } from '#shared/contract/methods.ts';
import type { Objection } from '#shared/titles/book.ts';
import { useCommand, useSnapshot } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { useOffice } from '#renderer/frame/office.ts';
import { addressOf, go } from '#renderer/frame/route.ts';
import {
  Banner,
  Button,
  Combobox,
  DateInput,
  Dialog,
  Field,
  formatDate,
  FormGrid,
  TextArea,
  TextInput,
} from '#renderer/ui/index.ts';
import { CorrectDialog } from './correct-dialog.tsx';
import { ObjectionLine } from './objection-line.tsx';

/**
 * What people said about the posted list, with the answers; new ones are entered below, also when the posting is over or
 * the results were decided. An opinion about a household leads to its scores, and after the decision to its correction.
 */
export function ObjectionsDialog({
  where,
  name,
  subject: about,
  onPapers,
  onClose,
}: {
  readonly where: MethodInput<'titles.grid'>;
  /** The unit's name. */
  readonly name: string;
  /** The household that a new opinion is about, where it is known already. */
  readonly subject?: string;
  readonly onPapers: (papers: readonly SavedPaper[]) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { today } = useOffice().start;
  const books = [`titles-${String(where.year)}`, 'registry'];
  const record = useSnapshot('titles.unit', where, books).value;
  const grid = useSnapshot('titles.grid', where, [...books, 'criteria']).value;
  const object = useCommand('titles.object');
  const [from, setFrom] = useState('');
  const [text, setText] = useState('');
  const [subject, setSubject] = useState(about);
  const [on, setOn] = useState<string | undefined>(today);
  const [correcting, setCorrecting] = useState<Objection>();
  if (record === undefined || grid === undefined) return null;

  const { posting, decision } = record;
  const ahead = on !== undefined && on > today;
  const ready = posting !== undefined && from.trim() !== '' && text.trim() !== '' && on !== undefined && !ahead;
  const nameOf = (id: string | undefined) => (id === undefined ? '' : (grid.names[grid.subjects.indexOf(id)] ?? ''));
  const save = async () => {
    if (!ready || object.busy) return;
    const said = { ...where, on, from: from.trim(), text: text.trim() };
    const answer = await object.run({ ...said, ...(subject === undefined ? {} : { subject }) });
    if (!answer.ok) return;
    setFrom('');
    setText('');
    setSubject(undefined);
  };
  if (correcting?.subject !== undefined) {
    return (
      <CorrectDialog
        where={where}
        subject={correcting.subject}
        name={nameOf(correcting.subject)}
        reason={t('titles.objections.correctReason', {
          from: correcting.from,
          date: formatDate(correcting.on),
          answer: correcting.answer ?? '',
        })}
        onPapers={onPapers}
        onClose={() => setCorrecting(undefined)}
      />
    );
  }
  const isOver = posting !== undefined && today > posting.until;
  const open = (id: string) => {
    onClose();
    go(addressOf('titles', where.title, 'grid', where.unit, id));
  };
  return (
    <Dialog
      open
      size="medium"
      title={t('titles.objections.title', { name })}
      onClose={onClose}
      onSubmit={() => void save()}
      foot={
        <>
          <Button onClick={onClose}>{t('common.close')}</Button>
          <Button kind="primary" type="submit" busy={object.busy} disabled={!ready}>
            {t('titles.objections.save')}
          </Button>
        </>
      }
    >
      <ErrorBanner error={object.error} />
      {posting === undefined && <Banner tone="warning">{t('titles.objections.notPosted', { name })}</Banner>}
      {decision === undefined && isOver && (
        <Banner>{t('titles.objections.lateNote', { until: formatDate(posting.until) })}</Banner>
      )}
      {decision !== undefined && <Banner>{t('titles.objections.decidedNote')}</Banner>}
      {posting?.objections.length === 0 && <p className="ink-3">{t('titles.objections.none')}</p>}
      <ul className="objections">
        {posting?.objections.map((objection) => (
          <ObjectionLine
            key={objection.id}
            where={where}
            today={today}
            objection={objection}
            about={nameOf(objection.subject)}
            corrections={record.corrections}
            isDecided={decision !== undefined}
            onOpen={open}
            onCorrect={() => setCorrecting(objection)}
          />
        ))}
      </ul>
      {posting !== undefined && (
        <>
          <h3>{t('titles.objections.add')}</h3>
          <FormGrid>
            <Field label={t('titles.objections.from')}>
              <TextInput value={from} onChange={setFrom} />
            </Field>
            <Field
              label={t('titles.objections.on')}
              error={ahead ? t('titles.objections.ahead') : undefined}
              hint={on !== undefined && on > posting.until ? t('titles.objections.late') : undefined}
            >
              <DateInput value={on} onChange={setOn} />
            </Field>
            <Field wide optional label={t('titles.objections.subject')}>
              <Combobox
                clearable
                value={subject}
                onChange={setSubject}
                placeholder={t('titles.objections.subjectHint')}
                options={grid.subjects.map((id, row) => ({
                  value: id,
                  label: [`${String(row + 1)}. ${grid.names[row] ?? ''}`, grid.addresses[row] ?? '']
                    .filter((part) => part !== '')
                    .join(', '),
                }))}
              />
            </Field>
            <Field wide label={t('titles.objections.text')}>
              <TextArea value={text} onChange={setText} rows={2} />
            </Field>
          </FormGrid>
        </>
      )}
    </Dialog>
  );
}
