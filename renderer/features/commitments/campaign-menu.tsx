import { Menu as MenuIcon, Presentation } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/index.ts';
import { useErrorText } from '#renderer/texts.ts';
import { Button, formatDate, Menu, useToast, type MenuItem } from '#renderer/ui/index.ts';
import type { SavedPaper } from '#shared/contract/methods/app.ts';
import { campaignPaper, type CampaignView } from '#shared/contract/methods/commitments.ts';
import type { PersonId, UnitId } from '#shared/contract/ids.ts';
import type { PrintChoice } from './print-tray.tsx';

/** What is being done with a campaign: one thing at a time. */
export type Doing =
  | { readonly what: 'print'; readonly choice: PrintChoice }
  | { readonly what: 'sign'; readonly first: PersonId | undefined }
  | { readonly what: 'ceremony' | 'add' | 'others' | 'change' | 'figures' | 'close' | 'remove' };

/** What is done with the campaign as a whole. */
export function CampaignMenu({
  view,
  unit,
  onDo,
  onWritten,
  onPrintSigned,
}: {
  readonly view: CampaignView;
  readonly unit: UnitId | undefined;
  readonly onDo: (doing: Doing) => void;
  readonly onWritten: (papers: readonly SavedPaper[]) => void;
  readonly onPrintSigned: (as: 'word' | 'pdf') => void;
}) {
  const { t } = useTranslation();
  const newest = useCommand('commitments.useNewestForm');
  const reprint = useCommand('commitments.reprintCertificate');
  const write = useCommand('commitments.writePaper');
  const toast = useToast();
  const errorText = useErrorText();
  const isOpen = view.closedOn === undefined;
  const signed = view.people.filter(({ how }) => how !== undefined).length;
  const items: readonly MenuItem[] = [
    {
      key: 'ceremony',
      label: t('commitments.ceremony.action'),
      icon: Presentation,
      onSelect: () => onDo({ what: 'ceremony' }),
    },
    { key: 'figures', label: t('commitments.figures.action'), onSelect: () => onDo({ what: 'figures' }) },
    ...campaignPaper.options.map((paper) => ({
      key: paper,
      changes: true,
      label: t(`commitments.papers.${paper}`),
      onSelect: () =>
        void write.run({ campaign: view.id, paper, ...(unit === undefined ? {} : { unit }) }).then((answer) => {
          if (answer.ok) onWritten([answer.value]);
          else toast({ text: errorText(answer.error) });
        }),
    })),
    ...(signed === 0
      ? []
      : (['word', 'pdf'] as const).map((as) => ({
          key: `signed-${as}`,
          changes: true,
          label: t(`commitments.campaignMenu.signedForms.${as}`, { count: signed }),
          onSelect: () => onPrintSigned(as),
        }))),
    ...view.certificates.map((one) => ({
      key: one.id,
      changes: true,
      label: t('commitments.campaignMenu.certificate', { date: formatDate(one.on) }),
      onSelect: () =>
        void reprint.run({ campaign: view.id, certificate: one.id }).then((answer) => {
          if (answer.ok) onWritten([answer.value]);
        }),
    })),
    ...(isOpen && view.newestVersion > view.formVersion
      ? [
          {
            key: 'newest',
            changes: true,
            label: t('commitments.campaignMenu.newestForm', { version: view.newestVersion }),
            onSelect: () => void newest.run({ campaign: view.id }),
          },
        ]
      : []),
    ...(isOpen && view.audience === 'cadres'
      ? [{ key: 'add', label: t('commitments.campaignMenu.addPerson'), onSelect: () => onDo({ what: 'add' }) }]
      : []),
    ...(isOpen
      ? [
          {
            key: 'others',
            label: t('commitments.campaignMenu.addOthers'),
            onSelect: () => onDo({ what: 'others' }),
          },
          {
            key: 'change',
            label: t('commitments.campaignMenu.change'),
            onSelect: () => onDo({ what: 'change' }),
          },
          { key: 'close', label: t('commitments.campaignMenu.close'), onSelect: () => onDo({ what: 'close' }) },
          { key: 'remove', label: t('trash.removeOne'), separator: true, onSelect: () => onDo({ what: 'remove' }) },
        ]
      : []),
  ];
  return (
    <Menu
      label={t('commitments.campaignMenu.label')}
      items={items}
      renderTrigger={(props) => (
        <Button icon={MenuIcon} foldable busy={reprint.busy || write.busy} {...props}>
          {t('commitments.campaignMenu.label')}
        </Button>
      )}
    />
  );
}
