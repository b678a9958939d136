import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
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

/** How many pages LibreOffice lays the file out on. */
export function pageCount(file: string): number {
  return converted(file, 'pdf', (path) => {
    const info = execFileSync('pdfinfo', [path], { encoding: 'utf8' });
    return Number(/Pages:\s+(\d+)/.exec(info)?.[1]);
  });
}

/** The first sheet of a workbook as LibreOffice computes it: lines of cells parted by tabs. */
export function sheetText(file: string): string {
  return converted(file, 'csv:Text - txt - csv (StarCalc):9,34,76,1', (path) => readFileSync(path, 'utf8'));
}
