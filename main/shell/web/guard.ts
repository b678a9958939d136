import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** Header that proves that a request comes from a page which this server handed out. */
export const tokenHeader = 'x-le-lang-token';

/** Whether two secrets are equal, in a time that does not tell how far they agree. */
export function sameSecret(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}

/**
 * Whether the request names this very server. A page elsewhere that has its own name resolve to 127.0.0.1 (DNS
 * rebinding) comes with that name in `Host`.
 */
export function isOwnHost(headers: IncomingHttpHeaders, port: number): boolean {
  return headers.host === `127.0.0.1:${port}`;
}

/**
 * Whether the request may reach the door: own host, own origin, own token. Browsers put `Origin` on every POST; on a
 * GET of the same origin they leave it out and say `Sec-Fetch-Site: same-origin`.
 */
export function mayReachDoor(headers: IncomingHttpHeaders, method: string, port: number, token: string): boolean {
  const given = headers[tokenHeader];
  if (!isOwnHost(headers, port) || typeof given !== 'string' || !sameSecret(given, token)) return false;
  if (method === 'POST') return headers.origin === `http://127.0.0.1:${port}`;
  const site = headers['sec-fetch-site'];
  const fromHere = site === undefined || site === 'same-origin';
  return fromHere && (headers.origin === undefined || headers.origin === `http://127.0.0.1:${port}`);
}
