import { parseArgs } from 'node:util';

/** How a shell was asked to run. */
export type ShellArguments = {
  /** Data folder; undefined for the usual place. */
  readonly data: string | undefined;
  /** False when no window is to be opened: the address is printed instead. */
  readonly window: boolean;
  /** Why this shell and no other, for the line that it prints. */
  readonly why: string | undefined;
};

/** Reads the command line of a shell. Throws on what it does not know, naming it. */
export function readShellArguments(parameters: readonly string[]): ShellArguments {
  const { values } = parseArgs({
    args: [...parameters],
    options: { data: { type: 'string' }, 'no-window': { type: 'boolean' }, why: { type: 'string' } },
  });
  return { data: values.data, window: values['no-window'] !== true, why: values.why };
}
