import { Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '#shared/contract/errors.ts';
import type { FileInfo, SavedPaper } from '#shared/contract/methods/app.ts';
import { pickFiles, useCommand, useJob } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { useUndoToast } from '#renderer/frame/history.ts';
import { SavedPaperBanner } from '#renderer/frame/saved-paper.tsx';
import { Button, Checkbox, ConfirmDialog, ProgressCard, Sheet } from '#renderer/ui/index.ts';

/** All data out in open forms, and back in. */
export function ExchangeSheet() {
  const { t } = useTranslation();
  const say = useUndoToast();
  const exporting = useJob('data.exportBooks');
  const importing = useCommand('data.import');
  const [papers, setPapers] = useState<readonly SavedPaper[]>([]);
  const [file, setFile] = useState<FileInfo>();
  const [personal, setPersonal] = useState(false);
  const [fileError, setFileError] = useState<AppError>();

  const exportAll = async () => {
    setPapers([]);
    const answer = await exporting.start((job) => ({ job, personal }));
    if (answer.ok) setPapers(answer.value.papers);
  };
  const choose = async () => {
    const picked = await pickFiles({ accept: ['.json', '.zip'], multiple: false });
    setFileError(picked.ok ? undefined : picked.error);
    setFile(picked.ok ? picked.value[0] : undefined);
  };
  const replace = async () => {
    if (file === undefined) return;
    const answer = await importing.run({ file: file.ref });
    setFile(undefined);
    if (answer.ok) say(t('store.imported', { count: answer.value.books, file: file.name }));
  };
  return (
    <Sheet
      title={t('store.exportAll')}
      actions={
        <>
          <Button size="small" changes onClick={() => void choose()}>
            {t('store.importFile')}
          </Button>
          <Button changes size="small" icon={Download} busy={exporting.running} onClick={() => void exportAll()}>
            {t('store.exportAll')}
          </Button>
        </>
      }
    >
      <ErrorBanner error={exporting.error ?? importing.error ?? fileError} />
      {exporting.running && (
        <ProgressCard title={t('store.exporting')} progress={exporting.progress} onStop={exporting.cancel} />
      )}
      {papers.length > 0 && <SavedPaperBanner papers={papers} onClose={() => setPapers([])} />}
      <p className="ink-2">{t('store.exportHint')}</p>
      <Checkbox checked={personal} onChange={setPersonal} note={t('store.exportPersonalNote')}>
        {t('registry.exportPersonal')}
      </Checkbox>
      <ConfirmDialog
        open={file !== undefined}
        title={t('store.importAsk')}
        action={t('store.importDo')}
        decline={t('store.importNot')}
        danger
        busy={importing.busy}
        onConfirm={() => void replace()}
        onClose={() => setFile(undefined)}
      >
        <p>
          <b>{file?.name}</b>
        </p>
        <p>{t('store.importHint')}</p>
      </ConfirmDialog>
    </Sheet>
  );
}
