import { ArrowLeft, FileText, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSnapshot } from '#renderer/api/index.ts';
import { RemoveDialog } from '#renderer/features/trash/remove-dialog.tsx';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { addressOf, go } from '#renderer/frame/route.ts';
import { Button, IconButton, PageBody, PageColumn, PageHead, Tabs, Tag } from '#renderer/ui/index.ts';
import type { CovenantId } from '#shared/contract/ids.ts';
import type { CaseView } from '#shared/contract/methods/covenants-procedure.ts';
import { procedurePaper } from '#shared/covenants/procedure/book.ts';
import { papersOf } from '#shared/covenants/procedure/steps.ts';
import { CasePanel, PaperLines } from './case-panel.tsx';
import { Opinions } from './opinions.tsx';
import './procedure.css';

/** The whole case file of one covenant. */
export function CasePage({ id }: { readonly id: CovenantId }) {
  const { t } = useTranslation();
  const snapshot = useSnapshot('covenants.case', { covenant: id }, [
    `covenant-${id}`,
    `case-${id}`,
    'registry',
    'office',
    'numbers',
  ]);
  const [removing, setRemoving] = useState(false);
  const view = snapshot.value;
  return (
    <>
      <PageHead
        title={title}
        lead={
          <IconButton icon={ArrowLeft} label={t('covenantsProcedure.case.back')} onClick={() => go('covenants')} />
        }
        tag={view !== undefined && <Tag tone={stageTones[view.stage]}>{t(`covenantsProcedure.stage.${view.stage}`)}</Tag>}
        tabs={
          <Tabs
            label={title}
            value={tab}
            onChange={(next) =>
              go(next === 'steps' ? addressOf('covenants', id, 'case') : addressOf('covenants', id, 'case', next))
            }
            items={tabs.map((key) => ({
              key,
              label: t(`covenantsProcedure.case.tabs.${key}`),
              ...(key === 'opinions' && open > 0 ? { count: open } : {}),
            }))}
          />
        }
        actions={
          view !== undefined && (
            <>
              <Button icon={Trash2} foldable onClick={() => setRemoving(true)}>
                {t('trash.removeOne')}
              </Button>
              <Button icon={FileText} foldable onClick={() => go(addressOf('covenants', id))}>
                {t('covenantsProcedure.panel.openCovenant')}
              </Button>
            </>
          )
        }
      />
      <PageBody>
        {view !== undefined && removing && (
          <RemoveDialog
            item={{ kind: 'covenant', covenant: id }}
            name={`${t('trash.kinds.covenant')} ${view.unit}`}
            onClose={() => setRemoving(false)}
            onRemoved={() => go('covenants')}
          />
        )}
        <PageColumn>
          <ErrorBanner error={snapshot.error} />
          {view !== undefined && (
            <>
              {tab === 'steps' && <CaseSteps view={view} covenant={id} />}
              {tab === 'opinions' && <OpinionsTab view={view} covenant={id} />}
              {tab === 'papers' && <CasePapers view={view} covenant={id} />}
              {tab === 'standing' && <StandingTab view={view} covenant={id} />}
              {tab === 'history' && <CaseHistory view={view} />}
            </>
          )}
        </PageColumn>
        {view !== undefined && (
          <div className="case-panes">
            <Sheet label={t('covenantsProcedure.panel.steps')}>
              <CasePanel view={view} />
            </Sheet>
            <div className="case-middle">
              <Opinions view={view} covenant={id} />
              <History view={view} />
            </div>
            <Papers view={view} covenant={id} />
          </div>
        )}
      </PageBody>
    </>
  );
}

function Papers({ view, covenant }: { readonly view: CaseView; readonly covenant: CovenantId }) {
  const { t } = useTranslation();
  const toast = useToast();
  const write = useCommand('covenants.writeCasePapers');
  const run = view.book.current;
  const dossier = run === undefined ? [] : papersOf(run, 'dossier');
  const make = async () => {
    const answer = await write.run({ covenant, papers: [...dossier] });
    if (!answer.ok) return;
    const { papers } = answer.value;
    toast({
      text: t('covenantsProcedure.case.madeDossier', { count: papers.length, folder: papers[0]?.folder ?? '' }),
    });
  };
  return (
    <Sheet label={t('covenantsProcedure.case.papers')}>
      <h2 className="panel-head">{t('covenantsProcedure.case.papers')}</h2>
      <ErrorBanner error={write.error} />
      {dossier.length > 0 && (
        <Button busy={write.busy} onClick={() => void make()}>
          {t('covenantsProcedure.case.makeDossier')}
        </Button>
      )}
      <PaperLines papers={procedurePaper.options} view={view} covenant={covenant} />
    </Sheet>
  );
}

function History({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  return (
    <Sheet label={t('covenantsProcedure.panel.history')}>
      <h2 className="panel-head">{t('covenantsProcedure.panel.history')}</h2>
      {view.history.length === 0 && <p>{t('covenantsProcedure.panel.noHistory')}</p>}
      <ul className="calendar-lines">
        {view.history.map((entry, index) => (
          <li key={String(index)}>
            <b className="num">{formatDate(entry.on)}</b>
            <span>{t(`covenantsProcedure.event.${entry.event}`, { detail: entry.detail })}</span>
            {entry.recordedAt.slice(0, 10) > entry.on && (
              <span className="small ink-3">
                {t('covenantsProcedure.panel.recordedLate', { date: formatDate(entry.recordedAt.slice(0, 10)) })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
