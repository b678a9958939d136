import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Converts with LibreOffice, an independent reader of what we write, and hands the new file to `read`. */
function converted<T>(file: string, format: string, read: (path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'le-lang-office-'));
  try {
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', format, '--outdir', join(folder, 'out'), file], {
      stdio: 'pipe',
      timeout: 120_000,
    });
    const [made] = readdirSync(join(folder, 'out'));
    if (made === undefined) throw new Error(`LibreOffice made nothing of ${file}`);
    return read(join(folder, 'out', made));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The text of a Word file as LibreOffice reads it. */
export function wordText(file: string): string {
  return converted(file, 'txt:Text (encoded):UTF8', (path) => readFileSync(path, 'utf8'));
}

/** The pages of a Word file as LibreOffice lays them out, as a PDF. */
export function wordPdf(file: string): Uint8Array {
  return converted(file, 'pdf', (path) => readFileSync(path));
}

/** How many pages LibreOffice lays the file out on. */
export function pageCount(file: string): number {
  return converted(file, 'pdf', (path) => {
    const info = execFileSync('pdfinfo', [path], { encoding: 'utf8' });
    return Number(/Pages:\s+(\d+)/.exec(info)?.[1]);
  });
}

/** How many pages LibreOffice lays each of these Word files out on, by name; started once for all of them. */
export function pageCounts(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, number> {
  const folder = mkdtempSync(join(tmpdir(), 'le-lang-office-'));
  try {
    const paths = [...files].map(([name, bytes]) => {
      const path = join(folder, `${name}.docx`);
      writeFileSync(path, bytes);
      return path;
    });
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', join(folder, 'out'), ...paths], {
      stdio: 'pipe',
      timeout: 240_000,
    });
    return new Map(
      [...files.keys()].map((name) => {
        const info = execFileSync('pdfinfo', [join(folder, 'out', `${name}.pdf`)], { encoding: 'utf8' });
        return [name, Number(/Pages:\s+(\d+)/.exec(info)?.[1])];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether LibreOffice and a reader of its PDFs are on this machine. */
export function hasLibreOffice(): boolean {
  return ['soffice --version', 'pdfinfo -v'].every((command) => {
    const [program = '', ...args] = command.split(' ');
    return spawnSync(program, args, { stdio: 'ignore' }).error === undefined;
  });
}

/** The first sheet of a workbook as LibreOffice computes it: lines of cells parted by tabs. */
export function sheetText(file: string): string {
  return converted(file, 'csv:Text - txt - csv (StarCalc):9,34,76,1', (path) => readFileSync(path, 'utf8'));
}

/** A word on a page as LibreOffice lays it out: millimetres of its box's left and upper edge from the page's corner. */
export type PlacedWord = { readonly page: number; readonly text: string; readonly x: number; readonly y: number };

const millimetres = (points: string | undefined) => (Number(points) * 25.4) / 72;

/** Where the words of a Word file come out on paper. */
export function wordPlaces(file: string): readonly PlacedWord[] {
  const boxes = converted(file, 'pdf', (path) =>
    execFileSync('pdftotext', ['-bbox', path, '-'], { encoding: 'utf8', maxBuffer: 1 << 26 }),
  );
  return boxes.split('<page ').flatMap((page, index) =>
    [...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>([^<]*)</g)].map(([, x, y, text]) => ({
      page: index,
      text: text ?? '',
      x: millimetres(x),
      y: millimetres(y),
    })),
  );
}
