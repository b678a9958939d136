import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import {
  Button,
  Checkbox,
  DateInput,
  Dialog,
  Field,
  FormGrid,
  NumberInput,
  Select,
  State,
  TextArea,
  TextInput,
} from '#renderer/ui/index.ts';
import { judgeAdoption } from '#shared/covenants/procedure/adoption.ts';
import type { VoteCount } from '#shared/covenants/procedure/book.ts';
import type { CaseDialogProps } from './event-dialog.tsx';

type Count = { readonly [K in Exclude<keyof VoteCount, 'cluster'>]: number | undefined } & { readonly cluster: string };
const noVotes: Count = { cluster: '', households: undefined, present: undefined, for: undefined, against: 0, other: 0 };

/** The minutes' figures: who was there, how they voted, what the rule says of it while it is typed. */
export function VoteDialog({
  view,
  covenant,
  kind,
  onClose,
}: CaseDialogProps & { readonly kind: 'meeting' | 'slips' }) {
  const { t } = useTranslation();
  const record = useCommand('covenants.recordEvent');
  const invitation = view.book.current?.invitation;
  const [on, setOn] = useState<string | undefined>(invitation?.meetingOn ?? view.today);
  const [from, setFrom] = useState(invitation?.from ?? '');
  const [until, setUntil] = useState('');
  const [place, setPlace] = useState(invitation?.place ?? '');
  const [chair, setChair] = useState('');
  const [secretary, setSecretary] = useState('');
  const [front, setFront] = useState('');
  const [representatives, setRepresentatives] = useState('');
  const [opinions, setOpinions] = useState('');
  const [method, setMethod] = useState<'hands' | 'ballot'>(kind === 'slips' ? 'ballot' : 'hands');
  const [scattered, setScattered] = useState(false);
  const [total, setTotal] = useState<number | undefined>(view.households);
  const [counts, setCounts] = useState<readonly Count[]>([noVotes]);
  const change = (index: number, patch: Partial<Count>) =>
    setCounts(counts.map((count, at) => (at === index ? { ...count, ...patch } : count)));
  const whole = counts.map((count): VoteCount => ({
    cluster: count.cluster,
    households: count.households ?? (counts.length === 1 ? (total ?? 0) : 0),
    present: count.present ?? 0,
    for: count.for ?? 0,
    against: count.against ?? 0,
    other: count.other ?? 0,
  }));
  const result = judgeAdoption({ kind, total: total ?? 0, counts: whole });
  const ready = on !== undefined && total !== undefined && counts.every((count) => count.for !== undefined);

  const save = async () => {
    if (on === undefined || total === undefined) return;
    const answer = await record.run({
      covenant,
      event: {
        event: 'adopt',
        vote: {
          kind,
          on,
          from,
          until,
          place,
          chair: { name: chair, post: t('covenantsProcedure.dialog.byDefault') },
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
      },
    });
    if (answer.ok) onClose();
  };
  const words = t(`covenantsProcedure.button.${kind === 'slips' ? 'collect-slips' : 'meet'}`);
  const number = (index: number, key: Exclude<keyof Count, 'cluster'>, label: string) => (
    <Field label={label}>
      <NumberInput value={counts[index]?.[key]} onChange={(value) => change(index, { [key]: value })} />
    </Field>
  );
  return (
    <Dialog
      open
      title={t('covenantsProcedure.dialog.title', { action: words, village: view.villageName })}
      note={t('covenantsProcedure.panel.article', { article: view.next.article })}
      onClose={onClose}
      onSubmit={() => void save()}
      foot={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button kind="primary" type="submit" busy={record.busy} disabled={!ready}>
            {words}
          </Button>
        </>
      }
    >
      <ErrorBanner error={record.error} />
      <FormGrid>
        <Field label={t('covenantsProcedure.dialog.total')}>
          <NumberInput value={total} onChange={setTotal} min={1} />
        </Field>
        <Field label={t('covenantsProcedure.dialog.meetingOn')}>
          <DateInput value={on} onChange={setOn} />
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
            {number(index, 'present', t('covenantsProcedure.dialog.present'))}
            {number(index, 'for', t('covenantsProcedure.dialog.votesFor'))}
            {number(index, 'against', t('covenantsProcedure.dialog.against'))}
            {number(index, 'other', t('covenantsProcedure.dialog.other'))}
          </div>
        ))}
        <div className="wide vote-result">
          <State tone={result.passed ? 'ok' : 'wait'}>
            {t(result.passed ? 'covenantsProcedure.dialog.passed' : 'covenantsProcedure.dialog.notPassed')}
          </State>
          <span>
            {result.quorum
              ? t('covenantsProcedure.dialog.result', { need: result.needed, have: result.for })
              : t('covenantsProcedure.dialog.noQuorum', { need: result.needed, have: result.present })}
          </span>
          {kind === 'meeting' && (
            <Button kind="quiet" size="small" icon={Plus} onClick={() => setCounts([...counts, noVotes])}>
              {t('covenantsProcedure.dialog.addCluster')}
            </Button>
          )}
        </div>
        {counts.length > 1 && (
          <div className="wide">
            <Checkbox checked={scattered} onChange={setScattered}>
              {t('covenantsProcedure.dialog.scattered')}
            </Checkbox>
          </div>
        )}
        <Field label={t('covenantsProcedure.dialog.chair')}>
          <TextInput value={chair} onChange={setChair} />
        </Field>
        <Field label={t('covenantsProcedure.dialog.secretary')}>
          <TextInput value={secretary} onChange={setSecretary} />
        </Field>
        <Field label={t('covenantsProcedure.dialog.front')} optional>
          <TextInput value={front} onChange={setFront} />
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
        <Field label={t('covenantsProcedure.dialog.from')} optional>
          <TextInput value={from} onChange={setFrom} />
        </Field>
        <Field label={t('covenantsProcedure.dialog.until')} optional>
          <TextInput value={until} onChange={setUntil} />
        </Field>
        <Field wide label={t('covenantsProcedure.dialog.place')} optional>
          <TextInput value={place} onChange={setPlace} />
        </Field>
        <Field wide label={t('covenantsProcedure.dialog.representatives')} optional>
          <TextArea value={representatives} onChange={setRepresentatives} rows={2} />
        </Field>
        <Field wide label={t('covenantsProcedure.dialog.opinions')} optional>
          <TextArea value={opinions} onChange={setOpinions} rows={2} />
        </Field>
      </FormGrid>
    </Dialog>
  );
}
