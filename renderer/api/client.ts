import type { PdfRequest, PickRequest, PrinterInfo } from '#shared/contract/bridge.ts';
import type { AppEvent } from '#shared/contract/events.ts';
import type { FileInfo, SavedPaper } from '#shared/contract/methods/app.ts';
import type { MethodInput, MethodName, MethodOutput } from '#shared/contract/methods.ts';
import type { Result } from '#shared/contract/result.ts';
import type { PrintChoice } from '#shared/documents/print-choice.ts';
import { electronTransport } from './transport-electron.ts';
import { webTransport } from './transport-web.ts';
import type { DropOptions, FilesProgress, Transport } from './transport.ts';
import { windowToken } from './window-token.ts';

/** The transport of the shell that this page was opened in: the same bundle serves both. */
function transportOfThisShell(): Transport {
  if (window.leLang !== undefined) return electronTransport(window.leLang);
  return webTransport(windowToken());
}

let found: Transport | undefined;
const transport = (): Transport => (found ??= transportOfThisShell());

/** Calls a method of the door. Never throws; see the method's declaration in `shared/contract/methods` for its errors. */
export function call<N extends MethodName>(method: N, input: MethodInput<N>): Promise<Result<MethodOutput<N>>> {
  return transport().call(method, input);
}

const listeners = new Set<(event: AppEvent) => void>();
let unsubscribe: (() => void) | undefined;

/** Hears every event until the returned function is called. One connection serves all listeners. */
export function subscribe(listener: (event: AppEvent) => void): () => void {
  listeners.add(listener);
  unsubscribe ??= transport().subscribe((event) => {
    for (const each of listeners) each(event);
  });
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    unsubscribe?.();
    unsubscribe = undefined;
  };
}

/** Lets the clerk choose files; an empty list means that the dialog was closed. */
export function pickFiles(request: PickRequest, onProgress?: FilesProgress): Promise<Result<readonly FileInfo[]>> {
  return transport().pickFiles(request, onProgress);
}

/** Takes files that were dropped on the page, and of folders what is in them. */
export function dropFiles(files: readonly File[], more?: DropOptions): Promise<Result<readonly FileInfo[]>> {
  return transport().dropFiles(files, more);
}

/** The printers of this machine; undefined where the browser's own dialog holds the choice. */
export function listPrinters(): Promise<Result<readonly PrinterInfo[] | undefined>> {
  return transport().printers();
}

/** Prints the page as `@media print` leaves it: as chosen, or with the system's dialog. */
export function printPage(choice?: PrintChoice): Promise<Result<{ readonly printed: boolean }>> {
  return transport().print(choice);
}

/** Keeps what printing would give as a PDF among the papers; `not-in-this-shell` where a browser cannot. */
export function savePageAsPdf(request: PdfRequest): Promise<Result<SavedPaper>> {
  return transport().savePdf(request);
}
