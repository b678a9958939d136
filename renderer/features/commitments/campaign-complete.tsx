import { CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { Button, EmptyState } from '#renderer/ui/index.ts';
import type { UnitId } from '#shared/contract/ids.ts';
import type { SavedPaper } from '#shared/contract/methods/app.ts';
import type { CampaignView } from '#shared/contract/methods/commitments.ts';

/** Nobody is missing: what comes next is the certificate, of the unit shown or of all. */
export function CampaignComplete({
  view,
  unit,
  onWritten,
}: {
  readonly view: CampaignView;
  readonly unit: UnitId | undefined;
  readonly onWritten: (papers: readonly SavedPaper[]) => void;
}) {
  const { t } = useTranslation();
  const write = useCommand('commitments.writePaper');
  const { due } = view.units.find(({ id }) => id === unit)?.coverage ?? view.coverage;
  const certify = async () => {
    const answer = await write.run({
      campaign: view.id,
      paper: 'certificate',
      ...(unit === undefined ? {} : { unit }),
    });
    if (answer.ok) onWritten([answer.value]);
  };
  return (
    <>
      <ErrorBanner error={write.error} />
      <EmptyState
        icon={CircleCheck}
        title={due === 0 ? t('commitments.nobodyAsked') : t('commitments.allSigned')}
        actions={
          due === 0 ? undefined : (
            <Button kind="primary" busy={write.busy} onClick={() => void certify()}>
              {t('commitments.certify')}
            </Button>
          )
        }
      >
        {due === 0 ? undefined : t('commitments.allSignedOf', { count: due })}
      </EmptyState>
    </>
  );
}
