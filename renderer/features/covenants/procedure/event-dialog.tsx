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
  RadioGroup,
  TextArea,
  TextInput,
} from '#renderer/ui/index.ts';
import type { CaseView } from '#shared/contract/methods/covenants-procedure.ts';
import type { AskingWay } from '#shared/covenants/procedure/book.ts';
import type { CaseEvent } from '#shared/covenants/procedure/events.ts';
import type { NextAction } from '#shared/covenants/procedure/next-step.ts';
import { VoteDialog } from './vote-dialog.tsx';

/** The actions that a dialog records; the others lead somewhere else or need no words. */
export type DialogAction = Exclude<NextAction, 'import' | 'rest' | 'wait' | 'answer' | 'close'> | 'return';

/** What a dialog of the case needs. */
export type CaseDialogProps = {
  readonly view: CaseView;
  readonly covenant: NonNullable<CaseView['id']>;
  readonly onClose: () => void;
};

const ways: readonly AskingWay[] = ['copies', 'network', 'box', 'meeting'];
const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Records one step: when it was, and what its papers name. */
export function EventDialog({ action, ...props }: CaseDialogProps & { readonly action: DialogAction }) {
  if (action === 'meet' || action === 'adopt-again' || action === 'collect-slips')
    return <VoteDialog {...props} kind={action === 'collect-slips' ? 'slips' : 'meeting'} />;
  return <StepDialog action={action} {...props} />;
}

type Step = Exclude<DialogAction, 'meet' | 'adopt-again' | 'collect-slips'>;

