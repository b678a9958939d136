import { Download, FolderOpen, PackageOpen } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '#shared/contract/errors.ts';
import type { FileRef } from '#shared/contract/ids.ts';
import type { Result } from '#shared/contract/result.ts';
import type { FileInfo, SavedPaper } from '#shared/contract/methods/app.ts';
import type { TitleKind } from '#shared/titles/criteria-set.ts';
import type { ConflictRow, ReceivedItem, ReceivedView } from '#shared/titles/package/views.ts';
import { dropFiles, pickFiles, useJob, useSnapshot, type JobProgress } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { useUndoToast } from '#renderer/frame/history.ts';
import { useOffice } from '#renderer/frame/office.ts';
import { addressOf, go } from '#renderer/frame/route.ts';
import { SavedPaperBanner } from '#renderer/frame/saved-paper.tsx';
import { SnapshotView } from '#renderer/frame/snapshot-view.tsx';
import {
  Banner,
  Button,
  ButtonGroup,
  Chips,
  EmptyState,
  FileDrop,
  formatNumber,
  PageBody,
  PageColumn,
  ProgressCard,
  Select,
  Sheet,
  Toolbar,
} from '#renderer/ui/index.ts';
import { TitleHead } from '../title-head.tsx';
import { ColumnsButton } from './columns-dialog.tsx';
import { ConflictPanel } from './conflict-panel.tsx';
import { ConflictTable, PackageTable, TotalsTable } from './received-tables.tsx';
import { RefusedBanner } from './refused-banner.tsx';
import { SideChoice } from './side-choice.tsx';

const zips = ['.zip'];

/** What was handed in, file by file: the clerk's names, and the answers in the same order. */
type Handed = { readonly files: readonly FileInfo[]; readonly items: readonly ReceivedItem[] };

/** Packages of villages or communes: taken in, compared, added up. */
export function ReceivedPage({ title }: { readonly title: TitleKind }) {
  const { t } = useTranslation();
  const { year } = useOffice();
  const told = useUndoToast();
  const found = useSnapshot('titles.received', { year, title }, ['received-']);
  const receiving = useJob('titles.receivePackages');
  const [handed, setHanded] = useState<Handed>();
  const [copying, setCopying] = useState<JobProgress>();
  const [problem, setProblem] = useState<AppError>();

  const take = async (files: readonly FileInfo[], passphrase?: string) => {
    if (files.length === 0) return;
    const refs: FileRef[] = files.map((file) => file.ref);
    const answer = await receiving.start((job) => ({
      year,
      files: refs,
      job,
      ...(passphrase === undefined ? {} : { passphrase }),
    }));
    if (!answer.ok) return;
    // Those opened with the passphrase now take the place of their first answer.
    setHanded((before) => {
      if (passphrase === undefined || before === undefined) return { files, items: answer.value.items };
      const again = new Map(files.map(({ ref }, index) => [ref, answer.value.items[index]] as const));
      const itemOf = (item: ReceivedItem, index: number) => {
        const file = before.files[index];
        return (file && again.get(file.ref)) ?? item;
      };
      return { ...before, items: before.items.map(itemOf) };
    });
    const taken = answer.value.items.flatMap(({ outcome }) => (outcome.kind === 'taken' ? [outcome] : []));
    if (taken.length === 0) return;
    const rows = formatNumber(taken.reduce((sum, one) => sum + one.rows, 0));
    told(t('titlesPackage.receive.taken', { count: taken.length, rows }));
  };
  const hand = async (files: Promise<Result<readonly FileInfo[]>>) => {
    setProblem(undefined);
    const answer = await files;
    setCopying(undefined);
    if (answer.ok) await take(answer.value);
    else setProblem(answer.error);
  };
  const pick = (folder: boolean) => hand(pickFiles({ multiple: true, accept: zips, folder }, setCopying));
  const drop = (files: readonly File[], entries: readonly FileSystemEntry[]) =>
    hand(dropFiles(files, { entries, accept: zips, onProgress: setCopying }));
  const isEmpty = found.value?.packages.length === 0;
  const isBusy = receiving.running || copying !== undefined;
  const buttons = (foldable: boolean) => (
    <>
      <Button icon={FolderOpen} changes foldable={foldable} disabled={isBusy} onClick={() => void pick(true)}>
        {t('titlesPackage.receive.folder')}
      </Button>
      <Button kind="primary" icon={Download} busy={isBusy} onClick={() => void pick(false)}>
        {t('titlesPackage.receive.take')}
      </Button>
    </>
  );
  return (
    <>
      <TitleHead
        title={title}
        tab="package"
        allTitles
        actions={
          <>
            <SideChoice title={title} side="receive" />
            {!isEmpty && buttons(true)}
          </>
        }
      />
      <PageBody column>
        <ErrorBanner
          error={problem ?? receiving.error}
          onClose={() => {
            setProblem(undefined);
            receiving.clearError();
          }}
        />
        {copying !== undefined && <ProgressCard title={t('titlesPackage.receive.copying')} progress={copying} />}
        {receiving.running && (
          <ProgressCard
            title={t('titlesPackage.receive.taking')}
            progress={receiving.progress}
            onStop={receiving.cancel}
          />
        )}
        {handed !== undefined && (
          <RefusedBanner
            items={handed.items}
            busy={receiving.running}
            onClose={() => setHanded(undefined)}
            onOpen={(passphrase) =>
              void take(
                handed.files.filter((_, index) => handed.items[index]?.outcome.kind === 'passphrase'),
                passphrase,
              )
            }
          />
        )}
        <SnapshotView of={found}>
          {(view) =>
            view.packages.length === 0 ? (
              <Sheet fill label={t('titlesPackage.packages.title')}>
                <EmptyState
                  icon={PackageOpen}
                  title={t('titlesPackage.receive.empty', { year })}
                  actions={
                    <FileDrop
                      icon={PackageOpen}
                      action={buttons(false)}
                      onDrop={(files, entries) => void drop(files, entries)}
                    >
                      {t('titlesPackage.receive.drop')}
                    </FileDrop>
                  }
                >
                  {t('titlesPackage.receive.emptyText')}
                </EmptyState>
              </Sheet>
            ) : (
              <Received view={view} />
            )
          }
        </SnapshotView>
      </PageBody>
    </>
  );
}

