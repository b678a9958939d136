const storageKey = 'le-lang.token';

/**
 * The web shell's token of this window. The server writes it into the document on the first load only, against a key
 * that is good once; the window keeps it for its reloads, and takes the spent key out of the address.
 */
export function windowToken(): string {
  const given = document.querySelector<HTMLMetaElement>('meta[name="le-lang-token"]')?.content ?? '';
  if (given === '') return window.sessionStorage.getItem(storageKey) ?? '';
  window.sessionStorage.setItem(storageKey, given);
  window.history.replaceState(undefined, '', window.location.pathname + window.location.hash);
  return given;
}
