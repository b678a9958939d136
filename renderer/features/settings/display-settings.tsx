import { useTranslation } from 'react-i18next';
import { setPreferences, textSizes, usePreferences } from '../../frame/preferences.ts';
import { RadioGroup, Segmented, Sheet } from '../../ui/index.ts';

const sizeKeys = ['1', '1.15', '1.3', '1.5', '2'] as const;

/** Text size, colours and language of this machine's screen; in effect at once. */
export function DisplaySettings() {
  const { t } = useTranslation();
  const { textSize, theme, language } = usePreferences();
  return (
    <div className="settings-form">
      <Sheet title={t('settings.textSize')} note={t('settings.textSizeHint')}>
        <Segmented
          label={t('settings.textSize')}
          items={sizeKeys.map((key) => ({ key, label: `${Math.round(Number(key) * 100)} %` }))}
          value={sizeKeys.find((key) => Number(key) === textSize) ?? '1'}
          onChange={(key) => {
            const size = textSizes.find((each) => String(each) === key);
            if (size !== undefined) setPreferences({ textSize: size });
          }}
        />
      </Sheet>
      <Sheet>
        <RadioGroup
          legend={t('settings.theme')}
          value={theme}
          onChange={(chosen) => setPreferences({ theme: chosen })}
          options={[
            { value: 'light', label: t('settings.themeLight'), note: t('settings.themeLightHint') },
            { value: 'dark', label: t('settings.themeDark'), note: t('settings.themeDarkHint') },
            { value: 'contrast', label: t('settings.themeContrast'), note: t('settings.themeContrastHint') },
          ]}
        />
      </Sheet>
      <Sheet>
        <RadioGroup
          legend={t('settings.language')}
          value={language}
          onChange={(chosen) => setPreferences({ language: chosen })}
          options={[
            { value: 'vi', label: 'Tiếng Việt' },
            { value: 'en', label: 'English' },
          ]}
        />
        <div className="field-hint">{t('settings.languageHint')}</div>
      </Sheet>
    </div>
  );
}
