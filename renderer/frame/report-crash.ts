import { call } from '../api/index.ts';
import { currentPlace } from './route.ts';

/** A place in the program's own files; what is not one (an extension, a message) is left out. */
const ownFile = /\/(assets\/[\w.-]{1,80}:\d{1,7}:\d{1,7})\)?$/;

/**
 * Puts a fault of the screen into the technical log and answers the reference that the clerk can name. Only the kind of
 * the fault and places in the program go: messages may hold pieces of the data.
 */
export function reportCrash(error: unknown): string {
  const reference = `LL-${crypto.randomUUID().slice(0, 8).toUpperCase()}`;
  const kind = error instanceof Error ? error.name.replaceAll(/[^A-Za-z]/g, '').slice(0, 40) : '';
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const frames = stack.split('\n').flatMap((line) => ownFile.exec(line.trim())?.[1] ?? []);
  void call('app.report', {
    reference,
    kind: kind === '' ? 'Unknown' : kind,
    place: currentPlace(),
    frames: frames.slice(0, 20),
  });
  return reference;
}
