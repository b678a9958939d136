/** The scheme of our pages: a standard and secure one of our own, in place of `file://`. */
export const scheme = 'app';
export const origin = `${scheme}://le-lang`;
/** The one document of the screen. */
export const documentAddress = `${origin}/`;

/** What {@link scheme} may do; it must be said before the app is ready. */
export const schemePrivileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true } as const;

function parse(address: string): URL | undefined {
  return URL.canParse(address) ? new URL(address) : undefined;
}

/** Whether an address lies in our own origin. By its parts: `app://le-lang.evil/` begins like ours and is not. */
export function isOwnAddress(address: string): boolean {
  const url = parse(address);
  return url !== undefined && url.protocol === `${scheme}:` && url.host === 'le-lang' && url.username === '';
}

/** Whether a frame may go to an address: within our own origin only. */
export function mayNavigate(address: string): boolean {
  return isOwnAddress(address);
}

/** Whether a request may go out: to our own pages, and to data that a page of ours already holds. Never to a network. */
export function mayRequest(address: string): boolean {
  if (address.startsWith('data:')) return true;
  if (address.startsWith('blob:')) return isOwnAddress(address.slice('blob:'.length));
  return isOwnAddress(address);
}

/** The frame that an IPC message came from, as far as it matters here. */
export type SenderFrame = { readonly url: string; readonly parent: unknown };

/** Whether a message comes from the top frame of our own origin. A frame that is gone sends nothing that counts. */
export function mayCallDoor(frame: SenderFrame | null | undefined): boolean {
  return frame !== null && frame !== undefined && frame.parent === null && isOwnAddress(frame.url);
}

/** Every permission that a page may ask for is refused: the app needs none. */
export function mayUse(_permission: string): boolean {
  return false;
}

/** Chromium switches of this app: Vietnamese, and no name resolved nor service called, whatever asks for it. */
export const commandLineSwitches: readonly (readonly [name: string, value?: string])[] = [
  ['lang', 'vi'],
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['disable-background-networking'],
  ['disable-component-update'],
];
