import { Save, Undo2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '#shared/contract/errors.ts';
import type { BackupInfo } from '#shared/store/backup.ts';
import { pickFiles, subscribe, useCommand, useSnapshot } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { useNow } from '#renderer/frame/now.ts';
import { useOffice } from '#renderer/frame/office.ts';
import { isBackupLate, useSaveState } from '#renderer/frame/save-state.ts';
import { SnapshotView } from '#renderer/frame/snapshot-view.tsx';
import {
  Banner,
  Button,
  EmptyState,
  formatInstant,
  formatSize,
  formatTime,
  Sheet,
  useToast,
} from '#renderer/ui/index.ts';
import { RestoreDialog, type RestoreSource } from './restore-dialog.tsx';
import { SecondPlace } from './second-place.tsx';
import './backups.css';

const firstShown = 6;

/** The backups: when the newest was made, where, what is in each, and back to one of them; and back again. */
export function BackupsSheet() {
  const { t } = useTranslation();
  const toast = useToast();
  const { start } = useOffice();
  const { backedUpAt } = useSaveState();
  const now = useNow();
  const list = useSnapshot('backups.list', {}, []);
  const make = useCommand('backups.make');
  const undo = useCommand('history.undo');
  const [source, setSource] = useState<RestoreSource>();
  const [fileError, setFileError] = useState<AppError>();
  const [restored, setRestored] = useState<string>();
  const [all, setAll] = useState(false);
  const { reload } = list;
  // Backups are made by themselves too, also while this is open.
  useEffect(
    () =>
      subscribe((event) => {
        if (event.type === 'backed-up') reload();
      }),
    [reload],
  );

  const makeNow = async () => {
    const answer = await make.run({});
    if (answer.ok) toast({ text: t('store.made', { time: formatTime(answer.value.made) }) });
  };
  const chooseFile = async () => {
    const picked = await pickFiles({ accept: ['.zip'], multiple: false });
    setFileError(picked.ok ? undefined : picked.error);
    const file = picked.ok ? picked.value[0] : undefined;
    if (file !== undefined) setSource({ file: file.ref });
  };
  const goBack = async () => {
    const answer = await undo.run({});
    if (!answer.ok) return;
    setRestored(undefined);
    toast({ text: t('store.wentBack') });
  };
  const late = isBackupLate(backedUpAt ?? start.office.setUpAt, now);
  return (
    <Sheet
      title={t('store.backups')}
      actions={
        <>
          <Button size="small" changes onClick={() => void chooseFile()}>
            {t('store.restoreFile')}
          </Button>
          <Button kind="primary" size="small" icon={Save} busy={make.busy} onClick={() => void makeNow()}>
            {t('store.makeNow')}
          </Button>
        </>
      }
    >
      <ErrorBanner error={make.error ?? fileError ?? undo.error} />
      {restored !== undefined && (
        <Banner
          tone="success"
          onClose={() => setRestored(undefined)}
          actions={
            <Button changes kind="quiet" size="small" icon={Undo2} busy={undo.busy} onClick={() => void goBack()}>
              {t('store.backToBefore')}
            </Button>
          }
        >
          {t('store.restored', { time: formatInstant(restored) })}
        </Banner>
      )}
      {late && (
        <Banner tone="error" title={t('store.lateTitle')}>
          {t('store.late', { time: backedUpAt === undefined ? t('settings.never') : formatInstant(backedUpAt) })}
        </Banner>
      )}
      <p className="ink-2">{t('store.backupsHint')}</p>
      <SnapshotView of={list}>
        {(backups) => (
          <>
            <SecondPlace list={backups} onChosen={() => void makeNow()} />
            {backups.length === 0 ? (
              <EmptyState icon={Save} title={t('store.none')}>
                {t('store.noneHint')}
              </EmptyState>
            ) : (
              <BackupRows backups={all ? backups : backups.slice(0, firstShown)} onOpen={setSource} />
            )}
            {backups.length > firstShown && !all && (
              <Button kind="quiet" size="small" onClick={() => setAll(true)}>
                {t('store.showAll', { count: backups.length })}
              </Button>
            )}
          </>
        )}
      </SnapshotView>
      {source !== undefined && (
        <RestoreDialog
          source={source}
          onClose={() => setSource(undefined)}
          onRestored={(made) => {
            setSource(undefined);
            setRestored(made);
          }}
        />
      )}
    </Sheet>
  );
}

function BackupRows({
  backups,
  onOpen,
}: {
  readonly backups: readonly BackupInfo[];
  readonly onOpen: (source: RestoreSource) => void;
}) {
  const { t } = useTranslation();
  const originalsText = (originals: BackupInfo['originals']) => {
    if (originals === undefined) return t('store.originalsNone');
    const { files, missing } = originals;
    if (missing > 0) return t('store.originalsMissing', { count: missing });
    return files === 0 ? '' : t('store.originals', { count: files });
  };
  return (
    <ul className="backup-rows" aria-label={t('store.backups')}>
      {backups.map(({ id, made, reason, place, bytes, originals }) => (
        <li key={id}>
          <b>{formatInstant(made)}</b>
          <span>{t(`store.reason.${reason}`)}</span>
          <span className="ink-3">
            {[t(`store.place.${place}`), formatSize(bytes), originalsText(originals)].filter(Boolean).join(', ')}
          </span>
          <Button kind="quiet" size="small" onClick={() => onOpen({ id })}>
            {t('store.openBackup')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
