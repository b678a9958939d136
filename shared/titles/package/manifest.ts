import { z } from 'zod';
import { isoDate, isoInstant } from '#shared/contract/ids.ts';
import { commune } from '#shared/office/book.ts';
import { titleKind } from '../criteria-set.ts';

/** What the manifest calls itself; another program's zip has none. */
export const packageFormat = 'le-lang-titles';
/** Goes up when a receiver of before could no longer read what is written. */
export const packageSchema = 1;

/** The list of the package, by which everything else in it is verified. */
export const manifestPath = 'manifest.json';
/** The sums of all files in the form of `sha256sum`, for whoever verifies without this program. */
export const sumsPath = 'SHA256SUMS.txt';
/** What a reader without this program should look at first. */
export const readMePath = 'ĐỌC TRƯỚC.txt';

/** A village hands its package to the commune, the commune to the higher authority. */
export const packageLevel = z.enum(['village', 'commune']);
export type PackageLevel = z.infer<typeof packageLevel>;

const count = z.int().min(0);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);

/** The figures of one unit; `rows` is the sum of the four outcomes. */
export const unitFigures = z.strictObject({
  rows: count,
  registered: count,
  passed: count,
  failed: count,
  excluded: count,
  notRegistered: count,
  /** With the title for as many years in a row as "tiêu biểu" asks for. */
  continuous: count,
});
export type UnitFigures = z.infer<typeof unitFigures>;

/** One unit whose results are in the package. */
export const packageUnit = z.strictObject({
  id,
  /** With its kind: `Thôn Cao Xá`. */
  name: z.string().min(1),
  area: z.enum(['urban', 'rural']),
  /** Where its rows are, column by column. */
  data: z.string(),
  figures: unitFigures,
  decision: z.strictObject({ number: z.string(), on: isoDate, signer: z.string() }).optional(),
});
export type PackageUnit = z.infer<typeof packageUnit>;

/** One title of the package. */
export const packageTitle = z.strictObject({
  title: titleKind,
  set: z.strictObject({
    id,
    series: z.string(),
    version: z.int(),
    name: z.string(),
    legalBasis: z.string(),
    passMark: z.number(),
    total: z.number(),
  }),
  yearsInARow: z.int().min(1),
  units: z.array(packageUnit),
});
export type PackageTitle = z.infer<typeof packageTitle>;

/** A result that was corrected after the decision; the package says so, whoever held the one before. */
export const packageCorrection = z.strictObject({
  title: titleKind,
  unit: z.string(),
  name: z.string(),
  before: z.string(),
  after: z.string(),
  reason: z.string(),
  at: isoInstant,
});
export type PackageCorrection = z.infer<typeof packageCorrection>;

/** The manifest: what is in the package, from whom, made when, and instead of which. */
export const packageManifest = z.strictObject({
  format: z.literal(packageFormat),
  schema: z.int().min(1),
  id,
  /** The same in all versions of what one sender hands over for one year. */
  series: id,
  version: z.int().min(1),
  replaces: z.strictObject({ id, version: z.int().min(1), madeAt: isoInstant, check: z.string() }).optional(),
  /** Why there is another version; empty in the first. */
  reason: z.string(),
  corrections: z.array(packageCorrection),
  level: packageLevel,
  year: z.int(),
  sender: z.strictObject({ commune, unit: z.strictObject({ id, name: z.string() }).optional() }),
  receiver: z.string(),
  program: z.string(),
  madeAt: isoInstant,
  madeBy: z.string(),
  /** Identity numbers hidden but for four digits, free words about people left out. */
  masked: z.boolean(),
  titles: z.array(packageTitle).min(1),
  files: z.array(z.strictObject({ path: z.string(), bytes: count, sha256 })),
});
export type PackageManifest = z.infer<typeof packageManifest>;

/** What a manifest of any version has: enough to say that it is too new. */
export const anyManifest = z.looseObject({ format: z.literal(packageFormat), schema: z.int().min(1) });

/** The code by which sender and receiver compare a package by telephone: the first 16 digits of the manifest's sum. */
export function checkCode(manifestSum: string): string {
  return (manifestSum.slice(0, 16).toUpperCase().match(/.{4}/g) ?? []).join('-');
}

/** The sums as `sha256sum -c` and `certutil` users know them: sum, two blanks, path. */
export function sumsText(files: readonly { readonly path: string; readonly sha256: string }[]): string {
  return files.map((file) => `${file.sha256}  ${file.path}\n`).join('');
}

/** Reads {@link sumsText} back; a line of another form is left out. */
export function readSums(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split(/\r?\n/).flatMap((line) => {
      const [, sum = '', path = ''] = /^([0-9a-f]{64})  (.+)$/.exec(line) ?? [];
      return sum === '' ? [] : [[path, sum] as const];
    }),
  );
}

/** No unit. */
export const noFigures: UnitFigures = {
  rows: 0,
  registered: 0,
  passed: 0,
  failed: 0,
  excluded: 0,
  notRegistered: 0,
  continuous: 0,
};

/** Adds figures up. */
export function addFigures(all: readonly UnitFigures[]): UnitFigures {
  const sum = (pick: (figures: UnitFigures) => number) => all.reduce((total, figures) => total + pick(figures), 0);
  return {
    rows: sum((figures) => figures.rows),
    registered: sum((figures) => figures.registered),
    passed: sum((figures) => figures.passed),
    failed: sum((figures) => figures.failed),
    excluded: sum((figures) => figures.excluded),
    notRegistered: sum((figures) => figures.notRegistered),
    continuous: sum((figures) => figures.continuous),
  };
}
