import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import vietnamese from 'dayjs/locale/vi';
import { useFieldLinks } from './field.tsx';

// Only made known: the picker chooses the language with the rest of the screen.
dayjs.locale(vietnamese, undefined, true);

const shown = 'DD/MM/YYYY';

/**
 * A date as dd/mm/yyyy: typed (also as 20112026 or 20-11-26) or picked from the calendar. What is no date is put back to
 * the last good value when the field is left.
 */
export function DateInput({
  value,
  onChange,
  label,
  disabled = false,
  placeholder = '20/11/2026',
}: {
  /** ISO date. */
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
  readonly label?: string;
  readonly disabled?: boolean;
  readonly placeholder?: string;
}) {
  const links = useFieldLinks();
  return (
    <DatePicker
      {...links}
      aria-label={label}
      className="input-date"
      status={links['aria-invalid'] === true ? 'error' : ''}
      {...(disabled ? { disabled } : {})}
      format={[shown, 'D/M/YYYY', 'DDMMYYYY', 'D-M-YYYY', 'D/M/YY', 'D.M.YYYY']}
      placeholder={placeholder}
      value={value === undefined ? null : dayjs(value)}
      onChange={(day) => onChange(day === null ? undefined : day.format('YYYY-MM-DD'))}
    />
  );
}
