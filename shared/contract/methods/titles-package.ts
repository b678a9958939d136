import { z } from 'zod';
import { titleKind } from '#shared/titles/criteria-set.ts';
import { handoverMeans } from '#shared/titles/package/record.ts';
import { summaryColumns, type SummaryColumn } from '#shared/titles/package/summary-column.ts';
import type { DifferingRow, PackageView, ReceivedItem, ReceivedView } from '#shared/titles/package/views.ts';
import { mostFilesAtOnce } from '../folder-files.ts';
import { fileRef, isoDate, jobId, year } from '../ids.ts';
import { command, job, query, type MethodMap } from '../method.ts';
import type { SavedPaper } from './app.ts';

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
const text = z.string().trim().max(500);
const key = z.string().min(1).max(500);

/** Short passphrases are guessed in minutes by whoever finds the stick. */
export const shortestPassphrase = 8;
const passphrase = z.string().min(1).max(200);

export const titlesPackageMethods = {
  /** What is missing before the year's package may be made, what agrees, and the packages made so far; `unit` for a village's own. */
  'titles.package': query(z.strictObject({ year, unit: id.exactOptional() })).returns<PackageView>(),
  /**
   * Makes the package and keeps it among the papers with its hand-over minutes. Refused while something is missing
   * (`package-incomplete`), or when sums do not agree (`package-sums`). `whole` leaves personal data as it is: the
   * clerk's own choice, written in the manifest.
   */
  'titles.makePackage': job(
    z.strictObject({
      year,
      unit: id.exactOptional(),
      passphrase: z.string().min(shortestPassphrase).max(200).exactOptional(),
      whole: z.boolean(),
      reason: text,
      job: jobId,
    }),
  ).returns<{
    readonly package: string;
    readonly version: number;
    readonly check: string;
    readonly files: number;
    readonly papers: readonly SavedPaper[];
  }>(),
  /** Writes into the log when the package went to whom, and by what means. */
  'titles.recordHandover': command(
    z.strictObject({
      year,
      package: id,
      on: isoDate,
      to: text.min(1),
      means: handoverMeans,
      person: text,
      receipt: text,
    }),
  ).returns<{ readonly saved: true }>(),
  /** The minutes of the hand-over, as recorded last; before that with room to write. */
  'titles.writeReceipt': command(z.strictObject({ year, package: id })).returns<SavedPaper>(),

  /**
   * Verifies packages of villages or communes and takes in those that are whole and belong here; each file gets its own
   * answer. The office's own register and results stay as they are.
   */
  'titles.receivePackages': job(
    z.strictObject({
      year,
      files: z.array(fileRef).min(1).max(mostFilesAtOnce),
      passphrase: passphrase.exactOptional(),
      job: jobId,
    }),
  ).returns<{ readonly items: readonly ReceivedItem[] }>(),
  /** The columns of a title's upward summary, and whether the office put them in place of the usual ones. */
  'titles.summaryColumns': query(z.strictObject({ title: titleKind, year })).returns<{
    readonly columns: readonly SummaryColumn[];
    readonly own: boolean;
  }>(),
  /** Puts the columns of the authority's own form in place of the usual ones; `null` goes back to these. */
  'titles.setSummaryColumns': command(
    z.strictObject({ title: titleKind, columns: summaryColumns.nullable() }),
  ).returns<{ readonly saved: true }>(),
  'titles.received': query(z.strictObject({ year, title: titleKind.exactOptional() })).returns<ReceivedView>(),
  /** The rows in which the packages of one unit differ, in the order of its candidates. */
  'titles.compareReceived': query(z.strictObject({ year, key })).returns<{ readonly rows: readonly DifferingRow[] }>(),
  /** Which package counts for a unit that came more than once. */
  'titles.chooseReceived': command(z.strictObject({ year, key, package: id })).returns<{ readonly saved: true }>(),
  'titles.removeReceived': command(z.strictObject({ year, package: id })).returns<{ readonly saved: true }>(),
  /**
   * Counts all rows anew and writes the higher level's sheet. Refused while units wait for a choice
   * (`received-conflicts`), or when rows and sums differ (`package-sums`).
   */
  'titles.writeReceived': job(
    z.strictObject({ year, title: titleKind, format: z.enum(['xlsx', 'docx']), job: jobId }),
  ).returns<{ readonly paper: SavedPaper; readonly doubles: number }>(),
} satisfies MethodMap;
