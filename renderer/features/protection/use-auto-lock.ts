import { useEffect } from 'react';
import { call } from '#renderer/api/index.ts';
import type { AccessState } from '#shared/contract/methods/protection.ts';

const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/** How often it is looked at: no sign of life resets a timer, which pointer moves would do a hundred times a second. */
const look = 5_000;

/** Locks sealed data when nobody has touched keys or mouse for the minutes that the office chose. */
export function useAutoLock({ sealed, locked, lockAfter }: AccessState): void {
  useEffect(() => {
    if (!sealed || locked || lockAfter === 0) return undefined;
    let last = Date.now();
    const seen = () => {
      last = Date.now();
    };
    for (const sign of signs) window.addEventListener(sign, seen, { capture: true, passive: true });
    const timer = setInterval(() => {
      if (Date.now() - last >= lockAfter * 60_000) void call('protection.lock', {});
    }, look);
    return () => {
      clearInterval(timer);
      for (const sign of signs) window.removeEventListener(sign, seen, { capture: true });
    };
  }, [sealed, locked, lockAfter]);
}
