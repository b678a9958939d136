import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/index.ts';
import {
  Combobox,
  DateInput,
  Field,
  FormGrid,
  Icon,
  NumberInput,
  RadioGroup,
  TextArea,
  TextInput,
} from '#renderer/ui/index.ts';
import type { Measure } from '#shared/covenants/procedure/book.ts';
import type { CaseEvent } from '#shared/covenants/procedure/events.ts';
import { CaseDialog, refusalOf, type CaseDialogProps } from './case-dialog.tsx';
import { SignerChoice } from './case-choices.tsx';
import { useCaseRecord } from './use-case-record.ts';

/** The commune's decision to suspend, resume or abolish: the whole covenant, or the provisions chosen (art. 12 and 14). */
export function MeasureDialog({ view, covenant, kind, onClose }: CaseDialogProps & { readonly kind: Measure['kind'] }) {
  const { t } = useTranslation();
  const { record, busy, error } = useCaseRecord(covenant);
  const suspended = view.standing.provisions.filter((one) => one.standing === 'suspended').map((one) => one.provision);
  const [on, setOn] = useState<string | undefined>(view.today);
  const [number, setNumber] = useState<number | undefined>(view.nextNumber);
  const [signer, setSigner] = useState(view.signers[0] ?? '');
  const [scope, setScope] = useState<'whole' | 'part'>(
    kind === 'resume' && view.standing.whole === 'in-force' ? 'part' : 'whole',
  );
  const [provisions, setProvisions] = useState<readonly string[]>(kind === 'resume' ? suspended : []);
  const [ground, setGround] = useState<Measure['ground']>('content');
  const [reason, setReason] = useState('');
  const chosen = scope === 'whole' ? [] : provisions;
  const event: CaseEvent | undefined =
    on === undefined || number === undefined || (scope === 'part' && provisions.length === 0)
      ? undefined
      : {
          event: 'measure',
          measure: { kind, on, number: String(number), signer, provisions: [...chosen], ground, reason: reason.trim() },
        };
  const save = async () => {
    if (event !== undefined && (await record([event]))) onClose();
  };
  const offered =
    kind === 'resume'
      ? suspended.map((name) => ({ name, text: '' }))
      : view.places.filter(
          ({ name }) => !view.standing.provisions.some((one) => one.provision === name && one.standing === 'abolished'),
        );
  return (
    <CaseDialog
      view={view}
      size="medium"
      action={t(`covenantsProcedure.measure.action.${kind}`)}
      article={t(`covenantsProcedure.measure.article.${kind}`)}
      refusal={event === undefined ? undefined : refusalOf(view, [event])}
      error={error}
      busy={busy}
      ready={event !== undefined}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <FormGrid>
        <div className="wide">
          <RadioGroup
            legend={t('covenantsProcedure.measure.scope')}
            value={scope}
            onChange={setScope}
            options={(['whole', 'part'] as const).map((value) => ({
              value,
              label: t(`covenantsProcedure.measure.scopes.${value}`),
            }))}
          />
        </div>
        {scope === 'part' && (
          <Field wide label={t('covenantsProcedure.measure.provisions')}>
            <Combobox
              value={undefined}
              onChange={(name) => {
                if (name !== undefined && !provisions.includes(name)) setProvisions([...provisions, name]);
              }}
              placeholder={t('covenantsProcedure.measure.choose')}
              options={offered.map(({ name, text }) => ({
                value: name,
                label: text === '' ? name : `${name}: ${text}`,
              }))}
            />
          </Field>
        )}
        {scope === 'part' && provisions.length > 0 && (
          <ul className="wide place-tags" aria-label={t('covenantsProcedure.measure.provisions')}>
            {provisions.map((name) => (
              <li key={name}>
                {name}
                <button
                  type="button"
                  aria-label={t('covenantsProcedure.measure.leaveOut', { name })}
                  onClick={() => setProvisions(provisions.filter((one) => one !== name))}
                >
                  <Icon of={X} size={13} />
                </button>
              </li>
            ))}
          </ul>
        )}
        <Field label={t('covenantsProcedure.dialog.number')}>
          <NumberInput value={number} onChange={setNumber} min={1} />
        </Field>
        <Field label={t('covenantsProcedure.dialog.decidedOn')}>
          <DateInput value={on} onChange={setOn} />
        </Field>
        <Field wide label={t('covenantsProcedure.dialog.signer')}>
          <SignerChoice view={view} value={signer} onChange={setSigner} />
        </Field>
        {kind !== 'resume' && (
          <div className="wide">
            <RadioGroup
              legend={t('covenantsProcedure.measure.ground')}
              value={ground}
              onChange={setGround}
              options={(['content', 'procedure'] as const).map((value) => ({
                value,
                label: t(`covenantsProcedure.measure.grounds.${value}`),
              }))}
            />
          </div>
        )}
        <Field wide label={t('covenantsProcedure.measure.reason')} optional={kind === 'resume'}>
          <TextArea value={reason} onChange={setReason} rows={2} />
        </Field>
      </FormGrid>
    </CaseDialog>
  );
}

/** Somebody told the commune of a fault (art. 12); with `answers`, what the commune answered. */
export function FeedbackDialog({
  view,
  covenant,
  answers,
  onClose,
}: CaseDialogProps & { readonly answers: string | undefined }) {
  const { t } = useTranslation();
  const record = useCommand('covenants.recordEvent');
  const [on, setOn] = useState<string | undefined>(view.today);
  const [from, setFrom] = useState('');
  const [text, setText] = useState('');
  const event = eventOf();

  function eventOf(): CaseEvent | undefined {
    if (on === undefined || text.trim() === '') return undefined;
    if (answers !== undefined) return { event: 'answer-feedback', feedback: answers, on, text };
    return from.trim() === '' ? undefined : { event: 'feedback', feedback: { on, from, text } };
  }

  const save = async () => {
    if (event === undefined) return;
    const answer = await record.run({ covenant, event });
    if (answer.ok) onClose();
  };
  const key = answers === undefined ? 'record' : 'answer';
  return (
    <CaseDialog
      view={view}
      action={t(`covenantsProcedure.feedback.${key}`)}
      article={t('covenantsProcedure.feedback.article')}
      refusal={event === undefined ? undefined : refusalOf(view, [event])}
      error={record.error}
      busy={record.busy}
      ready={event !== undefined}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <FormGrid>
        <Field label={t(answers === undefined ? 'covenantsProcedure.feedback.on' : 'covenantsProcedure.dialog.on')}>
          <DateInput value={on} onChange={setOn} />
        </Field>
        {answers === undefined && (
          <Field label={t('covenantsProcedure.feedback.from')}>
            <TextInput value={from} onChange={setFrom} />
          </Field>
        )}
        <Field wide label={t(`covenantsProcedure.feedback.${answers === undefined ? 'text' : 'answerText'}`)}>
          <TextArea value={text} onChange={setText} rows={3} />
        </Field>
      </FormGrid>
    </CaseDialog>
  );
}
