import { Select as AntSelect } from 'antd';
import { useTranslation } from 'react-i18next';
import { fold } from '#shared/vietnamese/fold.ts';
import { useFieldLinks } from './field.tsx';
import type { Option } from './text-input.tsx';

/**
 * One of a long list, found by typing with or without marks: “thuong phuc” finds “Thượng Phúc”. For up to about 15
 * options use `Select`.
 */
export function Combobox<V extends string>({
  value,
  onChange,
  options,
  placeholder,
  label,
  disabled = false,
  clearable = false,
}: {
  readonly value: V | undefined;
  readonly onChange: (value: V | undefined) => void;
  readonly options: readonly Option<V>[];
  readonly placeholder?: string;
  readonly label?: string;
  readonly disabled?: boolean;
  readonly clearable?: boolean;
}) {
  const { t } = useTranslation();
  const links = useFieldLinks();
  return (
    <AntSelect<V, { value: V; label: string; disabled: boolean }>
      {...links}
      aria-label={label}
      className="input-combobox"
      status={links['aria-invalid'] === true ? 'error' : ''}
      value={value ?? null}
      {...(disabled ? { disabled } : {})}
      allowClear={clearable}
      placeholder={placeholder}
      notFoundContent={t('common.noMatch')}
      showSearch={{ filterOption: (typed, option) => fold(option?.label ?? '').includes(fold(typed)) }}
      options={options.map((option) => ({
        value: option.value,
        label: option.label,
        disabled: option.disabled === true,
      }))}
      onChange={(chosen) => onChange(chosen ?? undefined)}
    />
  );
}