function StepDialog({ action, view, covenant, onClose }: CaseDialogProps & { readonly action: Step }) {
  const { t } = useTranslation();
  const record = useCommand('covenants.recordEvent');
  const first = view.signers[0] ?? '';
  const [on, setOn] = useState<string | undefined>(view.today);
  const [second, setSecond] = useState<string | undefined>(view.today);
  const [subject, setSubject] = useState<'new' | 'amendment' | 'replacement'>('amendment');
  const [text, setText] = useState(defaultText(action, t('covenantsProcedure.dialog.byDefault')));
  const [more, setMore] = useState(action === 'decide' ? first : '');
  const [chosen, setChosen] = useState<readonly AskingWay[]>(['copies']);
  const [number, setNumber] = useState<number | undefined>(view.nextNumber);
  const [result, setResult] = useState<'keep' | 'amend' | 'replace'>('keep');
  const event = eventOf();

  function eventOf(): CaseEvent | undefined {
    if (action === 'open') return { event: 'open', subject };
    if (on === undefined) return undefined;
    switch (action) {
      case 'propose':
        return text.trim() === '' ? undefined : { event: 'propose', on, by: text, reason: more };
      case 'form-group': {
        const members = lines(text).map((line) => {
          const [name = '', ...post] = line.split(',');
          return { name: name.trim(), post: post.join(',').trim() };
        });
        return members.length === 0 ? undefined : { event: 'group', on, members };
      }
      case 'draft':
        return { event: 'draft', on, name: text };
      case 'post':
        return text.trim() === '' || chosen.length === 0
          ? undefined
          : { event: 'post', on, places: text, ways: [...chosen] };
      case 'invite':
        return second === undefined ? undefined : { event: 'invite', on, meetingOn: second, from: more, place: text };
      case 'submit':
      case 'resubmit':
        return second === undefined ? undefined : { event: 'submit', on, received: second };
      case 'decide':
        return number === undefined ? undefined : { event: 'recognise', on, number: String(number), signer: more };
      case 'return':
        return text.trim() === '' ? undefined : { event: 'return', on, reasons: text, number: more };
      case 'publish':
        return text.trim() === '' ? undefined : { event: 'publish', on, places: text };
      case 'review':
        return {
          event: 'review',
          review: {
            year: Number(on.slice(0, 4)),
            on,
            participants: number ?? 0,
            findings: text,
            result,
            chair: { name: more, post: t('covenantsProcedure.dialog.byDefault') },
            secretary: '',
          },
        };
    }
  }

  const save = async () => {
    if (event === undefined) return;
    const answer = await record.run({ covenant, event });
    if (answer.ok) onClose();
  };
  const words = t(
    action === 'return' ? 'covenantsProcedure.dialog.returnInstead' : `covenantsProcedure.button.${action}`,
  );
  const d = (key: 'on' | 'meetingOn' | 'received' | 'number' | 'participants') => t(`covenantsProcedure.dialog.${key}`);
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
          <Button kind="primary" type="submit" busy={record.busy} disabled={event === undefined}>
            {words}
          </Button>
        </>
      }
    >
      <ErrorBanner error={record.error} />
      <FormGrid>
        {action === 'open' ? (
          <div className="wide">
            <RadioGroup
              legend={t('covenantsProcedure.dialog.subject')}
              value={subject}
              onChange={setSubject}
              options={(['amendment', 'new', 'replacement'] as const).map((value) => ({
                value,
                label: t(`covenantsProcedure.dialog.subjects.${value}`),
              }))}
            />
          </div>
        ) : (
          <Field label={d('on')}>
            <DateInput value={on} onChange={setOn} />
          </Field>
        )}
        {(action === 'invite' || action === 'submit' || action === 'resubmit') && (
          <Field label={d(action === 'invite' ? 'meetingOn' : 'received')}>
            <DateInput value={second} onChange={setSecond} />
          </Field>
        )}
        {(action === 'decide' || action === 'review') && (
          <Field label={d(action === 'decide' ? 'number' : 'participants')}>
            <NumberInput value={number} onChange={setNumber} min={action === 'decide' ? 1 : 0} />
          </Field>
        )}
        {(action === 'invite' ||
          action === 'decide' ||
          action === 'propose' ||
          action === 'return' ||
          action === 'review') && (
          <Field wide optional label={t(`covenantsProcedure.dialog.${moreLabels[action]}`)}>
            <TextInput value={more} onChange={setMore} />
          </Field>
        )}
        {textLabels[action] !== undefined && (
          <Field wide label={t(`covenantsProcedure.dialog.${textLabels[action]}`)}>
            {action === 'form-group' || action === 'return' || action === 'review' ? (
              <TextArea value={text} onChange={setText} rows={4} />
            ) : (
              <TextInput value={text} onChange={setText} />
            )}
          </Field>
        )}
        {action === 'post' && (
          <Field wide label={t('covenantsProcedure.dialog.ways')}>
            <div>
              {ways.map((way) => (
                <Checkbox
                  key={way}
                  checked={chosen.includes(way)}
                  onChange={(checked) =>
                    setChosen(checked ? [...chosen, way] : chosen.filter((candidate) => candidate !== way))
                  }
                >
                  {t(`covenantsProcedure.dialog.way.${way}`)}
                </Checkbox>
              ))}
            </div>
          </Field>
        )}
        {action === 'review' && (
          <div className="wide">
            <RadioGroup
              legend={t('covenantsProcedure.dialog.reviewResult')}
              value={result}
              onChange={setResult}
              options={(['keep', 'amend', 'replace'] as const).map((value) => ({
                value,
                label: t(`covenantsProcedure.dialog.reviewResults.${value}`),
              }))}
            />
          </div>
        )}
      </FormGrid>
    </Dialog>
  );
}

const textLabels = {
  open: undefined,
  propose: 'by',
  'form-group': 'members',
  draft: 'draftName',
  post: 'places',
  invite: 'place',
  submit: undefined,
  resubmit: undefined,
  decide: undefined,
  return: 'returnReasons',
  publish: 'places',
  review: 'findings',
} as const;
const moreLabels = { invite: 'from', decide: 'signer', propose: 'reason', return: 'number', review: 'chair' } as const;

function defaultText(action: Step, head: string): string {
  return action === 'propose' ? head : '';
}
