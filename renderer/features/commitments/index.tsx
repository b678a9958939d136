import { FilePenLine, Menu as MenuIcon, Presentation, Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand, useJob, useSnapshot } from '#renderer/api/index.ts';
import { PersonDialog } from '#renderer/features/registry/person-dialogs.tsx';
import { RemoveDialog } from '#renderer/features/trash/remove-dialog.tsx';
import { useErrorText } from '#renderer/texts.ts';
import {
  Banner,
  Button,
  ConfirmDialog,
  EmptyState,
  formatDate,
  Menu,
  Page,
  PageBody,
  PageColumn,
  PageHead,
  Sheet,
  Tabs,
  useToast,
  type MenuItem,
} from '#renderer/ui/index.ts';
import { isMissing } from '#shared/commitments/coverage.ts';
import type { SavedPaper } from '#shared/contract/methods/app.ts';
import { campaignPaper, type CampaignSummary, type CampaignView } from '#shared/contract/methods/commitments.ts';
import type { CampaignId, PersonId, UnitId } from '#shared/contract/ids.ts';
import { SavedPaperBanner } from '#renderer/frame/saved-paper.tsx';
import { useOffice } from '#renderer/frame/office.ts';
import { go } from '#renderer/frame/route.ts';
import { CampaignList } from './campaign-list.tsx';
import { CeremonyMode } from './ceremony-mode.tsx';
import { FormLibrary } from './form-library.tsx';
import { OpenCampaign } from './open-campaign.tsx';
import { OthersDialog } from './others-dialog.tsx';
import { PastCampaigns } from './past-campaigns.tsx';
import { PersonPanel } from './person-panel.tsx';
import { PrintTray, type PrintChoice } from './print-tray.tsx';
import { ScanForms } from './scan-forms.tsx';
import { SigningMode } from './signing-mode.tsx';
import { TickForms } from './tick-forms.tsx';
import { UnitList } from './unit-list.tsx';

type Tab = 'campaign' | 'sign' | 'tick' | 'scans' | 'forms' | 'past';

