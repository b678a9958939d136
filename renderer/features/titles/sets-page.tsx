import { FileSpreadsheet } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '#shared/contract/errors.ts';
import type { FileInfo } from '#shared/contract/methods/app.ts';
import type { CriteriaSet, Provenance, TitleKind } from '#shared/titles/criteria-set.ts';
import { showPoints } from '#shared/titles/scoring.ts';
import type { SetSummary } from '#shared/titles/views.ts';
import { pickFiles, useCommand, useSnapshot } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { addressOf, go } from '#renderer/frame/route.ts';
import { SnapshotView } from '#renderer/frame/snapshot-view.tsx';
import {
  Banner,
  Button,
  classNames,
  DescriptionList,
  Editing,
  formatNumber,
  PageBody,
  PageColumn,
  Sheet,
  Tag,
} from '#renderer/ui/index.ts';
import { SetActions } from './set-editor/set-actions.tsx';
import { SetEditor } from './set-editor/set-editor.tsx';
import { SetFaults } from './set-editor/set-faults.tsx';
import { ImportSetDialog } from './import-set-dialog.tsx';
import { TitleHead } from './title-head.tsx';

/** The criteria sets of a title, and the tree of the one chosen with the source of every line. */
export function SetsPage({
  title,
  set,
  editing,
}: {
  readonly title: TitleKind;
  readonly set: string | undefined;
  /** The set is open for changing. */
  readonly editing: boolean;
}) {
  const { t } = useTranslation();
  const list = useSnapshot('titles.listSets', {}, ['criteria']);
  const [file, setFile] = useState<FileInfo>();
  const [error, setError] = useState<AppError>();
  const choose = async () => {
    setError(undefined);
    const picked = await pickFiles({ accept: ['.xlsx', '.xls'], multiple: false });
    if (picked.ok) setFile(picked.value[0]);
    else setError(picked.error);
  };
  return (
    <>
      <TitleHead
        title={title}
        tab="sets"
        actions={
          <Button kind={editing ? 'normal' : 'primary'} icon={FileSpreadsheet} onClick={() => void choose()}>
            {t('titles.importSet.button')}
          </Button>
        }
      />
      <PageBody>
        <ErrorBanner error={error} />
        <SnapshotView of={list}>
          {({ sets }) => {
            const own = sets.filter((item) => item.title === title);
            const chosen = own.find((item) => item.id === set) ?? own[0];
            return (
              <>
                <div className="sets-list">
                  <Sheet fill bare title={t('titles.sets.list')}>
                    <ul>
                      {own.map((item) => (
                        <SetLine key={item.id} item={item} isChosen={item.id === chosen?.id} />
                      ))}
                    </ul>
                  </Sheet>
                </div>
                <PageColumn>{chosen !== undefined && <ChosenSet item={chosen} editing={editing} />}</PageColumn>
              </>
            );
          }}
        </SnapshotView>
      </PageBody>
      {file !== undefined && <ImportSetDialog title={title} file={file} onClose={() => setFile(undefined)} />}
    </>
  );
}

function SetLine({ item, isChosen }: { readonly item: SetSummary; readonly isChosen: boolean }) {
  const { t } = useTranslation();
  return (
    <li>
      <button
        type="button"
        aria-pressed={isChosen}
        onClick={() => go(addressOf('titles', item.title, 'sets', item.id))}
      >
        <b>{item.name}</b>
        <span className="small ink-3">
          {[
            t('titles.sets.version', { version: item.version }),
            item.frozen ? t('titles.sets.frozen') : item.shipped ? t('titles.sets.shipped') : t('titles.sets.own'),
          ].join(' · ')}
        </span>
        {item.faults > 0 ? (
          <Tag tone="wait">{t('titles.sets.faults', { count: item.faults })}</Tag>
        ) : (
          <Tag tone="ok">{t('titles.sets.sound')}</Tag>
        )}
      </button>
    </li>
  );
}

