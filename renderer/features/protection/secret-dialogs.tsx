import { LockKeyholeOpen } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, useCommand } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { Banner, Button, Dialog, Field, PasswordInput, useToast } from '#renderer/ui/index.ts';
import type { AppError } from '#shared/contract/errors.ts';
import { isGoodTwice, NewPassphrase, notTyped } from './new-passphrase.tsx';
import { isTypedBack, RecoveryKey } from './recovery-key.tsx';

type Props = { readonly onClose: () => void };

/** Another passphrase for the clerk. */
export function ChangePassphraseDialog({ onClose }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const change = useCommand('protection.changePassphrase');
  const [secret, setSecret] = useState('');
  const [passphrase, setPassphrase] = useState(notTyped);
  const ready = secret !== '' && isGoodTwice(passphrase);
  const save = async () => {
    if (!ready) return;
    const changed = await change.run({ secret, passphrase: passphrase.first });
    if (!changed.ok) return;
    toast({ text: t('protection.changed') });
    onClose();
  };
  return (
    <Dialog
      open
      title={t('protection.changePassphrase')}
      onClose={onClose}
      onSubmit={() => void save()}
      foot={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button kind="primary" type="submit" busy={change.busy} disabled={!ready}>
            {t('protection.changePassphrase')}
          </Button>
        </>
      }
    >
      <div className="protection-fields">
        <ErrorBanner error={change.error} />
        <Field label={t('protection.present')}>
          <PasswordInput value={secret} onChange={setSecret} />
        </Field>
        <NewPassphrase label={t('protection.newPassphrase')} value={passphrase} onChange={setPassphrase} />
        <p className="ink-2">{t('protection.changedNote')}</p>
      </div>
    </Dialog>
  );
}

/** The passphrase of who only reads. */
export function ReaderDialog({ onClose }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const set = useCommand('protection.setReader');
  const [secret, setSecret] = useState('');
  const [passphrase, setPassphrase] = useState(notTyped);
  const ready = secret !== '' && isGoodTwice(passphrase);
  const save = async () => {
    if (!ready) return;
    const done = await set.run({ secret, passphrase: passphrase.first });
    if (!done.ok) return;
    toast({ text: t('protection.readerSet') });
    onClose();
  };
  return (
    <Dialog
      open
      title={t('protection.readerAdd')}
      onClose={onClose}
      onSubmit={() => void save()}
      foot={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button kind="primary" type="submit" busy={set.busy} disabled={!ready}>
            {t('protection.readerAdd')}
          </Button>
        </>
      }
    >
      <div className="protection-fields">
        <ErrorBanner error={set.error} />
        <Field label={t('protection.present')}>
          <PasswordInput value={secret} onChange={setSecret} />
        </Field>
        <NewPassphrase label={t('protection.readerPassphrase')} value={passphrase} onChange={setPassphrase} />
        <p className="ink-2">{t('protection.readerHonest')}</p>
      </div>
    </Dialog>
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
    <Dialog
      open
      title={t('protection.readerRemove')}
      onClose={onClose}
      onSubmit={() => void save()}
      foot={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button kind="primary" type="submit" busy={set.busy} disabled={secret === ''}>
            {t('protection.readerRemove')}
          </Button>
        </>
      }
    >
      <div className="protection-fields">
        <ErrorBanner error={set.error} />
        <Field label={t('protection.present')}>
          <PasswordInput value={secret} onChange={setSecret} />
        </Field>
      </div>
    </Dialog>
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
    <Dialog
      open
      title={t('protection.renewTitle')}
      note={t('protection.renewBody')}
      onClose={onClose}
      onSubmit={() => void save()}
      foot={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button kind="primary" type="submit" busy={renew.busy} disabled={!ready}>
            {t('protection.putInForce')}
          </Button>
        </>
      }
    >
      <div className="protection-fields">
        <ErrorBanner error={renew.error ?? error} />
        {recoveryKey !== undefined && <RecoveryKey recoveryKey={recoveryKey} typed={typed} onType={setTyped} />}
        <Field label={t('protection.present')}>
          <PasswordInput value={secret} onChange={setSecret} />
        </Field>
      </div>
    </Dialog>
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
    <Dialog
      open
      title={t('protection.turnOffTitle')}
      onClose={close}
      onSubmit={() => void open()}
      foot={
        <>
          <Button disabled={turnOff.busy} onClick={close}>
            {t('protection.keepOn')}
          </Button>
          <Button kind="danger" type="submit" icon={LockKeyholeOpen} busy={turnOff.busy} disabled={secret === ''}>
            {t('protection.turnOff')}
          </Button>
        </>
      }
    >
      <div className="protection-fields">
        <ErrorBanner error={turnOff.error} />
        {turnOff.busy && <Banner tone="info">{t('protection.opening')}</Banner>}
        <p>{t('protection.turnOffBody')}</p>
        <Field label={t('protection.present')}>
          <PasswordInput value={secret} onChange={setSecret} />
        </Field>
      </div>
    </Dialog>
  );
}
