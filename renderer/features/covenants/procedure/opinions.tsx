import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { Button, Field, FormGrid, Select, Sheet, TextInput } from '#renderer/ui/index.ts';
import type { CovenantId } from '#shared/contract/ids.ts';
import type { CaseView } from '#shared/contract/methods/covenants-procedure.ts';
import type { Opinion } from '#shared/covenants/procedure/book.ts';
import { householdsHeard, openOpinions, tallyOpinions } from '#shared/covenants/procedure/opinions.ts';

/** What the households say of the draft, by provision, with the answers. */
export function Opinions({ view, covenant }: { readonly view: CaseView; readonly covenant: CovenantId }) {
  const { t } = useTranslation();
  const record = useCommand('covenants.recordEvent');
  const run = view.book.current;
  const [from, setFrom] = useState('');
  const [provision, setProvision] = useState('');
  const [kind, setKind] = useState<Opinion['kind']>('change');
  const [text, setText] = useState('');
  const opinions = run?.opinions ?? [];
  if (run?.posting === undefined) return null;
  const add = async () => {
    const answer = await record.run({
      covenant,
      event: { event: 'opinions', opinions: [{ from, provision, kind, text, on: view.today }] },
    });
    if (!answer.ok) return;
    setFrom('');
    setProvision('');
    setText('');
  };
  return (
    <Sheet label={t('covenantsProcedure.case.opinions')}>
      <h2 className="panel-head">{t('covenantsProcedure.case.opinions')}</h2>
      <p className="small ink-3">
        {opinions.length === 0
          ? t('covenantsProcedure.case.noOpinions')
          : t('covenantsProcedure.case.opinionsNote', {
              count: opinions.length,
              households: householdsHeard(opinions),
              open: openOpinions(opinions).length,
            })}
      </p>
      <ErrorBanner error={record.error} />
      {tallyOpinions(opinions).map((tally) => (
        <div key={tally.provision} className="opinion-group">
          <b>{tally.provision === '' ? t('covenantsProcedure.case.whole') : tally.provision}</b>{' '}
          <span className="small ink-3">{t('covenantsProcedure.case.tally', tally)}</span>
          {tally.opinions.map((opinion) => (
            <OpinionLine key={opinion.id} opinion={opinion} covenant={covenant} today={view.today} />
          ))}
        </div>
      ))}
      <FormGrid>
        <Field label={t('covenantsProcedure.case.opinionFrom')}>
          <TextInput value={from} onChange={setFrom} />
        </Field>
        <Field label={t('covenantsProcedure.case.kind')}>
          <Select
            value={kind}
            onChange={setKind}
            options={(['agree', 'change', 'against'] as const).map((value) => ({
              value,
              label: t(`covenantsProcedure.case.kinds.${value}`),
            }))}
          />
        </Field>
        <Field
          label={t('covenantsProcedure.case.provision')}
          hint={t('covenantsProcedure.case.provisionHint')}
          optional
        >
          <TextInput value={provision} onChange={setProvision} />
        </Field>
        <Field label={t('covenantsProcedure.case.text')} optional>
          <TextInput value={text} onChange={setText} />
        </Field>
      </FormGrid>
      <Button busy={record.busy} disabled={from.trim() === ''} onClick={() => void add()}>
        {t('covenantsProcedure.case.addOpinion')}
      </Button>
    </Sheet>
  );
}

function OpinionLine({
  opinion,
  covenant,
  today,
}: {
  readonly opinion: Opinion;
  readonly covenant: CovenantId;
  readonly today: string;
}) {
  const { t } = useTranslation();
  const record = useCommand('covenants.recordEvent');
  const [text, setText] = useState('');
  const answer = (accepted: boolean) =>
    void record.run({ covenant, event: { event: 'answer', opinions: [opinion.id], on: today, text, accepted } });
  return (
    <div className="opinion-line">
      <span>
        {opinion.from}: {t(`covenantsProcedure.case.kinds.${opinion.kind}`)}
        {opinion.text === '' ? '' : `. ${opinion.text}`}
      </span>
      <ErrorBanner error={record.error} />
      {opinion.answer !== undefined && (
        <span className="small ink-3">
          {t(opinion.answer.accepted ? 'covenantsProcedure.case.accepted' : 'covenantsProcedure.case.explained')}:{' '}
          {opinion.answer.text}
        </span>
      )}
      {opinion.answer === undefined && opinion.kind !== 'agree' && (
        <span className="opinion-answer">
          <TextInput value={text} onChange={setText} label={t('covenantsProcedure.case.answer')} size="small" />
          <Button size="small" disabled={text.trim() === ''} onClick={() => answer(true)}>
            {t('covenantsProcedure.case.accepted')}
          </Button>
          <Button size="small" disabled={text.trim() === ''} onClick={() => answer(false)}>
            {t('covenantsProcedure.case.explained')}
          </Button>
        </span>
      )}
    </div>
  );
}
