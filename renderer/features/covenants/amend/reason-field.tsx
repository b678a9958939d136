import { useTranslation } from 'react-i18next';
import { Field, TextInput } from '#renderer/ui/index.ts';

/** Why a change is made: what the comparison table gives as its reason. */
export function ReasonField({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <Field label={t('covenantText.amend.reason')} hint={t('covenantText.amend.reasonHint')}>
      <TextInput value={value} onChange={onChange} />
    </Field>
  );
}
