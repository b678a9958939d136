import { FileScan, PenLine, Printer, UserMinus, UserRoundCog } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand, useJob, useSnapshot } from '#renderer/api/index.ts';
import { PersonDialog, type PersonTask } from '#renderer/features/registry/person-dialogs.tsx';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { SavedPaperBanner } from '#renderer/frame/saved-paper.tsx';
import { Button, DescriptionList, formatDate, SidePanel, State, Tag } from '#renderer/ui/index.ts';
import { isMissing } from '#shared/commitments/coverage.ts';
import type { CampaignPerson, CampaignView, PersonEvent } from '#shared/contract/methods/commitments.ts';
import type { SavedPaper } from '#shared/contract/methods/app.ts';
import { stateTone } from './state-tone.ts';

/** One person of a campaign: where they stand, what happened to their form, what can be done now. */
export function PersonPanel({
  view,
  person,
  onSign,
  onClose,
}: {
  readonly view: CampaignView;
  readonly person: CampaignPerson;
  readonly onSign: (person: CampaignPerson) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const card = useSnapshot('commitments.person', { campaign: view.id, person: person.id }, [
    `campaign-${view.id}`,
    'registry',
  ]);
  const openScan = useCommand('commitments.openScan');
  const printSigned = useJob('commitments.printSigned');
  const [papers, setPapers] = useState<readonly SavedPaper[]>([]);
  const [task, setTask] = useState<PersonTask>();
  const isOpen = view.closedOn === undefined;
  const events = card.value?.events ?? [];

  const facts = [
    { name: t('commitments.column.post'), value: person.post },
    {
      name: t('commitments.person.state'),
      value: <State tone={stateTone[person.state]}>{t(`commitments.state.${person.state}`)}</State>,
    },
    ...(person.reason === undefined ? [] : [{ name: t('commitments.person.reason'), value: person.reason }]),
    ...(person.basis === undefined ? [] : [{ name: t('commitments.basis'), value: person.basis }]),
    ...(person.code === undefined ? [] : [{ name: t('commitments.person.code'), value: person.code }]),
  ];
  return (
    <SidePanel title={person.name} note={person.unit} onClose={onClose}>
      <SavedPaperBanner papers={papers} onClose={() => setPapers([])} />
      <ErrorBanner error={openScan.error ?? printSigned.error ?? card.error} />
      {person.again !== undefined && <Tag tone="wait">{t(`commitments.person.again.${person.again}`)}</Tag>}
      <DescriptionList items={facts} />
      <div className="person-actions">
        {isOpen && isMissing(person.state) && (
          <Button block icon={PenLine} onClick={() => onSign(person)}>
            {t('commitments.person.sign')}
          </Button>
        )}
        {person.how !== undefined && (
          <Button
            changes
            block
            icon={Printer}
            busy={printSigned.running}
            onClick={() =>
              void printSigned
                .start((job) => ({ campaign: view.id, people: [person.id], job }))
                .then((answer) => {
                  if (answer.ok) setPapers(answer.value.papers);
                })
            }
          >
            {t('commitments.person.printSigned')}
          </Button>
        )}
        {person.hasScan && (
          <Button
            changes
            block
            icon={FileScan}
            busy={openScan.busy}
            onClick={() =>
              void openScan.run({ campaign: view.id, person: person.id }).then((answer) => {
                if (answer.ok) setPapers([answer.value]);
              })
            }
          >
            {t('commitments.person.openScan')}
          </Button>
        )}
        {view.audience === 'cadres' && (
          <div className="row">
            <Button size="small" icon={UserRoundCog} onClick={() => setTask('move')}>
              {t('commitments.person.move')}
            </Button>
            <Button size="small" icon={UserMinus} onClick={() => setTask('leave')}>
              {t('commitments.person.leave')}
            </Button>
            <Button size="small" onClick={() => setTask('away')}>
              {t('commitments.person.away')}
            </Button>
          </div>
        )}
      </div>
      <h3>{t('commitments.person.history')}</h3>
      {events.length === 0 ? (
        <p className="small ink-3">{t('commitments.person.never')}</p>
      ) : (
        <ul className="person-events">
          {events.map((event, index) => (
            <Event key={index} event={event} />
          ))}
        </ul>
      )}
      {task !== undefined && <PersonDialog task={task} person={person} onClose={() => setTask(undefined)} />}
    </SidePanel>
  );
}

function Event({ event }: { readonly event: PersonEvent }) {
  const { t } = useTranslation();
  const what =
    event.what === 'printed'
      ? t('commitments.person.printed', { version: event.version ?? 1, by: event.by ?? '' })
      : t(`commitments.person.${event.what}`);
  const more = [
    event.witness === undefined ? undefined : t('commitments.person.witness', { witness: event.witness }),
    event.file === '' ? undefined : event.file,
  ].filter((part) => part !== undefined);
  return (
    <li>
      <span className="num ink-3">{formatDate(event.on)}</span>
      <span>
        {what}
        {more.length > 0 && <span className="small ink-3"> {more.join(' · ')}</span>}
      </span>
    </li>
  );
}
