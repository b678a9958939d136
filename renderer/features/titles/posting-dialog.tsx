import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Posting } from '#shared/titles/book.ts';
import { useCommand } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { Button, DateInput, Dialog, Field, FormGrid, TextInput } from '#renderer/ui/index.ts';
import type { UnitDialogProps } from './unit-dialogs.tsx';

/** Posts the list: from which day, where; the last day follows from the terms, the notice is written. */
export function PostingDialog({
  board,
  unit,
  name,
  posting,
  onWrite,
  onClose,
}: UnitDialogProps & { readonly posting: Posting | undefined }) {
  const { t } = useTranslation();
  const post = useCommand('titles.post');
  const [from, setFrom] = useState<string | undefined>(posting?.from ?? board.today);
  const [places, setPlaces] = useState(
    posting?.places ?? t('titles.meeting.defaultPlace', { name: `${name.slice(0, 1).toLowerCase()}${name.slice(1)}` }),
  );
  const save = async () => {
    if (from === undefined || post.busy) return;
    const answer = await post.run({ year: board.year, title: board.title, unit, from, places });
    if (answer.ok && (await onWrite(['posting']))) onClose();
  };
  return (
    <Dialog
      open
      title={t('titles.posting.title', { name })}
      note={t('titles.posting.note', { days: board.terms.postingDays })}
      onClose={onClose}
      onSubmit={() => void save()}
      foot={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button kind="primary" type="submit" busy={post.busy} disabled={from === undefined || places.trim() === ''}>
            {t('titles.posting.save')}
          </Button>
        </>
      }
    >
      <ErrorBanner error={post.error} />
      <FormGrid>
        <Field wide label={t('titles.posting.from')}>
          <DateInput value={from} onChange={setFrom} />
        </Field>
        <Field wide label={t('titles.posting.places')}>
          <TextInput value={places} onChange={setPlaces} />
        </Field>
      </FormGrid>
    </Dialog>
  );
}
