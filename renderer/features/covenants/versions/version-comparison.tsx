import { ArrowLeft } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSnapshot } from '#renderer/api/index.ts';
import { SnapshotView } from '#renderer/frame/snapshot-view.tsx';
import { Button, classNames, EmptyState, PageColumn, Segmented, Sheet, Tag, Toolbar } from '#renderer/ui/index.ts';
import type { CovenantId } from '#shared/contract/ids.ts';
import type { VersionEntry } from '#shared/contract/methods/covenants-editing.ts';
import type { ComparedUnit, TextComparison } from '#shared/covenants/comparing/compare-texts.ts';
import { useVersionName } from './version-name.ts';

/** Two versions side by side, article by article and word by word; what moved is shown as moved. */
export function VersionComparison({
  covenant,
  before,
  after,
  onBack,
}: {
  readonly covenant: CovenantId;
  readonly before: VersionEntry;
  readonly after: VersionEntry;
  readonly onBack: () => void;
}) {
  const { t } = useTranslation();
  const name = useVersionName();
  const [shown, setShown] = useState<'changed' | 'all'>('changed');
  const comparison = useSnapshot('covenants.compareVersions', { covenant, before: before.id, after: after.id }, [
    `covenant-${covenant}`,
  ]);
  return (
    <PageColumn>
      <Toolbar
        end={
          <Segmented
            label={t('covenantText.versions.changedOnly')}
            value={shown}
            onChange={setShown}
            items={[
              { key: 'changed', label: t('covenantText.versions.changedOnly') },
              { key: 'all', label: t('covenantText.versions.everything') },
            ]}
          />
        }
      >
        <Button size="small" icon={ArrowLeft} onClick={onBack}>
          {t('covenantText.versions.back')}
        </Button>
        {comparison.value !== undefined && <Summary of={comparison.value} />}
      </Toolbar>
      <SnapshotView of={comparison}>
        {(value) => (
          <Sheet fill bare label={t('covenantText.versions.compare')}>
            <div className="side-by-side-head">
              <span>
                {t('covenantText.versions.older')}: <b>{name(before)}</b>
              </span>
              <span>
                {t('covenantText.versions.newer')}: <b>{name(after)}</b>
              </span>
            </div>
            <Units of={value} all={shown === 'all'} />
          </Sheet>
        )}
      </SnapshotView>
    </PageColumn>
  );
}

function Summary({ of }: { readonly of: TextComparison }) {
  const { t } = useTranslation();
  const { changed, added, removed, moved } = of.counts;
  if (changed + added + removed + moved === 0) return <span>{t('covenantText.versions.alike')}</span>;
  return <span className="num">{t('covenantText.versions.summary', { changed, added, removed, moved })}</span>;
}

function Units({ of, all }: { readonly of: TextComparison; readonly all: boolean }) {
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
