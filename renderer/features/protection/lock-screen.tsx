import { LockKeyhole } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/index.ts';
import { Seal } from '#renderer/frame/seal.tsx';
import { useErrorText } from '#renderer/texts.ts';
import { Button, Field, PasswordInput } from '#renderer/ui/index.ts';
import './protection.css';

/**
 * The whole window while the data is locked: nothing of it shows, nothing behind can be reached. A modal dialog, so that
 * it lies above dialogs that were open.
 * @param again true when the clerk's screen waits behind it, with what was being typed
 */
export function LockScreen({ again }: { readonly again: boolean }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const unlock = useCommand('protection.unlock');
  const [secret, setSecret] = useState('');
  const box = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    box.current?.showModal();
    field.current?.focus();
    return () => {
      // Back to the field in which the clerk was typing, once the window is drawn again.
      requestAnimationFrame(() => {
        if (before instanceof HTMLElement) before.focus();
      });
    };
  }, []);
  const open = async () => {
    const opened = await unlock.run({ secret });
    if (opened.ok) return;
    setSecret('');
    field.current?.focus();
  };
  return (
    <dialog
      ref={box}
      className="lock-screen"
      aria-labelledby="lock-title"
      onCancel={(event) => event.preventDefault()}
      // The shortcuts of the window behind must not be reached from here.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <form
        noValidate
        className="lock-sheet"
        onSubmit={(event) => {
          event.preventDefault();
          if (secret !== '' && !unlock.busy) void open();
        }}
      >
        <div className="lock-head">
          <Seal size={44} label={t('common.appName')} />
          <h1 id="lock-title">{t('protection.lockedTitle')}</h1>
        </div>
        <p>{t('protection.lockedBody')}</p>
        <Field
          label={t('protection.secret')}
          error={unlock.error === undefined ? undefined : errorText(unlock.error)}
          {...(unlock.busy ? { hint: t('protection.unlocking') } : {})}
        >
          <PasswordInput ref={field} value={secret} readOnly={unlock.busy} onChange={setSecret} />
        </Field>
        <div className="lock-foot">
          {again && <span className="small ink-3">{t('protection.keptTyping')}</span>}
          <Button
            kind="primary"
            size="large"
            type="submit"
            changes={false}
            icon={LockKeyhole}
            busy={unlock.busy}
            disabled={secret === ''}
          >
            {t('protection.unlock')}
          </Button>
        </div>
      </form>
    </dialog>
  );
}
