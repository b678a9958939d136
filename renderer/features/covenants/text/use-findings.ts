import { useEffect, useState } from 'react';
import type { CovenantText } from '#shared/covenants/text/covenant-text.ts';
import type { PlacedLine } from '#shared/covenants/text/places.ts';
import { findFaults, type TextFindings } from './text-faults.ts';

/** Looking a long text through is no work for between two keys: it waits until they rest, and then for an idle moment. */
const restMilliseconds = 400;

/** What the checks find in the text as it was when it last rested. */
export function useFindings(text: CovenantText, placed: readonly PlacedLine[]): TextFindings {
  const [findings, setFindings] = useState(() => findFaults(text, placed));
  useEffect(() => {
    let idle: number | undefined;
    const timer = setTimeout(() => {
      idle = requestIdleCallback(() => setFindings(findFaults(text, placed)), { timeout: 2_000 });
    }, restMilliseconds);
    return () => {
      clearTimeout(timer);
      if (idle !== undefined) cancelIdleCallback(idle);
    };
  }, [text, placed]);
  return findings;
}
