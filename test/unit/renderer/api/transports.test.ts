import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { electronTransport } from '#renderer/api/transport-electron.ts';
import { filesOfFolder } from '#renderer/api/folder-files.ts';
import { webTransport } from '#renderer/api/transport-web.ts';
import type { Bridge } from '#shared/contract/bridge.ts';
import type { AppEvent } from '#shared/contract/events.ts';

const lost = { ok: false, error: { code: 'not-reachable', params: {} } };

function unused(): never {
  throw new Error('not used');
}

/** A file of a folder that the browser's dialog read. */
function inside(webkitRelativePath: string): File {
  const file = new File(['x'], webkitRelativePath.split('/').at(-1) ?? '');
  return Object.defineProperty(file, 'webkitRelativePath', { value: webkitRelativePath });
}

/** A dropped folder that tells its files a few at a time, as browsers do. */
function droppedFolder(name: string, told: readonly (readonly string[])[]): FileSystemDirectoryEntry {
  const file = (own: string): FileSystemFileEntry => ({
    get filesystem() {
      return unused();
    },
    fullPath: own,
    getParent: unused,
    name: own,
    isFile: true,
    isDirectory: false,
    file: (take) => take(new File([own], own)),
  });
  const waiting = [...told];
  return {
    name,
    fullPath: name,
    isFile: false,
    isDirectory: true,
    getParent: unused,
    getFile: unused,
    getDirectory: unused,
    get filesystem() {
      return unused();
    },
    createReader: () => ({ readEntries: (take) => take((waiting.shift() ?? []).map(file)) }),
  };
}

describe('electronTransport', () => {
  const silent: Bridge = {
    call: () => Promise.resolve({ ok: true, value: { cancelled: false } }),
    subscribe: () => () => undefined,
    pickFiles: () => Promise.resolve({ ok: true, value: [] }),
    dropFiles: () => Promise.resolve({ ok: true, value: [] }),
    printers: () => Promise.resolve({ ok: true, value: [{ name: 'hp', label: 'HP' }] }),
    print: () => Promise.resolve({ ok: true, value: { printed: false } }),
    savePdf: () => Promise.resolve({ ok: false, error: { code: 'no-printer', params: {} } }),
  };

  it('hands an answer through', async () => {
    expect(await electronTransport(silent).call('office.get', {})).toEqual({ ok: true, value: { cancelled: false } });
    expect(await electronTransport(silent).pickFiles({ accept: [], multiple: false })).toEqual({ ok: true, value: [] });
  });

  it('prints with the system, and says what became of it', async () => {
    expect(await electronTransport(silent).print()).toEqual({ ok: true, value: { printed: false } });
    const answer = await electronTransport(silent).savePdf({ folders: [], name: 'x' });
    expect(answer).toEqual({ ok: false, error: { code: 'no-printer', params: {} } });
  });

  it('turns a rejection and a formless answer into a lost connection, never into an exception', async () => {
    const rejecting = electronTransport({ ...silent, call: () => Promise.reject(new Error('closed')) });
    const formless = electronTransport({ ...silent, call: () => Promise.resolve(undefined) });
    expect(await rejecting.call('office.get', {})).toEqual(lost);
    expect(await formless.call('office.get', {})).toEqual(lost);
  });

  it('refuses files without a reference', async () => {
    const transport = electronTransport({
      ...silent,
      pickFiles: () => Promise.resolve({ ok: true, value: ['/etc/x'] }),
    });
    expect(await transport.pickFiles({ accept: [], multiple: true })).toEqual(lost);
  });

  it('hears events of a known form only, and stops when told', () => {
    const senders: ((event: unknown) => void)[] = [];
    const stopped = vi.fn<() => void>();
    const heard: AppEvent[] = [];
    const stop = electronTransport({
      ...silent,
      subscribe: (listener) => {
        senders.push(listener);
        return stopped;
      },
    }).subscribe((event) => heard.push(event));
    for (const send of senders) {
      send({ type: 'saved', at: '2026-11-20T02:41:00.000Z' });
      send('noise');
    }
    stop();
    expect(heard).toEqual([{ type: 'saved', at: '2026-11-20T02:41:00.000Z' }]);
    expect(stopped).toHaveBeenCalledOnce();
  });
});

