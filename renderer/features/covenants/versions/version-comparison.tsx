import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSnapshot } from '#renderer/api/index.ts';
import { SnapshotView } from '#renderer/frame/snapshot-view.tsx';
import { Button, PageColumn, Segmented, Sheet, Toolbar } from '#renderer/ui/index.ts';
import type { CovenantId } from '#shared/contract/ids.ts';
import type { VersionEntry } from '#shared/contract/methods/covenants-editing.ts';
import { ComparedUnits, ComparisonSummary } from './compared-units.tsx';
import { useVersionName } from './version-name.ts';

/** Two versions side by side, article by article and word by word; what moved is shown as moved. */
export function VersionComparison({
  covenant,
  before,
  after,
  onBack,
}: {
  readonly covenant: CovenantId;
  readonly before: VersionEntry;
  readonly after: VersionEntry;
  readonly onBack: () => void;
}) {
  const { t } = useTranslation();
  const name = useVersionName();
  const [shown, setShown] = useState<'changed' | 'all'>('changed');
  const comparison = useSnapshot('covenants.compareVersions', { covenant, before: before.id, after: after.id }, [
    `covenant-${covenant}`,
  ]);
  return (
    <PageColumn>
      <Toolbar
        end={
          <Segmented
            label={t('covenantText.versions.changedOnly')}
            value={shown}
            onChange={setShown}
            items={[
              { key: 'changed', label: t('covenantText.versions.changedOnly') },
              { key: 'all', label: t('covenantText.versions.everything') },
            ]}
          />
        }
      >
        <Button size="small" icon={ArrowLeft} onClick={onBack}>
          {t('covenantText.versions.back')}
        </Button>
        {comparison.value !== undefined && <ComparisonSummary of={comparison.value} />}
      </Toolbar>
      <SnapshotView of={comparison}>
        {(value) => (
          <Sheet fill bare label={t('covenantText.versions.compare')}>
            <div className="side-by-side-head">
              <span>
                {t('covenantText.versions.older')}: <b>{name(before)}</b>
              </span>
              <span>
                {t('covenantText.versions.newer')}: <b>{name(after)}</b>
              </span>
            </div>
            <ComparedUnits of={value} all={shown === 'all'} />
          </Sheet>
        )}
      </SnapshotView>
    </PageColumn>
  );
}
