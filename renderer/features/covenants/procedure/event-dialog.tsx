import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  Banner,
  Checkbox,
  DateInput,
  Field,
  formatDate,
  FormGrid,
  NumberInput,
  RadioGroup,
  TextArea,
  TextInput,
} from '#renderer/ui/index.ts';
import { headPost } from '#shared/covenants/papers/procedure/frame.ts';
import type { CaseRun } from '#shared/covenants/procedure/book.ts';
import { casePeople } from '#shared/covenants/procedure/people.ts';
import type { NextAction } from '#shared/covenants/procedure/next-step.ts';
import { SignerChoice, SubjectChoice, WaysChoice } from './case-choices.tsx';
import { CaseDialog, refusalOf, type CaseDialogProps } from './case-dialog.tsx';
import { CheckNotice } from '../library/check-notice.tsx';
import { followOf, stepEvent, type DatedStep, type StepForm } from './step-form.ts';
import { useCaseRecord } from './use-case-record.ts';
import { VoteDialog } from './vote-dialog.tsx';

/** The actions that a dialog records; the others lead somewhere else or need no words. */
export type DialogAction = Exclude<NextAction, 'import' | 'amend' | 'rest' | 'wait' | 'answer' | 'close'> | 'return';

/** Records one step: when it was, and what its papers name. */
export function EventDialog({ action, ...props }: CaseDialogProps & { readonly action: DialogAction }) {
  if (action === 'meet' || action === 'adopt-again' || action === 'collect-slips')
    return <VoteDialog {...props} kind={action === 'collect-slips' ? 'slips' : 'meeting'} />;
  if (action === 'open') return <OpenDialog {...props} />;
  return <StepDialog action={action} {...props} />;
}

/** Begins a run: a first covenant, an amendment, or a text in the place of the old one. */
function OpenDialog({ view, covenant, onClose }: CaseDialogProps) {
  const { t } = useTranslation();
  const { record, busy, error } = useCaseRecord(covenant);
  const [subject, setSubject] = useState<CaseRun['subject']>(
    view.recognised === undefined && view.next.have === 0 ? 'new' : 'amendment',
  );
  const save = async () => {
    if (await record([{ event: 'open', subject }])) onClose();
  };
  return (
    <CaseDialog
      view={view}
      action={t('covenantsProcedure.button.open')}
      article={view.next.article}
      error={error}
      busy={busy}
      ready
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <SubjectChoice value={subject} onChange={setSubject} />
    </CaseDialog>
  );
}

