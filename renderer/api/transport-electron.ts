import type { Bridge, PrinterInfo } from '#shared/contract/bridge.ts';
import type { SavedPaper } from '#shared/contract/methods/app.ts';
import type { MethodInput, MethodName, MethodOutput } from '#shared/contract/methods.ts';
import { fail, type Result } from '#shared/contract/result.ts';
import { isAppEvent, isFileList, isResult } from './answers.ts';
import type { Transport } from './transport.ts';

declare global {
  interface Window {
    /** Present only in the Electron shell. */
    readonly leLang?: Bridge;
  }
}

/** The answer when it has the expected form; a lost connection when it has not, or when IPC itself was rejected. */
async function checked<T>(answer: Promise<unknown>, is: (value: unknown) => value is Result<T>): Promise<Result<T>> {
  try {
    const value = await answer;
    return is(value) ? value : fail('not-reachable', {});
  } catch {
    return fail('not-reachable', {});
  }
}

/** The transport over the preload's bridge. */
export function electronTransport(bridge: Bridge): Transport {
  return {
    call: <N extends MethodName>(method: N, input: MethodInput<N>) =>
      checked(bridge.call(method, input), isResult<MethodOutput<N>>),
    subscribe: (listener) =>
      bridge.subscribe((event) => {
        if (isAppEvent(event)) listener(event);
      }),
    pickFiles: (request) => checked(bridge.pickFiles(request), isFileList),
    dropFiles: (files, { accept = [] } = {}) => checked(bridge.dropFiles(files, accept), isFileList),
    printers: () => checked(bridge.printers(), isResult<readonly PrinterInfo[]>),
    print: (choice) => checked(bridge.print(choice), isResult<{ readonly printed: boolean }>),
    savePdf: (request) => checked(bridge.savePdf(request), isResult<SavedPaper>),
  };
}
