import { ArrowLeft, Combine, ScrollText } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand, useSnapshot } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { addressOf, go } from '#renderer/frame/route.ts';
import { SnapshotView } from '#renderer/frame/snapshot-view.tsx';
import { Button, Checkbox, EmptyState, IconButton, PageBody, PageHead, Segmented, Sheet } from '#renderer/ui/index.ts';
import { villageId, type CovenantId, type VillageId } from '#shared/contract/ids.ts';
import type { MergeCandidate } from '#shared/contract/methods/covenants-sources.ts';
import type { MergeRow } from '#shared/covenants/merging/by-topic.ts';
import { MergeRows, unitKey } from './merge-rows.tsx';
import './merging.css';

/** A village's covenant begun from several old ones: choose which, tick what to take of them, one button. */
export function MergePage({ village }: { readonly village: string | undefined }) {
  const { t } = useTranslation();
  const id = villageId.safeParse(village).data;
  const list = useSnapshot('covenants.list', {}, ['covenant-', 'registry']);
  const name = list.value?.find((row) => row.village === id)?.villageName;
  return (
    <>
      <PageHead
        title={name === undefined ? t('covenantText.merge.title') : t('covenantText.merge.titleOf', { village: name })}
        lead={<IconButton icon={ArrowLeft} label={t('covenants.editor.back')} onClick={() => go('covenants')} />}
      />
      <PageBody column>{id !== undefined && <Candidates village={id} />}</PageBody>
    </>
  );
}

function Candidates({ village }: { readonly village: VillageId }) {
  const { t } = useTranslation();
  const candidates = useSnapshot('covenants.mergeCandidates', { village }, ['covenant-', 'registry']);
  return (
    <SnapshotView of={candidates}>
      {(found) =>
        found.length === 0 ? (
          <Sheet fill>
            <EmptyState icon={ScrollText} title={t('covenantText.merge.none')}>
              {t('covenantText.merge.chooseNote')}
            </EmptyState>
          </Sheet>
        ) : (
          <Merging village={village} candidates={found} />
        )
      }
    </SnapshotView>
  );
}

function Merging({
  village,
  candidates,
}: {
  readonly village: VillageId;
  readonly candidates: readonly MergeCandidate[];
}) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<readonly CovenantId[]>(() =>
    candidates.filter((one) => one.ancestor).map((one) => one.id),
  );
  const laid = useSnapshot(
    'covenants.layByTopic',
    { covenants: [...chosen] },
    ['covenant-', 'legal'],
    chosen.length > 0,
  );
  return (
    <>
      <Sheet label={t('covenantText.merge.choose')}>
        <div className="merge-choice">
          <b>{t('covenantText.merge.choose')}</b>
          {candidates.map((one) => (
            <Checkbox
              key={one.id}
              inline
              checked={chosen.includes(one.id)}
              onChange={(on) => setChosen(on ? [...chosen, one.id] : chosen.filter((other) => other !== one.id))}
            >
              {[
                `${one.docName} ${one.villageName}`,
                t('covenantText.merge.articles', { count: one.articles }),
                ...(one.ancestor ? [t('covenantText.merge.ancestor')] : []),
              ].join(' · ')}
            </Checkbox>
          ))}
          <span className="small ink-3">{t('covenantText.merge.chooseNote')}</span>
        </div>
      </Sheet>
      {chosen.length > 0 && (
        <SnapshotView of={laid}>
          {(rows) => (
            <Picking
              key={chosen.join()}
              village={village}
              sources={candidates.filter((one) => chosen.includes(one.id))}
              rows={rows}
            />
          )}
        </SnapshotView>
      )}
    </>
  );
}

function Picking({
  village,
  sources,
  rows,
}: {
  readonly village: VillageId;
  readonly sources: readonly MergeCandidate[];
  readonly rows: readonly MergeRow[];
}) {
  const { t } = useTranslation();
  const begin = useCommand('covenants.beginFrom');
  const [docName, setDocName] = useState(sources[0]?.docName ?? 'Quy ước');
  // The first that speaks of a matter is taken until the clerk chooses otherwise.
  const [picked, setPicked] = useState<ReadonlySet<string>>(
    () => new Set(rows.flatMap((row) => row.units.slice(0, 1).map(unitKey))),
  );
  const toggle = (key: string, on: boolean) => {
    const next = new Set(picked);
    if (on) next.add(key);
    else next.delete(key);
    setPicked(next);
  };
  const picks = rows
    .flatMap((row) => row.units)
    .filter((unit) => picked.has(unitKey(unit)))
    .flatMap((unit) => {
      const source = sources.find((one) => one.id === unit.covenant);
      return source === undefined ? [] : [{ covenant: source.id, line: unit.line }];
    });
  const run = async () => {
    const answer = await begin.run({ village, docName, picks });
    if (answer.ok) go(addressOf('covenants', answer.value.id, 'text'));
  };
  return (
    <>
      <ErrorBanner error={begin.error} />
      <Sheet fill bare label={t('covenantText.merge.title')}>
        <div className="covenant-bar">
          <span className="small ink-2">{t('covenantText.merge.rows', { count: rows.length })}</span>
          <span className="small ink-3 ellipsis">{t('covenantText.merge.note')}</span>
        </div>
        <MergeRows rows={rows} sources={sources} picked={picked} onToggle={toggle} />
      </Sheet>
      <div className="action-bar">
        <Segmented
          label={t('covenantText.merge.docName')}
          value={docName}
          onChange={setDocName}
          items={[
            { key: 'Quy ước', label: 'Quy ước' },
            { key: 'Hương ước', label: 'Hương ước' },
          ]}
        />
        <div className="action-bar-end">
          <Button onClick={() => setPicked(new Set(rows.flatMap((row) => row.units.map(unitKey))))}>
            {t('covenantText.merge.takeAll')}
          </Button>
          <Button onClick={() => setPicked(new Set())}>{t('covenantText.merge.takeNone')}</Button>
          <Button
            kind="primary"
            icon={Combine}
            busy={begin.busy}
            disabled={picks.length === 0}
            onClick={() => void run()}
          >
            {t('covenantText.merge.begin', { count: picks.length })}
          </Button>
        </div>
      </div>
    </>
  );
}
