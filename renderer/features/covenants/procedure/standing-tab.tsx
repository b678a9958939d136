import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, useCommand } from '#renderer/api/index.ts';
import { usePaperPreview } from '#renderer/features/documents/index.tsx';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { useUndoToast } from '#renderer/frame/history.ts';
import {
  Banner,
  Button,
  DateInput,
  Editing,
  Field,
  formatDate,
  FormGrid,
  Sheet,
  State,
  TextInput,
  useToast,
} from '#renderer/ui/index.ts';
import type { CovenantId } from '#shared/contract/ids.ts';
import type { CaseView } from '#shared/contract/methods/covenants-procedure.ts';
import { ok } from '#shared/contract/result.ts';
import type { Feedback, Measure } from '#shared/covenants/procedure/book.ts';
import { CaseDialog, type CaseDialogProps } from './case-dialog.tsx';
import { EventDialog } from './event-dialog.tsx';
import { FeedbackDialog, MeasureDialog } from './measure-dialog.tsx';

type Open =
  | { readonly kind: Measure['kind'] }
  | { readonly kind: 'feedback'; readonly answers: string | undefined }
  | { readonly kind: 'recognised' | 'review' };

/** What holds of the covenant and of its provisions, by which decisions, what the people told of it, and its reviews. */
export function StandingTab({ view, covenant }: { readonly view: CaseView; readonly covenant: CovenantId }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Open>();
  const { standing, book, recognised } = view;
  const props: CaseDialogProps = { view, covenant, onClose: () => setOpen(undefined) };
  const record = useCommand('covenants.recordEvent');
  const undoToast = useUndoToast();
  const replace = async () => {
    const answer = await record.run({ covenant, event: { event: 'open', subject: 'replacement' } });
    if (answer.ok) undoToast(t('covenantsProcedure.standing.replaceOpened'));
  };
  const suspended = standing.whole === 'suspended' || standing.provisions.some((one) => one.standing === 'suspended');
  return (
    <div className="case-stack">
      <Sheet
        title={t('covenantsProcedure.standing.title')}
        actions={
          recognised === undefined ? (
            <Button size="small" onClick={() => setOpen({ kind: 'recognised' })}>
              {t('covenantsProcedure.standing.recordRecognised')}
            </Button>
          ) : (
            standing.whole !== 'abolished' && (
              <>
                {suspended && (
                  <Button size="small" onClick={() => setOpen({ kind: 'resume' })}>
                    {t('covenantsProcedure.measure.action.resume')}
                  </Button>
                )}
                {standing.whole === 'in-force' && (
                  <Button size="small" onClick={() => setOpen({ kind: 'suspend' })}>
                    {t('covenantsProcedure.measure.action.suspend')}
                  </Button>
                )}
                {book.current === undefined && (
                  <Button changes size="small" busy={record.busy} onClick={() => void replace()}>
                    {t('covenantsProcedure.standing.replace')}
                  </Button>
                )}
                <Button size="small" onClick={() => setOpen({ kind: 'abolish' })}>
                  {t('covenantsProcedure.measure.action.abolish')}
                </Button>
              </>
            )
          )
        }
      >
        <ErrorBanner error={record.error} />
        <StandingWords view={view} />
        <MeasureLines view={view} covenant={covenant} />
      </Sheet>
      <Sheet
        title={t('covenantsProcedure.feedback.title')}
        note={t('covenantsProcedure.feedback.note')}
        actions={
          recognised !== undefined && (
            <Button size="small" onClick={() => setOpen({ kind: 'feedback', answers: undefined })}>
              {t('covenantsProcedure.feedback.record')}
            </Button>
          )
        }
      >
        {book.feedback.length === 0 && <p className="ink-3">{t('covenantsProcedure.feedback.none')}</p>}
        <ul className="calendar-lines">
          {book.feedback.map((told) => (
            <FeedbackLine key={told.id} told={told} onAnswer={() => setOpen({ kind: 'feedback', answers: told.id })} />
          ))}
        </ul>
      </Sheet>
      <Sheet
        title={t('covenantsProcedure.standing.reviews')}
        note={t('covenantsProcedure.standing.reviewsNote')}
        actions={
          recognised !== undefined && (
            <Button size="small" onClick={() => setOpen({ kind: 'review' })}>
              {t('covenantsProcedure.button.review')}
            </Button>
          )
        }
      >
        {book.reviews.length === 0 && <p className="ink-3">{t('covenantsProcedure.standing.noReviews')}</p>}
        <ul className="calendar-lines">
          {book.reviews.map((review) => (
            <li key={review.year}>
              <b className="num">{formatDate(review.on)}</b>
              <span>{t(`covenantsProcedure.dialog.reviewResults.${review.result}`)}</span>
              <span className="small ink-3">
                {t('covenantsProcedure.standing.reviewed', { count: review.participants })}
              </span>
            </li>
          ))}
        </ul>
      </Sheet>
      {open?.kind === 'recognised' && <RecognisedDialog {...props} />}
      {open?.kind === 'review' && <EventDialog action="review" {...props} />}
      {open?.kind === 'feedback' && <FeedbackDialog {...props} answers={open.answers} />}
      {(open?.kind === 'suspend' || open?.kind === 'resume' || open?.kind === 'abolish') && (
        <MeasureDialog {...props} kind={open.kind} />
      )}
    </div>
  );
}