describe('webTransport', () => {
  let server: Server;
  let seen: { url: string; token: string; body: string }[];
  let reply: (url: string) => string;

  beforeEach(async () => {
    seen = [];
    reply = () => JSON.stringify({ ok: true, value: { ref: 'file:12345678', name: 'a', size: 1 } });
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (part) => (body += String(part)));
      request.on('end', () => {
        const url = request.url ?? '';
        seen.push({ url, token: String(request.headers['x-le-lang-token']), body });
        if (url !== '/api/events') return response.end(reply(url));
        response.writeHead(200, { 'content-type': 'text/event-stream' });
        return response.write('data: {"type":"saved","at":"2026-11-20T02:41:00.000Z"}\n\n');
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    // A page resolves these addresses against its own; Node has none.
    const real = globalThis.fetch;
    vi.stubGlobal('fetch', (path: string, init?: RequestInit) => real(`http://127.0.0.1:${port}${path}`, init));
  });
  afterEach(async () => {
    vi.unstubAllGlobals();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  it('calls with method, input and the token of the page', async () => {
    reply = () => JSON.stringify({ ok: true, value: { commune: undefined } });
    await webTransport('secret').call('office.get', {});
    expect(seen).toEqual([{ url: '/api/call', token: 'secret', body: '{"method":"office.get","input":{}}' }]);
  });

  it('sends files as they are, with their names encoded', async () => {
    const file = new File(['nội dung'], 'Danh sách hộ & cán bộ.xlsx');
    const answer = await webTransport('secret').dropFiles([file]);
    expect(answer).toEqual({ ok: true, value: [{ ref: 'file:12345678', name: 'a', size: 1 }] });
    expect(seen[0]?.url).toBe(`/api/files?name=${encodeURIComponent('Danh sách hộ & cán bộ.xlsx')}`);
    expect(seen[0]?.body).toBe('nội dung');
  });

  it('sends of a folder what is wanted, by its way below it, and tells how far it is', async () => {
    const picked = [inside('USB/Xã A/gói.zip'), inside('USB/thư.txt'), inside('USB/.x/gói.zip')];
    const found = filesOfFolder(picked, ['.zip']);
    expect(found).toMatchObject({ ok: true, value: [{ name: 'Xã A › gói.zip' }] });
    expect(filesOfFolder(picked, ['.xlsx'])).toMatchObject({
      error: { code: 'folder-without-files', params: { folder: 'USB', endings: '.xlsx' } },
    });
    const heard: string[] = [];
    const entries = [droppedFolder('USB', [['gói 2.zip', 'gói 1.zip'], ['thư.txt']])];
    await webTransport('t').dropFiles([], { entries, accept: ['.zip'], onProgress: ({ item }) => heard.push(item) });
    expect(seen.map(({ body }) => body)).toEqual(['gói 1.zip', 'gói 2.zip']);
    expect(heard).toEqual(['gói 1.zip', 'gói 2.zip']);
  });

  it('stops at the first file that is refused', async () => {
    const refusal = { ok: false, error: { code: 'file-empty', params: { name: 'x' } } };
    reply = () => JSON.stringify(refusal);
    expect(await webTransport('t').dropFiles([new File([], 'x'), new File(['y'], 'y')])).toEqual(refusal);
    expect(seen).toHaveLength(1);
  });

  it.each(['<html>', '[]', '{"ok":true}', ''])('reads %j as a lost connection', async (text) => {
    reply = () => text;
    expect(await webTransport('t').call('office.get', {})).toEqual(lost);
  });

  it('reads a server that is gone as a lost connection', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed')));
    expect(await webTransport('t').call('office.get', {})).toEqual(lost);
  });

  it('prints through the browser, and owns that it keeps no PDF', async () => {
    const print = vi.fn<() => void>();
    vi.stubGlobal('window', { print });
    expect(await webTransport('t').print()).toEqual({ ok: true, value: { printed: true } });
    expect(print).toHaveBeenCalledOnce();
    expect(await webTransport('t').savePdf({ folders: [], name: 'x' })).toMatchObject({
      error: { code: 'not-in-this-shell' },
    });
  });

  it('hears events until told to stop, and shows the token there too', async () => {
    const first = await new Promise<AppEvent>((resolve) => {
      const stop = webTransport('secret').subscribe((event) => {
        stop();
        resolve(event);
      });
    });
    expect(first).toEqual({ type: 'saved', at: '2026-11-20T02:41:00.000Z' });
    expect(seen[0]).toMatchObject({ url: '/api/events', token: 'secret' });
  });
});