/** Commitments: the campaign of the year, unit by unit, to one hundred per cent. */
export function CommitmentsScreen() {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const { year } = useOffice();
  const [tab, setTab] = useState<Tab>('campaign');
  const [chosen, setChosen] = useState<CampaignId>();
  const [opening, setOpening] = useState(false);
  const campaigns = useSnapshot('commitments.campaigns', { year }, ['campaign-', 'registry']);
  const all = useSnapshot('commitments.campaigns', {}, ['campaign-', 'registry']);
  const campaign = all.value?.find(({ id }) => id === chosen) ?? campaigns.value?.at(-1);
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
                campaigns={all.value ?? []}
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

type Doing =
  | { readonly what: 'print'; readonly choice: PrintChoice }
  | { readonly what: 'sign'; readonly first: PersonId | undefined }
  | { readonly what: 'ceremony' | 'add' | 'others' | 'close' | 'remove' };

function CampaignPage({
  id,
  form,
  tabs,
  signing,
  onSigned,
}: {
  readonly id: CampaignId;
  readonly form: string;
  readonly tabs: React.ReactNode;
  /** The signing mode is chosen among the tabs. */
  readonly signing: boolean;
  readonly onSigned: () => void;
}) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const campaign = useSnapshot('commitments.campaign', { campaign: id }, [`campaign-${id}`, 'registry', 'forms']);
  const forms = useSnapshot('commitments.forms', {}, ['forms']);
  const close = useCommand('commitments.close');
  const [unit, setUnit] = useState<UnitId>();
  const [looked, setLooked] = useState<PersonId>();
  const [doing, setDoing] = useState<Doing>();
  const [papers, setPapers] = useState<readonly SavedPaper[]>([]);
  const view = campaign.value;
  const isOpen = view?.closedOn === undefined;
  const missing = view?.people.filter(
    (person) => isMissing(person.state) && (unit === undefined || person.unitId === unit),
  );
  const person = view?.people.find((one) => one.id === looked);
  const end = () => setDoing(undefined);
  return (
    <>
      <PageHead
        title={t('commitments.title')}
        tabs={tabs}
        actions={
          <>
            {view !== undefined && <CampaignMenu view={view} unit={unit} onDo={setDoing} onWritten={setPapers} />}
            {isOpen && missing !== undefined && missing.length > 0 && (
              <Button
                kind="primary"
                icon={Printer}
                onClick={() =>
                  setDoing({ what: 'print', choice: { people: missing, filter: t('commitments.filter.missing') } })
                }
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
              {view.closedOn !== undefined && (
                <Banner tone="info">{t('commitments.closed', { date: formatDate(view.closedOn) })}</Banner>
              )}
              <SavedPaperBanner papers={papers} onClose={() => setPapers([])} />
              <CampaignList
                view={view}
                unit={unit}
                looked={looked}
                onLook={setLooked}
                onPrint={(people, filter) => setDoing({ what: 'print', choice: { people, filter } })}
              />
            </PageColumn>
            {person !== undefined && (
              <PersonPanel
                key={person.id}
                view={view}
                person={person}
                onSign={() => setDoing({ what: 'sign', first: person.id })}
                onClose={() => setLooked(undefined)}
              />
            )}
          </>
        )}
      </PageBody>
      {view !== undefined && doing?.what === 'print' && (
        <PrintTray
          view={view}
          choice={doing.choice}
          formName={forms.value?.forms.find((one) => one.id === form)?.name ?? form}
          onClose={end}
        />
      )}
      {view !== undefined && (signing || doing?.what === 'sign') && (
        <SigningMode
          view={view}
          unit={unit}
          first={doing?.what === 'sign' ? doing.first : undefined}
          onClose={() => {
            end();
            onSigned();
          }}
        />
      )}
      {view !== undefined && doing?.what === 'ceremony' && <CeremonyMode view={view} onClose={end} />}
      {view !== undefined && doing?.what === 'remove' && (
        <RemoveDialog item={{ kind: 'campaign', campaign: id }} name={view.name} onClose={end} />
      )}
      {doing?.what === 'add' && <PersonDialog task="add" unit={unit} onClose={end} />}
      {doing?.what === 'others' && <OthersDialog campaign={id} onClose={end} />}
      {view !== undefined && (
        <ConfirmDialog
          open={doing?.what === 'close'}
          title={t('commitments.closeAsk', { campaign: view.name, ...view.coverage })}
          action={t('commitments.closeAction')}
          decline={t('common.cancel')}
          busy={close.busy}
          onConfirm={() => void close.run({ campaign: id }).then(end)}
          onClose={end}
        >
          {t('commitments.closeNote')}
        </ConfirmDialog>
      )}
    </>
  );
}

/** What is done with the campaign as a whole. */
function CampaignMenu({
  view,
  unit,
  onDo,
  onWritten,
}: {
  readonly view: CampaignView;
  readonly unit: UnitId | undefined;
  readonly onDo: (doing: Doing) => void;
  readonly onWritten: (papers: readonly SavedPaper[]) => void;
}) {
  const { t } = useTranslation();
  const printSigned = useJob('commitments.printSigned');
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
    ...campaignPaper.options.map((paper) => ({
      key: paper,
      label: t(`commitments.papers.${paper}`),
      onSelect: () =>
        void write.run({ campaign: view.id, paper, ...(unit === undefined ? {} : { unit }) }).then((answer) => {
          if (answer.ok) onWritten([answer.value]);
          else toast({ text: errorText(answer.error) });
        }),
    })),
    ...(signed === 0
      ? []
      : [
          {
            key: 'signed',
            label: t('commitments.campaignMenu.signedForms', { count: signed }),
            onSelect: () =>
              void printSigned
                .start((job) => ({ campaign: view.id, people: 'signed', job }))
                .then((answer) => {
                  if (answer.ok) onWritten(answer.value.papers);
                }),
          },
        ]),
    ...view.certificates.map((one) => ({
      key: one.id,
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
        <Button icon={MenuIcon} foldable busy={printSigned.running || reprint.busy || write.busy} {...props}>
          {t('commitments.campaignMenu.label')}
        </Button>
      )}
    />
  );
}
