import { LockKeyhole, LockKeyholeOpen } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { useOffice } from '#renderer/frame/office.ts';
import { Banner, Button, Field, Icon, RadioGroup, Select, Sheet } from '#renderer/ui/index.ts';
import { lockAfter } from '#shared/contract/methods/protection.ts';
import {
  ChangePassphraseDialog,
  NoReaderDialog,
  ReaderDialog,
  RenewKeyDialog,
  TurnOffDialog,
} from './secret-dialogs.tsx';
import { TurnOnDialog } from './turn-on-dialog.tsx';
import './protection.css';

type Doing = 'on' | 'off' | 'change' | 'renew' | 'reader' | 'no-reader';

/** The passphrase of the data, when it locks, and who only reads. */
export function ProtectionSettings() {
  const { t } = useTranslation();
  const { sealed } = useOffice().start.access;
  const lock = useCommand('protection.lock');
  const [doing, setDoing] = useState<Doing>();
  const [told, setTold] = useState<{ readonly text: string; readonly left: readonly string[] }>();
  const close = () => setDoing(undefined);
  const tell = (text: string, left: readonly string[]) => {
    close();
    setTold({ text, left });
  };
  return (
    <div className="settings-form">
      <ErrorBanner error={lock.error} />
      {told !== undefined && (
        <Banner tone={told.left.length === 0 ? 'info' : 'warning'} onClose={() => setTold(undefined)}>
          {told.text}
          {told.left.length > 0 && ` ${t('protection.left', { count: told.left.length, names: told.left.join(', ') })}`}
        </Banner>
      )}
      <Sheet>
        <div className="settings-safe">
          <div className="settings-safe-mark">
            <Icon of={sealed ? LockKeyhole : LockKeyholeOpen} size={24} />
          </div>
          <div>
            <h2>{sealed ? t('protection.on') : t('protection.off')}</h2>
            <p className="ink-2">{sealed ? t('protection.onBody') : t('protection.offBody')}</p>
          </div>
        </div>
        <p className="ink-2">{t('protection.papersPlain')}</p>
        <div className="protection-row">
          {sealed ? (
            <>
              <Button kind="primary" changes={false} icon={LockKeyhole} onClick={() => void lock.run({})}>
                {t('protection.lockNowButton')}
              </Button>
              <Button changes onClick={() => setDoing('change')}>
                {t('protection.changePassphrase')}
              </Button>
              <Button changes onClick={() => setDoing('renew')}>
                {t('protection.renewKey')}
              </Button>
              <Button changes kind="danger-quiet" onClick={() => setDoing('off')}>
                {t('protection.turnOff')}
              </Button>
            </>
          ) : (
            <Button kind="primary" icon={LockKeyhole} onClick={() => setDoing('on')}>
              {t('protection.turnOn')}
            </Button>
          )}
        </div>
      </Sheet>
      {sealed && <LockAfter />}
      {sealed ? <Reader onDo={setDoing} /> : <PlainRole />}
      {doing === 'on' && <TurnOnDialog onClose={close} onDone={(left) => tell(t('protection.turnedOn'), left)} />}
      {doing === 'off' && <TurnOffDialog onClose={close} onDone={(left) => tell(t('protection.turnedOff'), left)} />}
      {doing === 'change' && <ChangePassphraseDialog onClose={close} />}
      {doing === 'renew' && <RenewKeyDialog onClose={close} />}
      {doing === 'reader' && <ReaderDialog onClose={close} />}
      {doing === 'no-reader' && <NoReaderDialog onClose={close} />}
    </div>
  );
}

function LockAfter() {
  const { t } = useTranslation();
  const { access } = useOffice().start;
  const set = useCommand('protection.setLockAfter');
  return (
    <Sheet>
      <ErrorBanner error={set.error} />
      <Field label={t('protection.lockAfter')} hint={t('protection.lockAfterHint')}>
        <Select
          value={String(access.lockAfter)}
          disabled={access.role === 'reader'}
          onChange={(chosen) => {
            const minutes = lockAfter.safeParse(Number(chosen));
            if (minutes.success) void set.run({ minutes: minutes.data });
          }}
          options={lockAfter.options.map(({ value }) => ({
            value: String(value),
            label: value === 0 ? t('protection.never') : t('protection.minutes', { count: value }),
          }))}
        />
      </Field>
    </Sheet>
  );
}

function Reader({ onDo }: { readonly onDo: (doing: Doing) => void }) {
  const { t } = useTranslation();
  const { hasReader } = useOffice().start.access;
  return (
    <Sheet title={t('protection.readerTitle')}>
      <p>{hasReader ? t('protection.readerOn') : t('protection.readerBody')}</p>
      <p className="ink-2">{t('protection.readerHonest')}</p>
      <div className="protection-row">
        <Button changes onClick={() => onDo('reader')}>
          {hasReader ? t('protection.readerChange') : t('protection.readerAdd')}
        </Button>
        {hasReader && (
          <Button changes onClick={() => onDo('no-reader')}>
            {t('protection.readerRemove')}
          </Button>
        )}
      </div>
    </Sheet>
  );
}

function PlainRole() {
  const { t } = useTranslation();
  const { role } = useOffice().start.access;
  const set = useCommand('protection.setRole');
  return (
    <Sheet>
      <ErrorBanner error={set.error} />
      <RadioGroup
        legend={t('protection.role')}
        value={role}
        onChange={(chosen) => void set.run({ role: chosen })}
        options={(['clerk', 'reader'] as const).map((value) => ({
          value,
          label: t(`protection.roles.${value}`),
          note: t(`protection.roleNotes.${value}`),
        }))}
      />
      <div className="field-hint">{t('protection.roleHonest')}</div>
    </Sheet>
  );
}
