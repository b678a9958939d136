import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox, DateInput, Field, FormGrid, TextArea, TextInput } from '#renderer/ui/index.ts';
import { headPost } from '#shared/covenants/papers/procedure/frame.ts';
import type { AskingWay, CaseRun } from '#shared/covenants/procedure/book.ts';
import type { CaseEvent } from '#shared/covenants/procedure/events.ts';
import { casePeople } from '#shared/covenants/procedure/people.ts';
import { CaseDialog, refusalOf, type CaseDialogProps } from './case-dialog.tsx';
import { SubjectChoice, WaysChoice } from './case-choices.tsx';
import { membersOf } from './step-form.ts';
import { useCaseRecord } from './use-case-record.ts';

/** The steps up to the posting that nothing is recorded of yet. */
export function catchUpSteps(run: CaseRun | undefined): readonly CatchUpStep[] {
  if (run?.posting !== undefined) return [];
  return (['propose', 'group', 'draft', 'post'] as const).filter((step) => {
    if (step === 'propose') return run?.proposal === undefined;
    return step === 'post' || run?.[step] === undefined;
  });
}
type CatchUpStep = 'propose' | 'group' | 'draft' | 'post';

/**
 * Steps that were done before the clerk came to write them down, told at once with their days. A step without a day was
 * not done yet; what follows it is left out too.
 */
export function CatchUpDialog({ view, covenant, onClose }: CaseDialogProps) {
  const { t } = useTranslation();
  const { record, busy, error } = useCaseRecord(covenant);
  const run = view.book.current;
  const steps = catchUpSteps(run);
  const post = headPost(view.unit);
  const people = casePeople(view.book);
  const [subject, setSubject] = useState<CaseRun['subject']>('amendment');
  const [days, setDays] = useState<Partial<Record<CatchUpStep, string>>>(() =>
    Object.fromEntries(steps.map((step) => [step, view.today])),
  );
  const [by, setBy] = useState([people.head, post].filter((part) => part !== '').join(', '));
  const [members, setMembers] = useState('');
  const [places, setPlaces] = useState(view.book.past.at(-1)?.posting?.places ?? '');
  const [ways, setWays] = useState<readonly AskingWay[]>(['copies']);
  const [follows, setFollows] = useState(true);
  // A text in the place of another is brought in first; its draft is closed and posted after that.
  const lacksText = (run?.subject ?? subject) === 'replacement' && view.replacement === undefined;
  const possible = lacksText ? steps.filter((step) => step === 'propose' || step === 'group') : steps;
  const undone = possible.findIndex((step) => days[step] === undefined);
  const told = undone === -1 ? possible : possible.slice(0, undone);
  const events = eventsOf();
  const whole = told.length > 0 && events.length === told.length + (run === undefined ? 1 : 0);

  function eventsOf(): readonly CaseEvent[] {
    const opening: readonly CaseEvent[] = run === undefined ? [{ event: 'open', subject }] : [];
    return [
      ...opening,
      ...told.flatMap((step): readonly CaseEvent[] => {
        const on = days[step];
        if (on === undefined) return [];
        switch (step) {
          case 'propose':
            return by.trim() === '' ? [] : [{ event: 'propose', on, by, reason: '' }];
          case 'group': {
            const group = membersOf(members);
            return group.length === 0 ? [] : [{ event: 'group', on, members: group }];
          }
          case 'draft':
            return [{ event: 'draft', on, name: '' }];
          case 'post':
            return places.trim() === '' || ways.length === 0 ? [] : [{ event: 'post', on, places, ways: [...ways] }];
        }
      }),
    ];
  }

  const posts = told.includes('post');
  const save = async () => {
    if (await record(events, follows && posts ? ['posting-draft'] : [])) onClose();
  };
  const day = (step: CatchUpStep) => (
    <Field label={t(`covenantsProcedure.catchUp.${step}`)} hint={t('covenantsProcedure.catchUp.noDay')}>
      <DateInput value={days[step]} onChange={(on) => setDays(withDay(days, step, on))} />
    </Field>
  );
  return (
    <CaseDialog
      view={view}
      size="medium"
      action={t('covenantsProcedure.catchUp.action', { count: told.length })}
      article={t('covenantsProcedure.catchUp.article')}
      refusal={whole ? refusalOf(view, events) : undefined}
      error={error}
      busy={busy}
      ready={whole}
      footStart={
        posts && (
          <Checkbox inline checked={follows} onChange={setFollows}>
            {t('covenantsProcedure.dialog.makePapers', { papers: t('covenantsProcedure.paper.posting-draft') })}
          </Checkbox>
        )
      }
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <FormGrid>
        {run === undefined && (
          <div className="wide">
            <SubjectChoice value={subject} onChange={setSubject} />
          </div>
        )}
        {steps.includes('propose') && (
          <>
            {day('propose')}
            <Field label={t('covenantsProcedure.dialog.by')}>
              <TextInput value={by} onChange={setBy} />
            </Field>
          </>
        )}
        {steps.includes('group') && (
          <>
            {day('group')}
            <Field label={t('covenantsProcedure.dialog.members')} hint={t('covenantsProcedure.dialog.membersHint')}>
              <TextArea value={members} onChange={setMembers} rows={2} />
            </Field>
          </>
        )}
        {possible.includes('draft') && day('draft')}
        {possible.includes('draft') && <span />}
        {possible.includes('post') && (
          <>
            {day('post')}
            <Field label={t('covenantsProcedure.dialog.places')}>
              <TextInput value={places} onChange={setPlaces} />
            </Field>
            <WaysChoice value={ways} onChange={setWays} />
          </>
        )}
      </FormGrid>
    </CaseDialog>
  );
}

function withDay(
  days: Partial<Record<CatchUpStep, string>>,
  step: CatchUpStep,
  on: string | undefined,
): Partial<Record<CatchUpStep, string>> {
  const { [step]: _before, ...rest } = days;
  return on === undefined ? rest : { ...rest, [step]: on };
}
