import { useTranslation } from 'react-i18next';
import { go } from '#renderer/frame/route.ts';
import { Banner, Button } from '#renderer/ui/index.ts';
import type { CovenantReading } from '#shared/contract/methods/covenants-reading.ts';
import type { ChangeView } from '#shared/covenants/reading/options.ts';
import './review.css';

/** What the clerk has decided about marks in the file. */
export type Answers = { readonly view: ChangeView | undefined; readonly comments: 'keep' | 'leave' | undefined };

/** Whether every question that the file puts has its answer. */
export function allAnswered(reading: CovenantReading, answers: Answers): boolean {
  const changes = reading.view === undefined || answers.view !== undefined;
  return changes && (reading.comments.length === 0 || answers.comments !== undefined);
}

/** Tracked changes and comments are never decided silently: accept, reject, or stop. */
export function Questions({
  reading,
  answers,
  onView,
  onComments,
}: {
  readonly reading: CovenantReading;
  readonly answers: Answers;
  readonly onView: (view: ChangeView) => void;
  readonly onComments: (comments: 'keep' | 'leave') => void;
}) {
  const { t } = useTranslation();
  const tracked = reading.warnings.find((warning) => warning.code === 'tracked-changes');
  return (
    <>
      {reading.view !== undefined && (
        <div className="review-question">
          <Banner
            tone={answers.view === undefined ? 'warning' : 'info'}
            title={t('covenantText.review.changesTitle', {
              inserted: tracked?.inserted_runs_groups ?? 0,
              deleted: tracked?.deleted_runs_groups ?? 0,
            })}
          >
            <div>{t('covenantText.review.changesBody')}</div>
            <div className="review-answers">
              <Answer chosen={answers.view === 'accept_all'} onClick={() => onView('accept_all')}>
                {t('covenantText.review.accept')}
              </Answer>
              <Answer chosen={answers.view === 'reject_all'} onClick={() => onView('reject_all')}>
                {t('covenantText.review.reject')}
              </Answer>
              <Button size="small" kind="plain" onClick={() => go('covenants')}>
                {t('covenantText.review.stop')}
              </Button>
            </div>
          </Banner>
        </div>
      )}
      {reading.comments.length > 0 && (
        <div className="review-question">
          <Banner
            tone={answers.comments === undefined ? 'warning' : 'info'}
            title={t('covenantText.review.commentsTitle', { count: reading.comments.length })}
          >
            <div>{t('covenantText.review.commentsBody')}</div>
            <div className="review-answers">
              <Answer chosen={answers.comments === 'keep'} onClick={() => onComments('keep')}>
                {t('covenantText.review.keepComments')}
              </Answer>
              <Answer chosen={answers.comments === 'leave'} onClick={() => onComments('leave')}>
                {t('covenantText.review.leaveComments')}
              </Answer>
            </div>
          </Banner>
        </div>
      )}
    </>
  );
}

function Answer({
  chosen,
  onClick,
  children,
}: {
  readonly chosen: boolean;
  readonly onClick: () => void;
  readonly children: string;
}) {
  return (
    <Button size="small" kind={chosen ? 'quiet' : 'normal'} aria-pressed={chosen} onClick={onClick}>
      {children}
    </Button>
  );
}
