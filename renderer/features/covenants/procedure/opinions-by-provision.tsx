import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { Button, Chips, SearchInput, Sheet, State, TextInput, Toolbar } from '#renderer/ui/index.ts';
import type { CovenantId } from '#shared/contract/ids.ts';
import type { CaseView } from '#shared/contract/methods/covenants-procedure.ts';
import type { Opinion } from '#shared/covenants/procedure/book.ts';
import { tallyOpinions, type OpinionTally } from '#shared/covenants/procedure/opinions.ts';
import { fold } from '#shared/vietnamese/fold.ts';

const filters = ['all', 'open', 'answered'] as const;
type Filter = (typeof filters)[number];
const fits = { all: () => true, open: isOpen, answered: (one: Opinion) => one.answer !== undefined } as const;

function isOpen(one: Opinion): boolean {
  return one.kind !== 'agree' && one.answer === undefined;
}

/** The opinions provision by provision with their sums, each answered on its own or all of a provision at once. */
export function OpinionsByProvision({
  view,
  covenant,
  opinions,
}: {
  readonly view: CaseView;
  readonly covenant: CovenantId;
  readonly opinions: readonly Opinion[];
}) {
  const { t } = useTranslation();
  const [filter, setFilter] = useState<Filter>(() => (opinions.some(isOpen) ? 'open' : 'all'));
  const [find, setFind] = useState('');
  const tallies = useMemo(() => tallyOpinions(opinions), [opinions]);
  const wanted = fold(find);
  const shown = (tally: OpinionTally) =>
    tally.opinions.filter(
      (one) =>
        fits[filter](one) &&
        // A bare tick says nothing that a reader of provisions looks for; the sums hold it.
        (one.text !== '' || one.provision !== '' || isOpen(one) || one.answer !== undefined) &&
        (wanted === '' || fold(`${one.from} ${one.provision} ${one.text}`).includes(wanted)),
    );
  return (
    <>
      <Toolbar>
        <SearchInput value={find} onChange={setFind} placeholder={t('covenantsProcedure.opinion.findText')} />
        <Chips
          label={t('covenantsProcedure.opinion.answers')}
          value={filter}
          onChange={setFilter}
          items={filters.map((key) => ({
            key,
            label: t(`covenantsProcedure.opinion.filters.${key}`),
            count: opinions.filter(fits[key]).length,
          }))}
        />
      </Toolbar>
      <Sheet
        fill
        label={t('covenantsProcedure.opinion.views.provision')}
        foot={
          <span>
            {t('covenantsProcedure.opinion.allSums', {
              count: opinions.length,
              agree: opinions.filter((one) => one.kind === 'agree').length,
              change: opinions.filter((one) => one.kind === 'change').length,
              against: opinions.filter((one) => one.kind === 'against').length,
            })}
          </span>
        }
      >
        {tallies.length === 0 && <p className="ink-3">{t('covenantsProcedure.case.noOpinions')}</p>}
        {tallies.map((tally) => (
          <ProvisionOpinions
            key={tally.provision}
            tally={tally}
            opinions={shown(tally)}
            view={view}
            covenant={covenant}
          />
        ))}
      </Sheet>
    </>
  );
}

function ProvisionOpinions({
  tally,
  opinions,
  view,
  covenant,
}: {
  readonly tally: OpinionTally;
  readonly opinions: readonly Opinion[];
  readonly view: CaseView;
  readonly covenant: CovenantId;
}) {
  const { t } = useTranslation();
  const name = tally.provision === '' ? t('covenantsProcedure.case.whole') : tally.provision;
  const open = opinions.filter(isOpen);
  // Ticks without words have nothing to be answered one by one.
  const bare = open.filter((one) => one.text === '');
  const worded = opinions.filter((one) => !isOpen(one) || one.text !== '');
  return (
    <section className="opinion-group" aria-label={name}>
      <h3>
        {name} <span className="small ink-3">{t('covenantsProcedure.case.tally', tally)}</span>
      </h3>
      {open.length > 1 && (
        <div className="opinion-line">
          <span className="small ink-3">{t('covenantsProcedure.opinion.answerAll', { count: open.length })}</span>
          <AnswerForm
            covenant={covenant}
            today={view.today}
            opinions={open.map((one) => one.id)}
            label={t('covenantsProcedure.opinion.answerAllLabel', { provision: name })}
          />
        </div>
      )}
      {bare.length > 0 && bare.length < open.length && (
        <div className="opinion-line">
          <span>
            <b>{bare.map((one) => one.from).join(', ')}</b>: {t('covenantsProcedure.opinion.noWords')}
          </span>
          <AnswerForm
            covenant={covenant}
            today={view.today}
            opinions={bare.map((one) => one.id)}
            label={t('covenantsProcedure.opinion.answerBare', { provision: name })}
          />
        </div>
      )}
      {bare.length === open.length && bare.length > 1 && (
        <p className="opinion-line ink-3">
          {bare.map((one) => one.from).join(', ')}: {t('covenantsProcedure.opinion.noWords')}
        </p>
      )}
      {(bare.length === 1 ? opinions : worded).map((opinion) => (
        <div key={opinion.id} className="opinion-line">
          <span>
            <b>{opinion.from}</b>: {t(`covenantsProcedure.case.kinds.${opinion.kind}`)}
            {opinion.text === '' ? '' : `. ${opinion.text}`}
          </span>
          {opinion.answer !== undefined && (
            <State tone="ok">
              {t(opinion.answer.accepted ? 'covenantsProcedure.case.accepted' : 'covenantsProcedure.case.explained')}:{' '}
              {opinion.answer.text}
            </State>
          )}
          {isOpen(opinion) && (
            <AnswerForm
              covenant={covenant}
              today={view.today}
              opinions={[opinion.id]}
              label={t('covenantsProcedure.opinion.answerTo', { name: opinion.from })}
            />
          )}
        </div>
      ))}
    </section>
  );
}

/** Taken up (tiếp thu) or explained (giải trình), with the reason that the report prints. */
function AnswerForm({
  covenant,
  today,
  opinions,
  label,
}: {
  readonly covenant: CovenantId;
  readonly today: string;
  readonly opinions: readonly string[];
  readonly label: string;
}) {
  const { t } = useTranslation();
  const record = useCommand('covenants.recordEvent');
  const [text, setText] = useState('');
  const answer = (accepted: boolean) =>
    void record.run({
      covenant,
      event: { event: 'answer', opinions: [...opinions], on: today, text: text.trim(), accepted },
    });
  return (
    <>
      <ErrorBanner error={record.error} />
      <span className="opinion-answer">
        <TextInput
          value={text}
          onChange={setText}
          label={label}
          placeholder={t('covenantsProcedure.opinion.answerHint')}
          size="small"
        />
        <Button changes size="small" disabled={text.trim() === ''} onClick={() => answer(true)}>
          {t('covenantsProcedure.case.accepted')}
        </Button>
        <Button changes size="small" disabled={text.trim() === ''} onClick={() => answer(false)}>
          {t('covenantsProcedure.case.explained')}
        </Button>
      </span>
    </>
  );
}
