const keptSeconds = 400 * 24 * 60 * 60;

/**
 * What this machine remembered under `key`; undefined when nothing. In the web shell the server has another port at every
 * start, and a browser's storage belongs to the port, but a cookie does not; in Electron pages have no cookies.
 */
export function recall(key: string): string | undefined {
  if (window.leLang !== undefined) return window.localStorage.getItem(key) ?? undefined;
  const found = document.cookie.split('; ').find((part) => part.startsWith(`${key}=`));
  return found === undefined ? undefined : decodeURIComponent(found.slice(key.length + 1));
}

/** Remembers a short text on this machine, for the next start. Never anything of the office's data. */
export function remember(key: string, text: string): void {
  if (window.leLang === undefined) {
    document.cookie = `${key}=${encodeURIComponent(text)}; max-age=${keptSeconds}; path=/; samesite=strict`;
  } else {
    window.localStorage.setItem(key, text);
  }
}