type Part = 'totals' | 'conflicts' | 'packages';

function Received({ view }: { readonly view: ReceivedView }) {
  const { t } = useTranslation();
  const writing = useJob('titles.writeReceived');
  const [part, setPart] = useState<Part>(view.open > 0 ? 'conflicts' : 'totals');
  const [open, setOpen] = useState<ConflictRow['key']>();
  const [papers, setPapers] = useState<readonly SavedPaper[]>([]);
  const [doubles, setDoubles] = useState(0);
  const conflict = view.conflicts.find((row) => row.key === open);

  const write = async (format: 'xlsx' | 'docx') => {
    const { year, title } = view;
    const answer = await writing.start((job) => ({ year, title, format, job }));
    if (!answer.ok) return;
    setPapers([answer.value.paper]);
    setDoubles(answer.value.doubles);
  };
  return (
    <>
      <ErrorBanner error={writing.error} onClose={writing.clearError} />
      <SavedPaperBanner papers={papers} onClose={() => setPapers([])} />
      {doubles > 0 && (
        <Banner tone="warning" onClose={() => setDoubles(0)}>
          {t('titlesPackage.totals.doubles', { count: doubles })}
        </Banner>
      )}
      {view.open > 0 && part !== 'conflicts' && (
        <Banner
          tone="warning"
          actions={
            <Button kind="quiet" size="small" onClick={() => setPart('conflicts')}>
              {t('titlesPackage.conflicts.title')}
            </Button>
          }
        >
          {t('titlesPackage.conflicts.open', { count: view.open })}
        </Banner>
      )}
      {writing.running && (
        <ProgressCard title={t('titlesPackage.totals.writing')} progress={writing.progress} onStop={writing.cancel} />
      )}
      <div className="received-layout">
        <PageColumn>
          <Toolbar
            end={
              <>
                <ColumnsButton title={view.title} />
                <ButtonGroup
                  label={t('titlesPackage.totals.write')}
                  actions={(['xlsx', 'docx'] as const).map((format) => ({
                    label: t(format === 'xlsx' ? 'titles.board.excel' : 'titles.board.word'),
                    disabled: writing.running || view.open > 0,
                    onClick: () => void write(format),
                  }))}
                />
              </>
            }
          >
            <Chips
              label={t('titlesPackage.sides.receive')}
              value={part}
              onChange={setPart}
              items={[
                { key: 'totals', label: t('titlesPackage.totals.title') },
                {
                  key: 'conflicts',
                  label: t('titlesPackage.conflicts.title'),
                  count: view.conflicts.length,
                  late: view.open > 0,
                },
                { key: 'packages', label: t('titlesPackage.packages.title'), count: view.packages.length },
              ]}
            />
            {view.titles.length > 1 && (
              <Select
                size="small"
                label={t('titles.kind.label')}
                value={view.title}
                onChange={(to) => go(addressOf('titles', to, 'package', 'receive'))}
                options={view.titles.map((value) => ({ value, label: t(`titles.kind.${value}`) }))}
              />
            )}
          </Toolbar>
          {part === 'totals' && <TotalsTable view={view} />}
          {part === 'conflicts' && (
            <ConflictTable view={view} selected={conflict?.key} onSelect={(row) => setOpen(row.key)} />
          )}
          {part === 'packages' && <PackageTable view={view} />}
        </PageColumn>
        {part === 'conflicts' && conflict !== undefined && (
          <ConflictPanel key={conflict.key} conflict={conflict} onClose={() => setOpen(undefined)} />
        )}
      </div>
    </>
  );
}
