import { useTranslation } from 'react-i18next';
import { useSnapshot } from '#renderer/api/index.ts';
import { SnapshotView } from '#renderer/frame/snapshot-view.tsx';
import type { MethodInput } from '#shared/contract/methods.ts';
import { ComparedUnits, ComparisonSummary } from '../versions/compared-units.tsx';

/** The file read in two ways: as it was first, and with the answers and levels that the clerk gave. */
export function ReadingsCompared({
  asked,
  before,
  after,
}: {
  readonly asked: MethodInput<'covenants.compareReadings'>;
  /** What each side is called. */
  readonly before: string;
  readonly after: string;
}) {
  const { t } = useTranslation();
  const comparison = useSnapshot('covenants.compareReadings', asked, []);
  return (
    <div className="covenant-scroll review-compared" aria-label={t('covenantText.review.views.compare')}>
      <SnapshotView of={comparison}>
        {(value) => (
          <>
            <div className="small ink-2">
              <ComparisonSummary of={value} />
            </div>
            <div className="side-by-side-head">
              <span>{before}</span>
              <span>{after}</span>
            </div>
            <ComparedUnits of={value} all={false} />
          </>
        )}
      </SnapshotView>
    </div>
  );
}
