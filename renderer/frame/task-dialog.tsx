import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Dialog, type LucideIcon } from '#renderer/ui/index.ts';
import type { AppError } from '#shared/contract/errors.ts';
import { ErrorBanner } from './error-banner.tsx';

/** A dialog of some fields, a button that does what they are for, and one that does nothing; why it failed stands on top. */
export function TaskDialog({
  title,
  note,
  size = 'small',
  action,
  icon,
  danger = false,
  cancel,
  ready = true,
  busy = false,
  error,
  footStart,
  onSave,
  onClose,
  children,
}: {
  readonly title: string;
  readonly note?: ReactNode;
  readonly size?: 'small' | 'medium';
  readonly action: string;
  readonly icon?: LucideIcon;
  /** For what cannot be taken back by undo. */
  readonly danger?: boolean;
  /** Left out: “Thôi”. */
  readonly cancel?: string;
  readonly ready?: boolean;
  readonly busy?: boolean;
  readonly error?: AppError | undefined;
  readonly footStart?: ReactNode;
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <Dialog
      open
      size={size}
      title={title}
      {...(note === undefined ? {} : { note })}
      onClose={onClose}
      onSubmit={() => {
        if (ready && !busy) onSave();
      }}
      footStart={footStart}
      foot={
        <>
          <Button onClick={onClose}>{cancel ?? t('common.cancel')}</Button>
          <Button
            kind={danger ? 'danger' : 'primary'}
            type="submit"
            busy={busy}
            disabled={!ready}
            {...(icon === undefined ? {} : { icon })}
          >
            {action}
          </Button>
        </>
      }
    >
      <ErrorBanner error={error} />
      {children}
    </Dialog>
  );
}
