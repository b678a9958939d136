import { LockKeyholeOpen } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, useCommand } from '#renderer/api/index.ts';
import { TaskDialog } from '#renderer/frame/task-dialog.tsx';
import { Banner, Field, PasswordInput, useToast } from '#renderer/ui/index.ts';
import type { AppError } from '#shared/contract/errors.ts';
import { isGoodTwice, NewPassphrase, notTyped } from './new-passphrase.tsx';
import { isTypedBack, RecoveryKey } from './recovery-key.tsx';

type Props = { readonly onClose: () => void };

/** Another passphrase for the clerk. */
export function ChangePassphraseDialog({ onClose }: Props) {
  const { t } = useTranslation();
  const change = useCommand('protection.changePassphrase');
  return (
    <PassphraseDialog
      title={t('protection.changePassphrase')}
      label={t('protection.newPassphrase')}
      note={t('protection.changedNote')}
      done={t('protection.changed')}
      busy={change.busy}
      error={change.error}
      onSave={async (secret, passphrase) => (await change.run({ secret, passphrase })).ok}
      onClose={onClose}
    />
  );
}

/** The passphrase of who only reads. */
export function ReaderDialog({ onClose }: Props) {
  const { t } = useTranslation();
  const set = useCommand('protection.setReader');
  return (
    <PassphraseDialog
      title={t('protection.readerAdd')}
      label={t('protection.readerPassphrase')}
      note={t('protection.readerHonest')}
      done={t('protection.readerSet')}
      busy={set.busy}
      error={set.error}
      onSave={async (secret, passphrase) => (await set.run({ secret, passphrase })).ok}
      onClose={onClose}
    />
  );
}

/** Asks for the present passphrase and, twice, for a new one. */
function PassphraseDialog({
  title,
  label,
  note,
  done,
  busy,
  error,
  onSave,
  onClose,
}: Props & {
  /** Title and button alike. */
  readonly title: string;
  readonly label: string;
  readonly note: string;
  readonly done: string;
  readonly busy: boolean;
  readonly error: AppError | undefined;
  readonly onSave: (secret: string, passphrase: string) => Promise<boolean>;
}) {
  const { t } = useTranslation();
  const toast = useToast();
  const [secret, setSecret] = useState('');
  const [passphrase, setPassphrase] = useState(notTyped);
  const save = async () => {
    if (!(await onSave(secret, passphrase.first))) return;
    toast({ text: done });
    onClose();
  };
  return (
    <TaskDialog
      title={title}
      action={title}
      ready={secret !== '' && isGoodTwice(passphrase)}
      busy={busy}
      error={error}
      onSave={() => void save()}
      onClose={onClose}
    >
      <div className="protection-fields">
        <Field label={t('protection.present')}>
          <PasswordInput value={secret} onChange={setSecret} />
        </Field>
        <NewPassphrase label={label} value={passphrase} onChange={setPassphrase} />
        <p className="ink-2">{note}</p>
      </div>
    </TaskDialog>
  );
}

/** Takes the reader's passphrase away. */
export function NoReaderDialog({ onClose }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const set = useCommand('protection.setReader');
  const [secret, setSecret] = useState('');
  const save = async () => {
    const done = await set.run({ secret, passphrase: null });
    if (!done.ok) return;
    toast({ text: t('protection.readerGone') });
    onClose();
  };
  return (
    <TaskDialog
      title={t('protection.readerRemove')}
      onClose={onClose}
      onSave={() => void save()}
      action={t('protection.readerRemove')}
      ready={secret !== ''}
      busy={set.busy}
      error={set.error}
    >
      <div className="protection-fields">
        <Field label={t('protection.present')}>
          <PasswordInput value={secret} onChange={setSecret} />
        </Field>
      </div>
    </TaskDialog>
  );
}

/** Another recovery key, when the paper was lost. */
export function RenewKeyDialog({ onClose }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const renew = useCommand('protection.renewRecoveryKey');
  const [secret, setSecret] = useState('');
  const [recoveryKey, setRecoveryKey] = useState<string>();
  const [typed, setTyped] = useState<readonly [string, string]>(['', '']);
  const [error, setError] = useState<AppError>();
  useEffect(() => {
    void call('protection.proposeKey', {}).then((proposed) => {
      if (proposed.ok) setRecoveryKey(proposed.value.recoveryKey);
      else setError(proposed.error);
    });
  }, []);
  const ready = secret !== '' && recoveryKey !== undefined && isTypedBack(recoveryKey, typed);
  const save = async () => {
    if (!ready) return;
    const done = await renew.run({ secret, recoveryKey });
    if (!done.ok) return;
    toast({ text: t('protection.renewed') });
    onClose();
  };
  return (
    <TaskDialog
      title={t('protection.renewTitle')}
      note={t('protection.renewBody')}
      onClose={onClose}
      onSave={() => void save()}
      action={t('protection.putInForce')}
      ready={ready}
      busy={renew.busy}
      error={renew.error ?? error}
    >
      <div className="protection-fields">
        {recoveryKey !== undefined && <RecoveryKey recoveryKey={recoveryKey} typed={typed} onType={setTyped} />}
        <Field label={t('protection.present')}>
          <PasswordInput value={secret} onChange={setSecret} />
        </Field>
      </div>
    </TaskDialog>
  );
}

/** Opens everything for good. */
export function TurnOffDialog({ onDone, onClose }: Props & { readonly onDone: (left: readonly string[]) => void }) {
  const { t } = useTranslation();
  const turnOff = useCommand('protection.turnOff');
  const [secret, setSecret] = useState('');
  const close = () => {
    if (!turnOff.busy) onClose();
  };
  const open = async () => {
    const done = await turnOff.run({ secret });
    if (done.ok) onDone(done.value.left);
  };
  return (
    <TaskDialog
      title={t('protection.turnOffTitle')}
      action={t('protection.turnOff')}
      icon={LockKeyholeOpen}
      danger
      cancel={t('protection.keepOn')}
      ready={secret !== ''}
      busy={turnOff.busy}
      error={turnOff.error}
      onSave={() => void open()}
      onClose={close}
    >
      <div className="protection-fields">
        {turnOff.busy && <Banner tone="info">{t('protection.opening')}</Banner>}
        <p>{t('protection.turnOffBody')}</p>
        <Field label={t('protection.present')}>
          <PasswordInput value={secret} onChange={setSecret} />
        </Field>
      </div>
    </TaskDialog>
  );
}
