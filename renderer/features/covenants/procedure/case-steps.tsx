import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/index.ts';
import { useUndoToast } from '#renderer/frame/history.ts';
import { addressOf, go } from '#renderer/frame/route.ts';
import { Banner, Button, formatDate, formatDayMonth, Sheet, State } from '#renderer/ui/index.ts';
import { adoptedBy } from '#shared/covenants/procedure/steps.ts';
import type { CovenantId } from '#shared/contract/ids.ts';
import type { CaseStepView, CaseView } from '#shared/contract/methods/covenants-procedure.ts';
import { PaperLines } from './case-panel.tsx';

const tones = { done: 'ok', now: 'ink', later: 'none' } as const;

/** Every step of the run: who does it, when it was or by when it is due, and its papers, made or missing. */
export function CaseSteps({ view, covenant }: { readonly view: CaseView; readonly covenant: CovenantId }) {
  const { t } = useTranslation();
  const run = view.book.current;
  const reached = view.steps.filter((step) => step.state !== 'later');
  const made = new Set(view.book.papers.map((paper) => paper.paper));
  const missing = new Set(reached.flatMap((step) => step.papers).filter((paper) => !made.has(paper)));
  const record = useCommand('covenants.recordEvent');
  const undoToast = useUndoToast();
  const giveUp = async () => {
    const answer = await record.run({ covenant, event: { event: 'close' } });
    if (answer.ok) undoToast(t('covenantsProcedure.steps.givenUp'));
  };
  return (
    <Sheet
      fill
      actions={
        run !== undefined &&
        run.recognition === undefined && (
          <Button changes kind="quiet" size="small" busy={record.busy} onClick={() => void giveUp()}>
            {t('covenantsProcedure.steps.giveUp')}
          </Button>
        )
      }
      title={t(
        run === undefined ? 'covenantsProcedure.steps.titleNone' : `covenantsProcedure.steps.titles.${run.subject}`,
      )}
      note={
        run !== undefined &&
        (missing.size === 0
          ? t('covenantsProcedure.steps.complete')
          : t('covenantsProcedure.steps.missing', { count: missing.size }))
      }
    >
      {run === undefined && <Banner>{t('covenantsProcedure.steps.noRun')}</Banner>}
      {run?.subject === 'replacement' && view.replacement !== undefined && adoptedBy(run) === undefined && (
        <Banner
          tone="success"
          actions={
            <Button kind="quiet" size="small" onClick={() => go(addressOf('covenants', 'import', view.village))}>
              {t('covenantsProcedure.steps.replacementText')}
            </Button>
          }
        >
          {t('covenantsProcedure.steps.replacementIn', { name: view.replacement })}
        </Banner>
      )}
      <ol className="case-steps" aria-label={t('covenantsProcedure.panel.steps')}>
        {view.steps.map((step) => (
          <li key={step.step} className={`case-step case-step-${step.state}`}>
            <div className="case-step-name">
              <State tone={tones[step.state]}>{t(`covenantsProcedure.step.${step.step}`)}</State>
              <span className="small ink-3">{t(`covenantsProcedure.who.${step.who}`)}</span>
            </div>
            <StepDates step={step} today={view.today} />
            <div className="case-step-papers">
              {run !== undefined && (
                <PaperLines papers={step.papers} view={view} covenant={covenant} ahead={step.state === 'later'} />
              )}
            </div>
          </li>
        ))}
      </ol>
    </Sheet>
  );
}

function StepDates({ step, today }: { readonly step: CaseStepView; readonly today: string }) {
  const { t } = useTranslation();
  const { from, on, by, recordedOn, state } = step;
  const when =
    from !== undefined && (on ?? by) !== undefined
      ? t('covenantsProcedure.due.range', { from: formatDayMonth(from), to: formatDate(on ?? by ?? from) })
      : on === undefined
        ? ''
        : formatDate(on);
  const late = on === undefined && by !== undefined && by < today && step.step !== 'posting';
  return (
    <div className="case-step-dates">
      {when !== '' && <b className="num">{when}</b>}
      {on === undefined && by !== undefined && from === undefined && (
        <span className={late ? 'due-late' : ''}>{t('covenantsProcedure.steps.by', { date: formatDate(by) })}</span>
      )}
      {on === undefined && by === undefined && state !== 'done' && (
        <span className="small ink-3">{t(`covenantsProcedure.steps.term.${step.step}`)}</span>
      )}
      {recordedOn !== undefined && recordedOn > (on ?? from ?? recordedOn) && (
        <span className="small ink-3">
          {t('covenantsProcedure.panel.recordedLate', { date: formatDate(recordedOn) })}
        </span>
      )}
    </div>
  );
}
