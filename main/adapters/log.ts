import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Clock, Log } from '#main/app/ports.ts';

const rotateAtBytes = 1_000_000;

/**
 * What may be kept of something thrown: its kind, its code and where it was thrown. Messages are left out, because
 * Node puts pieces of the data into them (`"Nguyễn Vă"... is not valid JSON`), and so are paths, which name the user.
 */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return `threw ${typeof error}`;
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim().replace(/(?:file:\/\/)?[^\s()]*[\\/]((?:main|shared|dist|node_modules)[\\/])/g, '$1'))
    .map((line) => line.replace(/(?:file:\/\/\/?|[A-Za-z]:[\\/]|\/)[^()]*[\\/]([^\\/()]+)/g, '$1'));
  const cause = error.cause === undefined ? '' : `\n  caused by ${describeError(error.cause)}`;
  return `${error.name}${code}\n  ${frames.join('\n  ')}${cause}`;
}

/**
 * The technical log: one text file, turned over once at 1 MB. Writing it never fails the work that it tells of.
 */
export function fileLog(file: string, clock: Clock): Log {
  const write = (line: string): void => {
    try {
      mkdirSync(dirname(file), { recursive: true });
      const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
      if (size > rotateAtBytes) renameSync(file, `${file}.1`);
      appendFileSync(file, `${clock.now()} ${line}\n`);
    } catch {
      // A log that cannot be written must not stop the office's work.
    }
  };
  return {
    error: (reference, error) => write(`${reference} ${describeError(error)}`),
    info: write,
  };
}
