/** What Windows tells a window when the machine is shut down or its user signs out. */
export type SessionNews = 'query-session-end' | 'session-end';

/**
 * Whether the data is let go now that Windows ends the session. Windows is never made to wait: every change that was
 * acknowledged is on the disk already. While it only asks, the data stays open, for its user may still cancel and go on
 * working; once the session really ends the books' files are written and the lock is given back, as far as Windows
 * leaves time for it: what is then missing in the files the journal has.
 * @param isClosing true when the data is being let go already
 */
export function letsGo(news: SessionNews, isClosing: boolean): boolean {
  return news === 'session-end' && !isClosing;
}
