import { useTranslation } from 'react-i18next';
import { EditedText } from '../edited-text.tsx';

/** A measure as a clerk types it, `3,5`; undefined when it is none. */
function parsed(text: string): number | undefined {
  return /^-?\d{1,3}([.,]\d{1,2})?$/.test(text) ? Number(text.replace(',', '.')) : undefined;
}

/** A measure in millimetres or points, kept when its field is left. */
export function NumberField({
  label,
  value,
  least,
  most,
  onChange,
}: {
  readonly label?: string;
  readonly value: number | undefined;
  readonly least: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
}) {
  const { t } = useTranslation();
  return (
    <EditedText
      {...(label === undefined ? {} : { label })}
      value={value === undefined ? '' : String(value).replace('.', ',')}
      faultOf={(text) => {
        const number = parsed(text);
        return number === undefined || number < least || number > most
          ? t('titlesCertificates.outside', { least, most })
          : undefined;
      }}
      onCommit={(text) => onChange(parsed(text) ?? least)}
    />
  );
}
