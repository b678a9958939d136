import { QueryClientProvider, useQueryClient } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import viVN from 'antd/locale/vi_VN';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppStart } from '#shared/contract/methods/app.ts';
import { snapshotClient, useFreshSnapshots, useSnapshot, type Snapshot } from './api/snapshots.ts';
import { LockScreen } from './features/protection/lock-screen.tsx';
import { StartScreen } from './features/start/index.tsx';
import { DamagePage, seriousFindings } from './frame/damage-page.tsx';
import { ErrorBoundary } from './frame/error-boundary.tsx';
import { FailedPage } from './frame/failed-page.tsx';
import { Frame } from './frame/frame.tsx';
import { usePreferences } from './frame/preferences.ts';
import { Loading } from './frame/snapshot-view.tsx';
import { antTheme } from './theme.ts';
import { ToastProvider } from './ui/index.ts';

/**
 * The lock before the window, while the data is locked. What was open stays behind it, out of sight and out of reach, so
 * that nothing typed is lost; but somebody let in as another begins afresh.
 */
function LockGate() {
  const client = useQueryClient();
  useFreshSnapshots();
  const start = useSnapshot('app.start', {}, ['office']);
  const [open, setOpen] = useState<AppStart>();
  const locked = start.value?.state === 'locked';
  if (start.value !== undefined && !locked && open !== start.value) setOpen(start.value);
  const wasLocked = useRef(false);
  useEffect(() => {
    if (wasLocked.current && !locked) void client.invalidateQueries();
    wasLocked.current = locked;
  }, [client, locked]);
  const shown = locked ? { ...start, value: open } : start;
  return (
    <>
      <div className={locked ? 'window-locked' : 'window'} inert={locked}>
        {(!locked || open !== undefined) && <StartGate key={open?.access.role} start={shown} />}
      </div>
      {locked && <LockScreen again={open !== undefined} />}
    </>
  );
}

/** What the window shows first depends on what the data is like: failed, damaged, empty, or ready. */
function StartGate({ start }: { readonly start: Snapshot<AppStart> }) {
  const { t } = useTranslation();
  // How many were shown: more may be found while the window is open.
  const [seen, setSeen] = useState(0);
  if (start.value === undefined) {
    return start.error === undefined ? (
      <Loading text={t('frame.starting')} />
    ) : (
      <FailedPage error={start.error} onRetry={start.reload} />
    );
  }
  const found = seriousFindings(start.value.findings).length;
  if (found > seen) return <DamagePage start={start.value} onOpen={() => setSeen(found)} />;
  return start.value.state === 'empty' ? <StartScreen start={start.value} /> : <Frame start={start.value} />;
}

/** The whole window. `nonce` is what the page's policy asks of the style elements that Ant Design writes. */
export function App({ nonce }: { readonly nonce: string }) {
  const [client] = useState(snapshotClient);
  const { theme, language } = usePreferences();
  return (
    <ConfigProvider
      csp={{ nonce }}
      locale={language === 'en' ? enUS : viVN}
      theme={antTheme(theme)}
      getPopupContainer={(trigger) => trigger?.closest('dialog') ?? document.body}
    >
      <QueryClientProvider client={client}>
        <ErrorBoundary>
          <ToastProvider>
            <LockGate />
          </ToastProvider>
        </ErrorBoundary>
      </QueryClientProvider>
    </ConfigProvider>
  );
}
