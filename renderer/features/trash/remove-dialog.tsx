import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCommand, useSnapshot } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { useUndoToast } from '#renderer/frame/history.ts';
import { SnapshotView } from '#renderer/frame/snapshot-view.tsx';
import { Button, Dialog } from '#renderer/ui/index.ts';
import type { TrashItem } from '#shared/trash/item.ts';
import { useHangingText } from './hanging-text.ts';
import './trash.css';

/**
 * Says what would go to the trash with a thing before it goes; or, when the office's records rest on it, why it stays and
 * what to do instead.
 */
export function RemoveDialog({
  item,
  name,
  onClose,
  onRemoved,
}: {
  readonly item: TrashItem;
  /** As the list that it stands in calls it. */
  readonly name: string;
  readonly onClose: () => void;
  readonly onRemoved?: () => void;
}) {
  const { t } = useTranslation();
  const say = useUndoToast();
  const hangingText = useHangingText();
  const look = useSnapshot('trash.look', { item });
  const remove = useCommand('trash.remove');
  const throwAway = async () => {
    const removed = await remove.run({ item });
    if (!removed.ok) return;
    say(t('trash.removed', { name }));
    onClose();
    onRemoved?.();
  };
  return (
    <Dialog
      open
      title={t('trash.removeTitle', { name })}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('trash.keep')}</Button>
          <Button
            kind="primary"
            icon={Trash2}
            busy={remove.busy}
            disabled={look.value === undefined || look.error !== undefined}
            onClick={() => void throwAway()}
          >
            {t('trash.removeOne')}
          </Button>
        </>
      }
    >
      <ErrorBanner error={remove.error} />
      <SnapshotView of={look}>
        {({ hanging }) => (
          <>
            {hanging.length === 0 ? (
              <p>{t('trash.nothingAlong')}</p>
            ) : (
              <>
                <p>{t('trash.goesAlong')}</p>
                <ul className="trash-along">
                  {hanging.map((each) => (
                    <li key={each.what}>{hangingText(each)}</li>
                  ))}
                </ul>
              </>
            )}
            <p className="ink-2">{t('trash.removeLead')}</p>
          </>
        )}
      </SnapshotView>
    </Dialog>
  );
}
