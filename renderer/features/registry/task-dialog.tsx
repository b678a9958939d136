import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { Button, Dialog, FormGrid } from '#renderer/ui/index.ts';
import type { AppError } from '#shared/contract/errors.ts';

/** A dialog of some fields and one button that saves them. */
export function TaskDialog({
  title,
  action,
  ready,
  busy,
  error,
  onSave,
  onClose,
  children,
}: {
  readonly title: string;
  readonly action: string;
  readonly ready: boolean;
  readonly busy: boolean;
  readonly error: AppError | undefined;
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      onSubmit={() => {
        if (ready) onSave();
      }}
      foot={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button kind="primary" type="submit" busy={busy} disabled={!ready}>
            {action}
          </Button>
        </>
      }
    >
      <ErrorBanner error={error} />
      <FormGrid>{children}</FormGrid>
    </Dialog>
  );
}
