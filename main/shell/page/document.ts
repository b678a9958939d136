import { randomBytes } from 'node:crypto';

/** What the built `index.html` leaves open for the shell to fill at each page load. */
export const noncePlace = '__CSP_NONCE__';
export const tokenPlace = '__LE_LANG_TOKEN__';

/** A nonce that no other page load has. */
export function freshNonce(): string {
  return randomBytes(18).toString('base64url');
}

/** The document of one page load: its nonce, and the token of the web shell (empty where none is needed or due). */
export function fillDocument(html: string, nonce: string, token: string): string {
  return html.replaceAll(noncePlace, nonce).replaceAll(tokenPlace, token);
}