function StandingWords({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  const { standing, recognised, recognisedBy } = view;
  const run = [view.book.current, ...view.book.past.toReversed()].find((one) => one?.recognition !== undefined);
  const decision = run?.recognition === undefined ? recognisedBy : `${run.recognition.number}/QĐ-UBND`;
  const replaced = [...view.book.past, view.book.current].filter(
    (one) => one?.subject === 'replacement' && one.recognition !== undefined,
  );
  if (recognised === undefined) return <p>{t('covenantsProcedure.standing.notRecognised')}</p>;
  return (
    <>
      <p>
        <State tone={standing.whole === 'in-force' ? 'ok' : 'bad'}>
          {t(`covenantsProcedure.standing.whole.${standing.whole}`)}
        </State>{' '}
        <span className="ink-3">
          {decision === undefined
            ? t('covenantsProcedure.standing.recognised', { date: formatDate(recognised) })
            : t('covenantsProcedure.standing.recognisedBy', { date: formatDate(recognised), decision })}
        </span>
      </p>
      {replaced.map((one) => (
        <p key={one?.id} className="ink-3">
          {t('covenantsProcedure.standing.replaced', {
            number: one?.recognition?.number ?? '',
            date: formatDate(one?.recognition?.on ?? ''),
          })}
        </p>
      ))}
      {standing.provisions.length > 0 && (
        <ul className="standing-places">
          {standing.provisions.map(({ provision, standing: state }) => (
            <li key={provision}>
              <State tone="wait">
                {t(`covenantsProcedure.standing.part.${state === 'abolished' ? 'abolished' : 'suspended'}`, {
                  provision,
                })}
              </State>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function MeasureLines({ view, covenant }: { readonly view: CaseView; readonly covenant: CovenantId }) {
  const { t } = useTranslation();
  const toast = useToast();
  const write = useCommand('covenants.writeMeasure');
  const open = useCommand('files.open');
  const { measures } = view.book;
  const make = async (measure: string) => {
    const answer = await write.run({ covenant, measure });
    if (!answer.ok) return;
    const { name, ref } = answer.value;
    toast({
      text: t('covenantsProcedure.case.made', { name }),
      action: { label: t('common.openPaper'), onClick: () => void open.run({ file: ref }) },
    });
  };
  const preview = usePaperPreview();
  const look = (measure: string) =>
    preview.show({
      ask: () => call('covenants.measurePaper', { covenant, measure }),
      folders: [view.today.slice(0, 4), 'Hương ước, quy ước', view.unit],
      saveWord: async () => {
        const answer = await write.run({ covenant, measure });
        return answer.ok ? ok([answer.value]) : answer;
      },
    });
  if (measures.length === 0) return null;
  return (
    <>
      <ErrorBanner error={write.error ?? preview.error} />
      {preview.element}
      <ul className="calendar-lines">
        {measures.toReversed().map((measure) => (
          <li key={measure.id}>
            <b className="num">{formatDate(measure.on)}</b>
            <span className="grow">
              {t(`covenantsProcedure.measure.line.${measure.kind}`, {
                number: measure.number,
                scope:
                  measure.provisions.length === 0
                    ? t('covenantsProcedure.measure.scopes.whole').toLocaleLowerCase('vi')
                    : measure.provisions.join('; '),
              })}
              {measure.reason !== '' && <span className="small ink-3"> {measure.reason}</span>}
            </span>
            <button type="button" className="link" disabled={preview.busy} onClick={() => void look(measure.id)}>
              {t('documents.preview.open')}
            </button>
            <Editing>
              <button type="button" className="link" disabled={write.busy} onClick={() => void make(measure.id)}>
                {t(
                  measure.paper === undefined
                    ? 'covenantsProcedure.measure.write'
                    : 'covenantsProcedure.measure.writeAgain',
                )}
              </button>
            </Editing>
          </li>
        ))}
      </ul>
    </>
  );
}

function FeedbackLine({ told, onAnswer }: { readonly told: Feedback; readonly onAnswer: () => void }) {
  const { t } = useTranslation();
  return (
    <li>
      <b className="num">{formatDate(told.on)}</b>
      <span className="grow">
        {told.from}: {told.text}
        {told.answer !== undefined && (
          <span className="small ink-3">
            {' '}
            {t('covenantsProcedure.feedback.answered', { date: formatDate(told.answer.on), text: told.answer.text })}
          </span>
        )}
      </span>
      {told.answer === undefined ? (
        <Button size="small" onClick={onAnswer}>
          {t('covenantsProcedure.feedback.answer')}
        </Button>
      ) : (
        <State tone="ok">{t('covenantsProcedure.feedback.done')}</State>
      )}
    </li>
  );
}

/** The recognition of a covenant that the village had before the office kept cases. */
function RecognisedDialog({ view, covenant, onClose }: CaseDialogProps) {
  const { t } = useTranslation();
  const set = useCommand('covenants.setRecognised');
  const [on, setOn] = useState<string>();
  const [decision, setDecision] = useState('');
  const save = async () => {
    if (on === undefined) return;
    const answer = await set.run({ covenant, on, decision });
    if (answer.ok) onClose();
  };
  return (
    <CaseDialog
      view={view}
      action={t('covenantsProcedure.standing.recordRecognised')}
      error={set.error}
      busy={set.busy}
      ready={on !== undefined}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <FormGrid>
        <Field label={t('covenantsProcedure.dialog.decidedOn')}>
          <DateInput value={on} onChange={setOn} />
        </Field>
        <Field optional label={t('covenantsProcedure.standing.decision')}>
          <TextInput value={decision} onChange={setDecision} placeholder="15/QĐ-UBND" />
        </Field>
      </FormGrid>
      <Banner>{t('covenantsProcedure.standing.recognisedNote')}</Banner>
    </CaseDialog>
  );
}
