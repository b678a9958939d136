import { Package, Send } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedPaper } from '#shared/contract/methods/app.ts';
import { shortestPassphrase } from '#shared/contract/methods/titles-package.ts';
import type { TitleKind } from '#shared/titles/criteria-set.ts';
import type { PackageRecord } from '#shared/titles/package/record.ts';
import type { PackageView } from '#shared/titles/package/views.ts';
import { useCommand, useJob, useSnapshot } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { useOffice } from '#renderer/frame/office.ts';
import { SavedPaperBanner } from '#renderer/frame/saved-paper.tsx';
import { SnapshotView } from '#renderer/frame/snapshot-view.tsx';
import { Banner, Button, PageBody, ProgressCard, Select } from '#renderer/ui/index.ts';
import { TitleHead } from '../title-head.tsx';
import { FindingsList } from './findings-list.tsx';
import { HandoverDialog } from './handover-dialog.tsx';
import { SideChoice } from './side-choice.tsx';
import { PackageOptions, noOptions, type Options } from './package-options.tsx';
import { ReconcileTable } from './reconcile-table.tsx';
import { RecordList } from './record-list.tsx';

/** The year's package: what is missing, what agrees, and one button that makes it. */
export function MakePage({ title }: { readonly title: TitleKind }) {
  const { year } = useOffice();
  const [unit, setUnit] = useState('');
  const input = { year, ...(unit === '' ? {} : { unit }) };
  const found = useSnapshot('titles.package', input, ['titles-', 'registry', 'criteria', 'office']);
  return (
    <SnapshotView of={found}>
      {(view) => <Loaded key={unit} title={title} view={view} unit={unit} onUnit={setUnit} />}
    </SnapshotView>
  );
}

function Loaded({
  title,
  view,
  unit,
  onUnit,
}: {
  readonly title: TitleKind;
  readonly view: PackageView;
  readonly unit: string;
  readonly onUnit: (unit: string) => void;
}) {
  const { t } = useTranslation();
  const { year } = useOffice();
  const making = useJob('titles.makePackage');
  const receipt = useCommand('titles.writeReceipt');
  const [options, setOptions] = useState<Options>(noOptions);
  const [papers, setPapers] = useState<readonly SavedPaper[]>([]);
  const [handing, setHanding] = useState<PackageRecord>();
  const newest = view.records[0];
  const version = (newest?.version ?? 0) + 1;
  // What was made waits to go out, unless it is behind the results already.
  const handNext = newest !== undefined && newest.handovers.length === 0 && view.correctedSince === 0;
  const makeNext = newest === undefined || view.correctedSince > 0;
  const short = options.sealed && options.passphrase.length < shortestPassphrase;

  const make = async () => {
    const { sealed, passphrase, whole, reason } = options;
    const answer = await making.start((job) => ({
      year,
      whole,
      reason,
      job,
      ...(unit === '' ? {} : { unit }),
      ...(sealed ? { passphrase } : {}),
    }));
    if (!answer.ok) return;
    setPapers(answer.value.papers);
    setOptions(noOptions);
  };
  const print = async (record: PackageRecord) => {
    const answer = await receipt.run({ year, package: record.id });
    if (answer.ok) setPapers([answer.value]);
  };
  const makeButton = (kind: 'primary' | 'normal') => (
    <Button
      changes
      kind={kind}
      icon={Package}
      busy={making.running}
      disabled={!view.ready || short}
      onClick={() => void make()}
    >
      {newest === undefined ? t('titlesPackage.make') : t('titlesPackage.makeAgain', { version })}
    </Button>
  );
  return (
    <>
      <TitleHead
        title={title}
        tab="package"
        allTitles
        actions={
          <>
            <SideChoice title={title} side="make" />
            {handNext && (
              <Button kind="primary" icon={Send} onClick={() => setHanding(newest)}>
                {t('titlesPackage.records.hand')}
              </Button>
            )}
            {makeNext && makeButton('primary')}
          </>
        }
      />
      <PageBody column>
        <ErrorBanner error={making.error ?? receipt.error} onClose={making.clearError} />
        <SavedPaperBanner papers={papers} onClose={() => setPapers([])} />
        {view.correctedSince > 0 && newest !== undefined && (
          <Banner tone="warning">
            {t('titlesPackage.options.corrected', { version: newest.version, count: view.correctedSince })}
          </Banner>
        )}
        {making.running && (
          <ProgressCard title={t('titlesPackage.making')} progress={making.progress} onStop={making.cancel} />
        )}
        <div className="package-layout">
          <div className="package-main">
            <FindingsList view={view} />
            <ReconcileTable
              view={view}
              start={
                <Select
                  size="small"
                  label={t('titlesPackage.whose')}
                  value={unit}
                  onChange={onUnit}
                  options={[
                    { value: '', label: t('titlesPackage.wholeCommune') },
                    ...view.units.map(({ id, name }) => ({ value: id, label: name })),
                  ]}
                />
              }
            />
          </div>
          <div className="package-side">
            {newest !== undefined && (
              <RecordList records={view.records} onHand={setHanding} onPrint={(record) => void print(record)} />
            )}
            <PackageOptions
              view={view}
              options={options}
              onChange={setOptions}
              version={version}
              title={title}
              action={makeNext ? undefined : makeButton('normal')}
            />
          </div>
        </div>
      </PageBody>
      {handing !== undefined && (
        <HandoverDialog record={handing} receiver={view.receiver} onClose={() => setHanding(undefined)} />
      )}
    </>
  );
}
