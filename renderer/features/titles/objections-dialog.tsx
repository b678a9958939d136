import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Objection } from '#shared/titles/book.ts';
import { useCommand } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { Button, Dialog, Field, formatDate, FormGrid, TextArea, TextInput } from '#renderer/ui/index.ts';
import type { UnitDialogProps } from './unit-dialogs.tsx';

/** What people said about the posted list, with the answers; new ones are entered below. */
export function ObjectionsDialog({
  board,
  unit,
  name,
  objections,
  onClose,
}: UnitDialogProps & { readonly objections: readonly Objection[] }) {
  const { t } = useTranslation();
  const object = useCommand('titles.object');
  const [from, setFrom] = useState('');
  const [text, setText] = useState('');
  const ready = from.trim() !== '' && text.trim() !== '';
  const save = async () => {
    if (!ready) return;
    const answer = await object.run({ year: board.year, title: board.title, unit, on: board.today, from, text });
    if (!answer.ok) return;
    setFrom('');
    setText('');
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
      {objections.length === 0 && <p className="ink-3">{t('titles.objections.none')}</p>}
      <ul className="objections">
        {objections.map((objection) => (
          <ObjectionLine key={objection.id} board={board} unit={unit} objection={objection} />
        ))}
      </ul>
      <h3>{t('titles.objections.add')}</h3>
      <FormGrid>
        <Field wide label={t('titles.objections.from')}>
          <TextInput value={from} onChange={setFrom} />
        </Field>
        <Field wide label={t('titles.objections.text')}>
          <TextArea value={text} onChange={setText} rows={2} />
        </Field>
      </FormGrid>
    </Dialog>
  );
}

function ObjectionLine({
  board,
  unit,
  objection,
}: Pick<UnitDialogProps, 'board' | 'unit'> & { readonly objection: Objection }) {
  const { t } = useTranslation();
  const answer = useCommand('titles.answer');
  const [text, setText] = useState('');
  const save = () =>
    void answer.run({
      year: board.year,
      title: board.title,
      unit,
      objection: objection.id,
      answer: text,
      on: board.today,
    });
  return (
    <li>
      <b>{objection.from}</b> <span className="small ink-3">{formatDate(objection.on)}</span>
      <p>{objection.text}</p>
      {objection.answer === undefined ? (
        <div className="row">
          <TextInput
            label={t('titles.objections.answer')}
            placeholder={t('titles.objections.answer')}
            value={text}
            onChange={setText}
          />
          <Button size="small" busy={answer.busy} disabled={text.trim() === ''} onClick={save}>
            {t('titles.objections.saveAnswer')}
          </Button>
        </div>
      ) : (
        <p className="ink-2">
          {t('titles.objections.answered', { date: formatDate(objection.answeredOn ?? ''), text: objection.answer })}
        </p>
      )}
      <ErrorBanner error={answer.error} />
    </li>
  );
}
