import { CircleX } from 'lucide-react';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, EmptyState } from '../ui/index.ts';
import { reportCrash } from './report-crash.ts';
import { go } from './route.ts';

function CrashNotice({ reference, onReopen }: { readonly reference: string; readonly onReopen: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="page" role="alert">
      <EmptyState
        icon={CircleX}
        title={t('frame.crashTitle')}
        actions={
          <>
            <Button kind="primary" changes={false} onClick={onReopen}>
              {t('frame.crashReopen')}
            </Button>
            <Button
              onClick={() => {
                go('home');
                onReopen();
              }}
            >
              {t('frame.goHome')}
            </Button>
          </>
        }
      >
        {t('frame.crashBody')}
        <br />
        {t('frame.crashReference', { reference })}
      </EmptyState>
    </div>
  );
}

type Failed = { readonly failed: boolean; readonly reference: string };

/**
 * Keeps a bug in one screen from taking the window with it: the spine and the top bar stay, the screen says so and can
 * be opened again. What happened goes to the technical log under the reference that is shown. A class, because React
 * knows no other way to catch what a component throws.
 */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, Failed> {
  override state: Failed = { failed: false, reference: '' };

  static getDerivedStateFromError(): Partial<Failed> {
    return { failed: true };
  }

  override componentDidCatch(error: unknown): void {
    this.setState({ reference: reportCrash(error) });
  }

  override render(): ReactNode {
    const { failed, reference } = this.state;
    if (!failed) return this.props.children;
    return <CrashNotice reference={reference} onReopen={() => this.setState({ failed: false })} />;
  }
}
