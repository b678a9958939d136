import { FileDown, FileSearch, FileText, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '#shared/contract/errors.ts';
import type { FileRef } from '#shared/contract/ids.ts';
import type { SavedPaper } from '#shared/contract/methods/app.ts';
import type { PaperTemplate } from '#shared/contract/methods/documents.ts';
import type { TemplateReport } from '#shared/documents/templates.ts';
import { call, pickFiles, useSnapshot } from '../../api/index.ts';
import { ErrorBanner } from '../../frame/error-banner.tsx';
import { useUndoToast } from '../../frame/history.ts';
import { SavedPaperBanner } from '../../frame/saved-paper.tsx';
import { Banner, Button, formatDate, SidePanel } from '../../ui/index.ts';
import { TemplateFields } from './template-fields.tsx';
import { TemplateResult } from './template-result.tsx';
import './template.css';

type Checked = { readonly file: FileRef; readonly name: string; readonly report: TemplateReport };

/** One kind of paper: the form it is printed from, a file of the office to check and use, and the fields that it may have. */
export function TemplatePanel({
  paper: row,
  onClose,
}: {
  readonly paper: PaperTemplate;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const undoToast = useUndoToast();
  const { paper, template } = row;
  const paperName = t(`paperNames.${paper}`);
  const fields = useSnapshot('documents.templateFields', { paper }, []);
  const [checked, setChecked] = useState<Checked>();
  const [saved, setSaved] = useState<readonly SavedPaper[]>([]);
  const [error, setError] = useState<AppError>();
  const [busy, setBusy] = useState(false);

  const during = async (work: () => Promise<void>) => {
    setBusy(true);
    setError(undefined);
    setSaved([]);
    await work();
    setBusy(false);
  };

  const choose = async () => {
    const picked = await pickFiles({ multiple: false, accept: ['.docx'] });
    const [file] = picked.ok ? picked.value : [];
    if (file === undefined) return;
    await during(async () => {
      const answer = await call('documents.checkTemplate', { file: file.ref, paper });
      setChecked(answer.ok ? { file: file.ref, name: file.name, report: answer.value } : undefined);
      if (!answer.ok) setError(answer.error);
    });
  };

  const use = ({ file, name }: Checked) =>
    during(async () => {
      const answer = await call('documents.useTemplate', { file, paper });
      if (!answer.ok) return setError(answer.error);
      setChecked(undefined);
      undoToast(t('documents.template.used', { paper: paperName, name }));
    });

  const drop = () =>
    during(async () => {
      const answer = await call('documents.dropTemplate', { paper });
      if (!answer.ok) return setError(answer.error);
      undoToast(t('documents.template.dropped', { paper: paperName }));
    });

  const saving = (ask: () => ReturnType<typeof call<'documents.starterTemplate'>>) =>
    during(async () => {
      const answer = await ask();
      if (answer.ok) setSaved([answer.value]);
      else setError(answer.error);
    });

  const usable = checked?.report.usable === true;
  return (
    <SidePanel
      wide
      title={paperName}
      note={row.perPerson ? t('documents.template.perPerson') : t(`documents.template.task.${row.task}`)}
      onClose={onClose}
    >
      <div className="template-panel">
        <ErrorBanner error={error} />
        <SavedPaperBanner papers={saved} onClose={() => setSaved([])} />
        {checked === undefined ? (
          <InUse template={template} />
        ) : (
          <TemplateResult name={checked.name} report={checked.report} fields={fields.value ?? []} />
        )}
        <div className="template-actions">
          {checked !== undefined && usable && (
            <Button kind="primary" block busy={busy} onClick={() => void use(checked)}>
              {t('documents.template.use')}
            </Button>
          )}
          {checked !== undefined && checked.report.faults.length === 0 && (
            <Button
              changes
              icon={FileText}
              block
              busy={busy}
              onClick={() => void saving(() => call('documents.tryTemplate', { file: checked.file, paper }))}
            >
              {t('documents.template.tryPrint')}
            </Button>
          )}
          <Button
            kind={usable ? 'normal' : 'primary'}
            icon={FileSearch}
            block
            busy={busy}
            onClick={() => void choose()}
          >
            {t(checked === undefined ? 'documents.template.choose' : 'documents.template.chooseOther')}
          </Button>
          <Button
            changes
            icon={FileDown}
            block
            busy={busy}
            onClick={() => void saving(() => call('documents.starterTemplate', { paper }))}
          >
            {t('documents.template.starter')}
          </Button>
          {template !== undefined && (
            <>
              <Button
                changes
                icon={FileText}
                block
                busy={busy}
                onClick={() => void saving(() => call('documents.saveTemplate', { paper }))}
              >
                {t('documents.template.saveInUse')}
              </Button>
              <Button changes icon={RotateCcw} block busy={busy} onClick={() => void drop()}>
                {t('documents.template.drop')}
              </Button>
            </>
          )}
        </div>
        <TemplateFields fields={fields.value ?? []} />
      </div>
    </SidePanel>
  );
}

function InUse({ template }: Pick<PaperTemplate, 'template'>) {
  const { t } = useTranslation();
  if (template === undefined) {
    return (
      <Banner tone="info" title={t('documents.template.oursNote')}>
        {t('documents.template.lead')} {t('documents.template.how')}
      </Banner>
    );
  }
  const at = formatDate(template.at.slice(0, 10));
  return (
    <Banner tone="success" title={template.name}>
      {t('documents.template.inUseNote', { by: template.by, at })}
    </Banner>
  );
}
