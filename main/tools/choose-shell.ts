/** What is known before the program is opened. */
export type Circumstances = {
  /** The clerk or a script asked for the web shell. */
  readonly webAsked: boolean;
  readonly hasScreen: boolean;
  readonly hasElectron: boolean;
  /** When fetching Electron last failed, milliseconds since 1970. */
  readonly fetchFailedAt: number | undefined;
  readonly now: number;
};

/** Which shell to open, why not Electron, or that fetching it is to be tried first. */
export type Choice =
  | { readonly shell: 'electron' }
  | { readonly shell: 'fetch-electron' }
  | { readonly shell: 'web'; readonly why: 'whyAsked' | 'whyNoScreen' | 'whyFetchedBefore' };

const retryAfterMilliseconds = 24 * 60 * 60 * 1000;

/** Electron where it can be had; it is fetched at most once a day, and never for a machine that could not show it. */
export function chooseShell(known: Circumstances): Choice {
  if (known.webAsked) return { shell: 'web', why: 'whyAsked' };
  if (!known.hasScreen) return { shell: 'web', why: 'whyNoScreen' };
  if (known.hasElectron) return { shell: 'electron' };
  const since = known.fetchFailedAt === undefined ? undefined : known.now - known.fetchFailedAt;
  const failedLately = since !== undefined && since >= 0 && since < retryAfterMilliseconds;
  return failedLately ? { shell: 'web', why: 'whyFetchedBefore' } : { shell: 'fetch-electron' };
}
