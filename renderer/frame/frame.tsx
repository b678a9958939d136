import { FileQuestionMark, Lock } from 'lucide-react';
import { Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppStart } from '#shared/contract/methods/app.ts';
import { screens } from '../features/index.tsx';
import { ReaderBanner } from '../features/protection/reader-banner.tsx';
import { useAutoLock } from '../features/protection/use-auto-lock.ts';
import { Banner, Button, classNames, EmptyState, formatTime, ReadOnlyReason } from '../ui/index.ts';
import { closeTopLayer } from '../ui/layers.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { HelpPanel } from './help.tsx';
import { OfficeContext, type OfficeState } from './office.ts';
import { focusNextPane, pressNextStep } from './panes.ts';
import { go, useRoute } from './route.ts';
import { SearchBox } from './search-box.tsx';
import { useShortcut } from './shortcuts.ts';
import { Loading } from './snapshot-view.tsx';
import { Spine } from './spine.tsx';
import { TopBar } from './top-bar.tsx';
import './frame.css';

function CurrentScreen() {
  const { t } = useTranslation();
  const { place } = useRoute();
  const Screen = place === undefined ? undefined : screens[place];
  if (Screen === undefined) {
    return (
      <EmptyState
        icon={FileQuestionMark}
        title={t('frame.noSuchPlace')}
        actions={
          <Button kind="primary" changes={false} onClick={() => go('home')}>
            {t('frame.goHome')}
          </Button>
        }
      >
        {t('frame.noSuchPlaceHint')}
      </EmptyState>
    );
  }
  return (
    <ErrorBoundary key={place}>
      <Suspense fallback={<Loading />}>
        <Screen />
      </Suspense>
    </ErrorBoundary>
  );
}

/** The window of a set-up office: spine, top bar, and the screen of the place where the clerk is. */
export function Frame({ start }: { readonly start: AppStart }) {
  const { t } = useTranslation();
  const { place } = useRoute();
  const main = useRef<HTMLElement>(null);
  const [year, setYear] = useState(() => Number(start.today.slice(0, 4)));
  const [searching, setSearching] = useState(false);
  const [helping, setHelping] = useState(false);
  useAutoLock(start.access);
  // A dialog lies above every layer, and the browser closes it by itself.
  useShortcut('Escape', () => document.querySelector('dialog:modal') === null && closeTopLayer(), true);
  useShortcut('F6', focusNextPane, true);
  useShortcut('Ctrl+Enter', pressNextStep, true);
  useEffect(() => {
    document.title = place === undefined ? t('common.appName') : `${t(`frame.${place}`)} · ${t('common.appName')}`;
  }, [place, t]);
  const office: OfficeState = { start, year, setYear };
  const { heldBy } = start;
  return (
    <OfficeContext value={office}>
      <ReadOnlyReason value={start.access.role === 'reader' ? t('protection.readingWhy') : undefined}>
        <a
          className="skip-link"
          href="#main"
          onClick={(event) => {
            event.preventDefault();
            main.current?.focus();
          }}
        >
          {t('frame.skipToContent')}
        </a>
        <div className={classNames('frame', start.office.practice && 'frame-practice')}>
          <Spine />
          <TopBar onSearch={() => setSearching(true)} onHelp={() => setHelping((open) => !open)} />
          <main ref={main} className="frame-main" id="main" tabIndex={-1}>
            {start.office.practice && <div className="practice-note">{t('frame.practice')}</div>}
            {heldBy !== undefined && (
              <Banner icon={Lock}>
                {heldBy.newer === undefined
                  ? t('frame.heldBy', { who: heldBy.who, machine: heldBy.machine, since: formatTime(heldBy.since) })
                  : t('frame.newerData', heldBy.newer)}
              </Banner>
            )}
            <ReaderBanner access={start.access} />
            <CurrentScreen />
            {helping && place !== undefined && <HelpPanel place={place} onClose={() => setHelping(false)} />}
          </main>
          {searching && <SearchBox onClose={() => setSearching(false)} />}
        </div>
      </ReadOnlyReason>
    </OfficeContext>
  );
}
