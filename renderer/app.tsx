import { QueryClientProvider } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import viVN from 'antd/locale/vi_VN';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { snapshotClient, useFreshSnapshots, useSnapshot } from './api/snapshots.ts';
import { StartScreen } from './features/start/index.tsx';
import { DamagePage, seriousFindings } from './frame/damage-page.tsx';
import { ErrorBoundary } from './frame/error-boundary.tsx';
import { FailedPage } from './frame/failed-page.tsx';
import { Frame } from './frame/frame.tsx';
import { usePreferences } from './frame/preferences.ts';
import { Loading } from './frame/snapshot-view.tsx';
import { antTheme } from './theme.ts';
import { ToastProvider } from './ui/index.ts';

/** What the window shows first depends on what the data is like: failed, damaged, empty, or ready. */
function StartGate() {
  const { t } = useTranslation();
  useFreshSnapshots();
  const start = useSnapshot('app.start', {}, ['office']);
  const [seen, setSeen] = useState(false);
  if (start.value === undefined) {
    return start.error === undefined ? (
      <Loading text={t('frame.starting')} />
    ) : (
      <FailedPage error={start.error} onRetry={start.reload} />
    );
  }
  if (!seen && seriousFindings(start.value.findings).length > 0) {
    return <DamagePage start={start.value} onOpen={() => setSeen(true)} />;
  }
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
            <StartGate />
          </ToastProvider>
        </ErrorBoundary>
      </QueryClientProvider>
    </ConfigProvider>
  );
}
