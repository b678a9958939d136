import { createContext, useContext } from 'react';
import type { AppStart } from '#shared/contract/methods/app.ts';

/** What every screen may need to know of the office and of today. */
export type OfficeState = {
  readonly start: AppStart;
  /** The year being worked in, chosen in the top bar. */
  readonly year: number;
  readonly setYear: (year: number) => void;
};

/** Provided by the frame around every screen. */
export const OfficeContext = createContext<OfficeState | undefined>(undefined);

/** The office, the year being worked in, and today's ISO date. Only below the frame. */
export function useOffice(): OfficeState {
  const state = useContext(OfficeContext);
  if (state === undefined) throw new Error('useOffice outside the frame');
  return state;
}
