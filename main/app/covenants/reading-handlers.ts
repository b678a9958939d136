import type { covenantsReadingMethods, ReadSummary } from '#shared/contract/methods/covenants-reading.ts';
import type { FileRef } from '#shared/contract/ids.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { lintOf } from '#shared/covenants/reading/lint.ts';
import type { CovenantReading } from '#shared/covenants/reading/reading.ts';
import type { CallContext, Handlers } from '../handlers.ts';
import type { Ports } from '../ports.ts';
import { officeLibrary } from './office-library.ts';
import { officeRules } from './office-rules.ts';
import { pastedFile } from './pasted-file.ts';
import { readCovenant, readCovenantBytes, type ReadFile } from './read-covenant.ts';

/** Reading villages' files for review. */
export const covenantsReadingHandlers = {
  'covenants.read': async ({ file, view, roles }, ports) => {
    const read = await readCovenant(ports, file, { view, roles });
    return read.ok ? withLint(ports, read.value) : read;
  },

  'covenants.readMany': async ({ files }, ports, call) => {
    const summaries: ReadSummary[] = [];
    for (const file of files) {
      if (call.cancelled()) return fail('cancelled', {});
      summaries.push(await summary(ports, file, call, summaries.length, files.length));
    }
    call.progress(files.length, files.length);
    return ok(summaries);
  },

  'covenants.readPasted': async ({ html, text, view, roles }, ports) => {
    const { name, bytes } = pastedFile(html === undefined ? { text } : { html, text });
    const read = await readCovenantBytes(ports, bytes, name, { view, roles });
    return read.ok ? withLint(ports, read.value) : read;
  },
} satisfies Handlers<typeof covenantsReadingMethods>;

async function withLint(ports: Ports, { reading, text }: ReadFile): Promise<Result<CovenantReading>> {
  const rules = await officeRules(ports);
  if (!rules.ok) return rules;
  const library = await officeLibrary(ports);
  if (!library.ok) return library;
  return ok({ ...reading, lint: lintOf(text, rules.value, library.value.topics) });
}

async function summary(
  ports: Ports,
  file: FileRef,
  call: CallContext,
  done: number,
  total: number,
): Promise<ReadSummary> {
  const info = await ports.files.info(file);
  const name = info.ok ? info.value.name : '';
  call.progress(done, total, name);
  const read = await readCovenant(ports, file);
  if (!read.ok) return { file, name, ok: false, error: read.error };
  const { title, unit, counts, encoding, lossless, warnings } = read.value.reading;
  return {
    file,
    name,
    ok: true,
    title,
    unit: unit ?? null,
    counts,
    encoding,
    lossless: lossless.sameText && lossless.treeHoldsAll,
    warnings: [...new Set(warnings.map((warning) => warning.code))],
  };
}
