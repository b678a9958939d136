import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { z } from 'zod';
import { noOpener } from '#main/adapters/no-opener.ts';
import { openOffice, type Office, type OfficeOptions } from '#main/shell/compose.ts';
import type { FileRef } from '#shared/contract/ids.ts';
import type { MethodInput, MethodName } from '#shared/contract/methods.ts';

/** An office on a real disk, in a folder of its own, with the door asked for values. */
export type OpenedOffice = {
  readonly office: Office;
  readonly folder: string;
  /** Calls a method that must succeed and answers its value, checked against `answer`. */
  ask<N extends MethodName, T>(method: N, input: MethodInput<N>, answer: z.ZodType<T>): Promise<T>;
  /** Calls a method that must succeed and whose value does not matter. */
  run<N extends MethodName>(method: N, input: MethodInput<N>): Promise<void>;
  /** Calls a method that must fail and answers its code. */
  refused<N extends MethodName>(method: N, input: MethodInput<N>): Promise<string>;
  /** A file of the disk as the door knows it. */
  file(path: string): Promise<FileRef>;
};

/** Opens an empty office that is closed when the test ends. */
export async function openedOffice(
  folder?: string,
  options: Pick<OfficeOptions, 'paperDisk'> = {},
): Promise<OpenedOffice> {
  const place = folder ?? (await mkdtemp(join(tmpdir(), 'le-lang-office-')));
  const opened = await openOffice({ folder: place, opener: noOpener, ...options });
  if (!opened.ok) throw new Error(`office not opened: ${opened.error.code}`);
  const office = opened.value;
  onTestFinished(async () => {
    await office.close();
    if (folder === undefined) await rm(place, { recursive: true, force: true });
  });
  return {
    office,
    folder: place,
    ask: async (method, input, answer) => {
      const result = await office.dispatch(method, input);
      if (!result.ok) throw new Error(`${method}: ${result.error.code} ${JSON.stringify(result.error.params)}`);
      return answer.parse(result.value);
    },
    run: async (method, input) => {
      const result = await office.dispatch(method, input);
      if (!result.ok) throw new Error(`${method}: ${result.error.code} ${JSON.stringify(result.error.params)}`);
    },
    refused: async (method, input) => {
      const result = await office.dispatch(method, input);
      if (result.ok) throw new Error(`${method} was not refused`);
      return result.error.code;
    },
    file: async (path) => {
      const taken = await office.files.take(path);
      if (!taken.ok) throw new Error(`${path}: ${taken.error.code}`);
      return taken.value.ref;
    },
  };
}
