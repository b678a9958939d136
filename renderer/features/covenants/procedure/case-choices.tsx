import { useTranslation } from 'react-i18next';
import { Checkbox, RadioGroup, Select, TextInput } from '#renderer/ui/index.ts';
import type { CaseView } from '#shared/contract/methods/covenants-procedure.ts';
import type { AskingWay, CaseRun } from '#shared/covenants/procedure/book.ts';

const ways: readonly AskingWay[] = ['copies', 'network', 'box', 'meeting'];

/** What a run is about, with what each choice means for the text. */
export function SubjectChoice({
  value,
  onChange,
}: {
  readonly value: CaseRun['subject'];
  readonly onChange: (subject: CaseRun['subject']) => void;
}) {
  const { t } = useTranslation();
  return (
    <RadioGroup
      legend={t('covenantsProcedure.dialog.subject')}
      value={value}
      onChange={onChange}
      options={(['amendment', 'new', 'replacement'] as const).map((subject) => ({
        value: subject,
        label: t(`covenantsProcedure.dialog.subjects.${subject}`),
      }))}
    />
  );
}

/** At least one way of asking the households besides the posting (art. 9). */
export function WaysChoice({
  value,
  onChange,
}: {
  readonly value: readonly AskingWay[];
  readonly onChange: (ways: readonly AskingWay[]) => void;
}) {
  const { t } = useTranslation();
  return (
    <fieldset className="wide case-ways">
      <legend className="field-label">{t('covenantsProcedure.dialog.ways')}</legend>
      {ways.map((way) => (
        <Checkbox
          key={way}
          inline
          checked={value.includes(way)}
          onChange={(checked) => onChange(checked ? [...value, way] : value.filter((one) => one !== way))}
        >
          {t(`covenantsProcedure.dialog.way.${way}`)}
        </Checkbox>
      ))}
    </fieldset>
  );
}

/** One of the office's signers, or a name typed where the office has none. */
export function SignerChoice({
  view,
  value,
  onChange,
}: {
  readonly view: CaseView;
  readonly value: string;
  readonly onChange: (name: string) => void;
}) {
  if (view.signers.length === 0) return <TextInput value={value} onChange={onChange} />;
  return (
    <Select value={value} onChange={onChange} options={view.signers.map((name) => ({ value: name, label: name }))} />
  );
}
