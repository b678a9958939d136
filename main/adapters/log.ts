import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { basename, dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Clock, Log } from '#main/app/ports.ts';
import { isInside } from './path-inside.ts';

const rotateAtBytes = 1_000_000;

/**
 * What may be kept of something thrown: its kind, its code and where it was thrown. Messages are left out, because
 * Node puts pieces of the data into them (`"Nguyễn Vă"... is not valid JSON`); paths are cut to what lies below the
 * program's folder, because the rest names the user.
 */
export function describeError(error: unknown, programFolder: string): string {
  if (!(error instanceof Error)) return `threw ${typeof error}`;
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => `\n ${frameWithin(line, programFolder)}`);
  const cause = error.cause === undefined ? '' : `\n caused by ${describeError(error.cause, programFolder)}`;
  return `${error.name}${code}${frames.join('')}${cause}`;
}

/** `    at f (file:///home/lan/le-lang/main/a.ts:1:2)` as ` at f (main/a.ts:1:2)`. */
function frameWithin(line: string, programFolder: string): string {
  const place = /(?:\(|at (?:async )?)((?:file:\/\/|[A-Za-z]:[\\/]|\/).*?):\d+:\d+\)?$/.exec(line)?.[1];
  if (place === undefined) return line.trimEnd();
  const path = place.startsWith('file://') ? fileURLToPath(place) : place;
  return line.replace(place, isInside(programFolder, path) ? relative(programFolder, path) : basename(path)).trimEnd();
}

/**
 * The technical log: one text file, turned over once at 1 MB. Writing it never fails the work that it tells of.
 */
export function fileLog(file: string, clock: Clock, programFolder: string): Log {
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
    error: (reference, error) => write(`${reference} ${describeError(error, programFolder)}`),
    info: write,
  };
}
