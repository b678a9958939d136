import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { SavedPaperBanner } from '#renderer/frame/saved-paper.tsx';
import { ButtonGroup, Checkbox } from '#renderer/ui/index.ts';
import type { UnitId, VillageId } from '#shared/contract/ids.ts';
import type { SavedPaper } from '#shared/contract/methods/app.ts';

/** Excel · Word of the list that is shown, for its toolbar, and the banner that says where the paper went. */
export function useExports(
  list: 'households' | 'people',
  filter: { readonly find?: string; readonly village?: VillageId; readonly unit?: UnitId },
): { readonly buttons: ReactNode; readonly banner: ReactNode } {
  const { t } = useTranslation();
  const write = useCommand('registry.exportList');
  const [saved, setSaved] = useState<SavedPaper>();
  const [personal, setPersonal] = useState(false);
  const run = async (format: 'xlsx' | 'docx') => {
    const answer = await write.run({ list, format, personal, ...filter });
    setSaved(answer.ok ? answer.value : undefined);
  };
  return {
    banner: (
      <>
        {saved !== undefined && <SavedPaperBanner papers={[saved]} onClose={() => setSaved(undefined)} />}
        <ErrorBanner error={write.error} onClose={write.clearError} />
      </>
    ),
    buttons: (
      <>
        <Checkbox inline checked={personal} onChange={setPersonal}>
          {t('registry.exportPersonal')}
        </Checkbox>
        <ButtonGroup
          changes
          label={t('registry.exportAs')}
          actions={[
            { label: t('registry.excel'), onClick: () => void run('xlsx'), disabled: write.busy },
            { label: t('registry.word'), onClick: () => void run('docx'), disabled: write.busy },
          ]}
        />
      </>
    ),
  };
}
