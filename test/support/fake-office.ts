import { join } from 'node:path';
import { knownFiles } from '#main/adapters/files.ts';
import type { Dispatch } from '#main/app/dispatch.ts';
import type { Office } from '#main/shell/compose.ts';
import type { AppEvent } from '#shared/contract/events.ts';
import { ok } from '#shared/contract/result.ts';

/** An office without data, for tests of a transport alone: its door answers what it was asked. */
export function fakeOffice(
  folder: string,
  dispatch: Dispatch = (method, input) => Promise.resolve(ok({ method, input })),
): Office & { readonly emit: (event: AppEvent) => void; readonly listeners: () => number; readonly logged: string[] } {
  const listeners = new Set<(event: AppEvent) => void>();
  const logged: string[] = [];
  return {
    dispatch,
    files: knownFiles({
      papers: join(folder, 'papers'),
      papersInWords: 'Giấy tờ',
      originals: join(folder, 'originals'),
    }),
    log: { error: (reference) => logged.push(reference), info: (message) => logged.push(message) },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => Promise.resolve(),
    emit: (event) => {
      for (const listener of listeners) listener(event);
    },
    listeners: () => listeners.size,
    logged,
  };
}
