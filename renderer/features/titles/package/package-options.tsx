import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { shortestPassphrase } from '#shared/contract/methods/titles-package.ts';
import type { TitleKind } from '#shared/titles/criteria-set.ts';
import type { PackageView } from '#shared/titles/package/views.ts';
import { Checkbox, DescriptionList, Field, Sheet, TextInput } from '#renderer/ui/index.ts';
import { ColumnsButton } from './columns-dialog.tsx';

/** What the clerk may decide about a package. */
export type Options = {
  readonly sealed: boolean;
  readonly passphrase: string;
  readonly whole: boolean;
  readonly reason: string;
};

/** Personal data cut, no passphrase: how most packages go. */
export const noOptions: Options = { sealed: false, passphrase: '', whole: false, reason: '' };

/** Where the package goes, what is in it, and the two choices about it. */
export function PackageOptions({
  view,
  options,
  onChange,
  version,
  title,
  action,
}: {
  readonly view: PackageView;
  readonly options: Options;
  readonly onChange: (options: Options) => void;
  readonly version: number;
  /** Whose summary has its columns changed here. */
  readonly title: TitleKind;
  /** The button that makes it, where it is not the next step. */
  readonly action: ReactNode;
}) {
  const { t } = useTranslation();
  const isShort = options.sealed && options.passphrase !== '' && options.passphrase.length < shortestPassphrase;
  return (
    <Sheet title={t('titlesPackage.options.title')} {...(action === undefined ? {} : { foot: action })}>
      <div className="package-options">
        <DescriptionList
          items={[
            { name: t('titlesPackage.options.receiver'), value: view.receiver },
            { name: t('titlesPackage.options.content'), value: t('titlesPackage.options.contentText') },
            { name: t('titlesPackage.options.privacy'), value: t('titlesPackage.options.privacyText') },
          ]}
        />
        <div>
          <ColumnsButton title={title} />
        </div>
        {version > 1 && (
          <Field
            label={t('titlesPackage.options.reason')}
            hint={t('titlesPackage.options.reasonHint', { version, before: version - 1 })}
          >
            <TextInput value={options.reason} onChange={(reason) => onChange({ ...options, reason })} maxLength={500} />
          </Field>
        )}
        <Checkbox checked={options.sealed} onChange={(sealed) => onChange({ ...options, sealed })}>
          {t('titlesPackage.options.seal')}
        </Checkbox>
        {options.sealed && (
          <Field
            label={t('titlesPackage.options.passphrase')}
            hint={t('titlesPackage.options.passphraseHint')}
            error={isShort ? t('titlesPackage.options.passphraseShort') : undefined}
          >
            <TextInput
              value={options.passphrase}
              onChange={(passphrase) => onChange({ ...options, passphrase })}
              maxLength={200}
            />
          </Field>
        )}
        <Checkbox
          checked={options.whole}
          onChange={(whole) => onChange({ ...options, whole })}
          note={t('titlesPackage.options.wholeNote')}
        >
          {t('titlesPackage.options.whole')}
        </Checkbox>
      </div>
    </Sheet>
  );
}
