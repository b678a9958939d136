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

/**
 * Reads the command line of a shell. Throws on what it does not know, naming it.
 * @param foreign `with-foreign-switches` where the browser engine's own switches stand on the same line: they are left
 *   to it
 */
export function readShellArguments(
  parameters: readonly string[],
  foreign: 'own-only' | 'with-foreign-switches' = 'own-only',
): ShellArguments {
  const { values } = parseArgs({
    args: [...parameters],
    options: { data: { type: 'string' }, 'no-window': { type: 'boolean' }, why: { type: 'string' } },
    strict: foreign === 'own-only',
  });
  return { data: text(values.data), window: values['no-window'] !== true, why: text(values.why) };
}

function text(value: string | boolean | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
