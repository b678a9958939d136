import { useTranslation } from 'react-i18next';
import type { CriteriaSet } from '#shared/titles/criteria-set.ts';
import type { SetEdit } from '#shared/titles/edit-set.ts';
import { noScore } from '#shared/titles/book.ts';
import { parsePoints, showPoints } from '#shared/titles/scoring.ts';
import { Field, Select } from '#renderer/ui/index.ts';
import { EditedText } from '../edited-text.tsx';

type ParticularsEdit = Extract<SetEdit, { kind: 'particulars' }>;

/** What a set says of itself, as one edit carries it. */
function particularsOf(set: CriteriaSet): ParticularsEdit {
  return {
    kind: 'particulars',
    name: set.name,
    legalBasis: set.legalBasis,
    remark: set.remark ?? '',
    from: set.years.from,
    to: set.years.to,
    area: set.area,
    scoredBy: set.scoredBy,
    passMark: set.passMark,
    quotaPercent: set.quota?.percent,
    quotaCount: set.quota?.count,
    familiesRate: set.familiesRate?.minimum,
  };
}

const anyText = () => undefined;
const shown = (value: number | undefined) => (value === undefined ? '' : showPoints(value));
const optional = (text: string) => (text === '' ? undefined : parsePoints(text));

/** Name, basis, years, area, pass mark, quota: each is kept when its field is left. */
export function Particulars({ set, onEdit }: { readonly set: CriteriaSet; readonly onEdit: (edit: SetEdit) => void }) {
  const { t } = useTranslation();
  const change = (part: Partial<ParticularsEdit>) => onEdit({ ...particularsOf(set), ...part });
  const year = (text: string) => (text === '' || /^(19|20|21)\d\d$/.test(text) ? undefined : t('titlesSets.year'));
  const ratio = (text: string) => {
    const value = optional(text);
    return text === '' || (value !== undefined && value <= 100) ? undefined : t('titlesSets.percent');
  };
  return (
    <div className="form-grid set-particulars">
      <Field wide label={t('titlesSets.name')}>
        <EditedText
          value={set.name}
          faultOf={(text) => (text === '' ? t('titlesSets.needed') : undefined)}
          onCommit={(name) => change({ name })}
        />
      </Field>
      <Field wide label={t('titlesSets.basis')}>
        <EditedText value={set.legalBasis} faultOf={anyText} onCommit={(legalBasis) => change({ legalBasis })} />
      </Field>
      <Field wide optional label={t('titlesSets.remark')}>
        <EditedText lines={2} value={set.remark ?? ''} faultOf={anyText} onCommit={(remark) => change({ remark })} />
      </Field>
      <Field label={t('titlesSets.passMark')}>
        <EditedText
          value={showPoints(set.passMark)}
          faultOf={(text) => (text === '' || parsePoints(text) === undefined ? t('titlesSets.number') : undefined)}
          onCommit={(text) => change({ passMark: parsePoints(text) ?? noScore })}
        />
      </Field>
      <Field label={t('titlesSets.scoredBy.label')}>
        <Select
          size="small"
          value={set.scoredBy}
          onChange={(scoredBy) => change({ scoredBy })}
          options={(['criterion', 'sub-criterion'] as const).map((value) => ({
            value,
            label: t(`titlesSets.scoredBy.${value}`),
          }))}
        />
      </Field>
      <Field label={t('titlesSets.from')}>
        <EditedText
          value={set.years.from === undefined ? '' : String(set.years.from)}
          placeholder={t('titlesSets.noYear')}
          faultOf={year}
          onCommit={(text) => change({ from: text === '' ? undefined : Number(text) })}
        />
      </Field>
      <Field label={t('titlesSets.to')}>
        <EditedText
          value={set.years.to === undefined ? '' : String(set.years.to)}
          placeholder={t('titlesSets.noYear')}
          faultOf={year}
          onCommit={(text) => change({ to: text === '' ? undefined : Number(text) })}
        />
      </Field>
      <Field label={t('titlesSets.area.label')}>
        <Select
          size="small"
          value={set.area}
          onChange={(area) => change({ area })}
          options={(['all', 'urban', 'rural'] as const).map((value) => ({
            value,
            label: t(`titlesSets.area.${value}`),
          }))}
        />
      </Field>
      <Field label={t('titlesSets.quotaPercent')}>
        <EditedText
          value={shown(set.quota?.percent)}
          placeholder={t('titlesSets.none')}
          faultOf={ratio}
          onCommit={(text) => change({ quotaPercent: optional(text) })}
        />
      </Field>
      <Field label={t('titlesSets.quotaCount')}>
        <EditedText
          value={shown(set.quota?.count)}
          placeholder={t('titlesSets.none')}
          faultOf={(text) => (/^\d{0,6}$/.test(text) ? undefined : t('titlesSets.whole'))}
          onCommit={(text) => change({ quotaCount: text === '' ? undefined : Number(text) })}
        />
      </Field>
      {set.title !== 'gia-dinh' && (
        <Field label={t('titlesSets.familiesRate')}>
          <EditedText
            value={shown(set.familiesRate?.minimum)}
            placeholder={t('titlesSets.none')}
            faultOf={ratio}
            onCommit={(text) => change({ familiesRate: optional(text) })}
          />
        </Field>
      )}
    </div>
  );
}
