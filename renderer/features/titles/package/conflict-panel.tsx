import { useTranslation } from 'react-i18next';
import { noScore } from '#shared/titles/book.ts';
import type { ConflictRow, DifferingRow } from '#shared/titles/package/views.ts';
import { showPoints } from '#shared/titles/scoring.ts';
import { useCommand, useSnapshot } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { useUndoToast } from '#renderer/frame/history.ts';
import { useOffice } from '#renderer/frame/office.ts';
import { SnapshotView } from '#renderer/frame/snapshot-view.tsx';
import { Button, classNames, formatInstant, formatNumber, SidePanel, State } from '#renderer/ui/index.ts';
import { outcomeIcons } from '../grid-row.tsx';

/** A unit that came more than once: its packages side by side, the rows in which they differ, and the choice. */
export function ConflictPanel({ conflict, onClose }: { readonly conflict: ConflictRow; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { year } = useOffice();
  const told = useUndoToast();
  const choose = useCommand('titles.chooseReceived');
  const compared = useSnapshot('titles.compareReceived', { year, key: conflict.key }, ['received-']);
  const run = async (chosen: string) => {
    const answer = await choose.run({ year, key: conflict.key, package: chosen });
    if (answer.ok) told(`${conflict.unit}: ${t('titlesPackage.conflicts.standing.chosen')}`);
  };
  return (
    <SidePanel wide title={conflict.unit} note={conflict.sender} onClose={onClose}>
      <ErrorBanner error={choose.error} />
      <div className="conflict-sides">
        {conflict.candidates.map((candidate) => {
          const isChosen = candidate.package === conflict.chosen;
          const { rows, passed, failed, excluded } = candidate.figures;
          return (
            <div key={candidate.package} className={classNames('conflict-side', isChosen && 'conflict-side-chosen')}>
              <b>{candidate.sender}</b>
              <span>
                {t('titlesPackage.conflicts.version', {
                  version: candidate.version,
                  date: formatInstant(candidate.madeAt),
                })}
              </span>
              <span className="ink-3">{t('titlesPackage.conflicts.by', { who: candidate.madeBy })}</span>
              <span>
                {t('titlesPackage.conflicts.counts', {
                  rows: formatNumber(rows),
                  passed: formatNumber(passed),
                  failed: formatNumber(failed),
                  excluded: formatNumber(excluded),
                })}
              </span>
              {isChosen ? (
                <State tone="ok">{t('titlesPackage.conflicts.chosen')}</State>
              ) : (
                <Button changes size="small" busy={choose.busy} onClick={() => void run(candidate.package)}>
                  {t('titlesPackage.conflicts.choose')}
                </Button>
              )}
            </div>
          );
        })}
      </div>
      <SnapshotView of={compared}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p>{t('titlesPackage.conflicts.equal')}</p>
          ) : (
            <Differing rows={rows} conflict={conflict} />
          )
        }
      </SnapshotView>
    </SidePanel>
  );
}

function Differing({ rows, conflict }: { readonly rows: readonly DifferingRow[]; readonly conflict: ConflictRow }) {
  const { t } = useTranslation();
  const senders = new Set(conflict.candidates.map((candidate) => candidate.sender));
  const nameOf = ({ sender, version }: ConflictRow['candidates'][number]) =>
    senders.size > 1 ? sender : t('titlesPackage.records.version', { version });
  return (
    <>
      <h3>{t('titlesPackage.conflicts.rows', { count: rows.length })}</h3>
      <ul className="conflict-rows">
        {rows.map((row, index) => (
          // Two people may have one name; the place in the list tells them apart.
          <li key={`${String(index)} ${row.name}`}>
            <b>{row.name}</b>
            {row.address !== '' && <span className="small ink-3"> {row.address}</span>}
            <dl>
              {conflict.candidates.flatMap((candidate, side) => [
                <dt key={`${candidate.package} name`}>{nameOf(candidate)}</dt>,
                <dd key={candidate.package}>
                  <Side side={row.sides[side] ?? null} />
                </dd>,
              ])}
            </dl>
          </li>
        ))}
      </ul>
    </>
  );
}

function Side({ side }: { readonly side: DifferingRow['sides'][number] }) {
  const { t } = useTranslation();
  if (side === null) return <span className="ink-3">{t('titlesPackage.conflicts.absent')}</span>;
  return (
    <>
      <State tone={side.outcome === 'passed' ? 'ok' : 'bad'} icon={outcomeIcons[side.outcome]}>
        {t(`titles.outcome.${side.outcome}`)}
        {side.total !== noScore && `, ${showPoints(side.total)}`}
      </State>
      {side.reason !== '' && <div className="small ink-3">{side.reason}</div>}
    </>
  );
}
