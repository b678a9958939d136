import { CircleAlert } from 'lucide-react';
import { createContext, useContext, useId, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './icon.tsx';
import './field.css';

type FieldLinks = {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
};

const FieldContext = createContext<FieldLinks | undefined>(undefined);

/** What ties an input to the label, hint and error of the field around it. */
export function useFieldLinks(): Partial<FieldLinks> {
  return useContext(FieldContext) ?? {};
}

/**
 * A labelled place for one input, with its hint and, when something is wrong, the error right below it.
 * Put exactly one input of this kit inside: `<Field label="Tên đơn vị"><TextInput … /></Field>`.
 */
export function Field({
  label,
  hint,
  error,
  optional = false,
  wide = false,
  children,
}: {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  /** Says so beside the label; what is not marked is needed. */
  readonly optional?: boolean;
  /** Spans all columns of a `form-grid`. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  const id = useId();
  const hasError = error !== undefined && error !== '';
  const hasHint = hint !== undefined && !hasError;
  const describedBy = hasError || hasHint ? `${id}-note` : undefined;
  const links = useMemo<FieldLinks>(
    () => ({ id, 'aria-describedby': describedBy, 'aria-invalid': hasError || undefined }),
    [id, describedBy, hasError],
  );
  return (
    <div className={wide ? 'field wide' : 'field'}>
      <label className="field-label" htmlFor={id}>
        {label}
        {optional && <span>{t('common.optional')}</span>}
      </label>
      <FieldContext value={links}>{children}</FieldContext>
      {hasError && (
        <div className="field-error" id={describedBy} role="alert">
          <Icon of={CircleAlert} size={14} />
          <span>{error}</span>
        </div>
      )}
      {hasHint && (
        <div className="field-hint" id={describedBy}>
          {hint}
        </div>
      )}
    </div>
  );
}
