import { ArrowLeft, Check, CircleAlert, FileText, FolderOpen } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dropFiles, pickFiles, useJob, useSnapshot } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { addressOf, go } from '#renderer/frame/route.ts';
import { useErrorText } from '#renderer/texts.ts';
import {
  Banner,
  Button,
  Combobox,
  FileDrop,
  formatSize,
  IconButton,
  NameCell,
  PageBody,
  PageHead,
  ProgressCard,
  Sheet,
  State,
  Table,
  type Column,
} from '#renderer/ui/index.ts';
import type { AppError } from '#shared/contract/errors.ts';
import type { VillageId } from '#shared/contract/ids.ts';
import type { FileInfo } from '#shared/contract/methods/app.ts';
import type { ImportedFile } from '#shared/contract/methods/covenants-editing.ts';
import type { Result } from '#shared/contract/result.ts';
import { handFiles } from '#renderer/frame/handed-files.ts';
import { covenantFiles } from './import-review.tsx';
import './review.css';

type Row = {
  readonly file: FileInfo;
  readonly village: VillageId | undefined;
  readonly done: ImportedFile | undefined;
};

/** Brings in the covenants of many villages at once, with a result for each file. */
export function ImportFolder() {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const job = useJob('covenants.importMany');
  const list = useSnapshot('covenants.list', {}, ['covenant-', 'registry']);
  const [rows, setRows] = useState<readonly Row[]>([]);
  const [problem, setProblem] = useState<AppError>();
  const [stopped, setStopped] = useState(false);
  const open = (list.value ?? []).filter((row) => row.id === undefined);
  const waiting = rows.filter((row) => row.done?.outcome.kind !== 'kept');
  const kept = rows.length - waiting.length;

  const taken = (answer: Result<readonly FileInfo[]>) => {
    if (!answer.ok) {
      setProblem(answer.error);
      return;
    }
    const known = new Set(rows.map((row) => row.file.ref));
    const fresh = answer.value.filter((file) => !known.has(file.ref));
    setRows([...rows, ...fresh.map((file) => ({ file, village: undefined, done: undefined }))]);
  };
  const run = async () => {
    setStopped(false);
    const asked = waiting;
    const answer = await job.start((id) => ({
      job: id,
      files: asked.map((row) => ({
        file: row.file.ref,
        ...(row.village === undefined ? {} : { village: row.village }),
      })),
    }));
    if (!answer.ok) return;
    const done = new Map(answer.value.files.map((file, index) => [asked[index]?.file.ref, file] as const));
    setRows((all) => all.map((row) => ({ ...row, done: done.get(row.file.ref) ?? row.done })));
    setStopped(answer.value.stopped);
  };
  const columns: readonly Column<Row>[] = [
    {
      key: 'file',
      head: t('covenantText.folder.column.file'),
      width: { share: 3, least: 200 },
      cell: ({ file }) => <NameCell name={file.name} note={formatSize(file.size)} />,
    },
    {
      key: 'result',
      head: t('covenantText.folder.column.result'),
      width: { share: 3, least: 200 },
      cell: ({ done }) => {
        if (done === undefined) return <State tone="none">{t('covenantText.folder.waiting')}</State>;
        const { outcome } = done;
        if (outcome.kind === 'kept') return <State tone="ok">{t('covenantText.folder.kept')}</State>;
        if (outcome.kind === 'asks')
          return <State tone="wait">{t(`covenantText.folder.question.${outcome.question}`)}</State>;
        return <State tone="bad">{errorText(outcome.error)}</State>;
      },
    },
    {
      key: 'size',
      head: t('covenantText.folder.column.size'),
      width: 170,
      priority: 2,
      cell: ({ done }) =>
        done === undefined || done.outcome.kind === 'failed'
          ? ''
          : [
              t('covenantText.folder.articles', { count: done.articles }),
              ...(done.warnings > 0 ? [t('covenantText.folder.warnings', { count: done.warnings })] : []),
            ].join(', '),
    },
    {
      key: 'village',
      head: t('covenantText.folder.column.village'),
      width: 190,
      cell: (row) =>
        row.done?.outcome.kind === 'kept' ? (
          row.done.outcome.villageName
        ) : (
          <Combobox
            label={t('covenantText.folder.chooseVillage')}
            placeholder={t('covenantText.folder.chooseVillage')}
            value={row.village}
            onChange={(village) =>
              setRows(rows.map((one) => (one.file.ref === row.file.ref ? { ...one, village } : one)))
            }
            options={open.map((one) => ({ value: one.village, label: one.villageName }))}
          />
        ),
    },
    {
      key: 'next',
      head: t('covenantText.folder.column.next'),
      width: 150,
      cell: ({ file, village, done }) => {
        if (done?.outcome.kind === 'kept') {
          const { covenant } = done.outcome;
          return (
            <button type="button" className="link" onClick={() => go(addressOf('covenants', covenant))}>
              {t('covenantText.folder.open')}
            </button>
          );
        }
        if (done?.outcome.kind !== 'asks') return '';
        return (
          <button
            type="button"
            className="link"
            onClick={() => {
              handFiles([file]);
              go(village === undefined ? 'covenants/import' : addressOf('covenants', 'import', village));
            }}
          >
            {t('covenantText.folder.review')}
          </button>
        );
      },
    },
  ];
  const finished = rows.some((row) => row.done !== undefined);
  return (
    <>
      <PageHead
        title={t('covenantText.folder.title')}
        lead={<IconButton icon={ArrowLeft} label={t('covenantText.folder.list')} onClick={() => go('covenants')} />}
        actions={
          rows.length > 0 && (
            <>
              <Button icon={FileText} onClick={() => void pickFiles({ ...covenantFiles, multiple: true }).then(taken)}>
                {t('covenantText.folder.choose')}
              </Button>
              <Button
                kind="primary"
                icon={Check}
                busy={job.running}
                disabled={waiting.length === 0}
                onClick={() => void run()}
              >
                {t('covenantText.folder.start', { count: waiting.length })}
              </Button>
            </>
          )
        }
      />
      <PageBody column>
        <ErrorBanner error={problem ?? job.error} />
        {finished && !job.running && (
          <Banner tone={kept === rows.length ? 'success' : 'warning'} icon={kept === rows.length ? Check : CircleAlert}>
            {stopped
              ? t('covenantText.folder.stopped', {
                  kept,
                  left: rows.filter((row) => row.done === undefined).length,
                })
              : t('covenantText.folder.done', { kept, all: rows.length })}
          </Banner>
        )}
        {job.running && (
          <ProgressCard
            title={t('covenantText.folder.running', { count: waiting.length })}
            progress={job.progress}
            onStop={job.cancel}
            stopLabel={t('covenantText.folder.stopAfter')}
          />
        )}
        {rows.length === 0 ? (
          <Sheet fill label={t('covenantText.folder.title')}>
            <div className="import-choice">
              <FileDrop
                icon={FolderOpen}
                onDrop={(files, entries) =>
                  void dropFiles(files, { entries, accept: covenantFiles.accept }).then(taken)
                }
                action={
                  <Button onClick={() => void pickFiles({ ...covenantFiles, multiple: true }).then(taken)}>
                    {t('covenantText.folder.choose')}
                  </Button>
                }
              >
                {t('covenantText.folder.drop')} <span className="ink-3">{t('covenantText.folder.dropNote')}</span>
              </FileDrop>
            </div>
          </Sheet>
        ) : (
          <Sheet fill bare label={t('covenantText.folder.title')}>
            <Table
              label={t('covenantText.folder.title')}
              rows={rows}
              rowKey={(row) => row.file.ref}
              rowName={(row) => row.file.name}
              columns={columns}
              twoLines
            />
          </Sheet>
        )}
      </PageBody>
    </>
  );
}
