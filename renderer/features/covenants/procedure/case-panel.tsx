import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, useCommand } from '#renderer/api/index.ts';
import { usePaperPreview } from '#renderer/features/documents/index.tsx';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { addressOf, go } from '#renderer/frame/route.ts';
import { Button, Editing, formatDate, formatDayMonth, NextStep, State, Stepper, useToast } from '#renderer/ui/index.ts';
import type { CaseView } from '#shared/contract/methods/covenants-procedure.ts';
import { ok } from '#shared/contract/result.ts';
import type { ProcedurePaper } from '#shared/covenants/procedure/book.ts';
import { CatchUpDialog, catchUpSteps } from './catch-up-dialog.tsx';
import { useDueText } from './due.tsx';
import { EventDialog, type DialogAction } from './event-dialog.tsx';

/**
 * One covenant's state: the next step with its one button, the steps, the papers of the step at work. In the case file
 * itself the steps stand beside it, and only the next one is said here.
 */
export function CasePanel({ view, steps = true }: { readonly view: CaseView; readonly steps?: boolean }) {
  const { t } = useTranslation();
  const dueText = useDueText();
  const [dialog, setDialog] = useState<DialogAction | 'catch-up'>();
  const { next, id } = view;
  const record = useCommand('covenants.recordEvent');
  if (id === undefined) return null;
  const { action } = next;
  const props = { view, covenant: id, onClose: () => setDialog(undefined) };
  const toImport = action === 'import' || (action === 'draft' && lacksReplacement(view));
  const act = () => {
    if (toImport) go(addressOf('covenants', 'import', view.village));
    else if (action === 'wait' || action === 'answer') go(addressOf('covenants', id, 'case', 'opinions'));
    else if (action === 'amend') go(addressOf('covenants', id));
    else if (action === 'rest') go(addressOf('covenants', id, 'case', 'standing'));
    else if (action === 'close') void record.run({ covenant: id, event: { event: 'close' } });
    else setDialog(action);
  };
  const also = alsoPossible(view);
  return (
    <>
      <ErrorBanner error={record.error} />
      <NextStep
        label={t('covenantsProcedure.panel.nextStep')}
        title={t(`covenantsProcedure.next.${next.action}`, { have: next.have })}
        late={next.late}
        action={
          <Button kind="primary" block busy={record.busy} onClick={act}>
            {toImport && action === 'draft'
              ? t('covenantsProcedure.steps.replacementText')
              : t(`covenantsProcedure.button.${next.action}`)}
          </Button>
        }
      >
        <NextBody view={view} />
        {next.by !== undefined && (
          <span className={next.late ? 'next-due due-late' : 'next-due'}>
            {t(`covenantsProcedure.panel.${byKey(next)}`, {
              date: formatDate(next.by),
              left: dueText(next),
            })}
          </span>
        )}
        {next.article !== '' && (
          <small className="next-article">{t('covenantsProcedure.panel.article', { article: next.article })}</small>
        )}
      </NextStep>
      {also !== undefined && (
        <Button kind="quiet" size="small" onClick={() => setDialog(also)}>
          {t(`covenantsProcedure.also.${also}`)}
        </Button>
      )}
      {view.feedbackBy !== undefined && (
        <Button kind="quiet" size="small" onClick={() => go(addressOf('covenants', id, 'case', 'standing'))}>
          {t('covenantsProcedure.panel.feedback', { date: formatDate(view.feedbackBy) })}
        </Button>
      )}
      {steps && (
        <>
          <h3 className="panel-head">{t('covenantsProcedure.panel.steps')}</h3>
          <Stepper
            label={t('covenantsProcedure.panel.steps')}
            steps={view.steps.map((step) => ({
              key: step.step,
              label: t(`covenantsProcedure.step.${step.step}`),
              state: step.state,
              date: stepDate(step, t('covenantsProcedure.due.working', { count: 5 })),
            }))}
          />
          <StepPapers view={view} covenant={id} />
        </>
      )}
      {dialog === 'catch-up' && <CatchUpDialog {...props} />}
      {dialog !== undefined && dialog !== 'catch-up' && <EventDialog action={dialog} {...props} />}
    </>
  );
}

/** A day that is waited for is no term. */
function byKey({ action, who }: CaseView['next']): 'until' | 'byVillage' | 'byCommune' {
  if (action === 'wait' || action === 'invite' || action === 'answer') return 'until';
  return who === 'village' ? 'byVillage' : 'byCommune';
}

/** A text that is to take the place of another is brought in before its draft can be closed. */
const lacksReplacement = ({ book, replacement }: CaseView): boolean =>
  book.current?.subject === 'replacement' && replacement === undefined;

