import { useEffect, useId, useRef, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { useFieldLinks } from './field.tsx';

/** A tick box with its words. `partly` shows the dash of a group of which only some are ticked. */
export function Checkbox({
  checked,
  partly = false,
  onChange,
  children,
  note,
  disabled = false,
  inline = false,
}: {
  readonly checked: boolean;
  readonly partly?: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ReactNode;
  /** A second, smaller line. */
  readonly note?: ReactNode;
  readonly disabled?: boolean;
  readonly inline?: boolean;
}) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = partly;
  }, [partly]);
  return (
    <label className={classNames('choice', inline && 'choice-inline')}>
      <input
        ref={box}
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{children}</span>
      {note !== undefined && <small>{note}</small>}
    </label>
  );
}

/** On or off, at once. For a choice that waits for a button, use `Checkbox`. */
export function Switch({
  checked,
  onChange,
  children,
  disabled = false,
}: {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ReactNode;
  readonly disabled?: boolean;
}) {
  return (
    <label className="choice switch">
      <input
        type="checkbox"
        role="switch"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{children}</span>
    </label>
  );
}

/** One of a few that are all in sight. */
export function RadioGroup<V extends string>({
  legend,
  value,
  onChange,
  options,
  inline = false,
}: {
  readonly legend: string;
  readonly value: V | undefined;
  readonly onChange: (value: V) => void;
  readonly options: readonly {
    readonly value: V;
    readonly label: ReactNode;
    readonly note?: ReactNode;
    readonly disabled?: boolean;
  }[];
  readonly inline?: boolean;
}) {
  const name = useId();
  const links = useFieldLinks();
  return (
    <fieldset className="choice-group" aria-describedby={links['aria-describedby']}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className={classNames('choice', inline && 'choice-inline')}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            disabled={option.disabled}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
          {option.note !== undefined && <small>{option.note}</small>}
        </label>
      ))}
    </fieldset>
  );
}
