import { useTranslation } from 'react-i18next';
import { useOffice } from '../../frame/office.ts';
import { Seal } from '../../frame/seal.tsx';
import { DescriptionList, Sheet } from '../../ui/index.ts';

/** Which version this is, and what it is made with. */
export function AboutSettings() {
  const { t } = useTranslation();
  const { start } = useOffice();
  return (
    <div className="settings-form">
      <Sheet>
        <div className="settings-safe">
          <Seal size={44} label={t('common.appName')} />
          <div>
            <h2>{t('common.appName')}</h2>
            <DescriptionList items={[{ name: t('settings.version'), value: start.version }]} />
          </div>
        </div>
      </Sheet>
      <Sheet>
        <p>{t('settings.aboutBody')}</p>
        <p className="ink-2">{t('settings.fonts')}</p>
      </Sheet>
    </div>
  );
}
