import { ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ErrorBanner } from '../../frame/error-banner.tsx';
import { useOffice } from '../../frame/office.ts';
import { useSaveState } from '../../frame/save-state.ts';
import { DescriptionList, formatInstant, Icon, Sheet } from '../../ui/index.ts';

/** Where the data is, and when it was last saved and backed up. */
export function DataSettings() {
  const { t } = useTranslation();
  const { start } = useOffice();
  const { savedAt, backedUpAt, failure } = useSaveState();
  const at = (instant: string | undefined) => (instant === undefined ? t('settings.never') : formatInstant(instant));
  return (
    <div className="settings-form">
      <ErrorBanner error={failure} />
      <Sheet>
        <div className="settings-safe">
          <div className="settings-safe-mark">
            <Icon of={ShieldCheck} size={24} />
          </div>
          <div>
            <h2>{savedAt === undefined ? t('settings.dataNothing') : t('settings.dataSafe')}</h2>
            <DescriptionList
              items={[
                { name: t('settings.savedAt'), value: at(savedAt) },
                { name: t('settings.backedUpAt'), value: at(backedUpAt) },
              ]}
            />
          </div>
        </div>
      </Sheet>
      <Sheet title={t('settings.whereTitle')}>
        <div className="settings-folder">{start.folder}</div>
        <p className="ink-2">{t('settings.whereHint')}</p>
      </Sheet>
    </div>
  );
}
