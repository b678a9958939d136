import type { PickRequest } from '#shared/contract/bridge.ts';
import type { AppEvent } from '#shared/contract/events.ts';
import { mostFilesAtOnce } from '#shared/contract/folder-files.ts';
import type { FileInfo } from '#shared/contract/methods/app.ts';
import type { MethodInput, MethodName, MethodOutput } from '#shared/contract/methods.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { isAppEvent, isFileAnswer, isResult } from './answers.ts';
import { eventStreamReader } from './event-stream.ts';
import { filesOfEntries, filesOfFolder, namedByItself, type NamedFile } from './folder-files.ts';
import type { FilesProgress, Transport } from './transport.ts';

/** Header that proves that a request comes from a page which the loopback server itself handed out. */
const tokenHeader = 'x-le-lang-token';
const reconnectAfterMilliseconds = 1000;

/** True while the window is being closed or read anew: what is sent then must outlive it. */
let isLeaving = false;
if (typeof window !== 'undefined') {
  window.addEventListener('pagehide', () => (isLeaving = true), { capture: true });
  window.addEventListener('pageshow', () => (isLeaving = false));
}

async function post<T>(
  address: string,
  headers: Readonly<Record<string, string>>,
  body: BodyInit,
  is: (value: unknown) => value is Result<T>,
): Promise<Result<T>> {
  try {
    const response = await fetch(address, { method: 'POST', headers, body, keepalive: isLeaving });
    const value: unknown = await response.json();
    return is(value) ? value : fail('not-reachable', {});
  } catch {
    return fail('not-reachable', {});
  }
}

/** Shows the browser's file dialog; resolves with nothing when it is closed. */
function chooseInBrowser({ accept, multiple, folder = false }: PickRequest): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept.join(',');
    input.multiple = multiple;
    input.webkitdirectory = folder;
    input.hidden = true;
    const finish = () => {
      input.remove();
      resolve([...(input.files ?? [])]);
    };
    input.addEventListener('change', finish);
    input.addEventListener('cancel', finish);
    document.body.append(input);
    input.click();
  });
}

/** Reads one connection's events until it ends; false when it could not be opened. */
async function readEvents(token: string, signal: AbortSignal, listener: (event: AppEvent) => void): Promise<boolean> {
  const response = await fetch('/api/events', { headers: { [tokenHeader]: token }, signal });
  if (!response.ok || response.body === null) return false;
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  const messages = eventStreamReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return true;
    for (const data of messages(value)) {
      const event: unknown = JSON.parse(data);
      if (isAppEvent(event)) listener(event);
    }
  }
}

/** The transport over the loopback server, with the token that the server wrote into this page. */
export function webTransport(token: string): Transport {
  const headers = { [tokenHeader]: token };

  const upload = async (
    files: readonly NamedFile[],
    onProgress?: FilesProgress,
  ): Promise<Result<readonly FileInfo[]>> => {
    if (files.length > mostFilesAtOnce) {
      return fail('too-many-files', { count: files.length, limit: mostFilesAtOnce });
    }
    const taken: FileInfo[] = [];
    for (const { name, file } of files) {
      onProgress?.({ done: taken.length, total: files.length, item: name });
      const address = `/api/files?name=${encodeURIComponent(name)}`;
      const answer = await post(
        address,
        { ...headers, 'content-type': 'application/octet-stream' },
        file,
        isFileAnswer,
      );
      if (!answer.ok) return answer;
      taken.push(answer.value);
    }
    return ok(taken);
  };

  return {
    call: <N extends MethodName>(method: N, input: MethodInput<N>) =>
      post(
        '/api/call',
        { ...headers, 'content-type': 'application/json' },
        JSON.stringify({ method, input }),
        isResult<MethodOutput<N>>,
      ),
    subscribe: (listener) => {
      const stop = new AbortController();
      const listen = async () => {
        while (!stop.signal.aborted) {
          try {
            await readEvents(token, stop.signal, listener);
          } catch {
            // The server went away; calls say so to the clerk. Events resume when it is back.
          }
          await new Promise((resolve) => setTimeout(resolve, reconnectAfterMilliseconds));
        }
      };
      void listen();
      return () => stop.abort();
    },
    pickFiles: async (request, onProgress) => {
      const files = await chooseInBrowser(request);
      if (request.folder !== true || files.length === 0) return upload(files.map(namedByItself), onProgress);
      const found = filesOfFolder(files, request.accept);
      return found.ok ? upload(found.value, onProgress) : found;
    },
    dropFiles: async (files, { entries = [], accept = [], onProgress } = {}) => {
      if (!entries.some((entry) => entry.isDirectory)) return upload(files.map(namedByItself), onProgress);
      const found = await filesOfEntries(entries, accept);
      return found.ok ? upload(found.value, onProgress) : found;
    },
    printers: () => Promise.resolve(ok(undefined)),
    print: () => {
      // The browser answers nothing of what became of it; its dialog told the clerk.
      window.print();
      return Promise.resolve(ok({ printed: true }));
    },
    savePdf: () => Promise.resolve(fail('not-in-this-shell', { method: 'savePdf' })),
  };
}
