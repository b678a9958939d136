import { useTranslation } from 'react-i18next';
import { useSnapshot } from '#renderer/api/index.ts';
import { Checkbox, formatNumber, RadioGroup } from '#renderer/ui/index.ts';
import type { UnitId } from '#shared/contract/ids.ts';

/** Which units a campaign asks: every one, those that come later among them, or some. */
export function UnitChoice({
  chosen,
  onChange,
}: {
  /** Undefined: every unit. */
  readonly chosen: readonly UnitId[] | undefined;
  readonly onChange: (chosen: readonly UnitId[] | undefined) => void;
}) {
  const { t } = useTranslation();
  const list = useSnapshot('registry.listPeople', { offset: 0, limit: 1 }, ['registry']);
  const units = (list.value?.units ?? []).filter(({ active }) => active);
  return (
    <div className="commitment-choice">
      <RadioGroup
        inline
        legend={t('commitments.openDialog.units')}
        value={chosen === undefined ? 'every' : 'some'}
        onChange={(value) => onChange(value === 'every' ? undefined : [])}
        options={[
          { value: 'every', label: t('commitments.openDialog.everyUnit') },
          { value: 'some', label: t('commitments.openDialog.someUnits') },
        ]}
      />
      {chosen !== undefined && (
        <div className="unit-choice">
          {units.map(({ id, name, people }) => (
            <Checkbox
              key={id}
              checked={chosen.includes(id)}
              onChange={(on) => onChange(on ? [...chosen, id] : chosen.filter((one) => one !== id))}
            >
              {name} <span className="ink-3 num">{formatNumber(people)}</span>
            </Checkbox>
          ))}
        </div>
      )}
    </div>
  );
}
