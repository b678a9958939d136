import { Trash2 } from 'lucide-react';
import { useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { Button, Combobox, Field, IconButton, Segmented, TextInput } from '#renderer/ui/index.ts';
import type { CovenantId } from '#shared/contract/ids.ts';
import type { CaseHousehold, CaseView } from '#shared/contract/methods/covenants-procedure.ts';
import type { Opinion } from '#shared/covenants/procedure/book.ts';
import { onWhole } from '#shared/covenants/procedure/opinions.ts';

/** A household's slip: the tick for the whole draft, and what it says of single provisions. */
export function OpinionForm({
  view,
  covenant,
  household,
  opinions,
  ref,
  onTick,
  onDone,
}: {
  readonly view: CaseView;
  readonly covenant: CovenantId;
  readonly household: CaseHousehold;
  /** Those of this household. */
  readonly opinions: readonly Opinion[];
  readonly ref: Ref<HTMLInputElement>;
  readonly onTick: (kind: Opinion['kind'] | undefined) => void;
  /** Back to the list. */
  readonly onDone: () => void;
}) {
  const { t } = useTranslation();
  const record = useCommand('covenants.recordEvent');
  const [text, setText] = useState('');
  const [provision, setProvision] = useState<string>();
  const [kind, setKind] = useState<'change' | 'against'>('change');
  const add = async () => {
    if (text.trim() === '') return;
    const told = {
      household: household.id,
      from: household.head,
      provision: provision ?? '',
      kind,
      text,
      on: view.today,
    };
    const answer = await record.run({ covenant, event: { event: 'opinions', opinions: [told] } });
    if (!answer.ok) return;
    setText('');
    setProvision(undefined);
    onDone();
  };
  const drop = (opinion: Opinion) =>
    void record.run({ covenant, event: { event: 'drop-opinion', opinion: opinion.id } });
  return (
    <form
      className="opinion-form"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onDone();
      }}
    >
      <ErrorBanner error={record.error} />
      <div className="field">
        <span className="field-label">{t('covenantsProcedure.opinion.whole')}</span>
        <Segmented
          label={t('covenantsProcedure.opinion.whole')}
          value={onWhole(opinions, household.id)?.kind ?? 'silent'}
          onChange={(key) => onTick(key === 'silent' ? undefined : key)}
          items={(['agree', 'change', 'against', 'silent'] as const).map((key) => ({
            key,
            label: t(`covenantsProcedure.opinion.voices.${key}`),
          }))}
        />
      </div>
      <Field label={t('covenantsProcedure.opinion.text')} hint={t('covenantsProcedure.opinion.textHint')}>
        <TextInput ref={ref} value={text} onChange={setText} />
      </Field>
      <Field label={t('covenantsProcedure.case.provision')} optional>
        <Combobox
          clearable
          value={provision}
          onChange={setProvision}
          placeholder={t('covenantsProcedure.case.whole')}
          options={view.places.map(({ name, text: words }) => ({ value: name, label: `${name}: ${words}` }))}
        />
      </Field>
      <div className="opinion-add">
        <Segmented
          label={t('covenantsProcedure.case.kind')}
          value={kind}
          onChange={setKind}
          items={(['change', 'against'] as const).map((key) => ({
            key,
            label: t(`covenantsProcedure.case.kinds.${key}`),
          }))}
        />
        <Button changes type="submit" size="small" busy={record.busy} disabled={text.trim() === ''}>
          {t('covenantsProcedure.case.addOpinion')}
        </Button>
      </div>
      <ul className="opinion-said">
        {opinions
          .filter((one) => one.text !== '' || one.provision !== '')
          .map((one) => (
            <li key={one.id}>
              <span className="grow">
                <b>{one.provision === '' ? t('covenantsProcedure.case.whole') : one.provision}</b>{' '}
                {t(`covenantsProcedure.case.kinds.${one.kind}`)}
                {one.text === '' ? '' : `: ${one.text}`}
              </span>
              <IconButton
                changes
                icon={Trash2}
                size={16}
                label={t('covenantsProcedure.opinion.drop', { text: one.text })}
                onClick={() => drop(one)}
              />
            </li>
          ))}
      </ul>
    </form>
  );
}
