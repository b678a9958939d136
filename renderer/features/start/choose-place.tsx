import { Folder, HardDrive } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfficePlace } from '#shared/contract/methods/app.ts';
import { useCommand, useSnapshot } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { Button, Dialog, formatSize, Icon } from '#renderer/ui/index.ts';
import '../backups/backups.css';

/** The folder of the data, as long as there is none: where it is, and the drives on which it could be instead. */
export function ChoosePlace({ folder }: { readonly folder: string }) {
  const { t } = useTranslation();
  const places = useSnapshot('app.places', {}, []);
  const [choosing, setChoosing] = useState(false);
  return (
    <>
      <div className="start-place">
        <div className="input input-large start-folder">
          <Icon of={Folder} size={16} />
          <span className="ellipsis" title={folder}>
            {folder}
          </span>
        </div>
        {(places.value?.length ?? 0) > 0 && (
          <Button
            size="large"
            onClick={() => {
              places.reload();
              setChoosing(true);
            }}
          >
            {t('start.choosePlace')}
          </Button>
        )}
      </div>
      {choosing && (
        <PlaceDialog
          places={places.value ?? []}
          onLook={places.reload}
          onClose={() => {
            places.reload();
            setChoosing(false);
          }}
        />
      )}
    </>
  );
}

function PlaceDialog({
  places,
  onLook,
  onClose,
}: {
  readonly places: readonly OfficePlace[];
  readonly onLook: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const use = useCommand('app.usePlace');
  const take = async (place: string) => {
    const answer = await use.run({ place });
    if (answer.ok) onClose();
  };
  return (
    <Dialog
      open
      size="medium"
      title={t('start.placeTitle')}
      note={t('start.placeNote')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onLook}>{t('store.secondAgain')}</Button>
          <Button onClick={onClose}>{t('common.close')}</Button>
        </>
      }
    >
      <ErrorBanner error={use.error} />
      <ul className="backup-drives">
        {places.map(({ id, folder, place, free, current, hasData }) => (
          <li key={id}>
            <Icon of={HardDrive} size={20} />
            <div>
              <b>{folder}</b>
              <div className="small ink-3">
                {[
                  ...(free === undefined ? [] : [t('store.free', { size: formatSize(free) })]),
                  ...(hasData ? [t('start.placeHasData')] : []),
                ].join(', ')}
              </div>
              {place !== 'local' && <div className="small text-nghe">{t(`store.folderPlace.${place}`)}</div>}
            </div>
            {current ? (
              <span className="small ink-3">{t('start.placeCurrent')}</span>
            ) : (
              <Button size="small" busy={use.busy} onClick={() => void take(id)}>
                {hasData ? t('start.placeOpen') : t('start.placeUse')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
