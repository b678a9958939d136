import { CircleCheck, FileQuestion, TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckReport } from '#shared/documents/check/findings.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';
import { call } from '../../api/index.ts';
import { Banner, Button } from '../../ui/index.ts';
import { FindingList } from './finding-list.tsx';

/** What the format checker says of the paper in the preview. */
export function CheckBox({ document }: { readonly document: OfficialDocument }) {
  const report = useCheck(document);
  return report === undefined ? null : <CheckResult report={report} />;
}

/** The result of a check in one box, with the single points one click away. */
export function CheckResult({ report }: { readonly report: CheckReport }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { layout, findings, components } = report;
  if (layout === 'free') {
    return (
      <Banner tone="info" icon={FileQuestion} title={t('documents.check.free')}>
        {t('documents.check.freeNote')}
      </Banner>
    );
  }
  if (findings.length === 0) {
    return (
      <Banner tone="success" icon={CircleCheck} title={t('documents.check.passed')}>
        {t('documents.check.passedNote', { count: components.length })}
      </Banner>
    );
  }
  return (
    <>
      <Banner
        tone="warning"
        icon={TriangleAlert}
        title={t('documents.check.found', { count: findings.length })}
        actions={
          <Button kind="quiet" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t('documents.check.see')}
          </Button>
        }
      >
        {t(`documents.finding.${findings[0]?.code ?? 'missing'}`)}
      </Banner>
      {open && <FindingList findings={findings} />}
    </>
  );
}

function useCheck(document: OfficialDocument): CheckReport | undefined {
  const [state, setState] = useState<{ readonly of: OfficialDocument; readonly report: CheckReport }>();
  useEffect(() => {
    let stale = false;
    const check = async () => {
      const answer = await call('documents.checkPaper', { document });
      if (!stale && answer.ok) setState({ of: document, report: answer.value });
    };
    void check();
    return () => {
      stale = true;
    };
  }, [document]);
  return state?.of === document ? state.report : undefined;
}
