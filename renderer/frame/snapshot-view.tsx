import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Snapshot } from '../api/index.ts';
import { ErrorBanner } from './error-banner.tsx';

const shownAfterMilliseconds = 1000;

/** “Đang đọc dữ liệu…”, but only when it takes longer than a second. */
export function Loading({ text }: { readonly text?: string }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), shownAfterMilliseconds);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="loading" role="status">
      {shown && (text ?? t('common.loading'))}
    </div>
  );
}

/** Draws a snapshot: its value once there is one, the banner when a read failed, the wait before the first. */
export function SnapshotView<T>({
  of,
  children,
}: {
  readonly of: Snapshot<T>;
  readonly children: (value: T) => ReactNode;
}) {
  return (
    <>
      <ErrorBanner error={of.error} onRetry={of.reload} />
      {of.value === undefined ? of.error === undefined && <Loading /> : children(of.value)}
    </>
  );
}
