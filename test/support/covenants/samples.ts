import { readdirSync, readFileSync } from 'node:fs';
import { readDocument } from '#main/adapters/word/read/read-document.ts';
import type { SourceDocument } from '#shared/covenants/source-document.ts';
import { readCovenant } from '#shared/covenants/reading/read-covenant.ts';
import type { ReadingOptions } from '#shared/covenants/reading/options.ts';
import type { CovenantReading } from '#shared/covenants/reading/reading.ts';

const folder = new URL('../../fixtures/covenants/', import.meta.url);

/** The names of the covenant files that have an expected reading beside them. */
export const sampleNames: readonly string[] = readdirSync(folder)
  .filter((name) => /\.docx?$/.test(name))
  .sort();

export function sampleBytes(name: string): Uint8Array {
  return readFileSync(new URL(name, folder));
}

/** The expected reading of a sample, as JSON. */
export function expectedReading(name: string): { readonly [key: string]: unknown } {
  const text = readFileSync(new URL(name.replace(/\.docx?$/, '.expected.json'), folder), 'utf8');
  return asRecord(JSON.parse(text));
}

export function asRecord(value: unknown): { readonly [key: string]: unknown } {
  if (typeof value !== 'object' || value === null) throw new TypeError('not an object');
  return Object.fromEntries(Object.entries(value));
}

/** Opens bytes that must be readable. */
export async function openSource(bytes: Uint8Array, name: string): Promise<SourceDocument> {
  const read = await readDocument(bytes, name);
  if (!read.ok) throw new Error(`${name}: ${read.error.code}`);
  return read.value;
}

/** Reads a covenant file that must be readable. */
export async function readFile(bytes: Uint8Array, name: string, options?: ReadingOptions): Promise<CovenantReading> {
  return readCovenant(await openSource(bytes, name), options);
}
