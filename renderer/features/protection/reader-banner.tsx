import { Eye } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { Banner, Button } from '#renderer/ui/index.ts';
import type { AccessState } from '#shared/contract/methods/protection.ts';

/** Says that this window only reads, and how to become the clerk. Draws nothing for the clerk. */
export function ReaderBanner({ access }: { readonly access: AccessState }) {
  const { t } = useTranslation();
  const lock = useCommand('protection.lock');
  const setRole = useCommand('protection.setRole');
  if (access.role === 'clerk') return null;
  return (
    <>
      <ErrorBanner error={lock.error ?? setRole.error} />
      <Banner
        icon={Eye}
        actions={
          <Button
            kind="quiet"
            size="small"
            busy={lock.busy || setRole.busy}
            onClick={() => void (access.sealed ? lock.run({}) : setRole.run({ role: 'clerk' }))}
          >
            {access.sealed ? t('protection.asClerk') : t('protection.toClerk')}
          </Button>
        }
      >
        {t('protection.reading')}
      </Banner>
    </>
  );
}
