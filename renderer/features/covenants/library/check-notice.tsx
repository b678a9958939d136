import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSnapshot } from '#renderer/api/index.ts';
import { addressOf, go } from '#renderer/frame/route.ts';
import { Banner, Button } from '#renderer/ui/index.ts';
import type { CovenantId } from '#shared/contract/ids.ts';

/** Says, where a draft is printed or about to be posted, what has to be mended in it first. Nothing when all is well. */
export function CheckNotice({ covenant }: { readonly covenant: CovenantId }) {
  const { t } = useTranslation();
  const books = [`covenant-${covenant}`, 'legal', 'office'];
  const check = useSnapshot('covenants.check', { covenant, amended: true }, books);
  const faults = (check.value?.findings ?? []).filter((finding) => finding.severity === 'error');
  if (faults.length === 0) return null;
  return (
    <Banner
      tone="warning"
      icon={TriangleAlert}
      title={t('covenantsLibrary.checks.noticeTitle', { count: faults.length })}
      actions={
        <Button size="small" onClick={() => go(addressOf('covenants', covenant))}>
          {t('covenantsLibrary.checks.see')}
        </Button>
      }
    >
      {faults.map((fault) => fault.title).join('; ')}.
    </Banner>
  );
}
