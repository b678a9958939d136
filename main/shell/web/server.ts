import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { fail, type Failure, type Result } from '#shared/contract/result.ts';
import type { Office } from '../compose.ts';
import { answerText, callLimitBytes, callLimitMegabytes } from '../door.ts';
import type { ScreenBuild } from '../page/assets.ts';
import { commonHeaders, pageHeaders } from '../page/csp.ts';
import { fillDocument, freshNonce } from '../page/document.ts';
import { failedStartPage } from '../page/plain-page.ts';
import { isOwnHost, mayReachDoor, sameSecret } from './guard.ts';
import { isOwnUser } from './peer.ts';
import { keepUploads, type Uploads } from './uploads.ts';

/** A running loopback server for one office. */
export type WebShell = {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  /**
   * An address that opens one window. Its key is good for one load of the document, which then holds the token; who
   * sees the address later (on the browser's command line, in a history) can do nothing with it.
   */
  openAddress(): string;
  /** Ends all connections and forgets what was handed in. The office itself is its opener's to close. */
  close(): Promise<void>;
};

const heartbeatMilliseconds = 20_000;

type Door = { readonly office: Office; readonly uploads: Uploads; readonly port: number; readonly token: string };

/**
 * Serves the screen and the door on 127.0.0.1 under a random port.
 * @param office what `openOffice` answered; a failure is shown as a page of its own
 * @param folder the data folder as the clerk knows it, for that page
 */
export async function serveOffice(office: Result<Office>, folder: string, screen: ScreenBuild): Promise<WebShell> {
  const token = secret();
  const keys = new Set<string>();
  const uploads = office.ok ? keepUploads(office.value.files) : undefined;

  const server = createServer((request, response) => {
    void handle(request, response).catch((error: unknown) => {
      if (office.ok) office.value.log.error('web-shell', error);
      if (response.headersSent) response.destroy();
      else answer(response, 500, fail('not-reachable', {}));
    });
  });
  const admitted = new WeakMap<Socket, Promise<boolean>>();
  server.on('connection', (socket) => void admitted.set(socket, isOwnUser(socket)));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const port = portOf(server.address());

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isOwnHost(request.headers, port) || !(await admitted.get(request.socket))) return refuse(request, response);
    const url = new URL(request.url ?? '/', `http://127.0.0.1:${port}`);
    if (url.pathname.startsWith('/api/')) {
      if (!mayReachDoor(request.headers, request.method ?? '', port, token)) return refuse(request, response);
      if (!office.ok || uploads === undefined) return answer(response, 200, office.ok ? fail('refused', {}) : office);
      return handleDoor(request, response, url, { office: office.value, uploads, port, token });
    }
    if (request.method !== 'GET') return refuse(request, response);
    if (url.pathname === '/') return handleDocument(url.searchParams.get('key') ?? '', response);
    const asset = screen.asset(url.pathname);
    if (asset === undefined) return answer(response, 404, fail('not-found', { what: 'address' }));
    response.writeHead(200, { ...commonHeaders, ...asset.headers }).end(asset.bytes);
  }

  function handleDocument(key: string, response: ServerResponse): void {
    const nonce = freshNonce();
    const page = office.ok
      ? fillDocument(screen.html, nonce, spend(keys, key) ? token : '')
      : failedStartPage(office.error, folder, nonce);
    response.writeHead(200, pageHeaders(nonce)).end(page);
  }

  return {
    origin: `http://127.0.0.1:${port}`,
    openAddress: () => {
      const key = secret();
      keys.add(key);
      return `http://127.0.0.1:${port}/?key=${key}`;
    },
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      await uploads?.clear();
    },
  };
}

const secret = (): string => randomBytes(24).toString('base64url');

function spend(keys: Set<string>, given: string): boolean {
  const key = [...keys].find((each) => sameSecret(each, given));
  return key !== undefined && keys.delete(key);
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return address.port;
}

async function handleDoor(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  { office, uploads }: Door,
): Promise<void> {
  switch (`${request.method} ${url.pathname}`) {
    case 'POST /api/call': {
      const text = await readLimited(request, callLimitBytes);
      if (text === undefined) {
        return answer(response, 413, fail('too-large', { limitMegabytes: callLimitMegabytes }), request);
      }
      return answer(response, 200, await answerText(office.dispatch, text));
    }
    case 'POST /api/files': {
      const name = url.searchParams.get('name') ?? '';
      return answer(response, 200, await uploads.receive(name, request), request);
    }
    case 'GET /api/events':
      return streamEvents(response, office);
    default:
      return answer(response, 404, fail('unknown-method', { method: url.pathname.slice(0, 100) }), request);
  }
}

/** The whole body as text, or undefined, with the rest unread, once it passes the limit. */
async function readLimited(request: IncomingMessage, limitBytes: number): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  const body: AsyncIterable<Buffer> = request.iterator({ destroyOnReturn: false });
  for await (const chunk of body) {
    size += chunk.length;
    if (size > limitBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** `text/event-stream`: one `data:` line of JSON per event, and a comment now and then so that both ends stay awake. */
function streamEvents(response: ServerResponse, office: Office): void {
  response.writeHead(200, {
    ...commonHeaders,
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.write(': open\n\n');
  const unsubscribe = office.subscribe((event) => response.write(`data: ${JSON.stringify(event)}\n\n`));
  const heartbeat = setInterval(() => response.write(': here\n\n'), heartbeatMilliseconds);
  response.once('close', () => {
    clearInterval(heartbeat);
    unsubscribe();
  });
}

function refuse(request: IncomingMessage, response: ServerResponse): void {
  answer(response, 403, fail('refused', {}), request);
}

/** Answers with a Result. What is left of the request's body is read away, else the client sees a broken connection. */
function answer(
  response: ServerResponse,
  status: number,
  result: Result<unknown> | Failure,
  unread?: IncomingMessage,
): void {
  unread?.resume();
  response
    .writeHead(status, { ...commonHeaders, 'content-type': 'application/json', 'cache-control': 'no-store' })
    .end(JSON.stringify(result));
}
