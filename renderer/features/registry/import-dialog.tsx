import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pickFiles, useCommand, useJob, useSnapshot } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { Button, Checkbox, Dialog, formatNumber, ProgressCard, StepStrip, useToast } from '#renderer/ui/index.ts';
import type { FileInfo } from '#shared/contract/methods/app.ts';
import type { ListKind } from '#shared/registry/book.ts';
import type { ImportPreview } from '#shared/registry/importing/preview.ts';
import type { RowPlace } from '#shared/registry/reading/list-reading.ts';
import { DoubleList } from './double-list.tsx';
import { ImportFindings } from './import-findings.tsx';
import { ImportCounts } from './import-counts.tsx';
import { LinkList } from './link-list.tsx';
import { listEndings } from './list-endings.ts';
import { MappingTable } from './mapping-table.tsx';
import { SheetPane } from './sheet-pane.tsx';
import { mappingInput, useMappings } from './use-mappings.ts';
import './registry.css';

/** A file about to be imported, and as what. */
export type ImportStart = { readonly file: FileInfo; readonly kind: ListKind };

const samePlace = (a: RowPlace, b: RowPlace): boolean => a.sheet === b.sheet && a.row === b.row;

/**
 * One file on its way in: its sheets at the left, what each column is, what would come of it; nothing is saved before the
 * one button. Closing it leaves the register as it was.
 */
export function ImportDialog({ start, onClose }: { readonly start: ImportStart; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [file, setFile] = useState(start.file);
  const { kind } = start;
  const mappings = useMappings();
  const [apart, setApart] = useState<readonly RowPlace[]>([]);
  const [sheet, setSheet] = useState<string>();
  const [view, setView] = useState<'columns' | 'doubles' | 'links'>('columns');
  const [remember, setRemember] = useState(true);
  const mapping = mappingInput(mappings.decided);
  const preview = useSnapshot('registry.previewImport', { file: file.ref, kind, mapping, keepApart: [...apart] }, [
    'registry',
  ]);
  const importing = useImport(onClose);
  const seen = preview.value;
  const shown = seen?.sheets.find(({ name }) => name === sheet) ?? seen?.sheets[0];
  const count = seen === undefined ? 0 : countOf(kind, seen);

  const chooseAnother = async () => {
    const answer = await pickFiles({ multiple: false, accept: listEndings });
    const chosen = answer.ok ? answer.value[0] : undefined;
    if (chosen === undefined) return;
    setFile(chosen);
    mappings.clear();
    setApart([]);
    setSheet(undefined);
  };
  const keepApart = (place: RowPlace, keepsApart: boolean) =>
    setApart((before) => (keepsApart ? [...before, place] : before.filter((other) => !samePlace(other, place))));
  const run = () =>
    importing.run(kind, (job) => ({ file: file.ref, kind, mapping, keepApart: [...apart], remember, job }));

  return (
    <Dialog
      open
      size="large"
      title={t(`registry.import.title.${kind}`)}
      note={seen === undefined ? file.name : <FileLine preview={seen} />}
      headEnd={
        <StepStrip
          label={t(`registry.import.title.${kind}`)}
          now={importing.running ? 2 : 1}
          steps={[
            t('registry.import.steps.file'),
            t('registry.import.steps.columns'),
            t('registry.import.steps.import'),
          ]}
        />
      }
      onClose={onClose}
      footStart={
        <Checkbox inline checked={remember} onChange={setRemember}>
          {t('registry.import.remember')}
        </Checkbox>
      }
      foot={
        <>
          <Button disabled={importing.running} onClick={() => void chooseAnother()}>
            {t('registry.import.chooseAnother')}
          </Button>
          <Button disabled={importing.running} onClick={onClose}>
            {t('registry.import.cancel')}
          </Button>
          <Button kind="primary" busy={importing.running} disabled={count === 0} onClick={() => void run()}>
            {t(`registry.import.go.${kind}`, { number: formatNumber(count) })}
          </Button>
        </>
      }
    >
      <div className="import-panes">
        {seen !== undefined && (
          <SheetPane
            preview={seen}
            sheet={shown?.name}
            onSheet={(name) => {
              setSheet(name);
              setView('columns');
            }}
            onTakeAgain={(name) => mappings.take(name, true)}
          />
        )}
        <div className="import-pane">
          <ErrorBanner error={preview.error ?? importing.error} onRetry={preview.reload} />
          {importing.running && <ProgressCard title={t('registry.import.working')} progress={importing.progress} />}
          {preview.loading && <p className="ink-3">{t('registry.import.reading')}</p>}
          {seen !== undefined && view === 'doubles' && (
            <DoubleList doubles={seen.doubles} apart={apart} onBack={() => setView('columns')} onApart={keepApart} />
          )}
          {seen !== undefined && view === 'links' && (
            <LinkList links={seen.links} apart={apart} onBack={() => setView('columns')} onApart={keepApart} />
          )}
          {seen !== undefined && view === 'columns' && (
            <>
              {shown === undefined ? (
                <p>{t('registry.import.nothing')}</p>
              ) : (
                <MappingTable kind={kind} sheet={shown} mappings={mappings} />
              )}
              <ImportCounts kind={kind} preview={seen} />
              <ImportFindings
                file={file}
                preview={seen}
                mapping={mapping}
                sheet={shown?.name}
                onSheet={setSheet}
                onDoubles={() => setView('doubles')}
                onLinks={() => setView('links')}
              />
            </>
          )}
        </div>
      </div>
    </Dialog>
  );
}

/** How many households or people the button speaks of: all that are taken, new or known. */
function countOf(kind: ListKind, { counts }: ImportPreview): number {
  return kind === 'results' ? counts.updated : counts.added + counts.updated + counts.same;
}

function FileLine({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useTranslation();
  return t('registry.import.fileLine', {
    file: preview.file,
    sheets: preview.sheets.length,
    rows: formatNumber(preview.rows),
  });
}

type ImportInput = Parameters<ReturnType<typeof useJob<'registry.import'>>['start']>[0];

/** Runs the import, says what came of it with the way to take it back, and closes the dialog. */
function useImport(onDone: () => void) {
  const { t } = useTranslation();
  const toast = useToast();
  const job = useJob('registry.import');
  const undo = useCommand('history.undo');
  const run = async (kind: ListKind, inputFor: ImportInput) => {
    const answer = await job.start(inputFor);
    if (!answer.ok) return;
    const { added, updated, same } = answer.value;
    const count = kind === 'results' ? updated : added + updated + same;
    toast({
      text: t(`registry.import.done.${kind}`, { number: formatNumber(count) }),
      action: { label: t('common.undo'), onClick: () => void undo.run({}) },
    });
    onDone();
  };
  return { run, running: job.running, progress: job.progress, error: job.error };
}
