import { ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSnapshot } from '../../api/index.ts';
import { ErrorBanner } from '../../frame/error-banner.tsx';
import { useOffice } from '../../frame/office.ts';
import { useSaveState } from '../../frame/save-state.ts';
import { BackupsSheet } from '../backups/backups-sheet.tsx';
import { CheckSheet } from '../backups/check-sheet.tsx';
import { ExchangeSheet } from '../backups/exchange-sheet.tsx';
import { Banner, DescriptionList, formatInstant, Icon, Sheet } from '../../ui/index.ts';

/** The data's safety: saved and backed up when, back to a backup, a check with repair, everything out and in, where it is. */
export function DataSettings() {
  const { t } = useTranslation();
  const { start } = useOffice();
  const { savedAt, backedUpAt, failure } = useSaveState();
  const place = useSnapshot('store.status', {}).value?.place;
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
      <BackupsSheet />
      <CheckSheet />
      <ExchangeSheet />
      <Sheet title={t('settings.whereTitle')}>
        <div className="settings-folder">{start.folder}</div>
        <p className="ink-2">{t('settings.whereHint')}</p>
        {place !== undefined && place !== 'local' && <Banner tone="warning">{t(`store.folderPlace.${place}`)}</Banner>}
      </Sheet>
    </div>
  );
}
