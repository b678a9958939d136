import { CircleX } from 'lucide-react';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, EmptyState } from '../ui/index.ts';
import { go } from './route.ts';

function CrashNotice({ onReopen }: { readonly onReopen: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="page" role="alert">
      <EmptyState
        icon={CircleX}
        title={t('frame.crashTitle')}
        actions={
          <>
            <Button kind="primary" onClick={onReopen}>
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
      </EmptyState>
    </div>
  );
}

/**
 * Keeps a bug in one screen from taking the window with it: the spine and the top bar stay, the screen says so and can
 * be opened again. A class, because React knows no other way to catch what a component throws.
 */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <CrashNotice onReopen={() => this.setState({ failed: false })} /> : this.props.children;
  }
}