function NextBody({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  const { next, book } = view;
  if (next.action === 'draft' && lacksReplacement(view)) return t('covenantsProcedure.steps.replacementMissing');
  if (next.action === 'draft' && book.current?.subject !== 'amendment') return t('covenantsProcedure.steps.draftWhole');
  return t(`covenantsProcedure.nextBody.${next.action}`, { have: next.have, need: next.need });
}

type Also = 'catch-up' | 'return' | 'meet' | 'invite' | 'open' | 'adopt-again';

/** What may be recorded besides the next step: its other outcome, or what happened before it was written down. */
function alsoPossible({ next, book }: CaseView): Also | undefined {
  switch (next.action) {
    case 'decide':
      return 'return';
    case 'invite':
      return 'meet';
    case 'answer':
      return 'invite';
    case 'resubmit':
      return 'adopt-again';
    case 'amend':
      return 'open';
    case 'open':
    case 'propose':
    case 'form-group':
    case 'draft':
      return catchUpSteps(book.current).length > 1 ? 'catch-up' : undefined;
    case 'import':
    case 'post':
    case 'wait':
    case 'meet':
    case 'collect-slips':
    case 'adopt-again':
    case 'submit':
    case 'publish':
    case 'close':
    case 'review':
    case 'rest':
      return undefined;
  }
}

function stepDate({ step, from, on }: CaseView['steps'][number], working: string): string {
  if (from !== undefined)
    return on === undefined ? formatDayMonth(from) : `${formatDayMonth(from)} – ${formatDayMonth(on)}`;
  if (on !== undefined) return formatDayMonth(on);
  return step === 'dossier' || step === 'recognition' ? working : '';
}

function StepPapers({ view, covenant }: { readonly view: CaseView; readonly covenant: NonNullable<CaseView['id']> }) {
  const { t } = useTranslation();
  const papers = view.steps.find((step) => step.state === 'now')?.papers ?? [];
  if (papers.length === 0) return null;
  return (
    <>
      <h3 className="panel-head">{t('covenantsProcedure.panel.papers')}</h3>
      <PaperLines papers={papers} view={view} covenant={covenant} />
    </>
  );
}

/** Papers with when each was made, and the button that makes it. */
export function PaperLines({
  papers,
  view,
  covenant,
  ahead = false,
}: {
  readonly papers: readonly ProcedurePaper[];
  readonly view: CaseView;
  readonly covenant: NonNullable<CaseView['id']>;
  /** Nothing is missing yet: they belong to what comes later. */
  readonly ahead?: boolean;
}) {
  const { t } = useTranslation();
  const toast = useToast();
  const write = useCommand('covenants.writeCasePapers');
  const open = useCommand('files.open');
  const preview = usePaperPreview();
  const look = (paper: ProcedurePaper) =>
    preview.show({
      ask: () => call('covenants.casePaper', { covenant, paper }),
      folders: [view.today.slice(0, 4), 'Hương ước, quy ước', view.unit],
      saveWord: async () => {
        const answer = await write.run({ covenant, papers: [paper] });
        return answer.ok ? ok(answer.value.papers) : answer;
      },
    });
  const make = async (paper: ProcedurePaper) => {
    const answer = await write.run({ covenant, papers: [paper] });
    if (!answer.ok) return;
    const [saved] = answer.value.papers;
    if (saved === undefined) return;
    toast({
      text: t('covenantsProcedure.case.made', { name: saved.name }),
      action: { label: t('covenantsProcedure.case.open'), onClick: () => void open.run({ file: saved.ref }) },
    });
  };
  return (
    <>
      <ErrorBanner error={write.error ?? preview.error} />
      {preview.element}
      <ul className="paper-lines">
        {papers.map((paper) => {
          const made = view.book.papers.find((one) => one.paper === paper);
          return (
            <li key={paper}>
              <State tone={made !== undefined ? 'ok' : ahead ? 'none' : 'wait'}>
                {t(`covenantsProcedure.paper.${paper}`)}
              </State>
              <span className="small ink-3 num">{made === undefined ? '' : formatDayMonth(made.at.slice(0, 10))}</span>
              <button
                type="button"
                className="link"
                disabled={preview.busy}
                aria-label={t('documents.preview.openOf', { name: t(`covenantsProcedure.paper.${paper}`) })}
                onClick={() => void look(paper)}
              >
                {t('documents.preview.open')}
              </button>
              <Editing>
                <button
                  type="button"
                  className="link"
                  disabled={write.busy}
                  aria-label={`${t(made === undefined ? 'covenantsProcedure.panel.make' : 'covenantsProcedure.panel.again')} ${t(`covenantsProcedure.paper.${paper}`)}`}
                  onClick={() => void make(paper)}
                >
                  {t(made === undefined ? 'covenantsProcedure.panel.make' : 'covenantsProcedure.panel.again')}
                </button>
              </Editing>
            </li>
          );
        })}
      </ul>
    </>
  );
}
