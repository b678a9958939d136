import type { AppError } from '#shared/contract/errors.ts';
import type { Outcome } from '../book.ts';
import type { TitleKind } from '../criteria-set.ts';
import type { GateFinding, ReconciledUnit } from './gate.ts';
import type { PackageLevel, UnitFigures } from './manifest.ts';
import type { PackageRecord } from './record.ts';
import type { ResolvedUnit, Standing } from './conflicts.ts';
import type { TotalLine } from './totals.ts';

/** The page of a package: what is missing, what agrees, what was made and where it went. */
export type PackageView = {
  readonly year: number;
  readonly level: PackageLevel;
  readonly receiver: string;
  /** The villages that may hand in a package of their own. */
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly findings: readonly GateFinding[];
  readonly ready: boolean;
  /** Units without results, and rows without points, over all titles: the line that says why there is no package. */
  readonly missing: { readonly units: number; readonly rows: number };
  readonly lines: readonly ReconciledUnit[];
  readonly records: readonly PackageRecord[];
  /** Corrections since the newest package; they are in the next one only. */
  readonly correctedSince: number;
};

/** A file of a package that is not as the manifest says. */
export type FileFault = {
  readonly path: string;
  readonly problem: 'missing' | 'damaged' | 'changed' | 'extra' | 'sums';
};

/** What became of one file that was handed in. */
export type ReceivedItem = {
  readonly file: string;
  readonly outcome:
    | { readonly kind: 'taken'; readonly package: string; readonly rows: number; readonly units: number }
    | { readonly kind: 'again'; readonly sender: string }
    | { readonly kind: 'not-a-package' }
    /** The stick was pulled out, the file is empty, or the system refuses it. */
    | { readonly kind: 'unreadable'; readonly error: AppError }
    | { readonly kind: 'damaged'; readonly faults: readonly FileFault[] }
    | { readonly kind: 'newer-program'; readonly schema: number }
    | { readonly kind: 'other-year'; readonly year: number }
    | { readonly kind: 'other-unit'; readonly sender: string }
    | { readonly kind: 'passphrase'; readonly wrong: boolean };
};

/** A package in the list of those received. */
export type ReceivedRow = {
  readonly id: string;
  readonly sender: string;
  readonly level: PackageLevel;
  readonly version: number;
  readonly replaces: number | undefined;
  readonly reason: string;
  readonly corrections: number;
  readonly madeAt: string;
  readonly madeBy: string;
  readonly receivedAt: string;
  readonly file: string;
  readonly check: string;
  readonly sealed: boolean;
  readonly masked: boolean;
  readonly units: number;
  readonly figures: UnitFigures;
  /** Whether any of it counts in the totals. */
  readonly counts: 'all' | 'part' | 'none';
};

/** A unit that came more than once. */
export type ConflictRow = {
  readonly key: string;
  readonly title: TitleKind;
  readonly unit: string;
  readonly sender: string;
  readonly standing: Standing;
  readonly chosen: string | undefined;
  readonly candidates: readonly {
    readonly package: string;
    readonly sender: string;
    readonly version: number;
    readonly madeAt: string;
    readonly madeBy: string;
    readonly figures: UnitFigures;
  }[];
};

/** The page of the receiver. */
export type ReceivedView = {
  readonly year: number;
  readonly title: TitleKind;
  readonly titles: readonly TitleKind[];
  readonly packages: readonly ReceivedRow[];
  readonly conflicts: readonly ConflictRow[];
  readonly open: number;
  readonly lines: readonly TotalLine[];
  readonly figures: UnitFigures;
};

/** What one package says of a household. */
export type DifferingSide = { readonly total: number; readonly outcome: Outcome; readonly reason: string };

/** One household of a unit that came twice, with both results; a side is null where it is not in that package. */
export type DifferingRow = {
  readonly name: string;
  readonly address: string;
  readonly sides: readonly (DifferingSide | null)[];
};

/** A resolved unit as the screen shows it. */
export function conflictRow(
  resolved: ResolvedUnit,
  nameOf: (candidate: ResolvedUnit['candidates'][number]) => string,
): ConflictRow {
  return {
    key: resolved.key,
    title: resolved.title,
    unit: resolved.candidates[0]?.unit.name ?? '',
    sender: resolved.sender,
    standing: resolved.standing,
    chosen: resolved.counts?.from.id,
    candidates: resolved.candidates.map((candidate) => ({
      package: candidate.from.id,
      sender: nameOf(candidate),
      version: candidate.from.version,
      madeAt: candidate.from.madeAt,
      madeBy: candidate.from.madeBy,
      figures: candidate.unit.figures,
    })),
  };
}
