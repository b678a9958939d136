import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';

const run = promisify(execFile);
const script = join(import.meta.dirname, 'mail-merge.py');
/** Debian's own: LibreOffice's UNO is a module of that one alone. */
const pythons = ['/usr/bin/python3', 'python3'];
const seconds = z.record(z.string(), z.number());

const line = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');

async function answer(parameters: readonly string[]): Promise<Readonly<Record<string, number>> | undefined> {
  for (const python of pythons) {
    try {
      const { stdout } = await run(python, [script, ...parameters], { timeout: 900_000 });
      return seconds.parse(JSON.parse(stdout));
    } catch {
      // The next Python may have it.
    }
  }
  return undefined;
}

/**
 * Milliseconds of LibreOffice's mail merge, into one file and into a file for each; undefined where it cannot be driven (on Debian:
 * python3-uno, libreoffice-writer, libreoffice-base).
 */
export async function mailMerge(
  form: Uint8Array,
  people: readonly { readonly [field: string]: string }[],
  fields: readonly string[],
): Promise<{ readonly together: number; readonly each: number } | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'le-lang-merge-'));
  try {
    const [list, out] = [join(folder, 'people'), join(folder, 'out')];
    await mkdir(list);
    await mkdir(out);
    await writeFile(join(folder, 'form.docx'), form);
    const lines = [line(fields), ...people.map((person) => line(fields.map((field) => person[field] ?? '')))];
    await writeFile(join(list, 'people.csv'), `${lines.join('\n')}\n`);
    const took = await answer(['merge', join(folder, 'form.docx'), list, fields.join(','), out]);
    const { together, each } = took ?? {};
    return together === undefined || each === undefined ? undefined : { together: together * 1000, each: each * 1000 };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Milliseconds in which LibreOffice opens a Word file and exports it as PDF, without its own start; undefined as {@link mailMerge}. */
export async function convertToPdf(docx: Uint8Array): Promise<number | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'le-lang-pdf-'));
  try {
    const file = join(folder, 'forms.docx');
    await writeFile(file, docx);
    const took = await answer(['pdf', file, join(folder, 'forms.pdf')]);
    return took?.['pdf'] === undefined ? undefined : took['pdf'] * 1000;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