function StepDialog({ action, view, covenant, onClose }: CaseDialogProps & { readonly action: DatedStep }) {
  const { t } = useTranslation();
  const { record, busy, error } = useCaseRecord(covenant);
  const [form, setForm] = useState<StepForm>(() => firstForm(action, view));
  const [follows, setFollows] = useState(true);
  const change = (patch: Partial<StepForm>) => setForm((now) => ({ ...now, ...patch }));
  const event = stepEvent(action, form);
  const follow = followOf(action, view);
  const limit = limitOf(action, view);
  const save = async () => {
    if (event === undefined) return;
    if (await record([event], follows ? follow : [])) onClose();
  };
  const words = t(
    action === 'return' ? 'covenantsProcedure.dialog.returnInstead' : `covenantsProcedure.button.${action}`,
  );
  const d = (key: keyof typeof labels) => t(`covenantsProcedure.dialog.${labels[key]}`);
  return (
    <CaseDialog
      view={view}
      action={words}
      article={view.next.article}
      refusal={event === undefined ? undefined : refusalOf(view, [event])}
      error={error}
      busy={busy}
      ready={event !== undefined}
      footStart={
        follow.length > 0 && (
          <Checkbox inline checked={follows} onChange={setFollows}>
            {follow === 'dossier'
              ? t('covenantsProcedure.dialog.makeDossier')
              : t('covenantsProcedure.dialog.makePapers', {
                  papers: follow.map((paper) => t(`covenantsProcedure.paper.${paper}`)).join(', '),
                })}
          </Checkbox>
        )
      }
      onSubmit={() => void save()}
      onClose={onClose}
    >
      {action === 'post' && <CheckNotice covenant={covenant} />}
      <FormGrid>
        <Field
          label={action === 'decide' ? t('covenantsProcedure.dialog.decidedOn') : t('covenantsProcedure.dialog.on')}
        >
          <DateInput value={form.on} onChange={(on) => change({ on })} />
        </Field>
        {(action === 'invite' || action === 'submit' || action === 'resubmit') && (
          <Field label={action === 'invite' ? d('meetingOn') : d('received')}>
            <DateInput value={form.second} onChange={(second) => change({ second })} />
          </Field>
        )}
        {action === 'propose' && (
          <Field label={d('by')}>
            <TextInput value={form.text} onChange={(text) => change({ text })} />
          </Field>
        )}
        {action === 'propose' && (
          <Field wide optional label={d('reason')}>
            <TextInput value={form.more} onChange={(more) => change({ more })} />
          </Field>
        )}
        {action === 'form-group' && (
          <Field wide label={d('members')} hint={t('covenantsProcedure.dialog.membersHint')}>
            <TextArea value={form.text} onChange={(text) => change({ text })} rows={4} />
          </Field>
        )}
        {action === 'draft' && (
          <Field wide optional label={d('draftName')}>
            <TextInput value={form.text} onChange={(text) => change({ text })} />
          </Field>
        )}
        {(action === 'post' || action === 'publish') && (
          <Field wide label={d('places')}>
            <TextInput value={form.text} onChange={(text) => change({ text })} />
          </Field>
        )}
        {action === 'post' && <WaysChoice value={form.ways} onChange={(chosen) => change({ ways: chosen })} />}
        {action === 'invite' && (
          <>
            <Field label={d('from')}>
              <TextInput value={form.more} onChange={(more) => change({ more })} placeholder="19 giờ 30 phút" />
            </Field>
            <Field label={d('place')}>
              <TextInput value={form.text} onChange={(text) => change({ text })} />
            </Field>
          </>
        )}
        {action === 'decide' && (
          <>
            <Field label={d('number')}>
              <NumberInput value={form.number} onChange={(number) => change({ number })} min={1} />
            </Field>
            <Field wide label={d('signer')}>
              <SignerChoice view={view} value={form.more} onChange={(more) => change({ more })} />
            </Field>
          </>
        )}
        {action === 'return' && (
          <>
            <Field optional label={d('letterNumber')}>
              <TextInput value={form.more} onChange={(more) => change({ more })} />
            </Field>
            <Field wide label={d('returnReasons')} hint={t('covenantsProcedure.dialog.reasonsHint')}>
              <TextArea value={form.text} onChange={(text) => change({ text })} rows={4} />
            </Field>
          </>
        )}
        {action === 'review' && (
          <>
            <Field label={d('participants')}>
              <NumberInput value={form.number} onChange={(number) => change({ number })} />
            </Field>
            <Field label={d('chair')}>
              <TextInput value={form.more} onChange={(more) => change({ more })} />
            </Field>
            <Field optional label={d('secretary')}>
              <TextInput value={form.secretary} onChange={(secretary) => change({ secretary })} />
            </Field>
            <Field wide label={d('findings')}>
              <TextArea value={form.text} onChange={(text) => change({ text })} rows={3} />
            </Field>
            <div className="wide">
              <RadioGroup
                legend={t('covenantsProcedure.dialog.reviewResult')}
                value={form.result}
                onChange={(result) => change({ result })}
                options={(['keep', 'amend', 'replace'] as const).map((value) => ({
                  value,
                  label: t(`covenantsProcedure.dialog.reviewResults.${value}`),
                }))}
              />
            </div>
          </>
        )}
      </FormGrid>
      {limit !== undefined && form.on !== undefined && form.on > limit && (
        <Banner tone="warning">{t('covenantsProcedure.dialog.afterLimit', { date: formatDate(limit) })}</Banner>
      )}
    </CaseDialog>
  );
}

/** The last day that the rule sets for a step; a later one is told, and still recorded. */
function limitOf(action: DatedStep, view: CaseDialogProps['view']): string | undefined {
  const step = action === 'submit' ? 'dossier' : action === 'decide' ? 'recognition' : undefined;
  return view.steps.find((one) => one.step === step)?.by;
}

const labels = {
  meetingOn: 'meetingOn',
  received: 'received',
  by: 'by',
  reason: 'reason',
  members: 'members',
  draftName: 'draftName',
  places: 'places',
  from: 'from',
  place: 'place',
  number: 'number',
  letterNumber: 'letterNumber',
  signer: 'signer',
  returnReasons: 'returnReasons',
  participants: 'participants',
  chair: 'chair',
  secretary: 'secretary',
  findings: 'findings',
} as const;

/** What a form begins with: today, the names of the group, the places used before. */
function firstForm(action: DatedStep, view: CaseDialogProps['view']): StepForm {
  const run = view.book.current;
  const earlier = view.book.past.at(-1);
  const people = casePeople(view.book);
  const post = headPost(view.unit);
  const places = run?.posting?.places ?? earlier?.posting?.places ?? '';
  const text =
    action === 'propose'
      ? [people.head, post].filter((part) => part !== '').join(', ')
      : action === 'post' || action === 'publish'
        ? places
        : action === 'invite'
          ? (earlier?.invitation?.place ?? '')
          : '';
  return {
    on: view.today,
    second: view.today,
    text,
    more: action === 'decide' ? (view.signers[0] ?? '') : action === 'review' ? people.head : '',
    secretary: people.secretary,
    ways: ['copies'],
    number: action === 'decide' ? view.nextNumber : undefined,
    result: 'keep',
    post,
  };
}
