import type { Result } from '#shared/contract/result.ts';
import type { Office } from '../compose.ts';
import type { ScreenBuild } from '../page/assets.ts';
import { commonHeaders, pageHeaders } from '../page/csp.ts';
import { fillDocument, freshNonce } from '../page/document.ts';
import { crashPage, failedStartPage } from '../page/plain-page.ts';
import { documentAddress, isOwnAddress } from './policy.ts';

/** Where the page stands that is shown when the screen's process has died. */
export const crashAddress = `${documentAddress}crash`;

/** Answers the requests of our own scheme: the document, the screen's files, the page after a crash; else nothing. */
export function pagesOf(
  office: Result<Pick<Office, 'dispatch'>>,
  folder: string,
  screen: ScreenBuild,
): (request: { readonly url: string; readonly method: string }) => Promise<Response> {
  return async ({ url, method }) => {
    if (!isOwnAddress(url) || method !== 'GET') return new Response(null, { status: 403, headers: commonHeaders });
    const address = new URL(url).pathname;
    const nonce = freshNonce();
    if (address === '/') {
      // The token belongs to the web shell; here the bridge itself tells our own page from any other.
      const page = office.ok ? fillDocument(screen.html, nonce, '') : failedStartPage(office.error, folder, nonce);
      return new Response(page, { headers: pageHeaders(nonce) });
    }
    if (address === new URL(crashAddress).pathname) {
      return new Response(crashPage(documentAddress, nonce), { headers: pageHeaders(nonce) });
    }
    const asset = screen.asset(address);
    if (asset === undefined) return new Response(null, { status: 404, headers: commonHeaders });
    return new Response(Buffer.from(asset.bytes), { headers: { ...commonHeaders, ...asset.headers } });
  };
}
