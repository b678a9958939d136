import { ArrowLeft, Check } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand, useSnapshot } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { useUndoToast } from '#renderer/frame/history.ts';
import { SnapshotView } from '#renderer/frame/snapshot-view.tsx';
import { Button, PageColumn, Segmented, Sheet, Toolbar } from '#renderer/ui/index.ts';
import type { CovenantId } from '#shared/contract/ids.ts';
import type { ChangeView } from '#shared/covenants/reading/options.ts';
import { ComparedUnits, ComparisonSummary } from './compared-units.tsx';

/** The kept file read anew (the program reads better by now, or its changes are to be answered otherwise) beside the newest text. */
export function OriginalReread({ covenant, onBack }: { readonly covenant: CovenantId; readonly onBack: () => void }) {
  const { t } = useTranslation();
  const undoToast = useUndoToast();
  const [view, setView] = useState<ChangeView>();
  const take = useCommand('covenants.rereadOriginal');
  const asked = { covenant, ...(view === undefined ? {} : { view }) };
  const read = useSnapshot('covenants.compareOriginal', asked, [`covenant-${covenant}`]);
  const run = async () => {
    const answer = await take.run(asked);
    if (!answer.ok) return;
    undoToast(t('covenantText.versions.rereadTaken'));
    onBack();
  };
  const counts = read.value?.comparison.counts;
  const alike = counts !== undefined && counts.changed + counts.added + counts.removed + counts.moved === 0;
  return (
    <PageColumn>
      <ErrorBanner error={take.error} />
      <Toolbar
        end={
          <>
            {read.value?.view !== undefined && (
              <Segmented
                label={t('covenantText.review.changesBody')}
                value={read.value.view}
                onChange={setView}
                items={[
                  { key: 'accept_all', label: t('covenantText.review.accept') },
                  { key: 'reject_all', label: t('covenantText.review.reject') },
                ]}
              />
            )}
            <Button
              changes
              icon={Check}
              busy={take.busy}
              disabled={read.value === undefined || alike}
              onClick={() => void run()}
            >
              {t('covenantText.versions.takeReread')}
            </Button>
          </>
        }
      >
        <Button size="small" icon={ArrowLeft} onClick={onBack}>
          {t('covenantText.versions.back')}
        </Button>
        {read.value !== undefined && <ComparisonSummary of={read.value.comparison} />}
      </Toolbar>
      <SnapshotView of={read}>
        {(value) => (
          <Sheet fill bare label={t('covenantText.versions.rereadOf', { name: value.name })}>
            <div className="side-by-side-head">
              <span>{t('covenantText.versions.newest')}</span>
              <span>
                {t('covenantText.versions.rereadNow')}: <b>{value.name}</b>
              </span>
            </div>
            <ComparedUnits of={value.comparison} all={false} />
          </Sheet>
        )}
      </SnapshotView>
    </PageColumn>
  );
}
