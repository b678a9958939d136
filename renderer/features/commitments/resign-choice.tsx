import { useTranslation } from 'react-i18next';
import { Checkbox } from '#renderer/ui/index.ts';
import type { ResignRules } from '#shared/commitments/book.ts';

/** When somebody who signed is asked again. */
export function ResignChoice({
  rules,
  onChange,
}: {
  readonly rules: ResignRules;
  readonly onChange: (rules: ResignRules) => void;
}) {
  const { t } = useTranslation();
  return (
    <fieldset className="choice-group commitment-choice resign-choice">
      <legend>{t('commitments.openDialog.resign')}</legend>
      <div>
        {(['newVersion', 'moved', 'yearly'] as const).map((rule) => (
          <Checkbox key={rule} inline checked={rules[rule]} onChange={(on) => onChange({ ...rules, [rule]: on })}>
            {t(`commitments.openDialog.${rule}`)}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}
