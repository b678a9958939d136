import { FileText } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useJob } from '#renderer/api/index.ts';
import { SavedPaperBanner } from '#renderer/frame/saved-paper.tsx';
import { useErrorText } from '#renderer/texts.ts';
import { Banner, Button, Figures, formatNumber, ProgressCard, RadioGroup, Tray } from '#renderer/ui/index.ts';
import type { CampaignPerson, CampaignPrint, CampaignView } from '#shared/contract/methods/commitments.ts';

import './commitments.css';

/** What is about to be printed: the people shown, and the words of the filter that chose them. */
export type PrintChoice = { readonly people: readonly CampaignPerson[]; readonly filter: string };

/** The tray through which commitments go to paper: who, which form, how saved, and what was printed before. */
export function PrintTray({
  view,
  choice,
  formName,
  onClose,
}: {
  readonly view: CampaignView;
  readonly choice: PrintChoice;
  readonly formName: string;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const print = useJob('commitments.print');
  const [people, setPeople] = useState(choice.people);
  const [as, setAs] = useState<'one-file' | 'one-each'>('one-file');
  const [done, setDone] = useState<CampaignPrint>();
  const printed = people.filter((person) => person.prints > 0).length;
  const fresh = people.length - printed;

  const save = async () => {
    const answer = await print.start((job) => ({
      campaign: view.id,
      people: people.map((person) => person.id),
      as,
      job,
    }));
    if (answer.ok) setDone(answer.value);
  };

  return (
    <Tray
      title={t('commitments.tray.title')}
      onClose={onClose}
      before={
        <Figures
          items={[
            { value: formatNumber(people.length), label: t('commitments.tray.people') },
            {
              value: formatNumber(new Set(people.map((person) => person.unitId)).size),
              label: t('commitments.tray.units'),
            },
            { value: formatNumber(people.length), label: t('commitments.tray.forms') },
          ]}
        />
      }
      lines={[
        { name: t('commitments.tray.filter'), value: choice.filter },
        { name: t('commitments.tray.form'), value: formName },
        { name: t('commitments.tray.order'), value: t('commitments.tray.orderByUnit') },
      ]}
      foot={
        done === undefined ? (
          <Button
            kind="primary"
            size="large"
            block
            icon={FileText}
            busy={print.running}
            disabled={people.length === 0}
            onClick={() => void save()}
          >
            {t('commitments.tray.saveWord', { count: people.length })}
          </Button>
        ) : (
          <Button kind="primary" size="large" block onClick={onClose}>
            {t('common.close')}
          </Button>
        )
      }
    >
      <div className="commitment-choice">
        <RadioGroup
          legend={t('commitments.tray.as')}
          value={as}
          onChange={setAs}
          options={[
            { value: 'one-file', label: t('commitments.tray.oneFile') },
            { value: 'one-each', label: t('commitments.tray.oneEach') },
          ]}
        />
      </div>
      {done === undefined && printed > 0 && (
        <Banner
          tone="warning"
          actions={
            fresh > 0 ? (
              <Button
                kind="quiet"
                size="small"
                onClick={() => setPeople(people.filter((person) => person.prints === 0))}
              >
                {t('commitments.tray.onlyNew', { count: fresh })}
              </Button>
            ) : undefined
          }
        >
          {t('commitments.tray.reprint', { count: printed })}
        </Banner>
      )}
      {print.running && (
        <ProgressCard
          title={t('commitments.printing', { total: people.length })}
          progress={print.progress}
          onStop={print.cancel}
          stopLabel={t('commitments.stop')}
        />
      )}
      {print.error !== undefined && <Banner tone="error">{errorText(print.error)}</Banner>}
      {done !== undefined && <SavedPaperBanner papers={done.papers} />}
    </Tray>
  );
}
