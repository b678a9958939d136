import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { z } from 'zod';
import { noOpener } from '#main/adapters/no-opener.ts';
import { channels } from '#main/preload/channels.ts';
import { openOffice, type Office } from '#main/shell/compose.ts';
import { ipcHandlers, type IpcEvent } from '#main/shell/electron/ipc.ts';
import { pagesOf } from '#main/shell/electron/pages.ts';
import { documentAddress } from '#main/shell/electron/policy.ts';
import { openScreenBuild } from '#main/shell/page/assets.ts';
import { serveOffice } from '#main/shell/web/server.ts';
import { eventStreamReader } from '#renderer/api/event-stream.ts';
import { fileRef, type FileRef } from '#shared/contract/ids.ts';
import { ok } from '#shared/contract/result.ts';
import { rawRequest } from './raw-request.ts';

/** One way to the door over an office of its own, as a page of ours uses it and as others may try to. */
export type DoorTransport = {
  /** Sends the text of a call as our own page sends it; answers what came back, parsed. */
  send(text: string): Promise<unknown>;
  /** Sends the text from somewhere else, in every way that this transport knows; answers who and what came back. */
  sendAsStrangers(text: string): Promise<readonly (readonly [stranger: string, answer: unknown])[]>;
  /** Hands a file in as this transport does. */
  handIn(name: string, bytes: Uint8Array): Promise<FileRef>;
  /** Asks for an address of the screen; answers the status. */
  ask(address: string): Promise<number>;
  /** The events that have come so far, as the page gets them. */
  readonly events: readonly unknown[];
  close(): Promise<void>;
};

const oneFile = z.object({ ok: z.literal(true), value: z.object({ ref: fileRef }) });
const fileList = z.object({ ok: z.literal(true), value: z.array(z.object({ ref: fileRef })).length(1) });

async function beginning() {
  const folder = await mkdtemp(join(tmpdir(), 'le-lang-contract-'));
  const build = join(folder, 'screen');
  await mkdir(join(build, 'assets'), { recursive: true });
  await writeFile(join(build, 'index.html'), '<meta content="__LE_LANG_TOKEN__">');
  await writeFile(join(build, 'assets/app.js'), '');
  const office = await openOffice({ folder: join(folder, 'office'), opener: noOpener });
  if (!office.ok) throw new Error(office.error.code);
  return { folder, office: office.value, screen: await openScreenBuild(build) };
}

async function ending(folder: string, office: Office): Promise<void> {
  await office.close();
  await rm(folder, { recursive: true, force: true });
}

/** The loopback server, over real connections. */
export async function webDoor(): Promise<DoorTransport> {
  const { folder, office, screen } = await beginning();
  const shell = await serveOffice(ok(office), folder, screen);
  const { host, port: portText } = new URL(shell.origin);
  const port = Number(portText);
  const page = await rawRequest(port, new URL(shell.openAddress()).search.replace(/^/, '/'));
  const token = /content="([\w-]+)"/.exec(page.text)?.[1] ?? '';
  const own = { host, origin: shell.origin, 'x-le-lang-token': token, 'content-type': 'application/json' };

  const events: unknown[] = [];
  const stop = new AbortController();
  const stream = await fetch(`${shell.origin}/api/events`, { headers: own, signal: stop.signal });
  const listening = (async () => {
    const messages = eventStreamReader();
    const decoder = new TextDecoder();
    for await (const chunk of stream.body ?? []) {
      for (const message of messages(decoder.decode(chunk))) events.push(JSON.parse(message));
    }
  })().catch(() => undefined);

  const post = async (headers: Readonly<Record<string, string>>, body: string | Uint8Array, path = '/api/call') => {
    const answer: unknown = JSON.parse((await rawRequest(port, path, { method: 'POST', headers, body })).text);
    return answer;
  };
  return {
    events,
    send: (text) => post(own, text),
    sendAsStrangers: async (text) => {
      const { 'x-le-lang-token': _own, ...withoutToken } = own;
      return [
        ['a page of another origin', await post({ ...own, origin: 'https://example.com' }, text)],
        ['a page on another port', await post({ ...own, origin: 'http://127.0.0.1:1' }, text)],
        ['a page with a wrong token', await post({ ...own, 'x-le-lang-token': 'x'.repeat(32) }, text)],
        ['a page without a token', await post(withoutToken, text)],
        ['a name that was made to mean 127.0.0.1', await post({ ...own, host: `evil.example:${port}` }, text)],
      ];
    },
    handIn: async (name, bytes) =>
      oneFile.parse(await post(own, bytes, `/api/files?name=${encodeURIComponent(name)}`)).value.ref,
    ask: async (address) => (await rawRequest(port, address)).status,
    close: async () => {
      stop.abort();
      await listening;
      await shell.close();
      await ending(folder, office);
    },
  };
}

/** The handlers of Electron's IPC and of its own scheme, with events as Electron would make them. */
export async function electronDoor(): Promise<DoorTransport> {
  const { folder, office, screen } = await beginning();
  const handlers = ipcHandlers(ok(office), {
    choose: () => Promise.resolve([]),
    printers: () => Promise.resolve([]),
    print: () => Promise.resolve(ok({ printed: false })),
    pdf: () => Promise.resolve(undefined),
  });
  const pages = pagesOf(ok(office), folder, screen);
  const events: unknown[] = [];
  office.subscribe((event) => events.push(JSON.parse(JSON.stringify(event))));
  const invoke = async (channel: string, event: IpcEvent, text: string) => {
    const answer: unknown = JSON.parse((await handlers.get(channel)?.(event, text)) ?? 'null');
    return answer;
  };
  const own: IpcEvent = { senderFrame: { url: documentAddress, parent: null } };
  return {
    events,
    send: (text) => invoke(channels.call, own, text),
    sendAsStrangers: async (text) => [
      [
        'a frame inside our page',
        await invoke(channels.call, { senderFrame: { url: documentAddress, parent: {} } }, text),
      ],
      [
        'a foreign page',
        await invoke(channels.call, { senderFrame: { url: 'https://example.com/', parent: null } }, text),
      ],
      [
        'a look-alike',
        await invoke(channels.call, { senderFrame: { url: 'app://le-lang.evil/', parent: null } }, text),
      ],
      [
        'a file of the disk',
        await invoke(channels.call, { senderFrame: { url: 'file:///x.html', parent: null } }, text),
      ],
      ['a frame that is gone', await invoke(channels.call, { senderFrame: null }, text)],
    ],
    handIn: async (name, bytes) => {
      const path = join(folder, name);
      await writeFile(path, bytes);
      return (
        fileList.parse(
          await invoke(channels.takeFiles, own, JSON.stringify({ paths: [path], accept: [extname(name)] })),
        ).value[0]?.ref ?? fileRef.parse('')
      );
    },
    ask: async (address) => (await pages({ url: `app://le-lang${address}`, method: 'GET' })).status,
    close: () => ending(folder, office),
  };
}
