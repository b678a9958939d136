import { ArrowLeft, FileText, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSnapshot } from '#renderer/api/index.ts';
import { RemoveDialog } from '#renderer/features/trash/remove-dialog.tsx';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { addressOf, go } from '#renderer/frame/route.ts';
import { Button, IconButton, PageBody, PageColumn, PageHead, Tabs, Tag } from '#renderer/ui/index.ts';
import type { CovenantId } from '#shared/contract/ids.ts';
import { openOpinions } from '#shared/covenants/procedure/opinions.ts';
import { stageTones } from './board.tsx';
import { CaseHistory } from './case-history.tsx';
import { CasePanel } from './case-panel.tsx';
import { CasePapers } from './case-papers.tsx';
import { CaseSteps } from './case-steps.tsx';
import { OpinionsTab } from './opinions-tab.tsx';
import { StandingTab } from './standing-tab.tsx';
import './procedure.css';

const tabs = ['steps', 'opinions', 'papers', 'standing', 'history'] as const;
type CaseTab = (typeof tabs)[number];

/** The whole case file of one covenant: its next step always at the right, what belongs to it in the middle. */
export function CasePage({ id, at }: { readonly id: CovenantId; readonly at: string | undefined }) {
  const { t } = useTranslation();
  const snapshot = useSnapshot('covenants.case', { covenant: id }, [
    `covenant-${id}`,
    `case-${id}`,
    'registry',
    'office',
    'numbers',
    'legal',
  ]);
  const [removing, setRemoving] = useState(false);
  const view = snapshot.value;
  const tab: CaseTab = tabs.find((one) => one === at) ?? 'steps';
  const open = openOpinions(view?.book.current?.opinions ?? []).length;
  const title = view === undefined ? '' : t('covenantsProcedure.case.title', { unit: view.unit });
  return (
    <>
      <PageHead
        title={title}
        lead={<IconButton icon={ArrowLeft} label={t('covenantsProcedure.case.back')} onClick={() => go('covenants')} />}
        tag={
          view !== undefined && <Tag tone={stageTones[view.stage]}>{t(`covenantsProcedure.stage.${view.stage}`)}</Tag>
        }
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
              <Button changes icon={Trash2} foldable onClick={() => setRemoving(true)}>
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
          <aside className="case-side" aria-label={t('covenantsProcedure.panel.nextStep')}>
            <CasePanel view={view} steps={tab !== 'steps'} />
          </aside>
        )}
      </PageBody>
    </>
  );
}
