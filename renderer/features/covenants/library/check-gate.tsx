import { TriangleAlert } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSnapshot } from '#renderer/api/index.ts';
import { addressOf, go } from '#renderer/frame/route.ts';
import { Banner, Button, ConfirmDialog } from '#renderer/ui/index.ts';
import type { CovenantId } from '#shared/contract/ids.ts';

function useBlocking(covenant: CovenantId) {
  const books = [`covenant-${covenant}`, 'legal', 'office'];
  const check = useSnapshot('covenants.check', { covenant, amended: true }, books);
  return (check.value?.findings ?? []).filter((finding) => finding.severity === 'error');
}

/**
 * Asks before a draft goes out while faults stand in it that must be mended. `guard` runs what it is given at once when
 * there are none; put `dialog` on the page.
 */
export function useCheckGate(covenant: CovenantId): {
  readonly guard: (run: () => void) => void;
  readonly dialog: ReactNode;
} {
  const { t } = useTranslation();
  const faults = useBlocking(covenant);
  const [waiting, setWaiting] = useState<() => void>();
  const close = () => setWaiting(undefined);
  return {
    guard: (run) => {
      if (faults.length === 0) run();
      else setWaiting(() => run);
    },
    dialog: (
      <ConfirmDialog
        open={waiting !== undefined}
        title={t('covenantsLibrary.checks.stopTitle', { count: faults.length })}
        action={t('covenantsLibrary.checks.stopAction')}
        decline={t('covenantsLibrary.checks.stopDecline')}
        icon={TriangleAlert}
        onClose={close}
        onConfirm={() => {
          waiting?.();
          close();
        }}
      >
        <ul className="plain-list">
          {faults.map((fault) => (
            <li key={`${fault.code}-${fault.title}`}>{fault.title}</li>
          ))}
        </ul>
      </ConfirmDialog>
    ),
  };
}

/** Says, where a draft is about to be posted, what has to be mended in it first. Nothing when all is well. */
export function CheckNotice({ covenant }: { readonly covenant: CovenantId }) {
  const { t } = useTranslation();
  const faults = useBlocking(covenant);
  if (faults.length === 0) return null;
  return (
    <Banner
      tone="warning"
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