function ChosenSet({ item, editing }: { readonly item: SetSummary; readonly editing: boolean }) {
  const { t } = useTranslation();
  const found = useSnapshot('titles.getSet', { set: item.id }, ['criteria']);
  const isKept = item.frozen || item.shipped;
  return (
    <SnapshotView of={found}>
      {({ set, faults }) =>
        editing && !isKept ? (
          <SetEditor set={set} faults={faults} />
        ) : (
          <>
            {set.remark !== undefined && <Banner tone="warning">{set.remark}</Banner>}
            {faults.length > 0 && <SetFaults set={set} faults={faults} />}
            {isKept && (
              <Banner tone="info">{item.frozen ? t('titlesSets.frozenNote') : t('titlesSets.shippedNote')}</Banner>
            )}
            <SetTree set={set} actions={<SetActions item={item} />} />
          </>
        )
      }
    </SnapshotView>
  );
}

function SetTree({ set, actions }: { readonly set: CriteriaSet; readonly actions: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Sheet fill title={set.name} actions={actions}>
      <DescriptionList
        items={[
          { name: t('titles.sets.basis'), value: set.legalBasis },
          { name: t('titles.sets.points'), value: showPoints(set.total) },
          { name: t('titles.sets.passMark'), value: showPoints(set.passMark) },
          ...(set.familiesRate === undefined
            ? []
            : [{ name: t('titlesSets.familiesRate'), value: showPoints(set.familiesRate.minimum) }]),
          ...(set.quota?.percent === undefined
            ? []
            : [{ name: t('titlesSets.quotaPercent'), value: showPoints(set.quota.percent) }]),
          ...(set.quota?.count === undefined
            ? []
            : [{ name: t('titlesSets.quotaCount'), value: formatNumber(set.quota.count) }]),
          { name: t('titles.sets.source'), value: <Source of={set.provenance} set={set.id} /> },
        ]}
      />
      <Standards set={set} />
      {set.disqualifiers.length > 0 && (
        <>
          <h3 className="set-standard">{t('titles.sets.disqualifiers')}</h3>
          <ul className="set-lines">
            {set.disqualifiers.map((item) => (
              <li key={item.id}>
                <span>{item.label})</span>
                <span>
                  {item.text}
                  <Source of={item.provenance} set={set.id} line={item.id} />
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Sheet>
  );
}

function Standards({ set }: { readonly set: CriteriaSet }) {
  const { t } = useTranslation();
  return set.standards.map((standard) => (
    <section key={standard.id}>
      <h3 className="set-standard">
        {standard.label}. {standard.title}
        <span className="ink-3">
          {showPoints(standard.max)}
          {standard.minimum === undefined
            ? ''
            : `, ${t('titles.sets.minimum', { points: showPoints(standard.minimum) })}`}
        </span>
      </h3>
      {standard.criteria.length === 0 ? (
        <p className="ink-3">{t('titles.sets.empty')}</p>
      ) : (
        <ul className="set-lines">
          {standard.criteria.map((item) => (
            <li key={item.id}>
              <span>{item.label}</span>
              <span>
                {item.title} {item.codeOfConduct && <Tag tone="ink">{t('titles.sets.code')}</Tag>}
                <Source of={item.provenance} set={set.id} line={item.id} />
                {item.subs.map((sub) => (
                  <span key={sub.id} className={classNames('set-sub', 'ink-2')}>
                    {sub.label}) {sub.title} <b>{showPoints(sub.max)}</b>
                  </span>
                ))}
              </span>
              <b>{showPoints(item.max)}</b>
            </li>
          ))}
        </ul>
      )}
    </section>
  ));
}

/** The source of a line, with the tag that says whether it was held against the signed text; a click on it ticks. */
function Source({ of, set, line }: { readonly of: Provenance; readonly set: string; readonly line?: string }) {
  const { t } = useTranslation();
  const mark = useCommand('titles.markChecked');
  const tick = () => void mark.run({ set, checked: !of.checked, ...(line === undefined ? {} : { line }) });
  return (
    <span className="set-source small ink-3" title={t(`titles.sets.mark.${of.mark}`)}>
      {of.source}
      {(of.mark !== 'C' || of.checked) && (
        <Editing>
          <button
            type="button"
            title={of.checked ? t('titles.untick') : t('titles.tick')}
            disabled={mark.busy}
            onClick={tick}
          >
            <Tag tone={of.checked ? 'ok' : 'wait'}>{of.checked ? t('titles.checked') : t('titles.unchecked')}</Tag>
          </button>
        </Editing>
      )}
    </span>
  );
}
