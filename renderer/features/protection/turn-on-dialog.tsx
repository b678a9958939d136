import { ArrowRight, LockKeyhole } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, useCommand } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { Banner, Button, Dialog } from '#renderer/ui/index.ts';
import type { AppError } from '#shared/contract/errors.ts';
import { isGoodTwice, NewPassphrase, notTyped } from './new-passphrase.tsx';
import { isTypedBack, RecoveryKey } from './recovery-key.tsx';

/** Two steps to sealed data: the passphrase, typed twice; the recovery key, printed and read back. */
export function TurnOnDialog({
  onDone,
  onClose,
}: {
  /** Told the names of files that could not be sealed. */
  readonly onDone: (left: readonly string[]) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const turnOn = useCommand('protection.turnOn');
  const [passphrase, setPassphrase] = useState(notTyped);
  const [recoveryKey, setRecoveryKey] = useState<string>();
  const [typed, setTyped] = useState<readonly [string, string]>(['', '']);
  const [error, setError] = useState<AppError>();
  const isLast = recoveryKey !== undefined;
  const mayGo = isLast ? isTypedBack(recoveryKey, typed) : isGoodTwice(passphrase);
  const go = async () => {
    if (!mayGo || turnOn.busy) return;
    if (!isLast) {
      const proposed = await call('protection.proposeKey', {});
      if (proposed.ok) setRecoveryKey(proposed.value.recoveryKey);
      else setError(proposed.error);
      return;
    }
    const done = await turnOn.run({ passphrase: passphrase.first, recoveryKey });
    if (done.ok) onDone(done.value.left);
  };
  const close = () => {
    if (!turnOn.busy) onClose();
  };
  return (
    <Dialog
      open
      title={t('protection.turnOnTitle')}
      note={t('protection.stepOf', { step: isLast ? 2 : 1 })}
      onClose={close}
      onSubmit={() => void go()}
      foot={
        <>
          <Button disabled={turnOn.busy} onClick={close}>
            {t('common.cancel')}
          </Button>
          <Button
            kind="primary"
            type="submit"
            icon={isLast ? LockKeyhole : ArrowRight}
            busy={turnOn.busy}
            disabled={!mayGo}
          >
            {isLast ? t('protection.finish') : t('protection.next')}
          </Button>
        </>
      }
    >
      <div className="protection-fields">
        <ErrorBanner error={turnOn.error ?? error} />
        {turnOn.busy && <Banner tone="info">{t('protection.sealing')}</Banner>}
        {isLast ? (
          <RecoveryKey recoveryKey={recoveryKey} typed={typed} onType={setTyped} />
        ) : (
          <>
            <NewPassphrase autoFocus label={t('protection.passphrase')} value={passphrase} onChange={setPassphrase} />
            <p className="ink-2">{t('protection.noWayBack')}</p>
          </>
        )}
      </div>
    </Dialog>
  );
}
