import { FilePenLine } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSnapshot } from '#renderer/api/index.ts';
import { useErrorText } from '#renderer/texts.ts';
import { Banner, Button, EmptyState, Page, PageBody, PageHead, Sheet, Tabs } from '#renderer/ui/index.ts';
import type { CampaignSummary } from '#shared/contract/methods/commitments.ts';
import type { CampaignId } from '#shared/contract/ids.ts';
import { useOffice } from '#renderer/frame/office.ts';
import { go } from '#renderer/frame/route.ts';
import { CampaignPage } from './campaign-page.tsx';
import { FormLibrary } from './form-library.tsx';
import { OpenCampaign } from './open-campaign.tsx';
import { PastCampaigns } from './past-campaigns.tsx';
import { ScanForms } from './scan-forms.tsx';
import { TickForms } from './tick-forms.tsx';

type Tab = 'campaign' | 'sign' | 'tick' | 'scans' | 'forms' | 'past';

/** Commitments: the campaign of the year, unit by unit, to one hundred per cent. */
export function CommitmentsScreen() {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const { year } = useOffice();
  const [tab, setTab] = useState<Tab>('campaign');
  const [chosen, setChosen] = useState<CampaignId>();
  const [opening, setOpening] = useState(false);
  const campaigns = useSnapshot('commitments.campaigns', {}, ['campaign-', 'registry']);
  const ofYear = campaigns.value?.filter((one) => one.year === year);
  const campaign = campaigns.value?.find(({ id }) => id === chosen) ?? ofYear?.at(-1);
  const tabs = <ScreenTabs tab={tab} hasCampaign={campaign !== undefined} onTab={setTab} />;
  return (
    <Page>
      {campaign !== undefined && (tab === 'campaign' || tab === 'sign') ? (
        <CampaignPage
          key={campaign.id}
          id={campaign.id}
          form={campaign.form}
          tabs={tabs}
          signing={tab === 'sign'}
          onSigned={() => setTab('campaign')}
        />
      ) : (
        <>
          <PageHead
            title={t('commitments.title')}
            tabs={tabs}
            actions={
              tab === 'past' && (
                <Button kind="primary" onClick={() => setOpening(true)}>
                  {t('commitments.openDialog.action')}
                </Button>
              )
            }
          />
          <PageBody column>
            {campaigns.error !== undefined && <Banner tone="error">{errorText(campaigns.error)}</Banner>}
            {tab === 'forms' && <FormLibrary />}
            {tab === 'tick' && campaign !== undefined && <TickForms campaign={campaign.id} />}
            {tab === 'scans' && campaign !== undefined && <ScanTab campaign={campaign} />}
            {tab === 'past' && (
              <PastCampaigns
                campaigns={campaigns.value ?? []}
                shown={campaign?.id}
                onShow={(id) => {
                  setChosen(id);
                  setTab('campaign');
                }}
              />
            )}
            {tab === 'campaign' && campaign === undefined && campaigns.value !== undefined && <NoCampaign />}
          </PageBody>
        </>
      )}
      {opening && (
        <OpenCampaign
          year={year}
          onOpened={(id) => {
            setChosen(id);
            setTab('campaign');
          }}
          onClose={() => setOpening(false)}
        />
      )}
    </Page>
  );
}

function ScanTab({ campaign }: { readonly campaign: CampaignSummary }) {
  const view = useSnapshot('commitments.campaign', { campaign: campaign.id }, [`campaign-${campaign.id}`, 'registry']);
  return view.value === undefined ? null : <ScanForms campaign={campaign.id} people={view.value.people} />;
}

function ScreenTabs({
  tab,
  hasCampaign,
  onTab,
}: {
  readonly tab: Tab;
  readonly hasCampaign: boolean;
  readonly onTab: (tab: Tab) => void;
}) {
  const { t } = useTranslation();
  const { year } = useOffice();
  return (
    <Tabs
      label={t('commitments.title')}
      value={tab}
      onChange={onTab}
      items={[
        { key: 'campaign', label: t('commitments.tabs.campaign', { year }) },
        ...(hasCampaign
          ? [
              { key: 'tick' as const, label: t('commitments.tabs.tick') },
              { key: 'sign' as const, label: t('commitments.signing.action') },
              { key: 'scans' as const, label: t('commitments.scans.tab') },
            ]
          : []),
        { key: 'forms', label: t('commitments.tabs.forms') },
        { key: 'past', label: t('commitments.tabs.past') },
      ]}
    />
  );
}

function NoCampaign() {
  const { t } = useTranslation();
  const { year } = useOffice();
  const [opening, setOpening] = useState(false);
  const people = useSnapshot('registry.listPeople', { offset: 0, limit: 1 }, ['registry']);
  const count = people.value?.total ?? 0;
  return (
    <Sheet fill>
      <EmptyState
        icon={FilePenLine}
        title={t('commitments.empty.title', { year })}
        actions={
          count > 0 ? (
            <Button kind="primary" onClick={() => setOpening(true)}>
              {t('commitments.empty.open', { year })}
            </Button>
          ) : (
            <Button kind="primary" changes={false} onClick={() => go('registry/people')}>
              {t('commitments.empty.import')}
            </Button>
          )
        }
      >
        {count > 0 ? t('commitments.empty.body', { count }) : t('commitments.empty.noPeople')}
      </EmptyState>
      {opening && <OpenCampaign year={year} onClose={() => setOpening(false)} />}
    </Sheet>
  );
}
