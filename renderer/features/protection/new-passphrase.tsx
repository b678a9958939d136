import { useTranslation } from 'react-i18next';
import { Field, PasswordInput } from '#renderer/ui/index.ts';
import { leastLength, strengthOf } from '#shared/protection/strength.ts';
import './protection.css';

/** A passphrase typed twice. */
export type TwiceTyped = { readonly first: string; readonly second: string };
export const notTyped: TwiceTyped = { first: '', second: '' };

/** Whether both are the same and long enough. */
export function isGoodTwice({ first, second }: TwiceTyped): boolean {
  return first === second && strengthOf(first) !== 'short';
}

/** Two fields for a new passphrase, with a word on how hard it is to guess. */
export function NewPassphrase({
  label,
  value,
  onChange,
  autoFocus = false,
}: {
  readonly label: string;
  readonly value: TwiceTyped;
  readonly onChange: (value: TwiceTyped) => void;
  readonly autoFocus?: boolean;
}) {
  const { t } = useTranslation();
  const { first, second } = value;
  const strength = strengthOf(first);
  const isOther = second !== '' && !first.startsWith(second);
  return (
    <>
      <Field
        label={label}
        hint={
          first === '' ? (
            t('protection.passphraseHint')
          ) : (
            <span className={`strength-${strength}`} role="status">
              {strength === 'short'
                ? t('protection.strength.short', { least: leastLength })
                : t(`protection.strength.${strength}`)}
            </span>
          )
        }
      >
        <PasswordInput autoFocus={autoFocus} value={first} onChange={(typed) => onChange({ first: typed, second })} />
      </Field>
      <Field label={t('protection.again')} error={isOther ? t('protection.notSame') : undefined}>
        <PasswordInput value={second} onChange={(typed) => onChange({ first, second: typed })} />
      </Field>
    </>
  );
}
