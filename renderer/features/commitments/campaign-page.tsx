import { Printer } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand, useJob, useSnapshot } from '#renderer/api/index.ts';
import { PersonDialog } from '#renderer/features/registry/person-dialogs.tsx';
import { RemoveDialog } from '#renderer/features/trash/remove-dialog.tsx';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { SavedPaperBanner } from '#renderer/frame/saved-paper.tsx';
import { useErrorText } from '#renderer/texts.ts';
import {
  Banner,
  Button,
  ConfirmDialog,
  formatDate,
  PageBody,
  PageColumn,
  PageHead,
  ProgressCard,
} from '#renderer/ui/index.ts';
import { isMissing } from '#shared/commitments/coverage.ts';
import type { SavedPaper } from '#shared/contract/methods/app.ts';
import type { CampaignId, PersonId, UnitId } from '#shared/contract/ids.ts';
import { CampaignList } from './campaign-list.tsx';
import { CampaignMenu, type Doing } from './campaign-menu.tsx';
import { CeremonyMode } from './ceremony-mode.tsx';
import { ChangeCampaign } from './change-campaign.tsx';
import { FiguresDialog } from './figures-dialog.tsx';
import { OthersDialog } from './others-dialog.tsx';
import { PersonPanel } from './person-panel.tsx';
import { PrintTray } from './print-tray.tsx';
import { SigningMode } from './signing-mode.tsx';
import { UnitList } from './unit-list.tsx';

/** A campaign: its units, its people, the person looked at, and what is done with all of them. */
export function CampaignPage({
  id,
  form,
  tabs,
  signing,
  onSigned,
}: {
  readonly id: CampaignId;
  readonly form: string;
  readonly tabs: ReactNode;
  /** The signing mode is chosen among the tabs. */
  readonly signing: boolean;
  readonly onSigned: () => void;
}) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const campaign = useSnapshot('commitments.campaign', { campaign: id }, [`campaign-${id}`, 'registry', 'forms']);
  const forms = useSnapshot('commitments.forms', {}, ['forms']);
  const close = useCommand('commitments.close');
  const printSigned = useJob('commitments.printSigned');
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
  const writeSigned = async (as: 'word' | 'pdf') => {
    const answer = await printSigned.start((job) => ({ campaign: id, people: 'signed', as, job }));
    if (answer.ok) setPapers(answer.value.papers);
  };
  return (
    <>
      <PageHead
        title={t('commitments.title')}
        tabs={tabs}
        actions={
          <>
            {view !== undefined && (
              <CampaignMenu
                view={view}
                unit={unit}
                onDo={setDoing}
                onWritten={setPapers}
                onPrintSigned={(as) => void writeSigned(as)}
              />
            )}
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
              <ErrorBanner error={printSigned.error} />
              {printSigned.running && (
                <ProgressCard
                  title={t('commitments.printing', {
                    total: view.people.filter(({ how }) => how !== undefined).length,
                  })}
                  progress={printSigned.progress}
                  onStop={printSigned.cancel}
                  stopLabel={t('commitments.stop')}
                />
              )}
              <CampaignList
                view={view}
                unit={unit}
                looked={looked}
                onUnit={setUnit}
                onLook={setLooked}
                onWritten={setPapers}
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
      {view !== undefined && doing?.what === 'change' && <ChangeCampaign view={view} onClose={end} />}
      {view !== undefined && doing?.what === 'figures' && <FiguresDialog view={view} onClose={end} />}
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
