import { z } from 'zod';
import { channels } from '#main/preload/channels.ts';
import type { PickRequest, PrinterInfo } from '#shared/contract/bridge.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { mostCopies, type PrintChoice } from '#shared/documents/print-choice.ts';
import { takeChosen } from '#main/adapters/folder-files.ts';
import type { Office } from '../compose.ts';
import { answerText, callLimitBytes, callLimitMegabytes, parseJson } from '../door.ts';
import { mayCallDoor, type SenderFrame } from './policy.ts';

/** The part of Electron's IPC event that is looked at. */
export type IpcEvent = { readonly senderFrame: SenderFrame | null };

/** One channel's handler: text in, text of a Result out. */
export type IpcHandler = (event: IpcEvent, text: unknown) => Promise<string>;

const endings = z.array(z.string().regex(/^\.[a-z0-9]{1,10}$/)).max(30);
const pickRequest = z.strictObject({
  accept: endings,
  multiple: z.boolean(),
  folder: z.boolean().exactOptional(),
});
const pdfRequest = z.strictObject({ folders: z.array(z.string().max(200)).max(5), name: z.string().min(1).max(200) });
const page = z.int().min(1).max(100_000);
/** Nothing chosen is the system's dialog. */
const printRequest = z.strictObject({
  choice: z
    .strictObject({
      printer: z.string().min(1).max(500),
      copies: z.int().min(1).max(mostCopies),
      pages: z.array(z.strictObject({ from: page, to: page })).max(500),
      sides: z.enum(['one', 'long', 'short']),
    })
    .exactOptional(),
});
const dropRequest = z.strictObject({ paths: z.array(z.string().max(32_767)), accept: endings });

/** What the channels need of Electron. */
export type Window = {
  /** Shows the system's dialog and answers the chosen paths; none when it was closed. */
  choose(request: PickRequest): Promise<readonly string[]>;
  printers(): Promise<readonly PrinterInfo[]>;
  print(choice: PrintChoice | undefined): Promise<Result<{ readonly printed: boolean }>>;
  /** The page as a PDF; undefined when there is no page. */
  pdf(): Promise<Uint8Array | undefined>;
};

/**
 * The handlers of all channels from the page. Each answers `refused` unless the message comes from the top frame of
 * our own origin; none throws, because of an error over IPC only the message survives.
 * @param office what `openOffice` answered; a failure is what every call is answered with
 */
export function ipcHandlers(
  office: Result<Pick<Office, 'dispatch' | 'files' | 'log'>>,
  window: Window,
): ReadonlyMap<string, IpcHandler> {
  const guarded =
    (answer: (text: string, open: Pick<Office, 'dispatch' | 'files'>) => Promise<Result<unknown>>): IpcHandler =>
    async (event, text) => {
      if (!mayCallDoor(event.senderFrame) || typeof text !== 'string') return JSON.stringify(fail('refused', {}));
      if (!office.ok) return JSON.stringify(office);
      if (Buffer.byteLength(text) > callLimitBytes) {
        return JSON.stringify(fail('too-large', { limitMegabytes: callLimitMegabytes }));
      }
      try {
        return JSON.stringify(await answer(text, office.value));
      } catch (error) {
        office.value.log.error('ipc', error);
        return JSON.stringify(fail('not-reachable', {}));
      }
    };

  return new Map([
    [channels.call, guarded((text, { dispatch }) => answerText(dispatch, text))],
    [
      channels.pickFiles,
      guarded(async (text, { files }) => {
        const request = pickRequest.safeParse(parseJson(text));
        if (!request.success) return fail('bad-input', { path: '', reason: 'not-a-pick' });
        return takeChosen(files, await window.choose(request.data), request.data.accept);
      }),
    ],
    [
      channels.takeFiles,
      guarded(async (text, { files }) => {
        const dropped = dropRequest.safeParse(parseJson(text));
        if (!dropped.success) return fail('bad-input', { path: '', reason: 'not-paths' });
        return takeChosen(files, dropped.data.paths, dropped.data.accept);
      }),
    ],
    [channels.printers, guarded(async () => ok(await window.printers()))],
    [
      channels.print,
      guarded(async (text) => {
        const asked = printRequest.safeParse(parseJson(text));
        if (!asked.success) return fail('bad-input', { path: '', reason: 'not-a-print' });
        return window.print(asked.data.choice);
      }),
    ],
    [
      channels.savePdf,
      guarded(async (text, { files }) => {
        const request = pdfRequest.safeParse(parseJson(text));
        if (!request.success) return fail('bad-input', { path: '', reason: 'not-a-paper' });
        const pdf = await window.pdf();
        if (pdf === undefined) return fail('not-reachable', {});
        return files.savePaper(request.data.folders, `${request.data.name}.pdf`, pdf);
      }),
    ],
  ]);
}
