import { Clock } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MethodInput } from '#shared/contract/methods.ts';
import type { Correction, Objection } from '#shared/titles/book.ts';
import { useCommand } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { Button, formatDate, Tag, TextInput } from '#renderer/ui/index.ts';

/** One opinion on a list with its answer, or the field for it, and what came of it. */
export function ObjectionLine({
  where,
  today,
  objection,
  about,
  corrections,
  isDecided,
  onOpen,
  onCorrect,
}: {
  readonly where: MethodInput<'titles.grid'>;
  readonly today: string;
  readonly objection: Objection;
  /** Name of the household it is about; empty where it is about the list. */
  readonly about: string;
  /** Those of the unit. */
  readonly corrections: readonly Correction[];
  readonly isDecided: boolean;
  /** Shows the scores of a household. */
  readonly onOpen: (subject: string) => void;
  readonly onCorrect: () => void;
}) {
  const { t } = useTranslation();
  const answer = useCommand('titles.answer');
  const [text, setText] = useState('');
  const { id, on, from, subject, at } = objection;
  const correction = corrections.findLast((item) => item.subject === subject && item.at >= (at ?? on));
  const entered = at?.slice(0, 10);
  const save = () => void answer.run({ ...where, objection: id, answer: text.trim(), on: today });
  return (
    <li>
      <div className="row">
        <b>{from}</b>
        <span className="small ink-3">
          {formatDate(on)}
          {entered !== undefined && entered !== on
            ? `, ${t('titles.objections.entered', { date: formatDate(entered) })}`
            : ''}
        </span>
        {objection.late === true && (
          <Tag tone="wait" icon={Clock}>
            {t('titles.objections.late')}
          </Tag>
        )}
      </div>
      {about !== '' && <p className="small ink-2">{t('titles.objections.about', { name: about })}</p>}
      <p>{objection.text}</p>
      {objection.answer === undefined ? (
        <div className="row">
          <TextInput
            label={t('titles.objections.answer')}
            placeholder={t('titles.objections.answer')}
            value={text}
            onChange={setText}
          />
          <Button changes size="small" busy={answer.busy} disabled={text.trim() === ''} onClick={save}>
            {t('titles.objections.saveAnswer')}
          </Button>
        </div>
      ) : (
        <p className="ink-2">
          {t('titles.objections.answered', { date: formatDate(objection.answeredOn ?? ''), text: objection.answer })}
        </p>
      )}
      {correction !== undefined && (
        <p className="ink-2">
          {t('titles.objections.corrected', {
            date: formatDate(correction.at.slice(0, 10)),
            before: t(`titles.outcome.${correction.before}`),
            after: t(`titles.outcome.${correction.after}`),
          })}
        </p>
      )}
      {subject !== undefined && (
        <div className="row">
          <Button kind="quiet" size="small" onClick={() => onOpen(subject)}>
            {t('titles.objections.open')}
          </Button>
          {isDecided && objection.answer !== undefined && (
            <Button kind="quiet" size="small" onClick={onCorrect}>
              {t('titles.objections.correct')}
            </Button>
          )}
        </div>
      )}
      <ErrorBanner error={answer.error} />
    </li>
  );
}
