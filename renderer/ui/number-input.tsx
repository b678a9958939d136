import { Minus, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from './class-names.ts';
import { useFieldLinks } from './field.tsx';
import { formatNumber, parseWholeNumber } from './format.ts';
import { Icon } from './icon.tsx';
import type { InputSize } from './text-input.tsx';

/**
 * A whole number, shown with Vietnamese grouping when it is not being typed. What cannot be read as a number stays as it
 * was typed and answers undefined; say so in the field's `error` (`common.numberWrong`).
 * @param stepped adds − and + for small counts such as copies
 */
export function NumberInput({
  value,
  onChange,
  min = 0,
  max = Number.MAX_SAFE_INTEGER,
  stepped = false,
  suffix,
  size = 'medium',
  label,
  disabled = false,
  placeholder,
}: {
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
  readonly min?: number;
  readonly max?: number;
  readonly stepped?: boolean;
  /** A unit behind the number: “hộ”. */
  readonly suffix?: string;
  readonly size?: InputSize;
  readonly label?: string;
  readonly disabled?: boolean;
  readonly placeholder?: string;
}) {
  const { t } = useTranslation();
  const links = useFieldLinks();
  const [typed, setTyped] = useState<string>();
  const shown = typed ?? (value === undefined ? '' : formatNumber(value));
  const step = (by: number) => {
    setTyped(undefined);
    onChange(Math.min(max, Math.max(min, (value ?? min) + by)));
  };
  return (
    <span
      className={classNames(
        'input input-number',
        stepped && 'input-number-stepped',
        size !== 'medium' && `input-${size}`,
        links['aria-invalid'] && 'input-invalid',
      )}
    >
      {stepped && (
        <button
          type="button"
          tabIndex={-1}
          aria-label={t('common.decrease')}
          disabled={disabled || (value ?? min) <= min}
          onClick={() => step(-1)}
        >
          <Icon of={Minus} size={14} />
        </button>
      )}
      <input
        {...links}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        role="spinbutton"
        aria-label={label}
        aria-valuenow={value}
        aria-valuemin={min}
        aria-valuemax={max === Number.MAX_SAFE_INTEGER ? undefined : max}
        disabled={disabled}
        placeholder={placeholder}
        value={shown}
        onChange={(event) => {
          setTyped(event.target.value);
          onChange(parseWholeNumber(event.target.value));
        }}
        onBlur={() => {
          if (value !== undefined) setTyped(undefined);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
          event.preventDefault();
          step(event.key === 'ArrowUp' ? 1 : -1);
        }}
      />
      {suffix !== undefined && <span className="input-suffix">{suffix}</span>}
      {stepped && (
        <button
          type="button"
          tabIndex={-1}
          aria-label={t('common.increase')}
          disabled={disabled || (value ?? min) >= max}
          onClick={() => step(1)}
        >
          <Icon of={Plus} size={14} />
        </button>
      )}
    </span>
  );
}
