import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge } from '#shared/contract/bridge.ts';
import { channels } from './channels.ts';

async function ask(channel: string, question: unknown): Promise<unknown> {
  const answer: unknown = await ipcRenderer.invoke(channel, JSON.stringify(question));
  if (typeof answer !== 'string') throw new Error(`No answer on ${channel}`);
  return JSON.parse(answer);
}

const listeners = new Set<(event: unknown) => void>();
ipcRenderer.on(channels.event, (_event, text: unknown) => {
  if (typeof text !== 'string') return;
  const event: unknown = JSON.parse(text);
  for (const listener of listeners) listener(event);
});

const bridge: Bridge = {
  call: (method, input) => ask(channels.call, { method, input }),
  subscribe: (listener) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  pickFiles: (request) => ask(channels.pickFiles, request),
  // Only a file that the clerk dropped has a path; one that a script made has none.
  dropFiles: (files, accept) =>
    ask(channels.takeFiles, {
      paths: files.map((file) => (file instanceof File ? webUtils.getPathForFile(file) : '')),
      accept,
    }),
  printers: () => ask(channels.printers, {}),
  print: (choice) => ask(channels.print, choice === undefined ? {} : { choice }),
  savePdf: (request) => ask(channels.savePdf, request),
};

contextBridge.exposeInMainWorld('leLang', bridge);
