import { strFromU8 } from 'fflate';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { OriginalFile } from '#shared/covenants/book.ts';
import {
  anyManifest,
  checkCode,
  manifestPath,
  packageManifest,
  packageSchema,
  readSums,
  sumsPath,
  type PackageManifest,
} from '#shared/titles/package/manifest.ts';
import { figuresAgree, figuresOfData, isEven, unitData, type UnitData } from '#shared/titles/package/unit-data.ts';
import type { FileFault, ReceivedItem } from '#shared/titles/package/views.ts';
import type { OpenedPackage, PackedFile, Ports } from '../../ports.ts';

/** A package that is whole: its manifest, and the sum of each data file by its path. */
export type Verified = {
  readonly manifest: PackageManifest;
  readonly check: string;
  readonly digests: ReadonlyMap<string, string>;
  /** The manifest and the data, to be kept. */
  readonly rows: readonly PackedFile[];
};

/** Either whole, or what is wrong with it. */
export type Verdict = { readonly whole: Verified } | { readonly outcome: ReceivedItem['outcome'] };

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(strFromU8(bytes));
  } catch {
    return undefined;
  }
}

/**
 * Reads a whole package file by file, none longer in memory than it takes: every file is held against its sum, every sum
 * of the manifest against the rows. What is not right is named by its path.
 */
export async function verifyPackage(
  ports: Ports,
  zip: OpenedPackage,
  passphrase: string | undefined,
): Promise<Verdict> {
  const list = await zip.read(manifestPath, passphrase);
  if (!('bytes' in list)) {
    if (list.problem === 'passphrase') {
      return { outcome: { kind: 'passphrase', wrong: passphrase !== undefined } };
    }
    if (list.problem === 'missing') return { outcome: { kind: 'not-a-package' } };
    return { outcome: { kind: 'damaged', faults: [{ path: manifestPath, problem: 'damaged' }] } };
  }
  const value = parsed(list.bytes);
  const any = anyManifest.safeParse(value);
  if (any.success && any.data.schema > packageSchema) {
    return { outcome: { kind: 'newer-program', schema: any.data.schema } };
  }
  const found = packageManifest.safeParse(value);
  if (!found.success) {
    const kind = any.success ? ('damaged' as const) : ('not-a-package' as const);
    return {
      outcome: kind === 'damaged' ? { kind, faults: [{ path: manifestPath, problem: 'changed' }] } : { kind },
    };
  }
  return verifyFiles(ports, zip, passphrase, found.data, list.bytes);
}

/** Whether the list for those without this program names the files of the manifest with the same sums. */
function saysTheSame(known: ReadonlyMap<string, string>, { files }: PackageManifest): boolean {
  return known.size === files.length + 1 && files.every(({ path, sha256 }) => known.get(path) === sha256);
}

async function verifyFiles(
  ports: Ports,
  zip: OpenedPackage,
  passphrase: string | undefined,
  manifest: PackageManifest,
  list: Uint8Array,
): Promise<Verdict> {
  const faults: FileFault[] = [];
  const manifestSum = ports.packages.sha256(list);
  const sums = await zip.read(sumsPath, passphrase);
  const known = 'bytes' in sums ? readSums(strFromU8(sums.bytes)) : new Map<string, string>();
  if (!('bytes' in sums)) faults.push({ path: sumsPath, problem: sums.problem === 'missing' ? 'missing' : 'damaged' });
  else if (known.get(manifestPath) !== manifestSum) faults.push({ path: manifestPath, problem: 'changed' });
  else if (!saysTheSame(known, manifest)) faults.push({ path: sumsPath, problem: 'changed' });

  const units = new Map(
    manifest.titles.flatMap(({ title, yearsInARow, units: own }) =>
      own.map((unit) => [unit.data, { title, yearsInARow, unit }] as const),
    ),
  );
  const digests = new Map<string, string>();
  const rows: PackedFile[] = [{ path: manifestPath, bytes: list }];
  for (const file of manifest.files) {
    const read = await zip.read(file.path, passphrase);
    if (!('bytes' in read)) {
      faults.push({ path: file.path, problem: read.problem === 'missing' ? 'missing' : 'damaged' });
      continue;
    }
    const sum = ports.packages.sha256(read.bytes);
    if (sum !== file.sha256 || read.bytes.length !== file.bytes) {
      faults.push({ path: file.path, problem: 'changed' });
      continue;
    }
    const about = units.get(file.path);
    if (about === undefined) continue;
    digests.set(file.path, sum);
    rows.push({ path: file.path, bytes: read.bytes });
    const data = unitData.safeParse(parsed(read.bytes));
    const agrees =
      data.success &&
      data.data.title === about.title &&
      data.data.year === manifest.year &&
      isEven(data.data) &&
      figuresAgree(about.unit.figures, figuresOfData(data.data, about.yearsInARow));
    if (!agrees) faults.push({ path: file.path, problem: 'sums' });
  }
  for (const path of units.keys()) {
    if (!manifest.files.some((file) => file.path === path)) faults.push({ path, problem: 'missing' });
  }
  const listed = new Set([manifestPath, sumsPath, ...manifest.files.map((file) => file.path)]);
  // A name that stands twice shows one content here and may show another in other programs.
  for (const path of zip.names) if (!listed.delete(path)) faults.push({ path, problem: 'extra' });
  if (faults.length > 0) return { outcome: { kind: 'damaged', faults } };
  return { whole: { manifest, check: checkCode(manifestSum), digests, rows } };
}

/** The rows of one unit out of what was kept of its package; `file-damaged` when they are no longer as they came. */
export async function keptUnits(
  ports: Ports,
  kept: OriginalFile,
): Promise<Result<{ readonly read: (path: string) => Promise<Result<UnitData>>; readonly close: () => void }>> {
  const bytes = await ports.files.readOriginal(kept);
  if (!bytes.ok) return bytes;
  const zip = await ports.packages.open(bytes.value, kept.name);
  if (!zip.ok) return zip;
  return ok({
    read: async (path) => {
      const file = await zip.value.read(path);
      const data = 'bytes' in file ? unitData.safeParse(parsed(file.bytes)) : undefined;
      return data?.success === true ? ok(data.data) : fail('file-damaged', { name: `${kept.name}, ${path}` });
    },
    close: () => zip.value.close(),
  });
}
