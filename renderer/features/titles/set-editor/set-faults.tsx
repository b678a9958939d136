import { useTranslation } from 'react-i18next';
import type { SetFault } from '#shared/titles/check-set.ts';
import type { CriteriaSet } from '#shared/titles/criteria-set.ts';
import type { SetEdit } from '#shared/titles/edit-set.ts';
import { showPoints } from '#shared/titles/scoring.ts';
import { Banner, Button } from '#renderer/ui/index.ts';

/** What does not add up, each with its place, and with `onEdit` the one correction that is plain. */
export function SetFaults({
  set,
  faults,
  onEdit,
}: {
  readonly set: CriteriaSet;
  readonly faults: readonly SetFault[];
  readonly onEdit?: (edit: SetEdit) => void;
}) {
  const { t } = useTranslation();
  if (faults.length === 0) {
    const figures = { total: showPoints(set.total), passMark: showPoints(set.passMark) };
    return <Banner tone="success">{t('titlesSets.sound', figures)}</Banner>;
  }
  const words = (fault: SetFault): string => {
    switch (fault.code) {
      case 'children-sum':
        return t('titlesSets.fault.children-sum', {
          id: fault.id,
          max: showPoints(fault.max),
          children: showPoints(fault.children),
        });
      case 'duplicate-label':
        return t('titlesSets.fault.duplicate-label', { id: fault.id });
      case 'total-differs':
        return t('titlesSets.fault.total-differs', {
          stated: showPoints(fault.stated),
          standards: showPoints(fault.standards),
        });
      case 'pass-mark-over-total':
        return t('titlesSets.fault.pass-mark-over-total', {
          passMark: showPoints(fault.passMark),
          total: showPoints(fault.total),
        });
      case 'minimum-over-max':
        return t('titlesSets.fault.minimum-over-max', {
          id: fault.id,
          minimum: showPoints(fault.minimum),
          max: showPoints(fault.max),
        });
      case 'empty-branch':
        return t('titlesSets.fault.empty-branch', { id: fault.id, max: showPoints(fault.max) });
      case 'nothing-to-score':
        return t('titlesSets.fault.nothing-to-score');
    }
  };
  /** Taking the sum of the lines below as the maximum of the line above them. */
  const correction = (fault: SetFault) => {
    if (fault.code !== 'children-sum' || onEdit === undefined) return undefined;
    const line = [...set.standards, ...set.standards.flatMap((item) => item.criteria)].find(
      ({ id }) => id === fault.id,
    );
    if (line === undefined) return undefined;
    const { id, label, title } = line;
    const kept = 'criteria' in line ? { minimum: line.minimum } : { codeOfConduct: line.codeOfConduct };
    return (
      <Button size="small" onClick={() => onEdit({ kind: 'line', id, label, title, max: fault.children, ...kept })}>
        {t('titlesSets.takeSum', { points: showPoints(fault.children) })}
      </Button>
    );
  };
  return (
    <Banner tone="warning" title={t('titlesSets.faulty', { count: faults.length })}>
      <ul className="set-faults">
        {faults.map((fault) => (
          <li key={words(fault)}>
            {words(fault)} {correction(fault)}
          </li>
        ))}
      </ul>
    </Banner>
  );
}
