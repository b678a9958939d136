import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { SavedPaperBanner } from '#renderer/frame/saved-paper.tsx';
import { Banner, Button } from '#renderer/ui/index.ts';
import type { SavedPaper } from '#shared/contract/methods/app.ts';
import type { ListKind } from '#shared/registry/book.ts';

/** Says that rows of past imports were not taken, and hands them out to be mended. Draws nothing when there are none. */
export function RejectedBanner({ kind, count }: { readonly kind: ListKind; readonly count: number }) {
  const { t } = useTranslation();
  const write = useCommand('registry.exportRejected');
  const [saved, setSaved] = useState<SavedPaper>();
  if (count === 0) return null;
  const run = async () => {
    const answer = await write.run({ kind });
    setSaved(answer.ok ? answer.value : undefined);
  };
  return (
    <>
      {saved === undefined ? (
        <Banner
          tone="warning"
          actions={
            <Button changes kind="quiet" size="small" busy={write.busy} onClick={() => void run()}>
              {t('registry.exportRejected')}
            </Button>
          }
        >
          {t('registry.rejectedLeft', { count })}
        </Banner>
      ) : (
        <SavedPaperBanner papers={[saved]} onClose={() => setSaved(undefined)} />
      )}
      <ErrorBanner error={write.error} />
    </>
  );
}
