import { ChevronDown, Search, X } from 'lucide-react';
import type { ComponentProps, ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from './class-names.ts';
import { useFieldLinks } from './field.tsx';
import { Icon, type LucideIcon } from './icon.tsx';

/** Heights: 28, 32 and 36 pixels. */
export type InputSize = 'small' | 'medium' | 'large';

type Common = {
  readonly size?: InputSize;
  /** Needed when the input stands outside a `Field`. */
  readonly label?: string;
  readonly disabled?: boolean;
};

const sizeClass = (size: InputSize) => size !== 'medium' && `input-${size}`;

/** One line of text. Inside a `Field` it takes its label and error from there. */
export function TextInput({
  value,
  onChange,
  size = 'medium',
  label,
  icon,
  ref,
  ...rest
}: Common & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly icon?: LucideIcon;
  readonly ref?: Ref<HTMLInputElement>;
} & Pick<
    ComponentProps<'input'>,
    'placeholder' | 'onBlur' | 'onFocus' | 'onKeyDown' | 'maxLength' | 'autoFocus' | 'inputMode' | 'readOnly' | 'list'
  >) {
  const links = useFieldLinks();
  return (
    <span className={classNames('input', sizeClass(size), links['aria-invalid'] && 'input-invalid')}>
      {icon && <Icon of={icon} size={16} />}
      <input
        {...rest}
        {...links}
        ref={ref}
        type="text"
        autoComplete="off"
        spellCheck={false}
        aria-label={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </span>
  );
}

/** The find box above a list. Escape or the cross empties it. */
export function SearchInput({
  value,
  onChange,
  placeholder,
  size = 'small',
  ref,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Also its name for readers: “Tìm thôn”. */
  readonly placeholder: string;
  readonly size?: InputSize;
  readonly ref?: Ref<HTMLInputElement>;
}) {
  const { t } = useTranslation();
  return (
    <span className={classNames('input input-search', sizeClass(size))} role="search">
      <Icon of={Search} size={16} />
      <input
        ref={ref}
        type="text"
        autoComplete="off"
        spellCheck={false}
        aria-label={placeholder}
        placeholder={placeholder}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || value === '') return;
          event.stopPropagation();
          onChange('');
        }}
      />
      {value !== '' && (
        <button type="button" aria-label={t('common.clear')} onClick={() => onChange('')}>
          <Icon of={X} size={14} />
        </button>
      )}
    </span>
  );
}

/** Several lines of text. */
export function TextArea({
  value,
  onChange,
  rows = 3,
  label,
  ref,
  ...rest
}: Omit<Common, 'size'> & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows?: number;
  readonly ref?: Ref<HTMLTextAreaElement>;
} & Pick<ComponentProps<'textarea'>, 'placeholder' | 'onBlur' | 'onKeyDown' | 'maxLength' | 'autoFocus'>) {
  const links = useFieldLinks();
  return (
    <span className={classNames('input input-area', links['aria-invalid'] && 'input-invalid')}>
      <textarea
        {...rest}
        {...links}
        ref={ref}
        rows={rows}
        aria-label={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </span>
  );
}

/** One of a fixed set, as text; disabled ones are shown but cannot be chosen. */
export type Option<V extends string> = { readonly value: V; readonly label: string; readonly disabled?: boolean };

/**
 * One of a short list (up to about 15). For longer lists that need finding, use `Combobox`.
 * @param placeholder shown, and not choosable, while `value` is undefined
 */
export function Select<V extends string>({
  value,
  onChange,
  options,
  placeholder,
  size = 'medium',
  label,
  disabled,
}: Common & {
  readonly value: V | undefined;
  readonly onChange: (value: V) => void;
  readonly options: readonly Option<V>[];
  readonly placeholder?: string;
}) {
  const links = useFieldLinks();
  return (
    <span className={classNames('input input-select', sizeClass(size), links['aria-invalid'] && 'input-invalid')}>
      <select
        {...links}
        aria-label={label}
        disabled={disabled}
        value={value ?? ''}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen !== undefined) onChange(chosen.value);
        }}
      >
        {value === undefined && (
          <option value="" disabled>
            {placeholder ?? ''}
          </option>
        )}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon of={ChevronDown} size={16} />
    </span>
  );
}

/** A run of inputs in two columns (one at 200 %). Give a `Field` `wide` to span both. */
export function FormGrid({ children }: { readonly children: ReactNode }) {
  return <div className="form-grid">{children}</div>;
}
