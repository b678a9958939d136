import { useTranslation } from 'react-i18next';
import { Checkbox, Field, RadioGroup, TextInput } from '#renderer/ui/index.ts';

/** What lies in a unit's envelope beside its forms. */
export type Enclosure = 'cover' | 'list' | 'sheet';

const enclosures: readonly Enclosure[] = ['sheet', 'cover', 'list'];

/** What goes to paper with the forms, and into which files. */
export function PrintHow({
  enclose,
  onEnclose,
  as,
  onAs,
  pattern,
  onPattern,
}: {
  readonly enclose: readonly Enclosure[];
  readonly onEnclose: (enclose: readonly Enclosure[]) => void;
  readonly as: 'one-file' | 'one-each';
  readonly onAs: (as: 'one-file' | 'one-each') => void;
  /** Names of files in `one-each`. */
  readonly pattern: string;
  readonly onPattern: (pattern: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <>
      <fieldset className="choice-group commitment-choice">
        <legend>{t('commitments.tray.enclose')}</legend>
        {enclosures.map((part) => (
          <Checkbox
            key={part}
            checked={enclose.includes(part)}
            onChange={(on) => onEnclose(on ? [...enclose, part] : enclose.filter((one) => one !== part))}
          >
            {t(`commitments.tray.${part}`)}
          </Checkbox>
        ))}
      </fieldset>
      <div className="commitment-choice">
        <RadioGroup
          legend={t('commitments.tray.as')}
          value={as}
          onChange={onAs}
          options={[
            { value: 'one-file', label: t('commitments.tray.oneFile') },
            { value: 'one-each', label: t('commitments.tray.oneEach') },
          ]}
        />
        {as === 'one-each' && (
          <Field label={t('commitments.tray.pattern')} hint={t('commitments.tray.patternHint')}>
            <TextInput size="small" value={pattern} onChange={onPattern} maxLength={200} />
          </Field>
        )}
      </div>
    </>
  );
}
