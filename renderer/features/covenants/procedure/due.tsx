import { useTranslation } from 'react-i18next';
import { formatDayMonth } from '#renderer/ui/index.ts';
import type { NextStep } from '#shared/covenants/procedure/next-step.ts';

/** The last day of a step with how long is left, in the days that its rule counts in. */
export function Due({ next }: { readonly next: NextStep }) {
  const text = useDueText();
  if (next.by === undefined || next.left === undefined) return null;
  const tone = next.late ? 'due-late' : next.left <= 2 ? 'due-near' : '';
  return (
    <span className={tone}>
      <b className="num">{formatDayMonth(next.by)}</b> <span className="small">{text(next)}</span>
    </span>
  );
}

/** "Quá 1 ngày", "Hôm nay", "Còn 2 ngày làm việc". */
export function useDueText(): (next: NextStep) => string {
  const { t } = useTranslation();
  return ({ left, counting, action }) => {
    if (left === undefined) return '';
    if (left <= 0 && (action === 'invite' || action === 'answer')) return t('covenantsProcedure.due.posted');
    if (left === 0) return t('covenantsProcedure.due.today');
    const count = Math.abs(left);
    const working = counting === 'working';
    if (left < 0) return t(working ? 'covenantsProcedure.due.lateWorking' : 'covenantsProcedure.due.late', { count });
    return t(working ? 'covenantsProcedure.due.leftWorking' : 'covenantsProcedure.due.left', { count });
  };
}
