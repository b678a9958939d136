import { useTranslation } from 'react-i18next';
import { Checkbox, classNames } from '#renderer/ui/index.ts';
import type { MergeCandidate } from '#shared/contract/methods/covenants-sources.ts';
import type { MergeRow, MergeUnit } from '#shared/covenants/merging/by-topic.ts';
import './merging.css';

/** The name of a unit among all that are laid out. */
export const unitKey = (unit: MergeUnit): string => `${unit.covenant} ${unit.line}`;

/** Covenants side by side, a matter in each row; what is ticked is taken over. */
export function MergeRows({
  rows,
  sources,
  picked,
  onToggle,
}: {
  readonly rows: readonly MergeRow[];
  readonly sources: readonly MergeCandidate[];
  readonly picked: ReadonlySet<string>;
  readonly onToggle: (key: string, on: boolean) => void;
}) {
  const { t } = useTranslation();
  const columns = { gridTemplateColumns: `repeat(${sources.length}, minmax(240px, 1fr))` };
  return (
    <div className="merge-rows" role="table" aria-label={t('covenantText.merge.title')}>
      <div className="merge-head" role="row" style={columns}>
        {sources.map((one) => (
          <b key={one.id} role="columnheader">{`${one.docName} ${one.villageName}`}</b>
        ))}
      </div>
      {rows.map((row, index) => (
        <div key={index} className="merge-row" role="row" style={columns}>
          {sources.map((source) => (
            <div key={source.id} role="cell">
              {row.units
                .filter((unit) => unit.covenant === source.id)
                .map((unit) => (
                  <div
                    key={unit.line}
                    className={classNames('merge-unit', picked.has(unitKey(unit)) && 'merge-unit-picked')}
                  >
                    <Checkbox
                      checked={picked.has(unitKey(unit))}
                      onChange={(on) => onToggle(unitKey(unit), on)}
                    >{`${unit.label} ${unit.title}`}</Checkbox>
                    {unit.body.map((line, at) => (
                      <p key={at}>{line}</p>
                    ))}
                  </div>
                ))}
              {!row.units.some((unit) => unit.covenant === source.id) && (
                <i className="merge-nothing">{t('covenantText.merge.nothing')}</i>
              )}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
