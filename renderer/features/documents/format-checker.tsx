import { Eye, Wand2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '#shared/contract/errors.ts';
import type { FileRef } from '#shared/contract/ids.ts';
import type { CorrectedPaper } from '#shared/contract/methods/documents.ts';
import type { CheckReport } from '#shared/documents/check/findings.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';
import { samplePaper } from '#shared/documents/sample-paper.ts';
import { call, pickFiles } from '../../api/index.ts';
import { ErrorBanner } from '../../frame/error-banner.tsx';
import { communeName } from '#shared/office/commune-name.ts';
import { useOffice } from '../../frame/office.ts';
import { SavedPaperBanner } from '../../frame/saved-paper.tsx';
import { Button, Sheet } from '../../ui/index.ts';
import { CheckResult } from './check-box.tsx';
import { FindingList } from './finding-list.tsx';
import { LayoutChoice } from './layout-choice.tsx';
import { DocumentPreview } from './preview.tsx';
import './format-checker.css';

type Checked = { readonly file: FileRef; readonly name: string; readonly report: CheckReport };

/** Holds a Word file against the decree, shows every point, and corrects what it can in a copy. */
export function FormatChecker() {
  const { t } = useTranslation();
  const { start } = useOffice();
  const [checked, setChecked] = useState<Checked>();
  const [corrected, setCorrected] = useState<CorrectedPaper>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError>();
  const [sample, setSample] = useState<readonly OfficialDocument[]>();
  const { commune, signers } = start.office;

  const choose = async () => {
    const picked = await pickFiles({ multiple: false, accept: ['.docx'] });
    const [file] = picked.ok ? picked.value : [];
    if (file === undefined) return;
    setBusy(true);
    setError(undefined);
    setCorrected(undefined);
    const answer = await call('documents.check', { file: file.ref });
    setBusy(false);
    if (answer.ok) setChecked({ file: file.ref, name: file.name, report: answer.value });
    else setError(answer.error);
  };

  const correct = async ({ file }: Checked) => {
    setBusy(true);
    setError(undefined);
    const answer = await call('documents.correct', { file });
    setBusy(false);
    if (answer.ok) setCorrected(answer.value);
    else setError(answer.error);
  };

  const showSample = () => {
    if (commune === undefined) return;
    const { parent, place } = commune;
    const office = { parent, place, commune: communeName(commune), signer: signers[0]?.name };
    setSample([samplePaper(office, start.today)]);
  };

  const correctable = checked?.report.findings.filter((finding) => finding.correctable).length ?? 0;
  return (
    <div className="documents-settings">
      <Sheet title={t('documents.check.title')}>
        <p className="ink-2">{t('documents.check.lead')}</p>
        <div className="format-actions">
          <Button kind="primary" changes={false} busy={busy} onClick={() => void choose()}>
            {t('documents.check.choose')}
          </Button>
          <Button icon={Eye} disabled={commune === undefined} onClick={showSample}>
            {t('documents.check.sample')}
          </Button>
        </div>
      </Sheet>
      <ErrorBanner error={error} />
      {checked !== undefined && (
        <Sheet title={checked.name}>
          {checked.report.findings.length === 0 && <CheckResult report={checked.report} />}
          <FindingList findings={checked.report.findings} />
          {correctable > 0 && corrected === undefined && (
            <Button changes icon={Wand2} busy={busy} onClick={() => void correct(checked)}>
              {t('documents.check.correct', { count: correctable })}
            </Button>
          )}
          {corrected !== undefined && (
            <>
              <SavedPaperBanner papers={[corrected.paper]} />
              <p>
                {t('documents.check.corrected', {
                  fixed: corrected.before - corrected.after.findings.length,
                  total: corrected.before,
                })}{' '}
                {corrected.after.findings.length > 0 &&
                  t('documents.check.left', { count: corrected.after.findings.length })}
              </p>
            </>
          )}
        </Sheet>
      )}
      <LayoutChoice />
      {sample !== undefined && (
        <DocumentPreview
          title={t('documents.check.samplePaper')}
          documents={sample}
          target={{ folders: [start.today.slice(0, 4)], name: t('documents.check.samplePaper') }}
          onClose={() => setSample(undefined)}
        />
      )}
    </div>
  );
}
