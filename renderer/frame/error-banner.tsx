import { useTranslation } from 'react-i18next';
import type { AppError } from '#shared/contract/errors.ts';
import { useErrorText } from '../texts.ts';
import { Banner, Button } from '../ui/index.ts';

/** The banner for an action or a read that failed: what happened, what to do. Draws nothing while there is no error. */
export function ErrorBanner({
  error,
  onRetry,
  onClose,
}: {
  readonly error: AppError | undefined;
  readonly onRetry?: () => void;
  readonly onClose?: () => void;
}) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  if (error === undefined) return null;
  return (
    <Banner
      tone="error"
      actions={
        onRetry && (
          <Button kind="quiet" size="small" onClick={onRetry}>
            {t('common.retry')}
          </Button>
        )
      }
      {...(onClose === undefined ? {} : { onClose })}
    >
      {errorText(error)}
    </Banner>
  );
}
