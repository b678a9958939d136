import { ArchiveRestore } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileInfo } from '#shared/contract/methods/app.ts';
import type { BackupContents } from '#shared/store/backup.ts';
import type { AppError } from '#shared/contract/errors.ts';
import { call, pickFiles, useCommand } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { TaskDialog } from '#renderer/frame/task-dialog.tsx';
import { Button, Field, formatInstant, Icon, PasswordInput } from '#renderer/ui/index.ts';
import { useBookText, useCountText } from '../backups/book-text.ts';
import '../backups/backups.css';

/** The way in for a new machine: a backup of the old one. The dialog that follows stands outside the form around this. */
export function OpenBackup({ onFile }: { readonly onFile: (file: FileInfo) => void }) {
  const { t } = useTranslation();
  const [error, setError] = useState<AppError>();
  const choose = async () => {
    const picked = await pickFiles({ accept: ['.zip'], multiple: false });
    setError(picked.ok ? undefined : picked.error);
    const file = picked.ok ? picked.value[0] : undefined;
    if (file !== undefined) onFile(file);
  };
  return (
    <>
      <div className="start-backup">
        <Icon of={ArchiveRestore} size={24} />
        <div>
          <b>{t('start.backupTitle')}</b>
          {t('start.backupBody')}
        </div>
        <Button size="large" onClick={() => void choose()}>
          {t('start.openBackup')}
        </Button>
      </div>
      <ErrorBanner error={error} />
    </>
  );
}

/** Opens a backup that was chosen, says what is in it and what is not, and makes it this machine's data. */
export function BringInDialog({ file, onClose }: { readonly file: FileInfo; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const bookText = useBookText();
  const countText = useCountText();
  const bringIn = useCommand('backups.bringIn');
  const [contents, setContents] = useState<BackupContents>();
  const [error, setError] = useState<AppError>();
  const [secret, setSecret] = useState('');
  const [busy, setBusy] = useState(false);
  const withSecret = secret === '' ? {} : { passphrase: secret };

  const open = async () => {
    setBusy(true);
    const answer = await call('backups.inspect', { source: { file: file.ref, ...withSecret } });
    setBusy(false);
    setError(answer.ok ? undefined : answer.error);
    setContents(answer.ok ? answer.value : undefined);
  };
  const isSealed = error?.code === 'passphrase-needed' || error?.code === 'wrong-passphrase';
  const names = new Map(contents?.books.flatMap(({ name, label }) => (label === undefined ? [] : [[name, label]])));
  return (
    <TaskDialog
      size="medium"
      title={contents === undefined ? file.name : t('store.inside', { time: formatInstant(contents.made) })}
      onClose={onClose}
      onSave={() => void (contents === undefined ? open() : bringIn.run({ file: file.ref, ...withSecret }))}
      action={contents === undefined ? t('store.openBackup') : t('start.backupUse')}
      cancel={t('start.backupNot')}
      ready={!isSealed || secret !== ''}
      busy={busy || bringIn.busy}
      error={bringIn.error}
    >
      {error !== undefined && error.code !== 'passphrase-needed' && <ErrorBanner error={error} />}
      {isSealed && (
        <Field label={t('store.sealed')} hint={t('store.sealedHint')}>
          <PasswordInput autoFocus value={secret} onChange={setSecret} />
        </Field>
      )}
      {contents === undefined && !isSealed && <p>{t('start.backupLook')}</p>}
      {contents !== undefined && (
        <>
          <ul className="backup-parts">
            {contents.books.map((book) => (
              <li key={book.name}>
                <span>{bookText(book, names)}</span>
                <span className="small ink-3">{countText(book)}</span>
              </li>
            ))}
          </ul>
          <p className="small ink-2">{t('start.backupBrings')}</p>
        </>
      )}
    </TaskDialog>
  );
}
