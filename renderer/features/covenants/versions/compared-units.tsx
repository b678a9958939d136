import { ArrowLeft } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames, EmptyState, Tag } from '#renderer/ui/index.ts';
import type { ComparedUnit, TextComparison } from '#shared/covenants/comparing/compare-texts.ts';
import './versions.css';

/** What changed, in figures. */
export function ComparisonSummary({ of }: { readonly of: TextComparison }) {
  const { t } = useTranslation();
  const { changed, added, removed, moved } = of.counts;
  if (changed + added + removed + moved === 0) return <span>{t('covenantText.versions.alike')}</span>;
  return <span className="num">{t('covenantText.versions.summary', { changed, added, removed, moved })}</span>;
}

/** Two texts side by side, unit by unit. */
export function ComparedUnits({ of, all }: { readonly of: TextComparison; readonly all: boolean }) {
  const { t } = useTranslation();
  const units = useMemo(() => of.units.filter((unit) => all || unit.kind !== 'same'), [of, all]);
  if (units.length === 0)
    return (
      <EmptyState icon={ArrowLeft} title={t('covenantText.versions.alike')}>
        {t('covenantText.versions.choose')}
      </EmptyState>
    );
  return (
    <div className="side-by-side">
      {units.map((unit, index) => (
        <section key={index} className={classNames('side-unit', `side-unit-${unit.kind}`)}>
          <Side unit={unit} side="before" />
          <Side unit={unit} side="after" />
        </section>
      ))}
    </div>
  );
}

function Side({ unit, side }: { readonly unit: ComparedUnit; readonly side: 'before' | 'after' }) {
  const { t } = useTranslation();
  const label = unit[side];
  if (label === undefined) return <div className="side-none">{t('covenantText.versions.nothingHere')}</div>;
  const own = side === 'before' ? 'old' : 'new';
  return (
    <div>
      <div className="side-unit-head">
        <b>{label === '' ? t('covenantText.versions.foreword') : label}</b>
        {side === 'after' && unit.kind === 'moved' && (
          <Tag tone="ink">{t('covenantText.versions.movedFrom', { label: unit.before ?? '' })}</Tag>
        )}
        {side === 'after' && unit.kind !== 'moved' && unit.kind !== 'same' && (
          <Tag tone={unit.kind === 'added' ? 'ok' : 'wait'}>{t(`covenantText.versions.kind.${unit.kind}`)}</Tag>
        )}
        {side === 'before' && unit.kind === 'removed' && (
          <Tag tone="bad">{t('covenantText.versions.kind.removed')}</Tag>
        )}
      </div>
      <p>
        {unit.runs.map((run, index) => {
          if (run.kind === 'same') return <span key={index}>{run.text}</span>;
          if (run.kind !== own) return null;
          return own === 'old' ? <del key={index}>{run.text}</del> : <ins key={index}>{run.text}</ins>;
        })}
      </p>
    </div>
  );
}
