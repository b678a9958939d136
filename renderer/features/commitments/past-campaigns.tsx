import { useTranslation } from 'react-i18next';
import {
  Bar,
  Button,
  formatDate,
  formatNumber,
  formatPercent,
  NameCell,
  Sheet,
  Table,
  type Column,
} from '#renderer/ui/index.ts';
import type { CampaignId } from '#shared/contract/ids.ts';
import type { CampaignSummary } from '#shared/contract/methods/commitments.ts';

/** Every campaign of every year, newest first, to be looked at again. */
export function PastCampaigns({
  campaigns,
  shown,
  onShow,
}: {
  readonly campaigns: readonly CampaignSummary[];
  readonly shown: CampaignId | undefined;
  readonly onShow: (id: CampaignId) => void;
}) {
  const { t } = useTranslation();
  const columns: readonly Column<CampaignSummary>[] = [
    {
      key: 'name',
      head: t('commitments.openDialog.name'),
      width: { share: 3, least: 200 },
      cell: ({ name }) => <NameCell name={name} />,
    },
    {
      key: 'audience',
      head: t('commitments.openDialog.audience'),
      width: { share: 2, least: 140 },
      priority: 2,
      cell: ({ audience }) => t(`commitments.openDialog.audiences.${audience}`),
    },
    {
      key: 'signed',
      head: t('commitments.state.signed'),
      width: 190,
      cell: ({ coverage: { signed, due } }) =>
        `${formatNumber(signed)} / ${formatNumber(due)} (${formatPercent(signed, due)})`,
    },
    {
      key: 'bar',
      head: '',
      width: 120,
      priority: 3,
      cell: ({ coverage: { signed, due } }) => (
        <div className="campaign-bar">
          <Bar parts={[{ value: signed }]} total={due} />
        </div>
      ),
    },
    {
      key: 'due',
      head: t('commitments.openDialog.due'),
      width: 130,
      priority: 2,
      cell: ({ due }) => (due === undefined ? '' : formatDate(due)),
    },
    {
      key: 'show',
      head: '',
      width: 130,
      cell: ({ id }) => (
        <Button size="small" onClick={() => onShow(id)}>
          {t('commitments.open')}
        </Button>
      ),
    },
  ];
  return (
    <Sheet fill bare label={t('commitments.tabs.past')}>
      <Table
        label={t('commitments.tabs.past')}
        rows={campaigns.toReversed()}
        rowKey={({ id }) => id}
        rowName={({ name }) => name}
        columns={columns}
        selected={shown}
        empty={<p className="table-empty">{t('commitments.pastEmpty')}</p>}
      />
    </Sheet>
  );
}
