import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, Segmented, Sheet } from '#renderer/ui/index.ts';
import { MessageSquareText } from 'lucide-react';
import type { CovenantId } from '#shared/contract/ids.ts';
import type { CaseView } from '#shared/contract/methods/covenants-procedure.ts';
import { householdsHeard, openOpinions } from '#shared/covenants/procedure/opinions.ts';
import { OpinionsByHousehold } from './opinions-by-household.tsx';
import { OpinionsByProvision } from './opinions-by-provision.tsx';

/** What the households say of the posted draft: slip by slip, or provision by provision with the answers. */
export function OpinionsTab({ view, covenant }: { readonly view: CaseView; readonly covenant: CovenantId }) {
  const { t } = useTranslation();
  const run = view.book.current;
  const [by, setBy] = useState<'household' | 'provision'>(() =>
    view.next.action === 'answer' ? 'provision' : 'household',
  );
  if (run?.posting === undefined) {
    return (
      <Sheet fill label={t('covenantsProcedure.case.opinions')}>
        <EmptyState icon={MessageSquareText} title={t('covenantsProcedure.opinion.emptyTitle')}>
          {t('covenantsProcedure.opinion.emptyBody')}
        </EmptyState>
      </Sheet>
    );
  }
  const { opinions } = run;
  return (
    <>
      <div className="opinion-head">
        <Segmented
          label={t('covenantsProcedure.opinion.by')}
          value={by}
          onChange={setBy}
          items={(['household', 'provision'] as const).map((key) => ({
            key,
            label: t(`covenantsProcedure.opinion.views.${key}`),
          }))}
        />
        <span className="small ink-3" role="status">
          {opinions.length === 0
            ? t('covenantsProcedure.case.noOpinions')
            : t('covenantsProcedure.case.opinionsNote', {
                count: opinions.length,
                households: householdsHeard(opinions),
                open: openOpinions(opinions).length,
              })}
        </span>
        {by === 'household' && <span className="small ink-3">{t('covenantsProcedure.opinion.keys')}</span>}
      </div>
      {by === 'household' ? (
        <OpinionsByHousehold view={view} covenant={covenant} opinions={opinions} />
      ) : (
        <OpinionsByProvision view={view} covenant={covenant} opinions={opinions} />
      )}
    </>
  );
}
