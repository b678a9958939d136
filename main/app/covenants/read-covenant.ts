import type { FileRef } from '#shared/contract/ids.ts';
import { ok, type Result } from '#shared/contract/result.ts';
import type { ReadingOptions } from '#shared/covenants/reading/options.ts';
import { readCovenant as readSource } from '#shared/covenants/reading/read-covenant.ts';
import type { CovenantReading } from '#shared/covenants/reading/reading.ts';
import type { CovenantText, LeftOutLine } from '#shared/covenants/text/covenant-text.ts';
import { textOfReading } from '#shared/covenants/text/text-of-reading.ts';
import type { Ports } from '../ports.ts';

/** Old files carry scanned pages and photographs; they are never opened, only passed over. */
export const LIMIT_MEGABYTES = 300;

/** What was read from a village's file, the text of it that a version keeps, and what is no part of that text. */
export type ReadFile = {
  readonly reading: CovenantReading;
  readonly text: CovenantText;
  readonly leftOut: LeftOutLine[];
};

/** Opens a file that the clerk handed in and reads the covenant in it; saves nothing. */
export async function readCovenant(
  ports: Ports,
  file: FileRef,
  options: ReadingOptions = {},
): Promise<Result<ReadFile>> {
  const info = await ports.files.info(file);
  if (!info.ok) return info;
  const bytes = await ports.files.bytes(file, LIMIT_MEGABYTES);
  return bytes.ok ? readCovenantBytes(ports, bytes.value, info.value.name, options) : bytes;
}

/** The same for bytes at hand. */
export async function readCovenantBytes(
  ports: Pick<Ports, 'word'>,
  bytes: Uint8Array,
  name: string,
  options: ReadingOptions = {},
): Promise<Result<ReadFile>> {
  const source = await ports.word.readDocument(bytes, name);
  if (!source.ok) return source;
  const reading = readSource(source.value, options);
  return ok({ reading, ...textOfReading(reading) });
}
