import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DecisionReason } from '#shared/titles/explain.ts';
import { roundPoints, showPoints } from '#shared/titles/scoring.ts';
import { formatDate, Icon } from '#renderer/ui/index.ts';

/**
 * The grounds of a result that stand neither in the points nor beside the exclusions: a standard's minimum, the families of
 * a village, the quota, a correction.
 */
export function SubjectGrounds({ reasons }: { readonly reasons: readonly DecisionReason[] }) {
  const { t } = useTranslation();
  const words = (reason: DecisionReason): string | undefined => {
    switch (reason.kind) {
      case 'standard-minimum': {
        const { standard, had, needed } = reason;
        return t('titles.panel.minimum', { standard, had: showPoints(had), needed: showPoints(needed) });
      }
      case 'families-rate': {
        const { had, needed } = reason;
        return had === undefined
          ? t('titles.panel.noFamilies')
          : t('titles.panel.families', { had: showPoints(roundPoints(had)), needed: showPoints(needed) });
      }
      case 'quota':
        return reason.tied ? t('titles.panel.tied') : t('titles.panel.overQuota');
      case 'corrected': {
        const { at, who, text } = reason.correction;
        return t('titles.panel.corrected', { date: formatDate(at.slice(0, 10)), who, text });
      }
      case 'excluded':
      case 'not-registered':
      case 'not-scored':
      case 'pass-mark':
      case 'override':
        break;
    }
    return undefined;
  };
  return reasons.map((reason, index) => {
    const said = words(reason);
    return said === undefined ? null : (
      // The grounds of a result stand in a fixed order.
      <li key={index}>
        <Icon of={CircleAlert} size={16} className="text-nghe" />
        {said}
      </li>
    );
  });
}
