import { ChevronDown, FileText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/index.ts';
import { useErrorText } from '#renderer/texts.ts';
import { Button, Menu, useToast } from '#renderer/ui/index.ts';
import type { SavedPaper } from '#shared/contract/methods/app.ts';
import { campaignPaper } from '#shared/contract/methods/commitments.ts';
import type { CampaignId, UnitId } from '#shared/contract/ids.ts';

/** The papers of a campaign besides its forms; for the unit chosen, or for all. */
export function PaperMenu({
  campaign,
  unit,
  onWritten,
}: {
  readonly campaign: CampaignId;
  readonly unit: UnitId | undefined;
  readonly onWritten: (papers: readonly SavedPaper[]) => void;
}) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const toast = useToast();
  const write = useCommand('commitments.writePaper');
  return (
    <Menu
      label={t('commitments.papers.menu')}
      items={campaignPaper.options.map((paper) => ({
        key: paper,
        label: t(`commitments.papers.${paper}`),
        onSelect: () => {
          void write.run({ campaign, paper, ...(unit === undefined ? {} : { unit }) }).then((answer) => {
            if (answer.ok) onWritten([answer.value]);
            else toast({ text: errorText(answer.error) });
          });
        },
      }))}
      renderTrigger={(props) => (
        <Button icon={FileText} trailing={ChevronDown} busy={write.busy} {...props}>
          {t('commitments.papers.menu')}
        </Button>
      )}
    />
  );
}
