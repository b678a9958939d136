import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import { formatNumber } from './format.ts';
import { Bar } from './state.tsx';
import './state.css';

/** Long work shows itself only after a second: shorter work would flicker. */
const shownAfterMilliseconds = 1000;

/** Whole seconds that the rest will take at the pace so far; undefined while that is a guess. */
export function secondsLeft(elapsedMilliseconds: number, done: number, total: number): number | undefined {
  if (done <= 0 || total <= 0 || elapsedMilliseconds < 1000) return undefined;
  return Math.max(1, Math.round((elapsedMilliseconds / done / 1000) * (total - done)));
}

/**
 * Long work in progress: what, n / total, time left, and the way to stop it. It never blocks the screen. Mount it when
 * the work starts (it counts the time from then) and unmount it when it ends.
 */
export function ProgressCard({
  title,
  progress,
  onStop,
  stopLabel,
}: {
  readonly title: string;
  /** Undefined until the first news of it. */
  readonly progress: { readonly done: number; readonly total: number; readonly item?: string } | undefined;
  readonly onStop?: () => void;
  /** “Dừng sau bản này”; a general word when left out. */
  readonly stopLabel?: string;
}) {
  const { t } = useTranslation();
  const [startedAt] = useState(() => performance.now());
  const [now, setNow] = useState(startedAt);
  const [stopping, setStopping] = useState(false);
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 500);
    return () => clearInterval(timer);
  }, []);
  if (now - startedAt < shownAfterMilliseconds) return null;
  const done = progress?.done ?? 0;
  const total = progress?.total ?? 0;
  const left = secondsLeft(now - startedAt, done, total);
  return (
    <div className="sheet progress-card" role="status" aria-label={title}>
      <div className="row">
        <b className="grow ellipsis">{title}</b>
        {left !== undefined && (
          <span className="small ink-3 nowrap">
            {left < 90
              ? t('common.timeLeftSeconds', { count: left })
              : t('common.timeLeftMinutes', { count: Math.round(left / 60) })}
          </span>
        )}
      </div>
      <Bar parts={[{ value: done }]} total={total} label={title} />
      <div className="row small ink-2">
        {total > 0 && <span>{t('common.of', { done: formatNumber(done), total: formatNumber(total) })}</span>}
        <span className="grow ellipsis">{progress?.item}</span>
        {onStop !== undefined && (
          <Button
            size="small"
            disabled={stopping}
            onClick={() => {
              setStopping(true);
              onStop();
            }}
          >
            {stopping ? t('common.stopping') : (stopLabel ?? t('common.stop'))}
          </Button>
        )}
      </div>
    </div>
  );
}
