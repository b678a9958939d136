import { Eye, EyeOff } from 'lucide-react';
import { useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './button.tsx';
import { classNames } from './class-names.ts';
import { useFieldLinks } from './field.tsx';

/** A secret, hidden until the eye is pressed: with a Vietnamese keyboard one must be able to see what was typed. */
export function PasswordInput({
  value,
  onChange,
  autoFocus = false,
  readOnly = false,
  ref,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly autoFocus?: boolean;
  readonly readOnly?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
}) {
  const { t } = useTranslation();
  const links = useFieldLinks();
  const [shown, setShown] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  return (
    <>
      <span className={classNames('input', links['aria-invalid'] && 'input-invalid')}>
        <input
          {...links}
          ref={ref}
          type={shown ? 'text' : 'password'}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus={autoFocus}
          readOnly={readOnly}
          maxLength={500}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onKeyUp={(event) => setCapsLock(event.getModifierState('CapsLock'))}
        />
        <IconButton
          icon={shown ? EyeOff : Eye}
          size={16}
          label={t(shown ? 'protection.hide' : 'protection.show')}
          onClick={() => setShown(!shown)}
        />
      </span>
      {capsLock && <div className="field-hint">{t('protection.capsLock')}</div>}
    </>
  );
}
