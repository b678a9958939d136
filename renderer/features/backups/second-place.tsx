import { HardDrive } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand, useSnapshot } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { Button, Dialog, formatSize, Icon } from '#renderer/ui/index.ts';
import type { BackupInfo, BackupPlaces } from '#shared/store/backup.ts';

/** Whether the newest backup of the second place is as new as the newest of all. */
function isBehind(list: readonly BackupInfo[]): boolean {
  const newest = list[0]?.made;
  return newest !== undefined && list.find(({ place }) => place === 'second')?.made !== newest;
}

/** The stick or other disk that gets each backup too: which, whether it is there and up to date, and how to choose it. */
export function SecondPlace({
  list,
  onChosen,
}: {
  readonly list: readonly BackupInfo[];
  readonly onChosen: () => void;
}) {
  const { t } = useTranslation();
  const places = useSnapshot('backups.places', {}, []);
  const [choosing, setChoosing] = useState(false);
  const chosen = places.value?.chosen;
  const text = () => {
    if (chosen === undefined) return t('store.secondNone');
    if (!chosen.present) return t('store.secondGone', { place: chosen.label });
    return isBehind(list)
      ? t('store.secondBehind', { place: chosen.label })
      : t('store.secondThere', { place: chosen.label });
  };
  return (
    <div className="backup-second">
      <Icon of={HardDrive} size={20} />
      <div>
        <b>{chosen === undefined ? t('store.secondTitle') : `${t('store.secondTitle')}: ${chosen.label}`}</b>
        <div className="small ink-2">{text()}</div>
      </div>
      <Button
        size="small"
        onClick={() => {
          places.reload();
          setChoosing(true);
        }}
      >
        {chosen === undefined ? t('store.secondChoose') : t('store.secondChange')}
      </Button>
      {choosing && (
        <ChooseDialog
          places={places.value ?? { places: [] }}
          onLook={places.reload}
          onClose={() => setChoosing(false)}
          onChosen={() => {
            setChoosing(false);
            places.reload();
            onChosen();
          }}
        />
      )}
    </div>
  );
}

function ChooseDialog({
  places,
  onLook,
  onClose,
  onChosen,
}: {
  readonly places: BackupPlaces;
  readonly onLook: () => void;
  readonly onClose: () => void;
  readonly onChosen: () => void;
}) {
  const { t } = useTranslation();
  const choose = useCommand('backups.choosePlace');
  const take = async (place: string | undefined) => {
    const answer = await choose.run(place === undefined ? {} : { place });
    if (answer.ok) onChosen();
  };
  return (
    <Dialog
      open
      title={t('store.secondChoose')}
      onClose={onClose}
      footStart={
        places.chosen !== undefined && (
          <Button changes kind="plain" onClick={() => void take(undefined)}>
            {t('store.secondStop')}
          </Button>
        )
      }
      foot={
        <>
          <Button onClick={onLook}>{t('store.secondAgain')}</Button>
          <Button onClick={onClose}>{t('common.close')}</Button>
        </>
      }
    >
      <ErrorBanner error={choose.error} />
      {places.places.length === 0 ? (
        <p>{t('store.secondNoDrive')}</p>
      ) : (
        <ul className="backup-drives">
          {places.places.map(({ id, label, free }) => (
            <li key={id}>
              <Icon of={HardDrive} size={20} />
              <div>
                <b>{label}</b>
                <div className="small ink-3">{t('store.free', { size: formatSize(free) })}</div>
              </div>
              <Button kind="primary" size="small" busy={choose.busy} onClick={() => void take(id)}>
                {t('store.secondUse')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
