import { FilePenLine, Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSnapshot } from '#renderer/api/index.ts';
import { useErrorText } from '#renderer/texts.ts';
import { Banner, Button, EmptyState, Page, PageBody, PageColumn, PageHead, Sheet, Tabs } from '#renderer/ui/index.ts';
import { isMissing } from '#shared/commitments/coverage.ts';
import type { SavedPaper } from '#shared/contract/methods/app.ts';
import type { CampaignId, UnitId } from '#shared/contract/ids.ts';
import { SavedPaperBanner } from '#renderer/frame/saved-paper.tsx';
import { useOffice } from '#renderer/frame/office.ts';
import { go } from '#renderer/frame/route.ts';
import { CampaignList } from './campaign-list.tsx';
import { FormLibrary } from './form-library.tsx';
import { OpenCampaign } from './open-campaign.tsx';
import { PaperMenu } from './paper-menu.tsx';
import { PrintTray, type PrintChoice } from './print-tray.tsx';
import { TickForms } from './tick-forms.tsx';
import { UnitList } from './unit-list.tsx';

type Tab = 'campaign' | 'tick' | 'forms';

/** Commitments: the campaign of the year, unit by unit, to one hundred per cent. */
export function CommitmentsScreen() {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const { year } = useOffice();
  const [tab, setTab] = useState<Tab>('campaign');
  const campaigns = useSnapshot('commitments.campaigns', { year }, ['campaign-', 'registry']);
  const campaign = campaigns.value?.at(-1);
  const tabs = <ScreenTabs tab={tab} hasCampaign={campaign !== undefined} onTab={setTab} />;
  return (
    <Page>
      {campaign !== undefined && tab === 'campaign' ? (
        <CampaignPage id={campaign.id} form={campaign.form} tabs={tabs} />
      ) : (
        <>
          <PageHead title={t('commitments.title')} tabs={tabs} />
          <PageBody column>
            {campaigns.error !== undefined && <Banner tone="error">{errorText(campaigns.error)}</Banner>}
            {tab === 'forms' && <FormLibrary />}
            {tab === 'tick' && campaign !== undefined && <TickForms campaign={campaign.id} />}
            {tab === 'campaign' && campaign === undefined && campaigns.value !== undefined && <NoCampaign />}
          </PageBody>
        </>
      )}
    </Page>
  );
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
        ...(hasCampaign ? [{ key: 'tick' as const, label: t('commitments.tabs.tick') }] : []),
        { key: 'forms', label: t('commitments.tabs.forms') },
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
            <Button kind="primary" onClick={() => go('registry/people')}>
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

function CampaignPage({
  id,
  form,
  tabs,
}: {
  readonly id: CampaignId;
  readonly form: string;
  readonly tabs: React.ReactNode;
}) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const campaign = useSnapshot('commitments.campaign', { campaign: id }, [`campaign-${id}`, 'registry']);
  const forms = useSnapshot('commitments.forms', {}, []);
  const [unit, setUnit] = useState<UnitId>();
  const [printing, setPrinting] = useState<PrintChoice>();
  const [papers, setPapers] = useState<readonly SavedPaper[]>([]);
  const view = campaign.value;
  const missing = view?.people.filter(
    (person) => isMissing(person.state) && (unit === undefined || person.unitId === unit),
  );
  return (
    <>
      <PageHead
        title={t('commitments.title')}
        tabs={tabs}
        actions={
          <>
            <PaperMenu campaign={id} unit={unit} onWritten={setPapers} />
            {missing !== undefined && missing.length > 0 && (
              <Button
                kind="primary"
                icon={Printer}
                onClick={() => setPrinting({ people: missing, filter: t('commitments.filter.missing') })}
              >
                {t('commitments.printMissing', { count: missing.length })}
              </Button>
            )}
          </>
        }
      />
      <PageBody>
        {campaign.error !== undefined && <Banner tone="error">{errorText(campaign.error)}</Banner>}
        {view !== undefined && (
          <>
            <UnitList view={view} unit={unit} onUnit={setUnit} />
            <PageColumn>
              <SavedPaperBanner papers={papers} onClose={() => setPapers([])} />
              <CampaignList view={view} unit={unit} onPrint={(people, filter) => setPrinting({ people, filter })} />
            </PageColumn>
          </>
        )}
      </PageBody>
      {view !== undefined && printing !== undefined && (
        <PrintTray
          view={view}
          choice={printing}
          formName={forms.value?.forms.find((one) => one.id === form)?.name ?? form}
          onClose={() => setPrinting(undefined)}
        />
      )}
    </>
  );
}
