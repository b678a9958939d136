import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssessmentMeeting } from '#shared/titles/book.ts';
import { useCommand } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { addressOf, go } from '#renderer/frame/route.ts';
import {
  Banner,
  Button,
  DateInput,
  Dialog,
  Field,
  FormGrid,
  NumberInput,
  TextArea,
  TextInput,
} from '#renderer/ui/index.ts';
import type { UnitDialogProps } from './unit-dialogs.tsx';

/** The assessment meeting: planned with its invitation, then recorded with attendance and vote, and its minutes. */
export function MeetingDialog({
  board,
  unit,
  name,
  meeting,
  onWrite,
  onClose,
}: UnitDialogProps & { readonly meeting: AssessmentMeeting | undefined }) {
  const { t } = useTranslation();
  const record = useCommand('titles.recordMeeting');
  const [entry, setEntry] = useState<AssessmentMeeting>(
    meeting ?? {
      on: board.today,
      from: '',
      until: '',
      place: t('titles.meeting.defaultPlace', { name: `${name.slice(0, 1).toLowerCase()}${name.slice(1)}` }),
      chair: '',
      chairPost: t('titles.meeting.defaultPost'),
      secretary: '',
      invited: 0,
      present: 0,
      votesFor: 0,
      votesAgainst: 0,
      opinions: '',
    },
  );
  // Shown, never forbidden: a village may well have had a year without a fault.
  const isUniform = board.rows.find((row) => row.unit === unit)?.uniform === true;
  const set = (change: Partial<AssessmentMeeting>) => setEntry((before) => ({ ...before, ...change }));
  const held = entry.on <= board.today && entry.present > 0;
  const save = async (paper: 'invitation' | 'minutes') => {
    const answer = await record.run({ year: board.year, title: board.title, unit, meeting: entry });
    if (answer.ok && (await onWrite([paper]))) onClose();
  };
  const text = (key: 'from' | 'until' | 'place' | 'chair' | 'chairPost', hint?: string) => (
    <Field label={t(`titles.meeting.${key}`)}>
      <TextInput
        value={entry[key]}
        onChange={(value) => set({ [key]: value })}
        {...(hint === undefined ? {} : { placeholder: hint })}
      />
    </Field>
  );
  const count = (key: 'invited' | 'present' | 'votesFor' | 'votesAgainst') => (
    <Field label={t(`titles.meeting.${key}`)}>
      <NumberInput value={entry[key]} onChange={(value) => set({ [key]: value ?? 0 })} />
    </Field>
  );
  return (
    <Dialog
      open
      size="medium"
      title={t('titles.meeting.title', { name })}
      onClose={onClose}
      onSubmit={() => void save(held ? 'minutes' : 'invitation')}
      foot={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          {held && (
            <Button changes busy={record.busy} onClick={() => void save('invitation')}>
              {t('titles.meeting.invite')}
            </Button>
          )}
          <Button kind="primary" type="submit" busy={record.busy}>
            {held ? t('titles.meeting.save') : t('titles.meeting.invite')}
          </Button>
        </>
      }
    >
      <ErrorBanner error={record.error} />
      {isUniform && (
        <Banner
          tone="warning"
          actions={
            <Button kind="quiet" size="small" onClick={() => go(addressOf('titles', board.title, 'grid', unit))}>
              {t('titles.meeting.lookAtGrid')}
            </Button>
          }
        >
          {t('titles.meeting.uniform')}
        </Banner>
      )}
      <FormGrid>
        <Field label={t('titles.meeting.on')}>
          <DateInput value={entry.on} onChange={(on) => on !== undefined && set({ on })} />
        </Field>
        {text('place')}
        {text('from', t('titles.meeting.hourHint'))}
        {text('until', t('titles.meeting.hourHint'))}
        {text('chair')}
        {text('chairPost')}
        <Field label={t('titles.meeting.secretary')} wide>
          <TextInput value={entry.secretary} onChange={(secretary) => set({ secretary })} />
        </Field>
        {count('invited')}
        {count('present')}
        {count('votesFor')}
        {count('votesAgainst')}
        <Field label={t('titles.meeting.opinions')} optional wide>
          <TextArea value={entry.opinions} onChange={(opinions) => set({ opinions })} rows={2} />
        </Field>
      </FormGrid>
    </Dialog>
  );
}
