import { useCallback, useLayoutEffect, useRef } from 'react';

/** A function that is the same at every drawing and does what it was last given, so that nothing is drawn because of it. */
export function useSteady<A extends readonly unknown[], R>(action: (...given: A) => R): (...given: A) => R {
  const latest = useRef(action);
  useLayoutEffect(() => {
    latest.current = action;
  });
  return useCallback((...given: A) => latest.current(...given), []);
}
