import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { hasLibreOffice, sheetText } from '../support/libre-office.ts';

/**
 * Titles at their largest: 40,000 households × 45 criteria × 10 years, and 126 packages of 19,000 households. Every
 * contender runs alone in a process of its own; times are medians. Prints ratios and memory, and never fails by time.
 * Run with `npx tsx test/bench/titles.bench.ts`; `--quick` makes fewer rounds and 12 packages. The import of 20,000 households
 * is measured in `lists.bench.ts`.
 */
const quick = process.argv.includes('--quick');
const rounds = quick ? 3 : 9;
const packages = quick ? 12 : 126;

function run(program: string, ...args: readonly string[]): unknown {
  const path = fileURLToPath(new URL(`programs/${program}.ts`, import.meta.url));
  const output = execFileSync(process.execPath, ['--import', 'tsx', path, ...args], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return output === '' ? undefined : JSON.parse(output);
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;

function decide(): void {
  const answer = z.object({ result: z.number(), cold: z.number(), warm: z.array(z.number()), peak: z.number() });
  const [ours, rows] = ['ours', 'rows'].map((who) => answer.parse(run('titles-decide', who, String(rounds))));
  if (ours === undefined || rows === undefined) return;
  console.log(
    `decide 40,000 × 45: cold ${ours.cold.toFixed(0)} ms, then ${median(ours.warm).toFixed(0)} ms (allowed 300); ` +
      `an object per household ${median(rows.warm).toFixed(0)} ms: × ${(median(rows.warm) / median(ours.warm)).toFixed(1)}; ` +
      `the same result: ${String(ours.result === rows.result)}; peak ${megabytes(ours.peak)}`,
  );
}

function score(folder: string): void {
  run('titles-door', 'fill', folder);
  const answer = z.object({
    firstBoard: z.number(),
    firstGrid: z.number(),
    saved: z.array(z.number()),
    shown: z.array(z.number()),
    peak: z.number(),
  });
  const found = answer.parse(run('titles-door', 'score', folder, String(quick ? 30 : 100)));
  console.log(
    `one score at 40,000 × 10 years: on the disk ${median(found.saved).toFixed(1)} ms, totals of village and board ` +
      `${median(found.shown).toFixed(1)} ms (allowed 50); first board ${found.firstBoard.toFixed(0)} ms, ` +
      `first grid ${found.firstGrid.toFixed(0)} ms; peak ${megabytes(found.peak)}`,
  );
}

function sheet(folder: string): void {
  const answer = z.object({ milliseconds: z.array(z.number()), peak: z.number(), bytes: z.number() });
  const file = join(folder, 'bang-diem.xlsx');
  const ours = answer.parse(run('titles-sheet', 'ours', String(rounds), file));
  const theirs = answer.parse(run('titles-sheet', 'exceljs', String(Math.min(rounds, 3))));
  const ratio = median(theirs.milliseconds) / median(ours.milliseconds);
  console.log(
    `annual sheet 20,000 × 40: ${median(ours.milliseconds).toFixed(0)} ms, exceljs ` +
      `${median(theirs.milliseconds).toFixed(0)} ms: × ${ratio.toFixed(1)} (needed 3); ` +
      `peak ${megabytes(ours.peak)} (allowed 250), exceljs ${megabytes(theirs.peak)}`,
  );
  if (!hasLibreOffice()) return;
  const lines = sheetText(file).split('\n');
  const totals = lines.flatMap((line) => {
    const cells = line.split('\t');
    const points = cells.slice(4, 36).map(Number);
    return /^\d+$/.test(cells[0] ?? '') ? [[points.reduce((sum, each) => sum + each, 0), Number(cells[36])]] : [];
  });
  const equal = totals.filter(([sum, total]) => sum === total).length;
  console.log(
    `  opened in LibreOffice: ${String(totals.length)} rows, total equal to the sum of the points in ${String(equal)}`,
  );
}

function merge(folder: string): void {
  const made = z
    .object({ milliseconds: z.number(), peak: z.number(), bytes: z.number(), files: z.number() })
    .parse(run('titles-merge', 'make', folder, String(packages)));
  console.log(
    `package of 19,000 households: ${(made.milliseconds / 1000).toFixed(1)} s, ${String(made.files)} files, ` +
      `${megabytes(made.bytes)}; peak ${megabytes(made.peak)}`,
  );
  const merged = z
    .object({
      received: z.number(),
      sheet: z.number(),
      peak: z.number(),
      view: z.object({ figures: z.object({ rows: z.number() }), lines: z.array(z.unknown()) }),
    })
    .parse(run('titles-merge', 'merge', folder, String(packages)));
  const rows = packages * 19_000;
  console.log(
    `merge of ${String(packages)} packages: verified and taken in ${(merged.received / 1000).toFixed(1)} s, counted anew ` +
      `and written ${(merged.sheet / 1000).toFixed(1)} s (allowed 180 s for 126); peak ${megabytes(merged.peak)} ` +
      `(allowed 1000); totals exact: ${String(merged.view.figures.rows === rows && merged.view.lines.length === packages)}`,
  );
}

const folder = mkdtempSync(join(tmpdir(), 'le-lang-titles-'));
try {
  decide();
  score(join(folder, 'office'));
  sheet(folder);
  merge(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
