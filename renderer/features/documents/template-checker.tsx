import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '#shared/contract/errors.ts';
import type { FileRef } from '#shared/contract/ids.ts';
import type { SavedPaper } from '#shared/contract/methods/app.ts';
import type { TemplateReport } from '#shared/documents/templates.ts';
import { call, pickFiles } from '../../api/index.ts';
import { ErrorBanner } from '../../frame/error-banner.tsx';
import { SavedPaperBanner } from '../../frame/saved-paper.tsx';
import { Banner, Button, Sheet } from '../../ui/index.ts';

type Checked = { readonly file: FileRef; readonly name: string; readonly report: TemplateReport };

const paper = 'commitments.cadres';

/** "Kiểm tra mẫu": the office's own Word file with fields, what is right and wrong in it, and a trial print. */
export function TemplateChecker() {
  const { t } = useTranslation();
  const [checked, setChecked] = useState<Checked>();
  const [saved, setSaved] = useState<readonly SavedPaper[]>([]);
  const [error, setError] = useState<AppError>();
  const [busy, setBusy] = useState(false);

  const choose = async () => {
    const picked = await pickFiles({ multiple: false, accept: ['.docx'] });
    const [file] = picked.ok ? picked.value : [];
    if (file === undefined) return;
    setBusy(true);
    setError(undefined);
    setSaved([]);
    const answer = await call('documents.checkTemplate', { file: file.ref, paper });
    setBusy(false);
    setChecked(answer.ok ? { file: file.ref, name: file.name, report: answer.value } : undefined);
    if (!answer.ok) setError(answer.error);
  };

  const tryPrint = async ({ file }: Checked) => {
    setBusy(true);
    const answer = await call('documents.tryTemplate', { file, paper });
    setBusy(false);
    if (answer.ok) setSaved([answer.value]);
    else setError(answer.error);
  };

  return (
    <Sheet title={t('documents.template.title')}>
      <p className="ink-2">{t('documents.template.lead', { tag: '{{họ_tên}}' })}</p>
      <ErrorBanner error={error} />
      <SavedPaperBanner papers={saved} />
      {checked !== undefined && <TemplateResult name={checked.name} report={checked.report} />}
      <div className="format-actions">
        <Button busy={busy} onClick={() => void choose()}>
          {t('documents.template.choose')}
        </Button>
        {checked !== undefined && checked.report.faults.length === 0 && (
          <Button busy={busy} onClick={() => void tryPrint(checked)}>
            {t('documents.template.tryPrint')}
          </Button>
        )}
      </div>
    </Sheet>
  );
}

function TemplateResult({ name, report }: { readonly name: string; readonly report: TemplateReport }) {
  const { t } = useTranslation();
  const { usable, known, unknown, missing, faults } = report;
  const lists = [
    {
      title: t('documents.template.faults'),
      lines: faults.map((fault) => `${t(`documents.template.fault.${fault.code}`)}: “${fault.excerpt}”`),
    },
    {
      title: t('documents.template.unknown'),
      lines: unknown.map(({ tag, excerpt, nearest }) => {
        const guess = nearest === undefined ? '' : `, ${t('documents.template.nearest', { name: nearest })}`;
        return `${tag}${guess} “${excerpt}”`;
      }),
    },
    { title: t('documents.template.missing'), lines: missing.map((field) => `${field.name}: ${field.means}`) },
    { title: t('documents.template.known'), lines: known.map((field) => `${field.name}: ${field.means}`) },
  ];
  return (
    <>
      <Banner
        tone={usable ? 'success' : 'warning'}
        icon={usable ? CircleCheck : TriangleAlert}
        title={t(usable ? 'documents.template.usable' : 'documents.template.broken')}
      >
        {name}
        {usable && `. ${t('documents.template.usableNote')}`}
      </Banner>
      {lists
        .filter(({ lines }) => lines.length > 0)
        .map(({ title, lines }) => (
          <section key={title}>
            <h3>{title}</h3>
            <ul>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        ))}
    </>
  );
}
