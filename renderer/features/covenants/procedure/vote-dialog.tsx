import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSnapshot } from '#renderer/api/index.ts';
import {
  Button,
  Checkbox,
  DateInput,
  Field,
  FormGrid,
  IconButton,
  NumberInput,
  Select,
  State,
  TextArea,
  TextInput,
} from '#renderer/ui/index.ts';
import { CLUSTERS_FROM, judgeAdoption } from '#shared/covenants/procedure/adoption.ts';
import { headPost } from '#shared/covenants/papers/procedure/frame.ts';
import type { VoteCount } from '#shared/covenants/procedure/book.ts';
import type { CaseEvent } from '#shared/covenants/procedure/events.ts';
import { casePeople } from '#shared/covenants/procedure/people.ts';
import { CaseDialog, refusalOf, type CaseDialogProps } from './case-dialog.tsx';
import { useCaseRecord } from './use-case-record.ts';

type Count = { readonly [K in Exclude<keyof VoteCount, 'cluster'>]: number | undefined } & { readonly cluster: string };
const noVotes: Count = {
  cluster: '',
  households: undefined,
  present: undefined,
  for: undefined,
  against: undefined,
  other: undefined,
};
const article = 'Điều 10 Nghị định số 61/2023/NĐ-CP';

/** The minutes' figures: who was there, how they voted, what the rule says of it while it is typed. */
export function VoteDialog({
  view,
  covenant,
  kind,
  onClose,
}: CaseDialogProps & { readonly kind: 'meeting' | 'slips' }) {
  const { t } = useTranslation();
  const { record, busy, error } = useCaseRecord(covenant);
  const invitation = view.book.current?.invitation;
  const people = casePeople(view.book);
  const [on, setOn] = useState<string | undefined>(
    kind === 'meeting' ? (invitation?.meetingOn ?? view.today) : view.today,
  );
  const [from, setFrom] = useState(invitation?.from ?? '');
  const [until, setUntil] = useState('');
  const [place, setPlace] = useState(invitation?.place ?? '');
  const [chair, setChair] = useState(people.head);
  const [secretary, setSecretary] = useState(people.secretary);
  const [front, setFront] = useState(people.front);
  const [representatives, setRepresentatives] = useState('');
  const [opinions, setOpinions] = useState('');
  const [method, setMethod] = useState<'hands' | 'ballot'>(kind === 'slips' ? 'ballot' : 'hands');
  const [scattered, setScattered] = useState(false);
  const [typedTotal, setTotal] = useState<number>();
  const [counts, setCounts] = useState<readonly Count[]>([noVotes]);
  const [follows, setFollows] = useState(true);
  // The base is the community of the day of the vote, not of today.
  const registered = useSnapshot('covenants.householdsOn', { covenant, on: on ?? view.today }, ['registry']);
  const total = typedTotal ?? registered.value ?? view.households;

  const change = (index: number, patch: Partial<Count>) =>
    setCounts(counts.map((count, at) => (at === index ? { ...count, ...patch } : count)));
  const whole = counts.map((count): VoteCount => ({
    cluster: count.cluster,
    households: count.households ?? (counts.length === 1 ? total : 0),
    present: count.present ?? 0,
    for: count.for ?? 0,
    against: count.against ?? 0,
    other: count.other ?? 0,
  }));
  const result = judgeAdoption({ kind, total, counts: whole });
  const counted = counts.every((count) => count.present !== undefined && count.for !== undefined);
  const event: CaseEvent | undefined =
    on === undefined || !counted
      ? undefined
      : {
          event: 'adopt',
          vote: {
            kind,
            on,
            from,
            until,
            place,
            chair: { name: chair, post: headPost(view.unit) },
            secretary,
            method,
            total,
            scattered,
            counts: whole,
            opinions,
            representatives: representatives
              .split('\n')
              .map((line) => line.trim())
              .filter((line) => line !== ''),
            front,
          },
        };
  const save = async () => {
    if (event === undefined) return;
    if (await record([event], follows ? [paper] : [])) onClose();
  };
  const paper = kind === 'slips' ? 'slip-minutes' : 'minutes';
  const number = (index: number, key: Exclude<keyof Count, 'cluster'>, label: string) => (
    <Field label={label}>
      <NumberInput value={counts[index]?.[key]} onChange={(value) => change(index, { [key]: value })} />
    </Field>
  );
  return (
    <CaseDialog
      view={view}
      size="medium"
      action={t(`covenantsProcedure.button.${kind === 'slips' ? 'collect-slips' : 'meet'}`)}
      article={article}
      refusal={event === undefined ? undefined : refusalOf(view, [event])}
      error={error}
      busy={busy}
      ready={event !== undefined}
      footStart={
        <Checkbox inline checked={follows} onChange={setFollows}>
          {t('covenantsProcedure.dialog.makePapers', { papers: t(`covenantsProcedure.paper.${paper}`) })}
        </Checkbox>
      }
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <FormGrid>
        <Field
          label={t(kind === 'slips' ? 'covenantsProcedure.dialog.slipsOn' : 'covenantsProcedure.dialog.meetingOn')}
        >
          <DateInput value={on} onChange={setOn} />
        </Field>
        <Field
          label={t('covenantsProcedure.dialog.total')}
          hint={t('covenantsProcedure.dialog.totalHint', { count: registered.value ?? view.households })}
        >
          <NumberInput value={total} onChange={setTotal} min={1} />
        </Field>
        {counts.map((count, index) => (
          <div key={String(index)} className="wide vote-row">
            {counts.length > 1 && (
              <>
                <Field label={t('covenantsProcedure.dialog.cluster')}>
                  <TextInput value={count.cluster} onChange={(cluster) => change(index, { cluster })} />
                </Field>
                {number(index, 'households', t('covenantsProcedure.dialog.clusterHouseholds'))}
              </>
            )}
            {number(
              index,
              'present',
              t(kind === 'slips' ? 'covenantsProcedure.dialog.slipsBack' : 'covenantsProcedure.dialog.present'),
            )}
            {number(index, 'for', t('covenantsProcedure.dialog.votesFor'))}
            {number(index, 'against', t('covenantsProcedure.dialog.against'))}
            {number(index, 'other', t('covenantsProcedure.dialog.other'))}
            {counts.length > 1 && (
              <IconButton
                icon={Trash2}
                size={16}
                label={t('covenantsProcedure.dialog.removeCluster', { name: count.cluster })}
                onClick={() => setCounts(counts.filter((_count, at) => at !== index))}
              />
            )}
          </div>
        ))}
        <div className="wide vote-result" role="status">
          <State tone={!counted ? 'none' : result.passed ? 'ok' : 'bad'}>
            {t(
              !counted
                ? 'covenantsProcedure.dialog.notCounted'
                : result.passed
                  ? 'covenantsProcedure.dialog.passed'
                  : 'covenantsProcedure.dialog.notPassed',
            )}
          </State>
          <span>
            {result.quorum || !counted
              ? t('covenantsProcedure.dialog.result', { need: result.needed, have: result.for, total })
              : t('covenantsProcedure.dialog.noQuorum', { need: result.needed, have: result.present, total })}
          </span>
          {kind === 'meeting' && (
            <Button kind="quiet" size="small" icon={Plus} onClick={() => setCounts([...counts, noVotes])}>
              {t('covenantsProcedure.dialog.addCluster')}
            </Button>
          )}
        </div>
        {counts.length > 1 && total < CLUSTERS_FROM && (
          <div className="wide">
            <Checkbox inline checked={scattered} onChange={setScattered}>
              {t('covenantsProcedure.dialog.scattered')}
            </Checkbox>
          </div>
        )}
        <Field label={t('covenantsProcedure.dialog.chairOf', { post: headPost(view.unit) })}>
          <TextInput value={chair} onChange={setChair} />
        </Field>
        <Field label={t('covenantsProcedure.dialog.front')}>
          <TextInput value={front} onChange={setFront} />
        </Field>
        <Field label={t('covenantsProcedure.dialog.secretary')}>
          <TextInput value={secretary} onChange={setSecretary} />
        </Field>
        <Field label={t('covenantsProcedure.dialog.method')}>
          <Select
            value={method}
            onChange={setMethod}
            options={(['hands', 'ballot'] as const).map((value) => ({
              value,
              label: t(`covenantsProcedure.dialog.methods.${value}`),
            }))}
          />
        </Field>
        <Field label={t('covenantsProcedure.dialog.representatives')} hint={t('covenantsProcedure.dialog.twoSign')}>
          <TextArea value={representatives} onChange={setRepresentatives} rows={2} />
        </Field>
        <Field label={t('covenantsProcedure.dialog.opinions')} optional>
          <TextArea value={opinions} onChange={setOpinions} rows={2} />
        </Field>
        {kind === 'meeting' && (
          <>
            <Field label={t('covenantsProcedure.dialog.from')} optional>
              <TextInput value={from} onChange={setFrom} placeholder="19 giờ 30 phút" />
            </Field>
            <Field label={t('covenantsProcedure.dialog.until')} optional>
              <TextInput value={until} onChange={setUntil} placeholder="21 giờ" />
            </Field>
            <Field wide label={t('covenantsProcedure.dialog.place')} optional>
              <TextInput value={place} onChange={setPlace} />
            </Field>
          </>
        )}
      </FormGrid>
    </CaseDialog>
  );
}
